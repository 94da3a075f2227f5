"""A line of the screen before it has colours: its cells, the carets of what is missing, and what is to be said of each."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from lint.record import Record
from lint.review.flags import Flag
from tui.shown import Cell
from tui.widgets.lines import Lines
from tui.widgets.marks import Marks

CARET = "‸"
Span = tuple[int, int, str]
"""Start, end, and the name of a style."""


class Row(Record):
    """Cells of a line, and by the place of a cell the flag whose caret it is."""

    cells: list[Cell]
    carets: dict[int, Flag]

    def cell_at(self, column: int) -> int | None:
        """The place of the cell that covers a column."""
        for place, (_, _, _, size) in enumerate(self.cells):
            if 0 <= column < size:
                return place
            column -= size
        return None


def row_of(lines: Lines, marks: Marks, line: int) -> Row:
    """A line of the screen with a caret wherever a flag says that something is missing."""
    row = Row(lines.cells(line), {})
    start, end = _reach(lines, line)
    for flag in marks.on(start, end):
        if flag.finding.start >= start and not _seen(lines.text, flag):
            _put(row, flag, lines.width)
    return row


def flags_at(row: Row, marks: Marks, place: int) -> list[Flag]:
    """Flags that a cell belongs to, what is seen first of all."""
    start, end, _, _ = row.cells[place]
    found = [flag for flag in reversed(marks.on(start, end)) if flag.finding.end > start] if end > start else []
    caret = row.carets.get(place)
    return [caret, *(flag for flag in found if flag is not caret)] if caret else found


def begun(lines: Lines, marks: Marks, line: int) -> Flag | None:
    """The gravest flag that begins on a line; the current one counts as graver than any."""
    start, end = _reach(lines, line)
    return next((flag for flag in reversed(marks.on(start, end)) if start <= flag.finding.start), None)


def _reach(lines: Lines, line: int) -> tuple[int, int]:
    """The span of a line; the last has what stands behind the text too."""
    start, end = lines.span(line)
    return start, end + (line == len(lines) - 1)


def _seen(text: str, flag: Flag) -> bool:
    return bool(text[flag.finding.start : flag.finding.end].strip("\r\n"))


def _put(row: Row, flag: Flag, width: int) -> None:
    """Put a caret in the place of a space beside it; else squeeze it in, over a space that ends the line if there must be room.

    What cannot be squeezed in marks the cell that follows, or ends the line.
    """
    cells = row.cells
    place = bisect_left(cells, flag.finding.start, key=lambda cell: cell[0])
    for near in (place - 1, place):
        if 0 <= near < len(cells) and cells[near][2] in (" ", CARET):
            cells[near] = (*cells[near][:2], CARET, 1)
            row.carets[near] = flag
            return
    if sum(cell[3] for cell in cells) >= width:
        if cells[-1][2] != " ":
            row.carets[min(place, len(cells) - 1)] = flag
            return
        cells.pop()
    for moved in sorted((at for at in row.carets if at >= place), reverse=True):
        row.carets[moved + 1] = row.carets.pop(moved)
    cells.insert(place, (flag.finding.start, flag.finding.start, CARET, 1))
    row.carets[place] = flag


def painted(cells: Sequence[Cell], layers: Iterable[Sequence[Span]]) -> list[tuple[str, ...]]:
    """For each cell the names of its styles: of every layer the last span that has a part of it."""
    names: list[tuple[str, ...]] = [()] * len(cells)
    starts = [cell[0] for cell in cells]
    for layer in layers:
        tops: dict[int, str] = {}
        for low, high, name in layer:
            place = max(0, bisect_left(starts, low + 1) - 1)
            while place < len(cells) and starts[place] < high:
                if cells[place][1] > low:
                    tops[place] = name
                place += 1
        for place, name in tops.items():
            names[place] = (*names[place], name)
    return names
