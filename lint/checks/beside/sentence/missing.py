"""Sentences of the source that the article does not have."""

from collections.abc import Iterator

from lint.align.alignment import Run
from lint.checks.beside.quoted import unaltered
from lint.checks.hit import Context, Hit, Mention
from lint.document import Block
from lint.pack import Rule

UNSURE = 0.15
"""What an omission loses where the article has a sentence left over in the same place."""


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Runs of sentences of one paragraph of the source to which nothing answers; the hit is empty, at the gap."""
    alignment = context.alignment
    if alignment is None or not alignment.reliable:
        return
    for run in alignment.missing():
        block, place = _gap(context, run)
        first, last = run.units[0], run.units[-1]
        there = alignment.source.blocks[first.paragraph]
        whole = first is not last and first.start == 0 and last.end == len(there.text)
        what = "a paragraph" if whole else "a sentence" if first is last else "sentences"
        yield Hit(
            rule,
            block,
            place,
            place,
            rule.rows[0],
            words={"what": what},
            evidence=unaltered(alignment.source, first, last),
            related=(Mention("source", there, first.start, last.end, "left out"),),
            confidence=rule.confidence if run.sure else rule.confidence - UNSURE,
        )


def _gap(context: Context, run: Run) -> tuple[Block, int]:
    """Where the missing sentences would stand: behind the sentence before them, or at the beginning."""
    units = context.alignment.target_units if context.alignment else []
    if run.place:
        unit = units[run.place - 1]
        return context.document.blocks[unit.paragraph], unit.end
    unit = units[0]
    return context.document.blocks[unit.paragraph], unit.start
