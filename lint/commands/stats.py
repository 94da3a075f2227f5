"""`calque stats`: how often what each rule found was kept and fixed here, and which rules to demote."""

import argparse
import json
import sys

from lint.commands.reach import add_reach, journals, options
from lint.decisions.honesty import Honesty, honesty
from lint.decisions.ledger import Ledger
from lint.errors import UserError
from lint.model import Problem
from lint.pack import Pack
from lint.report.terminal import safe, style_for
from lint.report.text import of_problem
from lint.run import Runner


def add(parser: argparse.ArgumentParser) -> None:
    """Options of `stats`."""
    add_reach(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    """Print a line a rule, the least precise first: 0, or 2 when a journal could not be read."""
    runner = Runner(options(args))
    ledgers: list[Ledger] = []
    problems: list[Problem] = []
    for found in journals(runner, args.paths or ["."]):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        store, article = found
        try:
            ledgers.append(store.ledger(article))
        except UserError as error:
            problems.append(Problem(article, error.kind, error.message))
    pack = runner.prepare("./-").pack
    counted = sorted(honesty(ledgers, pack.today).items(), key=_order)
    sys.stdout.write(_json(counted, pack) if args.format == "json" else _text(counted, pack))
    for problem in problems:
        sys.stderr.write(of_problem(problem, style_for(sys.stderr)))
    return 2 if problems else 0


Counted = list[tuple[str, Honesty]]


def _order(item: tuple[str, Honesty]) -> tuple[float, int, str]:
    code, said = item
    return 2.0 if said.precision is None else said.precision, -said.decided, code


def _name(code: str, pack: Pack) -> str:
    rule = pack.by_code(code)
    return rule.name if rule else ""


def _json(counted: Counted, pack: Pack) -> str:
    rules = [
        {
            "code": code,
            "rule": _name(code, pack),
            **said._asdict(),
            "precision": None if said.precision is None else round(said.precision, 3),
            "demote": said.doubtful,
        }
        for code, said in counted
    ]
    return json.dumps({"rules": rules}, ensure_ascii=False, indent=1) + "\n"


def _text(counted: Counted, pack: Pack) -> str:
    if not counted:
        return "no decisions here\n"
    lines = [f"{'rule':8} {'kept':>6} {'fixed':>6} {'later':>6} {'precision':>10}"]
    for code, said in counted:
        precision = "" if said.precision is None else f"{said.precision:.0%}".replace("%", " %")
        lines.append(f"{safe(code):8} {said.kept:6} {said.fixed:6} {said.later:6} {precision:>10}  {_name(code, pack)}".rstrip())
    for code, said in counted:
        if said.doubtful:
            ways = f"`ignore: [{code}]` in calque.yaml"
            rule = pack.by_code(code)
            if rule is not None and not rule.trusted:
                ways += ", or a lower `confidence` in its rule file"
            lines.append(safe(f"{code}: {said.kept} of {said.decided} kept: {ways}"))
    return "\n".join(lines) + "\n"
