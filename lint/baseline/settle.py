"""What a baseline says of the findings of one article: which of them were there before, and which look like one that was."""

from collections.abc import Callable, Sequence

from lint.anchor import anchor_of
from lint.baseline.file import Baseline, name_of
from lint.decisions.matching import match
from lint.document import Document
from lint.model import Finding, Note


def apply(
    article: Document, findings: Sequence[Finding], baseline: Baseline, path: str, today: Callable[[str], str]
) -> tuple[list[Finding], list[Note]]:
    """The findings, those with the status `baseline` that are open and known, and notes on those that changed.

    What is settled already stays as it is, and uses up what the baseline knows of it: it does not excuse another finding.
    Raises UserError(kind="decisions") for a baseline that is broken.
    """
    name = name_of(path, baseline.path)
    anchors = [anchor_of(article, finding) for finding in findings]
    known = baseline.of(name) or baseline.of(baseline.renamed(name, anchors))
    settled, notes = list(findings), []
    for found in match(anchors, known, today):
        finding = findings[found.finding]
        if finding.status != "open":
            continue
        if found.how == "similar":
            line = article.lines.position(finding.start).line
            notes.append(Note(finding.code, f"line {line}: changed since the baseline, {found.likeness:.0%} the same"))
        else:
            settled[found.finding] = finding._replace(status="baseline")
    return settled, notes
