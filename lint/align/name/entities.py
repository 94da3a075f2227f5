"""Names of an English sentence beside those of its source: which have no counterpart, on either side."""

from collections.abc import Sequence

from lint.align.features import Word
from lint.align.lexicon import Lexicon
from lint.align.name.capitals import Capital
from lint.align.name.known import HAN, Knowledge, key, stems
from lint.align.name.likeness import PREFIX, alike, begins, same
from lint.align.name.mentioned import Said
from lint.align.name.skeleton import latin, skeleton, weight
from lint.align.quantity.terms import LETTERS
from lint.align.words import STOP, Token, stem, tokens
from lint.language import OTHERS_WORDS
from lint.names.keys import plain
from lint.patterns import pattern
from lint.record import Record

WORDS = pattern(LETTERS + r"|[\u30a1-\u30ff]+")
ENGLISH = pattern(r"[A-Z]\.(?:[A-Z]\.)+|[^\W\d_]+")
DECLINED = pattern(r"[a-zäöüß]+(?:e[nmrs]?|as|im|am|um|ur|ins)|[DE](?:er|ie|as|in|ine)")
KANA = pattern(r"[\u30a1-\u30fa\u30fc]{3,}")
TELLING = 3
"""Consonants that tell a name in a script without capitals."""
UNCASED = pattern(r"[\u0530-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
"""Scripts without capitals."""


class Meant(Record):
    """A name of the source: its place, its section (or none), its English names if the lexicon has them, and whether it opens
    a sentence, where every word has a capital."""

    text: str
    start: int
    end: int
    section: str
    names: tuple[str, ...]
    opens: bool


class Source:
    """Sentences of the source as what names of the target are looked for in: of the lexicon's language, and their `words`."""

    def __init__(self, text: str, lexicon: Lexicon, knowledge: Knowledge, words: Sequence[Word]) -> None:
        self.text, self.lexicon, self.knowledge = text, lexicon, knowledge
        self.known = knowledge.named(text)
        self.names = knowledge.all_of(self.known)
        self.stems = stems(self.names)
        self.keys = frozenset(key for word in words for key in word.keys)
        parts = list(dict.fromkeys(match.group() for match in WORDS.finditer(text)))
        self.plain = frozenset(plain(part) for part in parts)
        self.cased = cased = not UNCASED.search(text)
        nouns = lexicon.language != "de"
        self.names_like = [
            part for part in parts if (part[0].isupper() or not cased) and (nouns or not lexicon.words.get(part.lower()))
        ]
        self.beginnings = frozenset(begins(latin(part.lower())) for part in parts if cased and len(part) >= PREFIX)
        self.low = text.lower()
        self.acronyms = frozenset(part for part in parts if len(part) > 1 and part.isupper())

    @classmethod
    def joined(cls, parts: "Sequence[Source]") -> "Source":
        """Several stretches of one source as one, on a line each."""
        if len(parts) == 1:
            return parts[0]
        made = cls.__new__(cls)
        made.lexicon, made.knowledge = parts[0].lexicon, parts[0].knowledge
        made.text = "\n".join(part.text for part in parts)
        made.low = made.text.lower()
        made.known = []
        before = 0
        for part in parts:
            made.known += [one._replace(start=one.start + before, end=one.end + before) for one in part.known]
            before += len(part.text) + 1
        for name in ("names", "stems", "keys", "plain", "beginnings", "acronyms"):
            setattr(made, name, frozenset().union(*(getattr(part, name) for part in parts)))
        made.names_like = list(dict.fromkeys(word for part in parts for word in part.names_like))
        made.cased = any(part.cased for part in parts)
        return made

    def answers(self, one: Said) -> bool:
        """May a name of the target come from these sentences? Where no capitals tell names, its short words prove nothing."""
        words = one.words
        if not self.cased:
            words = tuple(word for word in words if weight(skeleton(word.low)) >= TELLING) or words
        return any(map(self.has, words)) or any(map(self.names_it, one.words))

    def names_it(self, word: Capital) -> bool:
        """Do these sentences name a country in short: 中美?"""
        short = HAN.get(self.lexicon.language, {})
        return any(sign in self.text for name in self.knowledge.related(word.text) for sign in short.get(name, ""))

    def has(self, word: Capital) -> bool:
        """May a word of the target come from a word of these sentences?"""
        low = word.low
        if self.says(word):
            return True
        if word.acronym:
            return any(_letters(low, plain(other)) for other in self.acronyms)
        if len(low) >= PREFIX and begins(low) in self.beginnings:
            return True
        return any(alike(low, part) for part in self.names_like)

    def surely_has(self, one: Said) -> bool:
        """Do these sentences have a name for certain? Of a whole article, asked otherwise, some word would always be alike."""
        return any(self.says(word) or any(same(word.low, part) for part in self.names_like) for word in one.words)

    def says(self, word: Capital) -> bool:
        """Do these sentences have a word itself, or as the lexicon has it?"""
        low = word.low
        if low in self.plain or key(word.text) in self.names or stem(low) in self.stems or "w" + stem(low) in self.keys:
            return True
        if not self.knowledge.related(word.text).isdisjoint(self.names):
            return True
        return any(part in self.low for name in self.knowledge.related(word.text) for part in self.knowledge.keys.get(name, ()))


def _letters(one: str, other: str) -> bool:
    """Are acronyms of the same letters, most of them?"""
    return len(set(one) & set(other)) * 2 >= max(len(one), len(other))


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
            found.append(Meant(one.text, one.start, one.end, one.section, one.names, False))
    taken = {(one.start, one.end) for one in source.known}
    if source.cased:
        found += _unknown(source, words, lows, taken)
    longer = [plain(word) for word in every if len(word) > TELLING]
    for run in KANA.finditer(source.text):
        known = run.span() in taken or source.lexicon.words.get(run.group())
        if not known and not any(alike(word, run.group()) for word in longer):
            found.append(Meant(run.group(), *run.span(), "", (), False))
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
        if source.lexicon.words.get(low) or (source.lexicon.language == "de" and _noun(spaced, number)):
            continue
        if plain(low) in lows or any(alike(plain(word), token.text) for word in words):
            continue
        found.append(Meant(token.text, token.start, token.end, "", (), opens and (len(low) < PREFIX or not after[:1].isupper())))
    return found


def _noun(words: Sequence[Token], number: int) -> bool:
    """Does an article or an adjective stand before a German word, as before nouns, which have capitals too?"""
    return number > 0 and bool(DECLINED.fullmatch(words[number - 1].text))


def _inside(token: Token, taken: set[tuple[int, int]]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in taken)
