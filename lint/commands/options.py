"""Options that several commands share, and what they make of a configuration."""

import argparse

from lint.run import Options
from lint.types import Any

SETTINGS = {
    "select": "--select",
    "ignore": "--ignore",
    "fail_on": "--fail-on",
    "min_confidence": "--min-confidence",
    "from_": "--from",
    "house": "--house",
    "ships": "--ships",
    "rules": "--rules",
    "names": "--names",
    "glossaries": "--glossary",
    "encoding": "--encoding",
    "max_size": "--max-size",
    "exclude": "--exclude",
    "mqm": "--mqm",
}


def add_input(parser: argparse.ArgumentParser, paths: str = "*") -> None:
    """Articles, configuration, and which rules run. Defaults are None: what was not typed is not an override."""
    parser.add_argument(
        "paths",
        nargs=paths,
        metavar="PATH",
        help="articles, folders, globs, or - for standard input (default: the current folder)",
    )
    group = parser.add_argument_group("what runs")
    group.add_argument(
        "--select", metavar="CODES", action="append", help="only these codes, prefixes, families (comma separated)"
    )
    group.add_argument("--ignore", metavar="CODES", action="append", help="not these codes, prefixes, families")
    group.add_argument(
        "--from", dest="from_", metavar="LANG", action="append", help="source language when it is known (ru, uk, zh, …)"
    )
    group.add_argument("--rules", metavar="PATH", action="append", help="a rule file or folder of your own (repeatable)")
    group.add_argument(
        "--names", metavar="FILE", action="append", help="a names file: YAML, CSV, or made by `calque names import` (repeatable)"
    )
    group.add_argument(
        "--glossary",
        dest="glossaries",
        metavar="FILE",
        action="append",
        help="a glossary for articles beside their source: TBX, CSV or YAML (repeatable)",
    )
    group.add_argument("--house", choices=("kyiv", "kiev"), help="house style of Ukrainian place names")
    group.add_argument("--ships", choices=("she", "it"), help="house style of ships (default she)")
    group.add_argument("--min-confidence", type=float, metavar="N", help="report findings from this confidence on (default 0.5)")
    group = parser.add_argument_group("input")
    group.add_argument("--config", metavar="FILE", help="configuration instead of the calque.yaml found from the article upward")
    group.add_argument("--encoding", metavar="NAME", help="encoding of articles that do not declare one")
    group.add_argument("--max-size", type=int, metavar="BYTES", help="refuse larger articles (default 32 MiB)")
    group.add_argument(
        "--exclude", metavar="PATTERN", action="append", help="leave out in folders, as in .gitignore (repeatable)"
    )
    group.add_argument("--stdin-filename", metavar="NAME", default="", help="name and format of what comes on standard input")
    group.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")


def add_source(parser: argparse.ArgumentParser) -> None:
    """What articles are compared with."""
    group = parser.add_argument_group("beside its source")
    group.add_argument(
        "--source",
        metavar="FILE",
        help="the text it was translated from, or a pattern with {stem}, {name}, {parent}: its language is found out",
    )
    group.add_argument(
        "--original",
        metavar="FILE",
        help="the original that the source itself was translated from: findings then say whose they are",
    )


def options(args: argparse.Namespace) -> Options:
    """Run options of parsed arguments."""
    overrides: list[tuple[str, Any, str]] = []
    for name, flag in SETTINGS.items():
        value = getattr(args, name, None)
        if value is None:
            continue
        if name in ("select", "ignore", "from_"):
            value = [word for item in value for word in item.replace(",", " ").split()]
        overrides.append((name.rstrip("_").replace("_", "-"), value, flag))
    return Options(
        config_path=args.config,
        overrides=tuple(overrides),
        stdin_name=args.stdin_filename,
        use_cache=not args.no_cache,
        everything=getattr(args, "all", False),
        diff_from=getattr(args, "diff_from", None),
        stats=getattr(args, "stats", False),
        source=getattr(args, "source", None),
        original=getattr(args, "original", None),
        baseline=not getattr(args, "no_baseline", False),
    )
