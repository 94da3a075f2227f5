"""What became of a baseline's findings: which are new, moved, changed or gone."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence

from lint.anchor import Anchor
from lint.baseline.file import Baseline
from lint.decisions.matching import match
from lint.record import Record

KINDS = ("new", "moved", "changed", "gone")
"""Not known before; the same words in another place; much the same; not found any more."""


class Found(Record):
    """What is found in an article now. `settled` are the numbers of the findings that a remark or a decision settles:
    they are not added. Of rules that are `idle` nothing can be said, and `today` gives the present code for an earlier one.
    """

    name: str
    anchors: Sequence[Anchor]
    settled: Collection[int] = ()
    idle: Collection[str] = ()
    today: Callable[[str], str] = str


class Change(Record):
    """One finding that is not as it was. `was` is the article that it stood in before, nearly always the same one."""

    kind: str
    name: str
    anchor: Anchor
    was: str


class Difference(Record):
    """The changes, by article, and what the articles that they touch have from now on; other articles keep what they have."""

    changes: list[Change]
    entries: dict[str, list[Anchor]]


def difference(baseline: Baseline, found: Sequence[Found], dropped: Collection[str]) -> Difference:
    """What a baseline is to learn of articles. `dropped` are those to be forgotten unless they are found elsewhere.

    Raises UserError(kind="decisions") for a baseline that is broken.
    """
    work = _Work(baseline, {*dropped, *(article.name for article in found)})
    for article in sorted(found, key=lambda f: f.name):
        work.follow(article)
    work.move()
    work.forget()
    return Difference(sorted(work.changes, key=lambda c: (c.name, KINDS.index(c.kind), c.anchor)), work.entries)


class _Work:
    def __init__(self, baseline: Baseline, dropped: set[str]) -> None:
        self.baseline = baseline
        self.dropped = dropped
        """Articles of which is forgotten what is not found again."""
        self.changes: list[Change] = []
        self.entries: dict[str, list[Anchor]] = {}
        self.left: dict[str, dict[str, Anchor]] = {}
        """What was in an article and is not in it now, by fingerprint."""
        self.added: list[tuple[str, Anchor]] = []

    def follow(self, article: Found) -> None:
        """Find again what was in an article, or in the one that it was before it was renamed."""
        was = self._before(article)
        kept: list[Anchor] = []
        known: list[Anchor] = []
        for entry in self.baseline.of(was):
            (kept if article.today(entry.code) in article.idle else known).append(entry)
        pairs = {m.finding: m for m in match(article.anchors, known, article.today)}
        for number, anchor in enumerate(article.anchors):
            if number in pairs:
                kept.append(anchor)
                self._tell(pairs[number].how, Change("moved", article.name, anchor, was), known[pairs[number].decision])
            elif number not in article.settled:
                self.added.append((article.name, anchor))
        self.entries[article.name] = kept
        again = {m.decision for m in pairs.values()}
        self.left[was] = {entry.fingerprint: entry for number, entry in enumerate(known) if number not in again}

    def _before(self, article: Found) -> str:
        if not self.baseline.of(article.name):
            was = self.baseline.renamed(article.name, article.anchors)
            if was and was not in self.left:
                self.dropped.add(was)
                return was
        return article.name

    def _tell(self, how: str, change: Change, entry: Anchor) -> None:
        if how == "similar":
            self.changes.append(change._replace(kind="changed"))
        elif change.was != change.name or entry != change.anchor:
            self.changes.append(change)

    def move(self) -> None:
        """Find what was added among what other articles lost; the rest is new."""
        for name in self.baseline.gone - self.left.keys():
            self.left[name] = {entry.fingerprint: entry for entry in self.baseline.of(name)}
        where: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self.left, reverse=True):
            for fingerprint in self.left[name]:
                where[fingerprint].append(name)
        for name, anchor in self.added:
            self.entries[name].append(anchor)
            if sources := where.get(anchor.fingerprint):
                was = sources.pop()
                del self.left[was][anchor.fingerprint]
                self.changes.append(Change("moved", name, anchor, was))
            else:
                self.changes.append(Change("new", name, anchor, name))

    def forget(self) -> None:
        """Drop what was not found again; what was in articles that are gone and nobody named stays."""
        for name, entries in self.left.items():
            if name in self.dropped:
                self.changes += [Change("gone", name, entry, name) for entry in entries.values()]
                self.entries.setdefault(name, [])
            else:
                self.entries[name] = list(entries.values())
