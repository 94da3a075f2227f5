"""Rules proven by their own examples: every `bad` found exactly, every `good` silent, no part that no example needs."""

import re
from collections.abc import Callable, Iterator, Sequence

from lint import document, engine, rules
from lint.matching import Matcher
from lint.model import Finding
from lint.pack import Pack
from lint.packing import packed
from lint.record import Record
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lint.names.gazetteer import Gazetteer

MARK = re.compile(r"\[\[(.*?)\]\](?!\])", re.S)
BAD_AT_LEAST, GOOD_AT_LEAST, TABLE_GOOD_AT_LEAST = 3, 3, 5
ALONE = ("aside", "pronoun", "name", "code", "consistency")
"""Kinds whose bodies are not rows: dropping a phrase of theirs is not tried."""


class Failure(Record):
    """An example or a part of a rule that does not do what it says; `todo` ones do not break the build."""

    path: str
    line: int
    code: str
    message: str
    todo: bool = False

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code}: {self.message}"


class Tested(Record):
    """What a run of examples found, and how much it covered."""

    failures: list[Failure]
    rules: int
    rows: int
    examples: int


def test(compiled: Sequence[dict[str, Any]], names: "Gazetteer | None") -> Tested:
    """Run the examples of compiled rules (as `rules.load_full` gives them), each rule alone."""
    failures: list[Failure] = []
    rows = examples = 0
    for rule in compiled:
        failures += _Bench(rule, names).failures()
        rows += len(rule["rows"])
        examples += len(rule["bad"]) + len(rule["good"])
    return Tested(failures, len(compiled), rows, examples)


class _Bench:
    """One rule, alone, on its examples."""

    def __init__(self, rule: dict[str, Any], names: "Gazetteer | None") -> None:
        self.rule = rule
        self.names = names

    def failures(self) -> Iterator[Failure]:
        rule = self.rule
        table = bool(rule.get("table"))
        for key, least in (
            ("bad", 0 if table else BAD_AT_LEAST),
            ("good", TABLE_GOOD_AT_LEAST if table else GOOD_AT_LEAST),
        ):
            if len(rule[key]) < least:
                yield self.failure(rule["line"], f"needs at least {least} `{key}` examples, has {len(rule[key])}")
        matcher = self.matcher(rule)
        for example in rule["bad"]:
            for message in self.wrong_bad(matcher, example):
                yield self.failure(example["line"], message)
        for example in rule["good"]:
            for finding in self.findings(matcher, example["text"]):
                yield self.failure(example["line"], f"good: {finding.text!r} is found: {example['text'][:90]!r}")
        for key, silent in (("bad", False), ("good", True)):
            for example in rule["todo"][key]:
                text = MARK.sub(r"\1", example["text"])
                if bool(self.findings(matcher, text)) != silent:
                    yield self.failure(example["line"], f"todo-{key} holds now: move it to `{key}`", todo=True)
        if rule["kind"] not in ALONE:
            yield from self.idle_parts()

    def failure(self, line: int, message: str, todo: bool = False) -> Failure:
        return Failure(self.rule["path"], line, self.rule["code"], message, todo)

    def matcher(self, rule: dict[str, Any]) -> Matcher:
        if rule["kind"] == "density":  # a row's own example need not hold the other rows too
            rule = {**rule, "kind": "substitute"}
        pack = Pack(packed([{**rule, "default": True}]))
        return Matcher(pack, rules.Selection(frozenset([0])))

    def findings(self, matcher: Matcher, text: str) -> list[Finding]:
        article = document.of_text(text)
        result = engine.check(article, matcher, self.names)
        if result.problems:
            raise RuntimeError(result.problems[0].message)
        return result.findings

    def wrong_bad(self, matcher: Matcher, example: dict[str, Any]) -> Iterator[str]:
        text, spans = marked(example["text"])
        found = self.findings(matcher, text)
        if [(f.start, f.end) for f in found] != spans:
            said = ", ".join(repr(f.text) for f in found) or "nothing"
            yield f"bad: found {said} in {example['text'][:100]!r}"
        elif example["fixed"] is not None:
            fixed = text
            for finding in reversed(found):
                for edit in sorted(finding.fixes[0].edits if finding.fixes else (), reverse=True):
                    fixed = fixed[: edit.start] + edit.text + fixed[edit.end :]
            if fixed != example["fixed"]:
                yield f"bad: the fix gives {fixed!r}, not {example['fixed']!r}"

    def idle_parts(self) -> Iterator[Failure]:
        """Phrases, rows and antipatterns that no example needs: taking one away must fail something."""
        rule = self.rule
        bads = [(example, *marked(example["text"])) for example in rule["bad"]]
        for place, row in enumerate(rule["rows"]):
            for item in sorted({form[1] for form in row.get("find", [])}):
                forms = [form for form in row["find"] if form[1] == item]
                lone = self.matcher(_with_row(rule, place, {**row, "find": forms, "regex": None, "gate": None}))
                if not any(
                    (f.start, f.end) in spans
                    for example, text, spans in bads
                    if example["row"] in (None, place)
                    for f in self.findings(lone, text)
                ):
                    yield self.failure(rule["line"], f"find: {forms[0][0]!r} has no `bad` of its own")
            for phrase in row.get("unless", ()):
                if not self.needed(lambda other, p=phrase: _without(other, p)):  # type: ignore[misc]
                    yield self.failure(rule["line"], f"unless: {phrase}: no `good` fails without it")
            for key in ("near", "apart"):
                if key in row and not self.needed(
                    lambda other, k=key, v=row[key]: {x: y for x, y in other.items() if x != k or y != v}  # type: ignore[misc]
                ):
                    yield self.failure(rule["line"], f"{key} of {_label(row)}: no `good` fails without it")

    def needed(self, weaken: Callable[[dict[str, Any]], dict[str, Any]]) -> bool:
        """Does some `good` fail when every row is weakened?"""
        matcher = self.matcher({**self.rule, "rows": [weaken(row) for row in self.rule["rows"]]})
        return any(self.findings(matcher, example["text"]) for example in self.rule["good"])


def _without(row: dict[str, Any], phrase: str) -> dict[str, Any]:
    return {**row, "unless": [p for p in row.get("unless", ()) if p != phrase]}


def _with_row(rule: dict[str, Any], place: int, row: dict[str, Any]) -> dict[str, Any]:
    """The rule with one row alone in its place."""
    row = {k: v for k, v in row.items() if v is not None}
    return {**rule, "rows": [row]}


def _label(row: dict[str, Any]) -> str:
    return repr(row["find"][0][0] if row.get("find") else row.get("regex", ""))


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its `[[ ]]` marks, and the spans that they held."""
    plain, spans, place = [], [], 0
    length = 0
    for match in MARK.finditer(text):
        plain.append(text[place : match.start()])
        length += match.start() - place
        spans.append((length, length + len(match.group(1))))
        plain.append(match.group(1))
        length += len(match.group(1))
        place = match.end()
    plain.append(text[place:])
    return "".join(plain), spans
