"""The same name in two languages with Latin letters: a slip of a letter, or what languages write differently."""

from lint.align.lexicon import Lexicon
from lint.align.name.likeness import edits
from lint.language import OTHERS_WORDS
from lint.names.gazetteer import Gazetteer
from lint.names.sounds import sound

LANGUAGES = frozenset("en de fr es it pt pl cs".split())
SHORTEST = 5
"""Letters of the shortest name in which one that is wrong is seen."""
TAIL = 2
"""Letters at the end that must be the same: endings change with the language."""
DIFFERENT = tuple(
    pair.split(":")
    for pair in """tsch:c tch:c sch:s sh:s ch:c ck:k cz:c sz:s zh:z ph:f th:t kh:h ou:u oe:o ue:u ae:a ss:s z:s w:v j:i y:i q:k
    c:k x:ks ii:i ie:e io:o eo:o""".split()
)
"""What languages write differently for one sound."""


def same_alphabet(language: str) -> bool:
    """Are names of a language taken over letter by letter?"""
    return language in LANGUAGES


def slip(one: str, other: str) -> bool:
    """Is one plain name the other with one letter changed, lost or added within, or two exchanged?"""
    if min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    if one[0] != other[0] or one[-TAIL:] != other[-TAIL:]:
        return False
    if edits(one, other) > 1 and not _exchanged(one, other):
        return False
    return folded(one) != folded(other) and sound(one) != sound(other)


def _exchanged(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    first, *rest = [place for place, (mine, yours) in enumerate(zip(one, other, strict=True)) if mine != yours] or [0]
    return rest == [first + 1] and one[first : first + 2] == other[first : first + 2][::-1]


def folded(word: str) -> str:
    """A name with what languages write differently made one, and doubled letters single."""
    for one, other in DIFFERENT:
        word = word.replace(one, other)
    return "".join(letter for place, letter in enumerate(word) if not place or letter != word[place - 1])


def known(said: str, meant: str, lexicon: Lexicon, english: Lexicon, names: Gazetteer | None) -> bool:
    """Is a name of the target known as one, or that of the source as a word or as a name with another English form?"""
    low = meant.lower()
    if low in OTHERS_WORDS or lexicon.words.get(low) or english.words.get(said):
        return True
    if names is None:
        return False
    return names.part(said) or names.given(said) is not None or names.somewhere(said)
