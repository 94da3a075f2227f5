"""Sentences of both texts that belong together, those too that only their paragraphs' places tell of."""

from collections.abc import Sequence

from lint.align.alignment import Alignment
from lint.align.units import Unit
from lint.checks.beside.compared import comparable

Laid = tuple[Sequence[Unit], Sequence[Unit]]
ALIKE = 0.25
"""The likeness of sentences that vouch for the paragraphs that they are in."""
VOUCHERS = 2


def laid(alignment: Alignment | None) -> list[Laid]:
    """Pairs of source and target sentences in order of the target; none where the texts are strangers.

    Where both texts have as many paragraphs and those that can be told are in the same places, the others are too.
    """
    if alignment is None:
        return []
    there, here = _paragraphs(alignment.source_units), _paragraphs(alignment.target_units)
    parallel = len(there) == len(here) and _vouched(alignment, there, here)
    if not parallel and not comparable(alignment):
        return []
    found: list[Laid] = [(source, target) for source, target, _ in alignment.pairs()]
    if parallel:
        paired = {unit.number for source, _ in found for unit in source}, {unit.number for _, target in found for unit in target}
        for source, target in zip(there, here, strict=True):
            if paired[0].isdisjoint(u.number for u in source) and paired[1].isdisjoint(u.number for u in target):
                found.append((source, target))
    return sorted(found, key=lambda pair: pair[1][0].number)


def _vouched(alignment: Alignment, there: Sequence[Sequence[Unit]], here: Sequence[Sequence[Unit]]) -> bool:
    """Do sentences that are alike stand in paragraphs of one place, and none in those of two?"""
    places = [{unit.number: number for number, units in enumerate(side) for unit in units} for side in (there, here)]
    same = other = 0
    for source, target, likeness in alignment.pairs():
        if likeness >= ALIKE:
            ends = (places[0][source[0].number], places[0][source[-1].number])
            if ends == (places[1][target[0].number], places[1][target[-1].number]):
                same += ends[1] - ends[0] + 1
            else:
                other += 1
    return same >= VOUCHERS > 0 == other


def _paragraphs(units: Sequence[Unit]) -> list[list[Unit]]:
    found: list[list[Unit]] = []
    for unit in units:
        if found and found[-1][0].paragraph == unit.paragraph:
            found[-1].append(unit)
        else:
            found.append([unit])
    return found
