"""From a hit in places of a block to a finding in offsets of the file, with fixes that leave markup whole."""

from lint.checks.hit import Change, Context, Hit
from lint.document import Block
from lint.evidence import Evidence
from lint.markup import escaped
from lint.model import Edit, Finding, Fix, Related
from lint.patterns import pattern

EMPHASIS = pattern(r"\*+|_+|`+|~~")
TAG = pattern(r"<(/?)([a-zA-Z][^\s/>]*)[^>]*?(/?)>")


def finding_of(context: Context, hit: Hit, evidence: Evidence) -> Finding:
    """The finding of a hit."""
    rule, block = hit.rule, hit.block
    row = hit.row.data
    text = context.document.text
    start, end = block.view.span(hit.start, hit.end)
    zone = context.zone(block, hit.start, hit.end)
    confidence = hit.confidence if hit.confidence is not None else row.get("confidence", rule.confidence)
    message = hit.message or row.get("message", rule.message)
    words = {"text": block.text[hit.start : hit.end], "source": rule.source, "replace": "", "better": "", **hit.words}
    safe = row.get("fix", rule.fix) == "safe" and zone != "quotation"
    fixes = [] if row.get("fix", rule.fix) == "none" else [_fix(context, block, c, safe) for c in hit.changes]
    related = []
    for mention in hit.related:
        low, high = mention.block.view.span(mention.start, mention.end)
        where = mention.block.document
        related.append(Related(mention.role, low, high, where.text[low:high], mention.message, where.path))
    return Finding(
        rule.code,
        rule.name,
        rule.family,
        rule.category,
        hit.severity or row.get("severity", rule.severity),
        evidence.confidence(rule, confidence),
        zone,
        _filled(message, words),
        hit.evidence or rule.source,
        start,
        end,
        text[start:end],
        tuple(fix for fix in fixes if fix),
        tuple(related),
    )


def _filled(message: str, words: dict[str, str]) -> str:
    for name, value in words.items():
        message = message.replace("{" + name + "}", value)
    return message


def _fix(context: Context, block: Block, change: Change, safe: bool) -> Fix | None:
    edits = []
    for start, end, text in change.edits:
        low, high = block.view.span(start, end)
        markup = [context.document.text[a:b] for a, b in block.view.gaps(start, end)]
        if any(_unbalanced(gap) for gap in ["".join(markup)]):
            return None
        safe = safe and not any(gap.strip() for gap in markup)
        edits.append(Edit(low, high, escaped(text, context.document.form)))
    return Fix(change.title, tuple(edits), safe)


def _unbalanced(markup: str) -> bool:
    """Would deleting this markup leave a tag, an emphasis or a link half open?"""
    depth = 0
    for close, _, void in TAG.findall(markup):
        depth += -1 if close else 0 if void else 1
        if depth < 0:
            return True
    rest = TAG.sub("", markup)
    marks = EMPHASIS.findall(rest)
    return depth != 0 or any(marks.count(mark) % 2 for mark in marks) or rest.count("[") != rest.count("]")
