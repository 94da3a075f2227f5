"""Articles on the disk: writing fixes into them, the editor, leaving."""

import os
import subprocess
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from lint.errors import UserError
from lint.report.written import written
from lint.review import editor
from lint.review.article import Article
from lint.review.desk import Written
from tui.dialogs.choice import Choice
from tui.dialogs.reading import Reading
from tui.staying import keep_place

if TYPE_CHECKING:
    from tui.app import ReviewApp


def write(app: "ReviewApp") -> None:
    """Put the decided fixes into this article."""
    if app.session.article is not None:
        _write(app, [app.session.article])


def write_all(app: "ReviewApp") -> None:
    """Put the decided fixes into all articles."""
    _write(app, app.session.staged())


def _write(app: "ReviewApp", articles: Sequence[Article]) -> None:
    done = app.session.write(articles)
    app.shown_path = ""
    app.show_all()
    app.push_screen(Reading("Written", summary(done)))


def summary(done: Sequence[Written]) -> str:
    """What became of each article, and of all."""
    fixes, failed = sum(result.fixes for result in done), sum(bool(result.problem) for result in done)
    total = f"{counted(fixes, 'fix', 'es')} in {sum(bool(result.fixes) for result in done)} of {counted(len(done), 'article')}"
    return "\n".join([*written(done), "", total + (f"; {failed} with problems" if failed else "")])


def counted(count: int, word: str, ending: str = "s") -> str:
    """A number and what is counted."""
    return f"{count} {word}{ending if count != 1 else ''}"


def open_editor(app: "ReviewApp") -> None:
    """Leave the screen to the editor, and read the article again."""
    flag, article = app.session.current, app.session.article
    if article is None:
        return
    line, column = (flag.position.line, flag.position.column) if flag else (1, 1)
    command = editor.command(editor.chosen(os.environ), article.path, line, column)
    try:
        with app.suspend():
            code = subprocess.run(command, check=False).returncode
    except SuspendNotSupported as error:
        raise UserError("the editor needs a terminal of its own: there is none here") from error
    except OSError as error:
        raise UserError(f"{command[0]}: cannot be run: {error.strerror or error}") from error
    if code:
        app.notify(f"{command[0]} ended with {code}", severity="warning")
    reread(app)


def reread(app: "ReviewApp") -> None:
    """Read and check the article again."""
    if app.session.article is not None:
        app.check_articles([app.session.article.path])


def copy(app: "ReviewApp") -> None:
    """Path, line and words of the flag, to the clipboard."""
    flag = app.session.current
    if flag is not None:
        app.copy_to_clipboard(f"{flag.path}:{flag.position.line}: {flag.finding.code} {flag.finding.text}")
        app.notify("copied")


def leave(app: "ReviewApp") -> None:
    """Leave; when fixes wait to be written, ask what becomes of them."""
    keep_place(app)
    staged = app.session.staged()
    if not staged:
        app.exit(0)
        return

    def answered(place: int | None) -> None:
        if place == 0:
            done = app.session.write(staged)
            problems = [written for written in done if written.problem or written.left]
            app.written = list(done)
            if not problems:
                app.exit(0)
            else:
                app.shown_path = ""
                app.show_all()
                app.push_screen(Reading("Written", summary(done)))
        elif place == 1:
            app.exit(0)

    count = sum(len(article.staged) for article in staged)
    title = f"{counted(count, 'fix', 'es')} in {counted(len(staged), 'article')} not written yet"
    answers = ["Write them and leave", "Leave; they stay decided", "Stay"]
    app.push_screen(Choice(title, answers), answered)


ACTIONS = {
    "write": write,
    "write-all": write_all,
    "editor": open_editor,
    "reread": reread,
    "copy": copy,
    "quit": leave,
}
