"""What the forms of a word have in common, by language: endings taken off, or a beginning that is enough."""

from functools import lru_cache

from lint.align.quote.quotes import spelt
from lint.align.words import UNSPACED, stem
from lint.names.keys import plain
from lint.patterns import pattern

WORD = pattern(r"[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:['’][^\W\d_]+)*")
SLAVIC = (
    "иями ями ами иях ях ах иям ям ам ией ией иев ев ов ей ой ий ый ая яя ое ее ые ие его ого ему ому ими ыми им ым ём ем ом "
    "их ых ую юю ою ею ія ії ії ою єю ів ям ія ію ої ій і ї є а я о е ё ы и у ю ь й"
).split()
WESTERN = {
    "pl": "owie ami iami ach iach owi ego emu ych ich ymi imi ów om iom ej ie em iem ą ę a e i o u y".split(),
    "cs": "ami emi ovi ech ich ách ého ému ých ými ými ích ům ou em ím ým ů á é í ý ě a e i o u y".split(),
    "de": "ern en er es em n e s".split(),
    "fr": "aux es x s e".split(),
    "es": "es as os s a o e".split(),
    "it": "i e a o".split(),
    "pt": "oes aes es as os s a o e".split(),
}
ENDINGS = {"ru": SLAVIC, "uk": SLAVIC, "bg": SLAVIC, "be": SLAVIC} | {
    language: [plain(ending) for ending in endings] for language, endings in WESTERN.items()
}
TIMES = {"de": 2}
"""How often an ending is taken off: Lehrer is no form of Lehr, but Lehrers is one of Lehrer."""
CYRILLIC = pattern(r"[\u0400-\u052f]")
ADJECTIVAL = ("ому", "ему", "ого", "его", "ыми", "ими", "ая", "яя", "ое", "ее", "ых")
OF_ADJECTIVES = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ій", "і", "е")
"""Endings that no noun has, and those under which an adjective stands in a glossary: поэтому is no form of поэт."""
FLEETING = pattern(r"(?<=[^аеёиоуыэюяіїєaeiouy])[оеєeё](?=[кцнлрk]$)")
"""A vowel of the last syllable that comes and goes: участок, участка."""
OPEN = {"tr": 3, "fi": 3, "hu": 3, "ko": 2, "fa": 3, "ar": 3, "he": 3, "hi": 3}
"""Languages whose words grow at the end, and the letters that a word needs to be known by its beginning."""
GROWTH = 7
"""Letters by which a word of these may grow."""
PROCLITIC = pattern(r"^(?:[وف]?(?:ال|لل|[بلك](?:ال)?)|[وف])(?=\w{3})")
SHORTEST = 3
"""Letters that a stem keeps, and that a term of one word has."""


def split(text: str) -> list[tuple[str, int, int]]:
    """The words of a text, each with its places."""
    return [(match.group(), *match.span()) for match in WORD.finditer(text)]


class Roots:
    """Which forms of one language are of one word."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.endings = sorted(ENDINGS.get(language, ()), key=len, reverse=True)
        self.least = OPEN.get(language, 0)
        self.unspaced = language in ("zh", "ja")

    def words(self, text: str) -> list[tuple[str, int, int]]:
        """The words of a text with their places; where no spaces divide them, each sign is one."""
        if not self.unspaced:
            return split(text)
        found = split(text)
        for match in UNSPACED.finditer(text):
            found += [(sign, match.start() + i, match.start() + i + 1) for i, sign in enumerate(match.group())]
        return sorted(found, key=lambda word: word[1])

    def tell(self, words: tuple[str, ...]) -> bool:
        """Are these words long enough to be looked for? An acronym of two letters is."""
        if len(words) > 1:
            return True
        return len(words[0]) >= SHORTEST or (len(words[0]) > 1 and words[0].isupper())

    def key(self, word: str) -> str:
        """What all forms of a word share."""
        if self.least:
            return self._bare(word)[: min(self.least, 2)]
        return self._root(word)

    def meet(self, word: str, wanted: str) -> bool:
        """Is a word a form of another? Acronyms are as they are written."""
        if wanted.isupper() and len(wanted) > 1:
            return word == wanted
        if not self.least:
            if word.lower().endswith(ADJECTIVAL) and not wanted.lower().endswith(OF_ADJECTIVES):
                return False
            return self._root(word) == self._root(wanted)
        bare, want = self._bare(word), self._bare(wanted)
        if bare == want:
            return True
        return len(want) >= self.least and bare.startswith(want) and len(bare) - len(want) <= GROWTH

    def _bare(self, word: str) -> str:
        low = word.lower()
        return PROCLITIC.sub("", low) if self.language == "ar" else low

    def _root(self, word: str) -> str:
        if self.language == "en":
            return (english(word) or [word.lower()])[0]
        low = word.lower().replace("ё", "е") if CYRILLIC.match(word) else plain(word)
        for _ in range(TIMES.get(self.language, 1)):
            ending = next((e for e in self.endings if low.endswith(e) and len(low) - len(e) >= SHORTEST), "")
            low = low.removesuffix(ending)
        return FLEETING.sub("", low) if len(low) > SHORTEST else low


@lru_cache(maxsize=4096)
def _english(word: str) -> str:
    if word.isdigit():
        return word
    folded = spelt(word.lower()).removesuffix("'s")
    if len(folded) in (3, 4) and folded.endswith("s") and not folded.endswith(("ss", "us", "is", "gas")):
        return folded[:-1]
    return stem(folded)


def english(phrase: str) -> list[str]:
    """The words of an English phrase without their endings, in a spelling that British and American writers share."""
    return [_english(word) for word, _, _ in split(phrase)]
