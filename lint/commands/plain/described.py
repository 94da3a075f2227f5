"""A flag as lines that can be read out: where it is, the passage, what is wrong and why, what may be done, what was decided."""

from collections.abc import Iterator

from lint.decisions.honesty import honesty
from lint.document import Document
from lint.placed import place
from lint.review.flags import Flag
from lint.review.preview import preview, preview_of_text
from lint.review.session import Session

VERDICTS = {"fix": "to be fixed", "keep": "it stands", "later": "left for later"}


def described(session: Session, flag: Flag) -> Iterator[str]:
    """The lines of a flag. They hold what the article holds: whoever writes them makes them safe."""
    finding, text = flag.finding, session.by_path[flag.path].document
    if text is None:
        return
    done, total = session.progress
    shown = f", filter {session.filter.said}" if session.filter.said else ""
    yield ""
    ahead = len(session.unchecked)
    coming = f", {ahead} article{'s' if ahead != 1 else ''} still being checked" if ahead else ""
    yield f"flag {session.place + 1} of {len(session.visible)}, {done} of {total} decided{shown}{coming}"
    where = f"{flag.path}, line {flag.position.line}, column {flag.position.column}"
    yield f"{where}: {finding.severity}, {finding.code} {finding.rule}, confidence {finding.confidence:.2f}"
    around = place(text, finding)
    spoken = "" if finding.zone == "author" else f" ({finding.zone})"
    yield f"  passage{spoken}: {around.before}[[{finding.text}]]{around.after}"
    yield f"  what: {finding.message}"
    if finding.evidence:
        yield f"  evidence: {finding.evidence}"
    for related in finding.related:
        yield f"  {related.role}: {related.text} {related.message}"
    for number, fix in enumerate(finding.fixes, 1):
        yield f"  fix {number}: {fix.title}. After: {preview(text, flag, fix).after}"
    said = None if session.desk.second else honesty(a.ledger for a in session.articles).get(finding.code)
    if said is not None and said.decided:
        yield f"  this rule here: {said.kept} kept, {said.fixed} fixed"
    yield from _decided(text, flag)


def _decided(text: Document, flag: Flag) -> Iterator[str]:
    entry = flag.entry
    if flag.settled.asks:
        yield f"  asks: {flag.settled.asks}"
    elif entry is not None:
        how = f": {entry.title}" if entry.title else ""
        if entry.replacement is not None:
            how = f": {preview_of_text(text, flag, entry.replacement).after}" if entry.replacement else ": the words go"
        yield f"  decided: {VERDICTS[entry.verdict]}, by {entry.by}{how}"
    if flag.note:
        yield f"  note: {flag.note}"
