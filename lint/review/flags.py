"""A flag: a finding as a reviewer meets it, with what was decided about it."""

from lint.anchor import Anchor, folded
from lint.decisions.entry import Entry
from lint.decisions.settle import Settled
from lint.model import Finding
from lint.positions import Position
from lint.record import Record

STATES = ("open", "ask", "dispute", "later", "fix", "keep")
"""Undecided; decided on a passage that has changed since; decided differently by two people; and the verdicts."""
UNDECIDED = ("open", "ask", "dispute")


class Flag(Record):
    """A finding in the article at `path`, its anchor and place, and what decisions say of it."""

    path: str
    finding: Finding
    anchor: Anchor
    position: Position
    settled: Settled

    @property
    def state(self) -> str:
        """One of STATES."""
        decision, match = self.settled.decision, self.settled.match
        if decision is None or match is None:
            return "open"
        if decision.against:
            return "dispute"
        return "ask" if match.how == "similar" else decision.entry.verdict

    @property
    def decided(self) -> bool:
        """Has somebody decided, with nothing left to ask?"""
        return self.state not in UNDECIDED

    @property
    def entry(self) -> Entry | None:
        """The entry that stands about it, or that is asked about."""
        return self.settled.decision.entry if self.settled.decision else None

    @property
    def note(self) -> str:
        """What a reviewer wrote beside it."""
        return self.entry.note if self.entry else ""

    @property
    def key(self) -> tuple[str, str]:
        """What names the flag for as long as its passage stays: article and fingerprint."""
        return self.path, self.finding.fingerprint

    @property
    def words(self) -> tuple[str, str]:
        """What flags that are alike share: rule and quote."""
        return self.finding.code, folded(self.anchor.quote) or self.anchor.quote
