"""Where a reviewer stopped, and who the reviewer is: `.calque/session/<name>.json` at the project's root, shared with nobody."""

import json
import os
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping

from lint.config import FOLDER
from lint.digest import digest
from lint.errors import UserError
from lint.files import read_bytes, write_atomic
from lint.patterns import pattern
from lint.record import Record
from lint.types import Any

SESSION = os.path.join(FOLDER, "session")
UNSAFE = pattern(r"[^A-Za-z0-9]+")
LONGEST_NAME = 40
LARGEST = 64 * 1024
LOGIN = ("LOGNAME", "USER", "LNAME", "USERNAME")


class Place(Record):
    """The flag where a reviewer was, by the path of its article and its fingerprint; what was shown and how.

    `top` is the first line of the article on the screen; `layout` is for the screen alone to read.
    """

    path: str
    fingerprint: str
    filter: str = ""
    order: str = "place"
    top: int = 0
    layout: str = ""


def file_of(root: str, reviewer: str) -> str:
    """Where the place of a reviewer is kept: a name that any file system takes, another for every reviewer."""
    word = UNSAFE.sub("-", reviewer).strip("-").lower()[:LONGEST_NAME]
    name = "-".join(filter(None, (word, digest(reviewer.encode("utf-8", "surrogatepass"), size=4))))
    return os.path.join(root, SESSION, name + ".json")


def save(root: str, reviewer: str, place: Place) -> str:
    """Keep a place. What kept it from being written, if anything did: a review goes on without."""
    path = file_of(root, reviewer)
    said = {**place._asdict(), "article": _from_root(root, place.path)}
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        _keep_unshared(os.path.dirname(path))
        write_atomic(path, (json.dumps(said) + "\n").encode())
    except OSError as error:
        return f"{path}: cannot be written: {error.strerror or error}; the next review starts from the first flag"
    return ""


def load(root: str, reviewer: str) -> Place | None:
    """The place that was kept; None when there is none that can be read.

    Its path is as it was if it still leads to the article from here, else an absolute one.
    """
    try:
        said = json.loads(read_bytes(file_of(root, reviewer), LARGEST))
    except (UserError, ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or set(said) != {*Place._fields, "article"}:
        return None
    if not all(_fits(value, int if name == "top" else str) for name, value in said.items()):
        return None
    article = os.path.join(os.path.abspath(root), said.pop("article"))
    return Place(**{**said, "path": said["path"] if os.path.abspath(said["path"]) == article else article})


def key_of(place: Place, paths: Iterable[str]) -> tuple[str, str] | None:
    """The key of the flag at a place, as a session over these paths has it; None when the article is not among them."""
    wanted = os.path.abspath(place.path)
    return next(((path, place.fingerprint) for path in paths if os.path.abspath(path) == wanted), None)


def reviewer_name(environ: Mapping[str, str], git: Callable[[], str] | None = None) -> str:
    """Who decides: CALQUE_REVIEWER, else git's user.name, else the login name; one line of text, never empty.

    `git` gives the name that git has, by default for the current folder.
    """
    return next(filter(None, (" ".join(said.split()) for said in _names(environ, git or git_name))), "reviewer")


def _names(environ: Mapping[str, str], git: Callable[[], str]) -> Iterator[str]:
    yield environ.get("CALQUE_REVIEWER", "")
    yield git()
    yield from (environ.get(name, "") for name in LOGIN)
    yield _login()


def git_name(folder: str = os.curdir) -> str:
    """`git config user.name` in a folder; nothing when there is no git, or no name."""
    try:
        done = subprocess.run(["git", "config", "user.name"], cwd=folder, capture_output=True, check=False, timeout=5)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace").strip() if not done.returncode else ""


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _from_root(root: str, path: str) -> str:
    """A path that is the same when the project is moved, or the review started from another folder."""
    whole, base = os.path.abspath(path), os.path.join(os.path.abspath(root), "")
    return whole.removeprefix(base).replace(os.sep, "/") if whole.startswith(base) else whole


def _keep_unshared(folder: str) -> None:
    path = os.path.join(folder, ".gitignore")
    if not os.path.exists(path):
        write_atomic(path, b"*\n")


def _fits(value: Any, kind: type) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool)
