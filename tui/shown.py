"""An article's text as a terminal may get it: the one place where code points become cells.

A cell is a grapheme cluster, which nothing cuts in two: not the end of a line, not a style. Each takes one column at least:
what has no width of its own is shown by its number, and a mark that has lost its letter stands on a dotted circle. What is
shown is such that widths add up, whatever stands side by side.
"""

from collections.abc import Iterator
from functools import lru_cache

import regex
from rich.cells import cell_len

from lint.report.terminal import safe

Cell = tuple[int, int, str, int]
"""Start and end in the file, what is shown, and how many columns that takes."""
TAB = 4
WIDEST = 10
"""Columns of the widest cell, `⟨U+10FFFF⟩`; a cluster that would be wider is taken apart."""
WORD = (
    "!-~\xa0-\xac\xae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a"
    "\u2010-\u2015\u2018-\u201f\u2020-\u2026"
)
"""Characters of one column that are a cluster each, unless something else follows; the space is not among them."""
TOKEN = regex.compile(rf"([{WORD}]+(?=[ {WORD}]|\Z))|( +(?=[ {WORD}]|\Z))|(\X)")
"""Words, spaces, and clusters of everything else."""
CLUSTER = 3
PLAIN = regex.compile(f"[ {WORD}]*")
LOOSE_JOINER = regex.compile(
    r"(?<!\p{Extended_Pictographic}\p{GCB=Extend}*)\u200d|\u200d(?!\p{Extended_Pictographic})"
    r"|(?<=[\p{Latin}\p{Cyrillic}\p{Greek}\p{Common}]\p{Mn}*)\u200c"
)
"""Joiners that join nothing, and non-joiners in scripts whose letters are not joined: residue that an editor must see."""
MARKS = regex.compile(r"\p{M}+")
RIGHT_TO_LEFT = regex.compile(r"[\p{bc=R}\p{bc=AL}\p{bc=AN}]")


def cells(text: str, start: int, end: int, width: int) -> Iterator[Cell]:
    """The cells of `[start, end)`, which is within one line of the file and of the screen. Tabs end where `width` does."""
    column = 0
    for token in TOKEN.finditer(text, start, end):
        low, high = token.span()
        if token.lastindex != CLUSTER:
            for place in range(low, high):
                yield place, place + 1, text[place], 1
            column += high - low
        elif token.group() == "\t":
            size = tab(column, width)
            yield low, high, " " * size, size
            column += size
        else:
            for length, shown, size in pieces(token.group()):
                yield low, low + length, shown, size
                low += length
                column += size


def fitted(text: str, room: int) -> str:
    """The end of a text that is safe already, with `…` for what there is no room for."""
    while text and cell_len(text) > room:
        text = "…" + text[2:] if len(text) > 2 else ""
    return text


def tab(column: int, width: int) -> int:
    """Columns from here to the next stop, or to the end of the line."""
    return max(1, min(TAB - column % TAB, width - column))


@lru_cache(maxsize=1 << 16)
def pieces(cluster: str) -> tuple[tuple[int, str, int], ...]:
    """A cluster as cells: how many code points, what is shown, its columns. More than one if it is too wide to stay whole."""
    shown = LOOSE_JOINER.sub(_number, "".join(map(safe, cluster)))
    width = cell_len(shown)
    if not width:
        shown = f"\u25cc{cluster}" if MARKS.fullmatch(cluster) else "".join(map(_number, cluster))
        width = cell_len(shown)
    if width <= WIDEST or len(cluster) == 1:
        return ((len(cluster), shown, width),)
    parts: list[str] = []
    for character in cluster:
        if parts and not cell_len(character) and character != "\u200d":
            parts[-1] += character
        else:
            parts.append(character)
    if len(parts) == 1:
        parts = list(cluster)
    return tuple(piece for part in parts for piece in pieces(part))


def _number(match: "str | regex.Match[str]") -> str:
    return f"⟨U+{ord(match if isinstance(match, str) else match.group()):04X}⟩"
