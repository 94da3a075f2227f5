"""The form under which names are looked up: lower case, without diacritics."""

import unicodedata
from functools import lru_cache

from lint.patterns import pattern

BETWEEN = pattern(r"[\s‐-]+")
LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "e", "œ": "e", "ı": "i", "ə": "e"}


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """A word in lower case without diacritics."""
    low = word.lower()
    if low.isascii():
        return low
    low = "".join(LETTERS.get(c, c) for c in low)
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))


def words_of(name: str) -> list[str]:
    """The words of a name; a hyphen divides too."""
    return [word for word in BETWEEN.split(name) if word]
