"""People whom a source in Cyrillic names: who is meant by a name in any case of it."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice, product

from lint.align.lexicon import Lexicon
from lint.names.gazetteer import Gazetteer, Key, Person
from lint.names.keys import plain
from lint.names.romanize import forms
from lint.names.sounds import frame, sound
from lint.patterns import pattern
from lint.record import Record

WORD = r"[А-ЯЁІЇЄҐ][а-яёіїєґ’']+(?:-[А-ЯЁІЇЄҐ][а-яёіїєґ’']+)*"
NAME = pattern(rf"{WORD}(?: {WORD}){{0,3}}")
PART = pattern(r"[^ ]+")
CASES = (*"ого его ому ему ові еві ом ем ём єм ым им ой ей ою ею єю".split(), *"аяуюеыиіїо")
"""Endings of names, the longest first."""
FIRST = ("", "а", "я", "й", "ь", "и", "ий", "о")
"""What the first case may end in."""
MOST = 400
"""Combinations of forms of one name that are asked for."""
SHORTEST = 4
"""Letters of the shortest surname that tells who is meant by itself."""
NO_ROLE = frozenset("the of and for a in s to former head chief first world national president minister".split())


WIDER = {"us": ("u.s", "america", "american", "states"), "uk": ("british", "britain", "kingdom"), "eu": ("european",)}


class Named(Record):
    """A person named in the source: the place, the words of the name there, who it is, and whether by the surname alone."""

    start: int
    end: int
    words: tuple[str, ...]
    person: Person
    alone: bool


@lru_cache(maxsize=4_096)
def nominatives(word: str) -> tuple[str, ...]:
    """What the first case of a word may be, itself first."""
    found = [word]
    for ending in CASES:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 2:
            found += [stem + first for first in FIRST]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4_096)
def sounds(word: str, language: str) -> tuple[str, ...]:
    """How a name in Cyrillic may sound in the first case; a hyphen divides words."""
    found = []
    for form in nominatives(word.lower()):
        parts = [[sound(said) for said in forms(part, language)[:2]] for part in form.split("-")]
        found += [" ".join(choice) for choice in islice(product(*parts), 4)]
    return tuple(dict.fromkeys(found))


def named(text: str, lexicon: Lexicon, names: Gazetteer, about: Collection[str], known: dict[str, Key]) -> Iterator[Named]:
    """The people whom a text names. `about` are the words of the article, for a bare surname tells only with what the person
    is: `known` are surnames, by their sound, of people whom the source has named in full; those of this text are added."""
    language = lexicon.language
    for match in NAME.finditer(text):
        parts = [(m.group(), match.start() + m.start(), match.start() + m.end()) for m in PART.finditer(match.group())]
        place = 0
        while place < len(parts):
            alone = False
            size, key = _full(tuple(word for word, _, _ in parts[place:]), language, names)
            if key is None:
                size, alone = 1, True
                if place == len(parts) - 1 and (not place or _no_given(parts[place - 1][0].lower(), lexicon)):
                    key = _bare(parts[place][0], language, names, about, known)
            else:
                for said in sounds(parts[place + size - 1][0], language):
                    known.setdefault(said, key)
            if key is not None and not names.replaced(key):
                words = tuple(word for word, _, _ in parts[place : place + size])
                yield Named(parts[place][1], parts[place + size - 1][2], words, names.person(key), alone)
            place += size


def _no_given(low: str, lexicon: Lexicon) -> bool:
    """Is a word before a surname another than a given name: a title, a country?"""
    return bool(lexicon.words.get(low))


def _full(words: Sequence[str], language: str, names: Gazetteer) -> tuple[int, Key | None]:
    """How many of the words are somebody's full name, and whose."""
    for size in range(len(words), 1, -1):
        choices = [sounds(word, language) for word in words[:size]]
        for choice in islice(product(*choices), MOST):
            for key in names.returned(" ".join(choice)):
                return size, key
    return 1, None


def _bare(word: str, language: str, names: Gazetteer, about: Collection[str], known: dict[str, Key]) -> Key | None:
    """Who is meant by a surname: somebody named before, or somebody of whom the article speaks otherwise too."""
    if len(word) < SHORTEST:
        return None
    choices = sounds(word, language)
    for said in choices:
        if said in known:
            return known[said]
    return _spoken_of(word, language, names, frozenset(about))


@lru_cache(maxsize=4_000)
def _spoken_of(word: str, language: str, names: Gazetteer, about: frozenset[str]) -> Key | None:
    """The one person with such a surname of whose role the article has a word."""
    choices = sounds(word, language)
    found: dict[str, Key] = {}
    for shape in dict.fromkeys(map(frame, choices)):
        for key, _, spoken in names.titled(shape):
            if any(said in spoken for said in choices) and role(names.person(key)) & about:
                found.setdefault(plain(names.person(key).name.split()[-1]), key)
    return next(iter(found.values())) if len(found) == 1 else None


def role(person: Person) -> set[str]:
    """The words of a role that tell one person from another."""
    words = {plain(word.strip("(),.’'")) for word in person.role.split()}
    return {wider for word in words for wider in (word, *WIDER.get(word, ()))} - NO_ROLE
