"""Names of places, organisations and people where the source has another, or none at all."""

from collections.abc import Iterator, Sequence

from lint.align.alignment import Alignment
from lint.align.name import entities, mentioned, romaji
from lint.align.name.entities import Meant, Source
from lint.align.name.known import Knowledge, knowledge
from lint.align.name.likeness import begins
from lint.align.name.mentioned import Said
from lint.align.name.skeleton import latin
from lint.align.units import Unit
from lint.checks.beside import compared
from lint.checks.beside.compared import Side, akin
from lint.checks.beside.quoted import sentence
from lint.checks.hit import Change, Context, Hit
from lint.names.keys import plain
from lint.pack import Rule
from lint.patterns import pattern
from lint.record import Record

NEAR = 2
"""Sentences of the source before and after a pair in which a name may be alike."""
FEW = 2
"""Sentences of a text that is no article."""
LIKELY = 0.15
"""The likeness under which a pair of an article is too free to be compared."""
REPLACED, CONTRADICTED, DOUBTFUL, UNFOUNDED = 0.9, 0.8, 0.65, 0.6
LOWER = pattern(r"[^\W\d_]+")
ALIKE = 3
"""Letters at the beginning that a learned word shares with that of another language."""
UNREADABLE = frozenset(("zh",))
"""Languages whose names cannot be read without knowing each."""


class Accused(Record):
    """A name of the target that the source does not have, what it has instead if that is known, and how sure."""

    said: Said
    meant: Meant | None
    sure: float


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Names that the source contradicts."""
    alignment = context.alignment
    if alignment is None or not alignment.lexicon.data.get("places") or not akin(alignment):
        return
    laid = compared.laid(alignment)
    side_by_side = _Compared(context, alignment)
    for source, target, likeness in laid:
        if likeness < LIKELY and not side_by_side.few:
            continue
        there = Side(alignment.source, source)
        for unit in target:
            for one in side_by_side.accused(unit, source, target):
                yield _hit(context, rule, one, unit, there, source)


class _Compared:
    """The names of an article beside those of its source."""

    def __init__(self, context: Context, alignment: Alignment) -> None:
        self.context, self.alignment = context, alignment
        self.knowledge: Knowledge = knowledge(alignment.lexicon, alignment.english)
        self.small = {plain(word) for unit in alignment.target_units for word in LOWER.findall(unit.text) if word[0].islower()}
        self.few = len(alignment.target_units) <= FEW
        self.parts = [
            Source(unit.text, alignment.lexicon, self.knowledge, alignment.source_words[unit.number])
            for unit in alignment.source_units
        ]
        self.whole = Source.joined(self.parts)
        self.sides: dict[tuple[int, int], Source] = {}

    def side(self, first: int, last: int) -> Source:
        """Sentences of the source from one to another, made once."""
        if (first, last) not in self.sides:
            self.sides[first, last] = Source.joined(self.parts[max(0, first) : last + 1])
        return self.sides[first, last]

    def accused(self, unit: Unit, source: Sequence[Unit], target: Sequence[Unit]) -> Iterator[Accused]:
        """The names of a sentence that nothing in the source answers to."""
        around = self.side(source[0].number - NEAR, source[-1].number + NEAR)
        found = [
            one
            for one in mentioned.said(unit.text, self.knowledge, self.small.__contains__, self.proper)
            if not around.answers(one) and not self.whole.surely_has(one) and self.readable(one)
        ]
        if not found:
            return
        own = self.side(source[0].number, source[-1].number)
        left = entities.meant(own, [other.text for other in target])
        for one in found:
            sure, meant = self.weighed(one, left)
            if sure:
                yield Accused(one, meant, sure)

    def weighed(self, one: Said, left: Sequence[Meant]) -> tuple[float, Meant | None]:
        """How surely a name is wrong, and what of the source's names it stands for; 0 where that cannot be told."""
        left = [meant for meant in left if not meant.opens]
        known = [meant for meant in left if meant.section]
        fit = [meant for meant in known if meant.section == one.section]
        acronym = all(word.acronym for word in one.words)
        instead = [meant for meant in known if meant.section == "places"] if acronym else known or left
        meant = (fit or instead)[0] if fit or len(instead) == 1 else None
        if fit:
            return REPLACED, meant
        if self.knowledge.at_home(one.text) or (self.alignment.language in UNREADABLE and not one.section and not known):
            return 0.0, None
        if one.doubtful or acronym:
            return (DOUBTFUL if any(self.stands_for(one, other) for other in instead) else 0.0), meant
        if not known and any(sum(map(str.isupper, other.text)) > 1 for other in left):
            return 0.0, None  # an acronym may hold anything
        if instead or one.section:
            return CONTRADICTED, meant
        if self.few or self.somebody(one):
            return UNFOUNDED, None
        return 0.0, None  # an article may bring in a name from elsewhere

    def somebody(self, one: Said) -> bool:
        """Is it somebody's full name?"""
        names = self.context.names
        return names is not None and len(one.words) > 1 and names.given(one.words[0].low) is not None

    def stands_for(self, one: Said, meant: Meant) -> bool:
        """May words that need not be a name have taken the place of this name of the source?"""
        if meant.section:
            return meant.section != "nationalities"
        if one.words[0].opens or self.alignment.language == "en" or meant.text.isupper() or len(meant.text) < ALIKE:
            return False
        return all(begins(latin(meant.text.lower()))[:ALIKE] != begins(word.low)[:ALIKE] for word in one.words)

    def readable(self, one: Said) -> bool:
        """Would the name be seen in the source if it were there? A Japanese one may stand in characters."""
        if self.alignment.language != "ja" or one.section in ("places", "nationalities"):
            return True
        return not any(romaji.possible(word.low) for word in one.words)

    def proper(self, low: str) -> bool:
        """Does the gazetteer know a word as a name?"""
        names = self.context.names
        return names is not None and (names.somewhere(low) or names.given(low) is not None or names.part(low))


def _better(one: Accused, language: str) -> str:
    """The English name of what the source has, where it is of the same sort; a demonym would need its ending."""
    meant = one.meant
    if meant is None or not meant.section or meant.section != one.said.section:
        return ""
    if language == "en":
        return meant.text
    return meant.names[0] if meant.section != "nationalities" else ""


def _hit(context: Context, rule: Rule, one: Accused, unit: Unit, there: Side, source: Sequence[Unit]) -> Hit:
    block = context.document.blocks[unit.paragraph]
    start, end = unit.start + one.said.start, unit.start + one.said.end
    meant = one.meant
    new = _better(one, context.alignment.language if context.alignment else "")
    return Hit(
        rule,
        block,
        start,
        end,
        rule.rows[0],
        changes=(Change(f"Write {new}", ((start, end, new),)),) if new else (),
        evidence=f"in the source: “{sentence(source[0])}”",
        related=(
            there.mention(meant.start, meant.end, "what the source has") if meant else there.whole("what it was translated from"),
        ),
        message=f"the source has “{meant.text}”" if meant else f"the source does not name {one.said.text}",
        confidence=one.sure,
    )
