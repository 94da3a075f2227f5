"""Is a word of an English sentence one of the source's language? What the lexicon, the loans and the word's own look say."""

from collections.abc import Sequence

from lint.align.foreign import vocabulary
from lint.align.foreign.loans import LATINATE, LOANS, PARTICLES
from lint.align.foreign.smallwords import SMALL
from lint.align.lexicon import Lexicon
from lint.language import OTHERS_WORDS
from lint.names.keys import plain
from lint.patterns import compiled, pattern
from lint.record import Record
from lint.types import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.names.gazetteer import Gazetteer

WORD = pattern(r"[^\W\d_]+")
TIED = frozenset("-‐‑/@._#\\&")
"""Signs that make a word a part of something else: an address, a designation."""
GAP = pattern(" ")
SHORTEST = 3
LONG = 6
"""Letters from which on a word that no lexicon knows in English is none, if it has no learned ending either."""
STRANGE = pattern(r"[aioujvz]$|sz|cz|rz|ique$|[ae]it$|oir$|eux$|[^n]gn[aeiou]|dz|^zw|cht|[^aeiou]t[td]e[nt]$|[dt]et$")
"""How words of other languages look, and English ones hardly."""
ENDINGS = {
    "de": r".{3,}(?:ung(?:en)?|heit|keit|isch(?:e[nrms]?)?|lich(?:e[nrms]?)?|[^aeiou]en|t(?:e[nt]?)|ern|eln)$",
    "fr": r".{3,}(?:[^aeiou]ant|aient|oire|ais|euses?|ées?|ement|quer|oyer|onner)$",
    "es": r".{3,}(?:[ai]ndo|mente|dad|ción|aron|ieron|[aei]rse)$",
    "it": r".{3,}(?:[aei]re|mente|zione|[aei]ndo|ono|ano|ette)$",
    "pt": r".{3,}(?:[aei]ndo|mente|dade|ção|aram|eram|agem)$",
    "pl": r".{3,}(?:ych|ego|emu|nych|owy|owie|ami|ach|nie|szy)$",
    "cs": r".{3,}(?:ych|ami|ech|ovat|ost|eni)$",
}
"""How longer words of a language end, and English ones hardly."""
ENGLISH = pattern(r"sh|ck|th|ough|oo|ee|[aeiou]w|[aeiou]y$|ly$|ing$")
"""How English words look, those among them that other languages took over."""
ABSTRACT = pattern(r".{3,}(?:ungs?|ungen|heit(?:en)?|keit(?:en)?|schaft(?:en)?|tät(?:en)?|nisse?n?)")
"""German nouns that are no names."""
WHERE = frozenset(("to", "in", "from", "near", "at"))
"""Before a bare name: that of a place, most of the time."""
STRONG, WEAK = 0.9, 0.6


class Word(Record):
    """A word and its place."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words of a text in order."""
    return [Word(match.group(), *match.span()) for match in WORD.finditer(text)]


def weight(said: Sequence[Word], place: int, text: str, shared: set[str], lexicon: Lexicon) -> float | None:
    """How surely a word of the target is none of English: None when the source does not have it, 0 when it may be English."""
    word = said[place]
    if word.text[0].isupper():
        return STRONG if lexicon.language == "de" and _noun(said, place, text, shared, lexicon) else None
    if word.text not in shared or _tied(word, text):
        return None
    low = word.text
    small = low in SMALL.get(lexicon.language, OTHERS_WORDS)
    if len(low) < SHORTEST or (low in LOANS and (not small or low in PARTICLES)) or (low.isascii() and vocabulary.ordinary(low)):
        return 0.0
    if small:
        return STRONG
    meant = renderings(lexicon, low)
    if meant:
        return 0.0 if any(low in (part, part + "s") for part in meant) else STRONG
    if plain(low) in LOANS:
        return 0.0
    if not low.isascii():
        return STRONG
    ending = ENDINGS.get(lexicon.language)
    if (ending and compiled(ending).match(low)) or (STRANGE.search(low) and not ENGLISH.search(low)):
        return WEAK
    alike = LATINATE.fullmatch(low) or ENGLISH.search(low) or len(low) < LONG
    return 0.0 if alike else WEAK


def _noun(said: Sequence[Word], place: int, text: str, shared: set[str], lexicon: Lexicon) -> bool:
    """Is a word in a capital a German noun with another English word for it, and no part of a name?"""
    word = said[place]
    near = [
        text[said[n].start]
        for n in (place - 1, place + 1)
        if 0 < n < len(said) and GAP.fullmatch(text, *_between(said, n, place))
    ]
    if word.text not in shared or not place or word.text[1:2].isupper() or any(map(str.isupper, near)) or _tied(word, text):
        return False
    low = word.text.lower()
    found = lexicon.section("words").get(low)
    if (low.isascii() and vocabulary.ordinary(low)) or low in LOANS:
        return False
    if not found:
        return bool(ABSTRACT.fullmatch(low))
    parts = found.split(" ")
    return low not in parts and not any(other.text.lower() in parts for other in said)


def named(said: Sequence[Word], place: int, pairs: set[tuple[str, str]], lexicon: Lexicon, names: "Gazetteer | None") -> bool:
    """Is a German word in a capital a name here: *Die Zeit*, *Essen*?"""
    low, before = said[place].text.lower(), said[place - 1].text
    if before in WHERE or ((before, said[place].text) in pairs and before[0].isupper()):
        return True
    if lexicon.section("places").get(low) or lexicon.section("organisations").get(low):
        return True
    return names is not None and (names.somewhere(plain(low)) or names.part(plain(low)) or bool(names.organisation(plain(low))))


def _between(said: Sequence[Word], one: int, other: int) -> tuple[int, int]:
    return said[min(one, other)].end, said[max(one, other)].start


def _tied(word: Word, text: str) -> bool:
    """Is a word a part of something longer: an address, a designation?"""
    before, after = text[word.start - 1 : word.start], text[word.end : word.end + 1]
    return bool(before and before in TIED) or bool(
        after and after in TIED and (after != "." or text[word.end + 1 : word.end + 2].isalnum())
    )


def renderings(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """The English words of the lexicon for a word."""
    for section in ("words", "hedges", "attribution", "numbers", "ordinals", "months", "weekdays", "relative", "nationalities"):
        if not lexicon.data.get(section):
            continue
        found = lexicon.section(section).get(word)
        if isinstance(found, str):
            return tuple(found.split(" ")) if section == "words" else (found,)
        if isinstance(found, list):
            return tuple(found)
        if found is not None:
            return (f"{found:g}",)
    return ()
