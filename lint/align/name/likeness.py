"""May two words in different letters be one name? By their first letters, their consonants, and vowels where they are written."""

from functools import lru_cache

from lint.align.name.skeleton import distance, latin, skeleton, weight
from lint.patterns import pattern

ALIKE = 0.34
"""The part of the consonants that may differ between a name in two scripts."""
SAME = tuple(pair.split(":") for pair in "ch:k ck:k c:k q:k kh:h ph:f th:t eu:ev y:i w:v ii:i".split())
HALF = 0.5
"""The part of the letters that may differ where the source's alphabet writes vowels."""
ALPHABETIC = pattern(r"[A-Za-z\u00c0-\u024f\u0400-\u052f\u0900-\u097f\u30a1-\u30ff\uac00-\ud7af]")
PREFIX = 4
"""Letters at the beginning by which words of one family are told."""
SHORT = 3


@lru_cache(maxsize=16_384)
def begins(word: str) -> str:
    """The first letters of a word, those that alphabets and systems write differently made one."""
    for one, other in SAME:
        word = word.replace(one, other)
    return word[:PREFIX]


def alike(low: str, part: str) -> bool:
    """May a word in Latin letters and one of the source be one name?"""
    there = latin(part)
    if begins(low) == begins(there) and min(len(low), len(there)) >= PREFIX:
        return True
    if min(len(low), len(there)) >= SHORT and (low.startswith(there) or there.startswith(low)):
        return True
    own, other = skeleton(low), skeleton(part)
    size = max(weight(own), weight(other))
    if not weight(own) or not weight(other) or (own[0].isdisjoint(other[0]) and "" not in own[0] | other[0]):
        return False
    if distance(own, other) > (ALIKE * size if size > 1 else 0):
        return False
    if not ALPHABETIC.match(part) or (size >= SHORT and not distance(own, other)):
        return True
    return edits(low, there) <= HALF * max(len(low), len(there))


def same(low: str, part: str) -> bool:
    """Are a word in Latin letters and one of the source, but for its ending, one name for certain?"""
    there = latin(part)
    own, other = skeleton(low), skeleton(part)
    if weight(own) < SHORT or distance(own, other) > (1 if len(other) > len(own) else 0):
        return low == there
    return not ALPHABETIC.match(part) or (begins(low) == begins(there) and edits(low, there) <= ALIKE * max(len(low), len(there)))


def edits(one: str, other: str) -> int:
    """How many letters must change to make one word another."""
    before = list(range(len(other) + 1))
    for i, mine in enumerate(one, 1):
        row = [i]
        for j, yours in enumerate(other, 1):
            row.append(min(before[j - 1] + (mine != yours), before[j] + 1, row[j - 1] + 1))
        before = row
    return before[-1]
