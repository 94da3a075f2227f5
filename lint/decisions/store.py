"""Where decisions live: `.calque/review/<path of the article>.yaml` at the project's root, or beside the article.

The root is the nearest folder upward that has `.calque`; when there is none yet, the one with `calque.yaml`, else the one
with `.git`, else the article's own folder.
"""

import os
from collections.abc import Callable, Iterator, Sequence

from lint.config import FILE, FOLDER, upward
from lint.decisions import journal
from lint.decisions.entry import Entry
from lint.decisions.ledger import Ledger
from lint.errors import UserError

REVIEW = os.path.join(FOLDER, "review")
LOCK = os.path.join(FOLDER, "lock")
SUFFIX = ".yaml"
SIDECAR = ".calque.yaml"
GIT = {
    ".gitignore": f"# decisions are shared; these are not\n{os.path.basename(LOCK)}\nsession/\n",
    ".gitattributes": "# two branches that both decided: git keeps the lines of either\nreview/** merge=union text eol=lf\n",
}
"""What git is told of the folder, by the names of its files."""


def root_of(article: str) -> str:
    """The root of an article's project, as an absolute path."""
    own = os.path.dirname(os.path.abspath(article))
    return next((found for mark in (FOLDER, FILE, ".git") if (found := upward(own, mark))), own)


class Store:
    """The journals of one project. Articles are named by any path that leads to them."""

    def __init__(self, root: str, sidecar: bool = False, use_cache: bool = True) -> None:
        self.root = os.path.abspath(root)
        self.sidecar = sidecar
        self.use_cache = use_cache
        self._orphans: list[str] | None = None
        self._known: dict[str, tuple[tuple[int, int], Ledger]] = {}

    def name(self, article: str) -> str:
        """The article's path from the root, with `/`: the same on every machine. An article elsewhere has its full path."""
        path = os.path.relpath(os.path.abspath(article), self.root).replace(os.sep, "/")
        return path if not path.startswith("../") else os.path.abspath(article).replace(os.sep, "/").replace(":", "")

    def path(self, article: str) -> str:
        """Where the article's decisions are, or will be."""
        if self.sidecar:
            return os.path.abspath(article) + SIDECAR
        return os.path.join(self.root, REVIEW, self.name(article).lstrip("/") + SUFFIX)

    def ledger(self, article: str, fits: Callable[[Ledger], bool] | None = None) -> Ledger:
        """The article's decisions. Without a journal of its own, that of an article which is gone, if it `fits`.

        Raises UserError(kind="decisions").
        """
        own = self._read(self.path(article))
        if own.entries or fits is None:
            return own
        orphan = self._orphan(article, fits)
        return self._read(orphan) if orphan else own

    def append(self, article: str, entries: Sequence[Entry], fits: Callable[[Ledger], bool] | None = None) -> Ledger:
        """Add entries to the article's journal: its ledger, a new one if others wrote meanwhile.

        The journal of a renamed article that `fits` moves along. Raises UserError(kind="decisions"); nothing is then kept.
        """
        path = self.path(article)
        with journal.locked(os.path.join(self.root, LOCK)):
            self._tell_git()
            if fits is not None and not os.path.exists(path):
                self._adopt(article, fits, path)
            ledger = self._read(path)
            journal.append(path, entries)
            ledger.add(entries)
            self._known[path] = stamp(path), ledger
        return ledger

    def _read(self, path: str) -> Ledger:
        """The ledger of a journal; the one that was given before if nobody has written since."""
        now = stamp(path)
        known = self._known.get(path)
        if known is None or known[0] != now:
            known = self._known[path] = now, Ledger(journal.read(path, self.use_cache))
        return known[1]

    def rewrite(self, article: str, change: Callable[[list[Entry]], list[Entry]]) -> int:
        """Change an article's journal as a whole; how many entries went. Raises UserError(kind="decisions")."""
        path = self.path(article)
        with journal.locked(os.path.join(self.root, LOCK)):
            before = journal.read(path, self.use_cache)
            after = change(before)
            if after != before:
                journal.rewrite(path, after)
        return len(before) - len(after)

    def articles(self) -> Iterator[str]:
        """Paths of the articles that have a journal, whether they still exist or not, in the order of their names."""
        if self.sidecar:
            for base, folders, names in os.walk(self.root):
                folders[:] = sorted(f for f in folders if not f.startswith("."))
                for name in sorted(names):
                    if name.endswith(SIDECAR) and name != SIDECAR:
                        yield os.path.join(base, name.removesuffix(SIDECAR))
            return
        top = os.path.join(self.root, REVIEW)
        for base, folders, names in os.walk(top):
            folders.sort()
            for name in sorted(names):
                if name.endswith(SUFFIX):
                    relative = os.path.relpath(os.path.join(base, name.removesuffix(SUFFIX)), top)
                    yield os.path.join(self.root, relative)

    def _orphan(self, article: str, fits: Callable[[Ledger], bool]) -> str | None:
        """The journal of an article that is gone and whose decisions fit this one."""
        if self._orphans is None:
            self._orphans = [self.path(other) for other in self.articles() if not os.path.exists(other)]
        own = os.path.splitext(article)[1]
        candidates = sorted(self._orphans, key=lambda path: (os.path.splitext(path.removesuffix(SUFFIX))[1] != own, path))
        return next((path for path in candidates if self._is_whole(path) and fits(self._read(path))), None)

    def _is_whole(self, path: str) -> bool:
        """Can a journal be read? One that cannot, of an article that is gone, is no other article's trouble."""
        try:
            self._read(path)
        except UserError:
            return False
        return True

    def _adopt(self, article: str, fits: Callable[[Ledger], bool], path: str) -> None:
        self._orphans = None  # others may have adopted one since
        orphan = self._orphan(article, fits)
        if orphan is None:
            return
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            os.replace(orphan, path)
        except OSError as error:
            raise journal.unwritable(path, error) from error
        self._orphans = None

    def _tell_git(self) -> None:
        for name, said in GIT.items():
            path = os.path.join(self.root, FOLDER, name)
            try:
                with open(path, "x", encoding="utf-8") as handle:
                    handle.write(said)
            except FileExistsError:
                continue
            except OSError as error:
                raise journal.unwritable(path, error) from error


def stamp(path: str) -> tuple[int, int]:
    """What changes when a file is written to: its size and time."""
    try:
        found = os.stat(path)
    except OSError:
        return -1, -1
    return found.st_size, found.st_mtime_ns
