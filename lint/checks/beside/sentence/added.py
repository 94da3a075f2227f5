"""Whole sentences that the source does not have: put in by whoever republished it, or by the engine."""

from collections.abc import Iterator

from lint.align.alignment import Alignment, Run
from lint.checks.beside.quoted import sentence
from lint.checks.hit import Change, Context, Hit, Mention
from lint.pack import Rule
from lint.patterns import pattern

UNSURE = 0.15
"""What an addition loses where the source has a sentence left over in the same place: it may be a free translation."""
DENIES = pattern(
    r"(?i)\b(?:not|no|never|nobody|nothing|none|without|so-called|allegedly|in (?:reality|fact)|refuted|false)\b|n[’']t\b"
)
"""An addition that denies or jeers is graver than one that explains."""


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Runs of sentences of one paragraph that no sentence of the source answers to."""
    alignment = context.alignment
    if alignment is None or not alignment.reliable:
        return
    for run in alignment.added():
        block = context.document.blocks[run.units[0].paragraph]
        start, end = run.units[0].start, run.units[-1].end
        grave = block.in_quotation(start, end) or DENIES.search(block.text, start, end)
        yield Hit(
            rule,
            block,
            start,
            end,
            rule.rows[0],
            changes=(Change("Remove what was added", ((start, _with_space(block.text, end), ""),)),),
            evidence=_evidence(alignment, run),
            related=tuple(_neighbours(alignment, run)),
            confidence=rule.confidence if run.sure else rule.confidence - UNSURE,
            severity="critical" if grave else None,
        )


def _with_space(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] == " " else end


def _evidence(alignment: Alignment, run: Run) -> str:
    before, after = (alignment.source_units[i : i + 1] for i in (max(0, run.place - 1), run.place))
    if not run.place:
        return f"the source begins with “{sentence(after[0])}”"
    if not after:
        return f"the source ends with “{sentence(before[0])}”"
    return f"the source goes from “{sentence(before[0])}” to “{sentence(after[0])}”"


def _neighbours(alignment: Alignment, run: Run) -> Iterator[Mention]:
    for number, message in ((run.place - 1, "before it"), (run.place, "after it")):
        if 0 <= number < len(alignment.source_units):
            unit = alignment.source_units[number]
            yield Mention("source", alignment.source.blocks[unit.paragraph], unit.start, unit.end, message)
