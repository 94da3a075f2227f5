"""The same session without a screen: one flag after the other as plain lines, for screen readers, ssh and logs.

A line is answered by the letter that is the command's key on the screen, with what it needs behind it: `f`, `2`, `c a note`,
`e new words`, `/ rule:TRM`, `g 12`.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TextIO

from lint.errors import UserError
from lint.report.terminal import safe
from lint.report.written import written
from lint.review.commands import Command, helped, key_name
from lint.review.flags import Flag
from lint.review.places import place_of
from lint.review.preview import preview
from lint.review.session import ORDERS, Session
from lint.run import place

PROMPT = "> "


class Plain:
    """A session over two streams. `run` gives the exit code."""

    def __init__(self, session: Session, commands: Iterable[Command], lines: TextIO, out: TextIO) -> None:
        self.session = session
        self.commands = list(commands)
        self.lines = lines
        self.out = out
        self.by_key = {key_name(key): command for command in self.commands for key in command.keys}
        self.leaving = False

    def run(self) -> int:
        """Check the articles, ask about flag after flag until the reviewer leaves or the input ends."""
        for path in list(self.session.unchecked):
            checked = self.session.check(path)
            self.session.receive(checked)
            for problem in checked.problems:
                self.say(f"error: {problem.path}: {problem.message}")
        if self.session.current is not None and self.session.current.decided:
            self.session.move_undecided(1)
        self.show()
        for answer in self.answers():
            try:
                self.answer(answer)
            except UserError as error:
                self.say(f"error: {error.message}")
            if self.leaving:
                break
        staged = sum(len(article.staged) for article in self.session.staged())
        if staged:
            self.say(f"{staged} decided fix{'es' if staged != 1 else ''} not written yet")
        done, total = self.session.progress
        self.say(f"{done} of {total} decided")
        return 0

    def say(self, text: str) -> None:
        """Write a line; what came from an article was made safe before."""
        self.out.write(text + "\n")
        self.out.flush()

    def answers(self) -> Iterator[str]:
        """Lines of the reviewer until the input ends."""
        while True:
            self.out.write(PROMPT)
            self.out.flush()
            said = self.lines.readline()
            if not said:
                self.say("")
                return
            yield said.strip()

    def answer(self, said: str) -> None:
        """Do what a line asks for. Raises UserError when it cannot be done."""
        if not said:
            self.show()
            return
        key, rest = (said[0], said[1:].strip()) if said[0] == "/" else (said.partition(" ")[0], said.partition(" ")[2].strip())
        command = self.by_key.get(key)
        if command is None or command.id not in DOING:
            raise UserError(f"{safe(key)}: no such command here; ? lists them")
        reason = command.why_not(self.session)
        if reason:
            raise UserError(f"{command.title}: {reason}")
        DOING[command.id](self, rest or (key if command.id == "choose" else ""))

    def show(self) -> None:
        """The current flag, whole."""
        flag = self.session.current
        if flag is None:
            self.say("nothing is flagged" if not self.session.filter.said else "no flag passes the filter")
            return
        for line in described(self.session, flag):
            self.say(line)

    def on(self) -> None:
        """Go on to the next flag that is undecided."""
        if not self.session.move_undecided(1):
            self.say("everything shown is decided")
        self.show()

    def ask(self, question: str) -> str:
        """What is asked for, on a line of its own."""
        self.out.write(f"{question}: ")
        self.out.flush()
        return self.lines.readline().strip()


def described(session: Session, flag: Flag) -> Iterator[str]:
    """A flag in lines: where, the passage, what is wrong, why, the fixes, what was decided."""
    finding, article = flag.finding, session.by_path[flag.path]
    if article.document is None:
        return
    done, total = session.progress
    yield ""
    yield f"flag {session.place + 1} of {len(session.visible)}, {done} of {total} decided"
    where = f"{safe(flag.path)}:{flag.position.line}:{flag.position.column}"
    yield f"{where} {finding.severity} {finding.code} {finding.rule} ({finding.confidence:.2f})"
    around = place(article.document, finding)
    yield f"  passage: {safe(around.before)}[[{safe(finding.text)}]]{safe(around.after)}"
    yield f"  what: {safe(finding.message)}"
    if finding.evidence:
        yield f"  evidence: {safe(finding.evidence)}"
    for related in finding.related:
        yield f"  {related.role}: {safe(related.text)} {safe(related.message)}"
    for number, fix in enumerate(finding.fixes, 1):
        yield f"  fix {number}: {safe(fix.title)}: {safe(preview(article.document, flag, fix).after)}"
    if flag.settled.asks:
        yield f"  asks: {safe(flag.settled.asks)}"
    elif flag.entry is not None:
        yield f"  decided: {flag.entry.verdict} by {safe(flag.entry.by)}" + (f", note: {safe(flag.note)}" if flag.note else "")


def _decide(plain: Plain, verdict: str, title: str = "", replacement: str | None = None) -> None:
    flag = plain.session.current
    if flag is not None:
        plain.session.decide([flag], verdict, title, replacement)
        plain.say({"fix": "to be fixed", "keep": "it stands", "later": "later"}[verdict])
        plain.on()


def _fix(plain: Plain, said: str) -> None:
    flag = plain.session.current
    number = int(said) if said.isdecimal() else 1
    if flag is None or not 1 <= number <= len(flag.finding.fixes):
        raise UserError(f"fix {number}: {len(flag.finding.fixes) if flag else 0} offered")
    _decide(plain, "fix", flag.finding.fixes[number - 1].title)


def _edit(plain: Plain, said: str) -> None:
    _decide(plain, "fix", replacement=said or plain.ask("replace the marked words with"))


def _note(plain: Plain, said: str) -> None:
    flag = plain.session.current
    if flag is not None:
        plain.session.annotate(flag, said or plain.ask("note"))
        plain.say("noted")


def _like(plain: Plain, verdict: str) -> None:
    session, flag = plain.session, plain.session.current
    if flag is None:
        return
    scopes = [("in this article", session.like(flag)), ("in all articles", session.like(flag, everywhere=True))]
    for number, (title, flags) in enumerate(scopes, 1):
        plain.say(f"  {number} {title}: {len(flags)}")
    said = plain.ask("number, or nothing to leave it")
    if said not in ("1", "2"):
        plain.say("left")
        return
    flags = scopes[int(said) - 1][1]
    if verdict == "fix":
        session.fix_all(flags, flag.finding.fixes[0].title)
    else:
        session.decide(flags, verdict)
    plain.say(f"{len(flags)} decided in one step")
    plain.on()


def _write(plain: Plain, everywhere: bool) -> None:
    article = plain.session.article
    articles = plain.session.staged() if everywhere else [article] if article else []
    for line in written(plain.session.write(articles)):
        plain.say(line)


def _moved(plain: Plain, move: Callable[[Session], object]) -> None:
    move(plain.session)
    plain.show()


def _stepped(plain: Plain, step: Callable[[Session], object], said: str) -> None:
    step(plain.session)
    plain.say(said)
    plain.show()


def _filter(plain: Plain, said: str) -> None:
    plain.session.show(said)
    plain.show()


def _sort(plain: Plain) -> None:
    plain.session.sort(ORDERS[1 - ORDERS.index(plain.session.order)])
    plain.say(f"by {plain.session.order}")
    plain.show()


def _reread(plain: Plain) -> None:
    if plain.session.article is not None:
        plain.session.receive(plain.session.check(plain.session.article.path))
    plain.show()


def _help(plain: Plain) -> None:
    for group, rows in helped([c for c in plain.commands if c.id in DOING], plain.session):
        plain.say(f"{group}:")
        for keys, title, said, reason in rows:
            plain.say(f"  {keys}: {title}: {said}" + (f" (not now: {reason})" if reason else ""))


def _leave(plain: Plain) -> None:
    plain.leaving = True


DOING: dict[str, Callable[[Plain, str], None]] = {
    "fix": _fix,
    "choose": _fix,
    "keep": lambda plain, _: _decide(plain, "keep"),
    "later": lambda plain, _: _decide(plain, "later"),
    "edit": _edit,
    "note": _note,
    "fix-like": lambda plain, _: _like(plain, "fix"),
    "keep-like": lambda plain, _: _like(plain, "keep"),
    "undo": lambda plain, _: _stepped(plain, Session.undo, "taken back"),
    "redo": lambda plain, _: _stepped(plain, Session.redo, "done again"),
    "next-undecided": lambda plain, _: _moved(plain, lambda session: session.move_undecided(1)),
    "previous-undecided": lambda plain, _: _moved(plain, lambda session: session.move_undecided(-1)),
    "next": lambda plain, _: _moved(plain, lambda session: session.move(1)),
    "previous": lambda plain, _: _moved(plain, lambda session: session.move(-1)),
    "next-article": lambda plain, _: _moved(plain, lambda session: session.move_article(1)),
    "previous-article": lambda plain, _: _moved(plain, lambda session: session.move_article(-1)),
    "go-to": lambda plain, said: _moved(plain, lambda session: session.go(place_of(session, said or plain.ask("go to")))),
    "filter": _filter,
    "sort": lambda plain, _: _sort(plain),
    "write": lambda plain, _: _write(plain, False),
    "write-all": lambda plain, _: _write(plain, True),
    "reread": lambda plain, _: _reread(plain),
    "help": lambda plain, _: _help(plain),
    "quit": lambda plain, _: _leave(plain),
}
