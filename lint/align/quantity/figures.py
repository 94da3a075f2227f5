"""Quantities that have a form of their own: times, dates in digits, fractions, shares, years of an era."""

import re

from lint.align.quantity import numerals
from lint.align.quantity.quantity import Quantity
from lint.patterns import pattern

TIME = pattern(r"(?<![\d:.,])([01]?\d|2[0-4])\s?(?::|：|h)\s?([0-5]\d)(?![\d:]|[.,]\d)\s*([ap])?\.?(?:m\b)?", 2)
HOUR = pattern(r"\b(1[0-2]|[1-9])\s?([ap])\.?\s?m\b", 2)
HOURS = pattern(r"\b([01]\d|2[0-3])([0-5]\d)(?=[\s-](?:hours|hrs)\b)", 2)
DATE = pattern(r"(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|[.,]\d)|(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)")
FRACTION = pattern(rf"([{numerals.HAN}]+|\d+)\s?(?:分之|分の|분의\s?)([{numerals.HAN}]+(?:点[{numerals.HAN}]+)?|\d+(?:\.\d+)?)")
DECIMAL = pattern(rf"([{numerals.HAN}]+)点([〇零一二三四五六七八九]+)(?![分{numerals.HAN}])")
SHARE = pattern(rf"([{numerals.HAN}]+|\d+(?:\.\d+)?)(?:成|割)")
CLOCK = pattern(
    rf"([{numerals.HAN}]{{1,3}}|\d{{1,2}})\s?(?:时|時(?!間)|点|點|시(?!간))\s?(?:([{numerals.HAN}]{{1,3}}|\d{{1,2}})\s?(?:分|분)|(半|반))?"
)
RATIO = pattern(r"(?<![\d/.,])([1-9])/([2-9]|10)(?![\d/.,])|([½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])")
ERA = pattern(rf"(令和|平成|昭和|大正|明治)(元|\d+|[{numerals.HAN}]+)年")
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
SIGNS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6,
    "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip


def figure(
    text: str,
    start: int,
    end: int,
    readings: tuple[float, ...],
    kind: str,
    form: str = "digits",
    unit: str = "",
    *,
    soft: bool = False,
) -> Quantity:
    """A quantity at a place of a text; the readings that its kind adds are added."""
    value = readings[0]
    if kind == "decade":
        if value < 100:
            readings = (value, 1900 + value, 1800 + value)
        elif value // 100 in (18, 19, 20):
            readings = (value, value % 100)
    return Quantity(value, kind, unit, start, end, text[start:end], readings, form, soft)


def special(text: str, language: str) -> tuple[list[Quantity], list[tuple[int, int]]]:
    """The quantities of a form of their own, and the stretches that they take."""
    found: list[Quantity] = []
    taken: list[tuple[int, int]] = []
    if language in ("zh", "ja", "ko"):
        for match in FRACTION.finditer(text):
            below, above = _value(match[1]), _value(match[2])
            if below:
                percent = below in (100, 1000)
                value = 100 * above / below if percent else above / below
                found.append(figure(text, *match.span(), (value,), "percent" if percent else "fraction"))
                taken.append(match.span())
        for match in SHARE.finditer(text):
            value = _value(match[1])
            found.append(figure(text, *match.span(1), (value * 10, value), "percent"))
            taken.append(match.span())
        for match in DECIMAL.finditer(text):
            if not _overlaps(taken, match):
                found.append(figure(text, *match.span(), (_value(match[0]),), "number"))
                taken.append(match.span())
        for match in CLOCK.finditer(text):
            hour, minute = _value(match[1]), _value(match[2]) if match[2] else 30 if match[3] else 0
            if hour <= 24 and minute < 60 and not _overlaps(taken, match):
                found.append(figure(text, *match.span(), _clock(int(hour * 60 + minute)), "time"))
                taken.append(match.span())
        for match in ERA.finditer(text):
            year = 1.0 if match[2] == "元" else _value(match[2])
            found.append(figure(text, *match.span(), (ERAS[match[1]] + year, year), "number"))
            taken.append(match.span())
    if not any(map(str.isdigit, text)):
        return found, taken
    for match in DATE.finditer(text):
        if not _overlaps(taken, match):
            found += _date(text, match)
            taken.append(match.span())
    for match in TIME.finditer(text):
        if not _overlaps(taken, match):
            hour, minute = int(match[1]), int(match[2])
            found.append(figure(text, match.start(1), match.end(2), _clock(hour * 60 + minute), "time"))
            taken.append((match.start(), match.end(2)))
    for match in HOUR.finditer(text) if language == "en" else ():
        if not _overlaps(taken, match):
            hour = int(match[1])
            found.append(figure(text, *match.span(1), _clock(hour * 60), "time"))
            taken.append(match.span())
    for match in HOURS.finditer(text) if language == "en" else ():
        if not _overlaps(taken, match):
            found.append(figure(text, *match.span(), _clock(int(match[1]) * 60 + int(match[2])), "time"))
            taken.append(match.span())
    for match in RATIO.finditer(text):
        if not _overlaps(taken, match):
            value = SIGNS[match[3]] if match[3] else int(match[1]) / int(match[2])
            if value < 1:
                found.append(figure(text, *match.span(), (value,), "fraction", soft=not match[3]))
                taken.append(match.span())
    return found, taken


def _overlaps(taken: list[tuple[int, int]], match: re.Match[str]) -> bool:
    low, high = match.span()
    return any(a < high and low < b for a, b in taken)


def _value(text: str) -> float:
    if "点" in text:
        whole, _, rest = text.partition("点")
        return numerals.han(whole) + float("0." + "".join(str(numerals.HAN_DIGITS.get(sign, 0)) for sign in rest))
    return numerals.han(text) if text[0] in numerals.HAN else float(numerals.plain(text))


def _clock(minutes: int) -> tuple[float, ...]:
    """A time in minutes, and the same on the other half of the clock."""
    return (float(minutes), float((minutes + 720) % 1440))


def _date(text: str, match: re.Match[str]) -> list[Quantity]:
    groups = match.groups()
    span = match.span
    if groups[4]:
        year, month, day = 5, 6, 7
    else:
        day, month, year = 1, 3, 4
    found = []
    for number in sorted((day, month, year), key=lambda n: span(n)[0]):
        value = float(numerals.plain(match.group(number)))
        readings = (value, 2000 + value, 1900 + value) if number == year and value < 100 else (value,)
        found.append(figure(text, *span(number), readings, "number", soft=number == month))
    return found
