"""Names of an English sentence beside those of its source: which have no counterpart, on either side."""

from collections.abc import Callable, Sequence

from lint.align import persons
from lint.align.capitals import Capital, capitals, groups, in_title_case
from lint.align.features import Word
from lint.align.known import Knowledge, key, stems
from lint.align.lexicon import Lexicon
from lint.align.skeleton import distance, latin, skeleton, weight
from lint.align.terms import LETTERS
from lint.align.words import STOP, Token, stem, tokens
from lint.language import OTHERS_WORDS
from lint.names.keys import plain
from lint.patterns import pattern
from lint.record import Record

ALIKE = 0.34
"""The part of the consonants that may differ between a name in two scripts."""
SAME = tuple(pair.split(":") for pair in "ch:k ck:k c:k q:k kh:h ph:f th:t eu:ev y:i w:v ii:i".split())
HALF = 0.5
"""The part of the letters that may differ where the source's alphabet writes vowels."""
ALPHABETIC = pattern(r"[A-Za-z\u00c0-\u024f\u0400-\u052f]")
OF = pattern(r"([A-Z]\w+) (?:of|for) (?:the )?$")
QUOTED = pattern(r"[\"“«‘][^\"”»’]{0,40}$")
"""Within a title, or at the beginning of a quotation."""
PREFIX = 4
SHORT = 3
WORDS = pattern(LETTERS + r"|[\u30a1-\u30ff]+")
ENGLISH = pattern(r"[A-Z]\.(?:[A-Z]\.)+|[^\W\d_]+")
CASED = frozenset("de fr es it pt pl cs ru uk tr en".split())
SMALL_NOUNS = frozenset(CASED - {"de"})
"""Languages in which a capital within a sentence makes a name."""


class Said(Record):
    """A name of the target: its words' place, the section of the lexicon that has it (or none), and its words."""

    text: str
    start: int
    end: int
    section: str
    words: tuple[Capital, ...]


class Meant(Record):
    """A name of the source: its place, its section (or none), and its English names if the lexicon has them."""

    text: str
    start: int
    end: int
    section: str
    names: tuple[str, ...]


class Source:
    """Sentences of the source as what names of the target are looked for in."""

    def __init__(self, text: str, lexicon: Lexicon, knowledge: Knowledge, words: Sequence[Word]) -> None:
        self.text, self.lexicon, self.knowledge = text, lexicon, knowledge
        self.known = knowledge.named(text)
        self.names = knowledge.all_of(self.known)
        self.stems = stems(self.names)
        self.keys = frozenset(key for word in words for key in word.keys)
        parts = list(dict.fromkeys(match.group() for match in WORDS.finditer(text)))
        self.plain = frozenset(plain(part) for part in parts)
        cased = lexicon.language in CASED
        nouns = lexicon.language in SMALL_NOUNS
        self.names_like = [
            part for part in parts if (part[0].isupper() or not cased) and (nouns or not lexicon.words.get(part.lower()))
        ]
        self.beginnings = frozenset(begins(latin(part.lower())) for part in parts if cased and len(part) >= PREFIX)
        self.low = text.lower()
        self.acronyms = frozenset(part for part in parts if len(part) > 1 and part.isupper())

    def has(self, word: Capital) -> bool:
        """May a word of the target come from a word of these sentences?"""
        low = word.low
        if low in self.plain or key(word.text) in self.names or stem(low) in self.stems or "w" + stem(low) in self.keys:
            return True
        if not self.knowledge.related(word.text).isdisjoint(self.names):
            return True
        if word.acronym:
            return any(_letters(low, plain(other)) for other in self.acronyms)
        if len(low) >= PREFIX and begins(low) in self.beginnings:
            return True
        if any(part in self.low for name in self.knowledge.related(word.text) for part in self.knowledge.keys.get(name, ())):
            return True
        return any(alike(low, part) for part in self.names_like)


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
    if not own or not other or not size or (own[0].isdisjoint(other[0]) and "" not in own[0] | other[0]):
        return False
    if distance(own, other) > (ALIKE * size if size > 1 else 0):
        return False
    if not ALPHABETIC.match(part) or (size >= SHORT and not distance(own, other)):
        return True
    return edits(low, there) <= HALF * max(len(low), len(there))


def edits(one: str, other: str) -> int:
    """How many letters must change to make one word another."""
    before = list(range(len(other) + 1))
    for i, mine in enumerate(one, 1):
        row = [i]
        for j, yours in enumerate(other, 1):
            row.append(min(before[j - 1] + (mine != yours), before[j] + 1, row[j - 1] + 1))
        before = row
    return before[-1]


def _letters(one: str, other: str) -> bool:
    """Are acronyms of the same letters, most of them?"""
    return len(set(one) & set(other)) * 2 >= max(len(one), len(other))


def said(text: str, knowledge: Knowledge, common: Callable[[str], bool], proper: Callable[[str], bool]) -> list[Said]:
    """The names of a sentence of the target: what the lexicon has, and runs of other words with a capital that are no English
    words. Of a word that opens a sentence it must be known that it is a name (`proper`), or its neighbour must be one too."""
    if in_title_case(text):
        return []
    found = []
    for group in groups(capitals(text, common)):
        sections = {first: (end, section) for first, end, section in knowledge.said([word.text for word in group])}
        place = 0
        while place < len(group):
            end, section = sections.get(place, (place, ""))
            while not section and end < len(group) and end not in sections and not group[end].ordinary:
                end += 1
            words = tuple(group[place:end])
            if section and all(word.ordinary for word in words):
                words = ()
            if words and (section or _a_name(text, group, place, end, sections, proper)) and not _set_apart(text, words[0].start):
                found.append(Said(text[words[0].start : words[-1].end], words[0].start, words[-1].end, section, words))
            place = max(end, place + 1)
    return found


def _a_name(
    text: str, group: Sequence[Capital], first: int, end: int, sections: dict[int, tuple[int, str]], proper: Callable[[str], bool]
) -> bool:
    """Are words that neither the lexicon nor the vocabulary has a name, and not a noun of a title: *Aerospace Institute*?"""
    words = group[first:end]
    if any(proper(word.low) for word in words):
        return True
    if all(word.acronym for word in words):
        return False
    before = OF.search(text, 0, words[0].start)
    if QUOTED.search(text, 0, words[0].start) or (before and not persons.kind([before[1].lower()])):
        return False
    if len(words) > 1:
        return True
    noun = end < len(group) or any(after == first for after, _ in sections.values())
    if first and group[first - 1].ordinary and not persons.kind([group[first - 1].low]):
        noun = True
    return not words[0].opens and not noun


def _set_apart(text: str, place: int) -> bool:
    """Does a place stand in brackets, where translators explain?"""
    return text.rfind("(", 0, place) > text.rfind(")", 0, place)


def meant(source: Source, target: Sequence[str]) -> list[Meant]:
    """The names of the source that none of the target's words answers to. `target` are texts of the target nearby."""
    every = [match.group() for text in target for match in ENGLISH.finditer(text)]
    words = list(dict.fromkeys(word for word in every if word[0].isupper() and word.lower() not in STOP))
    lows = {plain(word) for word in every}
    names = frozenset(other for word in words for other in source.knowledge.related(word))
    whole = " " + key(" ".join(every)) + " "
    target_stems = frozenset(map(stem, lows))
    found = []
    for one in source.known:
        related = source.knowledge.all_of([one])
        if not related.isdisjoint(names) or not stems(related).isdisjoint(target_stems):
            continue
        if not any(f" {name} " in whole for name in related) and not any(alike(plain(word), one.text) for word in words):
            found.append(Meant(one.text, one.start, one.end, one.section, one.names))
    taken = {(one.start, one.end) for one in source.known}
    if source.lexicon.language in CASED:
        found += _unknown(source, words, lows, taken)
    return found


def _unknown(source: Source, words: Sequence[str], lows: set[str], taken: set[tuple[int, int]]) -> list[Meant]:
    """Words with a capital in the source that the lexicon does not have and nothing in the target resembles."""
    found = []
    spaced: list[Token] = list(tokens(source.text, source.lexicon))
    for number, token in enumerate(spaced):
        low = token.text.lower()
        if not token.text[0].isupper() or len(low) < 2 or low in OTHERS_WORDS or _inside(token, taken):
            continue
        opens = number == 0 or source.text[token.start - 2 : token.start - 1] in ".!?:"
        after = spaced[number + 1].text if number + 1 < len(spaced) else ""
        if source.lexicon.words.get(low) or (opens and not after[:1].isupper()):
            continue
        if plain(low) in lows or any(alike(plain(word), token.text) for word in words):
            continue
        found.append(Meant(token.text, token.start, token.end, "", ()))
    return found


def _inside(token: Token, taken: set[tuple[int, int]]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in taken)
