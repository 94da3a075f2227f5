"""A sorted table on disk: looked up by binary search in its bytes, so that 200,000 names cost nothing to open."""

import json
from collections.abc import Mapping
from typing import Any

MOST_REMEMBERED = 50_000


class Table:
    """Lines of `key<TAB>JSON`, sorted by the bytes of the key. Answers are remembered: words come again."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._memory: dict[str, Any] = {}

    def get(self, key: str) -> Any:
        """The value of a key, or None."""
        try:
            return self._memory[key]
        except KeyError:
            pass
        if len(self._memory) > MOST_REMEMBERED:
            self._memory.clear()
        found = self._memory[key] = self._search(key.encode("utf-8", "surrogatepass"))
        return found

    def _search(self, key: bytes) -> Any:
        data = self._data
        low, high = 0, len(data)
        while low < high:
            middle = (low + high) // 2
            start = data.rfind(b"\n", low, middle) + 1 or low
            tab = data.find(b"\t", start)
            end = data.find(b"\n", tab)
            if tab < 0 or end < 0:
                return None  # cut off
            here = data[start:tab]
            if here == key:
                return json.loads(data[tab + 1 : end])
            if here < key:
                low = end + 1
            else:
                high = start
        return None


def table(entries: Mapping[str, Any]) -> bytes:
    """The bytes of a table. Keys hold neither tabs nor line ends."""
    return _joined(_encoded(entries))


def merged(data: bytes, entries: Mapping[str, Any], most: int) -> bytes:
    """A table's bytes with more entries; those alone when together they were more than `most`."""
    kept = dict(line.split(b"\t", 1) for line in data.split(b"\n") if b"\t" in line)
    new = _encoded(entries)
    return _joined({**kept, **new} if len(kept) + len(new) <= most else new)


def _encoded(entries: Mapping[str, Any]) -> dict[bytes, bytes]:
    return {
        key.encode("utf-8", "surrogatepass"): json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        for key, value in entries.items()
    }


def _joined(lines: Mapping[bytes, bytes]) -> bytes:
    return b"".join(b"%s\t%s\n" % line for line in sorted(lines.items()))
