"""The gazetteer: people, places and organisations that calque knows."""

from collections.abc import Sequence


class Gazetteer:
    """Known names."""


def load(paths: Sequence[str] = (), use_cache: bool = True) -> Gazetteer:
    """The built-in gazetteer and names files."""
    return Gazetteer()
