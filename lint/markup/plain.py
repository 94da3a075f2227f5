"""Plain text: every newline ends a paragraph, unless the file is hard-wrapped; then blank lines do."""

import re
from itertools import pairwise

from lint.markup.reading import Comment, Prose, Reading
from lint.patterns import pattern
from lint.positions import LINE_END
from lint.view import Piece

LINE = pattern(r"[^\r\n]+")
COMMENT = pattern(r"<!--\s*(calque:.*?)\s*-->", re.S)
ITEM = pattern(r"\s*(?:[-–—*•·‣]|\(?\d{1,3}[.)])\s+")
ENDS_SENTENCE = pattern(r"[.!?…:;][\"'”’»)\]*]*\s*$")
WRAP_AT = 120
HEADING_AT = 120
LONGEST = 20_000
"""A paragraph beyond this many code points is cut at a sentence end, so that no rule ever scans an unbounded block."""
CUT = pattern(r"[.!?…][\"'”’»)]*\s+(?=[^a-z\s])|\s+")


def read(text: str) -> Reading:
    """Blocks of a plain text. A comment for calque is no prose."""
    comments = [Comment(m.start(), m.end(), m.group(1), _alone(text, m.start(), m.end())) for m in COMMENT.finditer(text)]
    lines = [match.span() for match in LINE.finditer(text) if not match.group().isspace()]
    if _hard_wrapped(text, lines):
        lines = _paragraphs(text, lines)
    blocks: list[Prose] = []
    for line in lines:
        kind = _kind(text, *line, first=not blocks)
        for start, end in _bounded(text, *line) if line[1] - line[0] > LONGEST else (line,):
            pieces = _without(comments, start, end) if comments else [Piece(start, end)]
            if pieces:
                blocks.append(Prose(kind, pieces))
    return Reading(blocks, comments)


def _follows(text: str, line: tuple[int, int], before: tuple[int, int]) -> bool:
    """Does nothing but a line end stand between two lines?"""
    between = line[0] - before[1]
    return between == 1 or (between == 2 and text.startswith("\r\n", before[1]))


def _hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Do lines break inside sentences? True when most lines that another line follows do not end a sentence."""
    inner = broken = 0
    for line, following in pairwise(lines):
        if not _follows(text, following, line):
            continue
        if line[1] - line[0] > WRAP_AT:
            return False
        if ITEM.match(text, following[0]):
            continue
        inner += 1
        broken += not ENDS_SENTENCE.search(text, line[0], line[1]) and line[1] - line[0] > 30
    return inner >= 2 and broken > inner / 2


def _paragraphs(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lines joined up to a blank line or a list item."""
    joined = lines[:1]
    for before, line in pairwise(lines):
        if _follows(text, line, before) and not ITEM.match(text, line[0]):
            joined[-1] = joined[-1][0], line[1]
        else:
            joined.append(line)
    return joined


def _kind(text: str, start: int, end: int, first: bool) -> str:
    if not text[start].isalpha() and ITEM.match(text, start):
        return "list"
    short = end - start <= HEADING_AT
    if short and not ENDS_SENTENCE.search(text[start:end].rstrip()) and (first or end - start <= HEADING_AT * 2 // 3):
        return "heading"
    return "paragraph"


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    while end - start > LONGEST:
        cut = start + LONGEST
        for match in CUT.finditer(text, start + LONGEST // 2, start + LONGEST):
            cut = match.end()
            if match.group()[0] in ".!?…":
                break
        spans.append((start, cut))
        start = cut
    spans.append((start, end))
    return spans


def _without(comments: list[Comment], start: int, end: int) -> list[Piece]:
    pieces = []
    for comment in comments:
        if start <= comment.start < end:
            if comment.start > start:
                pieces.append(Piece(start, comment.start))
            start = min(comment.end, end)
    if end > start:
        pieces.append(Piece(start, end))
    return pieces


def _alone(text: str, start: int, end: int) -> bool:
    before = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    after = LINE_END.search(text, end)
    return not text[before:start].strip() and not text[end : after.start() if after else len(text)].strip()
