"""Quotations of a text, and how far the words of one are those of another.

Innocent are punctuation and capitals, cuts shown by an ellipsis, a reporter's insertion in square brackets, British spelling
for American, digits for words, and quoting less at either end. Anything else is another wording.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from lint.align.lexicon import Lexicon
from lint.align.words import STOP, WORD, stem
from lint.document import Document
from lint.names.keys import plain
from lint.patterns import pattern
from lint.record import Record

GAP, INSERTED, BREAK = "…", "[]", "|"
"""Keys of what is no word: an ellipsis, square brackets, the end of a quotation that another one goes on from."""
FREE = frozenset((GAP, INSERTED, BREAK))
WHOLE = 2
"""How many times as many words the original's beginning or end may have for other words to stand for all of it."""
REPLACES = 4
"""Words of the original that an insertion in square brackets may stand for."""
LONGEST_TITLE = 8
"""Words of a title that tell something, at most."""
MARKS = "\"'“”„«»‹›「」『』《》‘’‚"
TOKEN = pattern(
    r"(?P<gap>[\[(]\s*(?:\.\s?\.\s?\.|…)\s*[\])]|\.\s?\.\s?\.|…)|(?P<letter>\[\w\]\w+)|(?P<inserted>\[[^\[\]]{1,80}\])|"
    r"(?P<percent>%|(?i:\bper\s?cent\b))|(?P<word>\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*)"
)
SPELLINGS = tuple(
    (pattern(find), put)
    for find, put in (
        (r"(?<=\w{3})is(?=(?:e[drs]?s?|ing|ations?)$)", "iz"),
        (r"(?<=\w{2})ys(?=(?:e[drs]?s?|ing)$)", "yz"),
        (r"(?<=\w{2})our(?=(?:s|ed|ing|able|ably|ful|less|ites?|ite[sd]?m?|ism|hood)?$)", "or"),
        (r"(?<=[b-df-hj-np-tv-z])re(s?)$", r"er\1"),
        (r"(?<=\w{2})ogue(s?)$", r"og\1"),
        (r"^(licen|defen|offen|preten|practi)c(?=e[sd]?$|ing$)", r"\1s"),
        (r"([aeiouy][a-z]*?[^aeiou][aei])ll(?=(?:ed|ing|ers?|ors?)$)", r"\1l"),
        (r"^(an|h|p|arch|encyclop)ae", r"\1e"),
        (r"^programme", "program"),
        (r"^grey", "gray"),
        (r"^sceptic", "skeptic"),
        (r"^tyre", "tire"),
        (r"^(judg|acknowledg)ement", r"\1ment"),
        (r"^aluminium", "aluminum"),
        (r"^(to|for|back|after)wards$", r"\1ward"),
        (r"^(learn|burn|dream|spell|spoil|lean|leap)t$", r"\1ed"),
    )
)
"""What British and American spellings are both turned into before they are compared."""


class Quote(Record):
    """A quotation: its block, the places `[start, end)` of its words there, and `[low, high)` with the marks."""

    paragraph: int
    start: int
    end: int
    low: int
    high: int


class Spoken(Record):
    """A word of a quotation as it is compared, and its place in the block of that number."""

    key: str
    paragraph: int
    start: int
    end: int


class Changed(Record):
    """A place where two wordings differ: words `[start, end)` of the one stand for words `[meant, meant_end)` of the other."""

    start: int
    end: int
    meant: int
    meant_end: int


class Compared(Record):
    """How the words of a quotation differ from the original's, and how many are the same; `cost` counts those that are not."""

    changes: tuple[Changed, ...]
    same: int
    cost: int


def quotes(document: Document) -> list[Quote]:
    """The quotations of a document, outermost only, in order. One of several paragraphs is as many."""
    found = []
    for block in document.blocks:
        for low, high in block.quotations:
            start = low + (block.text[low] in MARKS)
            end = high - (high - 1 > start and block.text[high - 1] in MARKS)
            found.append(Quote(block.index, start, end, low, high))
    return found


def spoken(document: Document, quote: Quote, lexicon: Lexicon) -> list[Spoken]:
    """The words of a quotation. `lexicon` is that of English: digits and number words meet."""
    return words(document.blocks[quote.paragraph].text, quote.paragraph, quote.start, quote.end, lexicon)


def words(text: str, paragraph: int, start: int, end: int, lexicon: Lexicon) -> list[Spoken]:
    """The words of `text[start:end]` as they are compared."""
    numbers = lexicon.section("numbers")
    found = []
    for match in TOKEN.finditer(text, start, end):
        kind, said = match.lastgroup, match.group()
        if kind == "gap":
            key = GAP
        elif kind == "inserted":
            key = INSERTED
        elif kind == "percent":
            key = "percent"
        else:
            key = spelt(said.replace("[", "").replace("]", "").lower())
            value = numbers.get(key)
            key = f"{value:g}" if isinstance(value, (int, float)) else key
        found.append(Spoken(key, paragraph, *match.span()))
    return found


@lru_cache(maxsize=16_384)
def spelt(word: str) -> str:
    """A word in lower case in a spelling that British and American writers share, which need be nobody's."""
    if word[0].isdigit():
        return word.replace(",", "")
    word = plain(word.replace("’", "'"))
    for find, put in SPELLINGS:
        word = find.sub(put, word)
    return word


def compared(said: Sequence[Spoken], meant: Sequence[Spoken]) -> Compared:
    """The words of a quotation against the original's, of which any part may be quoted."""
    one, other = [word.key for word in said], [word.key for word in meant]
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    changes, same, cost = [], 0, 0
    for number, (kind, a, b, c, d) in enumerate(codes):
        if kind == "equal":
            same += sum(key not in FREE for key in one[a:b])
            continue
        if number == 0:  # where it begins or ends with other words they stand for as many, or for all that there are
            c = 0 if 0 < d <= WHOLE * (b - a) else max(c, d - (b - a))
        if number == len(codes) - 1:
            d = len(other) if 0 < len(other) - c <= WHOLE * (b - a) else min(d, c + (b - a))
        if not _innocent(one[a:b], other[c:d]):
            changes.append(Changed(a, b, c, d))
            cost += max(b - a, d - c)
    return Compared(tuple(changes), same, cost)


def _innocent(said: Sequence[str], meant: Sequence[str]) -> bool:
    """Is one what the other may be quoted as?"""
    words, others = [k for k in said if k not in FREE], [k for k in meant if k not in FREE]
    if "".join(words).replace("'", "") == "".join(others).replace("'", ""):
        return True
    if words and others:
        return False
    cut, left = (meant, words) if words else (said, others)
    return GAP in cut or (INSERTED in cut and len(left) <= REPLACES)


def share(said: Sequence[Spoken], meant: Sequence[Spoken]) -> float:
    """The part of the words that tell something which the other side has too, in whatever form."""
    telling = [stem(word.key) for word in said if word.key not in FREE and word.key not in STOP]
    telling = telling or [word.key for word in said if word.key not in FREE]
    others = {stem(word.key) for word in meant} | {word.key for word in meant}
    return sum(key in others for key in telling) / len(telling) if telling else 0.0


def within(said: Sequence[Spoken], text: str) -> bool:
    """Do all parts of a quotation stand in keys joined by spaces (as `joined` gives them)?"""
    part: list[str] = []
    for key in [*(word.key for word in said), GAP]:
        if key not in FREE:
            part.append(key)
            continue
        if part and f" {' '.join(part)} " not in text:
            return False
        part = []
    return True


def joined(said: Sequence[Spoken]) -> str:
    """The keys as one text, a space before and behind each."""
    return f" {' '.join(word.key for word in said)} "


def titled(text: str) -> bool:
    """Is it written like a name or a title: no word but small ones without a capital?"""
    found = [word for word in WORD.findall(text) if word.lower() not in STOP]
    return 0 < len(found) <= LONGEST_TITLE and all(word[0].isupper() or word[0].isdigit() for word in found)
