"""What an English sentence writes with a capital: runs of words that may be a name."""

from collections.abc import Callable

from lint.align.foreign import vocabulary
from lint.align.words import STOP
from lint.names.keys import plain
from lint.patterns import pattern
from lint.record import Record

WORD = pattern(r"[^\W\d_](?:[^\W\d_]|['’](?=[^\W\d_]{2}))*(?:\.(?=[A-Z]\.)[A-Z]\.?)*")
POSSESSIVE = ("'s", "’s", "’", "'")
OPENS = pattern(r"(?:^|[.!?…:;\n]|[\"“«„‘'(\[—–•*-])[\s\"“«„‘'(\[]*$")
JOINS = pattern(r"[ -]|\. | (?:de|del|da|di|du|la|le|van|von|der|den|al|bin|ibn|el|y) | & ")
TITLE_CASE = 0.85
"""The part of a sentence's longer words in capitals from which on capitals tell nothing."""
LEAST = 4
CALENDAR = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun god internet
    covid coronavirus earth inc ltd co corp plc llc gmbh ag mr mrs ms dr st mt sir i am pm ad bc gmt utc est""".split()
)
"""Words in capitals that are nobody's name."""


class Capital(Record):
    """A word with a capital: its text without a possessive ending, its place, whether it opens a sentence, whether it is an
    English word, and whether it is joined to the capital word before it."""

    text: str
    start: int
    end: int
    opens: bool
    ordinary: bool
    joined: bool

    @property
    def low(self) -> str:
        """As it is looked up."""
        return plain(self.text).replace(".", "")

    @property
    def acronym(self) -> bool:
        """Is it all in capitals?"""
        return len(self.low) > 1 and self.text.isupper()


def capitals(text: str, common: Callable[[str], bool]) -> list[Capital]:
    """The words with capitals of an English text. `common` tells whether the article has a word in small letters too."""
    found: list[Capital] = []
    for match in WORD.finditer(text):
        word = match.group()
        start = match.start()
        if not word[0].isupper() or (start and (text[start - 1].isalnum() or text[start - 1] in "@#/._")):
            continue
        for tail in POSSESSIVE:
            if word.endswith(tail) and len(word) > len(tail):
                word = word.removesuffix(tail)
                break
        low = plain(word)
        opens = bool(OPENS.search(text, max(0, start - 8), start)) or not text[:start].strip()
        ordinary = low in CALENDAR or (not (word.isupper() and len(word) > 1) and (vocabulary.ordinary(low) or common(low)))
        joined = bool(found) and bool(JOINS.fullmatch(text, found[-1].end, start))
        found.append(Capital(word, start, start + len(word), opens, ordinary, joined))
    return found


def in_title_case(text: str) -> bool:
    """Are most words in capitals, as in a headline?"""
    words = [match.group() for match in WORD.finditer(text)]
    telling = [word for word in words if len(word) >= LEAST and word.lower() not in STOP]
    return len(telling) >= LEAST and sum(word[0].isupper() for word in telling) >= TITLE_CASE * len(telling)


def groups(found: list[Capital]) -> list[list[Capital]]:
    """Words that stand together."""
    together: list[list[Capital]] = []
    for word in found:
        if word.joined and together:
            together[-1].append(word)
        else:
            together.append([word])
    return together
