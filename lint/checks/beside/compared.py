"""The quantities of aligned sentences laid together: what all checks of numbers and dates ask for, worked out once an article."""

from collections.abc import Sequence

from lint.align.alignment import Alignment
from lint.align.quantity import counterparts
from lint.align.quantity.counterparts import Matched
from lint.align.quantity.designations import designations, outside
from lint.align.quantity.quantities import quantities
from lint.align.quantity.quantity import Quantity
from lint.align.units import Unit
from lint.checks.hit import Context, Mention
from lint.document import Block, Document

NEIGHBOURS = 2
"""Sentences of the source before and after a pair in which a number may stand too."""


ALIKE = 0.2
"""The likeness that one pair in twenty of two texts reaches that have nothing to do with each other."""
KIN = 0.15
"""The likeness that one sentence in fifty reaches beside a strange one, and that one in a hundred lacks beside its source."""
SOME = 0.3
"""The part of the shorter text's sentences that must be alike: of strangers it is never more than a fifth."""
FEW = 2
KNOWN = 6
"""Known words of the source of which a translation has at least one."""
LITTLE = frozenset(("the", "of", "and"))
DISTINCT = 10
"""The value from which on a number in digits that is left over elsewhere in the source may have been moved."""


class Side:
    """Neighbouring sentences of one text, their words joined, and the way back to their blocks."""

    def __init__(self, document: Document, units: Sequence[Unit]) -> None:
        self.document, self.units = document, units
        self.text = "\n".join(unit.text for unit in units)

    def place(self, start: int, end: int) -> tuple[Block, int, int]:
        """The block of a stretch of the joined text, and its places there."""
        before = 0
        for unit in self.units:
            if start <= before + len(unit.text):
                break
            before += len(unit.text) + 1
        block = self.document.blocks[unit.paragraph]
        shift = unit.start - before
        return block, start + shift, min(end + shift, len(block.text))

    def mention(self, start: int, end: int, message: str) -> Mention:
        """A stretch as a place in the source."""
        return Mention("source", *self.place(start, end), message)

    def whole(self, message: str) -> Mention:
        """All of it, as far as it stands in one paragraph."""
        block, start, _ = self.place(0, 0)
        last = [unit for unit in self.units if unit.paragraph == self.units[0].paragraph][-1]
        return Mention("source", block, start, last.end, message)


class Pair:
    """Aligned sentences: both sides, their quantities, and how these go together."""

    def __init__(self, alignment: Alignment, source: Sequence[Unit], target: Sequence[Unit], likeness: float) -> None:
        self.likeness = likeness
        self.source, self.target = Side(alignment.source, source), Side(alignment.target, target)
        self.meant = quantities(self.source.text, alignment.lexicon)
        self.source_names = designations(self.source.text)
        self.target_names = designations(self.target.text)
        self.said = outside(quantities(self.target.text, alignment.english), self.target_names)
        self.matched: Matched = counterparts.matched(self.meant, self.said)
        self.near: list[Quantity] = []
        """What other sentences of the source nearby have."""
        self.said_near: list[Quantity] = []


def pairs(context: Context) -> list[Pair]:
    """The pairs of an article; none when it is not laid beside a source."""
    alignment = context.alignment
    if alignment is None or not comparable(alignment):
        return []
    if "pairs" not in context.memory:
        context.memory["pairs"] = _pairs(alignment)
    found: list[Pair] = context.memory["pairs"]
    return found


def comparable(alignment: Alignment) -> bool:
    """Can numbers be compared? For that some sentences must be alike; one sentence beside one need not be."""
    if alignment.reliable:
        return True
    shorter = min(len(alignment.source_units), len(alignment.target_units))
    if shorter <= FEW:
        return (
            shorter > 0 and not _strangers(alignment) and max(len(alignment.source_units), len(alignment.target_units)) <= 2 * FEW
        )
    alike = [bead for bead in alignment.beads if bead.likeness >= ALIKE]
    return len(alike) >= max(FEW, SOME * shorter)


def _strangers(alignment: Alignment) -> bool:
    """Have two short texts no word in common, though enough of the source's words are known to tell? What is taken for
    English and has no little words of English is another language."""
    there, here = (
        {key for words in side for word in words for key in word.keys}
        for side in (alignment.source_words, alignment.target_words)
    )
    if not there.isdisjoint(here):
        return False
    known = sum(word.known for words in alignment.source_words for word in words)
    if alignment.language == "en":
        return known >= KNOWN and any(word in LITTLE for unit in alignment.source_units for word in unit.text.lower().split())
    return known >= KNOWN


def akin(alignment: Alignment) -> bool:
    """Can names and words be compared? For that one sentence beside one must share some of them, too."""
    if alignment.reliable or not comparable(alignment):
        return alignment.reliable
    counts = len(alignment.source_units), len(alignment.target_units)
    if min(counts) > FEW:
        return True
    between = alignment.similarity.between
    return max(between(s, s + 1, t, t + 1) for s in range(counts[0]) for t in range(counts[1])) >= KIN


def laid(alignment: Alignment) -> list[tuple[list[Unit], list[Unit], float]]:
    """Source and target sentences that belong together; a sentence beside one or a few goes with all of them."""
    found = alignment.pairs()
    counts = len(alignment.source_units), len(alignment.target_units)
    if min(counts) == 1 and max(counts) <= FEW + 1:
        likeness = max((likeness for *_, likeness in found), default=0.0)
        return [(alignment.source_units, alignment.target_units, likeness)]
    return found


def _pairs(alignment: Alignment) -> list[Pair]:
    found = [Pair(alignment, source, target, likeness) for source, target, likeness in laid(alignment)]
    of_source: dict[int, tuple[Sequence[Quantity], Sequence[Quantity]]] = {}
    of_target: dict[int, Sequence[Quantity]] = {}
    for pair in found:
        for unit in pair.source.units:
            of_source[unit.number] = pair.matched.left, pair.meant
        for unit in pair.target.units:
            of_target[unit.number] = pair.said
    for unit in alignment.source_units:
        if unit.number not in of_source:
            alone = quantities(unit.text, alignment.lexicon)
            of_source[unit.number] = alone, alone
    moved = [q for left, _ in of_source.values() for q in left if q.form == "digits" and q.value >= DISTINCT]
    for pair in found:
        own = {unit.number for unit in pair.source.units}
        for number in range(min(own) - NEIGHBOURS, max(own) + NEIGHBOURS + 1):
            if number in own or not 0 <= number < len(alignment.source_units):
                continue
            left, every = of_source[number]
            pair.near += left
            pair.near += [q for q in every if q.value >= 100 or q.value % 1 or pair.likeness < 0.25]
        pair.near += [q for q in moved if q not in pair.matched.left]
        mine = {unit.number for unit in pair.target.units}
        for number in range(min(mine) - NEIGHBOURS, max(mine) + NEIGHBOURS + 1):
            if number not in mine and 0 <= number < len(alignment.target_units):
                if number not in of_target:
                    of_target[number] = quantities(alignment.target_units[number].text, alignment.english)
                pair.said_near += of_target[number]
    return found
