"""The file of a baseline: JSON Lines, a header and then a line a finding, of which a run parses those of the articles it checks.

Lines are sorted, and each stands for itself, so that git merges two branches' baselines; a merge that leaves lines twice or in
another order does no harm.
"""

import json
import os
import re
from collections.abc import Callable, Iterable, Sequence, Set

from lint.anchor import Anchor
from lint.config import FOLDER
from lint.decisions.settle import FITTING
from lint.errors import UserError
from lint.files import read_bytes
from lint.types import Any

NAME = "baseline.jsonl"
SCHEMA = "calque.baseline/1"
LARGEST = 1 << 30
RUN = re.compile(rb'\{"path":("(?:[^"\\\n]|\\.)*+"),"code":[^\n]*+(?<=[}\r])\n(?:\{"path":\1,"code":[^\n]*+(?<=[}\r])\n)*+')
"""Lines about one article, as they are written here; what is written otherwise is parsed line by line."""
FIELDS = ("path", *Anchor._fields)


class Baseline:
    """A baseline as it is read: which lines are about which article. Articles are named as `name_of` names them."""

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self._data = data
        self._runs: dict[str, list[tuple[int, int]]] = {}
        self._gone: set[str] | None = None
        self._orphans: dict[str, list[str]] | None = None
        """Articles that are gone, by the fingerprints of what was found in them."""
        self._index(self._after_header())

    @property
    def names(self) -> Set[str]:
        """The articles that it knows findings of."""
        return self._runs.keys()

    def of(self, name: str) -> list[Anchor]:
        """What was found in an article. Raises UserError(kind="decisions") for a line that is none of a baseline."""
        found: dict[str, Anchor] = {}
        for start, end in self._runs.get(name, ()):
            while start < end:
                stop = self._end(start)
                anchor = Anchor(*self._parsed(start, stop)[1:])
                found.setdefault(anchor.fingerprint, anchor)
                start = stop
        return list(found.values())

    @property
    def gone(self) -> Set[str]:
        """The articles that are not there any more. One that cannot be looked at may be there."""
        if self._gone is None:
            root = root_of(self.path)
            self._gone = {name for name in self._runs if _is_gone(os.path.join(root, name))}
        return self._gone

    def renamed(self, name: str, anchors: Sequence[Anchor]) -> str:
        """The article that is gone, and was this one: half at least of what was found in it is here; empty when none was."""
        if self._orphans is None:
            self._orphans = {}
            for old in sorted(self.gone):
                for anchor in self.of(old):
                    self._orphans.setdefault(anchor.fingerprint, []).append(old)
        hits: dict[str, int] = {}
        for anchor in anchors:
            for old in self._orphans.get(anchor.fingerprint, ()):
                hits[old] = hits.get(old, 0) + 1
        form = os.path.splitext(name)[1]
        fitting = (
            (-count, os.path.splitext(old)[1] != form, old) for old, count in hits.items() if count >= FITTING * len(self.of(old))
        )
        return min(fitting, default=(0, False, ""))[2]

    def _after_header(self) -> int:
        end = self._end(0)
        try:
            schema = json.loads(self._data[:end])["schema"]
        except (ValueError, RecursionError, TypeError, KeyError):
            raise self._wrong(0, f'must be {{"schema":"{SCHEMA}"}}') from None
        if schema != SCHEMA:
            raise self._wrong(0, f"schema {schema!r} is not known here, {SCHEMA} is")
        return end

    def _index(self, start: int) -> None:
        """Find each article's lines, and take them for what they look like until they are needed."""
        while start < len(self._data):
            run = RUN.match(self._data, start)
            end = run.end() if run else self._end(start)
            try:
                name = str(json.loads(run[1])) if run else self._parsed(start, end)[0]
            except ValueError:
                raise self._wrong(start, "is no JSON") from None
            self._runs.setdefault(name, []).append((start, end))
            start = end

    def _parsed(self, start: int, end: int) -> tuple[str, ...]:
        try:
            said = json.loads(self._data[start:end])
        except (ValueError, RecursionError):
            raise self._wrong(start, "is no JSON") from None
        if not isinstance(said, dict) or len(said) != len(FIELDS) or not all(isinstance(said.get(f), str) for f in FIELDS):
            raise self._wrong(start, f"must be an object of {', '.join(FIELDS)}, all of them text")
        return tuple(said[field] for field in FIELDS)

    def _end(self, start: int) -> int:
        return self._data.find(b"\n", start) + 1 or len(self._data)

    def _wrong(self, start: int, message: str) -> UserError:
        number = self._data.count(b"\n", 0, start) + 1
        return UserError(f"{self.path}:{number}: {message}; `calque baseline create --force` starts anew", kind="decisions")


def load(path: str) -> Baseline:
    """The baseline of a file. Raises UserError(kind="decisions") with what is wrong with it, and in which line."""
    try:
        return Baseline(path, read_bytes(path, LARGEST))
    except UserError as error:
        hint = "; `calque baseline create` makes it" if error.kind == "missing" else ""
        message = error.message if error.kind == "decisions" else f"{path}: {error.message}{hint}"
        raise UserError(message, kind="decisions") from error


def place(root: str) -> str:
    """Where a project has its baseline when its configuration does not say."""
    return os.path.join(root, FOLDER, NAME)


def root_of(path: str) -> str:
    """The folder that the paths in a baseline are relative to: its own, or the one whose `.calque` it lies in."""
    folder = os.path.dirname(os.path.abspath(path))
    return os.path.dirname(folder) if os.path.basename(folder) == FOLDER else folder


def name_of(article: str, path: str) -> str:
    """What a baseline calls an article: its path from the baseline's root, with `/`, the same on every machine."""
    return os.path.relpath(os.path.abspath(article), root_of(path)).replace(os.sep, "/")


def written(names: Iterable[str], entries: Callable[[str], Sequence[Anchor]]) -> bytes:
    """The file that holds the entries of these articles; the order in which they are given makes no difference."""
    parts = [_json({"schema": SCHEMA})]
    for name in sorted(names):
        parts += [_json({"path": name, **anchor._asdict()}) for anchor in sorted(entries(name))]
    return b"\n".join(parts) + b"\n"


def _json(said: dict[str, Any]) -> bytes:
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")  # names of files may hold what is no character: `\udcff`, as JSON has it


def _is_gone(path: str) -> bool:
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError:
        return False
    return False
