"""Pairs that are none: a sentence that was put in, laid beside one that was left out, because both were left over.

How many words of a sentence find a counterpart in its partner varies from text to text; what a pair of these texts makes expect
says whether two sentences with hardly a word in common may still be a free translation of each other.
"""

from collections.abc import Sequence
from math import comb

from lint.align.beads import Bead
from lint.align.similarity import Similarity

DOUBTFUL = 0.25
"""The likeness under which a pair is looked at again."""
IMPROBABLE = 0.0003
"""How improbable so few common words must be for a pair to be taken apart."""
PRIOR, PRIOR_WORDS = 0.4, 30.0
"""The part of words without a counterpart that is thought before any are counted, as if so many had been."""
TELLING = 3
"""Words with which a sentence says enough to be missed."""


def told_apart(similarity: Similarity, found: Sequence[Bead]) -> list[Bead]:
    """The beads, improbable pairs taken apart, and sentences that are left over in one place put together unless they are one."""
    doubt = _Doubt(similarity, found)
    told: list[Bead] = []
    for number, bead in enumerate(found):
        before = told[-1] if told else None
        if _is_single(bead) and bead.likeness < DOUBTFUL and doubt.improbable(bead.source, bead.target):
            told += [
                Bead(bead.source, bead.source, bead.target, bead.target_end, 0.0),
                Bead(bead.source, bead.source_end, bead.target_end, bead.target_end, 0.0),
            ]
            continue
        around = (*told[-2:-1], *found[number + 1 : number + 2])
        if before is not None and _complete(before, bead) and not any(map(is_gap, around)):
            s, t = min(before.source, bead.source), min(before.target, bead.target)
            if not doubt.improbable(s, t):
                told[-1] = Bead(s, s + 1, t, t + 1, similarity.between(s, s + 1, t, t + 1))
                continue
        told.append(bead)
    return told


def is_doubtful(bead: Bead) -> bool:
    """Are the sentences of a bead without a partner, or hardly alike?"""
    return bead.likeness < DOUBTFUL


def is_gap(bead: Bead) -> bool:
    """Does a bead hold sentences of one side only?"""
    return bead.source == bead.source_end or bead.target == bead.target_end


def _is_single(bead: Bead) -> bool:
    return bead.source_end - bead.source == 1 == bead.target_end - bead.target


def _complete(one: Bead, other: Bead) -> bool:
    """Is one a sentence of the source left over, and the other one of the target?"""
    return is_gap(one) and is_gap(other) and (one.source == one.source_end) != (other.source == other.source_end)


class _Doubt:
    """How many words without a counterpart a pair of these texts makes expect, on either side."""

    def __init__(self, similarity: Similarity, found: Sequence[Bead]) -> None:
        self.similarity = similarity
        counts = [similarity.answered(b.source, b.source_end, b.target, b.target_end) for b in found if b.likeness >= DOUBTFUL]
        self.rates = [_rate([one for one, _ in counts]), _rate([other for _, other in counts])]

    def improbable(self, s: int, t: int) -> bool:
        """Would a pair of these texts hardly ever have so little in common? Sentences of few words tell nothing."""
        if any(key[0] == "n" and len(key) > 2 for key in self.similarity.shared(s, t)):
            return False  # no two sentences have a number of two digits in common by chance
        sides = self.similarity.answered(s, s + 1, t, t + 1)
        if any(total < TELLING - 1 for _, total in sides) or all(total < TELLING for _, total in sides):
            return False
        chance = 1.0
        for (common, total), rate in zip(sides, self.rates, strict=True):
            chance *= _at_most(common, total, 1 - rate)
        return chance < IMPROBABLE


def _rate(counts: Sequence[tuple[int, int]]) -> float:
    alone, total = sum(total - common for common, total in counts), sum(total for _, total in counts)
    return (PRIOR * PRIOR_WORDS + alone) / (PRIOR_WORDS + total)


def _at_most(count: int, total: int, chance: float) -> float:
    """How likely at most `count` of `total` happen, each with this chance (the binomial distribution)."""
    return sum(comb(total, i) * chance**i * (1 - chance) ** (total - i) for i in range(count + 1))
