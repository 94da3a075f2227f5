"""How a romanized Cyrillic name sounds: one spelling for what the systems write differently.

BGN/PCGN, GOST, ISO 9, scholarly, passport and the engines' mixtures differ in the letters of few sounds: `zh ž`, `kh h x`,
`ts c tz`, `y i j`, `yu iu ju`, soft signs. Signs: S ш, C ч, Z ж, J дж, c ц; a glide before a vowel is dropped.
"""

import re
import unicodedata
from functools import lru_cache

from lint.patterns import pattern

LETTERS = {
    "ž": "zh", "š": "sh", "č": "ch", "ć": "ch", "ŝ": "shch", "è": "e", "ë": "yo", "ł": "l", "đ": "dzh", "ø": "o", "ß": "ss",
    "æ": "e", "œ": "e", "ı": "i", "ə": "e", "ð": "d", "þ": "t", "ş": "sh", "ç": "ch", "ğ": "g", "ţ": "ts", "ț": "ts",
}  # fmt: skip
GROUPS = pattern(r"shch|sch|dzh|dj|tch|zh|kh|ts|tz|ch|sh|ph|th|ck|iy|yy|ij|yi|x|q|w|j|['’ʼʹ`]")
SIGNS = {
    "shch": "SC", "sch": "S", "dzh": "J", "dj": "J", "tch": "C", "zh": "Z", "kh": "h", "ts": "c", "tz": "c", "ch": "C",
    "sh": "S", "ph": "f", "th": "t", "ck": "k", "iy": "i", "yy": "y", "ij": "i", "yi": "i", "x": "ks", "q": "k", "w": "v",
    "j": "J",
}  # fmt: skip
GLIDE = pattern(r"y(?=[aeiou])")
DOUBLED = pattern(r"(.)\1+")
STRANGE = pattern(r"c(?!h)|[qw]|ph|th|ee|oo")
"""What no system writes for a Cyrillic word."""
FIRM = frozenset("mnlrbpdt")
"""Consonants that a journey through Cyrillic leaves alone, most of the time."""


@lru_cache(maxsize=4_096)
def sound(word: str) -> str:
    """The sound of one romanized word: equal for all systems' spellings of one Cyrillic word."""
    low = word.lower()
    if not low.isascii():
        low = unicodedata.normalize("NFD", "".join(LETTERS.get(c, c) for c in low))
        low = "".join(c for c in low if not unicodedata.combining(c))
    low = GROUPS.sub(_sign, low)
    low = GLIDE.sub("", low).replace("y", "i")
    return DOUBLED.sub(r"\1", low)


def _sign(match: re.Match[str]) -> str:
    return SIGNS.get(match.group(), "")


def romanized(word: str) -> bool:
    """May a word be what some system writes for a Cyrillic one?"""
    return not STRANGE.search(word.lower())


def frame(sounded: str) -> str:
    """The firm consonants of a sound: the key under which names that may be meant are looked up."""
    return "".join(sign for sign in sounded if sign in FIRM)
