"""The review session: where the reviewer is, what is shown, what is decided. It draws nothing and waits for nobody.

Whatever is decided is in a journal, on the disk, before a method returns; where that fails UserError is raised and nothing
has changed.
"""

import os
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from threading import RLock

from lint.decisions.store import Store, root_of
from lint.review import filters
from lint.review.article import Article, Checked, check
from lint.review.desk import Choice, Desk, Written, utc_now
from lint.review.filters import EVERYTHING, Filter
from lint.review.flags import Flag
from lint.review.history import Step
from lint.run import Runner

ORDERS = ("place", "confidence")


class Session:
    """Articles under review by one person. `now` gives the time of a decision."""

    def __init__(
        self,
        runner: Runner,
        paths: Sequence[str],
        reviewer: str,
        second: bool = False,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self.runner = runner
        self._running = RLock()
        """Held by whoever uses the runner, which serves one thread at a time."""
        self.stores: dict[str, Store] = {}
        self.articles = [Article(path, self._store(path), second) for path in paths]
        self.by_path = {article.path: article for article in self.articles}
        self.filter: Filter = EVERYTHING
        self.order = "place"
        self.visible: list[Flag] = []
        self.place = 0
        """Where the reviewer is among the visible flags."""
        self._numbers = {path: number for number, path in enumerate(self.by_path)}
        self._come_upon: Flag | None = None
        """The flag that took the place of one which is decided and hidden: it comes next, it was not looked at yet."""
        self.desk = Desk(self.by_path, self.check, reviewer, second, now)

    def _store(self, path: str) -> Store:
        loaded = self.runner.prepare(path)
        root = root_of(path)
        if root not in self.stores:
            self.stores[root] = Store(root, loaded.config["sidecar"], self.runner.options.use_cache)
        return self.stores[root]

    # what there is to see

    @property
    def current(self) -> Flag | None:
        """The flag that the reviewer looks at."""
        return self.visible[self.place] if self.visible else None

    @property
    def article(self) -> Article | None:
        """The article of the current flag; the first that could be read when there is none."""
        flag = self.current
        if flag is not None:
            return self.by_path[flag.path]
        return next((article for article in self.articles if article.document), None)

    @property
    def progress(self) -> tuple[int, int]:
        """How many flags are decided, of how many, in the articles checked so far."""
        parts = [article.progress for article in self.articles]
        return sum(done for done, _ in parts), sum(total for _, total in parts)

    @property
    def unchecked(self) -> list[str]:
        """Paths that are still to be checked, in order."""
        return [article.path for article in self.articles if article.checked is None]

    def check(self, path: str) -> Checked:
        """Check an article without touching the session: to be called from any thread, and given to `receive`."""
        with self._running:
            return check(self.runner, path)

    def receive(self, checked: Checked) -> None:
        """Take the result of a check into the session; the reviewer stays at the flag where they were."""
        article = self.by_path[checked.path]
        article.receive(checked)
        self.desk.meet(article)
        self.refresh()

    def refresh(self) -> None:
        """Show what passes the filter, in order, with the reviewer where they were, or at what follows."""
        before = self.current
        shows = self.filter
        flags = [flag for article in self.articles for flag in article.flags if not shows.tests or shows(flag)]
        if self.order == "confidence":
            flags.sort(key=lambda flag: -flag.finding.confidence)
        self.visible = flags
        self._come_upon = None
        self.place = 0
        if before is not None and not self.go_to(before.key):
            self.go(bisect_left(flags, self._rank(before), key=self._rank))

    def _rank(self, flag: Flag) -> tuple[float, int, int, int, str]:
        """What flags are ordered by."""
        first = -flag.finding.confidence if self.order == "confidence" else 0.0
        return (first, self._numbers[flag.path], *flag.finding.order)

    def show(self, said: str) -> None:
        """Show only flags that pass a filter. Raises UserError for one that cannot be read."""
        self.filter = filters.parse(said)
        self.refresh()

    def sort(self, order: str) -> None:
        """Show flags by place, or the surest first."""
        self.order = order
        self.refresh()

    @property
    def names_paths(self) -> frozenset[str]:
        """Names files that the articles' configurations name."""
        configs = [self.runner.prepare(article.path).config for article in self.articles]
        return frozenset(os.path.abspath(path) for config in configs for path in config["names"])

    @property
    def rule_paths(self) -> list[str]:
        """Rule files and folders that the articles' configurations name."""
        configs = [self.runner.prepare(article.path).config for article in self.articles]
        return list(dict.fromkeys(path for config in configs for path in config["rules"]))

    # where the reviewer is

    def go(self, place: int) -> None:
        """Go to a place among the visible flags; the nearest when there is no such place."""
        self.place = max(0, min(place, len(self.visible) - 1))

    def go_to(self, key: tuple[str, str]) -> bool:
        """Go to a flag by its key. Is it visible?"""
        for place, flag in enumerate(self.visible):
            if flag.key == key:
                self.place = place
                return True
        return False

    def move(self, step: int) -> None:
        """Go on by a number of flags, or back."""
        self.go(self.place + step)

    def move_undecided(self, step: int) -> bool:
        """Go to the next flag that is undecided (`step` 1) or the one before (-1), round the end. Is there one?"""
        count = len(self.visible)
        here = self.place - 1 if step > 0 and self.current is self._come_upon else self.place
        self._come_upon = None
        for ahead in range(1, count + 1):
            place = (here + step * ahead) % count
            if not self.visible[place].decided:
                self.place = place
                return True
        return False

    def move_article(self, step: int) -> None:
        """Go to the first visible flag of the next article that has one, or of the one before."""
        flag = self.current
        if flag is None:
            return
        paths = list(dict.fromkeys(f.path for f in self.visible))
        path = paths[max(0, min(paths.index(flag.path) + step, len(paths) - 1))]
        self.place = next(i for i, f in enumerate(self.visible) if f.path == path)

    # what is decided

    def why_not(self, flag: Flag | None) -> str:
        """Why nothing can be decided about a flag; empty when it can."""
        return "no flag is shown" if flag is None else self.by_path[flag.path].why_not

    def decide(
        self, flags: Sequence[Flag], verdict: str, title: str = "", replacement: str | None = None, note: str | None = None
    ) -> Step:
        """Decide about flags in one step: `title` names the fix that is offered, `replacement` is the reviewer's own text.

        The note that stands beside a flag stays unless another is given. Raises UserError.
        """
        return self._shown(self.desk.decide([Choice(flag, title, replacement) for flag in flags], verdict, note))

    def fix_all(self, flags: Sequence[Flag], title: str) -> Step:
        """Fix flags in one step: each by the fix of this title, or by its first when it has none of this title."""
        choices = []
        for flag in flags:
            titles = [fix.title for fix in flag.finding.fixes]
            if titles:
                choices.append(Choice(flag, title if title in titles else titles[0]))
        return self._shown(self.desk.decide(choices, "fix"))

    def annotate(self, flag: Flag, note: str) -> Step:
        """Put a note beside a flag. What was decided about it stands; an undecided one is left for later."""
        entry = flag.entry
        if entry is None or not flag.decided:
            step = self.decide([flag], "later", note=note)
        else:
            step = self.decide([flag], entry.verdict, entry.title, entry.replacement, note)
        self._come_upon = None
        return step

    def like(self, flag: Flag, everywhere: bool = False, same: str = "words") -> list[Flag]:
        """The flag and the undecided ones like it: the same rule and `words`, or the same `rule`; in its article, or in all
        about which something can be decided."""
        alike = flag.words[: 2 if same == "words" else 1]
        articles = [a for a in self.articles if not a.why_not] if everywhere else [self.by_path[flag.path]]
        return [
            other
            for article in articles
            for other in article.flags
            if other.finding.code == flag.finding.code
            and (other.key == flag.key or (not other.decided and other.words[: len(alike)] == alike))
        ]

    def undo(self) -> Step:
        """Take the last step back and go where it was. Raises UserError when there is none, or when an article in which
        it wrote fixes has changed since."""
        return self._stepped(self.desk.history.done[-1:], self.desk.undo)

    def redo(self) -> Step:
        """Put the last step that was undone in again and go where it was. Raises UserError when there is none."""
        return self._stepped([step for step, _ in self.desk.history.undone[-1:]], self.desk.redo)

    def staged(self) -> list[Article]:
        """Articles with fixes that are decided and not in them yet."""
        return [article for article in self.articles if article.staged]

    def write(self, articles: Iterable[Article]) -> list[Written]:
        """Put the decided fixes of each article into it: what became of each, in one step that can be undone."""
        with self._running:
            done = self.desk.write(articles, self.runner)
        self.refresh()
        return done

    def _stepped(self, ahead: Sequence[Step], take: Callable[[], Step]) -> Step:
        """Take a step that was known before, and go to its flag: one that it is about before or after."""
        before = [key for step in ahead for key in self._about(step)]
        step = take()
        self.refresh()
        for key in (*self._about(step), *before):
            if self.go_to(key):
                break
        return step

    def _about(self, step: Step) -> list[tuple[str, str]]:
        """The key of the first flag about which the entries of a step, or those that it names, stand now."""
        ids = step.ids | step.about
        flags = self.by_path[step.entries[0][0]].flags
        return [flag.key for flag in flags if flag.entry is not None and flag.entry.id in ids][:1]

    def _shown(self, step: Step) -> Step:
        before = self.current
        self.refresh()
        after = self.current
        if before is not None and after is not None and self._rank(after) > self._rank(before):
            self._come_upon = after
        return step

    def read_settings_again(self) -> None:
        """Configuration, rules or names have changed: forget them. Articles are to be checked again."""
        with self._running:
            self.runner.forget()
