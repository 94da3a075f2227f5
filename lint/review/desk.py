"""Where a reviewer's decisions are made out and put on file: deciding, undoing, writing fixes into articles.

What a method did is on the disk before it returns; where that fails UserError is raised and nothing has changed.
"""

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime

from lint.decisions.entry import VERDICTS, Entry
from lint.errors import UserError
from lint.record import Record
from lint.review import staging
from lint.review.article import Article, Checked
from lint.review.flags import Flag
from lint.review.history import History, Step
from lint.run import Runner


class Choice(Record):
    """A flag, and the title of the fix that is taken or the reviewer's own words, if it is to be fixed."""

    flag: Flag
    title: str = ""
    replacement: str | None = None


class Written(Record):
    """What writing fixes did in one article: how many are in it, which were left and why, and what went wrong."""

    path: str
    fixes: int
    left: list[tuple[Flag, str]]
    problem: str = ""


def utc_now() -> datetime:
    """The time of a decision that is made now."""
    return datetime.now(UTC)


class Desk:
    """One reviewer at work on some articles. `check` reads an article again, `now` gives the time."""

    def __init__(
        self,
        articles: Mapping[str, Article],
        check: Callable[[str], Checked],
        reviewer: str,
        second: bool,
        now: Callable[[], datetime],
    ) -> None:
        self.articles = articles
        self.check = check
        self.reviewer = reviewer
        self.second = second
        self.now = now
        self.history = History()
        self._known: set[str] = set()
        self._remember()

    def meet(self, article: Article) -> None:
        """Look at an article's journal again: it may hold steps of this reviewer that were made elsewhere."""
        if any(entry.id not in self._known and self._is_mine(entry) for entry in article.entries):
            self._remember()

    def _remember(self) -> None:
        mine = [(article.path, e) for article in self.articles.values() for e in article.entries if self._is_mine(e)]
        self.history = History(mine)
        self._known.update(entry.id for _, entry in mine)

    def _is_mine(self, entry: Entry) -> bool:
        return entry.by == self.reviewer and entry.second == self.second

    def decide(self, choices: Sequence[Choice], verdict: str, note: str | None = None) -> Step:
        """Decide about flags in one step; what was decided about them before is replaced."""
        if not choices:
            raise UserError("there is nothing to decide about")
        for flag, *_ in choices:
            if self.articles[flag.path].why_not:
                raise UserError(self.articles[flag.path].why_not, kind="decisions")
        blank = self._entry(verdict)
        made = []
        for flag, title, replacement in choices:
            before = flag.settled.decision
            entry = blank._replace(
                id=_name(),
                replacement=replacement,
                title=title,
                note=flag.note if note is None else note,
                rule=self.articles[flag.path].version(flag.finding.code),
                about=(*(e.id for e in (before.entry, *before.against)), *self._seconds(flag)) if before else (),
                **flag.anchor._asdict(),
            )
            made.append((flag.path, entry))
        return self._file(Step(tuple(made)))

    def _seconds(self, flag: Flag) -> Iterator[str]:
        """What second readers said of a flag: a first reader who decides again settles it."""
        if not self.second:
            for entry in self.articles[flag.path].entries:
                if entry.second and entry.verdict in VERDICTS and entry.topic == (flag.finding.code, flag.anchor.fingerprint):
                    yield entry.id

    def undo(self) -> Step:
        """Take the last step back and return it; fixes that it wrote leave the articles again."""
        if not self.history.done:
            raise UserError("nothing to undo")
        step = self.history.done[-1]
        if step.verdict == "written":
            self._take_back(step)
        else:
            self._file(self._undoing(step))
        return step

    def _take_back(self, step: Step) -> None:
        for path, _ in step.entries:
            if self.articles[path].checked is None:
                self.articles[path].receive(self.check(path))
        changes = [staging.taken_back(self.articles[path], entry) for path, entry in step.entries]
        staging.put(changes)
        try:
            self._file(self._undoing(step))
        except UserError:
            staging.put([change.reversed for change in changes])
            raise
        for path, _ in step.entries:
            self.articles[path].receive(self.check(path))

    def redo(self) -> Step:
        """Put the last step that was undone in again, and return it."""
        if not self.history.undone:
            raise UserError("nothing to redo")
        step, undoing = self.history.undone[-1]
        self._file(self._undoing(undoing))
        return step

    def _undoing(self, step: Step) -> Step:
        blank = self._entry("undo")
        return Step(tuple((path, blank._replace(id=_name(), about=(entry.id,))) for path, entry in step.entries))

    def _file(self, step: Step) -> Step:
        by_path: dict[str, list[Entry]] = {}
        for path, entry in step.entries:
            by_path.setdefault(path, []).append(entry)
        for path in by_path:
            if self.articles[path].problem:
                raise UserError(self.articles[path].problem, kind="decisions")
        filed: list[str] = []
        for path, entries in by_path.items():
            try:
                self.articles[path].append(entries)
            except UserError as error:
                self._withdraw([(path, entry) for path in filed for entry in by_path[path]], error)
                raise
            filed.append(path)
        self._add(step)
        return step

    def _withdraw(self, entries: Sequence[tuple[str, Entry]], cause: UserError) -> None:
        """Take back what a step that failed halfway has filed; in the same batch, so that it was never a step."""
        for path, entry in entries:
            undo = self._entry("undo")._replace(id=_name(), about=(entry.id,), batch=entry.batch)
            try:
                self.articles[path].append([undo])
            except UserError as error:
                raise UserError(f"{cause.message}; what was decided in {path} stands", kind=error.kind) from error

    def _add(self, step: Step) -> None:
        self._known |= step.ids
        self.history.add(step)

    def write(self, articles: Iterable[Article], runner: Runner) -> list[Written]:
        """Put the decided fixes of each article into it, in one step; what became of each."""
        blank = self._entry("written")
        results, made = [], []
        for article in articles:
            result, entry = self._write(article, runner, blank._replace(id=_name()))
            results.append(result)
            if entry is not None:
                made.append((article.path, entry))
        if made:
            self._add(Step(tuple(made)))
        return results

    def _write(self, article: Article, runner: Runner, blank: Entry) -> tuple[Written, Entry | None]:
        checked, text = article.checked, article.document
        if checked is None or text is None:
            return Written(article.path, 0, [], "it could not be read"), None
        if article.problem:
            return Written(article.path, 0, [], article.problem), None
        try:
            plan = staging.plan(text, article.staged)
            if not plan.flags:
                return Written(article.path, 0, plan.left), None
            made = staging.write(runner, article, plan, checked)
        except (UserError, ValueError) as error:
            return Written(article.path, 0, [], str(error)), None
        about = tuple(flag.entry.id for flag in plan.flags if flag.entry)
        entry = blank._replace(about=about, made=made, edits=tuple((e.start, e.end, e.text) for e in plan.back))
        problem = ""
        try:
            article.append([entry])
        except UserError as error:
            problem = f"its fixes are written, but that is not noted: {error.message}"
        article.receive(self.check(article.path))
        return Written(article.path, len(plan.flags), plan.left, problem), None if problem else entry

    def _entry(self, verdict: str) -> Entry:
        at = self.now().astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
        return Entry("", verdict, self.reviewer, at, batch=_name(), second=self.second)


def _name() -> str:
    return secrets.token_hex(6)
