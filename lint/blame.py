"""Whose a difference is, when the original and the translation between are both at hand.

The article was made from the intermediate text, and that from the original. What neither of them has came in with the last
step; what the intermediate has too and the original has not is the outlet's that made it; what the original has is no fault.
"""

from collections.abc import Iterable, Sequence

from lint.align.alignment import Alignment
from lint.checks.hit import Hit, Mention
from lint.patterns import pattern

SET_OFF = pattern(r"[(\[（【][^()\[\]（）【】]{3,400}[)\]）】]|[–—-]\s*(?:прим|ред\.|Anm\.|NDLR|N\.\s?d|nota)[^.;]{0,60}")
"""A note in brackets, or behind a dash by one of the words that sign notes."""
LAST = {
    "accuracy/addition": "the republisher’s: neither the original nor its translation has it",
    "accuracy/omission": "the republisher’s: the original and its translation have it",
}
ENGINE = "the engine’s: the original and its translation agree"
OUTLET = "the outlet’s: its translation differs from the original"


def blamed(by_source: Sequence[Hit], by_original: Sequence[Hit]) -> list[Hit]:
    """The hits of both comparisons as one list, each with whose it is in its message."""
    found: list[Hit] = []
    matched: set[int] = set()
    for hit in by_source:
        number = next((i for i, other in enumerate(by_original) if i not in matched and _same(hit, other)), None)
        if number is None:
            continue  # the article has it from the original
        matched.add(number)
        whose = LAST.get(hit.rule.category, ENGINE)
        found.append(_said(hit, whose, [*hit.related, *by_original[number].related]))
    return found + [_said(hit, OUTLET, hit.related) for i, hit in enumerate(by_original) if i not in matched]


def noted(hits: Iterable[Hit], alignment: Alignment) -> list[Hit]:
    """Hits of the family aside, each with whose the note is: the source's own outlet's when the source has it too."""
    return [_noted(hit, alignment) if hit.rule.family == "aside" else hit for hit in hits]


def _noted(hit: Hit, alignment: Alignment) -> Hit:
    unit = next((u for u in alignment.target_units if u.paragraph == hit.block.index and u.start <= hit.start < u.end), None)
    partners = alignment.partners(unit) if unit else ()
    if not partners:
        return hit
    first, last = partners[0], partners[-1]
    block = alignment.source.blocks[first.paragraph]
    there = SET_OFF.search(block.text, first.start, last.end if last.paragraph == first.paragraph else len(block.text))
    if there is None:
        return _said(hit, "put in after the source, which does not have it", hit.related)
    mention = Mention("source", block, *there.span(), "the source has a note here")
    return _said(hit, "the outlet’s of the source, which has a note here too", (*hit.related, mention))


def _same(one: Hit, other: Hit) -> bool:
    if one.rule is not other.rule or one.block is not other.block:
        return False
    if one.start == one.end or other.start == other.end:
        return one.start == other.start and one.end == other.end
    return one.start < other.end and other.start < one.end


def _said(hit: Hit, whose: str, related: Iterable[Mention]) -> Hit:
    return hit._replace(message=f"{hit.message or hit.rule.message} ({whose})", related=tuple(related))
