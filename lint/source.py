"""Where the text that an article was translated from is, what language it is in, and the article laid beside it.

Asked in this order: `--source`, the article's own front matter (`calque-source: path`, from the article's folder; in HTML a
`<meta name="calque-source" content="path">`), and `pairs` of the configuration. The original that both go back to likewise.
"""

import os
from collections.abc import Mapping

from lint import document, language
from lint.align.alignment import Alignment
from lint.config import Config
from lint.discover import matches
from lint.errors import UserError
from lint.files import DEFAULT_MAX_SIZE
from lint.patterns import compiled

Beside = tuple[Alignment, ...]
"""The alignments of an article: with its source, then with the original; one alone counts as the source."""
SAMPLE = 6000
"""Code points of the source that are enough to tell its language."""
FRONT = 4000
"""Code points at the head of an article in which front matter is looked for."""


def path_for(article: str, pattern: str) -> str:
    """The source's path for an article: `{stem}`, `{name}` and `{parent}` of the pattern are the article's, as in pathlib.

    Raises UserError for a pattern with other fields.
    """
    name = os.path.basename(article)
    fields = {"stem": os.path.splitext(name)[0], "name": name, "parent": os.path.dirname(article) or "."}
    try:
        return pattern.format(**fields)
    except (KeyError, IndexError, ValueError) as error:
        raise UserError(f"--source {pattern}: only {{stem}}, {{name}} and {{parent}} may stand in it") from error


def find(article: document.Document, given: str | None, config: Config, what: str = "source") -> str | None:
    """The path of an article's source, or of its `original`; None when nobody names one. Raises UserError."""
    if given is not None:
        return path_for(article.path, given)
    named = _in_front_matter(article, f"calque-{what}")
    if named:
        return os.path.normpath(os.path.join(os.path.dirname(article.path), named))
    for pattern, source in config["pairs"].items() if what == "source" else ():
        base = os.path.dirname(config.settings["pairs"].origin.rpartition(":")[0])
        if matches(os.path.relpath(os.path.abspath(article.path), os.path.abspath(base or ".")), pattern):
            return os.path.normpath(os.path.join(base, path_for(os.path.relpath(article.path, base or "."), source)))
    return None


def _in_front_matter(article: document.Document, key: str) -> str:
    head = article.text[:FRONT]
    if key not in head:
        return ""
    if article.form == "html":
        found = compiled(rf"""<meta\s+name=["']?{key}["']?\s+content=["']([^"'>]+)["']""").search(head)
    elif head.startswith(("---", "+++")):
        found = compiled(rf"""(?m)^{key}\s*[:=]\s*["']?([^"'\r\n]+?)["']?\s*$""").search(head)
    else:
        return ""
    return found[1] if found else ""


def read(path: str, max_size: int = DEFAULT_MAX_SIZE) -> document.Document:
    """A source. Raises UserError(kind="source")."""
    try:
        return document.of_file(path, max_size=max_size)
    except UserError as error:
        raise UserError(f"source {path}: {error.message}", kind="source") from error


def language_of(source: document.Document) -> str:
    """The language of a source (ISO 639-1)."""
    return language.likeliest("\n".join(block.text for block in source.blocks)[:SAMPLE])


def aligned(article: document.Document, given: Mapping[str, str | None], config: Config, use_cache: bool = True) -> Beside:
    """An article laid beside its `source` and its `original`, as far as somebody names them: the nearer first.

    `given` are paths or patterns from the command line. Raises UserError(kind="source") for what cannot be read.
    """
    found = []
    for what in ("source", "original"):
        path = find(article, given[what], config, what)
        if path is not None:
            there = read(path, int(config["max-size"]))
            found.append(Alignment(there, article, language_of(there), use_cache))
    return tuple(found)
