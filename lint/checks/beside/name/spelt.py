"""One name of the source in two spellings within the article."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from lint.align.alignment import Alignment
from lint.align.name.capitals import capitals
from lint.align.name.likeness import PREFIX, alike, edits
from lint.align.name.people import nominatives
from lint.checks import spellings
from lint.checks.beside import compared
from lint.checks.beside.compared import Side, comparable
from lint.checks.hit import Change, Context, Hit, Mention
from lint.document import Block
from lint.names.keys import plain
from lint.pack import Rule
from lint.patterns import pattern
from lint.record import Record

LANGUAGES = frozenset(("ru", "uk"))
"""Languages in Cyrillic whose names have cases that are known."""
NAME = pattern(r"(?<![\w-])[А-ЯЁІЇЄҐ][а-яёіїєґ’']{3,}(?![\w-])")
MOST = 2
"""Letters that may differ between two spellings."""
SHORTEST = 5


class Place(Record):
    """Where the article has a spelling, and what the source has there."""

    text: str
    block: Block
    start: int
    end: int
    source: Mention


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """The spelling that nobody is known by, or the rarer one, every time."""
    alignment = context.alignment
    if alignment is None or alignment.language not in LANGUAGES or not comparable(alignment):
        return
    said_anyway = {(hit.block.index, hit.start) for hit in spellings.find(context, rule)} if context.names else set()
    for forms in _forms(context, alignment).values():
        for one, other in combinations(forms, 2):
            if not _spellings(context, one, other):
                continue
            right, wrong = _by_right(context, forms, one, other)
            for place in forms[wrong]:
                if (place.block.index, place.start) not in said_anyway:
                    yield _hit(rule, place, forms[right][0])


def _by_right(context: Context, forms: dict[str, list[Place]], one: str, other: str) -> tuple[str, str]:
    """Two spellings, the right one first: that which somebody is known by, else the more frequent, else the first."""
    if context.names is not None and context.names.part(one) != context.names.part(other):
        return (one, other) if context.names.part(one) else (other, one)
    return (one, other) if len(forms[one]) >= len(forms[other]) else (other, one)


def _forms(context: Context, alignment: Alignment) -> dict[str, dict[str, list[Place]]]:
    """By name of the source, in its first case: the spellings that the article has for it, in order."""
    found: dict[str, dict[str, list[Place]]] = defaultdict(dict)
    firsts: dict[str, str] = {}
    for source, target, _ in compared.laid(alignment):
        here, there = Side(alignment.target, target), Side(alignment.source, source)
        words = [word for word in capitals(here.text, lambda _: False) if not word.ordinary and not word.acronym]
        for match in NAME.finditer(there.text):
            low = match.group().lower()
            if alignment.lexicon.words.get(low):
                continue
            fit = [word for word in words if len(word.low) >= SHORTEST and alike(word.low, match.group())]
            if len({word.low for word in fit}) != 1:
                continue
            word = fit[0]
            block, start, end = here.place(word.start, word.end)
            place = Place(word.text, block, start, end, there.mention(*match.span(), "the name in the source"))
            found[_first(low, firsts)].setdefault(word.low, []).append(place)
    return found


def _first(low: str, firsts: dict[str, str]) -> str:
    """One form for all cases of a name: the first of its possible forms that was met."""
    cases = nominatives(low)
    known = next((firsts[case] for case in cases if case in firsts), low)
    for case in cases:
        if len(case) >= PREFIX:
            firsts.setdefault(case, known)
    return known


def _spellings(context: Context, one: str, other: str) -> bool:
    """Are two words one name in two spellings, and no forms of it (Petrov, Petrova, Petrovs)?"""
    if one[:1] != other[:1] and edits(one, other) > 1:
        return False
    if one.startswith(other) or other.startswith(one) or not 0 < edits(one, other) <= MOST or one[-1] != other[-1]:
        return False
    names = context.names
    return names is None or not (names.somewhere(plain(one)) and names.somewhere(plain(other)))


def _hit(rule: Rule, place: Place, right: Place) -> Hit:
    return Hit(
        rule,
        place.block,
        place.start,
        place.end,
        rule.rows[0],
        changes=(Change(f"Write “{right.text}” everywhere", ((place.start, place.end, right.text),)),),
        evidence=f"the source has one name: “{place.source.block.text[place.source.start : place.source.end]}”",
        related=(place.source, Mention("variant", right.block, right.start, right.end, "the other spelling")),
        message=f"“{right.text}” elsewhere, for the same name of the source",
    )
