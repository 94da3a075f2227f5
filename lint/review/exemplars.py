"""A decision made into an example of its rule: what was kept the rule must leave alone, what was fixed it must find.

An example that the rule does not do justice to yet is a `todo` one: it breaks no build, and says so when it starts to hold.
"""

import html
import os
from collections.abc import Iterable, Sequence

from lint import examples, rules
from lint.document import Block, Document
from lint.errors import UserError
from lint.model import Fix
from lint.names.gazetteer import Gazetteer
from lint.record import Record
from lint.review import staging, textfile, yamledit
from lint.review.article import Article
from lint.review.flags import Flag
from lint.rules import RuleFile
from lint.types import Any

BEGIN = "# Examples for rules that came with calque, from reviews: `calque rules test` runs them.\n"
MARKS = ("[[", "]]")
Stretch = tuple[Block, int, int]
"""Places of a block."""


class Example(Record):
    """An example as rule files have it: `good` or `bad` with its text, in `bad` marked, and the text after the fix."""

    kind: str
    text: str
    fixed: str | None = None


def sentence_of(document: Document, flag: Flag) -> str:
    """The sentence of a flag with `[[ ]]` around its span, as rules see it.

    With it come the sentences of the first place that explains the flag (an antecedent, another spelling) and those between; a
    line feed stands between paragraphs. Raises UserError when the article has marks of its own there.
    """
    span = _place(document, flag.finding.start, flag.finding.end)
    return "\n".join(_marked(stretch, span) for stretch in _stretches(document, flag))


def example_of(document: Document, flag: Flag) -> Example:
    """The example that a decided flag makes. Raises UserError for one that is neither kept nor fixed."""
    text = sentence_of(document, flag)
    if flag.state == "keep":
        return Example("good", text.replace(MARKS[0], "", 1).replace(MARKS[1], "", 1))
    if flag.state != "fix":
        raise UserError("decide first: what stands is an example of what the rule must leave alone, a fix of what it must find")
    fix = staging.fix_of(flag, document)
    return Example("bad", text, "\n".join(_fixed(document, fix, stretch) for stretch in _stretches(document, flag)))


def from_flag(article: Article, flag: Flag, root: str, rule_paths: Sequence[str] = ()) -> str:
    """Make a decided flag an example of its rule; what was done, in words. Raises UserError; nothing is changed then.

    `root` is the project's, `rule_paths` are the user's own rule files and folders.
    """
    if article.document is None or article.checked is None or article.checked.loaded is None:
        raise UserError(f"{article.path}: was not read yet")
    example = example_of(article.document, flag)
    file = rule_file(flag.finding.code, rule_paths)
    names = article.checked.loaded.names
    return add_example(file.path, flag.finding.code, *example, into=written_to(file, root), names=names)


def rule_file(code: str, rule_paths: Sequence[str] = ()) -> RuleFile:
    """The file with the rule of a code: the user's own before calque's. Raises UserError when there is none."""
    for file in reversed([*_builtin(), *(file for path in rule_paths for file in rules.find_files(path))]):
        if code.encode() in file.data and any(code == rule["code"] for rule in rules.load_full([file])):
            return file
    raise UserError(f"{code}: no rule file has this rule: it takes no examples")


def _builtin() -> Iterable[RuleFile]:
    """Calque's own rule files by the paths where they are."""
    home = rules.builtin_folder()
    return (file._replace(path=_path(file.path, home)) for file in rules.find_files(home, trusted=True))


def _path(shown: str, home: str) -> str:
    return os.path.join(home, os.path.relpath(shown, "rules"))


def written_to(file: RuleFile, root: str) -> str:
    """Where an example of a rule goes: its own file if that is the user's or a checkout's, else the project's examples."""
    installed = file.trusted and rules.built("pack") is not None
    return os.path.join(root, examples.FILE) if installed or not textfile.writable(file.path) else file.path


def add_example(
    path: str,
    code: str,
    kind: str,
    text: str,
    fixed: str | None = None,
    *,
    into: str = "",
    names: Gazetteer | None = None,
) -> str:
    """Put an example into the file of its rule, or into another that takes examples of all rules; what was done, in words.

    `kind` is good or bad; one that does not hold becomes a `todo` one. Raises UserError; nothing is changed then.
    """
    if kind not in ("good", "bad"):
        raise UserError(f"{kind}: an example is good or bad")
    if kind == "bad" and not examples.MARK.search(text):
        raise UserError("bad: mark the span that must be found with [[ ]]")
    into = into or path
    rule = _rule(_read(path), code)
    known = [rule[kind], rule["todo"][kind]]
    problems = examples.wrong(rule, names, kind, text, fixed)
    key = f"todo-{kind}" if problems else kind
    value: Any = text if fixed is None else {"text": text, "fixed": fixed}
    before = textfile.read(into)
    if into == path:
        made = _in_rule(before or "", rule, key, value, path)
    else:
        made = yamledit.appended(BEGIN if before is None else before, (), {"code": code, key: value}, into)
        listed = examples.listed(made.encode(), into)
        known.append([one.example for one in listed[:-1] if one.code == code and one.key.endswith(kind)])
    if any(example["text"] == text for group in known for example in group):
        return f"{into}: has this example already"
    textfile.write(into, made)
    return f"{into}: {key} example of {code} added" + (f"; it does not hold yet: {problems[0]}" if problems else "")


def _read(path: str) -> RuleFile:
    file = rules.find_files(path)[0]
    return file._replace(path=path)


def _rule(file: RuleFile, code: str) -> dict[str, Any]:
    found = next((rule for rule in rules.load_full([file], use_cache=False) if rule["code"] == code), None)
    if found is None:
        raise UserError(f"{file.path}: has no rule {code}")
    return found


def _in_rule(text: str, rule: dict[str, Any], key: str, value: Any, path: str) -> str:
    """The text of a rule file with the example, which still loads and has it."""
    raw = yamledit.data_of(text, path)["rules"]
    place = next(i for i, one in enumerate(raw) if one["code"] == rule["code"])
    made = yamledit.appended(text, ("rules", place, key), value, path)
    again = _rule(_read(path)._replace(data=made.encode()), rule["code"])
    group = again["todo"][key.removeprefix("todo-")] if key.startswith("todo-") else again[key]
    if not any(example["text"] == (value["text"] if isinstance(value, dict) else value) for example in group):
        raise UserError(f"{path}: {rule['code']}: {key}: the example would be lost; put it in by hand")
    return made


def _stretches(document: Document, flag: Flag) -> list[Stretch]:
    """The sentences of a flag and of what explains it, a stretch a paragraph, in the order of the article."""
    related = next((r for r in flag.finding.related if r.path in ("", document.path)), None)
    spans = [(flag.finding.start, flag.finding.end), *([(related.start, related.end)] if related else [])]
    found: dict[int, Stretch] = {}
    for start, end in spans:
        block, low, high = _place(document, start, end)
        first, last = block.sentence_at(low)[0], block.sentence_at(max(low, high - 1))[1]
        _, before, behind = found.get(block.index, (block, first, last))
        found[block.index] = block, min(before, first, low), max(behind, last, high)
    return [found[index] for index in sorted(found)]


def _place(document: Document, start: int, end: int) -> Stretch:
    block = document.block_at(start)
    if block is None:
        raise UserError("the flag stands in no sentence")
    low = block.view.place(start)
    return block, low, max(low, block.view.place(end))


def _marked(stretch: Stretch, span: Stretch) -> str:
    """A stretch with marks around the span, if it is in there."""
    block, start, end = stretch
    text = block.text[start:end]
    if any(mark in text for mark in MARKS):
        raise UserError("the sentence has [[ or ]] of its own; write the example by hand")
    if span[0] is not block:
        return text
    low, high = span[1] - start, span[2] - start
    return f"{text[:low]}{MARKS[0]}{text[low:high]}{MARKS[1]}{text[high:]}"


def _fixed(document: Document, fix: Fix, stretch: Stretch) -> str:
    """A stretch with the edits of a fix that are in it, as words."""
    block, start, end = stretch
    text = block.text[start:end]
    for edit in sorted(fix.edits, reverse=True):
        if document.block_at(edit.start) is block:
            low, high = block.view.place(edit.start) - start, block.view.place(edit.end) - start
            said = html.unescape(edit.text) if document.form == "html" else edit.text
            text = text[: max(low, 0)] + said + text[max(high, 0) :]
    return text
