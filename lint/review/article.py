"""An article under review: its text, its flags, and the fixes that are decided but not in it yet."""

from collections.abc import Sequence

from lint.anchor import Anchor, anchor_of
from lint.decisions.entry import VERDICTS, Entry
from lint.decisions.ledger import Decision, Ledger
from lint.decisions.matching import Match
from lint.decisions.settle import STATUS, Settled, fitting, settle
from lint.decisions.store import Store
from lint.digest import digest
from lint.document import Document, of_bytes
from lint.errors import UserError
from lint.files import read_bytes
from lint.model import Finding, Note, Problem
from lint.record import Record
from lint.review.flags import Flag
from lint.run import Loaded, Runner


class Checked(Record):
    """What checking an article gave: made apart from the session, by whoever has the time."""

    path: str
    document: Document | None
    made: str
    findings: list[Finding]
    anchors: list[Anchor]
    notes: list[Note]
    problems: list[Problem]
    loaded: Loaded | None


def check(runner: Runner, path: str) -> Checked:
    """Read and check an article, whatever was decided about it. What is wrong with it is among the problems."""
    try:
        loaded = runner.prepare(path)
        data = read_bytes(path, int(loaded.config["max-size"]))
        document = of_bytes(data, path, loaded.config["encoding"] or None)
    except UserError as error:
        return Checked(path, None, "", [], [], [], [Problem(path, error.kind, error.message)], None)
    found = runner.examine(document, loaded)
    anchors = [anchor_of(document, finding) for finding in found.findings]
    return Checked(path, document, digest(data), found.findings, anchors, found.notes, found.problems, loaded)


class Article:
    """One article of a session. Before it was checked it has a path and nothing else."""

    def __init__(self, path: str, store: Store, second: bool = False) -> None:
        self.path = path
        self.store = store
        self.second = second
        self.checked: Checked | None = None
        self.flags: list[Flag] = []
        self.stale: list[Decision] = []
        self.problem = ""
        """Why its decisions cannot be read; nothing can then be decided."""
        self.ledger = self._ledger()

    def _ledger(self) -> Ledger:
        """Its decisions; once it is checked those of an article that was renamed to this one too."""
        try:
            found = self.store.ledger(self.path, self.fits if self.checked else None)
        except UserError as error:
            self.problem = error.message
            return Ledger(())
        self.problem = ""
        return found

    @property
    def document(self) -> Document | None:
        """The article's text, once it was read."""
        return self.checked.document if self.checked else None

    def receive(self, checked: Checked) -> None:
        """Take what a check gave, and look again at what was decided."""
        self.checked = checked
        self.ledger = self._ledger()
        self.settle()

    def append(self, entries: Sequence[Entry]) -> None:
        """Write entries into its journal and look again at what they say. Raises UserError; nothing has then changed."""
        before = self.ledger
        self.ledger = self.store.append(self.path, entries, self.fits)
        if self.ledger is before and all(entry.verdict in VERDICTS for entry in entries):
            self._put(entries)
        else:
            self.settle()

    def _put(self, entries: Sequence[Entry]) -> None:
        """Put decisions beside the flags that were decided on: what settling all of them again would give."""
        places = {flag.anchor: place for place, flag in enumerate(self.flags)}
        for entry in entries:
            place = places.get(entry.anchor)
            if place is not None:
                settled = Settled(STATUS[entry.verdict], Decision(entry), Match(place, 0, "exact", 1.0))
                self.flags[place] = self.flags[place]._replace(settled=settled)

    def is_current(self) -> bool:
        """Are the file and its journal still what was read? Reads both."""
        if self.checked is None or self.checked.loaded is None:
            return True
        try:
            data = read_bytes(self.path, int(self.checked.loaded.config["max-size"]))
            return digest(data) == self.checked.made and self.store.ledger(self.path, self.fits) is self.ledger
        except UserError:
            return False

    @property
    def entries(self) -> Sequence[Entry]:
        """Everything in its journal, in the order of the file."""
        return self.ledger.entries

    def version(self, code: str) -> str:
        """The version of a rule: changes when what it looks for or says does."""
        rule = self.checked.loaded.pack.by_code(code) if self.checked and self.checked.loaded else None
        return digest(repr((rule.data, [row.data for row in rule.rows])).encode("utf-8", "surrogatepass"), size=4) if rule else ""

    def fits(self, ledger: Ledger) -> bool:
        """Is the journal of an article that is gone about this one?"""
        return self.checked is not None and fitting(self.checked.anchors, self.today)(ledger)

    def today(self, code: str) -> str:
        """The code that a rule has today."""
        return self.checked.loaded.pack.today(code) if self.checked and self.checked.loaded else code

    def settle(self) -> None:
        """Put the decisions that stand beside the findings. A second reader sees only what second readers decided."""
        checked = self.checked
        if checked is None or checked.document is None:
            self.flags = []
            return
        decisions = self.ledger.decisions(self.second)
        settled, unmatched = settle(checked.findings, checked.anchors, decisions, self.today)
        applied = self.ledger.applied()
        self.stale = [decision for decision in unmatched if decision.entry.id not in applied]
        lines = checked.document.lines
        self.flags = [
            Flag(self.path, finding, anchor, lines.position(finding.start), said)
            for finding, anchor, said in zip(checked.findings, checked.anchors, settled, strict=True)
        ]

    @property
    def staged(self) -> list[Flag]:
        """Flags whose fix is decided and not in the article yet."""
        return [flag for flag in self.flags if flag.state == "fix"]

    @property
    def progress(self) -> tuple[int, int]:
        """How many are decided, of how many; what was fixed and written counts."""
        done = len(self.ledger.applied())
        return sum(flag.decided for flag in self.flags) + done, len(self.flags) + done


def undecided(flags: Sequence[Flag]) -> list[Flag]:
    """Those about which somebody has to decide."""
    return [flag for flag in flags if not flag.decided]
