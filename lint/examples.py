"""Rules proven by their own examples: every `bad` found exactly, every `good` silent, no part that no example needs."""

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from lint import document, engine, language, rules
from lint.config import FOLDER
from lint.errors import UserError
from lint.matching import Matcher
from lint.model import Finding
from lint.pack import Pack
from lint.packing import packed
from lint.record import Record
from lint.types import TYPE_CHECKING, Any
from lint.yamlfile import load

if TYPE_CHECKING:
    from lint.align.alignment import Alignment
    from lint.names.gazetteer import Gazetteer

MARK = re.compile(r"\[\[(.*?)\]\](?!\])", re.S)
BAD_AT_LEAST, GOOD_AT_LEAST, TABLE_GOOD_AT_LEAST = 3, 3, 5
FILE = os.path.join(FOLDER, "examples.yaml")
"""Examples of a project for rules that came with calque, below the project's root."""
KEYS = ("bad", "good", "todo-bad", "todo-good")
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


class Added(Record):
    """An example that stands outside of its rule's file: where, of which rule, in what capacity, and its text."""

    path: str
    line: int
    code: str
    key: str
    example: dict[str, Any]


def test(compiled: Sequence[dict[str, Any]], names: "Gazetteer | None") -> Tested:
    """Run the examples of compiled rules (as `rules.load_full` gives them), each rule alone."""
    failures: list[Failure] = []
    rows = examples = 0
    for rule in compiled:
        failures += _Bench(rule, names).failures()
        rows += len(rule["rows"])
        examples += len(rule["bad"]) + len(rule["good"])
    return Tested(failures, len(compiled), rows, examples)


def test_added(added: Sequence[Added], compiled: Sequence[dict[str, Any]], names: "Gazetteer | None") -> list[Failure]:
    """Run examples that stand outside of their rules' files; of rules with one code the last is meant."""
    by_code = {code: rule for rule in compiled for code in (*rule["formerly"], rule["code"])}
    benches: dict[str, _Bench] = {}
    failures = []
    for one in added:
        if one.code not in by_code:
            failures.append(Failure(one.path, one.line, one.code, "no rule has this code"))
            continue
        bench = benches.setdefault(one.code, _Bench(by_code[one.code], names))
        failures += [bench.of(one.key, said, one.line)._replace(path=one.path) for said in bench.wrong(one.key, one.example)]
    return failures


def wrong(rule: dict[str, Any], names: "Gazetteer | None", key: str, text: str, fixed: str | None = None) -> list[str]:
    """Why a text is no example of a compiled rule, as `bad`, `good`, `todo-bad` or `todo-good`; nothing when it is one."""
    return list(_Bench(rule, names).wrong(key, {"text": text, "fixed": fixed}))


def holds_list(data: bytes) -> bool:
    """Is this a file of examples that were added to rules, and not one of rules?"""
    lines = map(bytes.strip, data.removeprefix(b"\xef\xbb\xbf").splitlines())
    first = next((line for line in lines if line and not line.startswith((b"#", b"---"))), b"")
    return first.startswith((b"-", b"["))


def listed(data: bytes, path: str) -> list[Added]:
    """The examples of such a file. Raises UserError(kind="rule") with file and line."""
    loaded = load(data, path)
    if loaded.data is not None and not isinstance(loaded.data, list):
        raise UserError(f"{path}:1: must be a list of {{code, {'|'.join(KEYS)}}}", kind="rule")
    return [_added(item, path, loaded.line(place)) for place, item in enumerate(loaded.data or [])]


def _added(item: Any, path: str, line: int) -> Added:
    keys = [key for key in KEYS if isinstance(item, dict) and key in item]
    if len(keys) != 1 or set(item) != {"code", *keys} or not isinstance(item["code"], str):
        raise UserError(f"{path}:{line}: must be a mapping of `code` and one of {', '.join(KEYS)}", kind="rule")
    said = item[keys[0]] if isinstance(item[keys[0]], dict) else {"text": item[keys[0]]}
    if not set(said) <= {"text", "fixed"} or not all(isinstance(value, str) for value in said.values()) or "text" not in said:
        raise UserError(f"{path}:{line}: {keys[0]}: must be text, or {{text, fixed}}", kind="rule")
    if keys[0] == "bad" and not MARK.search(said["text"]):
        raise UserError(f"{path}:{line}: bad: mark the span that must be found with [[ ]]", kind="rule")
    return Added(path, line, item["code"], keys[0], {"fixed": None, **said})


class _Bench:
    """One rule, alone, on its examples."""

    def __init__(self, rule: dict[str, Any], names: "Gazetteer | None") -> None:
        self.rule = rule
        self.names = names
        self.alone = self.matcher(rule)

    def failures(self) -> Iterator[Failure]:
        rule = self.rule
        table = bool(rule.get("table"))
        for key, least in (
            ("bad", 0 if table else BAD_AT_LEAST),
            ("good", TABLE_GOOD_AT_LEAST if table else GOOD_AT_LEAST),
        ):
            if len(rule[key]) < least:
                yield self.failure(rule["line"], f"needs at least {least} `{key}` examples, has {len(rule[key])}")
        for key in KEYS:
            for example in rule["todo"][key.removeprefix("todo-")] if key.startswith("todo-") else rule[key]:
                for message in self.wrong(key, example):
                    yield self.of(key, message, example["line"])
        if rule["kind"] not in ALONE:
            yield from self.idle_parts()

    def failure(self, line: int, message: str) -> Failure:
        return self.of("", message, line)

    def of(self, key: str, message: str, line: int) -> Failure:
        """The failure of an example; what is `todo` breaks no build."""
        return Failure(self.rule["path"], line, self.rule["code"], message, key.startswith("todo-"))

    def wrong(self, key: str, example: dict[str, Any]) -> Iterator[str]:
        """What is wrong with an example as `bad`, `good`, `todo-bad` or `todo-good`."""
        if key == "bad":
            yield from self.wrong_bad(self.alone, example)
        elif key == "good":
            for finding in self.findings(self.alone, example["text"], example):
                yield f"good: {finding.text!r} is found: {example['text'][:90]!r}"
        elif self.holds(key.removeprefix("todo-"), example):
            yield f"{key} holds now: move it to `{key.removeprefix('todo-')}`"

    def holds(self, key: str, example: dict[str, Any]) -> bool:
        """Does a `todo` example do by now what it should?"""
        if key == "bad" and MARK.search(example["text"]):
            return not any(self.wrong_bad(self.alone, example))
        found = self.findings(self.alone, MARK.sub(r"\1", example["text"]), example)
        return bool(found) == (key == "bad")

    def matcher(self, rule: dict[str, Any]) -> Matcher:
        if rule["kind"] == "density":  # a row's own example need not hold the other rows too
            rule = {**rule, "kind": "substitute"}
        pack = Pack(packed([{**rule, "default": True}]))
        return Matcher(pack, rules.Selection(frozenset([0])))

    def findings(self, matcher: Matcher, text: str, example: Mapping[str, Any] | None = None) -> list[Finding]:
        """What is found in a text, beside the source and with the glossary of the example that it is of."""
        article = document.of_text(text)
        given = example or {}
        alignment = self.aligned(article, given["beside"]) if given.get("beside") is not None else None
        result = engine.check(article, matcher, self.names, self.settings(given), alignment=alignment)
        if result.problems:
            raise RuntimeError(result.problems[0].message)
        return result.findings

    def settings(self, example: Mapping[str, Any]) -> dict[str, Any]:
        """The settings under which an example is checked."""
        if not example.get("glossary"):
            return {}
        from lint.align.glossary import glossary

        return {"glossary": glossary.Glossary(glossary.parse(example["glossary"].encode(), "glossary.csv"))}

    def aligned(self, article: document.Document, beside: str) -> "Alignment":
        """An example laid beside the source that it names."""
        from lint.align.alignment import Alignment

        return Alignment(document.of_text(beside, "source.txt"), article, language.of(beside) or "en")

    def wrong_bad(self, matcher: Matcher, example: dict[str, Any]) -> Iterator[str]:
        text, spans = marked(example["text"])
        found = self.findings(matcher, text, example)
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
