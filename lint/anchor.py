"""Fingerprints: the same finding keeps its name when text around it, its place or its message changes."""

from collections.abc import Sequence

from lint.digest import digest
from lint.document import Document
from lint.model import Finding
from lint.patterns import pattern
from lint.record import Record

NOT_WORD = pattern(r"\W+")
CONTEXT = 40
"""Code points of the passage that an anchor keeps on either side."""


class Anchor(Record):
    """Where a finding stood, in words that outlive the place: its rule, its quote and what stood around it."""

    code: str
    fingerprint: str
    quote: str
    before: str
    after: str


def folded(text: str) -> str:
    """Words alone, in lower case: what reflow, typography and markup leave alone."""
    return NOT_WORD.sub(" ", text).strip().lower()


def fingerprinted(document: Document, findings: Sequence[Finding]) -> list[Finding]:
    """The findings with their fingerprints: of code, quote, sentence, and which of several equals it is.

    Line, message, severity and confidence play no part, so they may change.
    """
    seen: dict[tuple[str, str, str], int] = {}
    result = []
    for finding in findings:
        what = (finding.code, folded(finding.text) or finding.text, _sentence(document, finding))
        number = seen[what] = seen.get(what, -1) + 1
        name = digest(*(part.encode("utf-8", "surrogatepass") for part in (*what, str(number))), size=8)
        result.append(finding._replace(fingerprint=name))
    return result


def _sentence(document: Document, finding: Finding) -> str:
    block = document.block_at(finding.start)
    if block is None:
        return ""
    start, end = block.sentence_at(block.view.place(finding.start))
    return folded(block.text[start:end])


def anchor_of(document: Document, finding: Finding) -> Anchor:
    """The anchor of a finding that has its fingerprint; the passage is the normalised one, as a reader sees it."""
    block = document.block_at(finding.start)
    if block is None:
        return Anchor(finding.code, finding.fingerprint, finding.text, "", "")
    start, end = block.view.place(finding.start), block.view.place(finding.end)
    before, after = block.text[max(0, start - CONTEXT) : start], block.text[end : end + CONTEXT]
    return Anchor(finding.code, finding.fingerprint, block.text[start:end] or finding.text, before, after)
