"""*Allegedly* and *according to* lost or put in: a claim became a fact, or a fact a claim."""

from collections.abc import Iterator

from lint.align.alignment import Alignment
from lint.align.voice.sayings import ATTRIBUTED, HEDGED, SOURCED, SPOKEN, STRONG, Saying, sayings
from lint.checks.beside.compared import Side
from lint.checks.beside.laid import laid
from lint.checks.beside.quoted import sentence
from lint.checks.hit import Context, Hit
from lint.pack import Rule

LIKENESS = 0.15
"""The likeness under which sentences that were laid together may not belong together."""
KNOWN = 8
"""Hedges that a lexicon must have for the lack of one to tell anything."""


def _pairs(context: Context) -> Iterator[tuple[Alignment, Side, Side]]:
    """Sides of the article and of the source that are alike enough, and the alignment that they are of."""
    alignment = context.alignment
    if alignment is None:
        return
    for source, target in laid(alignment):
        place = source[0].number, source[-1].number + 1, target[0].number, target[-1].number + 1
        if alignment.similarity.between(*place) >= LIKENESS:
            yield alignment, Side(alignment.target, target), Side(alignment.source, source)


def lost(context: Context, rule: Rule) -> Iterator[Hit]:
    """Hedges of the source that nothing in the article's sentence renders."""
    for alignment, here, there in _pairs(context):
        meant = [s for s in sayings(there.text, alignment.lexicon, "hedges") if not STRONG.isdisjoint(s.renderings)]
        if meant and not HEDGED.search(here.text) and not ATTRIBUTED.search(here.text):
            yield _missing(rule, here, there, meant[0])


def unattributed(context: Context, rule: Rule) -> Iterator[Hit]:
    """Attributions of the source that nothing in the article's sentence renders."""
    for alignment, here, there in _pairs(context):
        meant = [
            s
            for s in sayings(there.text, alignment.lexicon, "attribution")
            if len(s.text) > 1 and not SOURCED.isdisjoint(s.renderings[:1])
        ]
        if meant and not ATTRIBUTED.search(here.text):
            yield _missing(rule, here, there, meant[0])


def added(context: Context, rule: Rule) -> Iterator[Hit]:
    """Hedges of the article of which the source's sentence has no sign."""
    for alignment, here, there in _pairs(context):
        if len(alignment.lexicon.data.get("hedges") or ()) < KNOWN:
            return
        said = [s for s in sayings(here.text, alignment.english, "hedges") if s.text.lower() in STRONG]
        if not said or _vouched(alignment, there.text):
            continue
        hedge = said[0]
        block, start, end = here.place(hedge.start, hedge.end)
        yield Hit(
            rule,
            block,
            start,
            end,
            rule.rows[0],
            evidence=f"the source states it: “{sentence(there.units[0])}”",
            related=(there.whole("no hedge here"),),
        )


def _vouched(alignment: Alignment, text: str) -> bool:
    """Does a sentence of the source have any sign that it is somebody's claim?"""
    if alignment.language == "en":
        return bool(HEDGED.search(text) or ATTRIBUTED.search(text))
    found = sayings(text, alignment.lexicon, "hedges") or sayings(text, alignment.lexicon, "attribution")
    return bool(found or SPOKEN.search(text))


def _missing(rule: Rule, here: Side, there: Side, saying: Saying) -> Hit:
    block, start, _ = here.place(0, 0)
    return Hit(
        rule,
        block,
        start,
        start,
        rule.rows[0],
        words={"better": saying.text},
        evidence=f"“{saying.text}” in “{sentence(there.units[0])}”",
        related=(there.mention(saying.start, saying.end, "missing in the translation"),),
    )
