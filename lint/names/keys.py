"""What is left of a name when a journey through Cyrillic has had its way: a skeleton of consonant sounds.

In the spirit of Daitch-Mokotoff: letters that Russian transcription merges get one sign, vowels after the first sound
go. Two spellings of one name share the key; so do some different names, therefore a key alone decides nothing.
"""

import unicodedata
from functools import lru_cache

LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "e", "œ": "e", "ı": "i", "ə": "e"}
GROUPS = (
    ("shch", "S"), ("sch", "S"), ("tsch", "C"), ("tch", "C"), ("dzh", "J"), ("dž", "J"), ("sz", "S"), ("cz", "C"), ("sh", "S"),
    ("ch", "C"), ("zh", "J"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ts", "z"), ("tz", "z"), ("ck", "k"),
    ("qu", "kv"), ("x", "ks"), ("q", "k"), ("w", "v"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"),
)  # fmt: skip
VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """A word in lower case without diacritics."""
    low = "".join(LETTERS.get(c, c) for c in word.lower())
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """The key of one word: its first sound and its consonants, doubles folded."""
    text = "".join(c for c in plain(word) if c.isalpha())
    for group, sign in GROUPS:
        text = text.replace(group, sign)
    key: list[str] = []
    for place, sign in enumerate(text):
        if sign in VOWELS or (sign == "j" and key):
            if not key:
                key.append("a")
            continue
        if sign == "j":
            sign = "J"
        if key and key[-1] == sign and text[place - 1] == sign:
            continue
        if sign == "h" and key and place + 1 == len(text):
            continue
        key.append(sign)
    return "".join(key)


def distance(one: str, other: str, most: int) -> int:
    """Edit distance with adjacent swaps (optimal string alignment), `most + 1` when it is more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    previous: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, previous, row = previous, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a != b))
            if before and i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
