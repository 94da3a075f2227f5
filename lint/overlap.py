"""Two findings on one stretch: within a family the stronger stands and names the other; families do not compete."""

from bisect import bisect_left, insort
from collections.abc import Sequence

from lint.model import Finding, Related


def resolve(findings: Sequence[Finding]) -> list[Finding]:
    """The findings that stand, in the order given. Severity times confidence decides, then length, then the code."""
    kept: list[Finding] = []
    losers: dict[int, list[Finding]] = {}
    ranked = sorted(findings, key=lambda f: (-f.strength[0], -f.strength[1], f.start, f.code))
    by_family: dict[str, list[tuple[int, int, int]]] = {}  # start, end and number of those kept: they do not overlap
    for finding in ranked:
        rivals = by_family.setdefault(finding.family, [])
        place = bisect_left(rivals, (finding.end, -1, -1))
        winner = _winner(rivals, place, finding)
        if winner is None:
            insort(rivals, (finding.start, finding.end, len(kept)))
            kept.append(finding)
        else:
            losers.setdefault(winner, []).append(finding)
    merged = [_with(finding, losers.get(i, [])) for i, finding in enumerate(kept)]
    return sorted(merged, key=lambda f: f.order)


def _winner(rivals: Sequence[tuple[int, int, int]], place: int, finding: Finding) -> int | None:
    """The strongest of the kept ones that a finding overlaps: those before `place`, as far as they reach into it."""
    numbers = []
    while place and rivals[place - 1][1] > finding.start:
        place -= 1
        if rivals[place][0] < finding.end:
            numbers.append(rivals[place][2])
    return min(numbers, default=None)


def _with(finding: Finding, others: list[Finding]) -> Finding:
    extra = tuple(
        Related("overlap", o.start, o.end, o.text, f"{o.code} {o.message}") for o in sorted(others, key=lambda f: f.order)
    )
    return finding._replace(related=finding.related + extra) if extra else finding
