"""The file of one article's decisions: appended to, a line an entry, on the disk before anything else happens.

Several people and processes may write at once: whoever writes holds the project's lock, and looks again at what is there.
"""

import json
import os
from collections.abc import Sequence
from contextlib import AbstractContextManager

from lint import cache
from lint.decisions.entry import Entry, entry_of, line
from lint.errors import UserError
from lint.files import write_atomic
from lint.types import Any

LARGEST = 64 * 1024 * 1024
PATIENCE = 10
"""Seconds to wait for somebody else who writes."""
TORN = "# torn when it was written: "


def locked(path: str) -> AbstractContextManager[Any]:
    """Hold a lock file while writing. Raises UserError when somebody else holds it for too long, or it cannot be made."""
    from filelock import FileLock, Timeout

    class Lock(FileLock):
        def __enter__(self) -> Any:
            try:
                os.makedirs(os.path.dirname(path), exist_ok=True)
                return super().__enter__()
            except Timeout as error:
                message = f"another calque has been writing decisions for {PATIENCE} seconds (lock: {path}); try again"
                raise UserError(message, kind="decisions") from error
            except OSError as error:
                raise unwritable(path, error) from error

    return Lock(path, timeout=PATIENCE)


def read(path: str, use_cache: bool = True) -> list[Entry]:
    """The entries of a journal in the order of the file; none when there is no file.

    A last line that was torn by a crash is no entry. Raises UserError(kind="decisions") with file and line.
    """
    try:
        with open(path, "rb") as handle:
            data = handle.read(LARGEST + 1)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}", kind="decisions") from error
    if len(data) > LARGEST:
        raise UserError(f"{path}: more than {LARGEST:,} bytes; `calque decisions compact` makes it smaller", kind="decisions")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: not UTF-8 at byte {error.start}", kind="decisions") from error
    own = _lines(text, path)
    return own if own is not None else _edited(data, path, use_cache)


def append(path: str, entries: Sequence[Entry]) -> None:
    """Add entries, on the disk when this returns; the caller holds the lock. Raises UserError when that cannot be."""
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        _close_torn_line(path)
        with open(path, "ab") as handle:
            before = handle.tell()
            try:
                handle.write("".join(map(line, entries)).encode())
                handle.flush()
                os.fsync(handle.fileno())
            except OSError:
                os.ftruncate(handle.fileno(), before)
                raise
    except OSError as error:
        raise unwritable(path, error) from error


def rewrite(path: str, entries: Sequence[Entry]) -> None:
    """Replace a journal by these entries, or remove it when there are none; the caller holds the lock. Raises UserError."""
    try:
        if entries:
            write_atomic(path, "".join(map(line, entries)).encode())
        elif os.path.exists(path):
            os.unlink(path)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: str, error: OSError) -> UserError:
    """What to say when decisions cannot be kept."""
    return UserError(f"{path}: cannot be written: {error.strerror or error}; the decision is not kept", kind="decisions")


def _lines(text: str, path: str) -> list[Entry] | None:
    """The entries when every line is as `append` writes it, else None."""
    entries = []
    lines = text.replace("\r\n", "\n").split("\n")
    for number, said in enumerate(lines, 1):
        if not said.strip() or said.startswith("#"):
            continue
        try:
            if not said.startswith("- {"):
                return None
            entries.append(entry_of(json.loads(said[2:]), f"{path}:{number}"))
        except ValueError:
            if number == len(lines):  # the last, with no line feed behind it
                break
            return None
    return entries


def _edited(data: bytes, path: str, use_cache: bool) -> list[Entry]:
    """The entries of a journal that was written or changed by hand."""

    def parsed() -> list[Any]:
        from lint.yamlfile import load

        try:
            loaded = load(data, path)
        except UserError as error:
            raise UserError(error.message, kind="decisions") from error
        if loaded.data is not None and not isinstance(loaded.data, list):
            raise UserError(f"{path}:1: must be a list of entries", kind="decisions")
        return [[loaded.line(i), item] for i, item in enumerate(loaded.data or [])]

    found = cache.cached("decisions-" + cache.key(path, data), parsed, use_cache)
    return [entry_of(item, f"{path}:{number}") for number, item in found]


def _close_torn_line(path: str) -> None:
    """Begin at the start of a line. What a crash left of one is kept as a comment, for it is no entry."""
    try:
        with open(path, "rb") as handle:
            data = handle.read()
    except FileNotFoundError:
        return
    if not data or data.endswith(b"\n"):
        return
    whole, feed, last = data.rpartition(b"\n")
    try:
        torn = last.startswith(b"- {") and not json.loads(last[2:])
    except ValueError:
        torn = True
    write_atomic(path, whole + feed + (TORN.encode() if torn else b"") + last + b"\n")
