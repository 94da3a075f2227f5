"""Decisions as a list for people and other programs: where each is now, how it was found again, who decided what."""

import json
from collections.abc import Callable, Sequence

from lint.anchor import Anchor
from lint.decisions.entry import Entry
from lint.decisions.ledger import Decision, Ledger
from lint.decisions.matching import Match, match
from lint.record import Record

STATES = ("keep", "fix", "later", "stale", "disagreement", "written", "gone")
"""A verdict that is about something in the article; about nothing there any more; contradicted; a fix that is in the article;
about an article or a rule that is not there."""


class Row(Record):
    """One decision. `line` is where the finding is now, 0 when nowhere; `against` says who decides otherwise."""

    path: str
    line: int
    state: str
    verdict: str
    code: str
    quote: str
    replacement: str | None
    note: str
    by: str
    at: str
    how: str
    second: bool
    against: tuple[str, ...]
    id: str


Matched = tuple[Decision, Match | None]


class Place(Record):
    """A finding of today: its anchor and line."""

    anchor: Anchor
    line: int


def rows(
    path: str, ledger: Ledger, places: Sequence[Place], today: Callable[[str], str], known: Callable[[str], bool]
) -> list[Row]:
    """The decisions of an article that was read and checked. `known` says of a code whether there is such a rule."""
    applied = ledger.applied()
    found = []
    first, other = (_matched(ledger.decisions(second), places, today) for second in (False, True))
    for decisions, theirs in ((first, other), (other, first)):
        for decision, matched in decisions:
            entry = decision.entry
            if matched is not None:
                decision = _compared(decision, matched, theirs)
                how = matched.how if matched.how != "similar" else f"≈ {matched.likeness:.0%}".replace("%", " %")
                state = "disagreement" if decision.against else entry.verdict
                found.append(_row(path, decision, state, how, places[matched.finding].line))
            elif entry.id in applied:
                found.append(_row(path, decision, "written", "written"))
            elif known(today(entry.code)):
                found.append(_row(path, decision, "stale", "stale"))
            else:
                found.append(_row(path, decision, "gone", "rule gone"))
    return sorted(found, key=lambda row: row.line)


def _matched(decisions: Sequence[Decision], places: Sequence[Place], today: Callable[[str], str]) -> list[Matched]:
    """Decisions, each with its match among the findings of today, if it has one."""
    found = {m.decision: m for m in match([p.anchor for p in places], [d.entry.anchor for d in decisions], today)}
    return [(decision, found.get(number)) for number, decision in enumerate(decisions)]


def _compared(decision: Decision, matched: Match, theirs: Sequence[Matched]) -> Decision:
    """A decision, with what the other reader, first or second, decided otherwise about the same finding."""
    entry = decision.entry
    against = tuple(
        other.entry
        for other, place in theirs
        if place is not None
        and place.finding == matched.finding
        and "similar" not in (place.how, matched.how)
        and _outcome(other.entry) != _outcome(entry)
    )
    return decision._replace(against=(*decision.against, *against))


def _outcome(entry: Entry) -> tuple[str, str | None]:
    return entry.verdict, entry.title if entry.replacement is None else entry.replacement


def unplaced(path: str, ledger: Ledger, how: str) -> list[Row]:
    """The decisions of an article that is not there (`article gone`), or could not be read or checked."""
    decisions = [*ledger.decisions(), *ledger.decisions(second=True)]
    return [_row(path, d, "gone" if how == GONE else "disagreement" if d.against else d.entry.verdict, how) for d in decisions]


GONE = "article gone"


def _row(path: str, decision: Decision, state: str, how: str, line: int = 0) -> Row:
    e = decision.entry
    against = tuple(
        f"{other.verdict} by {other.by}{' (second reader)' if other.second > e.second else ''}" for other in decision.against
    )
    said = e.verdict, e.code, e.quote, e.replacement, e.note, e.by, e.at
    return Row(path, line, state, *said, how, e.second, against, e.id)


def as_json(listed: Sequence[Row]) -> str:
    """A list of objects with the fields of Row."""
    return json.dumps([row._asdict() for row in listed], ensure_ascii=False, indent=1) + "\n"


def as_csv(listed: Sequence[Row]) -> str:
    """A table with the fields of Row in the first line."""
    import csv
    import io

    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(Row._fields)
    table.writerows([*row[:-2], "; ".join(row.against), row.id] for row in listed)
    return out.getvalue()
