"""Readers that cut a file into blocks of prose: plain text, Markdown, HTML. They mask what is no prose; they never copy."""

from lint.markup.reading import Reading

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


def escaped(text: str, form: str) -> str:
    """Words as they are written in a format: `&` and angle brackets are entities in HTML."""
    if form == "html":
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text
