"""How honest each rule was here: how often editors kept what it found, and how often they changed it."""

from collections.abc import Callable, Iterable

from lint.decisions.ledger import Ledger
from lint.record import Record

ENOUGH = 5
"""Findings of a rule that must be decided before anything is said of it."""
MOSTLY = 0.8
"""The part kept from which on a rule is more noise than help here."""


class Honesty(Record):
    """Findings of one rule that were kept, are fixed or to be fixed, and were put off."""

    kept: int = 0
    fixed: int = 0
    later: int = 0

    @property
    def decided(self) -> int:
        """Findings about which somebody said what they are."""
        return self.kept + self.fixed

    @property
    def precision(self) -> float | None:
        """The part of the decided findings that were worth a fix, from 0 to 1; None while none is decided."""
        return self.fixed / self.decided if self.decided else None

    @property
    def doubtful(self) -> bool:
        """Is the rule to be demoted here?"""
        return self.decided >= ENOUGH and self.kept >= MOSTLY * self.decided


COUNTED = {"keep": "kept", "fix": "fixed", "later": "later"}


def honesty(ledgers: Iterable[Ledger], today: Callable[[str], str] = str) -> dict[str, Honesty]:
    """Counts by the present code of each rule. A finding counts once; one on which people disagree is not decided."""
    found: dict[str, Honesty] = {}
    for ledger in ledgers:
        for decision in ledger.decisions():
            if decision.against:
                continue
            code, name = today(decision.entry.code), COUNTED[decision.entry.verdict]
            before = found.get(code, Honesty())
            found[code] = before._replace(**{name: getattr(before, name) + 1})
    return found
