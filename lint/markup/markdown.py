"""Markdown: front matter fields, paragraphs, headings, lists, quotations, tables, footnotes; code and addresses masked.

A block reader in the spirit of CommonMark that keeps every offset; it masks, it does not render.
"""

import re

from lint.markup import inline
from lint.markup.reading import Comment, Prose, Reading
from lint.patterns import pattern
from lint.positions import LINE_END
from lint.view import Piece

FIELDS = "title|headline|subtitle|subheading|description|summary|excerpt|lead|dek|standfirst|caption|og_description|seo_title"
FENCE = pattern(r" {0,3}(`{3,}|~{3,})")
HEADING = pattern(r" {0,3}#{1,6}(?:[ \t]+|$)")
HEADING_END = pattern(r"[ \t]+#+[ \t]*$|[ \t]+$")
SETEXT = pattern(r" {0,3}(?:=+|-+)[ \t]*$")
BREAK = pattern(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
QUOTE = pattern(r" {0,3}>[ ]?")
ITEM = pattern(r"[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?")
FOOTNOTE = pattern(r" {0,3}\[\^[^\]\s]+\]:[ \t]*")
REFERENCE = pattern(r" {0,3}\[[^\]^][^\]]*\]:[ \t]*\S")
TABLE_RULE = pattern(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
RAW_OPEN = pattern(r" {0,3}<(script|style|pre|textarea|svg|math)\b", re.I)
COMMENT = pattern(r"<!--(.*?)(?:-->|\Z)", re.S)
ADDRESS = pattern(r"https?://\S+$|www\.\S+$")
Line = tuple[int, int]


def read(text: str) -> Reading:
    """Blocks and comments of a Markdown file."""
    lines = []
    start = 0
    for match in LINE_END.finditer(text):
        lines.append((start, match.start()))
        start = match.end()
    lines.append((start, len(text)))
    fields, first = _front_matter(text, lines)
    comments = _comments(text, lines[first][0] if first < len(lines) else len(text))
    blocks = fields + _Blocks(text).read(_outside(lines[first:], comments))
    return Reading(blocks, comments)


def _outside(lines: list[Line], comments: list[Comment]) -> list[Line]:
    """The lines without what comments of several lines hide; comments within a line are left to the inline reader."""
    kept: list[Line] = []
    long = [(c.start, c.end) for c in comments]
    place = 0
    for start, end in lines:
        while place < len(long) and long[place][1] <= start:
            place += 1
        if place < len(long) and long[place][0] < start:  # the comment began on an earlier line
            start = min(long[place][1], end)
            if start == end:
                continue
        last = place
        while last < len(long) and long[last][1] <= end:
            last += 1
        if last < len(long) and start <= long[last][0] < end:  # it goes on over the next line
            end = long[last][0]
            if start == end:
                continue
        kept.append((start, end))
    return kept


def _comments(text: str, start: int) -> list[Comment]:
    found = []
    for match in COMMENT.finditer(text, start):
        low = max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start())) + 1
        after = LINE_END.search(text, match.end())
        rest = text[match.end() : after.start() if after else len(text)]
        alone = not text[low : match.start()].strip() and not rest.strip()
        found.append(Comment(match.start(), match.end(), match.group(1).strip(), alone))
    return found


def _front_matter(text: str, lines: list[Line]) -> tuple[list[Prose], int]:
    """The prose fields of YAML (---) or TOML (+++) front matter, and the number of the first line after it."""
    fence = text[lines[0][0] : lines[0][1]].rstrip()
    if fence not in ("---", "+++"):
        return [], 0
    closers = ("---", "...") if fence == "---" else ("+++",)
    close = next((i for i in range(1, len(lines)) if text[lines[i][0] : lines[i][1]].rstrip() in closers), None)
    if close is None:
        return [], 0
    key = re.compile(rf"(?:{FIELDS})[ \t]*{':' if fence == '---' else '='}[ \t]*", re.I)
    blocks = []
    for number in range(1, close):
        start, end = lines[number]
        match = key.match(text, start, end)
        if not match:
            continue
        value = text[match.end() : end]
        if re.fullmatch(r"[|>][+-]?\d?[ \t]*", value):
            body = []
            for low, high in lines[number + 1 : close]:
                if text[low:high].strip() and text[low] not in " \t":
                    break
                body.append((low, high))
            pieces = _joined(text, body)
        else:
            pieces = _scalar(text, match.end(), end)
        if pieces and not ADDRESS.match(text[pieces[0].start : pieces[-1].end]):
            blocks.append(Prose("field", pieces))
    return blocks, close + 1


def _scalar(text: str, start: int, end: int) -> list[Piece]:
    end = start + len(text[start:end].rstrip())
    if end - start >= 2 and text[start] in "\"'" and text[end - 1] == text[start]:
        mark = text[start]
        start, end = start + 1, end - 1
        pieces, place = [], start
        pattern = re.compile(r"''") if mark == "'" else re.compile(r'\\(["\\/ ])')
        for match in pattern.finditer(text, start, end):
            pieces += [Piece(place, match.start()), Piece(match.start(), match.end(), match.group()[-1])]
            place = match.end()
        return [p for p in [*pieces, Piece(place, end)] if p.end > p.start]
    comment = text.find(" #", start, end)
    return [Piece(start, comment if comment >= 0 else end)] if end > start else []


def _joined(text: str, lines: list[Line]) -> list[Piece]:
    pieces = []
    for number, (start, end) in enumerate(lines):
        if end > start:
            pieces.append(Piece(start, end))
        if number + 1 < len(lines):
            pieces.append(Piece(end, lines[number + 1][0], " "))
    return pieces


class _Blocks:
    """The open paragraph and what is known of its place, while the lines go by."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Prose] = []
        self.open: list[Line] = []
        self.kind = "paragraph"
        self.quoted = False

    def read(self, lines: list[Line]) -> list[Prose]:
        number = 0
        while number < len(lines):
            number = self._line(lines, number)
        self._close()
        return self.blocks

    def _close(self) -> None:
        if self.open:
            self.blocks += inline.prose(self.kind, self.open, self.text, self.quoted)
        self.open, self.kind = [], "paragraph"

    def _line(self, lines: list[Line], number: int) -> int:
        """Take one line (or one fenced, raw or table stretch); the number of the next."""
        text = self.text
        start, end = lines[number]
        quoted = False
        while match := QUOTE.match(text, start, end):
            start, quoted = match.end(), True
        if not text[start:end].strip():
            self._close()
            return number + 1
        if quoted != self.quoted and not (self.open and self.quoted):  # a lazy line goes on with the quotation
            self._close()
            self.quoted = quoted
        if match := FENCE.match(text, start, end):
            self._close()
            return self._skip_fence(lines, number, match.group(1))
        if match := RAW_OPEN.match(text, start, end):
            self._close()
            return self._skip_raw(lines, number, match.group(1))
        if not self.open and re.match(r" {4}|\t", text[start:end]) and self._last_kind() != "list":
            return number + 1
        if self.open and self.kind == "paragraph" and SETEXT.match(text, start, end):
            self.kind = "heading"
            self._close()
            return number + 1
        if BREAK.match(text, start, end) or REFERENCE.match(text, start, end):
            self._close()
            return number + 1
        if match := HEADING.match(text, start, end):
            self._close()
            tail = HEADING_END.search(text, match.end(), end)
            self._single("heading", match.end(), tail.start() if tail else end)
            return number + 1
        if match := FOOTNOTE.match(text, start, end):
            self._begin("footnote", match.end(), end)
            return number + 1
        if match := ITEM.match(text, start, end):
            self._begin("list", match.end(), end)
            return number + 1
        if "|" in text[start:end] and number + 1 < len(lines) and TABLE_RULE.match(text, *lines[number + 1]):
            self._close()
            return self._table(lines, number)
        content = start + len(text[start:end]) - len(text[start:end].lstrip())
        if not self.open and quoted:
            self.kind = "quote"
        self.open.append((content, end))
        return number + 1

    def _last_kind(self) -> str:
        return self.blocks[-1].kind if self.blocks else ""

    def _begin(self, kind: str, start: int, end: int) -> None:
        quoted = self.quoted
        self._close()
        self.kind, self.quoted = kind, quoted
        if end > start:
            self.open.append((start, end))

    def _single(self, kind: str, start: int, end: int) -> None:
        if end > start:
            self.blocks += inline.prose(kind, [(start, end)], self.text, self.quoted)

    def _skip_fence(self, lines: list[Line], number: int, fence: str) -> int:
        close = re.compile(rf"[ \t>]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
        for following in range(number + 1, len(lines)):
            if close.match(self.text, *lines[following]):
                return following + 1
        return len(lines)

    def _skip_raw(self, lines: list[Line], number: int, tag: str) -> int:
        close = re.compile(rf"</{tag}\s*>", re.I)
        for following in range(number, len(lines)):
            if close.search(self.text, *lines[following]):
                return following + 1
        return len(lines)

    def _table(self, lines: list[Line], number: int) -> int:
        for row in range(number, len(lines)):
            start, end = lines[row]
            if not self.text[start:end].strip() or (row != number and "|" not in self.text[start:end]):
                return row
            if row != number + 1:
                self._cells(start, end)
        return len(lines)

    def _cells(self, start: int, end: int) -> None:
        place = start
        for match in re.finditer(r"(?<!\\)\|", self.text[start:end]):
            self._single("cell", place, start + match.start())
            place = start + match.end()
        self._single("cell", place, end)
