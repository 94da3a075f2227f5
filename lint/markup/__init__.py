"""Readers that cut a file into blocks of prose: plain text, Markdown, HTML. They mask what is no prose; they never copy."""

from typing import NamedTuple

from lint.view import Piece

KINDS = ("paragraph", "heading", "list", "quote", "cell", "caption", "field", "attribute", "footnote")


class Prose(NamedTuple):
    """One block as a reader found it. `quoted`: it stands in a block quotation; `lang`: declared language, if any."""

    kind: str
    pieces: list[Piece]
    quoted: bool = False
    lang: str = ""


class Comment(NamedTuple):
    """A comment that may hold a remark for calque. `alone`: nothing else stands on its lines."""

    start: int
    end: int
    text: str
    alone: bool


class Reading(NamedTuple):
    """What a reader makes of a file: blocks in the order of the file, and its comments."""

    blocks: list[Prose]
    comments: list[Comment]


FORMATS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
}


def format_of(path: str) -> str:
    """The format that a file's name stands for: text unless it says otherwise."""
    dot = path.rfind(".")
    return FORMATS.get(path[dot:].lower(), "text") if dot >= 0 else "text"


def read(text: str, form: str) -> Reading:
    """Cut a text into blocks by its format: text, markdown or html."""
    if form == "markdown":
        from lint.markup import markdown

        return markdown.read(text)
    if form == "html":
        from lint.markup import html

        return html.read(text)
    from lint.markup import plain

    return plain.read(text)
