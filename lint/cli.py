"""The command line: `main(argv) -> int` parses, calls a command, and turns what it raises into an exit code."""

import argparse
import errno
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from lint import __version__, patterns
from lint.errors import UserError

COMMANDS = {
    "check": "lint.commands.check",
    "fix": "lint.commands.fix",
    "review": "lint.commands.review",
    "align": "lint.commands.align",
    "rules": "lint.commands.rules",
    "explain": "lint.commands.explain",
    "names": "lint.commands.names",
    "baseline": "lint.commands.baseline",
    "decisions": "lint.commands.decisions",
    "stats": "lint.commands.stats",
    "config": "lint.commands.config",
    "init": "lint.commands.init",
}
SUMMARIES = {
    "check": "check articles",
    "fix": "apply fixes",
    "review": "decide about what is found, on a screen or line by line",
    "align": "lay an article beside its source, sentence by sentence",
    "rules": "list, test and start rules",
    "explain": "what a rule finds and why, with examples",
    "names": "make a names file of lists of people, and tell what is known of a name",
    "baseline": "take what an archive has for known, and tell what is new",
    "decisions": "list, export, compact and prune what editors decided",
    "stats": "how often each rule's findings were kept and fixed, and which to demote",
    "config": "show the configuration and where each value comes from",
    "init": "write a first calque.yaml and what goes with it",
}


UNWRITABLE = (errno.ENOSPC, errno.EFBIG, errno.EIO)


class Formatter(argparse.HelpFormatter):
    """Help as wide as the terminal, whose width is asked without `shutil`: argparse makes a formatter for every option, and
    the archive formats that shutil imports take as long as reading an article."""

    def __init__(self, prog: str, indent_increment: int = 2, max_help_position: int = 24, width: int | None = None) -> None:
        super().__init__(prog, indent_increment, max_help_position, width or _columns() - 2)


def _columns() -> int:
    said = os.environ.get("COLUMNS", "")
    try:
        return int(said) if said.isdigit() and int(said) else os.get_terminal_size().columns
    except OSError:
        return 80


argparse._ = str  # type: ignore[attr-defined]  # its words are not translated: looking for a translation takes 1 ms


def main(argv: Sequence[str] | None = None) -> int:
    """Run calque. Returns the exit code: 0 nothing, 1 findings, 2 wrong use or input, 3 a bug, 130 interrupted."""
    words = list(sys.argv[1:] if argv is None else argv)
    gc.set_threshold(100_000, 10, 10)  # rules and names are many small objects that live to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        args = _parser(words).parse_args(words)
        if "run" not in args:
            _parser([]).print_help()
            return 2
        if not getattr(args, "no_cache", False):
            patterns.remember()
        code = int(args.run(args))
        patterns.save()
        return code
    except UserError as error:
        sys.stderr.write(f"calque: {error.message}\n")
        return 2
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what is still buffered has nowhere to go
        return 0
    except Exception as error:
        if isinstance(error, OSError) and error.errno in UNWRITABLE:
            sys.stderr.write(f"calque: the report cannot be written: {error.strerror}\n")
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            return 2
        from lint.crash import log

        sys.stderr.write(f"calque: a bug: {type(error).__name__}: {error}\nThe details are in {log(error, words)}\n")
        return 3


def console() -> None:
    """The console script: `main`, and out. Tidying up what ends with the process takes a twentieth of checking an article."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            code = code or 1
    os._exit(code)


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """The parser; the options of a command are built only when it is the one asked for."""
    parser = argparse.ArgumentParser(
        prog="calque",
        description="Finds what a journey through another language left in an English article.",
        formatter_class=Formatter,
    )
    parser.add_argument("--version", action="version", version=f"calque {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", prog="calque")
    chosen = next((word for word in words if not word.startswith("-")), "")
    for name in [chosen] if chosen in COMMANDS else COMMANDS:
        sub = commands.add_parser(name, help=SUMMARIES[name], formatter_class=Formatter)
        if name == chosen:
            command = import_module(COMMANDS[name])
            command.add(sub)
            if not sub.get_default("run"):
                sub.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    console()
