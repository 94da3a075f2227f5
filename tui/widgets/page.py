"""What stands in a line of the article's pane, with the names of its styles: gutter, text, marks. Colours come later."""

from collections.abc import Sequence

from lint.review.flags import Flag
from tui.glyphs import glyph
from tui.search import Matches
from tui.shown import RIGHT_TO_LEFT
from tui.widgets.lines import Lines
from tui.widgets.marks import Marks
from tui.widgets.row import begun, flags_at, painted, row_of
from tui.widgets.voices import Voices

SIGNS = 4
"""Columns of the gutter beside the number: a space, the sign of a flag, the sign of a voice, the border."""
BORDER = "\u2800"
"""Looks like a space and counts as a letter that is read from left to right: what lies beyond it is not turned round."""
Names = tuple[str, ...]


class Page:
    """A layout with everything that is marked in it. `numbers`: how many columns line numbers take."""

    def __init__(self, lines: Lines, marks: Marks, voices: Voices | None, matches: Matches, numbers: int) -> None:
        self.lines = lines
        self.marks = marks
        self.voices = voices
        self.matches = matches
        self.numbers = numbers

    @property
    def gutter(self) -> int:
        """Columns left of the text."""
        return self.numbers + SIGNS

    def line(self, line: int) -> list[tuple[str, Names]]:
        """Stretches of a line, each with the names of its styles."""
        start, end = self.lines.span(line)
        turned = RIGHT_TO_LEFT.search(self.lines.text, start, end) is not None
        border = [(BORDER if turned else " ", ())]
        return [*self._signs(line), *border, *self._text(line), *border]

    def _signs(self, line: int) -> list[tuple[str, Names]]:
        number = self.lines.number(line) if self.numbers else 0
        flag = begun(self.lines, self.marks, line)
        voice = self.voices.sign(*self.lines.span(line)) if self.voices else " "
        return [
            (f"{number or '':>{self.numbers}} ", ("number",)),
            (glyph(flag), (self.look(flag),)) if flag else (" ", ()),
            (voice, ("sign",)),
        ]

    def _text(self, line: int) -> list[tuple[str, Names]]:
        start, end = self.lines.span(line)
        row = row_of(self.lines, self.marks, line)
        flags = [(f.finding.start, f.finding.end, self.look(f)) for f in self.marks.on(start, end)]
        related = [(place.start, place.end, "related") for place in self.marks.related]
        voices = self.voices.on(start, end) if self.voices else []
        names = painted(row.cells, (voices, flags, related, self.matches.on(start, end)))
        for place, flag in row.carets.items():
            names[place] = (self.look(flag), "caret")
        return _joined([(cell[2], own) for cell, own in zip(row.cells, names, strict=True)])

    def look(self, flag: Flag) -> str:
        """The name of a flag's style."""
        if self.marks.is_current(flag):
            return "current"
        return "decided" if flag.decided else flag.finding.severity

    def flag_at(self, line: int, column: int) -> Flag | None:
        """The flag that is seen at a column of a line; if that is the current one, what lies beneath it."""
        row = row_of(self.lines, self.marks, line)
        place = row.cell_at(column - self.gutter)
        flags = flags_at(row, self.marks, place) if place is not None else []
        beneath = len(flags) > 1 and self.marks.is_current(flags[0])
        return flags[beneath] if flags else None


def _joined(stretches: Sequence[tuple[str, Names]]) -> list[tuple[str, Names]]:
    """Neighbours with the same styles as one."""
    joined: list[tuple[str, Names]] = []
    for text, names in stretches:
        if joined and joined[-1][1] == names:
            joined[-1] = (joined[-1][0] + text, names)
        else:
            joined.append((text, names))
    return joined
