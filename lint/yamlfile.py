"""YAML as data with line numbers: plain values only, no anchors, no tags, no duplicate keys.

Rules, names, configuration and decisions are read through here, and only when the cache does not have them.
"""

import io
from collections.abc import Callable

from lint.errors import UserError
from lint.record import Record
from lint.types import Any

LONGEST = 4 * 1024 * 1024
DEEPEST = 12
Path = tuple[str | int, ...]


class Loaded(Record):
    """The data of a file, and the line of every key and item by its path."""

    data: Any
    lines: dict[Path, int]

    def line(self, *path: str | int) -> int:
        """The line of the nearest known place on the way to `path`."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def load(data: bytes, name: str) -> Loaded:
    """Read one YAML document. Raises UserError(kind="rule") that says `name:line: what to do`."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    if len(data) > LONGEST:
        raise UserError(f"{name}: {len(data):,} bytes of YAML are more than {LONGEST:,}; split the file", kind="rule")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(f"{name}: not UTF-8: byte 0x{data[error.start]:02x} at position {error.start}", kind="rule") from error
    yaml = YAML(typ="safe", pure=True)
    try:
        _refuse_references(yaml, text, name)
        node = yaml.compose(io.StringIO(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise UserError(f"{name}:{line}: {error.problem or error.context or 'not YAML'}", kind="rule") from error
    except YAMLError as error:
        raise UserError(f"{name}: not YAML: {error}", kind="rule") from error
    lines: dict[Path, int] = {}
    return Loaded(_value(node, name, (), lines), lines)


def _refuse_references(yaml: Any, text: str, name: str) -> None:
    """Anchors and aliases can blow a kilobyte up to gigabytes (a YAML bomb); nothing here needs them."""
    if "&" not in text and "*" not in text:
        return
    from ruamel.yaml.tokens import AliasToken, AnchorToken

    for token in yaml.scan(io.StringIO(text)):
        if isinstance(token, (AliasToken, AnchorToken)):
            line = token.start_mark.line + 1
            raise UserError(f"{name}:{line}: anchors and aliases are refused; write the value out, or quote it", kind="rule")


def _value(node: Any, name: str, path: Path, lines: dict[Path, int]) -> Any:
    if node is None:
        return None
    line = node.start_mark.line + 1
    lines.setdefault(path, line)
    if len(path) > DEEPEST:
        raise UserError(f"{name}:{line}: nested more than {DEEPEST} deep", kind="rule")
    kind = node.tag.rpartition(":")[2] if node.tag else "str"
    if node.id == "mapping":
        return _mapping(node, name, path, lines)
    if node.id == "sequence":
        return [_value(item, name, (*path, i), lines) for i, item in enumerate(node.value)]
    if not str(node.tag).startswith("tag:yaml.org,2002:") or kind not in SCALARS:
        raise UserError(f"{name}:{line}: {node.tag} is refused; quote the value to make it text", kind="rule")
    return SCALARS[kind](node.value)


def _mapping(node: Any, name: str, path: Path, lines: dict[Path, int]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if key_node.id != "scalar":
            raise UserError(f"{name}:{line}: a key must be text", kind="rule")
        key = str(key_node.value)
        if key in found:
            raise UserError(f"{name}:{line}: {key} stands twice; keep one", kind="rule")
        lines[(*path, key)] = line
        found[key] = _value(value_node, name, (*path, key), lines)
    return found


def _number(text: str) -> int | float | str:
    try:
        return int(text.replace("_", ""))
    except ValueError:
        return float(text)


SCALARS: dict[str, Callable[[str], Any]] = {
    "str": str,
    "int": _number,
    "float": float,
    "bool": lambda text: text.lower() == "true",
    "null": lambda _: None,
    "timestamp": str,
}
