"""Sentences of both texts that belong together, those too that only their paragraphs' places tell of."""

from collections.abc import Sequence

from lint.align.alignment import Alignment
from lint.align.units import Unit
from lint.checks.beside.compared import comparable

Laid = tuple[Sequence[Unit], Sequence[Unit]]


def laid(alignment: Alignment | None) -> list[Laid]:
    """Pairs of source and target sentences in order of the target; none where the texts are strangers.

    Where both texts have as many paragraphs, those in one place of which no sentence has a partner go together.
    """
    if alignment is None or not comparable(alignment):
        return []
    found: list[Laid] = [(source, target) for source, target, _ in alignment.pairs()]
    there, here = _paragraphs(alignment.source_units), _paragraphs(alignment.target_units)
    if len(there) == len(here):
        paired = {unit.number for source, _ in found for unit in source}, {unit.number for _, target in found for unit in target}
        for source, target in zip(there, here, strict=True):
            if paired[0].isdisjoint(u.number for u in source) and paired[1].isdisjoint(u.number for u in target):
                found.append((source, target))
    return sorted(found, key=lambda pair: pair[1][0].number)


def _paragraphs(units: Sequence[Unit]) -> list[list[Unit]]:
    found: list[list[Unit]] = []
    for unit in units:
        if found and found[-1][0].paragraph == unit.paragraph:
            found[-1].append(unit)
        else:
            found.append([unit])
    return found
