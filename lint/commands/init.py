"""`calque init`: a first calque.yaml with every key, and the hook's lines for pre-commit."""

import argparse
import json
import os
import sys

from lint import config
from lint.errors import UserError

HOOK = """\
# for .pre-commit-config.yaml:
repos:
  - repo: PATH-OR-URL-OF-CALQUE
    rev: v0.1.0
    hooks:
      - id: calque
"""


def add(parser: argparse.ArgumentParser) -> None:
    """Options of `init`."""
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="where to write it (default: here)")
    parser.add_argument("--force", action="store_true", help="replace the file that is there")
    parser.add_argument("--hook", action="store_true", help="print what pre-commit needs")


def run(args: argparse.Namespace) -> int:
    """Write the file. Raises UserError when there is one, or it cannot be written."""
    path = os.path.join(args.folder, config.FILE)
    lines = ["# Settings of calque. What is commented out is the default.\n"]
    for name, key in config.KEYS.items():
        choices = f" ({', '.join(key.allowed)})" if key.allowed else ""
        lines.append(f"\n# {key.help}{choices}\n# {name}: {json.dumps(key.default)}\n")
    try:
        with open(path, "w" if args.force else "x", encoding="utf-8") as handle:
            handle.write("".join(lines))
    except FileExistsError as error:
        raise UserError(f"{path}: exists; --force replaces it") from error
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from error
    sys.stdout.write(f"{path}: written\n")
    if args.hook:
        sys.stdout.write(f"\n{HOOK}")
    return 0
