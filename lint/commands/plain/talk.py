"""Question and answer: a flag is read out, a line is answered, until the reviewer leaves or the input ends."""

from collections.abc import Callable, Iterable, Sequence
from typing import TextIO

from lint.commands.plain import deciding, files, going, showing
from lint.commands.plain.ahead import Ahead
from lint.commands.plain.described import described
from lint.errors import UserError
from lint.report.terminal import safe
from lint.review import resume
from lint.review.commands import FOOTER, Command, key_name
from lint.review.resume import Place
from lint.review.session import ORDERS, Session

PROMPT = "> "
DOING: dict[str, Callable[["Plain", str], None]] = {**deciding.DOING, **going.DOING, **showing.DOING, **files.DOING}
"""What each command does, by its name in the registry, with what was said behind it. What only moves a screen is not here."""


class Plain:
    """A session over two streams. `place` is where the reviewer stopped, `keep` saves where they are."""

    def __init__(
        self,
        session: Session,
        commands: Iterable[Command],
        lines: TextIO,
        out: TextIO,
        place: Place | None = None,
        keep: Callable[[Place], str] = lambda place: "",
    ) -> None:
        self.session = session
        self.commands = [command for command in commands if command.id in DOING]
        self.lines = lines
        self.out = out
        self.stopped_at = place
        self.keep = keep
        self.kept: Place | None = None
        self.by_name = {command.id: command for command in self.commands}
        self.by_key = {key_name(key): command for command in self.commands for key in command.keys}
        self.leaving = False
        self.ended = False
        self.ahead = Ahead(session, self.said_of)

    def run(self) -> None:
        """Ask about flag after flag. Where the reviewer stopped is kept, however this ends."""
        if len(self.session.articles) > 1:
            self.say(f"{len(self.session.articles)} articles")
        try:
            self._begin()
            while not self.leaving and (said := self.heard(PROMPT)) is not None:
                self.ahead.finish()
                try:
                    self.answer(said)
                except UserError as error:
                    self.say(f"error: {error.message}")
                self._keep_place()
        except KeyboardInterrupt:
            self.say("")
            raise
        finally:
            self.ahead.stop()
        staged = sum(len(article.staged) for article in self.session.staged())
        if staged and not self.session.desk.second:
            self.say(f"{_many(staged, 'decided fix', 'decided fixes')} not written yet")
        done, total = self.session.progress
        self.say(f"{done} of {total} decided")

    def _begin(self) -> None:
        """Check articles until there is a flag to show: where the reviewer stopped, or the first undecided."""
        session, place = self.session, self.stopped_at
        key = resume.key_of(place, session.by_path) if place else None
        if place is not None and key is not None:
            self.ahead.check(key[0])
            session.sort(place.order if place.order in ORDERS else "place")
            try:
                session.show(place.filter)
            except UserError:
                session.show("")
        if key is None or not session.go_to(key):
            self.ahead.check_until_flagged()
            if session.current is not None and session.current.decided:
                session.move_undecided(1)
        self.ahead.start()
        self.show()

    def _keep_place(self) -> None:
        session, flag, old = self.session, self.session.current, self.stopped_at
        if flag is None:
            return
        top, layout = (old.top, old.layout) if old else (0, "")  # of the screen, which may be used next
        place = Place(flag.path, flag.finding.fingerprint, session.filter.said, session.order, top, layout)
        if place != self.kept:
            self.kept = place
            self.keep(place)

    def say(self, text: str) -> None:
        """Write a line. Whatever is in it, it is one line without controls."""
        self.out.write(safe(text) + "\n")
        self.out.flush()

    def heard(self, prompt: str) -> str | None:
        """What the reviewer answers; None when the input has ended."""
        self.out.write(safe(prompt))
        self.out.flush()
        said = "" if self.ended else self.lines.readline()
        if not said:
            self.ended = True
            self.say("")
            return None
        said = said.strip()
        if not self.lines.isatty():  # nobody typed it: it is not on the screen, or in the log, yet
            self.say(said)
        return said

    def ask(self, question: str) -> str:
        """What is answered to a question; nothing when the input has ended."""
        return self.heard(f"{question}: ") or ""

    def choice(self, answers: Sequence[str], said: str = "", otherwise: str = "leave it") -> int | None:
        """The place of the answer that is chosen by its number, `said` or asked for; None when it is left.

        Raises UserError for anything else.
        """
        for number, answer in enumerate(answers, 1):
            self.say(f"  {number} {answer}")
        said = said or self.ask(f"1 to {len(answers)}, or nothing to {otherwise}")
        if not said:
            self.say("nothing was done")
            return None
        if not said.isdecimal() or not 1 <= int(said) <= len(answers):
            raise UserError(f"{said}: answers go from 1 to {len(answers)}; nothing was done")
        return int(said) - 1

    def answer(self, said: str) -> None:
        """Do what a line asks for. Raises UserError when it cannot be done."""
        if self._has_changed() or not said:
            self.show()
            return
        command, key, rest = self._parsed(said)
        reason = self.why_not(command)
        if reason:
            raise UserError(f"{command.title}: {reason}")
        if command.id == "choose" and not rest:
            rest = str([key_name(k) for k in command.keys].index(key) + 1) if key != command.id else "1"
        DOING[command.id](self, rest)

    def _parsed(self, said: str) -> tuple[Command, str, str]:
        """The command that a line begins with, how it was called, and what stands behind."""
        word, _, rest = said.partition(" ")
        if word not in self.by_key and not word[0].isalnum() and word[0] in self.by_key:
            word, rest = said[0], said[1:]
        command = self.by_key.get(word) or self.by_name.get(word)
        if command is None:
            raise UserError(f"{word}: no such command; {self.possible}")
        return command, word, rest.strip()

    def why_not(self, command: Command) -> str:
        """Why a command cannot be used now; empty when it can."""
        return command.why_not(self.session)

    @property
    def possible(self) -> str:
        """What may be answered now, first of all."""
        chosen = (self.by_name[name] for name in FOOTER)
        return ", ".join(f"{self.key(c.id)} {c.title}" for c in chosen if not self.why_not(c))

    def key(self, name: str) -> str:
        """How a command is called: a key that can be typed into a line, or its name."""
        return next((key for key in map(key_name, self.by_name[name].keys) if len(key) == 1 and key.isascii()), name)

    def show(self) -> None:
        """The current flag, whole."""
        session, flag = self.session, self.session.current
        if flag is not None:
            for line in described(session, flag):
                self.say(line)
        elif session.filter.said:
            self.say(f"no flag passes the filter {session.filter.said}; {self.key('filter')} alone shows all")
        elif any(article.document for article in session.articles):
            self.say("nothing is flagged")
        else:
            self.say("no article could be read")

    def on(self) -> None:
        """Go on to the next flag that is undecided, or say that there is none."""
        if self.session.move_undecided(1):
            self.show()
            return
        self.say("everything shown is decided")
        if self.session.staged() and not self.session.desk.second:
            self.say(f"{self.key('write-all')} writes the fixes into the articles, {self.key('quit')} leaves")

    def said_of(self, path: str) -> None:
        """Say what is wrong with an article that was checked."""
        checked = self.session.by_path[path].checked
        for problem in checked.problems if checked else ():
            self.say(f"error: {problem.path}: {problem.message}")

    def read_again(self, paths: Iterable[str]) -> None:
        """Read and check articles again."""
        for path in paths:
            self.ahead.check(path)

    def _has_changed(self) -> bool:
        """Was the current article, or what is decided about it, changed by somebody else, so that it is another flag now?"""
        article, flag = self.session.article, self.session.current
        if article is None or article.is_current():
            return False
        self.say(f"{article.path}: changed outside, read again")
        self.read_again([article.path])
        now = self.session.current
        return (now and (now.key, now.state)) != (flag and (flag.key, flag.state))


def _many(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"
