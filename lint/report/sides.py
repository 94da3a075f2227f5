"""An alignment for people: the source on the left, the article on the right, what has no partner standing alone."""

import unicodedata
from collections.abc import Iterator, Sequence

from lint.align.links import Link
from lint.report.terminal import Style, safe

NARROWEST = 40
MARKS = {"pair": " ", "moved": "↕", "added": "+", "missing": "−"}
SHAKY = 0.4
"""The confidence under which a pair is marked as one to look at."""


def columns(links: Sequence[Link], style: Style, width: int = 100) -> str:
    """Two columns as wide as there is room for; one over the other on narrow terminals."""
    half = (max(width, NARROWEST) - 9) // 2
    return "".join(line.rstrip() + "\n" for link in links for line in _rows(link, style, half))


def _rows(link: Link, style: Style, half: int) -> Iterator[str]:
    left, right = list(_wrapped(safe(link.source), half)), list(_wrapped(safe(link.target), half))
    mark = "?" if link.kind == "pair" and link.confidence < SHAKY else MARKS[link.kind]
    kind = {"added": "major", "missing": "major", "moved": "minor"}.get(link.kind, "")
    for number in range(max(len(left), len(right))):
        here = left[number] if number < len(left) else ""
        there = right[number] if number < len(right) else ""
        line = f"{link.target_line or link.source_line:>4}" if not number else "    "
        text = f"{here}{' ' * (half - cells(here))}  {there}"
        yield f"{line} {mark if not number else ' '} {style(kind, text) if kind else text}"


def _wrapped(text: str, width: int) -> Iterator[str]:
    """Lines of at most so many cells, broken at spaces, or inside what has none."""
    line, size = "", 0
    for word in text.split(" "):
        wide = cells(word)
        if line and size + 1 + wide > width:
            yield line
            line, size = "", 0
        while wide > width:
            cut = next(i for i in range(len(word), 0, -1) if cells(word[:i]) <= width)
            yield word[:cut]
            word = word[cut:]
            wide = cells(word)
        line, size = (f"{line} {word}", size + 1 + wide) if line else (word, wide)
    if line:
        yield line


def cells(text: str) -> int:
    """How many cells of a terminal a text takes (Unicode Standard Annex 11: wide and fullwidth take two)."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
