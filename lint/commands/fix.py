"""`calque fix`: apply safe fixes, or the best unsafe ones when asked; check again before anything is written."""

import argparse
import sys

from lint import document, fixes
from lint.commands.options import add_input, add_source, options
from lint.decode import encode
from lint.discover import discover
from lint.errors import UserError
from lint.files import read_bytes, write_atomic
from lint.model import Problem
from lint.report import text
from lint.report.terminal import style_for
from lint.run import Loaded, Runner


def add(parser: argparse.ArgumentParser) -> None:
    """Options of `fix`."""
    add_input(parser)
    add_source(parser)
    parser.add_argument("--unsafe", action="store_true", help="apply the best unsafe fix of each finding too")
    parser.add_argument("--diff", action="store_true", help="print what would change, write nothing")


def run(args: argparse.Namespace) -> int:
    """Fix articles: 0 nothing to change, 1 something was (would be) changed, 2 an article could not be read or written."""
    runner = Runner(options(args))
    found = list(discover(args.paths or ["."], runner.settings(args.paths)["exclude"]))
    problems = [item for item in found if isinstance(item, Problem)]
    changed = applied = 0
    for path in (item for item in found if isinstance(item, str)):
        try:
            count = _fix(args, runner, path)
        except UserError as error:
            problems.append(Problem(path, error.kind, error.message))
            continue
        changed += bool(count)
        applied += count
    style = style_for(sys.stderr)
    for problem in problems:
        sys.stderr.write(text.of_problem(problem, style))
    verb = "would be applied in" if args.diff else "applied in"
    sys.stderr.write(f"{applied} fix{'es' if applied != 1 else ''} {verb} {changed} article{'s' if changed != 1 else ''}\n")
    return 2 if problems else int(changed > 0)


def _fix(args: argparse.Namespace, runner: Runner, path: str) -> int:
    """Fix one article; how many fixes were (would be) applied."""
    loaded = runner.prepare(path)
    shown = path if path != "-" else args.stdin_filename or "<stdin>"
    data = sys.stdin.buffer.read() if path == "-" else read_bytes(path, int(loaded.config["max-size"]))
    article = document.of_bytes(data, shown, loaded.config["encoding"] or None)
    before = runner.check_document(article, loaded, path, runner.beside(article, loaded))
    applied = fixes.apply(article.text, fixes.choose([placed.finding for placed in before.open], args.unsafe))
    if applied.fixes:
        _refuse_growth(runner, loaded, article, applied.text, path, len(before.open))
    if args.diff:
        sys.stdout.write(_diff(article.text, applied.text, shown))
    elif path == "-":
        sys.stdout.buffer.write(encode(applied.text, article.decoded))
        sys.stdout.buffer.flush()
    elif applied.fixes:
        try:
            write_atomic(path, encode(applied.text, article.decoded))
        except OSError as error:
            raise UserError(f"cannot be written: {error.strerror or error}", kind="unreadable") from error
    return len(applied.fixes)


def _refuse_growth(runner: Runner, loaded: Loaded, article: document.Document, changed: str, path: str, count: int) -> None:
    again = document.Document(article.path, article.decoded._replace(text=changed), article.form)
    after = runner.check_document(again, loaded, path, runner.beside(again, loaded))
    if len(after.open) > count:
        raise UserError(f"its fixes would raise {count} findings to {len(after.open)}; nothing was written", kind="check")


def _diff(before: str, after: str, path: str) -> str:
    import difflib

    lines = difflib.unified_diff(
        before.splitlines(True), after.splitlines(True), f"a/{path.lstrip('/')}", f"b/{path.lstrip('/')}"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
