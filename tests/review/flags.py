"""Flags without a rule that found them: for what is done with a flag, whatever it says."""

from lint.anchor import anchor_of
from lint.decisions.settle import Settled
from lint.document import Document
from lint.model import Edit, Finding, Fix
from lint.review.flags import Flag


def finding_at(article: Document, quote: str, *fixes: Fix, **fields) -> Finding:
    """A finding at the first place of a quote."""
    start = article.text.index(quote)
    said = {
        "code": "TRM901",
        "rule": "planted-phrase",
        "family": "term",
        "category": "terminology",
        "severity": "major",
        "confidence": 0.9,
        "zone": "author",
        "message": f"“{quote}” is planted",
        "evidence": "",
        "fingerprint": "f1",
    }
    return Finding(**{**said, **fields}, start=start, end=start + len(quote), text=quote, fixes=fixes)


def flag_of(article: Document, finding: Finding, settled: Settled | None = None) -> Flag:
    """An undecided flag of a finding, or one with a decision."""
    place = article.lines.position(finding.start)
    return Flag(article.path, finding, anchor_of(article, finding), place, settled or Settled("open"))


def edit(article: Document, old: str, new: str) -> Edit:
    """The edit that replaces the first place of a text; `|` in it marks an empty place."""
    before, bar, after = old.partition("|")
    start = article.text.index(before + after)
    return Edit(start + len(before), start + len(before), new) if bar else Edit(start, start + len(old), new)


def fix(*edits: Edit, title: str = "Change it", safe: bool = False) -> Fix:
    """A fix of some edits."""
    return Fix(title, edits, safe)
