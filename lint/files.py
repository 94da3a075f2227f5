"""Reading and writing files so that nothing is half done."""

import os
import stat
from _thread import get_ident

from lint.errors import UserError
from lint.types import TYPE_CHECKING

if TYPE_CHECKING:
    from mmap import mmap

DEFAULT_MAX_SIZE = 32 * 1024 * 1024


def read_bytes(path: str, max_size: int = DEFAULT_MAX_SIZE) -> bytes:
    """The file's bytes. Raises UserError (missing, unreadable, too-large) with what to do about it."""
    try:
        with open(path, "rb") as handle:
            size = os.fstat(handle.fileno()).st_size
            if size > max_size:
                raise UserError(
                    f"{size:,} bytes are more than the limit of {max_size:,}; raise it with --max-size",
                    kind="too-large",
                )
            data = handle.read(max_size + 1)
    except FileNotFoundError as error:
        raise UserError("no such file", kind="missing") from error
    except OSError as error:
        raise UserError(f"cannot be read: {error.strerror or error}", kind="unreadable") from error
    if len(data) > max_size:
        raise UserError(f"more than the limit of {max_size:,} bytes; raise it with --max-size", kind="too-large")
    return data


def mapped(path: str) -> "bytes | mmap":
    """The file's bytes, in memory only where they are looked at. Raises OSError.

    For files that are replaced whole and never changed in place, as `write_atomic` does.
    """
    from mmap import ACCESS_READ, mmap

    with open(path, "rb") as handle:
        if not os.fstat(handle.fileno()).st_size:
            return b""
        return mmap(handle.fileno(), 0, access=ACCESS_READ)


def write_atomic(path: str, data: bytes) -> None:
    """Replace the file by `data`, or leave it as it was. Keeps the mode and follows a link to its target.

    Raises OSError when the folder cannot be written or the disk is full; the old file is then untouched.
    """
    target = os.path.realpath(path)
    temporary = f"{target}.calque-{os.getpid()}-{get_ident()}.tmp"
    try:
        mode = stat.S_IMODE(os.stat(target).st_mode)
    except FileNotFoundError:
        mode = None
    handle = open(temporary, "xb")  # noqa: SIM115 - what another writer made is not ours to remove
    try:
        with handle:
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
        if mode is not None:
            os.chmod(temporary, mode)
        os.replace(temporary, target)
    except BaseException:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise
