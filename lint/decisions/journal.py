"""The file of one article's decisions: appended to, a line an entry, on the disk before anything else happens.

Several people and processes may write at once: whoever writes holds the project's lock, and looks again at what is there.
"""

import json
import os
from codecs import BOM_UTF8
from collections.abc import Sequence
from errno import ENAMETOOLONG

from lint import cache
from lint.decisions.entry import Entry, entry_of, line
from lint.errors import UserError
from lint.files import write_atomic
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

LARGEST = 64 * 1024 * 1024
PATIENCE = 10
"""Seconds to wait for somebody else who writes."""
TORN = "# torn when it was written: "
BEGIN = '- {"'
MERGED = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


def locked(path: str) -> "AbstractContextManager[Any]":
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
        if error.errno == ENAMETOOLONG:  # the article's own name just fits: nothing was ever written here
            return []
        raise UserError(f"{path}: cannot be read: {error.strerror or error}", kind="decisions") from error
    if len(data) > LARGEST:
        raise UserError(f"{path}: more than {LARGEST:,} bytes are not one article's decisions", kind="decisions")
    return _entries(_cut(data)[0], path, use_cache)


def append(path: str, entries: Sequence[Entry]) -> None:
    """Add entries, on the disk when this returns; the caller holds the lock. Raises UserError when that cannot be.

    What a crash left of an entry is kept as a comment. A journal in a form that takes no more lines is written anew.
    """
    said = "".join(map(line, entries)).encode()
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        data = _close_last_line(path)
        if _takes_lines(data, said, path):
            _add(path, said)
        else:
            write_atomic(path, "".join(map(line, _entries(data, path, False))).encode() + said)
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


def _entries(data: bytes, path: str, use_cache: bool) -> list[Entry]:
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: not UTF-8 at byte {error.start}", kind="decisions") from error
    own = _lines(text, path)
    return own if own is not None else _edited(text, path, use_cache)


def _lines(text: str, path: str) -> list[Entry] | None:
    """The entries when every line is as `append` writes it, else None."""
    entries = []
    for number, said in enumerate(text.split("\n"), 1):
        if not said.strip() or said.startswith("#"):
            continue
        if not said.startswith("- {"):
            return None
        try:
            item = json.loads(said[2:])
        except (ValueError, RecursionError):
            return None
        entries.append(entry_of(item, f"{path}:{number}"))
    return entries


def _edited(text: str, path: str, use_cache: bool) -> list[Entry]:
    """The entries of a journal that was written or changed by hand."""
    for number, said in enumerate(text.split("\n"), 1):
        if said.startswith(MERGED):
            message = "git left a conflict here; keep the entries of both sides and delete its marks"
            raise UserError(f"{path}:{number}: {message}", kind="decisions")
    data = text.encode()

    def parsed() -> list[Any]:
        from lint.yamlfile import load

        try:
            loaded = load(data, path)
        except UserError as error:
            raise UserError(error.message, kind="decisions") from error
        except RecursionError as error:
            raise UserError(f"{path}: nested too deep for entries", kind="decisions") from error
        if loaded.data is not None and not isinstance(loaded.data, list):
            raise UserError(f"{path}:1: must be a list of entries", kind="decisions")
        return [[loaded.line(i), item] for i, item in enumerate(loaded.data or [])]

    found = cache.cached("decisions-" + cache.key(path, data), parsed, use_cache)
    return [entry_of(item, f"{path}:{number}") for number, item in found]


def _cut(data: bytes) -> tuple[bytes, str]:
    """The journal up to the last whole line or entry, and what a crash left of the entry behind it."""
    start = data.rfind(b"\n") + 1
    last = data[start:].decode("utf-8", "replace").rstrip("\0")  # a lost write may leave zeros
    return (data[:start], last) if _is_torn(last) else (data, "")


def _is_torn(last: str) -> bool:
    """Is the last line the beginning of what `append` writes, and not all of it?"""
    if not last.startswith(BEGIN):
        return BEGIN.startswith(last)
    try:
        json.loads(last[2:])
    except (ValueError, RecursionError) as error:
        return str(error).startswith("Unterminated") or not last.rstrip().endswith("}")
    return False


def _close_last_line(path: str) -> bytes:
    """Make the journal end with a whole line, and return it. What is left of a torn entry becomes a comment."""
    try:
        with open(path, "rb") as handle:
            data = handle.read()
    except FileNotFoundError:
        return b""
    if not data or data.endswith(b"\n"):
        return data
    whole, torn = _cut(data)
    if torn:
        whole += (TORN + "".join(c if c.isprintable() else "\ufffd" for c in torn)).encode()
    if whole and not whole.endswith(b"\n"):
        whole += b"\n"
    write_atomic(path, whole)
    return whole


def _takes_lines(data: bytes, said: bytes, path: str) -> bool:
    """Does a journal that somebody may have written by hand stay one with these lines at its end?"""
    lines = [item for item in data.removeprefix(BOM_UTF8).splitlines() if item.strip() and not item.startswith(b"#")]
    if all(item.startswith((b"- ", b" ")) for item in lines) and (not lines or lines[0].startswith(b"- ")):
        return True
    try:
        _entries(data + said, path, False)
    except UserError:
        return False
    return True


def _add(path: str, said: bytes) -> None:
    """Write at the end of a file, all of it or nothing. Raises OSError."""
    with open(path, "ab", buffering=0) as handle:  # a buffer would write again what is cut off here, when it is closed
        before = handle.seek(0, os.SEEK_END)
        try:
            rest = said
            while rest:
                rest = rest[handle.write(rest) :]
            os.fsync(handle.fileno())
        except BaseException:
            _take_back(path, before)
            raise


def _take_back(path: str, size: int) -> None:
    try:
        os.truncate(path, size) if size else os.unlink(path)
    except OSError:
        return  # what went wrong first is what is told; half a line at the end is known for what it is
