"""A pack: rules compiled to lines of text, of which an article asks for few and parses no others.

The first line is JSON: what selection needs to know of each rule, and the gates. A line a rule follows, then a line a
group of literals: those that begin alike lead to the rows they belong to.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from lint.record import Record
from lint.view import fold

PREFIX = 12
"""Code points that the gate looks for; the rest of a longer literal is compared where they stand. With 7,400 literals the
automaton is built in a fifth of the time, and is not asked in vain more often than one time in ten (measured on news)."""


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


class Rows(Sequence[Row]):
    """The rows of a rule, each parsed when first asked for."""

    __slots__ = ("_lines", "_rows")

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._rows: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, number: Any) -> Any:
        found = self._rows.get(number)
        if found is None:
            found = self._rows[number] = Row(json.loads(self._lines[number]))
        return found


class Rule:
    """A rule as the engine uses it. `index` is its place in the pack; `trusted` rules came with calque."""

    __slots__ = (
        "category", "code", "confidence", "data", "family", "fix", "index", "kind", "languages", "marks", "message", "name",
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
        self.marks: str = data.get("marks") or ""
        self.trusted: bool = data.get("trusted", False)
        self.rows = Rows(data["rows"])


class Head(Record):
    """What selection needs to know of a rule."""

    code: str
    name: str
    family: str
    formerly: list[str]
    default: bool
    languages: list[str]


class Pack:
    """Compiled rules and the literals that lead to them, from the bytes that `packed` gives."""

    def __init__(self, data: bytes) -> None:
        first, _, rest = data.partition(b"\n")
        top = json.loads(first)
        self.heads = [Head(*head) for head in top["heads"]]
        self.classes: dict[str, list[list[int]]] = top["classes"]
        self.wholes: list[int] = top["wholes"]
        lines = rest.split(b"\n", len(self.heads))
        self._groups = lines.pop()
        self._lines = lines
        self._rules: dict[int, Rule] = {}

    def rule(self, index: int) -> Rule:
        """The rule at an index, parsed when first asked for."""
        found = self._rules.get(index)
        if found is None:
            found = self._rules[index] = Rule(index, json.loads(self._lines[index]))
        return found

    def by_code(self, code: str) -> Rule | None:
        """The rule with a code, or that had it formerly."""
        for index, head in enumerate(self.heads):
            if head.code == code or code in head.formerly:
                return self.rule(index)
        return None

    def groups(self) -> Iterator[tuple[str, str]]:
        """`(prefix, rest)` of literals that begin alike; `members` reads the rest."""
        for line in self._groups.decode("utf-8", "surrogatepass").split("\n"):
            prefix, tab, rest = line.partition("\t")
            if tab:
                yield prefix, rest


def members(rest: str) -> list[tuple[str, list[tuple[int, int, int]]]]:
    """What follows a group's prefix in each of its literals, with the `(rule, row, form)` it leads to, form -1 for a gate."""
    fields = rest.split("\t")
    return [(fields[i], [_entry(entry.split(",")) for entry in fields[i + 1].split(";")]) for i in range(0, len(fields) - 1, 2)]


def _entry(numbers: list[str]) -> tuple[int, int, int]:
    rule, row, form = map(int, numbers)
    return rule, row, form


def packed(rules: list[dict[str, Any]]) -> bytes:
    """The bytes of a pack of compiled rules; those that mark a zone come first, so that they run first."""
    rules = sorted(rules, key=lambda rule: not rule.get("marks"))
    literals: dict[str, list[str]] = {}
    classes: dict[str, list[list[int]]] = {}
    wholes: list[int] = []
    lines = []
    for number, rule in enumerate(rules):
        rows = []
        for place, row in enumerate(rule["rows"]):
            forms = _joined_forms(row.get("find", ""))
            for form, line in enumerate(forms.split("\n") if forms else ()):
                literals.setdefault(fold(line.partition("\t")[0]), []).append(f"{number},{place},{form}")
            gate = row.get("gate")
            if isinstance(gate, str):
                classes.setdefault(gate, []).append([number, place])
            elif gate:
                for literal in gate:
                    literals.setdefault(literal, []).append(f"{number},{place},-1")
            elif not forms:
                wholes.append(number)
            rows.append({**{k: v for k, v in row.items() if k != "gate"}, "gate": gate, "find": forms})
        lines.append({**rule, "rows": [_line({k: v for k, v in row.items() if v not in (None, "")}) for row in rows]})
    heads = [[r["code"], r["name"], r["family"], r["formerly"], r["default"], r["from"]] for r in rules]
    top = {"heads": heads, "classes": classes, "wholes": wholes}
    return "\n".join([*map(_line, (top, *lines)), _grouped(literals)]).encode("utf-8", "surrogatepass")


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _grouped(literals: dict[str, list[str]]) -> str:
    groups: dict[str, list[str]] = {}
    for literal, entries in literals.items():
        groups.setdefault(literal[:PREFIX], []).append(f"{literal[PREFIX:]}\t{';'.join(entries)}")
    return "".join(f"{prefix}\t" + "\t".join(group) + "\n" for prefix, group in groups.items())


def _joined_forms(find: Any) -> str:
    """Compiled phrases as the lines that `Row.form` reads; what is joined already stays."""
    if isinstance(find, str):
        return find
    return "\n".join(text if given is None else f"{text}\t" + "\x1f".join(given) for text, _, given in find)
