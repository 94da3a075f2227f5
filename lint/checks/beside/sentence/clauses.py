"""Words inside a sentence that the source does not have: in brackets, between dashes, after a comma, or in its midst."""

from collections.abc import Iterator, Sequence

from lint.align.alignment import Alignment
from lint.align.unanswered import Pair, Reading, Stretch, brackets
from lint.align.units import Unit
from lint.checks.beside.quoted import sentence
from lint.checks.beside.sentence.added import DENIES
from lint.checks.hit import Change, Context, Hit, Mention
from lint.pack import Rule

LEAST = 0.5
"""The confidence of a run of words that no marks set off and that hardly tells enough; each unit more that it tells adds."""


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Stretches of aligned sentences that nothing in the source answers to."""
    alignment = context.alignment
    if alignment is None or not alignment.reliable:
        return
    pairs = [Pair(targets, sources, likeness) for sources, targets, likeness in alignment.pairs()]
    for unit, pair, stretch in Reading(alignment.target_words, alignment.source_words, pairs).stretches():
        if stretch.how == "brackets" and brackets(pair.own) <= brackets(pair.other):
            continue
        block = context.document.blocks[unit.paragraph]
        if context.zone(block, unit.start + stretch.start, unit.start + stretch.end) == "aside":
            continue  # said already, by a rule that knows whose note it is
        yield _hit(context, rule, alignment, unit, pair.other, stretch)


def _hit(
    context: Context,
    rule: Rule,
    alignment: Alignment,
    unit: Unit,
    sources: Sequence[Unit],
    stretch: Stretch,
) -> Hit:
    block = context.document.blocks[unit.paragraph]
    start, end = unit.start + stretch.start, unit.start + stretch.end
    text = block.text
    grave = block.in_quotation(start, end) or DENIES.search(text, start, end)
    low = start - 1 if stretch.how in ("brackets", "dashes", "words") and text[start - 1 : start] == " " else start
    there = alignment.source.blocks[sources[0].paragraph]
    same = [source for source in sources if source.paragraph == sources[0].paragraph]
    return Hit(
        rule,
        block,
        start,
        end,
        rule.rows[0],
        changes=(Change("Remove what was added", ((low, end, ""),)),),
        evidence="the source has: “" + " ".join(map(sentence, sources)) + "”",
        related=(Mention("source", there, same[0].start, same[-1].end, "the sentence in the source"),),
        confidence=round(min(rule.confidence, LEAST + 0.02 * stretch.telling), 2) if stretch.how == "words" else None,
        severity="critical" if grave else None,
    )
