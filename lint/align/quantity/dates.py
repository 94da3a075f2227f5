"""The months, weekdays and relative times that a text names."""

from lint.align.lexicon import Lexicon
from lint.align.quantity import numerals
from lint.align.quantity.figures import DATE
from lint.align.quantity.terms import terms, tokens
from lint.patterns import pattern
from lint.record import Record

NUMBERED = pattern(rf"(1[0-2]|[1-9]|[{numerals.HAN}]{{1,2}})\s?(?:月|월)(?!間)")
LETTERED = pattern(r"(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])|([月火水木金土日])曜|[（(]([月火水木金土日])[)）]")
WEEK = {
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "日": 7,
    "天": 7,
    "月": 1,
    "火": 2,
    "水": 3,
    "木": 4,
    "金": 5,
    "土": 6,
}
AMBIGUOUS = {"may": 5, "march": 3, "mar": 3, "sat": 6, "sun": 7, "mon": 1, "dec": 12, "second": 2}
"""English words that are months or weekdays only with a capital."""


class Named(Record):
    """A month (1–12), a weekday (1–7, Monday first) or a relative time, and its place."""

    kind: str
    """`month`, `weekday` or `relative`."""
    value: int | str
    start: int
    end: int
    text: str


def named(text: str, lexicon: Lexicon) -> list[Named]:
    """The months, weekdays and relative times of a text in order; those of dates in digits too, when it is clear which."""
    found: list[Named] = []
    words = tokens(text)
    known = terms(lexicon)
    place = 0
    while place < len(words):
        word = words[place]
        if word.kind not in ("word", "han") or not known.starting(word.low):
            place += 1
            continue
        here = known.at(text, words, place)
        term = next((here[section] for section in ("relative", "months", "weekdays") if section in here), None)
        if term is None or (lexicon.language == "en" and word.low in AMBIGUOUS and not _is_name(text, word.start, word.end)):
            place += 1
            continue
        end = words[place + term.size - 1].end
        kind = {"relative": "relative", "months": "month", "weekdays": "weekday"}[term.section]
        found.append(Named(kind, term.value, word.start, end, text[word.start : end]))
        place += term.size
    if lexicon.language in ("zh", "ja", "ko"):
        found = [one for one in found if one.kind == "relative"]
        for match in NUMBERED.finditer(text):
            month = numerals.han(match[1]) if match[1][0] in numerals.HAN else float(match[1])
            found.append(Named("month", int(month), *match.span(), match[0]))
        for match in LETTERED.finditer(text):
            sign = match[1] or match[2] or match[3]
            found.append(Named("weekday", WEEK[sign], *match.span(), match[0]))
        if lexicon.language == "ko":
            found += _korean(text, lexicon)
    for match in DATE.finditer(text):
        one, two = int(match[6] or match[3]), int(match[7] or match[1])
        for value in {one} if match[5] or two > 12 else {one, two}:
            if 1 <= value <= 12:
                found.append(Named("month", value, *match.span(), match[0]))
    return sorted(found, key=lambda one: one.start)


def _korean(text: str, lexicon: Lexicon) -> list[Named]:
    found = []
    for key, value in lexicon.data.get("weekdays", {}).items():
        place = text.find(key)
        if place >= 0 and len(key) > 1:
            found.append(Named("weekday", value, place, place + len(key), key))
    return found


def _is_name(text: str, start: int, end: int) -> bool:
    """Is it a month by its capital, and not the first word of a sentence unless digits stand beside it?"""
    if not text[start].isupper():
        return False
    before, after = text[:start].rstrip(), text[end:].lstrip(" .,")
    return (bool(before) and before[-1] not in '.!?“"') or after[:1].isdigit()
