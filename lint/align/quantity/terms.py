"""Where the entries of a lexicon's sections of values stand in a text: number words, scales, months, units."""

from collections.abc import Sequence
from functools import lru_cache
from weakref import WeakKeyDictionary

from lint.align.lexicon import VALUES, Lexicon
from lint.align.quantity.numerals import HAN, roman
from lint.patterns import pattern
from lint.record import Record
from lint.types import Any

LETTERS = r"(?:[^\W\d_\u3040-\u30ff\u3400-\u9fff]|[\u0300-\u036f\u0900-\u0963\u064b-\u0652\u0670\u200c])+"
NUMBER = (
    r"(?<!\d)\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"
    r"|(?<!\d)\d{1,3}(?P<mark>[.,'’٬ \u00a0\u202f\u2009])\d{3}(?:(?P=mark)\d{3})*(?!\d)(?:[.,٫]\d+(?![.,]?\d))?"
    r"|\d+(?:[.,٫]\d+(?![.,]\d))?"
)
TOKEN = pattern(rf"(?P<number>{NUMBER})|(?P<han>[{HAN}]+)|(?P<word>{LETTERS}|[\u30a1-\u30ff]+)|(?P<sign>[^\s\w.,;:!?()\[\]])|\w")
JOINT = frozenset(("", " ", "\u00a0", "\u202f", "-", "‑", ". ", ".", "/", "’", "'", ".\u00a0", "·"))
"""What may stand between two words of an entry."""
SYMBOLS = {"km": "km", "cm": "cm", "mm": "mm", "kg": "kg", "km²": "km2", "ha": "ha", "kwh": "kWh", "°c": "°C"}
"""Symbols that all languages in Latin letters have, and many others."""
OPEN = frozenset(("ko", "ja", "zh"))
"""Languages in which particles follow a word without a space."""
ATTACHED = pattern(r"[وف]?[بلك]?(?:ال)?")


class Token(Record):
    """A word, a number in digits, a run of Han numerals or a sign, and its place."""

    text: str
    low: str
    start: int
    end: int
    kind: str


class Term(Record):
    """An entry that stands at a token: its section, its value, and the tokens that it takes."""

    section: str
    value: Any
    size: int


@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order."""
    return tuple([Token(m[0], m[0].lower(), m.start(), m.end(), m.lastgroup or "word") for m in TOKEN.finditer(text)])


class Terms:
    """The entries of one lexicon, by the first word of each."""

    sections: Sequence[str] = VALUES

    def __init__(self, lexicon: Lexicon) -> None:
        self.language = lexicon.language
        self.whole: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
        self.stems: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
        for section in self.sections:
            for key, value in lexicon.data.get(section, {}).items():
                self._add(section, key, value)
        for key in lexicon.listed("percent"):
            self._add("percent", key.lower(), True)
        for key, unit in SYMBOLS.items():
            if key not in self.whole:
                self._add("units", key, unit)
        self.longest = max(map(len, self.stems), default=0)
        self.compounds: dict[str, float | None] = {}
        """What words that are numbers written together are worth; filled by those who read."""
        self.beginnings: dict[str, tuple[float, bool] | None] = {}
        """The numbers that words begin with; filled likewise."""
        counted = (w for w, found in self.whole.items() if any(not rest and s in ("numbers", "scales") for rest, s, _ in found))
        self.beginners = frozenset(word[:2] for word in counted)
        """The first two letters of words for numbers."""
        self.quiet: set[str] = set()
        """Words at which no quantity begins, whatever follows; filled likewise."""
        self._memory: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}

    def _add(self, section: str, key: str, value: Any) -> None:
        words = [token.low + ("*" if key[token.end : token.end + 1] == "*" else "") for token in tokens(key) if token.text != "*"]
        if not words:
            return
        first = words[0]
        if first.endswith("*"):
            self.stems.setdefault(first[:-1], []).append((tuple(words[1:]), section, value))
        else:
            self.whole.setdefault(first, []).append((tuple(words[1:]), section, value))

    def starting(self, word: str, attached: bool = False) -> list[tuple[tuple[str, ...], str, Any]]:
        """The entries whose first word this is, as (further words, section, value); `attached` to digits, its beginning
        may be."""
        key = "+" + word if attached else word
        found = self._memory.get(key)
        if found is None:
            found = self._memory[key] = self._starting(word, attached)
        return found

    def says_nothing(self, word: str) -> bool:
        """Is a word no beginning of an entry, nor a number by how it is made?"""
        if roman(word.upper()):
            return False
        return not (self.starting(word) or self.starting(word, True) or self.compounds.get(word) or self.beginnings.get(word))

    def _starting(self, word: str, attached: bool) -> list[tuple[tuple[str, ...], str, Any]]:
        found = list(self.whole.get(word, ()))
        for size in range(min(len(word), self.longest), 1, -1):
            found += self.stems.get(word[:size], ())
        if not found and self.language == "ar":
            cut = ATTACHED.match(word)
            if cut and cut.end():
                for size in range(1, cut.end() + 1):
                    found += self.whole.get(word[size:], ())
        if not found and self.language in OPEN:
            found = next(
                (self.whole[word[:n]] for n in range(len(word) - 1, 0 if attached else 1, -1) if word[:n] in self.whole), []
            )
        return found

    def at(self, text: str, found: Sequence[Token], place: int) -> dict[str, Term]:
        """The longest entry of each section that stands at the token numbered `place`."""
        token = found[place]
        attached = place > 0 and found[place - 1].end == token.start and found[place - 1].kind in ("number", "han")
        entries = self.starting(token.low, attached)
        best: dict[str, Term] = {}
        if not entries:
            return best
        after = found[place + 1].low[0] if place + 1 < len(found) else ""
        for rest, section, value in entries:
            if rest and (rest[0][0] != after or not self._follows(text, found, place, rest)):
                continue
            size = 1 + len(rest)
            if section not in best or size > best[section].size:
                best[section] = Term(section, value, size)
        return best

    def _follows(self, text: str, found: Sequence[Token], place: int, rest: Sequence[str]) -> bool:
        if place + len(rest) >= len(found):
            return False
        for number, word in enumerate(rest, place + 1):
            token = found[number]
            if text[found[number - 1].end : token.start] not in JOINT:
                return False
            if token.low != word and not (word.endswith("*") and token.low.startswith(word[:-1])):
                open_ended = self.language in OPEN and number == place + len(rest) and token.low.startswith(word)
                if not open_ended:
                    return False
        return True


_known: "WeakKeyDictionary[Lexicon, Terms]" = WeakKeyDictionary()


def terms(lexicon: Lexicon) -> Terms:
    """The entries of a lexicon; made once."""
    found = _known.get(lexicon)
    if found is None:
        found = _known[lexicon] = Terms(lexicon)
    return found
