"""Inline Markdown: which characters of a block are markup and which are said."""

import html
import re

from lint.markup.reading import Prose
from lint.patterns import pattern
from lint.view import PLACEHOLDER, Piece

TOKEN = pattern(
    r"""(?P<escape>\\[!-/:-@\[-`{-~])
    |(?P<code>(?P<ticks>`+)(?!`)(?P<inner>.+?)(?<!`)(?P=ticks)(?!`))
    |(?P<comment><!--.*?-->)
    |(?P<auto><(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>)
    |(?P<tag></?[a-zA-Z][a-zA-Z0-9-]*(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?/?>)
    |(?P<url>(?:https?://|www\.)[^\s<>\])"']+(?<![.,;:!?*_]))
    |(?P<image>!\[(?P<alt>[^\]]*)\](?:\((?P<imgdest>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?P<imgtitle>"[^"]*"|'[^']*'))?\s*\)|\[[^\]]*\]))
    |(?P<note>\[\^[^\]\s]+\])
    |(?P<open>\[(?=(?P<label>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\](?P<target>\((?P<dest>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?P<title>"[^"]*"|'[^']*'))?\s*\)|\[[^\[\]]*\])))
    |(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)
    |(?P<emphasis>\*+|_+|~~)""",
    re.X | re.S,
)


def read(virtual: str) -> tuple[list[Piece], list[tuple[str, int, int]]]:
    """Pieces of a block's own text, and `(kind, start, end)` of texts that stand apart: alt texts and titles.

    Offsets are those of `virtual`; the caller maps them to the file.
    """
    dropped: list[tuple[int, int, str]] = []
    apart: list[tuple[str, int, int]] = []
    runs: list[tuple[int, int]] = []
    place = 0
    while match := TOKEN.search(virtual, place):
        start, place = match.span()
        kind = match.lastgroup and next(k for k in KINDS if match.group(k) is not None)
        if kind == "escape":
            dropped.append((start, start + 1, ""))
        elif kind in ("code", "auto", "url"):
            dropped.append((start, place, PLACEHOLDER))
        elif kind in ("comment", "tag", "note"):
            dropped.append((start, place, ""))
        elif kind == "image":
            dropped.append((start, place, ""))
            _apart(match, "alt", apart)
            _apart(match, "imgtitle", apart)
        elif kind == "open":
            dropped += [(start, start + 1, ""), (match.end("label"), match.end("target"), "")]
            _apart(match, "title", apart)
        elif kind == "entity":
            said = html.unescape(match.group())
            if said != match.group():
                dropped.append((start, place, said))
        else:
            runs.append((start, place))
    dropped += [(a, b, "") for a, b in _emphasis(virtual, runs, dropped)]
    return _pieces(virtual, sorted(dropped)), apart


KINDS = ("escape", "code", "comment", "auto", "tag", "url", "image", "note", "open", "entity", "emphasis")


def _apart(match: re.Match[str], group: str, apart: list[tuple[str, int, int]]) -> None:
    start, end = match.span(group)
    if start >= 0 and group.endswith("title"):
        start, end = start + 1, end - 1
    if end > start >= 0:
        apart.append(("attribute", start, end))


def _emphasis(text: str, runs: list[tuple[int, int]], dropped: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """The delimiters that pair up, by the flanking rules of CommonMark: a lone asterisk stays in the text."""
    hidden = [(a, b) for a, b, said in dropped if b - a > 1]
    openers: list[list[int]] = []  # [start, end] of what is left of each opening run
    matched = []
    for start, end in runs:
        if any(a <= start < b for a, b in hidden):
            continue
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        left = not after.isspace() and (after.isalnum() or before.isspace() or not before.isalnum())
        right = not before.isspace() and (before.isalnum() or after.isspace() or not after.isalnum())
        if text[start] == "_":
            left, right = left and not (right and before.isalnum()), right and not (left and after.isalnum())
        while right and start < end:
            opener = next((o for o in reversed(openers) if text[o[0]] == text[start] and o[1] > o[0]), None)
            if opener is None:
                break
            size = min(end - start, opener[1] - opener[0])
            matched += [(opener[1] - size, opener[1]), (start, start + size)]
            opener[1] -= size
            start += size
            while openers and openers[-1] is not opener:
                openers.pop()
            if opener[0] == opener[1]:
                openers.pop()
        if left and start < end:
            openers.append([start, end])
    return matched


def _pieces(text: str, dropped: list[tuple[int, int, str]]) -> list[Piece]:
    pieces, place = [], 0
    for start, end, said in dropped:
        if start < place:
            continue
        if start > place:
            pieces.append(Piece(place, start))
        if said:
            pieces.append(Piece(start, end, said))
        place = end
    if place < len(text):
        pieces.append(Piece(place, len(text)))
    return pieces


def prose(kind: str, lines: list[tuple[int, int]], text: str, quoted: bool) -> list[Prose]:
    """The blocks that one run of lines gives: itself, and the alt texts and titles inside it."""
    virtual = "\n".join(text[a:b] for a, b in lines)
    pieces, apart = read(virtual)
    blocks = [Prose(kind, _to_file(pieces, lines, text), quoted)]
    blocks += [Prose(k, _to_file([Piece(a, b)], lines, text), quoted) for k, a, b in apart]
    return [block for block in blocks if any(p.text or text[p.start : p.end].strip() for p in block.pieces)]


def _to_file(pieces: list[Piece], lines: list[tuple[int, int]], text: str) -> list[Piece]:
    """Pieces of the joined lines as pieces of the file; what crosses a line end is cut there."""
    starts = []
    place = 0
    for a, b in lines:
        starts.append(place)
        place += b - a + 1
    result = []
    line = 0
    for start, end, said in pieces:
        while line + 1 < len(lines) and starts[line + 1] <= start:
            line += 1
        if said is not None:
            last = line
            while last + 1 < len(lines) and starts[last + 1] < end:
                last += 1
            result.append(Piece(lines[line][0] + start - starts[line], lines[last][0] + end - starts[last], said))
            continue
        while start < end:
            low, high = lines[line]
            stop = min(end, starts[line] + high - low)
            if stop > start:
                result.append(Piece(low + start - starts[line], low + stop - starts[line]))
            if stop == end:
                break
            # the line end itself: white space from here to the next line's own text
            following = lines[line + 1][0] if line + 1 < len(lines) else high
            result.append(Piece(high, following, " "))
            start = stop + 1
            if start > end - 1 and start >= end:
                break
            line += 1
    return result
