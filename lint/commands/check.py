"""`calque check`: report what the journey left behind."""

import argparse
import sys
from collections.abc import Iterator

from lint.commands.options import add_input, add_source, options
from lint.discover import discover
from lint.errors import UserError
from lint.files import write_atomic
from lint.model import Problem
from lint.report import FORMATS, text
from lint.report.terminal import Style, style_for
from lint.run import FileResult, Runner, check_all
from lint.tally import Tally

PROGRESS_FROM = 50
"""Articles from which on a terminal is told how far the run is."""


def add(parser: argparse.ArgumentParser) -> None:
    """Options of `check`."""
    add_input(parser)
    add_source(parser)
    group = parser.add_argument_group("report")
    group.add_argument("--format", choices=FORMATS, default="text", help="text (default), json or jsonl")
    group.add_argument("--output", metavar="FILE", help="write the report there instead of standard output")
    group.add_argument("--all", action="store_true", help="show suppressed findings too")
    group.add_argument("--no-baseline", action="store_true", help="report what the baseline knows too")
    group.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    group.add_argument("--diff-from", metavar="REF", help="only what changed since a git revision")
    group.add_argument("--stats", action="store_true", help="time and findings per rule, on standard error")
    group.add_argument("--mqm", choices=("news", "strict", "lenient"), help="preset of the quality score")
    group = parser.add_argument_group("exit code")
    group.add_argument(
        "--fail-on",
        choices=("minor", "major", "critical", "never"),
        help="least severity that makes the exit code 1 (default minor)",
    )
    group.add_argument("--exit-zero", action="store_true", help="0 instead of 1 when there are findings")
    parser.add_argument("-j", "--jobs", type=int, default=1, metavar="N", help="processes (default 1)")


def run(args: argparse.Namespace) -> int:
    """Check and report; the exit code of the contract."""
    runner = Runner(options(args))
    config = runner.settings(args.paths)
    found = list(discover(args.paths or ["."], config["exclude"]))
    paths = [item for item in found if isinstance(item, str)]
    problems = [item for item in found if isinstance(item, Problem)]
    out = _Out(args, config["mqm"])
    for result in _progress(check_all(runner, paths, args.jobs), len(paths)):
        out.result(result)
    out.close(problems)
    if args.stats:
        _print_stats(out.tally)
    if out.tally.errors:
        return 2
    return int(out.tally.fails(config["fail-on"]) and not args.exit_zero)


class _Out:
    """Where the report goes, bit by bit where the format allows."""

    def __init__(self, args: argparse.Namespace, preset: str) -> None:
        self.args = args
        self.preset = preset
        self.tally = Tally()
        self.results: list[FileResult] = []
        """All results, for the one format that is written in one piece."""
        self.parts: list[str] | None = [] if args.output else None
        self.style = Style(args.color == "always") if args.output else style_for(sys.stdout, args.color)

    def write(self, said: str) -> None:
        if self.parts is not None:
            self.parts.append(said)
        elif said:
            sys.stdout.write(said)

    def result(self, result: FileResult) -> None:
        self.tally.add(result)
        if self.args.format == "json":
            self.results.append(result)
        elif self.args.format == "text":
            self.write(text.of_file(result, self.style))
            for problem in result.problems:
                sys.stderr.write(text.of_problem(problem, style_for(sys.stderr, self.args.color)))
        else:
            from lint.report import json_report

            self.write(json_report.line(result, self.preset))

    def close(self, problems: list[Problem]) -> None:
        self.tally.errors += len(problems)
        if self.args.format == "text":
            for problem in problems:
                sys.stderr.write(text.of_problem(problem, style_for(sys.stderr, self.args.color)))
            self.write(text.summary(self.tally, self.style, self.preset))
        else:
            from lint.report import json_report

            if self.args.format == "json":
                self.write(json_report.report(self.results, problems, self.preset))
            else:
                for problem in problems:
                    self.write(json_report.problem_line(problem, self.preset))
        if self.parts is not None:
            try:
                write_atomic(self.args.output, "".join(self.parts).encode("utf-8", "surrogatepass"))
            except OSError as error:
                raise UserError(f"--output {self.args.output}: cannot be written: {error.strerror}") from error
        else:
            sys.stdout.flush()


def _progress(results: Iterator[FileResult], total: int) -> Iterator[FileResult]:
    show = total >= PROGRESS_FROM and sys.stderr.isatty()
    for number, result in enumerate(results, 1):
        if show and (number % 10 == 0 or number == total):
            end = "\r\x1b[K" if number == total else ""
            sys.stderr.write(f"\r{number:,} of {total:,} articles{end}")
            sys.stderr.flush()
        yield result


def _print_stats(tally: Tally) -> None:
    times, counts = tally.timings, tally.codes
    sys.stderr.write(f"{'rule':8} {'findings':>9} {'ms':>10}\n")
    for code in sorted(times.keys() | counts.keys(), key=lambda c: (-times[c], c)):
        sys.stderr.write(f"{code:8} {counts[code]:9} {times[code] / 1000:10.1f}\n")
