"""What decisions say of the findings of one article: which stand settled, which are open, and what to tell about them."""

from collections.abc import Callable, Sequence

from lint.anchor import Anchor, anchor_of
from lint.decisions.ledger import Decision, Ledger
from lint.decisions.matching import Match, match, sure
from lint.decisions.store import Store
from lint.document import Document
from lint.model import Finding, Note
from lint.record import Record

STATUS = {"keep": "kept", "fix": "fixed", "later": "later"}
FITTING = 0.5
"""The part of a journal's decisions that an article must have for the journal to be its own; fixes that are written aside."""


class Settled(Record):
    """A finding's status, and the decision about it, if any. `asks` when a person must say whether it still holds."""

    status: str
    decision: Decision | None = None
    match: Match | None = None

    @property
    def asks(self) -> str:
        """What there is to ask or tell about the decision; empty when nothing."""
        if self.decision is None or self.match is None:
            return ""
        entry = self.decision.entry
        if self.decision.against:
            others = ", ".join(f"{e.verdict} by {e.by}" for e in self.decision.against)
            return f"disagreement: {entry.verdict} by {entry.by}, {others}"
        if self.match.how == "similar":
            return f"looks like one that {entry.by} decided ({entry.verdict}), {self.match.likeness:.0%} the same: confirm it"
        return ""


def settle(
    findings: Sequence[Finding], anchors: Sequence[Anchor], decisions: Sequence[Decision], today: Callable[[str], str] = str
) -> tuple[list[Settled], list[Decision]]:
    """What is settled of each finding, and the decisions that are about none of them."""
    settled = [Settled(finding.status) for finding in findings]
    used = set()
    for found in match(anchors, [d.entry.anchor for d in decisions], today):
        decision = decisions[found.decision]
        used.add(found.decision)
        holds = found.how != "similar" and not decision.against
        status = STATUS[decision.entry.verdict] if holds else "open"
        settled[found.finding] = Settled(status, decision, found)
    return settled, [decision for number, decision in enumerate(decisions) if number not in used]


def fitting(anchors: Sequence[Anchor], today: Callable[[str], str] = str) -> Callable[[Ledger], bool]:
    """A test whether a journal is about an article with findings of these anchors."""

    def fits(ledger: Ledger) -> bool:
        gone = ledger.applied()
        decided = [d.entry.anchor for d in ledger.decisions() if d.entry.id not in gone]
        found = len(sure(anchors, decided, today))
        return found > 0 and found >= FITTING * len(decided)

    return fits


def apply(
    article: Document, findings: Sequence[Finding], store: Store, path: str, today: Callable[[str], str]
) -> tuple[list[Finding], list[Note]]:
    """The findings with their statuses, and what there is to ask. Raises UserError(kind="decisions") for a broken journal."""
    anchors = [anchor_of(article, finding) for finding in findings]
    ledger = store.ledger(path, fitting(anchors, today) if anchors else None)
    settled, _ = settle(findings, anchors, ledger.open_decisions(), today)
    notes = [
        Note(finding.code, f"line {article.lines.position(finding.start).line}: {said.asks}")
        for finding, said in zip(findings, settled, strict=True)
        if said.asks
    ]
    return [f._replace(status=s.status) for f, s in zip(findings, settled, strict=True)], notes
