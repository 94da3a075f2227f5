"""What is shown and how, in lines: filter, order, search, rules, two readers, help."""

from typing import TYPE_CHECKING

from lint.decisions.entry import Entry
from lint.errors import UserError
from lint.review.commands import GROUPS
from lint.review.documentation import Documentations, silencing
from lint.review.partner import partner_of
from lint.review.second import Comparison, compare
from lint.review.session import ORDERS

if TYPE_CHECKING:
    from lint.commands.plain.talk import Plain

MOST = 20
"""Places of what was searched for that are read out."""
AROUND = 60
"""Code points on either side of them."""


def filter_flags(plain: "Plain", said: str) -> None:
    """Show only some flags; all without words."""
    plain.session.show(said)
    plain.say(f"{len(plain.session.visible)} shown" if said else "all are shown")
    plain.show()


def sort(plain: "Plain", _: str) -> None:
    """The other order."""
    plain.session.sort(ORDERS[1 - ORDERS.index(plain.session.order)])
    plain.say("the surest first" if plain.session.order == "confidence" else "by place")
    plain.show()


def find(plain: "Plain", said: str) -> None:
    """Read out where the article has some words."""
    article = plain.session.article
    text = article.document if article else None
    said = said or plain.ask("find in the article")
    if text is None or not said:
        return
    from tui.search import search

    places = search(text.text, said)
    for start, end in places[:MOST]:
        around = f"{text.text[max(0, start - AROUND) : start]}[[{text.text[start:end]}]]{text.text[end : end + AROUND]}"
        plain.say(f"  line {text.lines.position(start).line}: {around}")
    more = f", the first {MOST} were read" if len(places) > MOST else ""
    plain.say(f"{len(places)} found{more}" if places else "not found")


def source(plain: "Plain", _: str) -> None:
    """Read out what stands beside the flag in the source."""
    article, flag = plain.session.article, plain.session.current
    there = partner_of(article, flag) if article else None
    if there is None:
        return
    text = there.document.text[there.start : there.end]
    line = there.document.lines.position(there.start).line
    if text:
        plain.say(f"  {there.document.path}, line {line}: {text}")
    else:
        plain.say(f"  {there.document.path}: nothing answers to it; it would stand behind line {line}")


def explain(plain: "Plain", _: str) -> None:
    """What the rule is for, with examples."""
    flag = plain.session.current
    said = Documentations(plain.session.rule_paths).of(flag.finding.code) if flag else None
    if flag is None or said is None:
        raise UserError("no rule file tells about it")
    languages = ", ".join(said.languages) or "any language"
    plain.say(f"{said.code} {said.name}: {said.severity}, confidence {said.confidence:.2f}, from {languages}, fix: {said.fix}")
    for line in said.why.splitlines():
        plain.say(f"  {line}")
    for title, examples in (("found", said.bad), ("left alone", said.good)):
        for text in examples:
            plain.say(f"  {title}: {text}")
    for line in silencing(said.code):
        plain.say(f"  {line}")


def second(plain: "Plain", _: str) -> None:
    """Where two readers decided differently, and how often they agree."""
    found = compare(plain.session.articles)
    rate = "" if found.rate is None else f", {found.rate:.0%} alike"
    kappa = "" if found.kappa is None else f", Cohen's kappa {found.kappa:.2f}"
    plain.say(f"{found.both} flags decided by both readers{rate}{kappa}")
    for place in found.disagreements:
        plain.say(_disagreement(plain, place))
        for entry in (place.first, place.second):
            plain.say(f"    {_said(entry)}")
    if found.both and not found.disagreements:
        plain.say("nothing is left on which they differ")


def _disagreement(plain: "Plain", found: Comparison) -> str:
    flag = found.flag
    number = next((n for n, f in enumerate(plain.session.visible, 1) if f.key == flag.key), 0)
    name = f"flag {number}, " if number else ""
    return f"  {name}{flag.path}, line {flag.position.line}: {flag.finding.code} “{flag.anchor.quote}”"


def _said(entry: Entry) -> str:
    how = entry.title if entry.replacement is None else f"“{entry.replacement}”" if entry.replacement else "remove it"
    return f"{entry.by}: {entry.verdict}{f', {how}' if how else ''}{f', note: {entry.note}' if entry.note else ''}"


def show_help(plain: "Plain", _: str) -> None:
    """All commands with what calls them; those that cannot be used now say why."""
    behind = {"note": "a note", "edit": "new words", "go-to": "12", "filter": "state:open"}
    examples = ", ".join(f"{plain.key(name)} {words}" for name, words in behind.items())
    plain.say(f"Answer with a letter or a command's name, and behind it what it needs: {examples}.")
    plain.say("An empty line reads the flag again. What is decided is on the disk at once.")
    for group in GROUPS:
        plain.say(f"{group}:")
        for command in plain.commands:
            if command.group == group:
                reason = plain.why_not(command)
                called = ", ".join(dict.fromkeys((plain.key(command.id), command.id)))
                plain.say(f"  {called}: {command.help}" + (f" (not now: {reason})" if reason else ""))


DOING = {
    "filter": filter_flags,
    "sort": sort,
    "find": find,
    "source": source,
    "explain": explain,
    "second": second,
    "help": show_help,
}
