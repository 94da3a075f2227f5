"""What tells that two sentences say the same: words through the lexicon, numbers, names by their sound, words in Latin letters.

Each word of a sentence has keys; words of two sentences go together when they share one.
"""

from collections.abc import Sequence
from functools import lru_cache

from lint.align.lexicon import Lexicon
from lint.align.quantity.numerals import plain as plain_digits
from lint.align.words import STOP, Token, stem, tokens
from lint.names.keys import plain
from lint.names.romanize import likeliest
from lint.names.sounds import FIRM, sound
from lint.patterns import pattern
from lint.record import Record

DIGITS = pattern(r"\D+")
CYRILLIC = pattern(r"[\u0400-\u052f]")
LATIN = pattern(r"[A-Za-z\u00c0-\u024f]")
VALUES = {"numbers": "n", "ordinals": "n", "months": "m", "weekdays": "d"}
"""Sections of a lexicon whose words stand for a value, and the sign that their keys begin with."""
COGNATE = 5
"""Letters that words of two languages in Latin letters must have in common."""
LONG = 4
"""Letters of a word that says something even if nothing is known of it: that much may be missing, or stand for what is."""
ATTACHED = pattern(r"[وف]?[بلك]?(?:ال)?")
"""What Arabic writes together with the next word: and, in, for, as, the."""
FRAME = 3
"""Firm consonants that names of two scripts must have in common."""


class Word(Record):
    """A word's keys, and whether its absence on the other side tells anything: an unknown word's does not."""

    keys: frozenset[str]
    known: bool
    token: Token


def english(text: str, lexicon: Lexicon) -> list[Word]:
    """The content words of an English sentence. `lexicon` is that of English."""
    found = []
    for token in tokens(text, lexicon):
        low = token.text.lower()
        if low[0].isdigit():
            found.append(Word(frozenset(("n" + number(low),)), True, token))
        elif len(low) > 1 and (low not in STOP or token.text.isupper()):
            known = lexicon.memory.get(token.text)
            if known is None:
                known = lexicon.memory[token.text] = _english(token.text) | _values(low, lexicon), True
            found.append(Word(known[0], True, token))
    return found


def _values(word: str, lexicon: Lexicon) -> frozenset[str]:
    """The keys of a word for a number, a month or a day of the week."""
    found = ((sign, lexicon.section(section).get(word)) for section, sign in VALUES.items())
    return frozenset(f"{sign}{value:g}" for sign, value in found if value is not None)


@lru_cache(maxsize=16_384)
def _english(word: str) -> frozenset[str]:
    low = plain(word)
    keys = {"w" + stem(low)}
    if len(low) >= COGNATE:
        keys.add("c" + low[:COGNATE])
    keys |= _sounds(low)
    return frozenset(keys)


def foreign(text: str, lexicon: Lexicon) -> list[Word]:
    """The words of a sentence of the source, with the stems of all English words that may stand for them."""
    found = []
    for token in tokens(text, lexicon):
        low = token.text.lower()
        if low[0].isdigit():
            found.append(Word(frozenset(("n" + number(low),)), True, token))
            continue
        known = lexicon.memory.get(low)
        if known is None:
            known = lexicon.memory[low] = _foreign(low, lexicon)
        keys, listed = known
        if keys or len(low) >= LONG:
            found.append(Word(keys, listed or token.text[0].isupper(), token))
    return found


def _foreign(word: str, lexicon: Lexicon) -> tuple[frozenset[str], bool]:
    """The keys of a word in lower case, and whether the lexicon has it."""
    said = _english_of(word.replace("’", "'"), lexicon)
    parts = [part for item in said for part in item.lower().replace("-", " ").split()]
    keys = {"w" + stem(plain(part)) for part in parts if part not in STOP} | _values(word, lexicon)
    if LATIN.match(word):
        keys |= {"w" + stem(plain(word))} if not said else set()
        keys |= {"c" + plain(word)[:COGNATE]} if len(word) >= COGNATE else set()
    elif CYRILLIC.match(word) and len(word) >= LONG:
        keys |= _sounds(likeliest(word))
    return frozenset(keys), bool(said)


@lru_cache(maxsize=16_384)
def _sounds(word: str) -> frozenset[str]:
    """Keys of a word in Latin letters by its sound: its first sound and its firm consonants, once with the ending off."""
    heard = sound(word)
    kept = [sign for sign in heard if sign in FIRM]
    if len(kept) < FRAME:
        return frozenset()
    return frozenset(("s" + heard[0] + "".join(kept[:4]),))


def _english_of(word: str, lexicon: Lexicon) -> Sequence[str]:
    """What English makes of a word: with its article or preposition elided or attached, if it is not listed with them."""
    found = lexicon.words.get(word) or (lexicon.words.get(word.rpartition("'")[2]) if "'" in word else None)
    if found is None and lexicon.language == "ar":
        place = ATTACHED.match(word)
        found = lexicon.words.get(word[place.end() :]) if place and place.end() else None
    return found or ()


def number(digits: str) -> str:
    """A number as it is compared: digits alone, so that separators play no part."""
    return DIGITS.sub("", plain_digits(digits)).lstrip("0") or "0"
