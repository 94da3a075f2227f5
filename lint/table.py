"""A table on disk that is asked, not read: 200,000 names cost nothing to open.

After Bernstein's constant database (cr.yp.to/cdb.html): a key's hash names a bucket, a list of offsets says where its lines
are. Hashes are BLAKE2b, for Python's own differ from run to run.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO

from lint.digest import number
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mmap import mmap

KIND = b"calque-table/"
"""How the tables of all versions begin."""
MARK = KIND + b"2 "
HEAD = len(MARK) + 11
PER_BUCKET = 4
MOST_REMEMBERED = 8_000
PARTS = 64
"""Parts that many lines are divided into by the first bits of their keys' numbers."""


class Table:
    """Looks keys up in the bytes that `table` gives; in others it finds nothing. Answers are remembered: words come again."""

    def __init__(self, data: "bytes | mmap") -> None:
        self._data = data
        mark, count = data[: len(MARK)], data[len(MARK) : HEAD].strip()
        self._buckets = int(count) if mark == MARK and count.isdigit() else 0
        self._memory: dict[str, Any] = {}

    @property
    def whole(self) -> bool:
        """Does the table end where it says?"""
        at = HEAD + 4 * self._buckets
        return self._buckets > 0 and int.from_bytes(self._data[at : at + 4], "little") == len(self._data) - 1

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
        at = HEAD + 4 * _bucket(key, self._buckets)
        start, end = int.from_bytes(data[at : at + 4], "little"), int.from_bytes(data[at + 4 : at + 8], "little")
        found = data.find(b"\n%s\t" % key, start, end)
        stop = data.find(b"\n", found + 1) if found >= 0 else -1
        return json.loads(data[found + len(key) + 2 : stop]) if stop >= 0 else None


class Lines:
    """Lines on their way into a table, as bytes: millions of them would not fit into memory as objects."""

    def __init__(self) -> None:
        self._parts = [bytearray() for _ in range(PARTS)]
        self.count = 0

    def first(self, key: str, value: Any) -> None:
        """Add an entry that an earlier one with its key keeps out."""
        self._add(b"1", key, value)

    def last(self, key: str, value: Any) -> None:
        """Add an entry that takes the place of an earlier one with its key."""
        self._add(b"0", key, value)

    def each(self, key: str, value: Any) -> None:
        """Add a value to the list of all that its key has; the same value once."""
        self._add(b"+", key, value)

    def _add(self, how: bytes, key: str, value: Any) -> None:
        name = key.encode("utf-8", "surrogatepass")
        self._parts[_bucket(name, PARTS)] += b"%s%s\t%s\n" % (how, name, _value(value))
        self.count += 1

    def take(self, place: int) -> list[bytes]:
        """The lines of one part, which is then empty."""
        lines = bytes(self._parts[place]).split(b"\n")[:-1]
        self._parts[place] = bytearray()
        return lines


def table(entries: Mapping[str, Any]) -> bytes:
    """The bytes of a table. Keys hold neither tabs nor line ends."""
    return _built(_encoded(entries))


def table_of(stages: Sequence[Lines]) -> bytes:
    """The bytes of a table of lines, those of an earlier stage before those of a later one. The lines are used up.

    Raises OverflowError when they are more than 4 GB.
    """
    count = (sum(lines.count for lines in stages) // PER_BUCKET // PARTS + 1) * PARTS
    return _laid((_settled(line for lines in stages for line in lines.take(place)) for place in range(PARTS)), count)


def merged(data: "bytes | mmap", entries: Mapping[str, Any], most: int) -> bytes:
    """A table's bytes with more entries; those alone when together they were more than `most`."""
    kept = dict(line.split(b"\t", 1) for line in _lines(data) if b"\t" in line)
    new = _encoded(entries)
    return _built({**kept, **new} if len(kept) + len(new) <= most else new)


def _lines(data: "bytes | mmap") -> list[bytes]:
    buckets = Table(data)._buckets
    return data[HEAD + 4 * (buckets + 1) :].split(b"\n") if buckets else []


def _encoded(entries: Mapping[str, Any]) -> dict[bytes, bytes]:
    return {key.encode("utf-8", "surrogatepass"): _value(value) for key, value in entries.items()}


def _value(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _bucket(key: bytes, count: int) -> int:
    """Which of so many buckets a key is in: the keys of a part have neighbouring buckets."""
    return number(key) * count >> 32


def _settled(lines: Iterable[bytes]) -> dict[bytes, bytes]:
    """One value for each key, by how its lines were added."""
    kept: dict[bytes, bytes] = {}
    lists: dict[bytes, dict[bytes, None]] = {}
    for line in lines:
        key, _, value = line[1:].partition(b"\t")
        if line.startswith(b"1"):
            kept.setdefault(key, value)
        elif line.startswith(b"0"):
            kept[key] = value
        else:
            lists.setdefault(key, {})[value] = None
    return {**kept, **{key: b"[%s]" % b",".join(values) for key, values in lists.items()}}


def _built(lines: Mapping[bytes, bytes]) -> bytes:
    return _laid([lines], len(lines) // PER_BUCKET + 1)


def _laid(parts: Iterable[Mapping[bytes, bytes]], count: int) -> bytes:
    """A table of so many buckets, whose parts come in the order of their keys' numbers."""
    out = BytesIO()
    out.write(b"%s%10d\n" % (MARK, count))
    out.write(bytes(4 * (count + 1)) + b"\n")
    at = HEAD + 4 * (count + 1)  # the line end before a bucket is a part of it: each line is found between two
    sizes: dict[int, int] = {}
    for lines in parts:
        buckets: dict[int, list[bytes]] = {}
        for key, value in sorted(lines.items()):
            buckets.setdefault(_bucket(key, count), []).append(b"%s\t%s\n" % (key, value))
        for bucket in sorted(buckets):
            body = b"".join(buckets[bucket])
            sizes[bucket] = len(body)
            out.write(body)
    offsets = bytearray()
    for bucket in range(count):
        offsets += at.to_bytes(4, "little")
        at += sizes.get(bucket, 0)
    out.seek(HEAD)
    out.write(offsets + at.to_bytes(4, "little"))
    return out.getvalue()
