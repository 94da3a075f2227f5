"""Which journals a command is about: those of the projects that its paths lie in, and of projects below them."""

import argparse
import os
from collections.abc import Iterator, Sequence

from lint.config import FOLDER
from lint.decisions.store import Store
from lint.discover import SKIPPED_FOLDERS
from lint.model import Problem
from lint.run import Options, Runner


def add_reach(parser: argparse.ArgumentParser) -> None:
    """Paths, and what leads to the project's settings."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles or folders (default: the current folder)")
    parser.add_argument("--config", metavar="FILE", help="configuration instead of the calque.yaml found from the article upward")
    parser.add_argument("--rules", metavar="PATH", action="append", help="a rule file or folder of your own (repeatable)")
    parser.add_argument("--names", metavar="FILE", action="append", help="a names file (repeatable)")
    parser.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")


def options(args: argparse.Namespace, *more: tuple[str, object, str]) -> Options:
    """Run options of parsed arguments; `more` are settings over those of the configuration, with where they come from."""
    given = [(key, getattr(args, key), f"--{key}") for key in ("rules", "names") if getattr(args, key)]
    return Options(config_path=args.config, overrides=(*given, *more), use_cache=not args.no_cache)


def journals(runner: Runner, paths: Sequence[str]) -> Iterator[tuple[Store, str] | Problem]:
    """Articles at or below the paths that have decisions, each with its store; problems for paths that are not there."""
    seen: set[str] = set()
    for path in paths:
        full = os.path.abspath(path)
        reached = [
            (store, article)
            for store in _stores(runner, full)
            for article in store.articles()
            if article == full or article.startswith(os.path.join(full, ""))
        ]
        if not reached and not os.path.exists(full):
            yield Problem(path, "missing", "no such file, and no decisions about one")
        for store, article in reached:
            if article not in seen:
                seen.add(article)
                yield store, article


def _stores(runner: Runner, full: str) -> Iterator[Store]:
    folders = [full] if os.path.isdir(full) else [os.path.dirname(full)]
    if os.path.isdir(full):
        for base, below, _ in os.walk(full):
            if FOLDER in below and base != full:
                folders.append(base)
            below[:] = sorted(f for f in below if f not in SKIPPED_FOLDERS)
    for folder in folders:
        article = os.path.join(folder, "-")  # whatever article there is in the folder
        store = runner.archive.store(article, runner.prepare(article).config)
        if store is not None:
            yield store
