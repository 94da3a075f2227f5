"""English words that are no names: what the lexicons of other languages translate into, in all forms that English makes of it."""

import os
from functools import lru_cache

from lint import cache, tree
from lint.align import lexicon
from lint.align.words import IRREGULAR, STOP
from lint.language import FUNCTION_WORDS
from lint.names.keys import plain
from lint.patterns import pattern
from lint.rules import ALIGN_FOLDER, builtin_folder

SECTIONS = ("words", "hedges", "attribution", "jeering", "honorifics", "relative")
VALUES = ("numbers", "scales", "fractions", "multiples", "ordinals", "months", "weekdays", "currencies", "units")
CLOSED = frozenset(
    """aboard above across afterwards along alongside aside around anybody anyone anything anywhere apart became behind below
    beneath beside besides beyond cannot cant couldn despite didn doing done don due either else elsewhere etc everybody
    everyone everything everywhere except few furthermore getting going got hadn hasn hence herself himself inside instead
    itself least less like likely moreover mostly much myself namely near neither nobody nor none nothing nowhere off onto
    otherwise ought ourselves outside overall per perhaps plus quite rather regarding respectively seldom several shall
    since somebody somehow someone something sometimes somewhat somewhere soon than themselves thereby therefore throughout
    thus today together tomorrow tonight unless unlike upper using various versus via vs well whatever whenever whereas
    wherever whether whichever whoever whole worth yes yesterday yourself yourselves am pm aka eve ex non eg ie ok come came
    see saw seen run ran put set let get gets got set sets act age ago aid aim air big bit box boy car cut day dry eat end
    eye far fit fly fun gas gun hat hit hot ice ill job joy key kid law lay leg lie lot low mad map mix net new odd oil old
    pay pen pie pop raw red rid row sad sea sin sit sky son sum sun tax tea ten tie tip top toy try two use war way wet win
    won yet zero""".split()
)
"""Words that no lexicon translates into, for they are not worth a line there, and short ones."""
NAMES = ("places", "nationalities")
WORD = pattern(r"[a-z]+")
SHORTEST = 3
ENDINGS = (
    "s", "es", "ed", "d", "ing", "ings", "er", "ers", "or", "ors", "ly", "ion", "ions", "ation", "ations", "ment",
    "ments", "al", "ally", "ness", "able", "ive", "ity", "ities", "ies", "ied", "ier", "iest", "ily", "ist", "ists",
    "ism", "y", "e", "less", "ful", "est",
)  # fmt: skip
"""What English adds to a stem."""
PREFIXES = ("un", "re", "non", "dis", "mis", "pre", "over", "under", "anti", "inter", "sub", "super", "multi")
REST = 5
"""Letters of the shortest word behind a prefix."""


@lru_cache(maxsize=1)
def words(use_cache: bool = True) -> frozenset[str]:
    """All words, in lower case, as the lexicons have them."""
    folder = os.path.join(builtin_folder(), ALIGN_FOLDER)
    content = tree.content(tree.entries(folder), use_cache)
    return frozenset(cache.cached("english-words-" + cache.key(content), lambda: _read(folder, use_cache), use_cache)) | STOP


def _read(folder: str, use_cache: bool) -> list[str]:
    found: set[str] = set()
    names: set[str] = set()
    for entry in tree.entries(folder):
        language = os.path.basename(entry.path).partition(".")[0]
        known = lexicon.load(language, use_cache)
        for section in SECTIONS:
            for value in known.data.get(section, {}).values():
                for item in [value] if isinstance(value, str) else value:
                    found.update(WORD.findall(item) if item.islower() else ())
        if language == "en":
            for section in VALUES:
                for key in known.data.get(section, {}):
                    found.update(WORD.findall(key))
        for section in NAMES:
            for value in known.data.get(section, {}).values():
                names.update(item.lower() for item in value if " " not in item)
    return sorted((found - names) | CLOSED | FUNCTION_WORDS | IRREGULAR.keys())


@lru_cache(maxsize=8_192)
def ordinary(word: str) -> bool:
    """Is a word one of them, in any of its forms?"""
    low = plain(word).removesuffix("'s").removesuffix("’s")
    known = words()
    if low in known:
        return True
    for ending in ENDINGS:
        stem = low.removesuffix(ending)
        if stem != low and len(stem) >= SHORTEST and _stands(stem, known):
            return True
    return any(
        low.startswith(first) and len(low) - len(first) >= REST and ordinary(low.removeprefix(first)) for first in PREFIXES
    )


def _stands(stem: str, known: frozenset[str]) -> bool:
    return (
        stem in known
        or stem + "e" in known
        or stem + "y" in known
        or (len(stem) > SHORTEST and stem[-1] == stem[-2] and stem[:-1] in known)
        or stem + "ate" in known
    )
