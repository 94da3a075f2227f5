"""Words inside a sentence that the source does not have: in brackets, between dashes, after a comma, or in its midst.

How many words must be unanswered depends on how well the two texts answer each other: where a third of all words have no
counterpart, as between an engine's English and the original's, a run of a few means nothing.
"""

import math
from collections.abc import Iterator, Sequence

from lint.align.alignment import Alignment
from lint.align.features import Word
from lint.align.segments import segments
from lint.align.units import Unit
from lint.checks.beside.added import DENIES
from lint.checks.beside.quoted import sentence
from lint.checks.hit import Change, Context, Hit, Mention
from lint.pack import Rule

CHANCE = {"brackets": 0.1, "dashes": 0.05, "commas": 0.03, "words": 0.001}
"""How likely it may be that so many words lack a counterpart by chance, by how the stretch is set off."""
FEWEST = {"brackets": 2, "dashes": 3, "commas": 3, "words": 4}
ANSWERED = 0.2
"""The part of a stretch's words that may have a counterpart, by chance."""
PRIOR_UNANSWERED, PRIOR_WORDS = 0.25, 40
"""What is thought of two texts before their words are counted, as if so many had been."""
MOST = 0.65
"""The part of a sentence's words that a stretch in it may be: a sentence that is nearly all new was translated freely."""
SLACK = 3
"""Words of a stretch that may count although the source has as many alone: translations differ in their small words."""
LIKELY = 0.2
"""The likeness of a pair under which nothing is said about its parts."""


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Stretches of aligned sentences that nothing in the source answers to."""
    alignment = context.alignment
    if alignment is None or not alignment.reliable:
        return
    rate = _unanswered_rate(alignment)
    for sources, targets, likeness in alignment.pairs():
        if likeness < LIKELY:
            continue
        first, last = sources[0].number, sources[-1].number
        keys = alignment.similarity.keys_around(first, last)
        more = _more(alignment, sources, targets)
        for unit in targets:
            found = list(_stretches(unit, alignment.target_words[unit.number], keys, rate, more))
            if any("(" in source.text for source in sources):
                found = [stretch for stretch in found if stretch[2] != "brackets"]
            for start, end, how, chance in _apart(found):
                block = context.document.blocks[unit.paragraph]
                if context.zone(block, unit.start + start, unit.start + end) == "aside":
                    continue  # said already, by a rule that knows whose note it is
                yield _hit(context, rule, alignment, unit, sources, (start, end), how, chance)


def _more(alignment: Alignment, sources: Sequence[Unit], targets: Sequence[Unit]) -> int:
    """How many more words the target of a pair has without a counterpart than the source: as many may be translations of each
    other that nobody told the lexicon of."""
    numbers = [unit.number for unit in targets]
    keys = alignment.similarity.keys_around(sources[0].number, sources[-1].number)
    there = sum(word.keys.isdisjoint(keys) for number in numbers for word in alignment.target_words[number])
    return there - alignment.similarity.alone(sources[0].number, sources[-1].number, numbers)


def _unanswered_rate(alignment: Alignment) -> float:
    """The part of the words of paired sentences that have no counterpart."""
    unanswered, total = PRIOR_UNANSWERED * PRIOR_WORDS, float(PRIOR_WORDS)
    for sources, targets, _ in alignment.pairs():
        keys = alignment.similarity.keys_around(sources[0].number, sources[-1].number)
        for unit in targets:
            words = alignment.target_words[unit.number]
            total += len(words)
            unanswered += sum(word.keys.isdisjoint(keys) for word in words)
    return min(0.9, unanswered / total)


def _stretches(
    unit: Unit, words: Sequence[Word], keys: frozenset[str], rate: float, more: int
) -> Iterator[tuple[int, int, str, float]]:
    """Start, end, how it is set off, and how likely it is by chance: the sentence has `more` words alone than its source."""
    answered = [not word.keys.isdisjoint(keys) for word in words]
    for segment in segments(unit.text):
        inside = [i for i, word in enumerate(words) if segment.start <= word.token.start and word.token.end <= segment.end]
        known = sum(answered[i] for i in inside)
        if len(inside) < FEWEST[segment.how] or known > ANSWERED * len(inside) or len(inside) > MOST * len(words):
            continue
        chance = rate ** max(0, min(len(inside) - known, more + SLACK))
        if chance <= CHANCE[segment.how]:
            yield segment.start, segment.end, segment.how, chance
    run: list[int] = []
    for i in range(len(words) + 1):
        if i < len(words) and not answered[i]:
            run.append(i)
            continue
        chance = rate ** max(0, min(len(run), more + SLACK))
        if len(run) >= FEWEST["words"] and chance <= CHANCE["words"] and len(run) <= MOST * len(words):
            yield words[run[0]].token.start, words[run[-1]].token.end, "words", chance
        run = []


def _apart(found: Sequence[tuple[int, int, str, float]]) -> Iterator[tuple[int, int, str, float]]:
    """Of stretches that overlap the one that marks set off, or the unlikeliest."""
    taken: list[tuple[int, int]] = []
    for start, end, how, chance in sorted(found, key=lambda f: (f[2] == "words", f[3])):
        if all(end <= low or high <= start for low, high in taken):
            taken.append((start, end))
            yield start, end, how, chance


def _hit(
    context: Context,
    rule: Rule,
    alignment: Alignment,
    unit: Unit,
    sources: Sequence[Unit],
    span: tuple[int, int],
    how: str,
    chance: float,
) -> Hit:
    block = context.document.blocks[unit.paragraph]
    start, end = unit.start + span[0], unit.start + span[1]
    text = block.text
    grave = block.in_quotation(start, end) or DENIES.search(text, start, end)
    low = start - 1 if how in ("brackets", "dashes", "words") and text[start - 1 : start] == " " else start
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
        confidence=round(min(rule.confidence, 0.5 + 0.05 * -math.log10(chance)), 2) if how == "words" else None,
        severity="critical" if grave else None,
    )
