"""What was parsed once and need not be parsed again: JSON files named by the content they came from.

Safe to delete at any time, written atomically, shared by processes that run at once. Without a folder to write to,
everything works as before, only slower.
"""

import json
import os
from collections.abc import Callable

from lint import __version__
from lint.digest import digest
from lint.files import write_atomic
from lint.types import Any

FORMAT = 22
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

    return json.loads(cached_bytes(name, made, use, valid=_is_json))


def cached_bytes(
    name: str, make: Callable[[], bytes], use: bool = True, valid: Callable[[bytes], bool] = lambda data: data.endswith(b"\n")
) -> bytes:
    """The bytes that `make` returns, from the cache if they are there and whole."""
    if not use:
        return make()
    data = read(name)
    if data is None or not valid(data):
        data = make()
        write(name, data)
    return data


def read(name: str) -> bytes | None:
    """What is kept under a name, if anything is."""
    try:
        with open(os.path.join(folder(), name), "rb") as handle:
            return handle.read()
    except OSError:
        return None


def write(name: str, data: bytes) -> None:
    """Keep data under a name, where there is a folder to write to."""
    path = os.path.join(folder(), name)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write_atomic(path, data)
    except OSError:
        pass


def _is_json(data: bytes) -> bool:
    return data[-1:] in (b"}", b"]", b'"', b"l", b"e") or data[-1:].isdigit()
