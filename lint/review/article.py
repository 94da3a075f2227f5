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
from lint.source import Beside


class Checked(Record):
    """What checking an article gave: made apart from the session, by whoever has the time."""

    path: str
    document: Document | None
    made: str
    findings: Sequence[Finding]
    anchors: Sequence[Anchor]
    notes: list[Note]
    problems: list[Problem]
    loaded: Loaded | None
    beside: Beside = ()


def check(runner: Runner, path: str) -> Checked:
    """Read and check an article, whatever was decided about it. What is wrong with it is among the problems."""
    try:
        loaded = runner.prepare(path)
        data = read_bytes(path, int(loaded.config["max-size"]))
        document = of_bytes(data, path, loaded.config["encoding"] or None)
    except UserError as error:
        return Checked(path, None, "", [], [], [], [Problem(path, error.kind, error.message)], None)
    problems: list[Problem] = []
    beside: Beside = ()
    try:
        beside = runner.beside(document, loaded)
    except UserError as error:
        problems.append(Problem(path, error.kind, error.message))
    found = runner.examine(document, loaded, beside)
    problems += found.problems
    findings: Sequence[Finding] = found.findings
    try:  # what the baseline knows is not to be reviewed
        known, _ = runner.archive.known(document, loaded.config, loaded.pack, path, [*findings, *found.silenced])
        findings = [finding for finding in known[: len(findings)] if finding.status != "baseline"]
    except UserError as error:
        problems.append(Problem(path, error.kind, error.message))
    anchors = [anchor_of(document, finding) for finding in findings]
    return Checked(path, document, digest(data), findings, anchors, found.notes, problems, loaded, beside)


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
        self._places: dict[tuple[str, str], int] = {}
        self._applied: frozenset[str] = frozenset()
        self._written = 0
        self._versions: dict[str, str] = {}
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

    @property
    def why_not(self) -> str:
        """Why nothing can be decided about it; empty when it can."""
        unread = self.checked is not None and self.checked.document is None
        return self.problem or (f"{self.path}: {self.checked.problems[0].message}" if self.checked and unread else "")

    def receive(self, checked: Checked) -> None:
        """Take what a check gave, and look again at what was decided."""
        self.checked = checked
        self._versions.clear()
        self.ledger = self._ledger()
        self.settle()

    def append(self, entries: Sequence[Entry]) -> None:
        """Write entries into its journal and look again at what they say. Raises UserError; nothing has then changed."""
        before = self.ledger
        self.ledger = self.store.append(self.path, entries, self.fits)
        if self.ledger is not before or not self._settle_about(entries):
            self.settle()

    def _settle_about(self, entries: Sequence[Entry]) -> bool:
        """Settle only the flags that entries are about, as `settle` would; False, with nothing done, when it may differ."""
        topics = self._topics(entries)
        if topics is None or any(decision.entry.topic in topics for decision in self.stale):
            return False
        found = {d.entry.topic: d for d in self._decisions(topics) if d.entry.id not in self._applied}
        here = {topic: self._places[topic] for topic in topics if topic in self._places}
        if not found.keys() <= here.keys():
            return False  # it is to be found by what stands around it
        touched = set(here.values())
        for place, flag in enumerate(self.flags):
            held = flag.settled.decision
            if held is not None and (held.entry.topic in topics) != (place in touched):
                return False
        waiting = {self.today(decision.entry.code) for decision in self.stale}
        if any(code in waiting for code, name in here if (code, name) not in found):
            return False
        for topic, place in here.items():
            self.flags[place] = self.flags[place]._replace(settled=self._settled(found.get(topic), place))
        return True

    def _settled(self, decision: Decision | None, place: int) -> Settled:
        if decision is None:
            return Settled(self.flags[place].finding.status)
        status = "open" if decision.against else STATUS[decision.entry.verdict]
        return Settled(status, decision, Match(place, 0, "exact", 1.0))

    def _topics(self, entries: Sequence[Entry]) -> set[tuple[str, str]] | None:
        """What entries are about, and those that they undo or replace; None when fixes were written or taken back."""
        by_id = {entry.id: entry for entry in self.ledger.entries}
        topics: set[tuple[str, str]] = set()
        seen: set[str] = set()
        ahead = list(entries)
        while ahead:
            entry = ahead.pop()
            if entry.verdict == "written":
                return None
            if entry.verdict in VERDICTS:
                topics.add(entry.topic)
            named = [by_id[name] for name in entry.about if name in by_id and name not in seen]
            seen.update(entry.about)
            ahead += named
        return topics

    def _decisions(self, topics: set[tuple[str, str]]) -> list[Decision]:
        """What stands about some topics, without adding up the whole journal."""
        ids = {entry.id for entry in self.ledger.entries if entry.topic in topics}
        near = [e for e in self.ledger.entries if e.verdict == "undo" or e.id in ids or not ids.isdisjoint(e.about)]
        return [decision for decision in Ledger(near).decisions(self.second) if decision.entry.topic in topics]

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
        if code not in self._versions:
            self._versions[code] = self._version(code)
        return self._versions[code]

    def _version(self, code: str) -> str:
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
            self.flags, self.stale, self._places, self._written = [], [], {}, 0
            return
        standing = self.ledger.decisions(self.second)
        self._applied = self.ledger.applied()
        # a fix that is in the article is about nothing that is still there: not about another passage of the same words
        decisions = [decision for decision in standing if decision.entry.id not in self._applied]
        self._written = len(standing) - len(decisions)
        settled, self.stale = settle(checked.findings, checked.anchors, decisions, self.today)
        lines = checked.document.lines
        self.flags = [
            Flag(self.path, finding, anchor, lines.position(finding.start), said)
            for finding, anchor, said in zip(checked.findings, checked.anchors, settled, strict=True)
        ]
        self._places = {(finding.code, finding.fingerprint): place for place, finding in enumerate(checked.findings)}

    @property
    def staged(self) -> list[Flag]:
        """Flags whose fix is decided and not in the article yet."""
        return [flag for flag in self.flags if flag.state == "fix"]

    @property
    def progress(self) -> tuple[int, int]:
        """How many are decided, of how many; what was fixed and written counts."""
        return sum(flag.decided for flag in self.flags) + self._written, len(self.flags) + self._written
