"""Deciding, in lines: one answer decides and goes on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.commands.plain.described import VERDICTS
from lint.decisions.store import root_of
from lint.errors import UserError
from lint.review.counts import Scope, like_counts
from lint.review.entering import enter, ways
from lint.review.flags import Flag
from lint.review.history import Step

if TYPE_CHECKING:
    from lint.commands.plain.talk import Plain

NOTHING = '""'
"""What is typed for no words at all: an empty line leaves things as they are."""


def fix(plain: "Plain", said: str) -> None:
    """Take a fix by its number, the first without one."""
    flag = plain.session.current
    offered = flag.finding.fixes if flag else ()
    number = int(said) if said.isdecimal() else 0 if said else 1
    if not 1 <= number <= len(offered):
        raise UserError(f"fix {said or 1}: {len(offered)} offered" + (f", 1 to {len(offered)}" if len(offered) > 1 else ""))
    _decide(plain, "fix", offered[number - 1].title)


def _decide(plain: "Plain", verdict: str, title: str = "", replacement: str | None = None) -> None:
    flag = plain.session.current
    if flag is not None:
        plain.session.decide([flag], verdict, title, replacement)
        plain.say(VERDICTS[verdict])
        plain.on()


def edit(plain: "Plain", said: str) -> None:
    """Take the reviewer's own words."""
    flag = plain.session.current
    if flag is None:
        return
    said = said or plain.ask(f"instead of “{flag.anchor.quote}” (nothing: leave it; {NOTHING}: remove the words)")
    if not said:
        plain.say("left as it is")
        return
    _decide(plain, "fix", replacement="" if said == NOTHING else said)


def note(plain: "Plain", said: str) -> None:
    """Put a note beside the flag."""
    flag = plain.session.current
    if flag is None:
        return
    if flag.note and not said:
        plain.say(f"the note is: {flag.note}")
    said = said or plain.ask(f"note (nothing: leave it{f'; {NOTHING}: remove it' if flag.note else ''})")
    if not said:
        plain.say("left as it is")
        return
    plain.session.annotate(flag, "" if said == NOTHING else said)
    plain.say("noted" if flag.decided else "noted, and left for later until you decide")


def like(plain: "Plain", verdict: str, said: str) -> None:
    """Decide about all flags like this one, after saying how many there are and where."""
    session, flag = plain.session, plain.session.current
    if flag is None:
        return
    scopes = like_counts(session, flag)
    chosen = [[f for f in scope.flags if verdict != "fix" or f.finding.fixes] for scope in scopes]
    plain.say(f"{'fix' if verdict == 'fix' else 'keep'} all like {flag.finding.code} “{flag.anchor.quote}”; under the rule:")
    for sample in scopes[-1].samples:
        plain.say(f"  {sample}")
    place = plain.choice([f"{_reach(scope)}: {len(flags)}" for scope, flags in zip(scopes, chosen, strict=True)], said)
    if place is not None:
        _decide_all(plain, flag, chosen[place], verdict)


def _reach(scope: Scope) -> str:
    same = "the same words" if scope.same == "words" else "the same rule"
    where = f"in {scope.articles} article{'s' if scope.articles != 1 else ''}" if scope.everywhere else "in this article"
    return f"{same}, {where}"


def _decide_all(plain: "Plain", flag: Flag, flags: Sequence[Flag], verdict: str) -> None:
    if verdict == "fix":
        plain.session.fix_all(flags, flag.finding.fixes[0].title)
    else:
        plain.session.decide(flags, verdict)
    plain.say(f"{len(flags)} decided in one step; {plain.key('undo')} takes it back")
    plain.on()


def add_name(plain: "Plain", said: str) -> None:
    """Put what is right into a names file, and check all articles again."""
    session, flag, article = plain.session, plain.session.current, plain.session.article
    if flag is None or article is None:
        return
    found = ways(article, flag)
    plain.say(f"“{flag.anchor.quote}”: what is right?")
    place = plain.choice([str(way) for way in found], said)
    if place is None:
        return
    for line in enter(session, article, found[place]):
        plain.say(line)
    plain.read_again([article.path for article in session.articles])
    plain.show()


def example(plain: "Plain", _: str) -> None:
    """Make the sentence an example of its rule, as it was decided."""
    flag, article = plain.session.current, plain.session.article
    if flag is not None and article is not None:
        from lint.review import exemplars

        plain.say(exemplars.from_flag(article, flag, root_of(article.path), plain.session.rule_paths))


def _stepped(plain: "Plain", step: Step, said: str) -> None:
    what = "the writing of fixes" if step.verdict == "written" else step.verdict
    plain.say(f"{f'{len(step.entries)} decisions' if len(step.entries) > 1 else what}: {said}")
    plain.show()


DOING = {
    "fix": fix,
    "choose": fix,
    "keep": lambda plain, _: _decide(plain, "keep"),
    "later": lambda plain, _: _decide(plain, "later"),
    "edit": edit,
    "note": note,
    "fix-like": lambda plain, said: like(plain, "fix", said),
    "keep-like": lambda plain, said: like(plain, "keep", said),
    "add-name": add_name,
    "example": example,
    "undo": lambda plain, _: _stepped(plain, plain.session.undo(), "taken back"),
    "redo": lambda plain, _: _stepped(plain, plain.session.redo(), "done again"),
}
