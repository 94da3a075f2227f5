"""What is aligned: the sentences of both texts, each with its paragraph and its place in the file."""

from collections.abc import Iterator

from lint import sentences
from lint.document import Document
from lint.patterns import pattern
from lint.record import Record

LEFT_OUT = frozenset(("attribute", "field"))
"""Blocks that are no part of the running text."""
DANDA = pattern(r"[।؟۔]\s*")
"""Ends of sentences that are no full stop."""


class Unit(Record):
    """A sentence: its number, its paragraph's, its places in the paragraph's text, and its words."""

    number: int
    paragraph: int
    start: int
    end: int
    text: str
    heading: bool


def units(document: Document) -> list[Unit]:
    """The sentences of a document in order. `paragraph` is the index of the block."""
    found: list[Unit] = []
    for block in document.blocks:
        if block.kind in LEFT_OUT:
            continue
        for start, end in _split(block.text):
            text = block.text[start:end]
            if any(map(str.isalnum, text)):
                found.append(Unit(len(found), block.index, start, end, text, block.kind == "heading"))
    return found


def _split(text: str) -> Iterator[tuple[int, int]]:
    for start, end in sentences.split(text):
        place = start
        for mark in DANDA.finditer(text, start, end):
            yield place, mark.end() - (mark.end() - mark.start() - 1)
            place = mark.end()
        if place < end:
            yield place, end
