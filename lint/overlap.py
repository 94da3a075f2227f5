"""Two findings on one stretch: within a family the stronger stands and names the other; families do not compete."""

from collections.abc import Sequence

from lint.model import Finding, Related


def resolve(findings: Sequence[Finding]) -> list[Finding]:
    """The findings that stand, in the order given. Severity times confidence decides, then length, then the code."""
    kept: list[Finding] = []
    losers: dict[int, list[Finding]] = {}
    ranked = sorted(findings, key=lambda f: (-f.strength[0], -f.strength[1], f.start, f.code))
    by_family: dict[str, list[int]] = {}
    for finding in ranked:
        rivals = by_family.setdefault(finding.family, [])
        winner = next((i for i in rivals if kept[i].start < finding.end and finding.start < kept[i].end), None)
        if winner is None:
            rivals.append(len(kept))
            kept.append(finding)
        else:
            losers.setdefault(winner, []).append(finding)
    merged = [_with(finding, losers.get(i, [])) for i, finding in enumerate(kept)]
    return sorted(merged, key=lambda f: f.order)


def _with(finding: Finding, others: list[Finding]) -> Finding:
    extra = tuple(
        Related("overlap", o.start, o.end, o.text, f"{o.code} {o.message}") for o in sorted(others, key=lambda f: f.order)
    )
    return finding._replace(related=finding.related + extra) if extra else finding
