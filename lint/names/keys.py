"""The form under which names are looked up: lower case, without diacritics."""

import unicodedata
from functools import lru_cache

LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "e", "œ": "e", "ı": "i", "ə": "e"}


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """A word in lower case without diacritics."""
    low = "".join(LETTERS.get(c, c) for c in word.lower())
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
