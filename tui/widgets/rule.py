"""What a rule's file says of it, on the screen."""

from collections.abc import Iterable

from textual.content import Content

from lint.examples import marked
from lint.report.terminal import safe
from lint.review.documentation import Documentation, silencing

MOST_EXAMPLES = 6
NO_RULE = "No rule file has it: calque says so itself, or the file cannot be read."
HEAD = "bold underline"
QUIET = "$text-muted"


def documented(documentation: Documentation | None) -> Content:
    """The documentation of a rule; what there is to say when there is none."""
    if documentation is None:
        return Content.styled(NO_RULE, QUIET)
    known = documentation
    languages = f"from {', '.join(known.languages)}" if known.languages else "from any language"
    formerly = f"; formerly {', '.join(known.formerly)}" if known.formerly else ""
    parts = [
        Content.assemble((f"{safe(known.code)} {safe(known.name)}\n", HEAD), "\n\n".join(_paragraphs(known.why))),
        Content.assemble(
            (f"{known.severity}, confidence {known.confidence:.2f}, {languages}; fix: {known.fix}{safe(formerly)}", QUIET)
        ),
    ]
    for title, sign, examples in (("Found", "✗", known.bad), ("Left alone", "✓", known.good)):
        if examples:
            lines = (Content.assemble(f"{sign} ", _example(text)) for text in examples[:MOST_EXAMPLES])
            parts.append(Content("\n").join([Content.styled(title, "bold"), *lines]))
    ways = [Content(safe(way)) for way in silencing(known.code)]
    parts.append(Content("\n").join([*ways, Content.styled(safe(f"{known.path}:{known.line}"), QUIET)]))
    return Content("\n\n").join(parts)


def _paragraphs(text: str) -> Iterable[str]:
    """Paragraphs of a text whose lines were broken to fit a file."""
    return (safe(" ".join(paragraph.split())) for paragraph in text.split("\n\n"))


def _example(text: str) -> Content:
    """An example with its marked span reversed inside the brackets that mark it."""
    plain, spans = marked(text)
    parts: list[str | tuple[str, str]] = []
    place = 0
    for start, end in spans:
        parts += [_lines(plain[place:start]), (f"[[{_lines(plain[start:end])}]]", "bold reverse")]
        place = end
    return Content.assemble(*parts, _lines(plain[place:]))


def _lines(text: str) -> str:
    """The text as a terminal may get it, with its line ends."""
    return "\n".join(map(safe, text.split("\n")))
