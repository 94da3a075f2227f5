"""Additions to YAML that somebody wrote by hand: every byte that was there stays, comments, order and quoting with them.

Writing a whole file anew, as a round trip through a parser does, would reflow lists and align what the author did not. So the
parser only says where values end, and the text is cut there and nowhere else. What comes of it is parsed again: it must be what
was there and the addition, or UserError is raised.
"""

import io
import json
from copy import deepcopy

from lint.errors import UserError
from lint.patterns import pattern
from lint.types import Any
from lint.yamlfile import Path, load

PLAIN = pattern(r"[^\W\d_](?:[\w’.\-]| (?=[\w’\-]))*")
"""Text that needs no quotes in any place of a YAML file."""
WORDS = frozenset("null true false yes no on off y n".split())
REFUSED = (UserError, LookupError, TypeError, ValueError)
"""What comes of looking for a place that is not there."""
UNREADABLE = pattern("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""What JSON leaves as it is, and YAML takes for the end of a line or refuses."""


def data_of(text: str, name: str) -> Any:
    """What a text says; `name` is for errors. Raises UserError with file and line."""
    return load(text.encode("utf-8", "surrogatepass"), name).data


def appended(text: str, path: Path, value: Any, name: str) -> str:
    """The text with a value behind the last of the list at a path of keys and numbers; a list is made where there is none.

    What is above the path's last key must be there. Raises UserError when the text is broken, or takes no addition there.
    """
    before = data_of(text, name)
    try:
        wanted = _with(before, path, value)
        return _proven(_Text(text, name).with_item(path, _at(wanted, path)), wanted, name)
    except REFUSED as error:
        if _open(text):
            return appended(text + _feed(text), path, value, name)
        raise _refused(name, path, value) from error


def changed(text: str, path: Path, value: Any, name: str) -> str:
    """The text with another value in the place of a single one, or with a key more. Raises UserError as `appended` does."""
    wanted = data_of(text, name)
    try:
        _at(wanted, path[:-1])[path[-1]] = value
        return _proven(_Text(text, name).with_value(path, value), wanted, name)
    except REFUSED as error:
        if _open(text):
            return changed(text + _feed(text), path, value, name)
        raise _refused(name, path, value) from error


def _open(text: str) -> bool:
    """Is the last line without its end, so that nothing fits below it?"""
    return bool(text) and not text.endswith("\n")


def _feed(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _proven(made: str, wanted: Any, name: str) -> str:
    if data_of(made, name) != wanted:
        raise UserError(f"{name}: would say something else")
    return made


def _refused(name: str, path: Path, value: Any) -> UserError:
    place = ".".join(map(str, path)) or "the list"
    return UserError(f"{name}: {place}: takes no addition from here; put it in by hand: {flow(value)}")


def flow(value: Any) -> str:
    """A value on one line: text without quotes where it needs none."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str) and PLAIN.fullmatch(value) and value.lower() not in WORDS:
        return value
    return UNREADABLE.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(value, ensure_ascii=False))


def _with(data: Any, path: Path, value: Any) -> Any:
    """The data with the addition. Raises LookupError or TypeError when there is no place for it."""
    if not path:
        return [*(data or []), value]
    data = deepcopy(data) if data is not None else {}
    above = _at(data, path[:-1])
    old = above.get(path[-1]) if isinstance(above, dict) else above[path[-1]]
    above[path[-1]] = [*old, value] if isinstance(old, list) else [value] if old is None else [old, value]
    return data


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


class _Text:
    """A YAML text with the places of its values."""

    def __init__(self, text: str, name: str) -> None:
        from ruamel.yaml import YAML

        self.mark = "\ufeff" if text.startswith("\ufeff") else ""
        self.text = text.removeprefix("\ufeff")
        self.name = name
        self.feed = _feed(text)
        self.root: Any = YAML(typ="safe", pure=True).compose(io.StringIO(self.text))

    def with_item(self, path: Path, values: list[Any]) -> str:
        """With what is the last of the values as an item more at the end of a list."""
        value = values[-1]
        node = self._node(path)
        if node is None and path:
            return self._with_key(path, values)
        if node is None:
            return self._behind_all(self._block(value, 0))
        if node.id != "sequence":
            return self._with_value(path, node, values)
        if node.flow_style or not node.value:
            return self._in_flow(node, flow(value))
        return self._below(node, self._block(value, node.start_mark.column))

    def with_value(self, path: Path, value: Any) -> str:
        """With another value in the place of one."""
        node = self._node(path)
        return self._with_key(path, value) if node is None else self._with_value(path, node, value)

    def _node(self, path: Path) -> Any:
        """The node at a path; None when its last key is not there."""
        node = self.root
        for place, step in enumerate(path):
            children: dict[str | int, Any] = dict(enumerate(node.value)) if node is not None and node.id == "sequence" else {}
            if node is not None and node.id == "mapping":
                children = {str(key.value): value for key, value in node.value}
            if step not in children:
                if place == len(path) - 1:
                    return None
                raise UserError(f"{self.name}: {step}: is not there")
            node = children[step]
        return node

    def _with_key(self, path: Path, value: Any) -> str:
        """The mapping above a path with a key more."""
        above = self._node(path[:-1])
        said = f"{flow(path[-1])}: {flow(value)}"
        if above is None:
            listed = isinstance(value, list) and len(path) == 1
            return self._behind_all(f"{flow(path[-1])}:{self._items(value, 2)}" if listed else said)
        if above.id != "mapping":
            raise UserError(f"{self.name}: {path[-1]}: stands in no mapping")
        if above.flow_style or not above.value:
            return self._in_flow(above, said)
        if len(path) == 1 and isinstance(value, list):
            said = f"{flow(path[-1])}:{self._items(value, 2)}"
        return self._below(above, " " * above.start_mark.column + said)

    def _items(self, values: list[Any], indent: int) -> str:
        return "".join(self.feed + self._block(value, indent) for value in values)

    def _block(self, value: Any, indent: int) -> str:
        """An item of a block list; a mapping has a line for each key."""
        if not isinstance(value, dict) or not value:
            return f"{' ' * indent}- {flow(value)}"
        lines = [f"{flow(key)}: {flow(item)}" for key, item in value.items()]
        return " " * indent + "- " + (self.feed + " " * (indent + 2)).join(lines)

    def _with_value(self, path: Path, node: Any, value: Any) -> str:
        """Another value in the place of a scalar, or of nothing."""
        if node.id != "scalar" or node.style in ("|", ">"):
            raise UserError(f"{self.name}: is no single value")
        start, end = node.start_mark.index, node.end_mark.index
        if start == end:  # nothing stands there: right behind the colon
            key = next(key for key, _ in self._node(path[:-1]).value if key.value == path[-1])
            start = self.text.index(":", key.end_mark.index) + 1
            return self._cut(start, start, f" {flow(value)}")
        return self._cut(start, end, flow(value))

    def _in_flow(self, node: Any, said: str) -> str:
        """Behind the last item between brackets or braces."""
        if not node.value:
            return self._cut(node.start_mark.index + 1, node.start_mark.index + 1, said)
        last = node.value[-1]
        end = int((last[1] if isinstance(last, tuple) else last).end_mark.index)
        return self._cut(end, end, f", {said}")

    def _below(self, node: Any, lines: str) -> str:
        """On lines of their own below the last one of a block."""
        end = self.text.index("\n", self._end(node)) + 1
        return self._cut(end, end, lines + self.feed)

    def _end(self, node: Any) -> int:
        """Where the last value of a block ends, whatever comments and blank lines come behind."""
        while node.id != "scalar" and not node.flow_style and node.value:
            last = node.value[-1]
            node = last[1] if isinstance(last, tuple) else last
        return len(self.text[: node.end_mark.index].rstrip())

    def _behind_all(self, lines: str) -> str:
        return self._cut(len(self.text), len(self.text), lines + self.feed)

    def _cut(self, start: int, end: int, said: str) -> str:
        return self.mark + self.text[:start] + said + self.text[end:]
