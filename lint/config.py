"""Configuration: `calque.yaml`, found from the article's folder upward; every key known, every value with its origin."""

import os
from collections.abc import Mapping, Sequence

from lint import cache
from lint.errors import UserError
from lint.files import DEFAULT_MAX_SIZE, read_bytes
from lint.record import Record
from lint.types import Any

FILE = "calque.yaml"
FOLDER = ".calque"
"""Where a project keeps decisions, baselines and examples."""


class Setting(Record):
    """A value and where it comes from: `default`, `FILE:LINE`, or the option that set it."""

    value: Any
    origin: str


class Key(Record):
    """What a key may hold: its type, default, allowed words, and one line of help."""

    kind: str
    default: Any
    help: str
    allowed: tuple[str, ...] = ()


KEYS: Mapping[str, Key] = {
    "select": Key("texts", [], "codes, prefixes and families that run; empty: the default rules"),
    "ignore": Key("texts", [], "codes, prefixes and families that do not run"),
    "fail-on": Key("text", "minor", "the least severity that makes the exit code 1", ("minor", "major", "critical", "never")),
    "min-confidence": Key("number", 0.5, "findings below this confidence are not reported"),
    "from": Key("texts", [], "source languages (ISO 639-1), when they are known"),
    "house": Key("text", "kyiv", "house style of Ukrainian place names", ("kyiv", "kiev")),
    "ships": Key("text", "she", "house style of ships: may they be she, or are they it", ("she", "it")),
    "rules": Key("paths", [], "rule files and folders of your own"),
    "names": Key("paths", [], "names files of your own (YAML, CSV, or made by `calque names import`)"),
    "glossaries": Key("paths", [], "glossaries (TBX, CSV, YAML) whose terms an article beside its source must have"),
    "encoding": Key("text", "", "encoding of articles that do not declare one; empty: UTF-8"),
    "max-size": Key("count", DEFAULT_MAX_SIZE, "largest article in bytes"),
    "exclude": Key("texts", [], "patterns of paths that a folder search leaves out, as in .gitignore"),
    "pairs": Key("words", {}, "sources of articles: pattern as in .gitignore to source, with {stem}, {name}, {parent}"),
    "sidecar": Key("switch", False, "keep decisions beside the article instead of under .calque/review"),
    "baseline": Key("path", "", "the baseline file; empty: .calque/baseline.jsonl at the project's root, if it is there"),
    "keys": Key("words", {}, "keys of the review screen: command to key, such as `keep: k`"),
    "theme": Key("text", "", "theme of the review screen"),
    "mqm": Key("text", "news", "weights of the quality score", ("news", "strict", "lenient")),
}


class Config:
    """Settings by key, each with its origin. Never changed: `override` gives another."""

    def __init__(self, settings: dict[str, Setting]) -> None:
        self.settings = settings

    def __getitem__(self, key: str) -> Any:
        return self.settings[key].value

    def override(self, key: str, value: Any, origin: str) -> "Config":
        """The configuration with one setting changed; paths are added behind those that are there, so that they win.

        Raises UserError when the value does not fit.
        """
        before = self.settings[key]
        checked = _checked(key, value, origin)
        if KEYS[key].kind == "paths" and before.value:
            return Config({**self.settings, key: Setting([*before.value, *checked], f"{before.origin}, {origin}")})
        return Config({**self.settings, key: Setting(checked, origin)})


def defaults() -> Config:
    """What holds when nothing is configured."""
    return Config({name: Setting(key.default, "default") for name, key in KEYS.items()})


def find(start: str) -> str | None:
    """The nearest configuration file from a folder upward, or None."""
    folder = upward(os.path.abspath(start), FILE)
    return folder and os.path.join(folder, FILE)


def upward(folder: str, name: str) -> str | None:
    """The nearest folder, from an absolute path upward, that holds a file or folder of this name; None if none does."""
    while not os.path.exists(os.path.join(folder, name)):
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
    return folder


def load(path: str, use_cache: bool = True) -> Config:
    """The configuration of a file over the defaults. Raises UserError with `file:line: key: what to do`."""
    try:
        data = read_bytes(path)
    except UserError as error:
        raise UserError(f"{path}: {error.message}", kind="usage") from error
    name = "config-" + cache.key(path, data)
    raw = cache.cached(name, lambda: _parse(data, path), use_cache)
    base = os.path.dirname(os.path.abspath(path))
    settings = dict(defaults().settings)
    for key, (value, line) in raw.items():
        origin = f"{path}:{line}"
        checked = _checked(key, value, origin)
        if KEYS[key].kind == "paths":
            checked = [os.path.normpath(os.path.join(base, item)) for item in checked]
        elif KEYS[key].kind == "path" and checked:
            checked = os.path.normpath(os.path.join(base, checked))
        settings[key] = Setting(checked, origin)
    return Config(settings)


def _parse(data: bytes, path: str) -> dict[str, tuple[Any, int]]:
    from lint.yamlfile import load as load_yaml

    try:
        loaded = load_yaml(data, path)
    except UserError as error:
        raise UserError(error.message, kind="usage") from error
    if loaded.data is None:
        return {}
    if not isinstance(loaded.data, dict):
        raise UserError(f"{path}:1: must be a mapping of keys")
    for key in loaded.data:
        if key not in KEYS:
            import difflib

            near = difflib.get_close_matches(key, list(KEYS), n=1, cutoff=0)[0]
            raise UserError(f"{path}:{loaded.line(key)}: {key}: unknown key; did you mean {near}? ({', '.join(KEYS)})")
    return {key: (value, loaded.line(key)) for key, value in loaded.data.items()}


def _checked(name: str, value: Any, origin: str) -> Any:
    key = KEYS[name]
    if key.kind in ("texts", "paths"):
        items: Sequence[Any] = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            raise UserError(f"{origin}: {name}: must be text or a list of texts")
        return list(items)
    if key.kind in ("number", "count"):
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise UserError(f"{origin}: {name}: must be a number")
        if key.kind == "number" and not 0 <= value <= 1:
            raise UserError(f"{origin}: {name}: must be from 0 to 1")
        if key.kind == "count" and (value < 1 or value != int(value)):
            raise UserError(f"{origin}: {name}: must be a whole number of at least 1")
        return value
    if key.kind == "switch":
        if not isinstance(value, bool):
            raise UserError(f"{origin}: {name}: must be true or false")
        return value
    if key.kind == "words":
        if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
            raise UserError(f"{origin}: {name}: must map words to texts; quote them")
        return dict(value)
    if not isinstance(value, str):
        raise UserError(f"{origin}: {name}: must be text")
    if key.allowed and value not in key.allowed:
        raise UserError(f"{origin}: {name}: must be one of {', '.join(key.allowed)}")
    return value
