"""The quantities of a text: numbers in digits or words with scale, unit, currency or percent sign; ordinals, fractions."""

from lint.align.lexicon import Lexicon
from lint.align.quantity import numerals
from lint.align.quantity.figures import figure, special
from lint.align.quantity.quantity import Quantity
from lint.align.quantity.ranges import SPACE, scaled
from lint.align.quantity.reading import HALVES, LINKS, TEN, Words
from lint.align.quantity.terms import Term, tokens
from lint.patterns import pattern

__all__ = ["Quantity", "quantities"]

ABOUT = pattern(
    r"(?i)\b(?:about|around|roughly|approximately|approx|some|nearly|almost|over|under|more|less|fewer|than|least|most|up|close|"
    r"near|early|circa|ca|just|around|estimated|upwards?|well|beyond|above|below|in excess)\b"
)
NEAR = 24
"""Code points before a number in which a word says that it is approximate."""
SINGLE = frozenset("kmb")
"""Letters that are a scale only behind digits."""
JOINED = frozenset(("tr", "ko", "hi"))
"""Languages that write *5 bin 300* for 5,300."""
CALENDARS = {"fa": (range(1200, 1500), (621, 622)), "th": (range(2400, 2600), (-543,))}
"""Languages with another count of years: which years, and what makes ours of them."""
ORDER = pattern(r"(?:-[^\W\d]{1,3})?\s(?:по сч[её]ту|за рахунком|z kolei|w kolejności|v pořadí|na pořadí)\b")
"""What says that a number is an ordinal, not a decade: *60-х по счёту*."""


def quantities(text: str, lexicon: Lexicon) -> list[Quantity]:
    """The quantities of a text in a lexicon's language, in order; without a lexicon, those in digits."""
    return Reader(text, lexicon).read()


class Reader(Words):
    """Reads one text."""

    def read(self) -> list[Quantity]:
        """The quantities in order."""
        found, covered = special(self.text, self.lexicon.language)
        self.tokens = [t for t in tokens(self.text) if not any(a < t.end and t.start < b for a, b in covered)]
        place = 0
        while place < len(self.tokens):
            quantity, place = self._at(place)
            if quantity is not None:
                found.append(quantity)
        found.sort(key=lambda quantity: quantity.start)
        return scaled(self.text, found)

    def _at(self, place: int) -> tuple[Quantity | None, int]:
        """The quantity at a token, and the token after it."""
        token = self.tokens[place]
        if token.kind == "number":
            return self._number(place, numerals.digits(token.text, self.decimal, self.thousands), 1, "digits")
        if token.kind == "han" and not self.english:
            return self._number(place, (numerals.han(token.text),), 1, "words")
        if token.kind != "word":
            return None, place + 1
        if token.low in self.terms.quiet:
            return None, place + 1
        here = self.terms.at(self.text, self.tokens, place)
        counted = here.get("numbers")
        for section, kind in (("fractions", "fraction"), ("multiples", "multiple"), ("ordinals", "ordinal")):
            term = here.get(section)
            if term and (counted is None or term.size > counted.size):
                if section == "fractions" and self._scale_after(place + term.size):
                    break
                if section == "multiples" and self.tokens[place + term.size - 1].low == "times":
                    return self._plain(place, term.size, (float(term.value),), "number"), place + term.size
                vague = section == "multiples" and float(term.value) >= TEN
                return self._plain(place, term.size, (float(term.value),), kind, vague), place + term.size
        found = self._words(place, here)
        if found[0] is None and token.low not in HALVES and self.terms.says_nothing(token.low):
            self.terms.quiet.add(token.low)
        return found

    def _words(self, place: int, here: dict[str, Term]) -> tuple[Quantity | None, int]:
        values: list[float] = []
        after = at = place
        while at < len(self.tokens) and (at == place or self._near(at)):
            terms_at = here if at == place else self.terms.at(self.text, self.tokens, at)
            term = terms_at.get("numbers") or terms_at.get("scales")
            if term is None and values and self.tokens[at].low in LINKS and self._near(at + 1):
                ahead = self.terms.at(self.text, self.tokens, at + 1).get("numbers")
                if ahead and numerals.composed([*values, float(ahead.value)]) is not None and values[-1] != 1:
                    values.append(float(ahead.value))
                    at = after = at + 1 + ahead.size
                    continue
            if term is None and not values and "fractions" in terms_at:
                values.append(float(terms_at["fractions"].value))
                at = after = at + terms_at["fractions"].size
                at = self._past(at)
                continue
            if term is None and not values and self.tokens[at].low in HALVES and self._scale_after(at + 1):
                values.append(0.5)
                at += 1
                continue
            if term and not values and term.section == "scales" and self.tokens[at].low in SINGLE:
                break
            value = float(term.value) if term else self._compound(self.tokens[at]) if self.tokens[at].kind == "word" else None
            if value is None or len(values) > 12 or (values and numerals.composed([*values, value]) is None):
                break
            values.append(value)
            at = after = at + (term.size if term else 1)
        if not values:
            return self._prefixed(place)
        value = numerals.composed(values) or 0.0
        bare = (
            len(values) == 1 and "numbers" not in here and "fractions" not in here and self._compound(self.tokens[place]) is None
        )
        return self._number(place, (value,), after - place, "words", bare)

    def _number(
        self, place: int, readings: tuple[float, ...], size: int, form: str, bare: bool = False
    ) -> tuple[Quantity | None, int]:
        """A number with what follows it: scales, more digits, a percent sign, a currency, a unit, an ending."""
        first, last = self.tokens[place], place + size
        joined = " " in first.text or "\u00a0" in first.text
        while form == "digits" or self.tokens[last - 1].kind == "han":
            scale = self._scale(last)
            if scale is None:
                break
            factor, taken = scale
            metres = self.english and self.tokens[last].low == "m"
            readings = tuple(value * factor for value in readings) + (readings if metres else ())
            last += taken
            if last < len(self.tokens) and self.tokens[last].kind == "number" and self._gap(last) in ("", " "):
                more = numerals.digits(self.tokens[last].text, self.decimal, self.thousands)[0]
                ahead = self._scale(last + 1)
                if more * (ahead[0] if ahead else 1) < factor and (
                    ahead or self._gap(last) == "" or self.lexicon.language in JOINED
                ):
                    readings = tuple(value + more * (ahead[0] if ahead else 1) for value in readings)
                    last += 1 + (ahead[1] if ahead else 0)
        kind, unit, soft, end = "number", "", bare, self.tokens[last - 1].end
        short = self.text[end : end + 2] in (". ", ".\u00a0") and size < last - place
        after = self.terms.at(self.text, self.tokens, last) if self._near(last) or (short and last < len(self.tokens)) else {}
        before = self.terms.at(self.text, self.tokens, place - 1) if place and self._gap(place) in SPACE else {}
        currency = self._currency(after, before)
        if "percent" in after or ("percent" in before and self.lexicon.language in ("tr", "fa", "zh")):
            kind, unit = "percent", "%"
            last += after["percent"].size if "percent" in after else 0
        elif currency:
            kind, unit = "money", currency
            last += after["currencies"].size if "currencies" in after else 0
        elif "units" in after:
            kind, unit = "measure", str(after["units"].value)
            last += after["units"].size
        elif self.english and last < len(self.tokens) and self.tokens[last].low == "m" and self._gap(last) != "-":
            kind, unit, last = "measure", "m", last + 1
        elif "multiples" in after and float(after["multiples"].value) >= TEN:
            readings = tuple(value * float(after["multiples"].value) for value in readings)
            last += after["multiples"].size
            end = self.tokens[last - 1].end
        elif last < len(self.tokens) and form == "digits" and self._gap(last) in ("", "-", "’", "'"):
            kind, taken = self._ending(last, readings[0])
            end = self.tokens[last + taken - 1].end if taken and self.english else end
            last += taken
        if self.lexicon.language in ("zh", "ja", "ko") and self.text[end : end + 1] in ("月", "월"):
            kind, soft = "month", True
        if self.lexicon.language in CALENDARS and form == "digits" and readings[0] in CALENDARS[self.lexicon.language][0]:
            readings += tuple(readings[0] + shift for shift in CALENDARS[self.lexicon.language][1])
        if ORDER.match(self.text, end):
            kind = "ordinal"
        readings, last = self._more(readings, place, last)
        start = first.start
        quantity = figure(self.text, start, end, readings, kind, form, unit, soft=soft)
        about = self.english and ABOUT.search(self.text, max(0, start - NEAR), start) is not None
        return quantity._replace(approximate=about, parts=numerals.GROUPED.fullmatch(first.text) is not None and joined), last

    def _scale(self, place: int) -> tuple[float, int] | None:
        if not self._near(place):
            return None
        if self.tokens[place].kind == "han":
            text = self.tokens[place].text
            if all(sign in numerals.HAN_SMALL or sign in numerals.HAN_GREAT for sign in text) and not self.english:
                return numerals.han(text), 1
            return None
        term = self.terms.at(self.text, self.tokens, place).get("scales")
        if term is None or (self._gap(place) and self.tokens[place].low in SINGLE):
            return None
        return float(term.value), term.size

    def _currency(self, after: dict[str, Term], before: dict[str, Term]) -> str:
        term = after.get("currencies") or before.get("currencies")
        return str(term.value) if term else ""

    def _ending(self, place: int, value: float) -> tuple[str, int]:
        """What letters at the end of digits make of a number, and whether they belong to it."""
        low = self.tokens[place].low
        if self.english:
            if low in ("st", "nd", "rd", "th") and self._gap(place) == "":
                return "ordinal", 1
            if low == "s" and value % 10 == 0 and value >= 10:
                return "decade", 1
        return "number", 0
