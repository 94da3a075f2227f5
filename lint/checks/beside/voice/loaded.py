"""One side's word where the aligned original has another: the loaded terms that other rules know, seen against the source."""

from collections.abc import Iterator
from functools import lru_cache

from lint import rules
from lint.align.alignment import Alignment
from lint.checks.beside.compared import Side
from lint.checks.beside.laid import laid
from lint.checks.beside.quoted import sentence
from lint.checks.hit import Context, Hit
from lint.checks.rows import longest
from lint.document import Document
from lint.matching import Match, Matcher
from lint.pack import Rule
from lint.patterns import pattern

LIKENESS = 0.2
"""The likeness under which sentences that were laid together may not belong together."""
WORD = pattern(r"[^\W\d_]{3,}")
STEM = 5
"""Letters by which a word of the source is known in all its cases."""
COMPARED = ("en", "ru")
"""Languages of sources in which the loaded terms are known: English by the rules themselves, Russian by what they say it was."""


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Loaded terms of the article that its source does not have."""
    alignment = context.alignment
    if alignment is None or alignment.language not in COMPARED:
        return
    matcher = _matcher(tuple(rule.data["options"]["rules"]))
    said = _matches(matcher, context.document)
    if not said:
        return
    theirs = _matches(matcher, alignment.source) if alignment.language == "en" else {}
    for source, target in laid(alignment):
        place = source[0].number, source[-1].number + 1, target[0].number, target[-1].number + 1
        if alignment.similarity.between(*place) < LIKENESS:
            continue
        there = Side(alignment.source, source)
        if any(unit.start <= match.start < unit.end for unit in source for match in theirs.get(unit.paragraph, ())):
            continue
        for unit in target:
            for match in said.get(unit.paragraph, ()):
                if unit.start <= match.start < unit.end and not _meant(alignment, match, there.text):
                    block = context.document.blocks[unit.paragraph]
                    yield Hit(
                        rule,
                        block,
                        match.start,
                        match.end,
                        rule.rows[0],
                        words={"better": match.row.better or "a neutral word"},
                        evidence=f"the source has “{sentence(source[0])}”",
                        related=(there.whole("without this term"),),
                    )


@lru_cache(maxsize=2)
def _matcher(codes: tuple[str, ...]) -> Matcher:
    pack = rules.load()
    return Matcher(pack, rules.select(pack, codes))


def _matches(matcher: Matcher, document: Document) -> dict[int, list[Match]]:
    """The loaded terms of a document, by block."""
    found: dict[int, list[Match]] = {}
    for block, phrases, opened in matcher.scan(document.blocks):
        matches = [*phrases, *(match for row in opened for match in matcher.run(block, row[0], row[1]))]
        if matches:
            found[block.index] = longest(matches)
    return found


def _meant(alignment: Alignment, match: Match, text: str) -> bool:
    """Does the source have the term in its own language?"""
    if alignment.language == "en":
        return False
    said = {word.lower()[:STEM] for word in WORD.findall(text)}
    return any(word.lower()[:STEM] in said for word in WORD.findall(match.row.data.get("source") or match.rule.source))
