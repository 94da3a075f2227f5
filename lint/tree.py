"""A folder of data files: which there are, and a name for what is in them all.

As Python does with its own bytecode, size and time of change stand for content that was read before: a folder that nobody
touched is listed and not read. What changed within the last seconds is read, for it may change again in the same tick.
"""

import os
import time
from collections.abc import Collection, Iterator, Sequence

from lint import cache
from lint.digest import digest
from lint.files import read_bytes
from lint.record import Record

ENDINGS = (".yaml", ".yml")
SETTLED = 2.0
"""Seconds after which a file's time of change tells a later change apart."""


class Entry(Record):
    """A file, its size in bytes and its time of change in nanoseconds."""

    path: str
    size: int
    changed: int


def entries(folder: str, skip: Collection[str] = ()) -> list[Entry]:
    """The YAML files of a folder and the folders in it, by path; hidden folders and those named in `skip` are left out."""
    return sorted(_walk(folder, skip))


def _walk(folder: str, skip: Collection[str]) -> Iterator[Entry]:
    try:
        with os.scandir(folder) as found:
            for item in found:
                if item.name.startswith("."):
                    continue
                if item.is_dir():
                    if item.name not in skip:
                        yield from _walk(item.path, skip)
                elif item.name.endswith(ENDINGS):
                    stat = item.stat()
                    yield Entry(item.path, stat.st_size, stat.st_mtime_ns)
    except PermissionError:
        return


def content(files: Sequence[Entry], use_cache: bool = True) -> str:
    """A name for the paths and the bytes of these files. Raises UserError for one that cannot be read."""
    stamp = "tree-" + cache.key(*(f"{file.path}\n{file.size}\n{file.changed}" for file in files))
    known = cache.read(stamp) if use_cache else b""
    if len(known) == 32:
        return bytes(known).decode("ascii", "replace")
    name = digest(*(part for file in files for part in (file.path.encode("utf-8", "surrogateescape"), read_bytes(file.path))))
    if use_cache and files and max(file.changed for file in files) < (time.time() - SETTLED) * 1e9:
        cache.write(stamp, name.encode())
    return name
