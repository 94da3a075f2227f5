"""Compiles the built-in rules and names into the wheel, so that nobody's first run parses them."""

import pathlib
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    """Adds `pack`, `names` and the lexicons under `lint/_data/built`, which `rules.built` reads.

    A checkout compiles its rules when they change.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before a wheel is built."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from lint import rules
        from lint.align import lexicon
        from lint.names import gazetteer

        folder = pathlib.Path(tempfile.mkdtemp(prefix="calque-build-"))
        lexicons = [(f"{rules.ALIGN_FOLDER}-{language}", data) for language, data in lexicon.compiled().items()]
        for name, data in (("pack", rules.compiled()), ("names", gazetteer.compiled()), *lexicons):
            (folder / name).write_bytes(bytes(data))
            build_data["force_include"][str(folder / name)] = f"lint/_data/built/{name}"
