"""An alignment as a list for other programs: TSV for tables, JSON, and TMX 1.4b for translation memories."""

import json
from collections.abc import Iterator, Sequence

from lint import __version__
from lint.align.alignment import Alignment, line_of
from lint.align.units import Unit
from lint.document import Document
from lint.record import Record

FORMATS = ("tsv", "json", "tmx")
SURE = 0.5
"""The likeness of sentences that nobody doubts: a confidence of 1."""
COLUMNS = ("kind", "confidence", "source_line", "target_line", "source", "target")


class Link(Record):
    """Sentences of both texts that belong together, or of one that has no partner, with their lines in the files.

    `kind` is pair, moved, added or missing; `confidence` from 0 to 1 is that of the pair, 0 where there is none.
    """

    kind: str
    confidence: float
    source_line: int
    target_line: int
    source: str
    target: str


def links(alignment: Alignment) -> list[Link]:
    """The links of an alignment, in order of the target; what is missing stands where it would."""
    found: list[tuple[int, Link]] = []
    moved = dict(alignment.moved)
    moved_from = {s for s, _ in moved.values()}
    for bead in alignment.beads:
        source, target = (
            alignment.source_units[bead.source : bead.source_end],
            alignment.target_units[bead.target : bead.target_end],
        )
        kind = "pair" if source and target else "added" if target else "missing"
        likeness = bead.likeness
        if kind == "added" and bead.target in moved:
            s, likeness = moved[bead.target]
            kind, source = "moved", alignment.source_units[s : s + 1]
        elif kind == "missing" and bead.source in moved_from:
            continue
        found.append((bead.target, _link(alignment, kind, likeness, source, target)))
    return [link for _, link in sorted(found, key=lambda pair: pair[0])]


def _link(alignment: Alignment, kind: str, likeness: float, source: Sequence[Unit], target: Sequence[Unit]) -> Link:
    confidence = round(min(1.0, likeness / SURE), 2)
    here, there = _line(alignment.source, source), _line(alignment.target, target)
    return Link(kind, confidence, here, there, " ".join(u.text for u in source), " ".join(u.text for u in target))


def _line(document: Document, units: Sequence[Unit]) -> int:
    return line_of(document, units[0]) if units else 0


def tsv(found: Sequence[Link]) -> str:
    """A table with a head line; tabs and line ends inside sentences are spaces already."""
    rows = [COLUMNS, *((str(value) for value in link) for link in found)]
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)


def as_json(found: Sequence[Link], language: str) -> str:
    """One object, with the languages of both texts."""
    said = {"schema": "calque.alignment/1", "source_language": language, "target_language": "en"}
    return json.dumps({**said, "links": [link._asdict() for link in found]}, ensure_ascii=False, indent=1) + "\n"


def tmx(found: Sequence[Link], language: str) -> str:
    """A translation memory of the pairs (TMX 1.4b, LISA OSCAR 2005)."""
    return "".join(_tmx(found, language))


def _tmx(found: Sequence[Link], language: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
    yield f' <header creationtool="calque" creationtoolversion="{__version__}" segtype="sentence" o-tmf="calque" adminlang="en"'
    yield f' srclang="{language}" datatype="plaintext"/>\n <body>\n'
    for link in found:
        if link.source and link.target:
            yield f'  <tu>\n   <prop type="x-confidence">{link.confidence}</prop>\n   <prop type="x-kind">{link.kind}</prop>\n'
            yield f'   <tuv xml:lang="{language}"><seg>{_xml(link.source)}</seg></tuv>\n'
            yield f'   <tuv xml:lang="en"><seg>{_xml(link.target)}</seg></tuv>\n  </tu>\n'
    yield " </body>\n</tmx>\n"


def _xml(text: str) -> str:
    """Text in XML 1.0, which knows no control characters."""
    kept = "".join(c for c in text if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c >= "\U00010000")
    return kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
