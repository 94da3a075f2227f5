"""One place where offsets change their unit: code points to line and column, UTF-16 units and UTF-8 bytes, and back.

Lines end at LF, CRLF and CR and nowhere else: not at form feeds, not at U+2028. Lines and columns count from 1.
"""

import re
from bisect import bisect_right
from collections.abc import Callable

from lint.record import Record

LINE_END = re.compile(r"\r\n|\r|\n")


class Position(Record):
    """A place in a file: `offset` from 0, `line` and `column` from 1, all in code points."""

    offset: int
    line: int
    column: int


class LineIndex:
    """Line starts of one text, for looking positions up in O(log lines)."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self.starts = [0, *[match.end() for match in LINE_END.finditer(text)]]

    def position(self, offset: int) -> Position:
        """Line and column of an offset. Raises ValueError outside `[0, length]`."""
        if not 0 <= offset <= self.length:
            raise ValueError(f"offset {offset} is outside a text of {self.length} code points")
        line = bisect_right(self.starts, offset)
        return Position(offset, line, offset - self.starts[line - 1] + 1)

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column. Raises ValueError when there is no such place."""
        if not 1 <= line <= len(self.starts) or column < 1:
            raise ValueError(f"no line {line}, column {column}")
        offset = self.starts[line - 1] + column - 1
        limit = self.starts[line] if line < len(self.starts) else self.length + 1
        if offset >= limit:
            raise ValueError(f"line {line} has no column {column}")
        return offset

    def line_span(self, line: int) -> tuple[int, int]:
        """Start and end of a line, its line end included."""
        end = self.starts[line] if line < len(self.starts) else self.length
        return self.starts[line - 1], end


def utf16_units(text: str) -> int:
    """How many UTF-16 code units a text takes: the unit of LSP and of SARIF's default."""
    return len(text) + sum(character > "\uffff" for character in text)


def utf8_units(text: str) -> int:
    """How many UTF-8 bytes a text takes, a lone surrogate counted as three."""
    return len(text.encode("utf-8", "surrogatepass"))


def from_utf16(text: str, units: int) -> int:
    """The code-point offset of a UTF-16 offset. Raises ValueError inside a surrogate pair or outside the text."""
    return _back(text, units, lambda character: 2 if character > "\uffff" else 1)


def from_utf8(text: str, units: int) -> int:
    """The code-point offset of a UTF-8 byte offset. Raises ValueError inside a character or outside the text."""
    return _back(text, units, utf8_units)


def _back(text: str, units: int, width: Callable[[str], int]) -> int:
    seen = offset = 0
    while offset < len(text) and seen < units:
        seen += width(text[offset])
        offset += 1
    if seen != units:
        raise ValueError(f"{units} units is not at the border of a character")
    return offset
