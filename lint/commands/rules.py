"""`calque rules`: list them, test their examples, start a new one."""

import argparse
import os
import sys

from lint import rules
from lint.errors import UserError
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lint.examples import Added

TEMPLATE = """\
family: {family}
rules:
  - code: {code}
    name: {name}
    kind: substitute            # or pattern, density, consistency …
    severity: minor             # minor, major, critical: how bad if true
    confidence: 0.8             # how likely true; under 0.5 is not shown by default
    category: style/unidiomatic
    find: ["a phrase that should go"]
    replace: "what English says"
    message: "“{{text}}” is translated word for word; English: {{replace}}"
    why: >
      What the source language does, what an engine makes of it, and what an innocent text with this form looks like.
    bad:
      - text: "Here stands [[a phrase that should go]]."
        fixed: "Here stands what English says."
      - "[[A phrase that should go]] opens this one."
      - "Two of them: [[a phrase that should go]] and the rest."
    good:
      - "An innocent text of the same form."
      - "Another one."
      - "And a third."
"""


def add(parser: argparse.ArgumentParser) -> None:
    """Options of `rules` and its subcommands."""
    commands = parser.add_subparsers(metavar="ACTION")
    parser.add_argument("--rules", metavar="PATH", action="append", default=[], help="list these too")
    parser.add_argument("--no-cache", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(run=listing)
    testing = commands.add_parser("test", help="run the examples in rule files")
    testing.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="rule files or folders, or examples that were added to rules (default: the built-in rules)",
    )
    testing.add_argument("--todo", action="store_true", help="tell of todo examples that hold by now")
    testing.add_argument("--no-cache", action="store_true", help="parse all files again")
    testing.set_defaults(run=test)
    fresh = commands.add_parser("new", help="write a rule file to start from")
    fresh.add_argument("path", metavar="FILE", help="rules/<from>-en/<family>/<topic>.yaml, or a file of your own")
    fresh.add_argument("--code", required=True, help="family prefix and three digits: TRM901")
    fresh.set_defaults(run=new)


def listing(args: argparse.Namespace) -> int:
    """Code, severity, confidence, source languages and name of every rule."""
    pack = rules.load(args.rules, not args.no_cache)
    for rule in sorted(map(pack.rule, range(len(pack.heads))), key=lambda rule: rule.code):
        data = rule.data
        mark = "" if data["default"] else "  (opt-in)"
        rows = len(rule.rows)
        many = f"  [{rows} rows]" if rows > 1 else ""
        languages = ",".join(data["from"]) or "any"
        line = f"{data['code']}  {data['severity']:8} {data['confidence']:.2f}  {languages:6} {data['name']}{many}{mark}\n"
        sys.stdout.write(line)
    return 0


def test(args: argparse.Namespace) -> int:
    """Run examples: 0 when all hold, 1 when one fails, 2 when a file is wrong."""
    from lint import examples
    from lint.names import gazetteer

    use_cache = not args.no_cache
    found: list[rules.RuleFile] = []
    builtin = rules.builtin_folder()
    for path in args.paths or [builtin]:
        found += rules.find_files(path, trusted=os.path.abspath(path).startswith(builtin))
    files = [file for file in found if not examples.holds_list(file.data)]
    rules.load_files(files, use_cache)  # refuses a code used twice
    compiled = rules.load_full(files, use_cache)
    added = [one for file in found if file not in files for one in examples.listed(file.data, file.path)]
    if files and not any(os.path.abspath(file.path) == _project_file() for file in found):
        codes = {code for rule in compiled for code in (rule["code"], *rule["formerly"])}
        added += [one for one in _of_project() if not args.paths or one.code in codes]
    names = gazetteer.load()
    tested = examples.test(compiled, names)
    others = _configured(use_cache) if added else []
    failed = tested.failures + examples.test_added(added, [*others, *compiled], names)
    failures = [failure for failure in failed if not failure.todo or args.todo]
    for failure in failures:
        sys.stdout.write(f"{failure}\n")
    broken = [failure for failure in failures if not failure.todo]
    sys.stdout.write(
        f"{tested.rules} rules, {tested.rows} rows, {tested.examples + len(added)} examples: "
        f"{f'{len(broken)} failed' if broken else 'all hold'}\n"
    )
    return int(bool(broken))


def _of_project() -> "list[Added]":
    """The examples that reviewers of this project added to calque's own rules."""
    from lint.examples import listed
    from lint.files import read_bytes

    path = os.path.relpath(_project_file())
    return listed(read_bytes(path), path) if os.path.isfile(path) else []


def _project_file() -> str:
    from lint.decisions.store import root_of
    from lint.examples import FILE

    return os.path.join(root_of("-"), FILE)


def _configured(use_cache: bool) -> "list[dict[str, Any]]":
    """The rules that hold here: calque's own, and over them those that the configuration names."""
    from lint import config

    path = config.find(os.curdir)
    own = config.load(path, use_cache)["rules"] if path else []
    files = [*rules.find_files(rules.builtin_folder(), trusted=True), *(file for item in own for file in rules.find_files(item))]
    return rules.load_full(files, use_cache)


def new(args: argparse.Namespace) -> int:
    """Write a rule file whose examples hold, for somebody to change."""
    from lint.model import FAMILIES

    family = next((name for name, prefix in FAMILIES.items() if args.code.startswith(prefix)), None)
    if family is None or not args.code[3:].isdigit() or len(args.code) != 6:
        raise UserError(f"--code {args.code}: must be {', '.join(FAMILIES.values())} and three digits")
    if os.path.exists(args.path):
        raise UserError(f"{args.path}: exists; name a new file, or add the rule to it by hand")
    known = rules.load().by_code(args.code)
    if known is not None:
        raise UserError(f"--code {args.code}: taken by {known.name}")
    topic = os.path.splitext(os.path.basename(args.path))[0].lower()
    name = "-".join(filter(None, "".join(c if c.isalnum() else " " for c in topic).split())) or "new-rule"
    folder = os.path.dirname(args.path)
    try:
        if folder:
            os.makedirs(folder, exist_ok=True)
        with open(args.path, "x", encoding="utf-8") as handle:
            handle.write(TEMPLATE.format(family=family, code=args.code, name=name))
    except OSError as error:
        raise UserError(f"{args.path}: cannot be written: {error.strerror}") from error
    sys.stdout.write(f"{args.path}: now change it, and run: calque rules test {args.path}\n")
    return 0
