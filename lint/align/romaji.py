"""Japanese words in Latin letters: what could stand in the source in characters that only a Japanese can read."""

from lint.patterns import pattern

SYLLABLES = pattern(
    r"(?:(?:k|g|s|z|t|d|n|h|b|p|m|y|r|w|f|j|sh|ch|ts|ky|gy|ny|hy|by|py|my|ry|kk|ss|tt|pp|ssh|tch|cch|tts)?[aeiou]{1,2}(?:n(?![aeiou])|m(?=[bpm])|h(?![aeiou]))?-?)+"
)


def possible(low: str) -> bool:
    """May a word in lower case be a Japanese one?"""
    return bool(SYLLABLES.fullmatch(low))
