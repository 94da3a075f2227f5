"""`calque baseline`: take what an archive has for known, and tell what became of it since."""

import argparse
import os
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager

from lint import rules
from lint.baseline import file
from lint.baseline.difference import KINDS, Change, Difference, Found, difference
from lint.commands.options import add_input, add_source, options
from lint.config import FOLDER, upward
from lint.decisions.journal import locked
from lint.decisions.store import GIT, LOCK, root_of
from lint.discover import discover
from lint.errors import UserError
from lint.files import write_atomic
from lint.model import Problem
from lint.record import Record
from lint.report import text
from lint.report.terminal import safe, style_for
from lint.run import FileResult, Loaded, Runner, check_all

QUOTE = 80
"""Code points of a finding's words that a line shows."""


def add(parser: argparse.ArgumentParser) -> None:
    """Options of `baseline` and its subcommands."""
    commands = parser.add_subparsers(metavar="ACTION", required=True)
    parser.set_defaults(run=update)
    creating = commands.add_parser("create", help="take all that is found for known")
    _add_common(creating)
    creating.add_argument("--force", action="store_true", help="in place of a baseline that is there")
    creating.set_defaults(run=create)
    updating = commands.add_parser("update", help="add what is new, follow what moved or changed, drop what is gone")
    updating.add_argument("--dry-run", action="store_true", help="tell what would be done, and do nothing")
    showing = commands.add_parser("show", help="tell what `update` would do: 1 when something is new or changed")
    showing.set_defaults(dry_run=True)
    for command in (updating, showing):
        _add_common(command)
        command.add_argument("--verbose", action="store_true", help="a line for each finding too")
        command.set_defaults(run=update)


def _add_common(parser: argparse.ArgumentParser) -> None:
    add_input(parser)
    add_source(parser)
    parser.add_argument(
        "--output",
        metavar="FILE",
        help="the baseline (default: `baseline` of calque.yaml, or .calque/baseline.jsonl of the project)",
    )
    parser.add_argument("-j", "--jobs", type=int, default=1, metavar="N", help="processes (default 1)")


def create(args: argparse.Namespace) -> int:
    """Write a baseline: 0, or 2 when an article could not be checked, of which it then knows nothing. Raises UserError."""
    survey = _survey(args)
    entries = {
        article.name: [anchor for number, anchor in enumerate(article.anchors) if number not in article.settled]
        for article in survey.found
    }
    with _held(survey.root):
        if os.path.exists(survey.path) and not args.force:
            raise UserError(
                f"{survey.path}: is there already; `calque baseline update` follows the articles, --force starts anew"
            )
        _write(survey.path, file.written(entries, entries.__getitem__))
    findings, articles = sum(map(len, entries.values())), sum(map(bool, entries.values()))
    said = f"{findings:,} finding{'s' if findings != 1 else ''} in {articles:,} article{'s' if articles != 1 else ''}"
    sys.stdout.write(f"{survey.path}: {said}\n")
    return survey.told()


def update(args: argparse.Namespace) -> int:
    """Bring a baseline up to date, or tell what there is to be done: then 1 when something is new or changed.

    2 when an article could not be checked; what is known of it stays. Raises UserError.
    """
    survey = _survey(args)
    if args.dry_run:
        made = survey.difference(file.load(survey.path))
    else:
        with _held(survey.root):
            baseline = file.load(survey.path)
            made = survey.difference(baseline)
            names = baseline.names | made.entries.keys()
            data = file.written(names, lambda name: made.entries[name] if name in made.entries else baseline.of(name))
            _write(survey.path, data)
    if args.verbose:
        sys.stdout.writelines(map(_line, made.changes))
    counts = [(kind, sum(change.kind == kind for change in made.changes)) for kind in KINDS]
    sys.stdout.write(f"{survey.path}: {', '.join(f'{count:,} {kind}' for kind, count in counts)}\n")
    open_ = any(change.kind in ("new", "changed") for change in made.changes)
    return survey.told() or int(args.dry_run and open_)


class _Survey(Record):
    """Where the baseline is, the project whose lock it is written under, the folders that were named, and what is there now."""

    path: str
    root: str
    folders: Sequence[str]
    found: Sequence[Found]
    problems: Sequence[Problem]

    def difference(self, baseline: file.Baseline) -> Difference:
        """What the baseline is to learn. Articles that are gone are forgotten when they lay under a folder that was named."""
        top = file.root_of(self.path)
        dropped = [name for name in baseline.gone if self._names(os.path.normpath(os.path.join(top, name)))]
        return difference(baseline, self.found, dropped)

    def _names(self, article: str) -> bool:
        return any(article.startswith(os.path.join(os.path.abspath(folder), "")) for folder in self.folders)

    def told(self) -> int:
        """Say what could not be checked; the exit code."""
        style = style_for(sys.stderr)
        for problem in self.problems:
            sys.stderr.write(text.of_problem(problem, style))
        return 2 if self.problems else 0


def _survey(args: argparse.Namespace) -> _Survey:
    named = args.paths or ["."]
    if "-" in named:
        raise UserError("standard input has no place in a baseline: name files and folders")
    runner = Runner(options(args)._replace(baseline=False, everything=True, anchors=True))
    first = _folder(named[0])
    items = list(discover(named, runner.prepare(first).config["exclude"]))
    articles = [item for item in items if isinstance(item, str)]
    path = args.output or _place(runner, {_folder(name) for name in named}, {_folder(name) for name in articles})
    problems = [item for item in items if isinstance(item, Problem)]
    found: dict[str, Found] = {}
    idle: dict[Loaded, frozenset[str]] = {}
    for result in check_all(runner, articles, args.jobs):
        problems += result.problems
        if not result.problems:
            loaded = runner.prepare(result.path)
            if loaded not in idle:
                idle[loaded] = _idle(loaded)
            name = file.name_of(result.path, path)
            found[name] = _found(result, name, loaded, idle[loaded])
    folders = [name for name in named if os.path.isdir(name)]
    return _Survey(path, root_of(first), folders, list(found.values()), problems)


def _folder(path: str) -> str:
    """A name in the folder that a path is or lies in: what configuration and project are found from."""
    return os.path.join(path if os.path.isdir(path) else os.path.dirname(path), "-")


def _place(runner: Runner, named: Collection[str], articles: Collection[str]) -> str:
    """Where `check` will look for the baseline of all these. Raises UserError when that is not one place."""
    places = {runner.prepare(path).config["baseline"] or file.place(root_of(path)) for path in named}
    for path in articles:
        root = upward(os.path.dirname(os.path.abspath(path)), FOLDER)
        if given := runner.prepare(path).config["baseline"] or (root and file.place(root)):
            places.add(given)
    if len(places) > 1:
        raise UserError(f"{', '.join(sorted(places))}: these have a baseline each; name what belongs to one, or give --output")
    return os.path.relpath(places.pop())


def _idle(loaded: Loaded) -> frozenset[str]:
    """Codes of the rules that do not run."""
    config, pack = loaded.config, loaded.pack
    active = rules.select(pack, config["select"], config["ignore"], config["from"]).active
    return frozenset(head.code for number, head in enumerate(pack.heads) if number not in active)


def _found(result: FileResult, name: str, loaded: Loaded, idle: frozenset[str]) -> Found:
    settled = [number for number, placed in enumerate(result.findings) if placed.finding.status != "open"]
    return Found(name, result.anchors, settled, idle, loaded.pack.today)


def _line(change: Change) -> str:
    path = change.name if change.was == change.name else f"{change.was} → {change.name}"
    return f"{change.kind:8}{safe(path)}: {change.anchor.code} “{safe(change.anchor.quote[:QUOTE])}”\n"


@contextmanager
def _held(root: str) -> Iterator[None]:
    """Nobody else writes in the project."""
    with locked(os.path.join(root, LOCK)):
        for name, said in GIT.items():
            if not os.path.exists(path := os.path.join(root, FOLDER, name)):
                _write(path, said.encode())
        yield


def _write(path: str, data: bytes) -> None:
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        write_atomic(path, data)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror or error}", kind="decisions") from error
