"""Japanese words in Latin letters: what could stand in the source in characters that only a Japanese can read."""

from lint.patterns import pattern

CONSONANTS = "k|g|s|z|t|d|n|h|b|p|m|y|r|w|f|j|sh|ch|ts|ky|gy|ny|hy|by|py|my|ry|kk|ss|tt|pp|ssh|tch|cch|tts"
CODA = "n(?![aeiou])|m(?=[bpm])|h(?![aeiou])"
WORD = pattern(rf"(?:(?:{CONSONANTS})?[aeiou](?:{CODA})?-?)+")


def possible(low: str) -> bool:
    """May a word in lower case be a Japanese one?"""
    return bool(WORD.fullmatch(low))
