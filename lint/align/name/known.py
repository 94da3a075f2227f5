"""Places, nationalities and organisations that a lexicon knows: which a text names, and under which names English has them."""

from collections.abc import Iterable, Iterator
from weakref import WeakKeyDictionary

from lint.align.lexicon import Lexicon
from lint.align.quantity.terms import Terms, tokens
from lint.align.words import STOP, stem
from lint.kept import kept
from lint.names.keys import plain
from lint.patterns import pattern
from lint.record import Record

SECTIONS = ("places", "nationalities", "organisations")
PARTS = pattern(r"[^\W\d_]+")
LONGEST = 6
"""Words of the longest English name."""
WITHIN = 5
"""Letters of the shortest key that is looked for within a longer word."""
UNSPACED = pattern(r"[\u3400-\u9fff]{2,}")
KANA = pattern(r"[\u30a1-\u30ff]+")


def _short(pairs: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in pairs.split():
        sign, _, name = pair.partition(":")
        found[name.replace("_", " ")] = found.get(name.replace("_", " "), "") + sign
    return found


HAN = {
    "zh": _short(
        """美:united_states 中:china 国:china 英:united_kingdom 法:france 德:germany 俄:russia 日:japan 韩:south_korea
        朝:north_korea
        印:india 澳:australia 加:canada 欧:europe 意:italy 西:spain 乌:ukraine 伊:iran 以:israel 巴:pakistan 巴:brazil 土:turkey
        台:taiwan 港:hong_kong 沪:shanghai 京:beijing 粤:guangdong 非:africa 亚:asia"""
    ),
    "ja": _short(
        """米:united_states 中:china 英:united_kingdom 仏:france 独:germany 露:russia 韓:south_korea 朝:north_korea 印:india
        豪:australia 加:canada 欧:europe 伊:italy 西:spain 台:taiwan 日:japan 越:vietnam 比:philippines 泰:thailand"""
    ),
}
"""Countries in one character, as headlines have them."""
HOME = {
    "zh": ("china", "taiwan"), "ja": ("japan",), "ko": ("south korea",), "ru": ("russia",), "uk": ("ukraine",), "pl": ("poland",),
    "cs": ("czech republic",), "de": ("germany", "austria", "switzerland"), "fr": ("france",), "it": ("italy",), "es": ("spain",),
    "pt": ("portugal", "brazil"), "hi": ("india",), "tr": ("turkey",), "fa": ("iran",),
}  # fmt: skip
"""Where a language is at home: translations add the country that readers there need not be told of."""


class Known(Record):
    """Something that a text names: its place, the section of the lexicon, and its English names, the canonical first."""

    text: str
    start: int
    end: int
    section: str
    names: tuple[str, ...]


class _Terms(Terms):
    sections = SECTIONS

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self.lexicon = lexicon

    def _starting(self, word: str, attached: bool) -> list[tuple[tuple[str, ...], str, list[str]]]:
        if self.language == "ja" and KANA.fullmatch(word):
            return list(self.whole.get(word, ()))  # タイヤ is not タイ with an ending
        return super()._starting(word, attached)

    def add_names(self) -> None:
        """Let English names be found too: a lexicon of English has as keys only what has another name."""
        for section in SECTIONS:
            for names in self.lexicon.data.get(section, {}).values():
                for name in names:
                    self._add(_sort(name, section, self.lexicon), name.lower(), names)


class Knowledge:
    """What one lexicon, with the English one, knows of names."""

    def __init__(self, lexicon: Lexicon, english: Lexicon) -> None:
        self.lexicon, self.english = lexicon, english
        self.terms = _Terms(lexicon)
        if lexicon is english:
            self.terms.add_names()

    def named(self, text: str) -> list[Known]:
        """What a text of the lexicon's language names, in order, the longest where they overlap."""
        found: list[Known] = []
        words = tokens(text)
        place = 0
        while place < len(words):
            terms = [term for term in self.terms.at(text, words, place).values() if term.section in SECTIONS]
            size = max((term.size for term in terms), default=0)
            for term in terms:
                if term.size == size:
                    start, end = words[place].start, words[place + size - 1].end
                    found.append(Known(text[start:end], start, end, term.section, tuple(term.value)))
            place += max(1, size)
        return found

    @kept
    def inverse(self) -> dict[str, str]:
        """The section of every English name that a word of the lexicon's language can become."""
        found: dict[str, str] = {}
        for section in SECTIONS:
            for names in self.lexicon.data.get(section, {}).values():
                for name in names:
                    found.setdefault(key(name), _sort(name, section, self.english))
        return found

    @kept
    def keys(self) -> dict[str, list[str]]:
        """The keys of the lexicon for every English name, where they can be told within longer words."""
        found: dict[str, list[str]] = {}
        for section in SECTIONS:
            for entry, names in self.lexicon.data.get(section, {}).items():
                part = entry.rstrip("*")
                if len(part) >= WITHIN or UNSPACED.fullmatch(part):
                    for name in names:
                        found.setdefault(key(name), []).append(part)
        return found

    @kept
    def _related(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for lexicon in (self.english, self.lexicon):
            for section in SECTIONS:
                for entry, names in lexicon.data.get(section, {}).items():
                    keys = [key(name) for name in names] + ([key(entry)] if lexicon is self.english else [])
                    for name in keys:
                        found.setdefault(name, set()).update(keys)
        return {name: frozenset(keys) for name, keys in found.items()}

    def related(self, name: str) -> frozenset[str]:
        """All English names of what a name names: the country, its people, its short form."""
        low = key(name)
        return self._related.get(low, frozenset()) | {low}

    def all_of(self, found: Iterable[Known]) -> frozenset[str]:
        """All English names of what was named."""
        return frozenset(other for one in found for name in one.names for other in self.related(name))

    def at_home(self, name: str) -> bool:
        """Is it the country of the lexicon's language, or its people?"""
        return not self.related(name).isdisjoint(HOME.get(self.lexicon.language, ()))

    def said(self, words: list[str]) -> Iterator[tuple[int, int, str]]:
        """`(first, end, section)` of the English names among words of an English text, the longest where they overlap."""
        place = 0
        while place < len(words):
            for size in range(min(LONGEST, len(words) - place), 0, -1):
                section = self.inverse.get(key(" ".join(words[place : place + size])))
                if section:
                    yield place, place + size, section
                    place += size - 1
                    break
            place += 1


def _sort(name: str, section: str, english: Lexicon) -> str:
    """The section that an English name belongs to: with people of a country its own name is listed too."""
    if section != "nationalities":
        return section
    return section if english.section(section).get(name.lower()) else "places"


_all: "WeakKeyDictionary[Lexicon, Knowledge]" = WeakKeyDictionary()


def knowledge(lexicon: Lexicon, english: Lexicon) -> Knowledge:
    """What a lexicon knows of names; made once."""
    found = _all.get(lexicon)
    if found is None:
        found = _all[lexicon] = Knowledge(lexicon, english)
    return found


def key(name: str) -> str:
    """An English name as it is compared: plain, without points and without an article."""
    return plain(name).replace(".", "").replace("-", " ").removeprefix("the ").strip()


def stems(names: Iterable[str]) -> frozenset[str]:
    """The stems of the words of names."""
    return frozenset(stem(plain(part)) for name in names for part in PARTS.findall(name) if plain(part) not in STOP)
