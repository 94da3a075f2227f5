"""A pack: rules compiled to lines of text, of which an article asks for few and parses no others.

The first line is JSON: what selection needs to know of each rule, and the gates. A line a rule and a line a row follow, then
one of all stretches that the gate looks for, and for each of them a line of the literals that hold it.
"""

import json
from collections.abc import Sequence
from itertools import accumulate

from lint.record import Record
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mmap import mmap


class Row:
    """One line of a rule: what it looks for, and its own vetoes and replacements."""

    __slots__ = ("apart", "better", "data", "exact", "forms", "near", "regex", "replace", "start", "stems", "unless")

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.forms: list[str] = data.get("find", "").split("\n")
        """Phrases; behind a tab the replacements of an inflected form."""
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
        text, _, given = self.forms[number].partition("\t")
        return text, given.split("\x1f") if given else self.replace


class Rows(Sequence[Row]):
    """The rows of a rule, each parsed when first asked for: `starts` says where in the data each begins, and the last ends."""

    __slots__ = ("_data", "_rows", "_starts")

    def __init__(self, data: "bytes | mmap", starts: Sequence[int]) -> None:
        self._data = data
        self._starts = starts
        self._rows: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: Any) -> Any:
        found = self._rows.get(number)
        if found is None:
            if not 0 <= number < len(self):
                raise IndexError(number)
            line = self._data[self._starts[number] : self._starts[number + 1]]
            found = self._rows[number] = Row(json.loads(line))
        return found


class Rule:
    """A rule as the engine uses it. `index` is its place in the pack; `trusted` rules came with calque."""

    __slots__ = (
        "category", "code", "confidence", "data", "family", "fix", "index", "kind", "languages", "marks", "message", "name",
        "rows", "severity", "source", "trusted", "zones",
    )  # fmt: skip

    def __init__(self, index: int, data: dict[str, Any], rows: Rows) -> None:
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
        self.rows = rows


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

    def __init__(self, data: "bytes | mmap") -> None:
        end = data.find(b"\n")
        top = json.loads(data[:end])
        self.heads = [Head(*head) for head in top["heads"]]
        self.classes: dict[str, list[list[int]]] = top["classes"]
        self.wholes: list[int] = top["wholes"]
        self._data = data
        self._starts = list(accumulate(top["lengths"], initial=end + 1))
        first, *others = top["groups"]
        self._members = list(accumulate(others, initial=self._starts[-1] + first))
        self._rules: dict[int, Rule] = {}

    def rule(self, index: int) -> Rule:
        """The rule at an index, parsed when first asked for."""
        found = self._rules.get(index)
        if found is None:
            start = self._starts[index]
            end = self._data.find(b"\n", start) + 1
            data = json.loads(self._data[start:end])
            rows = Rows(self._data, list(accumulate(data["rows"], initial=end)))
            found = self._rules[index] = Rule(index, data, rows)
        return found

    def by_code(self, code: str) -> Rule | None:
        """The rule with a code, or that had it formerly."""
        for index, head in enumerate(self.heads):
            if head.code == code or code in head.formerly:
                return self.rule(index)
        return None

    def today(self, code: str) -> str:
        """The code that a rule has today: its own, or that of the rule which had this one formerly."""
        return next((head.code for head in self.heads if code in head.formerly), code)

    @property
    def stretches(self) -> list[str]:
        """What the gate looks for."""
        return self._text(self._starts[-1], self._members[0]).split("\t") if self._members[1:] else []

    def members(self, stretch: int) -> "Members":
        """The literals that hold the stretch of this number."""
        return Members(self._text(self._members[stretch], self._members[stretch + 1]))

    def _text(self, start: int, end: int) -> str:
        return self._data[start : end - 1].decode("utf-8", "surrogatepass")


class Members:
    """Literals that hold a stretch. `behind` is what stands behind it in each; the rest is read when that is there."""

    __slots__ = ("_known", "_leads", "_rest", "behind", "lone", "read")

    def __init__(self, line: str) -> None:
        behind, _, self._rest = line.partition("\f")
        self.behind = tuple(behind.split("\t"))
        self.lone = len(self.behind) == 1
        self.read: tuple[str, ...] = ()
        """`before`, once it was asked for."""
        self._leads: list[str] = []
        self._known: dict[int, tuple[int, int, int]] = {}

    @property
    def before(self) -> tuple[str, ...]:
        """What stands before the stretch in each literal."""
        if not self.read:
            before, _, leads = self._rest.partition("\f")
            self.read, self._leads = tuple(before.split("\t")), leads.split("\t")
        return self.read

    def lead(self, number: int) -> tuple[int, int, int]:
        """The rule, row and form that a literal leads to, form -1 for a gate; asked after `before`."""
        found = self._known.get(number)
        if found is None:
            rule, row, form = map(int, self._leads[number].split(","))
            found = self._known[number] = rule, row, form
        return found
