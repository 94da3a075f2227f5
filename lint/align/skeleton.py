"""Names of any script by their consonants: what is left of *Kaplowitz* in Devanagari, of *Garavani* in katakana.

Consonants that writing systems and engines confuse are one sign (B: p b v f, T: t d, K: k g, S: s z sh ch j, R: r l, N: m n);
what may be silent is optional. Two names that differ here are not one name in two scripts; two that agree may be.
"""

import unicodedata
from functools import lru_cache

from lint.names.keys import plain
from lint.names.romanize import forms
from lint.patterns import pattern

Sign = frozenset[str]
"""What a consonant may be; with an empty string among it, it may be none."""

LATIN = {
    "tsch": "S", "sch": "S", "tch": "S", "shch": "S", "sh": "S", "ch": "SK", "zh": "S", "sz": "S", "cz": "S", "rz": "SR",
    "ts": "S", "tz": "S", "ph": "B", "th": "TS", "gh": "K-", "kh": "K-", "ng": "N", "gn": "N", "ck": "K", "qu": "K", "ll": "R-",
    "dj": "S", "dzh": "S", "dz": "S", "gi": "SK", "ge": "SK", "gy": "SK", "ci": "SK", "ce": "SK", "cy": "SK", "ti": "TS",
    "b": "B", "p": "B", "v": "B", "f": "B",
    "w": "B-", "t": "T", "d": "T", "k": "K", "g": "K", "c": "KS", "q": "KS", "s": "S", "z": "S",
    "j": "SK-", "r": "R", "l": "R", "m": "N", "n": "N", "h": "K-",
}  # fmt: skip
PARTS = pattern("x|" + "|".join(sorted(LATIN, key=len, reverse=True)))
DEVANAGARI = dict(
    zip(
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहंँॉ",
        "k k g g n ch ch j j n t t d d n t th d dh n p f b b m y r l v sh sh s h n n o".split(),
        strict=True,
    )
)
KANA = dict(
    zip(
        "カキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロワガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポンヴ",
        """k k k k k s s s s s t ch ts t t n n n n n h h f h h m m m m m r r r r r w g g g g g z z z z z d z z d d b b b
        b b p p p p p n v""".split(),
        strict=True,
    )
)
ARABIC = dict(
    zip(
        "بپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهةـ",
        "b p t th j ch h kh d z r z zh s sh s d t z h gh f k k k g l m n w h h h".split(),
        strict=True,
    )
)
INITIALS = "k k n t t r m p p s s h ch ch ch k t p h".split()
FINALS = "h k k ks n nch nh t r rk rm rp rs rt rp rh m p ps s s ng ch ch k t p h".split()
HANGUL_FIRST, HANGUL_LAST, VOWELS, ENDS = 0xAC00, 0xD7A3, 21, 28
CYRILLIC = pattern(r"[\u0400-\u052f]")
NUKTA = {"ज़": "z", "ड़": "r", "ढ़": "r", "फ़": "f"}


@lru_cache(maxsize=8_192)
def latin(word: str) -> str:
    """A word in Latin letters that stand for its consonants; its own letters when it is in them."""
    if CYRILLIC.search(word):
        return plain(forms(word.lower())[0])
    text = unicodedata.normalize("NFD", word) if not word.isascii() else word
    if any("\u0900" <= sign <= "\u097f" for sign in text):
        text = unicodedata.normalize("NFC", text)
        for pair, sign in NUKTA.items():
            text = text.replace(pair, sign)
        return "a".join(DEVANAGARI.get(sign, sign if sign.isascii() else "") for sign in text)
    text = unicodedata.normalize("NFC", text)
    if any(sign in KANA for sign in text):
        return "a".join(KANA.get(sign, "") for sign in text)
    if any(sign in ARABIC for sign in text):
        return "a".join(ARABIC.get(sign, "") for sign in text.removeprefix("ال"))
    if any(HANGUL_FIRST <= ord(sign) <= HANGUL_LAST for sign in text):
        return "".join(_syllable(sign) for sign in text)
    return plain(word)


def _syllable(sign: str) -> str:
    number = ord(sign) - HANGUL_FIRST
    if not 0 <= number <= HANGUL_LAST - HANGUL_FIRST:
        return ""
    initial, end = number // (VOWELS * ENDS), number % ENDS
    return INITIALS[initial] + "a" + FINALS[end]


@lru_cache(maxsize=8_192)
def skeleton(word: str) -> tuple[Sign, ...]:
    """The consonants of a word, each as what it may be."""
    found: list[Sign] = []
    for match in PARTS.finditer(latin(word)):
        signs = ("K", "S") if match.group() == "x" else (LATIN[match.group()],)
        for choices in signs:
            sign = frozenset(choice.strip("-") for choice in choices)
            if not found or found[-1] != sign:
                found.append(sign)
    return tuple(found)


def weight(signs: tuple[Sign, ...]) -> int:
    """How many of the consonants cannot be silent."""
    return sum("" not in sign for sign in signs)


@lru_cache(maxsize=16_384)
def distance(one: tuple[Sign, ...], other: tuple[Sign, ...]) -> float:
    """How many consonants differ."""
    before = [0.0]
    for sign in other:
        before.append(before[-1] + ("" not in sign))
    for mine in one:
        skipped = "" not in mine
        row = [before[0] + skipped]
        for place, yours in enumerate(other):
            row.append(min(before[place] + mine.isdisjoint(yours), before[place + 1] + skipped, row[place] + ("" not in yours)))
        before = row
    return before[-1]
