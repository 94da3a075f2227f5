"""`calque align`: an article and its source, sentence by sentence, for tables, scripts and translation memories."""

import argparse
import shutil
import sys

from lint import document, source
from lint.align import links
from lint.align.alignment import Alignment
from lint.errors import UserError
from lint.files import read_bytes, write_atomic
from lint.report import sides
from lint.report.terminal import Style, style_for


def add(parser: argparse.ArgumentParser) -> None:
    """Options of `align`."""
    parser.add_argument("article", metavar="ARTICLE", help="the English article")
    parser.add_argument("--source", metavar="FILE", required=True, help="what it was translated from, or a pattern as in `check`")
    parser.add_argument("--anchors", metavar="FILE", help="lines known to belong together: `source line, tab, article line` each")
    parser.add_argument("--format", choices=("text", *links.FORMATS), default="text", help="text (default), tsv, json or tmx")
    parser.add_argument("--output", metavar="FILE", help="write there instead of standard output")
    parser.add_argument("--lang", metavar="LANG", help="language of the source (ISO 639-1) instead of finding it out")
    parser.add_argument("--encoding", metavar="NAME", help="encoding of files that do not declare one")


def run(args: argparse.Namespace) -> int:
    """Print the alignment: 0, or 1 when there is too little evidence that one text is a translation of the other.

    Raises UserError for what cannot be read or written.
    """
    article = _read(args.article, args.encoding)
    there = _read(source.path_for(args.article, args.source), args.encoding)
    language = args.lang or source.language_of(there)
    alignment = Alignment(there, article, language, lines=_anchors(args.anchors) if args.anchors else ())
    found = links.links(alignment)
    said = _formatted(args, found, language)
    if args.output:
        try:
            write_atomic(args.output, said.encode("utf-8", "surrogatepass"))
        except OSError as error:
            raise UserError(f"--output {args.output}: cannot be written: {error.strerror or error}") from error
    else:
        sys.stdout.write(said)
    if not alignment.reliable:
        sys.stderr.write(f"{args.article}: too little evidence that this is a translation of {there.path}\n")
        return 1
    return 0


def _formatted(args: argparse.Namespace, found: list[links.Link], language: str) -> str:
    if args.format == "json":
        return links.as_json(found, language)
    if args.format == "tmx":
        return links.tmx(found, language)
    if args.format == "tsv":
        return links.tsv(found)
    style = Style(False) if args.output else style_for(sys.stdout)
    return sides.columns(found, style, shutil.get_terminal_size((100, 24)).columns)


def _read(path: str, encoding: str | None) -> document.Document:
    try:
        return document.of_file(path, encoding)
    except UserError as error:
        raise UserError(f"{path}: {error.message}", kind=error.kind) from error


def _anchors(path: str) -> list[tuple[int, int]]:
    found = []
    for number, line in enumerate(read_bytes(path).decode("utf-8-sig", "replace").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        here, _, there = line.partition("\t")
        if not (here.strip().isdecimal() and there.strip().isdecimal()):
            raise UserError(f"{path}:{number}: must be a line of the source, a tab, and a line of the article")
        found.append((int(here), int(there)))
    return found
