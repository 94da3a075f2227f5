"""Quotations beside the English original: words that it has otherwise."""

from collections.abc import Iterator, Sequence

from lint.align.alignment import Alignment
from lint.align.quote.quoted import Judged, Laid
from lint.align.quote.quotes import BREAK, FREE, Changed, Compared, Spoken, titled
from lint.checks.beside.compared import comparable
from lint.checks.hit import Change, Context, Hit, Mention
from lint.document import Block
from lint.pack import Rule

LOOSE = 0.15
"""What the confidence loses where the places of two quotations tell more than their words."""
CLOSE = 0.6
"""The part of the words that must be the original's for a fix to change single words; else it changes all."""
AS_LONG = 1.7
"""How many times as long as what is put for it a quotation may be, or the other way round: else the article quotes a part."""
ARTICLES = frozenset(("a", "an", "the"))
LONGEST = 240
CONTRACTED = (
    ("won't", "will not"), ("can't", "can not"), ("cannot", "can not"), ("n't", " not"), ("'re", " are"), ("'ve", " have"),
    ("'ll", " will"), ("'m", " am"), ("'d", " would"), ("'s", " is"),
)  # fmt: skip


def laid(context: Context) -> Laid | None:
    """The quotations of an article and its source; worked out once. None where the texts cannot be compared."""
    alignment = context.alignment
    if alignment is None or not comparable(alignment):
        return None
    if "quotations" not in context.memory:
        context.memory["quotations"] = Laid(alignment)
    found: Laid = context.memory["quotations"]
    return found


def altered(context: Context, rule: Rule) -> Iterator[Hit]:
    """Quotations whose words are not those of the English original."""
    found = laid(context)
    if found is None or found.alignment.language != "en":
        return
    for judged in found.judged:
        if judged.meant and judged.compared and judged.compared.changes and judged.sources:
            yield _altered(context, rule, found.alignment, judged, judged.meant, judged.compared)


def _altered(
    context: Context, rule: Rule, alignment: Alignment, judged: Judged, meant: Sequence[Spoken], result: Compared
) -> Hit:
    block = context.document.blocks[judged.quote.paragraph]
    source = alignment.source
    first, last = judged.sources[0], judged.sources[-1]
    there = source.blocks[first.paragraph]
    original = " … ".join(source.blocks[q.paragraph].text[q.start : q.end] for q in judged.sources)
    close = result.same >= CLOSE * len([word for word in judged.said if word.key not in FREE])
    changes: tuple[Change, ...] = ()
    if close:
        edits = [_edit(source.blocks, block, judged.said, meant, change) for change in result.changes]
        whole = [edit for edit in edits if edit is not None]
        if len(whole) == len(edits):
            changes = (Change("Restore the original’s words", tuple(whole)),)
        start = min(_reach(judged.said, change)[0] for change in result.changes)
        end = max(_reach(judged.said, change)[1] for change in result.changes)
    else:
        start, end = judged.quote.start, judged.quote.end
        if len(judged.sources) == 1 and 1 / AS_LONG <= len(judged.said) / len(meant) <= AS_LONG:
            changes = (Change("Put the original’s words", ((start, end, _fitted(original, block.text[start:end])),)),)
    small = all(_small(judged.said, meant, change) for change in result.changes)
    severity = "minor" if small else "major" if titled(block.text[judged.quote.start : judged.quote.end]) else None
    end_there = last.end if last.paragraph == first.paragraph else first.end
    return Hit(
        rule,
        block,
        start,
        end,
        rule.rows[0],
        changes=changes,
        evidence=f"the original has: “{_cut(original)}”",
        related=(Mention("source", there, first.start, end_there, "the quotation in the original"),),
        confidence=round(rule.confidence - LOOSE, 2) if judged.loose else None,
        severity=severity,
    )


def _reach(said: Sequence[Spoken], change: Changed) -> tuple[int, int]:
    """The places of changed words; where words are missing, of those before and after."""
    if change.start < change.end:
        return said[change.start].start, said[change.end - 1].end
    return said[max(0, change.start - 1)].start, said[min(len(said), change.end + 1) - 1].end


def _edit(
    blocks: Sequence[Block], block: Block, said: Sequence[Spoken], meant: Sequence[Spoken], change: Changed
) -> tuple[int, int, str] | None:
    """The edit that puts the original's words; None where they stand in several places."""
    new = ""
    if change.meant < change.meant_end:
        first, last = meant[change.meant], meant[change.meant_end - 1]
        if first.paragraph != last.paragraph or any(w.key == BREAK for w in meant[change.meant : change.meant_end]):
            return None
        new = blocks[first.paragraph].text[first.start : last.end]
    if change.start < change.end:
        start, end = said[change.start].start, said[change.end - 1].end
        if not new and change.start > 0:
            start = said[change.start - 1].end
        elif not new:
            end = said[change.end].start if change.end < len(said) else end
        return start, end, _fitted(new, block.text[start:end]) if change.start == 0 and new else new
    if change.start == 0:
        return said[0].start, said[0].start, f"{new} "
    place = said[change.start - 1].end
    return place, place, f" {new}"


def _fitted(new: str, old: str) -> str:
    """The original's words with a first letter as small or big as it stood, and the mark that it ended with."""
    new = new.rstrip(",.") if old[-1:] not in ".,!?…" or new[-1:] in ".," else new
    new += old[-1:] if old[-1:] in (",", ".") and new[-1:] not in ("!", "?", "…") else ""
    if old[:1].islower() and new[1:2].islower():
        return new[:1].lower() + new[1:]
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def _small(said: Sequence[Spoken], meant: Sequence[Spoken], change: Changed) -> bool:
    """Is one the short form of the other, or is an article all the difference?"""
    one, other = said[change.start : change.end], meant[change.meant : change.meant_end]
    return {word.key for word in (*one, *other)} <= ARTICLES or _expanded(one) == _expanded(other)


def _expanded(part: Sequence[Spoken]) -> str:
    text = " ".join(word.key for word in part)
    for short, long in CONTRACTED:
        text = text.replace(short, long)
    return text


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST // 2].rstrip()} … {text[-LONGEST // 2 :].lstrip()}"
