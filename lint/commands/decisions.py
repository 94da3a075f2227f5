"""`calque decisions`: list, export, compact and prune what editors decided."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence

from lint import document
from lint.anchor import anchor_of
from lint.commands.reach import add_reach, journals, options
from lint.decisions import listing
from lint.decisions.ledger import Ledger, compacted
from lint.decisions.listing import GONE, STATES, Place, Row
from lint.decisions.settle import fitting
from lint.decisions.store import Store
from lint.discover import discover
from lint.document import Document
from lint.errors import UserError
from lint.files import write_atomic
from lint.model import FAMILIES, Finding, Problem
from lint.report.terminal import safe, style_for
from lint.report.text import of_problem
from lint.run import Runner

EVERYTHING: tuple[tuple[str, object, str], ...] = (
    ("select", list(FAMILIES), "every rule"),
    ("ignore", [], "every rule"),
    ("from", [], "every language"),
    ("min-confidence", 0, "every finding"),
)
"""A decision is stale when no rule finds its passage: not when fewer rules were asked."""
FORMATS = {"csv": listing.as_csv, "json": listing.as_json}


def add(parser: argparse.ArgumentParser) -> None:
    """Options of `decisions`."""
    add_reach(parser)
    group = parser.add_argument_group("list")
    group.add_argument("--state", choices=STATES, action="append", help="only decisions in this state (repeatable)")
    group.add_argument("--by", metavar="NAME", help="only what this person decided")
    group.add_argument("--format", choices=("text", *FORMATS), default="text", help="text (default), csv or json")
    group.add_argument("--output", metavar="FILE", help="write the list there instead of standard output")
    group = parser.add_argument_group("tidy")
    action = group.add_mutually_exclusive_group()
    action.add_argument("--compact", action="store_true", help="rewrite journals without what was undone or replaced")
    action.add_argument("--prune", action="store_true", help="list stale decisions, and with --yes remove them")
    group.add_argument("--yes", action="store_true", help="with --prune: remove them")
    group.add_argument("--dry-run", action="store_true", help="with --prune: only list them, which is the default")
    group.add_argument("--gone", action="store_true", help="with --prune: those about articles or rules that are gone too")


def run(args: argparse.Namespace) -> int:
    """List or tidy: 0, or 2 when a journal or an article could not be read or written. Raises UserError for wrong use."""
    if (args.yes or args.dry_run or args.gone) and not args.prune:
        raise UserError("--yes, --dry-run and --gone go with --prune")
    if args.yes and args.dry_run:
        raise UserError("--yes or --dry-run, not both")
    desk = _Desk(args)
    action = desk.compact if args.compact else desk.prune if args.prune else desk.show
    action()
    for problem in desk.problems:
        sys.stderr.write(of_problem(problem, style_for(sys.stderr)))
    return 2 if desk.problems else 0


class _Desk:
    """The journals that the command is about. What goes wrong with one stops no other."""

    def __init__(self, args: argparse.Namespace) -> None:
        self.args = args
        self.runner = Runner(options(args))
        self.wide = Runner(options(args, *EVERYTHING))
        self.problems: list[Problem] = []
        self.journals: list[tuple[Store, str]] = []
        for found in journals(self.runner, args.paths or ["."]):
            if isinstance(found, Problem):
                self.problems.append(found)
            else:
                self.journals.append(found)

    def show(self) -> None:
        """Write the decisions that the filters let through."""
        found = [row for store, article in self.journals for row in self._rows(store, article)]
        args = self.args
        shown = [r for r in found if (not args.state or r.state in args.state) and args.by in (None, r.by)]
        said = FORMATS[args.format](shown) if args.format in FORMATS else "".join(map(_line, shown)) + _summary(shown)
        if not args.output:
            sys.stdout.write(said)
            return
        try:
            write_atomic(args.output, said.encode("utf-8", "surrogatepass"))
        except OSError as error:
            raise UserError(f"--output {args.output}: cannot be written: {error.strerror}") from error

    def compact(self) -> None:
        """Rewrite the journals with what stands."""
        for store, article in self.journals:
            went = self._rewrite(store, article, frozenset())
            if went:
                sys.stdout.write(f"{_shown(article)}: {_many(went, 'entry', 'entries')} went\n")

    def prune(self) -> None:
        """List what is about nothing any more, or remove it."""
        states = ("stale", "gone") if self.args.gone else ("stale",)
        count = 0
        for store, article in self.journals:
            rows = [row for row in self._rows(store, article) if row.state in states]
            if rows and rows[0].how == GONE and self._is_read(store, article):
                continue
            sys.stdout.write("".join(map(_line, rows)))
            count += len(rows)
            if rows and self.args.yes:
                ledger = store.ledger(article)
                listed = {row.id for row in rows}
                topics = {(e.topic, e.second) for e in ledger.entries if e.id in listed}
                self._rewrite(store, article, frozenset(e.id for e in ledger.entries if (e.topic, e.second) in topics))
        went = "removed" if self.args.yes else "would go; --yes removes them"
        sys.stdout.write(f"{_many(count, 'decision', 'decisions')} {went if count else 'stale'}\n")

    def _rewrite(self, store: Store, article: str, without: frozenset[str]) -> int:
        """Compact a journal, and leave out entries; how many went."""
        try:
            return store.rewrite(article, lambda entries: [e for e in compacted(entries) if e.id not in without])
        except UserError as error:
            self.problems.append(Problem(_shown(article), error.kind, error.message))
            return 0

    def _rows(self, store: Store, article: str) -> list[Row]:
        shown = _shown(article)
        try:
            ledger = store.ledger(article)
            if not os.path.exists(article):
                return listing.unplaced(shown, ledger, GONE)
            return self._placed(article, ledger)
        except UserError as error:
            self.problems.append(Problem(shown, error.kind, error.message))
            return [] if error.kind == "decisions" else listing.unplaced(shown, ledger, "not read")

    def _placed(self, article: str, ledger: Ledger) -> list[Row]:
        shown = _shown(article)
        pack = self.wide.prepare(article).pack
        text, findings, problems = self._examined(article)
        if problems:
            self.problems += problems
            return listing.unplaced(shown, ledger, "not checked")
        places = [Place(anchor_of(text, f), text.lines.position(f.start).line) for f in findings]
        suppressions = FAMILIES["suppression"]
        return listing.rows(
            shown, ledger, places, pack.today, lambda code: code.startswith(suppressions) or pack.by_code(code) is not None
        )

    def _examined(self, article: str) -> tuple[Document, list[Finding], list[Problem]]:
        """An article with what its own configuration and every rule find: where two overlap, the one may hide the other's."""
        found: dict[tuple[str, int, int], Finding] = {}
        problems: list[Problem] = []
        for runner in (self.runner, self.wide):
            loaded = runner.prepare(article)
            config = loaded.config
            text = document.of_file(article, config["encoding"] or None, int(config["max-size"]))
            examined = runner.examine(text, loaded)
            problems += examined.problems
            for finding in (*examined.findings, *examined.silenced):
                found.setdefault((finding.code, finding.start, finding.end), finding)
        return text, list(found.values()), problems

    def _is_read(self, store: Store, gone: str) -> bool:
        """Is the journal of an article that is gone read for another one, which was renamed?"""
        ledger = store.ledger(gone)
        for path in discover([store.root]):
            if not isinstance(path, str) or os.path.exists(store.path(path)):
                continue
            try:
                loaded = self.wide.prepare(path)
                text, findings, _ = self._examined(path)
            except UserError:
                continue
            if fitting([anchor_of(text, finding) for finding in findings], loaded.pack.today)(ledger):
                sys.stdout.write(f"{_shown(gone)}: renamed to {_shown(path)}; its decisions stay\n")
                return True
        return False


def _line(row: Row) -> str:
    place = f"{row.path}:{row.line}" if row.line else row.path
    state = row.state if row.state == row.verdict else f"{row.state} ({row.verdict})"
    said = f"{place}: {state} {row.code} “{row.quote}”"
    if row.replacement is not None:
        said += f" → “{row.replacement}”"
    if row.note:
        said += f" — {row.note}"
    who = ["second reader"] if row.second else []
    if row.how not in (row.state, row.verdict):
        who.append(row.how)
    return safe(f"{said} [{', '.join([row.by, row.at, *who, *row.against])}]") + "\n"


def _summary(shown: Sequence[Row]) -> str:
    states = Counter(row.state for row in shown)
    parts = ", ".join(f"{states[state]} {state}" for state in STATES if states[state])
    return f"{_many(len(shown), 'decision', 'decisions')}{f': {parts}' if parts else ''}\n"


def _many(count: int, one: str, several: str) -> str:
    return f"{count:,} {one if count == 1 else several}"


def _shown(article: str) -> str:
    """An article's path as somebody in the current folder would type it; a full one when it is not below."""
    path = os.path.relpath(article)
    return article if path.startswith("..") else path
