"""*She* and *her* for a thing that the source's language has a feminine word for: what the pronoun there stands for is looked up.

The nearest sentence that has anything a feminine pronoun could mean decides: its own as far as the pronoun, then the two before.
A woman or somebody unknown among them keeps it silent, and a pronoun means what the one before it meant.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.align.alignment import Alignment
from lint.align.units import Unit
from lint.align.voice import persons
from lint.align.voice.nouns import Noun, candidates
from lint.align.voice.pronouns import Pronoun, pronouns, side_by_side
from lint.align.words import WORD
from lint.checks.beside.compared import Side
from lint.checks.beside.laid import laid
from lint.checks.beside.voice import instead
from lint.checks.hit import Change, Context, Hit, Mention
from lint.pack import Rule
from lint.patterns import pattern
from lint.record import Record

WINDOW = 2
"""Sentences before the pronoun's own in which it may have what it stands for."""
TOPIC = 8
"""Sentences through which a text may go on about a woman without naming her."""
CLAUSE = pattern(r"[,;:()—–-]|\s(?:и|а|но|і|та|але|i|a|ale|et|y|e|und|mais|pero|ma|mas|aber)\s")
"""What lies between a pronoun and its antecedent in the same sentence: a clause's own subject and objects are *oneself*."""
FAR = 0.45
PERSONS = frozenset(("woman", "person"))
THINGS = frozenset(("thing", "vessel"))
ACCUSATIVE = frozenset("уюęą")
SUBJECTS = frozenset(("она", "вон", "ona"))
"""How pronouns begin that are subjects: they rather mean the subject of a sentence before."""
BEHIND = pattern(r",\s(?P<named>[^\W\d_]+(?:\s[^\W\d_]+)?)")
"""“she, the power of poetry”: what a pronoun announces stands behind it."""


class Meant(Record):
    """A thing that a pronoun stands for: the sentence of the source, and its places there."""

    unit: Unit
    noun: Noun


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Feminine pronouns of the article that stand for a thing in the source."""
    alignment = context.alignment
    if alignment is None or alignment.language == "en":
        return
    reader = _Reader(context, alignment)
    for source, target in laid(alignment):
        here, there = Side(alignment.target, target), Side(alignment.source, source)
        both = pronouns(here.text, alignment.english)
        paired_off = {p for one, two in pairwise(both) if side_by_side(here.text, one, two) for p in (one, two)}
        said = [p for p in both if p.gender == "feminine" and p not in paired_off]
        meant = [p for p in pronouns(there.text, alignment.lexicon) if p.gender == "feminine"]
        for pronoun, origin in paired(here, there, said, meant):
            found = reader.antecedent(there, origin)
            if found is None or (found.noun.kind == "vessel" and context.settings.get("ships", "she") != "it"):
                continue
            block, start, end = here.place(pronoun.start, pronoun.end)
            better = instead.neuter(pronoun, here.text)
            yield Hit(
                rule,
                block,
                start,
                end,
                rule.rows[0],
                changes=(Change(f"Replace with “{better}”", ((start, end, better),)),),
                words={"replace": better, "better": found.noun.text},
                evidence=f"in the source “{origin.text}” stands for “{found.noun.text}”",
                related=(
                    there.mention(origin.start, origin.end, "what it was translated from"),
                    _mention(alignment, found),
                ),
            )


def _mention(alignment: Alignment, found: Meant) -> Mention:
    block = alignment.source.blocks[found.unit.paragraph]
    start = found.unit.start + found.noun.start
    return Mention("antecedent", block, start, start + len(found.noun.text), "what the pronoun stands for")


def paired(here: Side, there: Side, said: Sequence[Pronoun], meant: Sequence[Pronoun]) -> list[tuple[Pronoun, Pronoun]]:
    """Each pronoun of the target with that of the source that it was made of: in order if there are as many, else the nearest."""
    if len(said) == len(meant):
        return [(p, origin) for p, origin in zip(said, meant, strict=True) if "s" not in p.roles or p.may_be(origin)]
    found = []
    for pronoun in said:
        near = [p for p in meant if p.may_be(pronoun) and _apart(here, there, pronoun, p) <= FAR]
        if near:
            found.append((pronoun, min(near, key=lambda p: _apart(here, there, pronoun, p))))
    return found


def _apart(here: Side, there: Side, one: Pronoun, other: Pronoun) -> float:
    return abs(one.start / (len(here.text) or 1) - other.start / (len(there.text) or 1))


class _Reader:
    """Reads the source backwards from a pronoun."""

    def __init__(self, context: Context, alignment: Alignment) -> None:
        self.alignment = alignment
        self.names = context.names
        self.units = alignment.source_units
        self.targets = {s.number: [t.number for t in target] for source, target in laid(alignment) for s in source}
        self.read = 0
        self.nouns: dict[int, list[Noun]] = {}
        self.known: dict[tuple[int, int], Meant | None] = {}

    def antecedent(self, there: Side, origin: Pronoun) -> Meant | None:
        """The thing that a pronoun of the source stands for; None when it may be somebody."""
        unit, start = _unit(there, origin.start)
        for earlier in self.units[self.read : unit.number]:  # in order, so that each finds what those before it mean
            for pronoun in self.said(earlier):
                self.meant(earlier, pronoun.start, pronoun)
        self.read = max(self.read, unit.number)
        return self.meant(unit, start, origin)

    def meant(self, unit: Unit, start: int, origin: Pronoun) -> Meant | None:
        place = unit.number, start
        if place not in self.known:
            self.known[place] = None  # while it is looked for
            self.known[place] = self._announced(unit, start + len(origin.text)) or self._before(unit, start)
        return self.known[place]

    def _announced(self, unit: Unit, end: int) -> Meant | None:
        match = BEHIND.match(unit.text, end)
        named = [n for n in self.of(unit) if match and match.start("named") <= n.start < match.end()]
        fit = next((n for n in named if n.strong), None)
        alone = fit and fit.kind == "thing" and all(n.kind == "thing" for n in named)
        return Meant(unit, fit) if fit and alone else None

    def _before(self, unit: Unit, start: int) -> Meant | None:
        levels = [unit, *reversed(self.units[max(0, unit.number - WINDOW) : unit.number])]
        subject = unit.text[start : start + 3].lower() in SUBJECTS
        for number, level in enumerate(levels):
            limit = start if number == 0 else len(level.text)
            nouns = [n for n in self.of(level) if n.end <= limit]
            if any(n.kind in PERSONS for n in nouns) or (number and (self.peopled(level) or self.topical(unit))):
                return None
            if number == 0 and not subject:
                nouns = [n for n in nouns if CLAUSE.search(level.text, n.end, start)]
            last = self.last(level, limit)
            nobody = not any(n.kind in PERSONS for further in levels[number:] for n in self.of(further))
            things = [n for n in nouns if n.kind in THINGS or nobody]
            if last is not None and not any(n.strong and n.start > last.end for n in things):
                return self.meant(level, last.start, last)
            if any(n.kind in THINGS or n.strong for n in things):
                if any(self.somebody(further) for further in (levels[1:2] if number == 0 else levels[number + 1 :])):
                    return None
                return _chosen(level, things, subject)
        return None

    def last(self, unit: Unit, limit: int) -> Pronoun | None:
        """The last feminine pronoun before a place."""
        found = [p for p in self.said(unit) if p.end <= limit]
        return found[-1] if found else None

    def said(self, unit: Unit) -> list[Pronoun]:
        """The feminine pronouns of a sentence."""
        return [p for p in pronouns(unit.text, self.alignment.lexicon) if p.gender == "feminine"]

    def topical(self, unit: Unit) -> bool:
        """Has the text been about a woman: named, or meant by a pronoun, a few sentences ago?"""
        for earlier in self.units[max(0, unit.number - TOPIC) : unit.number]:
            if any(n.kind == "woman" for n in self.of(earlier)):
                return True
            someone = any(self.known.get((earlier.number, p.start)) is None for p in self.said(earlier))
            if someone and not instead.FEMALE.isdisjoint(self.english(earlier)):
                return True
        return False

    def somebody(self, unit: Unit) -> bool:
        """Is a person in a sentence, by a noun, in English, or by a pronoun that means no thing?"""
        if any(n.kind in PERSONS for n in self.of(unit)) or self.peopled(unit):
            return True
        last = self.last(unit, len(unit.text))
        return last is not None and self.meant(unit, last.start, last) is None

    def peopled(self, unit: Unit) -> bool:
        """Does the English of a sentence have a word for a woman, or for somebody who may be one?"""
        return bool(self.english(unit) & (persons.WOMEN | persons.PEOPLE))

    def english(self, unit: Unit) -> set[str]:
        """The words of the English of a sentence, in lower case."""
        found = [self.alignment.target_units[t].text for t in self.targets.get(unit.number, ())]
        return {match.group().lower() for text in found for match in WORD.finditer(text)}

    def of(self, unit: Unit) -> list[Noun]:
        """The nouns of a sentence."""
        if unit.number not in self.nouns:
            translated = [word for t in self.targets.get(unit.number, ()) for word in self.alignment.target_words[t]]
            self.nouns[unit.number] = candidates(unit.text, self.alignment.lexicon, self.names, translated)
        return self.nouns[unit.number]


def _chosen(unit: Unit, things: Sequence[Noun], subject: bool) -> Meant | None:
    """The likeliest thing of a sentence: for a subject its first subject, else the last; an object where no subject fits."""
    strong = [n for n in things if n.strong]
    likely = strong or [n for n in things if not subject or n.text[-1:].lower() in ACCUSATIVE]
    return Meant(unit, likely[0] if subject else likely[-1]) if likely else None


def _unit(there: Side, place: int) -> tuple[Unit, int]:
    """The sentence in which a place of joined sentences is, and the place in it."""
    for unit in there.units:
        if place <= len(unit.text):
            break
        place -= len(unit.text) + 1
    return unit, place
