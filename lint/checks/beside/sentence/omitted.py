"""Clauses of a source sentence that nothing in the article's sentence answers to: the mirror image of added ones."""

from collections.abc import Iterator, Sequence

from lint.align.alignment import Alignment
from lint.align.features import Word
from lint.align.unanswered import Pair, Reading, Stretch, brackets
from lint.align.units import Unit
from lint.checks.hit import Context, Hit, Mention
from lint.pack import Rule
from lint.patterns import pattern

LEAST, PER_UNIT = 0.5, 0.03
"""The confidence of what hardly tells, and what each unit that it tells adds."""
NEAR = 4
"""Words between the counterparts of what stands before and behind a gap for it to be seen there."""
TRIMMED = pattern(r"^[\s,;:(\[–—-]+|[\s,;:)\]–—-]+$")
END = pattern(r"[\s.!?…\"”’»)]*$")


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Stretches of aligned source sentences that the article leaves out; the hit is empty, at the gap, or the sentence."""
    alignment = context.alignment
    if alignment is None or not alignment.reliable:
        return
    pairs = [Pair(sources, targets, likeness) for sources, targets, likeness in alignment.pairs()]
    for unit, pair, stretch in Reading(alignment.source_words, alignment.target_words, pairs).stretches():
        if stretch.how != "brackets" or brackets(pair.own) > brackets(pair.other):
            yield _hit(context, rule, alignment, unit, pair.other, stretch)


def _hit(context: Context, rule: Rule, alignment: Alignment, unit: Unit, targets: Sequence[Unit], stretch: Stretch) -> Hit:
    there = alignment.source.blocks[unit.paragraph]
    text = unit.text[stretch.start : stretch.end]
    left = TRIMMED.match(text)
    start = unit.start + stretch.start + (left.end() if left else 0)
    end = start + len(TRIMMED.sub("", text))
    where, low, high = _gap(alignment, unit, targets, stretch)
    low_there, high_there = there.view.span(start, end)
    return Hit(
        rule,
        context.document.blocks[where.paragraph],
        low,
        high,
        rule.rows[0],
        evidence=alignment.source.text[low_there:high_there],
        related=(Mention("source", there, start, end, "left out"),),
        confidence=round(min(rule.confidence, LEAST + PER_UNIT * stretch.telling), 2),
    )


def _gap(alignment: Alignment, unit: Unit, targets: Sequence[Unit], stretch: Stretch) -> tuple[Unit, int, int]:
    """The sentence, and the place in it where the stretch would stand; all of it where its neighbours are not seen there."""
    words = alignment.source_words[unit.number]
    before = [word for word in words if word.token.end <= stretch.start]
    behind = [word for word in words if word.token.start >= stretch.end]
    for target in targets:
        made = alignment.target_words[target.number]
        last = _place(made, before[::-1][:2])
        first = _place(made, behind[:2])
        if last is not None and not behind:
            end = target.start + len(END.sub("", target.text))
            return (target, end, end) if len(made) - last <= NEAR else (target, target.start, target.end)
        if last is not None and first is not None and 0 < first - last <= NEAR:
            return target, target.start + made[last].token.end, target.start + made[last].token.end
    return targets[0], targets[0].start, targets[-1].end if targets[-1].paragraph == targets[0].paragraph else targets[0].end


def _place(made: Sequence[Word], near: Sequence[Word]) -> int | None:
    """The number of the word that the nearest of some source words stands for."""
    for word in near:
        found = [i for i, one in enumerate(made) if not one.keys.isdisjoint(word.keys)]
        if len(found) == 1:
            return found[0]
    return None
