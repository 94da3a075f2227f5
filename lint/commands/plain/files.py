"""Articles on the disk, in lines: writing fixes into them, the editor, leaving."""

import os
import subprocess
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lint.errors import UserError
from lint.report.written import written
from lint.review import editor
from lint.review.article import Article

if TYPE_CHECKING:
    from lint.commands.plain.talk import Plain


def write(plain: "Plain", articles: Iterable[Article]) -> bool:
    """Put the decided fixes into articles and say what became of each. Are all in?"""
    done = plain.session.write(articles)
    for line in written(done):
        plain.say(line)
    return not any(result.problem or result.left for result in done)


def write_article(plain: "Plain", _: str) -> None:
    """Put the decided fixes into this article."""
    if plain.session.article is not None:
        write(plain, [plain.session.article])


def write_all(plain: "Plain", _: str) -> None:
    """Put the decided fixes into all articles."""
    write(plain, plain.session.staged())


def open_editor(plain: "Plain", _: str) -> None:
    """Open the article in the reviewer's editor, and read it again."""
    flag, article = plain.session.current, plain.session.article
    if article is None:
        return
    line, column = (flag.position.line, flag.position.column) if flag else (1, 1)
    command = editor.command(editor.chosen(os.environ), article.path, line, column)
    try:
        code = subprocess.run(command, check=False).returncode
    except OSError as error:
        raise UserError(f"{command[0]}: cannot be run: {error.strerror or error}") from error
    if code:
        plain.say(f"{command[0]} ended with {code}")
    reread(plain, "")


def reread(plain: "Plain", _: str) -> None:
    """Read and check the article again."""
    if plain.session.article is not None:
        plain.read_again([plain.session.article.path])
        plain.say("read again")
    plain.show()


def leave(plain: "Plain", _: str) -> None:
    """Leave; when fixes wait to be written, ask what becomes of them."""
    staged = [] if plain.session.desk.second else plain.session.staged()
    if not staged:
        plain.leaving = True
        return
    count = sum(len(article.staged) for article in staged)
    plain.say(f"{count} decided fix{'es are' if count != 1 else ' is'} not in the article yet")
    place = plain.choice(["write and leave", "leave; what is decided stays decided"], otherwise="stay")
    plain.leaving = place == 1 or (place == 0 and write(plain, staged))


DOING = {
    "write": write_article,
    "write-all": write_all,
    "editor": open_editor,
    "reread": reread,
    "quit": leave,
}
