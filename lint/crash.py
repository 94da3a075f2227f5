"""When calque itself fails: a log that a bug report can carry."""

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Sequence

from lint import __version__


def log(error: BaseException, words: Sequence[str]) -> str:
    """Write versions, arguments and traceback to a file of its own; its path."""
    handle, path = tempfile.mkstemp(prefix="calque-bug-", suffix=".log", text=True)
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as out:
        out.write(f"calque {__version__}, Python {sys.version}, {platform.platform()}\n")
        out.write(f"arguments: {list(words)!r}\n\n")
        out.writelines(traceback.format_exception(error))
    return path
