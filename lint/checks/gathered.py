"""Kinds that speak once all blocks are read: density (phrases that only add up) and consistency (two systems in one text)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lint.checks.hit import Change, Hit, Mention
from lint.checks.rows import hit
from lint.document import Block
from lint.matching import Match
from lint.pack import Rule

Placed = tuple[Block, Match]


def density(rule: Rule, placed: Sequence[Placed], fingerprints: Iterable[str]) -> Iterator[Hit]:
    """One hit at the first of at least `min` different rows; a sure finding of the same source counts as one of them."""
    rows = {id(match.row): (block, match) for block, match in reversed(placed)}
    if not rows or len(rows) + bool(list(fingerprints)) < rule.data["min"]:
        return
    block, match = placed[0]
    first = hit(block, match)
    related = tuple(Mention("variant", b, m.start, m.end, m.row.better or m.row.data.get("source", "")) for b, m in placed[1:])
    said = ", ".join(f"“{b.text[m.start : m.end]}”" for b, m in rows.values())
    yield first._replace(related=related, evidence=f"{len(placed)} together: {said}", changes=())


def consistency(rule: Rule, placed: Sequence[Placed], house: str) -> Iterator[Hit]:
    """A hit on each form of the minority system, when forms of two systems stand in one document."""
    counts = Counter(match.row.data["system"] for _, match in placed)
    if len(counts) < 2:
        return
    preferred = house if house in counts else rule.data.get("house") or counts.most_common(1)[0][0]
    if preferred not in counts:
        preferred = counts.most_common(1)[0][0]
    anchor = next((b, m) for b, m in placed if m.row.data["system"] == preferred)
    for block, match in placed:
        data = match.row.data
        if data["system"] == preferred:
            continue
        right = data["house"].get(preferred, "")
        words = {"text": block.text[match.start : match.end], "replace": right, "better": right, "source": ""}
        changes = (Change(f"Replace with “{right}”", ((match.start, match.end, right),)),) if right else ()
        seen = Mention("variant", anchor[0], anchor[1].start, anchor[1].end, f"the form of the other system ({preferred})")
        evidence = f"{counts[preferred]} × {preferred}, {counts[data['system']]} × {data['system']}"
        yield Hit(rule, block, match.start, match.end, match.row, changes, words, evidence, (seen,))
