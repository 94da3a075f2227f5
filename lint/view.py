"""The normalised view of a block: what rules match against, with the way back to the file for every code point.

Entities are decoded and markup is gone (the markup readers hand over pieces), runs of white space are one space,
soft hyphens and zero-width characters are dropped.
"""

from collections.abc import Sequence

from lint.patterns import pattern
from lint.record import Record

SPACE = " \t\n\r\f\v\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
INVISIBLE = "\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
SPECIAL = pattern(f"[{SPACE}]+|[{INVISIBLE}]+")
ODD = pattern(f"[{SPACE.replace(' ', '')}{INVISIBLE}]")
"""All of these count as not printable, so that a text which is has none of them."""
PLACEHOLDER = "\ufffc"
"""Stands for what is not prose but takes a place in the sentence: inline code, an address."""
APOSTROPHES = {ord("’"): "'", ord("ʼ"): "'", ord("‘"): "'"}


class Piece(Record):
    """A stretch of the file; `text` is what it says when that is not the stretch itself (an entity, a placeholder)."""

    start: int
    end: int
    text: str | None = None


class View:
    """Normalised text and its map to the file. Offsets into the view are called places."""

    __slots__ = ("_base", "_ends", "_starts", "fold", "text")

    def __init__(self, text: str, base: int, starts: Sequence[int] | None, ends: Sequence[int] | None) -> None:
        self.text = text
        self.fold = fold(text)
        """The text for literal look-up: lower case, straight apostrophes, every code point at its own place."""
        self._base = base
        self._starts = starts
        self._ends = ends

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The file's span of the places `[start, end)`; an empty range lies right before `start`."""
        if self._starts is None or self._ends is None:
            return self._base + start, self._base + end
        if end > start:
            return self._starts[start], self._ends[end - 1]
        if start < len(self._starts):
            return self._starts[start], self._starts[start]
        return (self._ends[-1], self._ends[-1]) if self._ends else (self._base, self._base)

    def gaps(self, start: int, end: int) -> list[tuple[int, int]]:
        """Stretches of the file inside `[start, end)` that the view dropped: markup, soft hyphens."""
        if self._starts is None or self._ends is None:
            return []
        return [(self._ends[i], self._starts[i + 1]) for i in range(start, end - 1) if self._starts[i + 1] > self._ends[i]]

    def place(self, offset: int) -> int:
        """The first place whose character lies at or after an offset of the file; the view's length if there is none."""
        if self._starts is None:
            return min(max(offset - self._base, 0), len(self.text))
        low, high = 0, len(self._starts)
        while low < high:
            middle = (low + high) // 2
            if self._starts[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low


def fold(text: str) -> str:
    """Lower case and straight apostrophes, with the length kept (`İ` stays as it is)."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low if low.isascii() else low.translate(APOSTROPHES)


def view(source: str, pieces: Sequence[Piece]) -> View:
    """The normalised view of the pieces of `source`, which stand in the order of the file."""
    if len(pieces) == 1 and pieces[0].text is None:
        start, end, _ = pieces[0]
        raw = source[start:end].strip(" \n\r\t")
        if "  " not in raw and (raw.isprintable() or not ODD.search(raw)):
            return View(raw, source.find(raw, start, end) if len(raw) < end - start else start, None, None)
    return _mapped(source, pieces)


def _mapped(source: str, pieces: Sequence[Piece]) -> View:
    from array import array

    text: list[str] = []
    starts, ends = array("L"), array("L")
    space: tuple[int, int] | None = None  # a run of white space, held back until something follows it

    def add(chunk: str, start: int, end: int, exact: bool) -> None:
        nonlocal space
        if space is not None:
            if text:
                text.append(" ")
                starts.append(space[0])
                ends.append(space[1])
            space = None
        text.append(chunk)
        if exact:
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            starts.extend([start] * len(chunk))
            ends.extend([end] * len(chunk))

    for start, end, said in pieces:
        chunk = source[start:end] if said is None else said
        done = 0
        for special in SPECIAL.finditer(chunk):
            low, high = special.span()
            if low > done:
                add(chunk[done:low], *((start + done, start + low, True) if said is None else (start, end, False)))
            done = high
            if special.group()[0].isspace():
                first, last = (start + low, start + high) if said is None else (start, end)
                space = (space[0], last) if space else (first, last)
        if done < len(chunk):
            add(chunk[done:], *((start + done, end, True) if said is None else (start, end, False)))
    return View("".join(text), pieces[0].start if pieces else 0, starts, ends)
