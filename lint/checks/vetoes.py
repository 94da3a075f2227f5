"""What keeps a match from being a finding: zones, antipatterns, words that must or must not be near."""

import re
from collections.abc import Sequence

from lint.checks.hit import Context
from lint.document import Block
from lint.pack import Row, Rule
from lint.patterns import compiled
from lint.types import Any


def folded(source: str) -> re.Pattern[str]:
    """A rule's veto as a compiled expression that ignores case."""
    return compiled(source, re.IGNORECASE)


def stands(context: Context, rule: Rule, row: Row, block: Block, start: int, end: int) -> bool:
    """Does a match survive the rule's vetoes? The cheap ones are asked first."""
    if row.start and not block.starts_sentence(start):
        return False
    zones = row.data.get("zones") or rule.zones
    if zones and context.zone(block, start, end) not in zones:
        return False
    if row.unless and _possible(row.stems, block.view.fold) and _overlapped(folded(row.unless), block.text, start, end):
        return False
    if row.near and not _near(context, row.near, block, start, end):
        return False
    return not (row.apart and _near(context, row.apart, block, start, end))


def _possible(stems: Sequence[str], text: str) -> bool:
    """May one of the phrases stand in the text? Asked before their expression is compiled; no stems, no answer."""
    return not stems or any(stem in text for stem in stems)


def _overlapped(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    for match in pattern.finditer(text, max(0, start - 200), min(len(text), end + 200)):
        if match.start() < end and start < match.end():
            return True
        if match.start() >= end:
            return False
    return False


def _near(context: Context, condition: dict[str, Any], block: Block, start: int, end: int) -> bool:
    within, stems = condition["within"], condition.get("stems", [])
    if within == "document":
        key = ("near", condition["any"])
        if key not in context.memory:
            context.memory[key] = any(
                _possible(stems, b.view.fold) and folded(condition["any"]).search(b.text) for b in context.document.blocks
            )
        return bool(context.memory[key])
    if within == "sentence":
        low, high = block.sentence_at(start)
    elif within == "paragraph":
        low, high = 0, len(block.text)
    else:
        low, high = max(0, start - within), min(len(block.text), end + within)
    return _possible(stems, block.view.fold[low:high]) and bool(folded(condition["any"]).search(block.text, low, high))
