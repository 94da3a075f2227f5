"""How much a number of an article says: some accuse by themselves, some only beside another of the source, some never."""

from lint.align.alignment import Alignment
from lint.align.quantity.quantity import Quantity
from lint.checks.beside.compared import Pair
from lint.patterns import pattern

PRONOUN = pattern(r"(?i)\b(?:the|these|those|both|all|between|any|other|into|in|one or|of the)[\s-]$")
"""Before *two*, words that make a pronoun of it: *the two leaders*."""
IMPLIED = {"ar": (2.0,), "he": (2.0,), "sl": (2.0,)}
"""Numbers that a language's endings say: the Arabic dual."""
USUAL = frozenset((n, unit) for unit, numbers in (
    ("minute", (15, 30, 45, 60, 90)), ("hour", (24, 48, 72)), ("day", (7, 14)), ("month", (6, 12, 18)), ("year", (10, 100)),
) for n in numbers)  # fmt: skip
"""Spans of time that other languages have words for: half a year, a day and a night."""
HAN = ("zh", "ja")
"""Languages whose numerals need no lexicon."""
SCALES = frozenset((1e2, 1e3, 1e6, 1e9, 1e12))
IDIOM = pattern(r"(?i)\b(?:24/7|9/11|50[/-]50|(?:no\.? ?)?10 downing street|no\.? ?10\b)")
"""Numbers that English has where other languages may have words."""
SPAN = pattern(r"[\s-]?(month|hour|minute|day|year)s?\b")


def weight(pair: Pair, said: Quantity, alignment: Alignment) -> str:
    """Whether a number accuses on its own (`hard`), with a number of the source left over (`soft`) or never (`silent`)."""
    if said.soft and said.kind == "number" and said.value in SCALES and said.text[-1] != "s":
        return "soft"
    if said.soft or said.kind in ("roman", "month") or said.value in IMPLIED.get(alignment.language, ()):
        return "silent"
    if any(low <= said.start < high for low, high in (match.span() for match in IDIOM.finditer(pair.target.text))):
        return "silent"
    if said.kind == "percent" and said.value == 100:
        return "soft"
    if said.form == "digits":
        span = SPAN.match(pair.target.text, said.end)
        return "soft" if span and (said.value, span[1]) in USUAL else "hard"
    unread = not alignment.lexicon.data.get("numbers") and alignment.language not in HAN
    if said.value in (0, 1) or (said.kind == "ordinal" and said.value == 2) or unread:
        return "silent"
    if said.kind in ("multiple", "fraction", "ordinal") or said.value == 2:
        return "soft" if said.kind != "number" or PRONOUN.search(pair.target.text, 0, said.start) else "hard"
    span = SPAN.match(pair.target.text, said.end)
    return "soft" if span and (said.value, span[1]) in USUAL else "hard"


def alike(said: Quantity, meant: Quantity) -> bool:
    """May a word that could be a turn of phrase stand for this number of the source?"""
    if said.kind in ("multiple", "fraction"):
        return meant.kind == said.kind and meant.value != 1
    if said.soft:
        return meant.value in SCALES and meant.kind == said.kind
    if said.kind == "ordinal":
        return meant.kind in ("ordinal", "roman") or (meant.form == "digits" and meant.value < 100 and not meant.unit)
    return meant.kind in ("number", "measure") and meant.value < 100


def trivial(quantity: Quantity) -> bool:
    """Is it a number of the source that a translation need not have?"""
    if quantity.kind == "roman":
        return False
    if quantity.soft and quantity.kind == "number" and quantity.value in SCALES:
        return False
    return quantity.soft or quantity.kind == "month" or (quantity.form == "words" and quantity.value in (0, 1))
