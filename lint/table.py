"""A table on disk that is asked, not read: 200,000 names cost nothing to open.

After Bernstein's constant database (cr.yp.to/cdb.html): a key's hash names a bucket, a list of offsets says where its lines
are. Hashes are BLAKE2b, for Python's own differ from run to run.
"""

import json
from collections.abc import Mapping

from lint.digest import number
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mmap import mmap

MARK = b"calque-table/1 "
HEAD = len(MARK) + 11
PER_BUCKET = 4
MOST_REMEMBERED = 8_000


class Table:
    """Looks keys up in the bytes that `table` gives; in others it finds nothing. Answers are remembered: words come again."""

    def __init__(self, data: "bytes | mmap") -> None:
        self._data = data
        mark, count = data[: len(MARK)], data[len(MARK) : HEAD].strip()
        self._buckets = int(count) if mark == MARK and count.isdigit() else 0
        self._memory: dict[str, Any] = {}

    def get(self, key: str) -> Any:
        """The value of a key, or None. Raises ValueError when the line was damaged."""
        try:
            return self._memory[key]
        except KeyError:
            pass
        if len(self._memory) > MOST_REMEMBERED:
            self._memory.clear()
        found = self._memory[key] = self._search(key.encode("utf-8", "surrogatepass")) if self._buckets else None
        return found

    def _search(self, key: bytes) -> Any:
        data = self._data
        at = HEAD + 4 * (number(key) % self._buckets)
        start, end = int.from_bytes(data[at : at + 4], "little"), int.from_bytes(data[at + 4 : at + 8], "little")
        found = data.find(b"\n%s\t" % key, start, end)
        if found < 0:
            return None
        return json.loads(data[found + len(key) + 2 : data.find(b"\n", found + 1)])


def table(entries: Mapping[str, Any]) -> bytes:
    """The bytes of a table. Keys hold neither tabs nor line ends."""
    return _built(_encoded(entries))


def merged(data: "bytes | mmap", entries: Mapping[str, Any], most: int) -> bytes:
    """A table's bytes with more entries; those alone when together they were more than `most`."""
    kept = dict(line.split(b"\t", 1) for line in _lines(data) if b"\t" in line)
    new = _encoded(entries)
    return _built({**kept, **new} if len(kept) + len(new) <= most else new)


def _lines(data: "bytes | mmap") -> list[bytes]:
    buckets = Table(data)._buckets
    return data[HEAD + 4 * (buckets + 1) :].split(b"\n") if buckets else []


def _encoded(entries: Mapping[str, Any]) -> dict[bytes, bytes]:
    return {
        key.encode("utf-8", "surrogatepass"): json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        for key, value in entries.items()
    }


def _built(lines: Mapping[bytes, bytes]) -> bytes:
    count = len(lines) // PER_BUCKET + 1
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for key, value in sorted(lines.items()):
        buckets[number(key) % count].append(b"%s\t%s\n" % (key, value))
    body, offsets = [], []
    at = HEAD + 4 * (count + 1)
    for bucket in buckets:
        offsets.append(at)  # the line end before the bucket is a part of it: each line is found between two
        body.append(b"".join(bucket))
        at += len(body[-1])
    offsets.append(at)
    numbers = b"".join(offset.to_bytes(4, "little") for offset in offsets)
    return b"%s%10d\n%s\n%s" % (MARK, count, numbers, b"".join(body))
