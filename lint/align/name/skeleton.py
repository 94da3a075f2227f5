"""Names of any script by their consonants: what is left of *Kaplowitz* in Devanagari, of *Garavani* in katakana.

Consonants that writing systems and engines confuse are one sign (B: p b v f, T: t d, K: k g, S: s z sh ch j, R: r l, N: m n);
what may be silent is optional. Two names that differ here are not one name in two scripts; two that agree may be.
"""

import unicodedata
from functools import lru_cache

from lint.names.keys import plain
from lint.names.romanize import likeliest
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
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहंँ",
        "k k g g n ch ch j j n t t d d n t th d dh n p f b b m y r l v sh sh s h n n".split(),
        strict=True,
    )
)
MATRAS = {"\u0911": "o", "\u0949": "o"} | dict(
    zip("अआइईउऊएऐओऔािीुूेैोौॉ", "a a i i u u e ai o au a i i u u e ai o au o".split(), strict=True)
)
ROWS = """k:カキクケコ g:ガギグゲゴ s:サシスセソ z:ザジズゼゾ t:タチツテト d:ダヂヅデド n:ナニヌネノ h:ハヒフヘホ
b:バビブベボ p:パピプペポ m:マミムメモ r:ラリルレロ :アイウエオ"""
KANA = {
    **{sign: row.partition(":")[0] + vowel for row in ROWS.split() for sign, vowel in zip(row[-5:], "aiueo", strict=True)},
    **dict(zip("ヤユヨワヲンヴシチツジヂフ", "ya yu yo wa wo n vu shi chi tsu ji ji fu".split(), strict=True)),
}
SMALL = dict(zip("ァィゥェォャュョ", "a i u e o a u o".split(), strict=True))
"""Kana that change the vowel of the one before."""
ARABIC = dict(
    zip(
        "بپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهةـ",
        "b p t th j ch h kh d z r z zh s sh s d t z h gh f k k k g l m n w h h h".split(),
        strict=True,
    )
)
INITIALS = "k k n t t r m p p s s  ch ch ch k t p h".split(" ")
FINALS = " k k ks n nch nh t r rk rm rp rs rt rp rh m p ps s s ng ch ch k t p h".split(" ")
JAMO = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
HANGUL_FIRST, HANGUL_LAST, VOWELS, ENDS = 0xAC00, 0xD7A3, 21, 28
CYRILLIC = pattern(r"[\u0400-\u052f]")
NUKTA = {"ज़": "z", "ड़": "r", "ढ़": "r", "फ़": "f"}


@lru_cache(maxsize=8_192)
def latin(word: str) -> str:
    """A word in Latin letters that stand for its consonants; its own letters when it is in them."""
    if CYRILLIC.search(word):
        return plain(likeliest(word.lower()))
    text = unicodedata.normalize("NFD", word) if not word.isascii() else word
    if any("\u0900" <= sign <= "\u097f" for sign in text):
        text = unicodedata.normalize("NFC", text)
        for pair, sign in NUKTA.items():
            text = text.replace(pair, sign)
        return _devanagari(text)
    text = unicodedata.normalize("NFC", text)
    if any(sign in KANA for sign in text):
        return _kana(text)
    if any(sign in ARABIC for sign in text):
        return "a".join(ARABIC.get(sign, "") for sign in text.removeprefix("ال"))
    if any(HANGUL_FIRST <= ord(sign) <= HANGUL_LAST for sign in text):
        return "".join(_syllable(sign) for sign in text)
    return plain(word)


def _devanagari(text: str) -> str:
    found = ""
    for place, sign in enumerate(text):
        after = text[place + 1 : place + 2]
        if sign in DEVANAGARI:
            bare = sign in "ंँ" or not after or after in MATRAS or after in "\u094d "
            found += DEVANAGARI[sign] + ("" if bare else "a")
        else:
            found += MATRAS.get(sign, sign if sign.isascii() else "")
    return found


def _kana(text: str) -> str:
    found = ""
    for sign in text:
        if sign in SMALL:
            found = found.rstrip("aiueo") + SMALL[sign]
        else:
            found += KANA.get(sign, "")
    return found


def _syllable(sign: str) -> str:
    number = ord(sign) - HANGUL_FIRST
    if not 0 <= number <= HANGUL_LAST - HANGUL_FIRST:
        return ""
    initial, end = number // (VOWELS * ENDS), number % ENDS
    return INITIALS[initial] + JAMO[number // ENDS % VOWELS] + FINALS[end]


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
