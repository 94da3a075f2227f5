"""Hits from matches of rows: the message's words, and the replacement as a fix in the case of what stood there."""

from collections.abc import Sequence

from lint import phrases
from lint.checks.hit import Change, Hit
from lint.document import Block
from lint.matching import Match


def hit(block: Block, match: Match) -> Hit:
    """The hit of one match, with a fix for each replacement."""
    matched = block.text[match.start : match.end]
    replacements = [phrases.follow_case(r, matched, match.written) for r in match.replacements]
    words = {
        "text": matched,
        "source": match.row.data.get("source", match.rule.source),
        "replace": replacements[0] if replacements else "",
        "better": match.row.better or (replacements[0] if replacements else ""),
    }
    changes = tuple(_change(block, match.start, match.end, r) for r in dict.fromkeys(replacements))
    return Hit(match.rule, block, match.start, match.end, match.row, changes, words, words["source"])


def _change(block: Block, start: int, end: int, replacement: str) -> Change:
    if replacement:
        return Change(f"Replace with “{replacement}”", ((start, end, replacement),))
    return removal(block, start, end)


def removal(block: Block, start: int, end: int, title: str = "Remove") -> Change:
    """Delete `[start, end)` and one of the spaces that it leaves side by side or before a mark."""
    text = block.text
    before = start > 0 and text[start - 1] == " "
    after = text[end : end + 1]
    if before and (after in ("", " ", ",", ".", ";", ":", "!", "?", ")")):
        start -= 1
    elif (start == 0 or text[start - 1] in '(“"«') and after == " ":
        end += 1
    edits = [(start, end, "")]
    if not text[:start].strip() and text[end : end + 1].islower():
        edits.append((end, end + 1, text[end].upper()))
    return Change(title, tuple(edits))


def longest(matches: Sequence[Match]) -> list[Match]:
    """Of overlapping phrases of one rule, the longest; the others are inside it."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.start - m.end, m.start)):
        if not any(k.rule is match.rule and k.start < match.end and match.start < k.end for k in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: (m.start, m.end))
