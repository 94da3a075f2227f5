"""`calque explain CODE`: what a rule finds and why, with its examples and how to silence it."""

import argparse
import json
import sys

from lint import rules
from lint.errors import UserError
from lint.review.documentation import silencing
from lint.types import Any

ROWS = 20


def add(parser: argparse.ArgumentParser) -> None:
    """Options of `explain`."""
    parser.add_argument("codes", nargs="+", metavar="CODE", help="a rule's code or name")
    parser.add_argument("--rules", metavar="PATH", action="append", default=[], help="look in these rule files too")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--all", action="store_true", help="all rows of a table")


def run(args: argparse.Namespace) -> int:
    """Print what is known of each rule. Raises UserError for a word that names none."""
    files = rules.find_files(rules.builtin_folder(), trusted=True)
    for path in args.rules:
        files += rules.find_files(path)
    full = rules.load_full(files)
    chosen = [_named(full, word) for word in args.codes]
    if args.format == "json":
        keys = (
            "code",
            "name",
            "family",
            "severity",
            "confidence",
            "category",
            "from",
            "zones",
            "fix",
            "source",
            "why",
            "bad",
            "good",
        )
        sys.stdout.write(json.dumps([{k: r[k] for k in keys} for r in chosen], ensure_ascii=False, indent=1) + "\n")
        return 0
    sys.stdout.write("\n".join(_text(rule, args.all) for rule in chosen))
    return 0


def _named(full: list[dict[str, Any]], word: str) -> dict[str, Any]:
    for rule in full:
        if word.upper() == rule["code"] or word in (rule["name"], *rule["formerly"]):
            return rule
    import difflib

    known = [rule["code"] for rule in full] + [rule["name"] for rule in full]
    near = difflib.get_close_matches(word, known, n=3, cutoff=0.3)
    raise UserError(f"{word}: no rule of this code or name; did you mean {', '.join(near) or 'one of `calque rules`'}?")


def _text(rule: dict[str, Any], everything: bool) -> str:
    languages = ", ".join(rule["from"]) or "any"
    lines = [
        f"{rule['code']} {rule['name']}" + ("" if rule["default"] else " (opt-in)"),
        f"  {rule['severity']}, confidence {rule['confidence']:.2f}, {rule['category']}; source language: {languages}",
        f"  speaks in: {', '.join(rule['zones'] or ['every zone'])}; fix: {rule['fix']}",
    ]
    if rule["source"]:
        lines.append(f"  source form: {rule['source']}")
    lines += ["", *(f"  {line}" for line in rule["why"].splitlines()), ""]
    rows = rule["rows"] if everything else rule["rows"][:ROWS]
    for row in rows if rule.get("table") else []:
        what = row["find"][0][0] if row.get("find") else row.get("regex", "")
        instead = ", ".join(row.get("replace", [])) or row.get("better", "")
        lines.append(f"  {row.get('source', ''):24} {what} → {instead}")
    if rule.get("table") and len(rows) < len(rule["rows"]):
        lines.append(f"  … and {len(rule['rows']) - len(rows)} more (--all)")
    lines += [
        "  found:",
        *(f"    {e['text']}" for e in rule["bad"][:6]),
        "  left alone:",
        *(f"    {e['text']}" for e in rule["good"][:8]),
    ]
    lines += [
        "",
        *(f"  {way}" for way in silencing(rule["code"])),
        f"  {rule['path']}:{rule['line']}",
        "",
    ]
    return "\n".join(lines)
