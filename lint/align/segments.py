"""Stretches of a sentence that could be taken out: in brackets, between dashes, between commas, or any run of words."""

from collections.abc import Iterator

from lint.patterns import pattern
from lint.record import Record

BRACKETS = pattern(r"\([^()]{3,400}\)|\[[^\[\]]{3,400}\]")
DASHES = pattern(r"(?<=\s)[–—-]\s[^–—]{3,300}?\s[–—-](?=\s)|(?:(?<=\s)[–—]|—)\s?[^–—;:]{8,300}?(?=[;!?…]|\.(?!\d)|$)")
COMMAS = pattern(r",\s[^,;:()–—]{8,250}?(?=[,;!?…]|\.(?!\d)|$)")


class Segment(Record):
    """A stretch, `[start, end)` with the marks that set it off, and how: brackets, dashes, commas."""

    start: int
    end: int
    how: str


def segments(text: str) -> Iterator[Segment]:
    """The stretches of a sentence that marks set off, brackets first."""
    for match in BRACKETS.finditer(text):
        yield Segment(*match.span(), "brackets")
    for match in DASHES.finditer(text):
        yield Segment(*match.span(), "dashes")
    for match in COMMAS.finditer(text):
        yield Segment(*match.span(), "commas")
