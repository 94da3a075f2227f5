"""From what the user named to the articles to check: files, folders, globs; .gitignore is heeded in folders."""

import os
from collections.abc import Iterator, Sequence

from lint.errors import UserError
from lint.model import Problem
from lint.patterns import pattern
from lint.types import Any

MAGIC = pattern(r"[*?\[]")
SUFFIXES = frozenset((".txt", ".md", ".markdown", ".html", ".htm"))
SKIPPED_FOLDERS = frozenset((".git", ".hg", ".svn", ".calque", "node_modules", "__pycache__", ".venv"))


def discover(paths: Sequence[str], exclude: Sequence[str] = ()) -> Iterator[str | Problem]:
    """Paths of articles in the order named, folders in the order of their names; problems for what is not there."""
    seen: set[str] = set()
    for path in paths:
        for found in _one(path, exclude):
            if isinstance(found, str):
                if found in seen:
                    continue
                seen.add(found)
            yield found


def _one(path: str, exclude: Sequence[str]) -> Iterator[str | Problem]:
    if path == "-":
        yield path
    elif os.path.isdir(path):
        yield from _folder(path, exclude)
    elif MAGIC.search(path) and not os.path.lexists(path):
        import glob

        matches = sorted(glob.glob(path, recursive=True))
        if not matches:
            yield Problem(path, "missing", "no file matches this pattern")
        for match in matches:
            yield from _one(match, exclude)
    else:
        yield path  # whatever is wrong with it is said when it is read


def _folder(folder: str, exclude: Sequence[str]) -> Iterator[str | Problem]:
    ignored = Ignored(folder, exclude)
    problems: list[Problem] = []

    def failed(error: OSError) -> None:
        problems.append(Problem(str(error.filename), "unreadable", f"cannot be searched: {error.strerror}"))

    for base, folders, names in os.walk(folder, onerror=failed):
        folders[:] = sorted(f for f in folders if f not in SKIPPED_FOLDERS and not ignored(os.path.join(base, f), True))
        for name in sorted(names):
            path = os.path.join(base, name)
            if os.path.splitext(name)[1].lower() in SUFFIXES and not ignored(path, False):
                yield path
    yield from problems


class Ignored:
    """Does .gitignore (the folder's, its parents' up to the repository, and nested ones) or `exclude` leave a path out?"""

    def __init__(self, folder: str, exclude: Sequence[str]) -> None:
        self.root = os.path.abspath(folder)
        self.specs: dict[str, Any] = {}
        self.exclude = _spec(exclude) if exclude else None
        self.top = self.root
        while not os.path.exists(os.path.join(self.top, ".git")):
            parent = os.path.dirname(self.top)
            if parent == self.top:
                self.top = ""  # not in a repository: only .gitignore files from the folder down count
                break
            self.top = parent

    def __call__(self, path: str, is_folder: bool) -> bool:
        """Is a path below the folder left out? The nearest .gitignore that speaks of it decides."""
        full = os.path.abspath(path)
        name = os.path.relpath(full, self.root).replace(os.sep, "/") + ("/" if is_folder else "")
        if self.exclude is not None and self.exclude.match_file(name):
            return True
        folder = os.path.dirname(full)
        stop = self.top or self.root
        while folder.startswith(stop):
            spec = self._of(folder)
            if spec is not None:
                relative = os.path.relpath(full, folder).replace(os.sep, "/") + ("/" if is_folder else "")
                decided = spec.check_file(relative).include
                if decided is not None:
                    return bool(decided)
            if folder == stop:
                break
            folder = os.path.dirname(folder)
        return False

    def _of(self, folder: str) -> Any:
        if folder not in self.specs:
            try:
                with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as handle:
                    self.specs[folder] = _spec(handle.read().splitlines())
            except OSError:
                self.specs[folder] = None
        return self.specs[folder]


def matches(path: str, pattern: str) -> bool:
    """Does a path, relative to where the pattern was written, match it as in .gitignore? Raises UserError."""
    return bool(_spec([pattern]).match_file(path.replace(os.sep, "/")))


def _spec(lines: Sequence[str]) -> Any:
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError as error:
        raise UserError(f"exclude: {error}") from error
