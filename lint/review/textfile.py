"""Text files that a review writes beside the articles: read whole, changed in memory, replaced whole or left as they were."""

import os

from lint.errors import UserError
from lint.files import read_bytes, write_atomic

MARK = "\ufeff"


def read(path: str) -> str | None:
    """The text of a file, its byte order mark with it; None when there is no file. Raises UserError for what is no UTF-8."""
    if not os.path.lexists(path):
        return None
    try:
        return read_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: not UTF-8 at byte {error.start}; nothing was changed") from error
    except UserError as error:
        raise UserError(f"{path}: {error.message}") from error


def writable(path: str) -> bool:
    """May a file be replaced, or made where there is none?"""
    folder = os.path.dirname(os.path.realpath(path))
    if os.path.exists(path):
        return os.path.isfile(path) and bool(os.stat(path).st_mode & 0o222) and os.access(path, os.W_OK) and _open(folder)
    while not os.path.isdir(folder) and os.path.dirname(folder) != folder:
        folder = os.path.dirname(folder)
    return _open(folder)


def _open(folder: str) -> bool:
    return os.access(folder, os.W_OK | os.X_OK)


def write(path: str, text: str) -> None:
    """Replace a file, or make it and its folder. Raises UserError, with the file as it was."""
    if not writable(path):
        raise UserError(f"{path}: is read-only; nothing was changed")
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        write_atomic(path, text.encode("utf-8"))
    except (OSError, UnicodeEncodeError) as error:
        reason = error.strerror or error if isinstance(error, OSError) else "it would not be UTF-8"
        raise UserError(f"{path}: cannot be written: {reason}; it is as it was") from error
