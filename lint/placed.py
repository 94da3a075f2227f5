"""A finding for people: its lines and columns, and the passage that it stands in, beside that of its source."""

from collections.abc import Mapping

from lint.document import Document
from lint.model import Finding
from lint.positions import Position
from lint.record import Record

EXCERPT = 240
"""Code points of the passage that are kept on either side of a finding for reports made for people."""


class Placed(Record):
    """A finding with its lines and columns and the passage around it."""

    finding: Finding
    start: Position
    end: Position
    before: str
    after: str
    beside: tuple[tuple[str, str, str, str], ...] = ()
    """Passages of the source, each as what stands before, the words themselves, what stands behind, and what they are."""


def place(article: Document, finding: Finding, sources: Mapping[str, Document] | None = None) -> Placed:
    """A finding with its positions and passage, and the passages of its `sources` that explain it, by their paths."""
    lines = article.lines
    start, end = lines.position(finding.start), lines.position(finding.end)
    there = [(sources[r.path], r) for r in finding.related if r.role == "source" and r.path in sources] if sources else ()
    beside = tuple((*_around(source, r.start, r.end), r.message) for source, r in there)
    before, _, after = _around(article, finding.start, finding.end)
    return Placed(finding, start, end, before, after, beside)


def _around(text: Document, start: int, end: int) -> tuple[str, str, str]:
    """What stands before a stretch in its paragraph, the stretch, and what stands behind it."""
    block = text.block_at(start)
    low, high = (block.view.span(0, len(block.text))) if block else (start, end)
    low, high = min(low, start), max(high, end)
    before = text.text[max(low, start - EXCERPT) : start]
    after = text.text[end : min(high, end + EXCERPT)]
    cut_before = "…" if start - EXCERPT > low else ""
    cut_after = "…" if end + EXCERPT < high else ""
    return cut_before + before, text.text[start:end], after + cut_after
