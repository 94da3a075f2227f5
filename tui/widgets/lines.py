"""An article cut into lines of the screen. Every code point is in exactly one of them."""

from bisect import bisect_left, bisect_right

from lint.positions import LineIndex
from tui.shown import CLUSTER, PLAIN, TOKEN, WIDEST, Cell, cells, pieces, tab

NARROWEST = WIDEST + 2
NOT_FIRST = frozenset("、。，．：；！？）」』】》〉］｝”’ー々")
NOT_LAST = frozenset("（「『【《〈［｛“‘")
WIDE = 2


class Lines:
    """The layout of a text at a width. The last column is kept for a space that ends a line, so that no space is lost."""

    def __init__(self, text: str, index: LineIndex, width: int) -> None:
        self.text = text
        self.index = index
        self.width = max(width, NARROWEST)
        self.starts: list[int] = []
        for number, start in enumerate(index.starts, 1):
            end = index.starts[number] if number < len(index.starts) else len(text)
            self.starts.append(start)
            if (end - start) * WIDEST >= self.width:
                self.starts += wrap(text, start, self._content_end(start, end), self.width)

    def __len__(self) -> int:
        return len(self.starts)

    def _content_end(self, start: int, end: int) -> int:
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return end

    def span(self, line: int) -> tuple[int, int]:
        """Start and end of a line of the screen, the line end included."""
        return self.starts[line], self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)

    def content(self, line: int) -> tuple[int, int]:
        """Start and end of a line of the screen without the line end."""
        start, end = self.span(line)
        return start, self._content_end(start, end)

    def at(self, offset: int) -> int:
        """The line of the screen that an offset is in."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def number(self, line: int) -> int:
        """The number in the file of the line that begins here, from 1; 0 if it began further up."""
        start = self.starts[line]
        place = bisect_left(self.index.starts, start)
        return place + 1 if place < len(self.index.starts) and self.index.starts[place] == start else 0

    def cells(self, line: int) -> list[Cell]:
        """What a line shows."""
        return list(cells(self.text, *self.content(line), self.width))


def wrap(text: str, start: int, end: int, width: int) -> list[int]:
    """Where in `[start, end)`, one line of the file, further lines of the screen begin."""
    return _plain(text, start, end, width) if PLAIN.fullmatch(text, start, end) else _Wrapper(width).run(text, start, end)


def _plain(text: str, start: int, end: int, width: int) -> list[int]:
    """What `_Wrapper` would say of words and spaces alone, in a tenth of the time."""
    begins: list[int] = []
    while end - start >= width and not (end - start == width and text[end - 1] == " "):
        space = text.rfind(" ", start, start + width)
        start = space + 1 if space >= 0 else start + width - 1
        begins.append(start)
    return begins


class _Wrapper:
    """Goes along a line of the file and remembers where it could last be broken."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.limit = width - 1
        self.begins: list[int] = []
        self.line = self.column = 0
        self.chance = self.chance_column = 0
        self.before = ""
        self.after_wide = False

    def run(self, text: str, start: int, end: int) -> list[int]:
        """Offsets at which lines begin, but for the first."""
        self.line = self.chance = start
        for token in TOKEN.finditer(text, start, end):
            low, high = token.span()
            if token.lastindex == CLUSTER:
                self._cluster(token.group(), low)
            elif token.lastindex == 1:
                self._word(low, high, text[low])
            else:
                self._spaces(low, high)
            self.before = text[high - 1]
        return self.begins

    def _begin(self, offset: int) -> None:
        self.begins.append(offset)
        self.line = self.chance = offset
        self.column = self.chance_column = 0

    def _retreat(self) -> None:
        """Break where it could last be done."""
        if self.chance > self.line:
            column = self.column - self.chance_column
            self._begin(self.chance)
            self.column = column

    def _may_break(self, offset: int) -> None:
        self.chance, self.chance_column = offset, self.column

    def _beside_wide(self, low: int, first: str) -> None:
        """Scripts without spaces are broken between any two characters, but for brackets and stops."""
        if low > self.line and first not in NOT_FIRST and self.before not in NOT_LAST:
            self._may_break(low)

    def _word(self, low: int, high: int, first: str) -> None:
        if self.after_wide:
            self._beside_wide(low, first)
            self.after_wide = False
        if self.column + high - low > self.limit:
            self._retreat()
        while self.column + high - low > self.limit:
            low += self.limit - self.column
            self._begin(low)
        self.column += high - low

    def _spaces(self, low: int, high: int) -> None:
        while self.column + high - low > self.width:
            low += self.width - self.column
            self._begin(low)
        self.column += high - low
        self._may_break(high)
        self.after_wide = False

    def _cluster(self, cluster: str, low: int) -> None:
        if cluster == "\t":
            if self.column >= self.width:
                self._begin(low)
            self.column += tab(self.column, self.width)
            self._may_break(low + 1)
            self.after_wide = False
            return
        for length, shown, size in pieces(cluster):
            wide = size >= WIDE
            if wide or self.after_wide:
                self._beside_wide(low, shown)
            self.after_wide = wide
            if self.column + size > self.limit:
                self._retreat()
                if self.column + size > self.limit:
                    self._begin(low)
            self.column += size
            low += length
            self.before = shown
            if shown.isspace():
                self._may_break(low)
