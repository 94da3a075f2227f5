"""What a feminine pronoun of the source may stand for: things, women, and people of whom it cannot be told.

By the endings of nouns (Slavic languages) or the articles before them (German, Romance); the lexicon says what they mean.
"""

from collections.abc import Iterator, Sequence

from lint.align.features import Word, foreign
from lint.align.lexicon import Lexicon
from lint.align.voice import persons
from lint.align.voice.slavic import BY_LANGUAGE, FEMININE_ADJECTIVE, FEMININE_PAST, MASCULINE, MASCULINE_PAST, SURNAME, Endings
from lint.align.words import Token, tokens
from lint.names.gazetteer import Gazetteer
from lint.names.keys import plain
from lint.names.romanize import forms
from lint.patterns import compiled, pattern
from lint.record import Record

ARTICLES = {
    "de": r"\b[Dd]ie |\b(?:[Ee]iner?|[Dd]ieser?|[Jj]ener?|[Ii]hrer?|[Ss]einer?|[Uu]nserer?|[Dd]er|[Zz]ur) ",
    "fr": r"(?i)\b(?:la|une|cette|sa|ma|notre|leur) ",
    "es": r"(?i)\b(?:la|una|esta|esa|aquella|nuestra) ",
    "it": r"(?i)\b(?:la|una|questa|quella|sua|della|alla|dalla|nella|sulla) |\bun['’]",
    "pt": r"(?i)\b(?:uma|esta|essa|aquela|da|na|pela|sua|à) ",
}
ABSTRACT = pattern(r".{3,}(?:tion|sion|té|tude|ance|ence|ción|sión|dad|tud|zione|sione|tà|ção|são|dade|ung|heit|keit|schaft|tät)")
ACRONYM = pattern(r"[A-ZА-ЯЁІЇЄҐÀ-Þ]{2,}")
CYRILLIC = pattern(r"[\u0400-\u052f].*")
OPENS = pattern(r"(?:^|[.!?…:]\s)[\s\"“«„(—–-]*$")
CASES = ("ой", "ей", "ою", "єю", "ом", "ем", "em", "ou", *"ąęyiueěаяыиуюеії")
"""Endings that are taken off a name to find its first case."""
KNOWN = ("places", "organisations", "nationalities")


class Noun(Record):
    """A noun, its place, and what it may be: `thing`, `vessel`, `maybe` (rather a thing), `woman`, or `person` (rather no thing).

    `strong`: in the form of a subject.
    """

    text: str
    start: int
    end: int
    kind: str
    strong: bool


def candidates(text: str, lexicon: Lexicon, names: Gazetteer | None, translated: Sequence[Word] = ()) -> list[Noun]:
    """What in a stretch of the source a feminine pronoun could stand for, in order; nothing in languages of whose genders
    calque knows nothing. `translated` are the English words that the stretch became: they tell whose name is a place's."""
    if lexicon.language in BY_LANGUAGE:
        return list(_Slavic(text, lexicon, names, translated).nouns())
    if lexicon.language in ARTICLES:
        return list(_by_article(text, lexicon, names))
    return []


class _Slavic:
    def __init__(self, text: str, lexicon: Lexicon, names: Gazetteer | None, translated: Sequence[Word]) -> None:
        self.text, self.lexicon, self.names, self.translated = text, lexicon, names, translated
        self.endings: Endings = BY_LANGUAGE[lexicon.language]
        self.words = list(tokens(text, lexicon))

    def nouns(self) -> Iterator[Noun]:
        for number, token in enumerate(self.words):
            low = token.text.lower()
            if len(low) < 3 or low[0].isdigit() or low in self.endings.others:
                continue
            kind = self.kind(number, token, low)
            if kind:
                strong = self.fits("nominative", low) or (not CYRILLIC.match(low) and self.lexicon.language in ("ru", "uk"))
                yield Noun(token.text, token.start, token.end, kind, strong)

    def strong(self, number: int, low: str, kind: str) -> bool:
        """Has a word the form of a subject? One that the lexicon does not know, with an adjective of that form before it."""
        if not CYRILLIC.match(low) and self.lexicon.language in ("ru", "uk"):
            return True
        before = self.words[number - 1].text.lower() if number else ""
        sure = kind != "maybe" or not number or bool(compiled(FEMININE_ADJECTIVE).fullmatch(before))
        return sure and self.fits("nominative", low)

    def fits(self, ending: str, low: str) -> bool:
        """Has a word one of the endings of this sort?"""
        return bool(compiled(getattr(self.endings, ending)).fullmatch(low))

    def kind(self, number: int, token: Token, low: str) -> str:
        if self.lexicon.language in ("ru", "uk") and not CYRILLIC.match(low):
            return "thing" if self.names and self.names.organisation(plain(token.text)) else ""
        if ACRONYM.fullmatch(token.text):
            return ""
        if self.fits("woman", low):
            return "woman"
        if token.text[0].isupper():
            if any(self.lexicon.section(name).get(low) for name in KNOWN):
                return "thing" if self.feminine(number, low) else ""
            if not self.describes(number, low):
                found = self.capital(number, token, low)
                if found is not None:
                    return found
        known = self.lexicon.words.get(low)
        kind = persons.kind(known) if known else ""
        if kind == "person" and any(self.fits(ending, low) for ending in ("plural", "neuter", "adjective")):
            return ""
        if kind in ("woman", "person") or self.valued(low):
            return kind
        if kind == "man":
            return ""
        if not self.feminine(number, low):
            return ""
        if known or self.fits("abstract", low):
            return kind or "thing"
        return "person" if self.fits("calling", low) else "maybe"

    def valued(self, low: str) -> bool:
        """Is a word a number, a month, a day?"""
        return any(self.lexicon.section(name).get(low) is not None for name in ("months", "weekdays", "numbers", "scales"))

    def feminine(self, number: int, low: str) -> bool:
        """May a word be a feminine noun in the singular?"""
        before = self.words[number - 1].text.lower() if number else ""
        if any(self.fits(ending, low) for ending in ("neuter", "verb", "adjective")) or not self.fits("feminine", low):
            return False
        return not (compiled(MASCULINE).fullmatch(before) and before not in self.endings.others)

    def describes(self, number: int, low: str) -> bool:
        """Is a word in capitals an adjective, with its noun behind it?"""
        if not (self.fits("adjective", low) or compiled(SURNAME).fullmatch(low)):
            return False
        after = next((w.text for w in self.words[number + 1 :] if not self.fits("adjective", w.text)), "")
        known = bool(self.lexicon.words.get(after)) or self.fits("abstract", after)
        known = known or (self.fits("nominative", after) and bool(compiled(FEMININE_ADJECTIVE).fullmatch(low)))
        return known and not self.fits("verb", after) and after not in self.endings.others

    def capital(self, number: int, token: Token, low: str) -> str | None:
        """What a word in capitals names; None when it only begins a sentence."""
        opens = token.start == 0 or bool(OPENS.search(self.text, 0, token.start))
        before = self.words[number - 1] if number else None
        after_given = before is not None and before.text[0].isupper() and token.start - before.end == 1
        if before is not None and after_given and self.given(before.text.lower()) == "m":
            return ""
        gender = self.given(low)
        if gender == "f" or compiled(SURNAME).fullmatch(low):
            return "woman"
        if gender == "m":
            return ""
        if self.lexicon.words.get(low) or (opens and not gender and not self.speaks(number)):
            return None
        return "" if self.somewhere(low) else self.named(number)

    def given(self, low: str) -> str:
        """The gender of a given name in any case of it: f, m, u, or empty."""
        if self.names is None:
            return ""
        stems = [low]
        ending = next((e for e in CASES if low.endswith(e) and len(low) > len(e) + 2), "")
        if ending:
            stem = low.removesuffix(ending)
            stems += [stem + "а", stem + "я", stem] if CYRILLIC.match(low) else [stem + "a", stem]
        for stem in stems:
            for form in forms(stem, self.lexicon.language)[:4] if CYRILLIC.match(stem) else [plain(stem)]:
                found = self.names.given(form)
                if found:
                    return found[0]
        return ""

    def somewhere(self, low: str) -> bool:
        """Did a name become that of a place or an organisation? So it did when English names nobody here."""
        names = self.names
        if names is None or not self.translated:
            return False
        capitals = [word for word in self.translated if word.token.text[0].isupper() and word.token.start]
        places = [
            w for w in capitals if names.somewhere(plain(w.token.text)) or names.organisation(plain(w.token.text)) is not None
        ]
        if len(places) == len(capitals) > 0:
            return True
        keys = frozenset(key for word in foreign(low, self.lexicon) for key in word.keys)
        return any(not word.keys.isdisjoint(keys) for word in places)

    def speaks(self, number: int) -> bool:
        """Does a verb in the past or of saying follow a word that opens a sentence?"""
        after = [token.text.lower() for token in self.words[number + 1 : number + 3]]
        past = compiled(f"{MASCULINE_PAST}|{FEMININE_PAST}")
        return any(past.fullmatch(word) or self.lexicon.section("attribution").get(word) for word in after)

    def named(self, number: int) -> str:
        """Somebody unknown: the verb may tell whether it is a woman or a man."""
        near = [token.text.lower() for token in self.words[number + 1 : number + 4]]
        near += [token.text.lower() for token in self.words[max(0, number - 2) : number]]
        masculine, feminine = (
            any(compiled(shape).fullmatch(word) and len(word) > 3 for word in near) for shape in (MASCULINE_PAST, FEMININE_PAST)
        )
        return "person" if masculine == feminine else "woman" if feminine else ""


def _by_article(text: str, lexicon: Lexicon, names: Gazetteer | None) -> Iterator[Noun]:
    words: Sequence[Token] = list(tokens(text, lexicon))
    after: dict[int, int] = {}
    for article in compiled(ARTICLES[lexicon.language]).finditer(text):
        following = [number for number, token in enumerate(words) if token.start >= article.end()][:3]
        if lexicon.language == "de":
            following = [n for n in following if words[n].text[0].isupper()]
        for number in following[:1]:
            after[number] = article.start()
    for number, token in enumerate(words):
        low = token.text.lower()
        place = any(lexicon.section(name).get(low) for name in KNOWN)
        known = lexicon.words.get(low) or ()
        kind = persons.kind(known)
        if kind in ("woman", "person"):
            yield Noun(token.text, token.start, token.end, kind, False)
        elif number in after and kind in ("", "vessel") and (place or known or ABSTRACT.fullmatch(low)):
            yield Noun(token.text, token.start, token.end, kind or "thing", True)
        elif number in after and not kind:
            yield Noun(token.text, token.start, token.end, "person", False)
        elif token.text[0].isupper() and not known and not place and not ACRONYM.fullmatch(token.text) and len(low) > 2:
            gender = names.given(plain(low)) if names else None
            opens = token.start == 0 or OPENS.search(text, 0, token.start)
            if (not opens and lexicon.language != "de") or gender:
                if not gender or gender[0] != "m":
                    yield Noun(token.text, token.start, token.end, "woman" if gender and gender[0] == "f" else "person", False)
            elif lexicon.language == "de" and not opens:
                yield Noun(token.text, token.start, token.end, "person", False)
