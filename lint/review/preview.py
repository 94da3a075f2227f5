"""What a fix does to its sentence, as people read it: the passage before and after, and the words that come and go."""

import html
import unicodedata
from collections.abc import Iterable, Sequence

from lint.document import Document, of_text
from lint.fixes import replaced
from lint.markup import escaped
from lint.model import Edit, Finding, Fix
from lint.patterns import pattern
from lint.record import Record
from lint.review.flags import Flag
from lint.review.worddiff import INSERT, KEEP, REMOVE, Diff, grouped, word_diff
from lint.view import SPECIAL, Piece, View, view

LONGEST = 600
"""Code points of a diff; of a longer one stretches are cut, with `…` for what is left out."""
REACHES = (160, 80, 40, 20)
"""Code points of a stretch that are kept at either end: the first that makes the diff short enough."""
READABLE = 3_000
"""Code points of the most lines that are read again to see what a fix makes of them: that must not be felt."""
WORD = pattern(r"\w")


class Preview(Record):
    """A passage before and after a fix. What the diff keeps and removes is `before`, what it keeps and inserts is `after`."""

    before: str
    after: str
    diff: Diff


class _Change(Record):
    """Replace the places `[start, end)` of a view by `text`."""

    start: int
    end: int
    text: str


class _Reading(Record):
    """The view in which a finding is read, its sentences, and the format that words put into it are written in."""

    view: View
    sentences: list[tuple[int, int]]
    form: str


def preview(document: Document, flag: Flag, fix: Fix) -> Preview:
    """What a fix does: the sentences that it touches and the one of the finding, in the normalised text."""
    reading = _reading(document, flag.finding)
    text = reading.view.text
    places = reading.view.place(flag.finding.start), reading.view.place(flag.finding.end)
    changes = _whole_words(text, _changes(reading, fix.edits))
    touched = [*places, *(place for change in changes for place in change[:2])]
    low, high = _sentences(reading, min(touched), max(touched))
    diff = _diff(text, low, high, changes)
    start, end = [op for op, _ in diff[:2]], [op for op, _ in diff[-1:]]
    if start[:1] == [REMOVE] and start != [REMOVE, INSERT]:  # an end is gone: what stands behind it shows what was done
        low, _ = _sentences(reading, max(0, low - 1), high)
    if end == [REMOVE]:
        _, high = _sentences(reading, low, min(high + 1, len(text)))
    diff = _diff(text, low, high, changes)
    read = _read_again(document, reading, fix.edits)
    if read is not None and read != text[:low] + _side(diff, INSERT) + text[high:]:
        diff = word_diff(text, read)
    diff = _cut(diff)
    return Preview(_side(diff, REMOVE), _side(diff, INSERT), diff)


def preview_of_text(document: Document, flag: Flag, replacement: str) -> Preview:
    """What a reviewer's own words in the place of the finding do."""
    edit = Edit(flag.finding.start, flag.finding.end, escaped(replacement, document.form))
    return preview(document, flag, Fix("", (edit,), False))


def _reading(document: Document, finding: Finding) -> _Reading:
    """The block that says the finding's text; its lines as they are when no block does, as of a comment."""
    last = document.block_at(finding.start)
    for block in reversed(document.blocks[: last.index + 1] if last else ()):  # an attribute's block lies inside another
        if block.view.place(finding.start) < block.view.place(finding.end):
            return _Reading(block.view, block.sentences, document.form)
    lines = document.lines
    low, _ = lines.line_span(lines.position(finding.start).line)
    _, high = lines.line_span(lines.position(finding.end).line)
    raw = view(document.text, [Piece(low, high)])
    return _Reading(raw, [(0, len(raw.text))], "text")


def _read_again(document: Document, reading: _Reading, edits: Iterable[Edit]) -> str | None:
    """The block's text when its lines are read again with the edits in them; None if they cannot be read alone.

    An edit may touch markup: emphasis without its words is asterisks.
    """
    low, high = reading.view.span(0, len(reading.view.text))
    edits = list(edits)
    lines = document.lines
    low, _ = lines.line_span(lines.position(min([low, *(edit.start for edit in edits)])).line)
    _, high = lines.line_span(lines.position(max([high, *(edit.end for edit in edits)])).line)
    if high - low > READABLE:
        return None
    moved = [Edit(edit.start - low, edit.end - low, edit.text) for edit in edits]
    before = [block.text for block in of_text(document.text[low:high], document.path, document.form).blocks]
    after = [block.text for block in of_text(replaced(document.text[low:high], moved), document.path, document.form).blocks]
    if len(before) != len(after) or before.count(reading.view.text) != 1:
        return None
    return after[before.index(reading.view.text)]


def _changes(reading: _Reading, edits: Iterable[Edit]) -> list[_Change]:
    changes = []
    for edit in sorted(edits):
        start = reading.view.place(edit.start)
        said = html.unescape(edit.text) if reading.form == "html" else edit.text
        said = SPECIAL.sub(lambda run: " " if run.group()[0].isspace() else "", said)
        changes.append(_Change(start, max(start, reading.view.place(edit.end)), said))
    return changes


def _whole_words(text: str, changes: Sequence[_Change]) -> list[_Change]:
    """The changes, those inside a word widened to all of it: nobody reads half a word."""
    whole: list[_Change] = []
    for number, (first, last, said) in enumerate(changes):
        floor = whole[-1].end if whole else 0
        ceiling = changes[number + 1].start if number + 1 < len(changes) else len(text)
        start, end = first, last
        gone = text[first:last]
        if WORD.match(gone) or WORD.match(said):
            while start > floor and WORD.match(text[start - 1]):
                start -= 1
        if WORD.match(gone[-1:]) or WORD.match(said[-1:]):
            while end < ceiling and WORD.match(text[end]):
                end += 1
        whole.append(_Change(start, end, text[start:first] + said + text[last:end]))
    return whole


def _sentences(reading: _Reading, low: int, high: int) -> tuple[int, int]:
    """The places of the sentences around `[low, high)`; a space at an end is between two sentences and takes in both."""
    start = max((a for a, _ in reading.sentences if a <= low), default=0)
    end = min((b for _, b in reading.sentences if b >= high), default=len(reading.view.text))
    return start, end


def _diff(text: str, low: int, high: int, changes: Iterable[_Change]) -> Diff:
    diff: Diff = []
    place = low
    for start, end, said in changes:
        diff += [(KEEP, text[place:start]), *word_diff(text[start:end], said)]
        place = max(place, end)
    diff.append((KEEP, text[place:high]))
    before = text[low - 1] if low else " "
    after = text[high] if high < len(text) else " "
    return grouped(_spaced(diff, before, after))


def _spaced(diff: Diff, before: str, after: str) -> Diff:
    """The diff with what reading the article again does to white space: one space where two would meet, none at an end."""
    spaced: Diff = []
    last = before
    for op, text in diff:
        if op != REMOVE and text[:1] == " " == last:
            if op == KEEP:
                spaced.append((REMOVE, " "))
            text = text[1:]
        spaced.append((op, text))
        if op != REMOVE and text:
            last = text[-1]
    if after != " ":
        return spaced
    for number in reversed(range(len(spaced))):
        op, text = spaced[number]
        if op != REMOVE and text:
            if text[-1] == " ":
                spaced[number : number + 1] = [(op, text[:-1])] + ([(REMOVE, " ")] if op == KEEP else [])
            break
    return spaced


def _side(diff: Diff, op: str) -> str:
    return "".join(text for what, text in diff if what in (KEEP, op))


def _length(diff: Diff) -> int:
    return sum(len(text) for _, text in diff)


def _cut(diff: Diff) -> Diff:
    """The diff in at most LONGEST code points."""
    short, last = diff, len(diff) - 1
    for reach in REACHES:
        if _length(short) <= LONGEST:
            return short
        short = [
            (op, _shortened(text, reach, op == KEEP and n == 0, op == KEEP and n == last)) for n, (op, text) in enumerate(diff)
        ]
    if _length(short) <= LONGEST:
        return short
    while _length(short) >= LONGEST:
        short.pop()
    return grouped([*short, (KEEP, "…")])


def _shortened(text: str, reach: int, first: bool, last: bool) -> str:
    """A stretch without its middle; the first and last of a passage without their far end."""
    if len(text) <= 2 * reach:
        return text
    head = text[:reach].rpartition(" ")[0] or text[: _border(text, reach)]
    tail = text[-reach:].partition(" ")[2] or text[_border(text, len(text) - reach) :]
    return f"…{tail}" if first else f"{head}…" if last else f"{head} … {tail}"


def _border(text: str, place: int) -> int:
    """The next place that does not part a letter from its marks."""
    while place < len(text) and unicodedata.combining(text[place]):
        place += 1
    return place
