"""Rules ready to run: where packs are found, how they are cached, which of them are selected."""

import os
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from lint import cache
from lint.errors import UserError
from lint.files import read_bytes
from lint.model import FAMILIES
from lint.view import fold

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES_FOLDER = "names"
LEAN = ("why", "bad", "good", "todo")
"""What only `explain` and `rules test` need."""


class Row:
    """One line of a rule: what it looks for, and its own vetoes and replacements."""

    __slots__ = ("apart", "better", "data", "exact", "forms", "near", "regex", "replace", "start", "stems", "unless")

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.forms: str = data.get("find", "")
        """Phrases one a line; behind a tab the replacements of an inflected form."""
        self.regex: str | None = data.get("regex")
        self.exact: bool = data.get("exact", False)
        self.replace: list[str] = data.get("replace", [])
        self.better: str = data.get("better", "")
        self.unless: str = "|".join(data.get("unless", ()))
        self.stems: list[str] = data.get("stems", [])
        self.near: dict[str, Any] | None = data.get("near")
        self.apart: dict[str, Any] | None = data.get("apart")
        self.start: bool = data.get("start", False)

    def form(self, number: int) -> tuple[str, list[str]]:
        """A phrase as the rule has it, and what to put instead."""
        text, _, given = self.forms.split("\n")[number].partition("\t")
        return text, given.split("\x1f") if given else self.replace


class Rule:
    """A rule as the engine uses it. `index` is its place in the pack; `trusted` rules came with calque."""

    __slots__ = (
        "category", "code", "confidence", "data", "family", "fix", "index", "kind", "languages", "message", "name",
        "rows", "severity", "source", "trusted", "zones",
    )  # fmt: skip

    def __init__(self, index: int, data: dict[str, Any]) -> None:
        self.index = index
        self.data = data
        self.code: str = data["code"]
        self.name: str = data["name"]
        self.kind: str = data["kind"]
        self.family: str = data["family"]
        self.category: str = data["category"]
        self.severity: str = data["severity"]
        self.confidence: float = data["confidence"]
        self.message: str = data["message"]
        self.source: str = data["source"]
        self.zones: list[str] | None = data["zones"]
        self.fix: str = data["fix"]
        self.languages: list[str] = data["from"]
        self.trusted: bool = data.get("trusted", False)
        self.rows = [Row(row) for row in data["rows"]]


class Pack:
    """Compiled rules and the literals that lead to them.

    `keys` is one string, a literal a line, behind a tab the `rule,row,form` that it leads to, form -1 for a gate: what few
    articles ask for is not parsed for all of them.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self.data: list[dict[str, Any]] = data["rules"]
        self.keys: str = data["keys"]
        self.classes: dict[str, list[list[int]]] = data["classes"]
        self.wholes: list[int] = data["wholes"]
        self._rules: dict[int, Rule] = {}

    def rule(self, index: int) -> Rule:
        """The rule at an index, built when first asked for."""
        found = self._rules.get(index)
        if found is None:
            found = self._rules[index] = Rule(index, self.data[index])
        return found

    def by_code(self, code: str) -> Rule | None:
        """The rule with a code, or that had it formerly."""
        for index, data in enumerate(self.data):
            if data["code"] == code or code in data["formerly"]:
                return self.rule(index)
        return None


class RuleFile(NamedTuple):
    """A file of rules: where it is, its bytes, the source languages its folder names, whether it came with calque."""

    path: str
    data: bytes
    languages: list[str]
    trusted: bool


def builtin_folder() -> str:
    """The folder of the rules that came with calque: the one inside the wheel, or a checkout's own."""
    for place in (os.path.join(HERE, "_data", "rules"), os.path.join(os.path.dirname(HERE), "rules")):
        if os.path.isdir(place):
            return place
    raise UserError("the built-in rules are missing: install calque again", kind="rule")


def find_files(path: str, trusted: bool = False) -> list[RuleFile]:
    """The rule files at a path (a file, or a folder searched for .yaml). Raises UserError when there is none."""
    paths = [path]
    if os.path.isdir(path):
        paths = sorted(_yaml_files(path))
        if not paths and not trusted:
            raise UserError(f"{path}: no .yaml rule file in this folder", kind="rule")
    files = []
    for name in paths:
        try:
            files.append(RuleFile(_shown(name, trusted), read_bytes(name), _languages(name), trusted))
        except UserError as error:
            raise UserError(f"{name}: {error.message}", kind="rule") from error
    return files


def _yaml_files(folder: str) -> Iterable[str]:
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f != NAMES_FOLDER and not f.startswith("."))
        yield from (os.path.join(base, name) for name in names if name.endswith((".yaml", ".yml")))


def _shown(path: str, trusted: bool) -> str:
    return os.path.join("rules", os.path.relpath(path, builtin_folder())) if trusted else path


def _languages(path: str) -> list[str]:
    """`ru-en` anywhere in the folder's path says the source is Russian; `any-en` or nothing says any."""
    for part in reversed(os.path.dirname(path).split(os.sep)):
        source, dash, target = part.partition("-")
        if dash and target == "en" and source.isalpha():
            return [] if source == "any" else [source]
    return []


def load(extra: Sequence[str] = (), use_cache: bool = True) -> Pack:
    """The built-in pack and the packs at the paths `extra`. Raises UserError(kind="rule") for the first wrong file."""
    files = find_files(builtin_folder(), trusted=True)
    for path in extra:
        files += find_files(path)
    return load_files(files, use_cache)


def load_files(files: Sequence[RuleFile], use_cache: bool = True) -> Pack:
    """A pack of these files. A later file's rule takes the place of an earlier one's with the same code."""
    name = "pack-" + cache.key(*(part for f in files for part in (f.path, str(f.trusted), f.data)))
    return Pack(cache.cached(name, lambda: _join(files, use_cache), use_cache))


def load_full(files: Sequence[RuleFile], use_cache: bool = True) -> list[dict[str, Any]]:
    """The rules of these files with their examples and reasons."""
    return [rule for file in files for rule in _compiled(file, use_cache)]


def _compiled(file: RuleFile, use_cache: bool) -> list[dict[str, Any]]:
    def compile_it() -> list[dict[str, Any]]:
        from lint.rulefile import compile_file

        return compile_file(file.data, file.path, file.languages)

    name = "rules-" + cache.key(file.path, ",".join(file.languages), file.data)
    return [{**rule, "trusted": file.trusted} for rule in cache.cached(name, compile_it, use_cache)]


def _join(files: Sequence[RuleFile], use_cache: bool) -> dict[str, Any]:
    by_code: dict[str, dict[str, Any]] = {}
    for file in files:
        for rule in _compiled(file, use_cache):
            earlier = by_code.get(rule["code"])
            if earlier and earlier["trusted"] == rule["trusted"]:
                raise UserError(
                    f"{rule['path']}:{rule['line']}: {rule['code']}: code: also used at {earlier['path']}:{earlier['line']}",
                    kind="rule",
                )
            by_code[rule["code"]] = rule
    rules = [{k: v for k, v in rule.items() if k not in LEAN} for rule in by_code.values()]
    return index(rules)


def index(rules: list[dict[str, Any]]) -> dict[str, Any]:
    """Pack data of compiled rules: the literals and classes that lead to each row."""
    keys: dict[str, list[str]] = {}
    classes: dict[str, list[list[int]]] = {}
    wholes: list[int] = []
    packed = []
    for number, rule in enumerate(rules):
        rows = []
        for place, row in enumerate(rule["rows"]):
            forms = _joined_forms(row.get("find", ""))
            for form, line in enumerate(forms.split("\n") if forms else ()):
                keys.setdefault(fold(line.partition("\t")[0]), []).append(f"{number},{place},{form}")
            gate = row.get("gate")
            if isinstance(gate, str):
                classes.setdefault(gate, []).append([number, place])
            elif gate:
                for literal in gate:
                    keys.setdefault(literal, []).append(f"{number},{place},-1")
            elif not forms:
                wholes.append(number)
            rows.append({**{k: v for k, v in row.items() if k != "gate"}, "gate": gate, "find": forms})
        packed.append({**rule, "rows": [{k: v for k, v in row.items() if v not in (None, "")} for row in rows]})
    lines = "\n".join(f"{literal}\t{';'.join(entries)}" for literal, entries in keys.items())
    return {"rules": packed, "keys": lines, "classes": classes, "wholes": wholes}


def _joined_forms(find: Any) -> str:
    """Compiled phrases as the lines that `Row.form` reads; what is joined already stays."""
    if isinstance(find, str):
        return find
    return "\n".join(text if given is None else f"{text}\t" + "\x1f".join(given) for text, _, given in find)


class Selection(NamedTuple):
    """Which rules of a pack run: their indexes, and the source languages that are taken for given."""

    active: frozenset[int]
    languages: tuple[str, ...] = ()


def select(pack: Pack, chosen: Sequence[str] = (), ignored: Sequence[str] = (), languages: Sequence[str] = ()) -> Selection:
    """The rules that run. `chosen` and `ignored` hold codes, prefixes, families and rule names; `chosen` turns opt-in rules on.

    `languages` narrows to rules of these sources and of any. Raises UserError for a word that names no rule.
    """
    active = set()
    for word in (*chosen, *ignored):
        if not any(_named(data, word) for data in pack.data) and word not in FAMILIES and word not in FAMILIES.values():
            raise UserError(f"{word}: no rule, prefix or family of this name; `calque rules` lists them")
    for number, data in enumerate(pack.data):
        wanted = any(_named(data, word) for word in chosen) if chosen else data["default"]
        if chosen and wanted and not data["default"]:
            wanted = any(_named(data, word) and word != "ALL" for word in chosen)
        if not wanted or any(_named(data, word) for word in ignored):
            continue
        if languages and data["from"] and not set(languages) & set(data["from"]):
            continue
        active.add(number)
    return Selection(frozenset(active), tuple(languages))


def _named(data: dict[str, Any], word: str) -> bool:
    codes = (data["code"], *data["formerly"])
    return word in (data["family"], data["name"], "ALL") or any(
        code.startswith(word) for code in codes if word.isupper() or word[:3].isupper()
    )
