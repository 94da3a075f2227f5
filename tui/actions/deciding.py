"""Deciding: one key decides and moves on."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from lint.decisions.store import root_of
from lint.report.terminal import safe
from lint.review import exemplars
from lint.review.article import Article
from lint.review.counts import Scope, like_counts
from lint.review.entering import Way, enter, ways
from lint.review.flags import Flag
from lint.review.history import Step
from tui.dialogs.choice import Choice
from tui.dialogs.line import Line

if TYPE_CHECKING:
    from tui.app import ReviewApp


def decide(app: "ReviewApp", verdict: str, title: str = "", replacement: str | None = None) -> None:
    """Decide about the current flag and go to the next that is undecided."""
    flag = app.session.current
    if flag is not None:
        app.session.decide([flag], verdict, title, replacement)
        _on(app)


def _on(app: "ReviewApp") -> None:
    if not app.session.move_undecided(1) and not app.session.unchecked:
        app.notify("everything shown is decided")
    app.show_all()


def choose(app: "ReviewApp", number: int = 1) -> None:
    """Take a fix by its number."""
    flag = app.session.current
    if flag is not None:
        decide(app, "fix", flag.finding.fixes[number - 1].title)


def edit(app: "ReviewApp") -> None:
    """Ask for the replacement."""
    flag = app.session.current
    if flag is None:
        return

    def edited(said: str | None) -> None:
        if said is not None and app.session.go_to(flag.key):
            app.attempt(partial(decide, app, "fix", replacement=said))

    before = flag.entry.replacement if flag.entry and flag.entry.replacement is not None else flag.anchor.quote
    app.push_screen(Line("Replace the marked words with", before, "empty: they are removed"), edited)


def note(app: "ReviewApp") -> None:
    """Ask for a note."""
    flag = app.session.current
    if flag is None:
        return

    def noted(said: str | None) -> None:
        if said is not None:
            app.attempt(partial(_noted, app, flag, said))

    hint = "" if flag.decided else "the flag is left for later; decide it and the note stays"
    app.push_screen(Line("Note", flag.note, hint), noted)


def _noted(app: "ReviewApp", flag: Flag, said: str) -> None:
    app.session.annotate(flag, said)
    app.show_all()


def decide_like(app: "ReviewApp", verdict: str) -> None:
    """Decide about all flags like this one, after showing how many there are."""
    session, flag = app.session, app.session.current
    if flag is None:
        return
    scopes = like_counts(session, flag)
    chosen = [[f for f in scope.flags if verdict != "fix" or f.finding.fixes] for scope in scopes]
    answers = [f"{_scope(scope)}: {len(flags)}" for scope, flags in zip(scopes, chosen, strict=True)]
    sample = "\n".join(f"  {safe(str(line))}" for line in scopes[-1].samples)
    title = flag.finding.fixes[0].title if verdict == "fix" else ""

    def decided(place: int | None) -> None:
        if place is not None:
            app.attempt(partial(_decide_all, app, chosen[place], verdict, title))

    question = "Keep all like this: they stand" if verdict == "keep" else "The same fix for all like this"
    known = f"{flag.finding.code} “{safe(flag.anchor.quote)}”" + (f", under the rule:\n{sample}" if sample else "")
    app.push_screen(Choice(question, answers, known), decided)


def _scope(scope: Scope) -> str:
    same = "the same words" if scope.same == "words" else "the same rule"
    where = f"in {scope.articles} article{'s' if scope.articles != 1 else ''}" if scope.everywhere else "in this article"
    return f"{same}, {where}"


def _decide_all(app: "ReviewApp", flags: Sequence[Flag], verdict: str, title: str) -> None:
    if verdict == "fix":
        app.session.fix_all(flags, title)
    else:
        app.session.decide(flags, verdict)
    app.notify(f"{len(flags)} decided in one step; {app.undo_key} takes it back")
    _on(app)


def add_name(app: "ReviewApp") -> None:
    """Ask what is right, and put it into a names file."""
    flag, article = app.session.current, app.session.article
    if flag is None or article is None:
        return
    found = ways(article, flag)

    def added(place: int | None) -> None:
        if place is not None:
            app.attempt(partial(_add_name, app, article, found[place]))

    app.push_screen(Choice(f"“{safe(flag.anchor.quote)}”: what is right?", [safe(str(way)) for way in found]), added)


def _add_name(app: "ReviewApp", article: Article, way: Way) -> None:
    app.notify("\n".join(enter(app.session, article, way)))
    app.check_articles([article.path for article in app.session.articles])


def example(app: "ReviewApp") -> None:
    """Make the sentence an example of its rule, as it was decided."""
    flag, article = app.session.current, app.session.article
    if flag is not None and article is not None:
        app.notify(exemplars.from_flag(article, flag, root_of(article.path), app.session.rule_paths))


def undo(app: "ReviewApp") -> None:
    """Take the last step back and go where it was."""
    _stepped(app, app.session.undo(), "taken back")


def redo(app: "ReviewApp") -> None:
    """Put a step in again and go where it was."""
    _stepped(app, app.session.redo(), "done again")


def _stepped(app: "ReviewApp", step: Step, said: str) -> None:
    app.shown_path = ""
    count = f"{len(step.entries)} decisions" if len(step.entries) > 1 else step.verdict
    app.notify(f"{count} {said}")
    app.show_all()


ACTIONS = {
    "fix": choose,
    "choose": choose,
    "keep": lambda app: decide(app, "keep"),
    "later": lambda app: decide(app, "later"),
    "edit": edit,
    "note": note,
    "fix-like": lambda app: decide_like(app, "fix"),
    "keep-like": lambda app: decide_like(app, "keep"),
    "add-name": add_name,
    "example": example,
    "undo": undo,
    "redo": redo,
}
