"""`calque review`: decide about what was found, flag by flag, on a screen or line by line."""

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial

from lint.commands.options import add_input, add_source, options
from lint.commands.plain.talk import Plain
from lint.decisions.store import root_of
from lint.discover import discover
from lint.errors import UserError
from lint.model import Problem
from lint.report import text
from lint.report.terminal import style_for
from lint.report.written import written
from lint.review import resume
from lint.review.commands import Command, rebound
from lint.review.session import Session
from lint.run import Runner


def add(parser: argparse.ArgumentParser) -> None:
    """Options of `review`."""
    add_input(parser)
    add_source(parser)
    group = parser.add_argument_group("review")
    group.add_argument("--plain", action="store_true", help="line by line without a screen: for screen readers, ssh, logs")
    group.add_argument("--reviewer", metavar="NAME", help="who decides (default: CALQUE_REVIEWER, git's user.name, the login)")
    group.add_argument("--second-reader", action="store_true", help="a blind second pass: nobody else's decisions are shown")
    group.add_argument("--theme", metavar="NAME", help="colours of the screen: textual-dark, textual-light, ansi-dark, …")


def run(args: argparse.Namespace) -> int:
    """Review until the reviewer leaves: 0, or 2 when an article could not be read or checked. Raises UserError."""
    runner = Runner(options(args))
    config = runner.settings(args.paths)
    if "-" in args.paths:
        raise UserError("review: standard input cannot be reviewed: fixes and decisions need a file")
    found = list(discover(args.paths or ["."], config["exclude"]))
    paths = [item for item in found if isinstance(item, str)]
    problems = [item for item in found if isinstance(item, Problem)]
    for problem in problems:
        sys.stderr.write(text.of_problem(problem, style_for(sys.stderr)))
    if not paths:
        raise UserError("review: no articles here; name files or folders")
    reviewer = args.reviewer or resume.reviewer_name(
        os.environ, lambda: resume.git_name(os.path.dirname(os.path.abspath(paths[0])))
    )
    session = Session(runner, paths, reviewer, args.second_reader)
    commands = rebound(config["keys"])
    root = root_of(paths[0])
    place, keep = resume.load(root, reviewer), partial(resume.save, root, reviewer)
    if args.plain:
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")
        Plain(session, commands, sys.stdin, sys.stdout, place, keep).run()
    else:
        _screen(session, commands, args.theme or config["theme"], place, keep)
    return 2 if problems or any(a.checked and a.checked.problems for a in session.articles) else 0


def _screen(
    session: Session, commands: list[Command], theme: str, place: resume.Place | None, keep: Callable[[resume.Place], str]
) -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError("review: needs a terminal; `--plain` works without one")
    from tui.app import ReviewApp

    app = ReviewApp(session, commands, theme, place, keep)
    app.run()
    if app.broken is not None:
        raise app.broken
    for line in written(app.written):
        sys.stdout.write(line + "\n")
    done, total = session.progress
    staged = sum(len(article.staged) for article in session.staged())
    waiting = f"; {staged} fix{'es' if staged != 1 else ''} not written yet" if staged else ""
    sys.stdout.write(f"{done} of {total} decided{waiting}\n")
