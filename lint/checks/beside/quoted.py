"""Sentences of either text as evidence: cut where they are long, never reworded."""

from lint.align.units import Unit
from lint.document import Document

LONGEST = 160
"""Code points of a sentence that a line of evidence shows."""


def sentence(unit: Unit) -> str:
    """A sentence, its middle left out when it is long."""
    text = unit.text
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST // 2].rstrip()} … {text[-LONGEST // 2 :].lstrip()}"


def unaltered(document: Document, first: Unit, last: Unit) -> str:
    """What a document's file has from one sentence to another of the same paragraph, unaltered."""
    block = document.blocks[first.paragraph]
    start, end = block.view.span(first.start, last.end)
    return document.text[start:end]
