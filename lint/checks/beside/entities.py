"""Names of places, organisations and people where the source has another, or none at all."""

from collections.abc import Iterator, Sequence

from lint.align import entities, romaji
from lint.align.alignment import Alignment
from lint.align.entities import Meant, Said, Source
from lint.align.known import Knowledge, knowledge
from lint.align.units import Unit
from lint.checks.beside import compared
from lint.checks.beside.compared import Side, comparable
from lint.checks.beside.quoted import sentence
from lint.checks.hit import Change, Context, Hit
from lint.names.keys import plain
from lint.pack import Rule
from lint.patterns import pattern
from lint.record import Record

FEW = 2
"""Sentences of a text that is no article."""
LIKELY = 0.15
"""The likeness under which a pair of an article is too free to be compared."""
REPLACED, CONTRADICTED, UNFOUNDED = 0.9, 0.8, 0.6
LOWER = pattern(r"[^\W\d_]+")
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
    if alignment is None or not comparable(alignment):
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
        self.whole = self.of(alignment.source_units)
        self.sides: dict[tuple[int, int], Source] = {}

    def of(self, units: Sequence[Unit]) -> Source:
        """Sentences of the source as what names are looked for in."""
        words = [word for unit in units for word in self.alignment.source_words[unit.number]]
        return Source("\n".join(unit.text for unit in units), self.alignment.lexicon, self.knowledge, words)

    def side(self, first: int, last: int) -> Source:
        """The same for sentences of the source from one to another, made once."""
        if (first, last) not in self.sides:
            self.sides = {(first, last): self.of(self.alignment.source_units[first : last + 1])}
        return self.sides[first, last]

    def accused(self, unit: Unit, source: Sequence[Unit], target: Sequence[Unit]) -> Iterator[Accused]:
        """The names of a sentence that nothing in the source answers to."""
        found = [
            one
            for one in entities.said(unit.text, self.knowledge, self.small.__contains__, self.proper)
            if not any(self.whole.has(word) for word in one.words) and self.readable(one)
        ]
        if not found:
            return
        own = self.side(source[0].number, source[-1].number)
        first = max(0, target[0].number - 1)
        near = [other.text for other in self.alignment.target_units[first : target[-1].number + 2]]
        left = entities.meant(own, near)
        for one in found:
            fit = [meant for meant in left if meant.section and meant.section == one.section]
            other = fit or [meant for meant in left if meant.section] or left
            if self.alignment.language in UNREADABLE and not (one.section or any(meant.section for meant in left)):
                continue
            if all(word.acronym for word in one.words) and not fit:
                continue
            sure = REPLACED if fit else CONTRADICTED if other or one.section else UNFOUNDED
            if sure == UNFOUNDED and not self.few:
                continue  # an article may bring in a name from elsewhere
            yield Accused(one, other[0] if len(other) == 1 or fit else None, sure)

    def readable(self, one: Said) -> bool:
        """Would the name be seen in the source if it were there? A Japanese one may stand in characters."""
        if one.section or self.alignment.language != "ja":
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
