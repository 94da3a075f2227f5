"""Sentences that stand elsewhere in the source: what was said first may have been moved to where it weighs less."""

from collections.abc import Iterator

from lint.checks.beside.quoted import sentence
from lint.checks.hit import Context, Hit, Mention
from lint.pack import Rule


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Sentences whose partner in the source stands out of order."""
    alignment = context.alignment
    if alignment is None or not alignment.reliable:
        return
    for target, (source, _) in sorted(alignment.moved.items()):
        here, there = alignment.target_units[target], alignment.source_units[source]
        block = alignment.source.blocks[there.paragraph]
        yield Hit(
            rule,
            context.document.blocks[here.paragraph],
            here.start,
            here.end,
            rule.rows[0],
            evidence=f"in the source: “{sentence(there)}”",
            related=(Mention("source", block, there.start, there.end, "where it stands in the source"),),
        )
