"""`calque config show`: every setting, its value, and where it comes from."""

import argparse
import json
import os
import sys

from lint import config


def add(parser: argparse.ArgumentParser) -> None:
    """Options of `config`."""
    commands = parser.add_subparsers(metavar="ACTION", required=True)
    show = commands.add_parser("show", help="the settings that hold for an article")
    show.add_argument("path", nargs="?", default=".", metavar="FILE", help="the article, or a folder (default: here)")
    show.add_argument("--config", metavar="FILE", help="this file instead of the one found")
    show.add_argument("--format", choices=("text", "json"), default="text")
    show.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the settings. Raises UserError when the file is wrong."""
    folder = args.path if os.path.isdir(args.path) else os.path.dirname(os.path.abspath(args.path))
    path = args.config or config.find(folder)
    settings = (config.load(path) if path else config.defaults()).settings
    if args.format == "json":
        data = {key: {"value": s.value, "origin": s.origin} for key, s in settings.items()}
        sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        return 0
    for key, setting in settings.items():
        value = json.dumps(setting.value, ensure_ascii=False)
        sys.stdout.write(f"{key:15} {value:24} {setting.origin:32} {config.KEYS[key].help}\n")
    return 0
