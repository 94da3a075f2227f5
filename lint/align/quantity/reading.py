"""Words about numbers: compounds, halves, numbers at the beginning of longer words; what a reader of quantities builds upon."""

from lint.align.lexicon import Lexicon
from lint.align.quantity import numerals
from lint.align.quantity.figures import figure
from lint.align.quantity.quantity import Quantity
from lint.align.quantity.ranges import SPACE
from lint.align.quantity.terms import Terms, Token, terms
from lint.patterns import pattern

LINKS = frozenset("and und e y et i и і a en و व og".split())
"""Words that join the parts of a number in words."""
SLAVIC = frozenset(("ru", "uk", "pl", "cs"))
HALF = frozenset(
    "half meio meia medio media mezzo mezza demi demie половиной половиною pół půl halb buçuk نیم نصف 半 절반 반".split()
)
"""Words for a half behind a number: *dois milhões e meio*."""
QUARTERS = {"साढ़े": 0.5, "साढ़े": 0.5, "सवा": 0.25, "पौने": -0.25}
"""What words before a Hindi number add to it."""
HALVES = ("пол", "пів", "pół", "půl", "halb", "demi", "medio", "media", "mezz")
"""What makes half of a word: *полмиллиона*, *Halbjahr*."""
LATIN = pattern(r"(bi|tri|qua[dt]ri|cuatri|quinqu|sept|d[eé]c|vicen|trent|cinquant|cent|mill)(?:en|enn|én|ên|an|mestr|aine)")
"""What Romance languages make of Latin numbers: *quinquennat*, *trimestre*."""
LATIN_VALUES = {
    "bi": 2.0, "tri": 3.0, "quadri": 4.0, "quatri": 4.0, "cuatri": 4.0, "quinqu": 5.0, "sept": 7.0, "dec": 10.0, "déc": 10.0,
    "vicen": 20.0, "trent": 30.0, "cinquant": 50.0, "cent": 100.0, "mill": 1000.0,
}  # fmt: skip
TEN = 10
"""From here on a word for many multiplies: *six dozen*, *шесть десятков*."""
SIX = 6
"""Letters of the shortest word that may be a compound."""
ARTICLES = {"ein": 1.0, "un": 1.0}
"""Parts of compounds that alone are articles."""
SHORTEST = 4
"""Letters of the shortest number word that may begin a longer word: *трёхдневный*."""


class Words:
    """The tokens of one text, and what words among them say of numbers."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.terms: Terms = terms(lexicon)
        self.decimal = lexicon.data.get("decimal", "")
        self.thousands = lexicon.listed("thousands")
        self.tokens: list[Token] = []
        self.english = lexicon.language == "en"

    def _gap(self, place: int) -> str:
        """What stands before a token, back to the token before it."""
        return self.text[self.tokens[place - 1].end : self.tokens[place].start] if place else "\n"

    def _near(self, place: int) -> bool:
        return place < len(self.tokens) and self._gap(place) in SPACE

    def _scale_after(self, place: int) -> bool:
        skip = self._past(place)
        return self._near(skip) and "scales" in self.terms.at(self.text, self.tokens, skip)

    def _past(self, place: int) -> int:
        """The token behind an article that stands between a fraction and what it is one of: *a quarter of a million*."""
        while place < len(self.tokens) and self.english and self.tokens[place].low in ("a", "an", "of"):
            place += 1
        return place

    def _plain(self, place: int, size: int, readings: tuple[float, ...], kind: str, soft: bool = False) -> Quantity:
        start, end = self.tokens[place].start, self.tokens[place + size - 1].end
        return figure(self.text, start, end, readings, kind, "words", soft=soft)

    def _compound(self, token: Token) -> float | None:
        if self.english or len(token.low) < SIX or not self._may_count(token.low):
            return None
        if token.low not in self.terms.compounds:
            self.terms.compounds[token.low] = numerals.compound(token.low, self._worth)
        return self.terms.compounds[token.low]

    def _may_count(self, low: str) -> bool:
        """Could a word begin with a word for a number?"""
        return low[:2] in self.terms.beginners or any(low.startswith(article) for article in ARTICLES)

    def _worth(self, word: str) -> float | None:
        for rest, section, value in self.terms.whole.get(word, ()):
            if not rest and section in ("numbers", "scales"):
                return float(value)
        return ARTICLES.get(word)

    def _prefixed(self, place: int) -> tuple[Quantity | None, int]:
        """A longer word that begins with a number: it vouches for the number, and no more."""
        token = self.tokens[place]
        if not self.english and len(token.low) > SHORTEST:
            if token.low not in self.terms.beginnings:
                self.terms.beginnings[token.low] = self._beginning(token.low)
            found = self.terms.beginnings[token.low]
            if found is not None:
                return self._plain(place, 1, (found[0],), "number", found[1]), place + 1
        value = numerals.roman(token.text) if token.text[0] in numerals.ROMAN else None
        if value and not (self.english and token.text == "I"):
            return self._plain(place, 1, (float(value),), "roman", True), place + 1
        return None, place + 1

    def _beginning(self, low: str) -> tuple[float, bool] | None:
        """The number that a word begins with, and whether it only vouches for it."""
        for half in HALVES:
            if low.startswith(half) and len(low) > len(half) + 2:
                scale = self._worth(low[len(half) :])
                return 0.5 * (scale or 1.0), scale is None
        sizes = min(len(low) - 1, 14) if self._may_count(low) else 0
        for size in range(sizes, (3 if self.lexicon.language in SLAVIC else SHORTEST) - 1, -1):
            value = self._worth(low[:size])
            if value is None:
                value = next((v for v in map(self._worth, (low[:size] + vowel for vowel in "eaio")) if v and v >= TEN), None)
            if value and (value < TEN or size >= SHORTEST):
                return value, True
        latin = LATIN.match(low)
        return (LATIN_VALUES[latin[1]], True) if latin else None

    def _more(self, readings: tuple[float, ...], place: int, after: int) -> tuple[tuple[float, ...], int]:
        """Other readings of a number, with the half that stands behind it; and the token after that."""
        part = QUARTERS.get(self.tokens[place - 1].text, 0.0) if place else 0.0
        at = after
        while at < min(after + 3, len(self.tokens)) and not part and self._near(at):
            term = self.terms.at(self.text, self.tokens, at).get("fractions")
            half = self.tokens[at].low in HALF
            if term or half:
                part = float(term.value) if term else 0.5
                after = at + (term.size if term else 1) if at > after or half else after
            elif self.tokens[at].low not in LINKS and self.tokens[at].low not in ("с", "з", "a", "e"):
                break
            at += 1
        if not part:
            return readings, after
        more = [value + part * scale for value in readings for scale in (1.0, _scale_of(value))]
        return (*readings, *more), after


def _scale_of(value: float) -> float:
    """The scale that a round number is a multiple of."""
    return next((scale for scale in (1e12, 1e9, 1e7, 1e6, 1e5, 1e3) if value >= scale and not value % scale), 1.0)
