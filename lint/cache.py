"""What was parsed once and need not be parsed again: JSON files named by the content they came from.

Safe to delete at any time, written atomically, shared by processes that run at once. Without a folder to write to,
everything works as before, only slower.
"""

import json
import os
from collections.abc import Callable

from lint import __version__
from lint.digest import digest
from lint.files import mapped, write_atomic
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mmap import mmap

FORMAT = 34
"""Raise it when compiled data change shape."""


def folder() -> str:
    """The cache folder: CALQUE_CACHE_DIR, or the user's cache folder."""
    given = os.environ.get("CALQUE_CACHE_DIR")
    if given:
        return given
    base = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    return os.path.join(base or os.path.join(os.path.expanduser("~"), ".cache"), "calque")


def key(*parts: bytes | str) -> str:
    """A name for content: the same parts and version give the same key."""
    return digest(f"{__version__}/{FORMAT}".encode(), *(p.encode() if isinstance(p, str) else p for p in parts))


def cached(name: str, make: Callable[[], Any], use: bool = True) -> Any:
    """What `make` returns, as JSON keeps it, from the cache if it is there. `use=False` neither reads nor writes it."""

    def made() -> bytes:
        return json.dumps(make(), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")

    kept = read(name) if use else b""
    if kept and _is_json(kept[-1:]):
        return json.loads(bytes(kept))
    data = made()
    if use:
        write(name, data)
    return json.loads(data)


def cached_lines(name: str, make: Callable[[], bytes], use: bool = True) -> "bytes | mmap":
    """The bytes that `make` returns, which end with a line end, from the cache if they are there and whole."""
    kept = read(name) if use else b""
    if kept and kept[-1:] == b"\n":
        return kept
    data = make()
    if use:
        write(name, data)
    return data


def read(name: str) -> "bytes | mmap":
    """What is kept under a name; nothing when nothing is."""
    try:
        return mapped(os.path.join(folder(), name))
    except OSError:
        return b""


def write(name: str, data: bytes) -> None:
    """Keep data under a name, where there is a folder to write to."""
    path = os.path.join(folder(), name)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write_atomic(path, data)
    except OSError:
        pass


def _is_json(last: bytes) -> bool:
    return last in (b"}", b"]", b'"', b"l", b"e") or last.isdigit()
