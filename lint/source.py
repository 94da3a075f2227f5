"""Where the text that an article was translated from is, and what language it is in."""

import os

from lint import document, language
from lint.errors import UserError

SAMPLE = 6000
"""Code points of the source that are enough to tell its language."""


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


def language_of(path: str) -> str:
    """The language of a source (ISO 639-1), empty when it cannot be told. Raises UserError(kind="source")."""
    try:
        source = document.of_file(path)
    except UserError as error:
        raise UserError(f"source {path}: {error.message}", kind="source") from error
    text = "\n".join(block.text for block in source.blocks)[:SAMPLE]
    return language.of(text)
