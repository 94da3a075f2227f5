"""Words of a text for comparing: where they stand, and the stem under which English forms meet."""

import re
from collections.abc import Iterator
from functools import lru_cache

from lint.align.lexicon import Lexicon
from lint.patterns import pattern
from lint.record import Record

LETTERS = r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652\u0670\u0900-\u0963\u200c])+"
"""Letters, and the marks that are parts of words: accents, vowel signs, joiners."""
WORD = pattern(rf"{LETTERS}(?:['’]{LETTERS})*|\d+(?:[.,\u00a0\u202f ’']\d{{3}})*(?:[.,]\d+)?")
UNSPACED = pattern(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""Scripts without spaces between words."""
LONGEST = 12
STOP = frozenset(
    """a an the of and to in is are was were be been being am has have had having do does did for on that this these those with
    by at from it its he his him she her hers they their them we our us you your i my me as not no nor but or which who whom
    whose will would shall should can could may might must said say says after before more most than into about over up out
    down off if when where while so such also too very just only own same other another some any all both each then there
    here how what why because during between through under against again further once now one two s t re ve ll d m don didn
    doesn isn wasn weren won until upon within without per via among amid toward towards although though however even still
    yet already ever never""".split()
)
IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "persons": "person", "countries": "country",
    "wars": "war", "began": "begin", "begun": "begin", "came": "come", "went": "go", "gone": "go", "took": "take",
    "taken": "take", "gave": "give", "given": "give", "made": "make", "held": "hold", "told": "tell", "found": "find",
    "left": "leave", "lost": "lose", "won": "win", "met": "meet", "paid": "pay", "sent": "send", "spent": "spend",
    "stood": "stand", "wrote": "write", "written": "write", "spoke": "speak", "spoken": "speak", "bought": "buy",
    "brought": "bring", "thought": "think", "built": "build", "fell": "fall", "fallen": "fall", "rose": "rise",
    "risen": "rise", "grew": "grow", "grown": "grow", "knew": "know", "known": "know", "led": "lead", "became": "become",
    "broke": "break", "broken": "break", "chose": "choose", "chosen": "choose", "fought": "fight", "kept": "keep",
    "ran": "run", "sold": "sell", "shot": "shoot", "died": "die", "dies": "die", "dying": "die", "dead": "die",
    "death": "die", "deaths": "die", "better": "good", "best": "good", "worse": "bad", "worst": "bad",
}  # fmt: skip
ENDINGS = pattern(r"(?:ations?|ments?|ings?|ions?|ies|ied|ness|ers?|ors?|ly|ed|es|al|s|e|y)$")
KEPT = 6
"""Letters of a stem that are compared: `negotiate` and `negotiations` meet."""


class Token(Record):
    """A word and its place."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """The stem of an English word in lower case."""
    word = word.removesuffix("'s").removesuffix("’s")
    word = IRREGULAR.get(word, word)
    if len(word) > 4:
        cut = ENDINGS.sub("", word)
        if len(cut) >= 3:
            word = cut
    return word[:KEPT]


def tokens(text: str, lexicon: Lexicon) -> Iterator[Token]:
    """The words of a text; where no spaces divide them, the longest ones that the lexicon has."""
    for match in WORD.finditer(text):
        if UNSPACED.search(match.group()):
            yield from _unspaced(match, lexicon)
        else:
            yield Token(match.group(), *match.span())


def _unspaced(match: re.Match[str], lexicon: Lexicon) -> Iterator[Token]:
    text, place = match.group(), 0
    while place < len(text):
        for size in range(min(LONGEST, len(text) - place), 0, -1):
            if size == 1 or text[place : place + size] in lexicon.words.whole:
                yield Token(text[place : place + size], match.start() + place, match.start() + place + size)
                place += size
                break
