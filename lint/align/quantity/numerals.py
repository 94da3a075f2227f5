"""What a number says as it stands: in digits, in Roman or Han numerals, and the parts of a compound word."""

import unicodedata
from collections.abc import Callable, Sequence

from lint.patterns import pattern

HAN = "〇零一二两兩三四五六七八九十百千万萬亿億兆"
"""Han numerals."""
HAN_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
HAN_SMALL = {"十": 10, "百": 100, "千": 1000}
HAN_GREAT = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "І": 1, "Х": 10}
"""The values of Roman digits; the last two are Cyrillic letters that stand for them."""
IS_ROMAN = pattern(r"([XХ]{0,3}(?:[IІ][XХ]|[IІ]V|V?[IІ]{0,3}))(?:er?|ère|[eè]me|o|º|ª|th|st|nd|rd)?")
GROUPED = pattern(r"\d{1,3}(?:[.,'’ \u00a0\u202f\u2009]\d{3})+")
LINKS = ("und", "e", "en", "ed", "y")
"""What joins the parts of a compound word: *zweiundvierzig*."""
LONGEST = 40
"""Letters of the longest word that is taken apart."""


def plain(text: str) -> str:
    """A text with all decimal digits as ASCII ones; length is kept."""
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def digits(text: str, decimal: str, thousands: Sequence[str]) -> tuple[float, ...]:
    """The readings of a number in digits, with its separators, the likeliest first.

    `1.234` is both 1234 and 1.234; which one comes first is for the language's `decimal` and `thousands` to say.
    """
    text = plain(text).replace("٫", ".").replace("٬", ",")
    marks = [sign for sign in text if not sign.isdigit()]
    if not marks:
        return (float(text),)
    last = text.rindex(marks[-1])
    whole = float("".join(filter(str.isdigit, text)))
    broken = float("".join(filter(str.isdigit, text[:last])) + "." + text[last + 1 :])
    if len(set(marks)) > 1:
        return (broken,) if len(text) - last - 1 != 3 or marks[-1] == decimal else (whole, broken)
    if len(marks) > 1 or marks[-1] not in ".,":
        return (whole,)
    if not GROUPED.fullmatch(text) or text.startswith("0"):
        return (broken,)
    return (broken, whole) if marks[-1] == decimal and marks[-1] not in thousands else (whole, broken)


def roman(text: str) -> int | None:
    """The value of a Roman numeral in capitals up to XXXIX, with an ordinal's ending or without; None when the text is none."""
    match = IS_ROMAN.fullmatch(text)
    if not match or not match[1]:
        return None
    total = 0
    values = [ROMAN[sign] for sign in match[1]]
    for value, after in zip(values, [*values[1:], 0], strict=True):
        total += -value if value < after else value
    return total


def han(text: str) -> float:
    """The value of a run of Han numerals: 二〇二三, 三百五十, 两万亿."""
    if all(sign in HAN_DIGITS for sign in text):
        return float("".join(str(HAN_DIGITS[sign]) for sign in text))
    total = section = current = 0
    scale = 1
    for sign in text:
        if sign in HAN_DIGITS:
            current = HAN_DIGITS[sign]
        elif sign in HAN_SMALL:
            section += (current or 1) * HAN_SMALL[sign]
            current = 0
            scale = HAN_SMALL[sign]
        else:
            scale = HAN_GREAT[sign]
            section += current
            if section:
                total += section * scale
            else:
                total = (total or 1) * scale
            section = current = 0
    last = current * scale // 10 if current and len(text) > 1 and text[-2] in (*HAN_SMALL, *HAN_GREAT) and scale > 10 else current
    return float(total + section + last)


def compound(word: str, value_of: Callable[[str], float | None]) -> float | None:
    """The value of a number written as one word (*zweihundertdreißig*, *ventotto*); None when it is none.

    `value_of` says what a number word or a scale is worth.
    """
    parts = _parts(word, value_of) if len(word) <= LONGEST else None
    return composed(parts) if parts and len(parts) > 1 else None


def _parts(word: str, value_of: Callable[[str], float | None]) -> list[float] | None:
    dead: set[str] = set()

    def rest(word: str) -> list[float] | None:
        if not word:
            return []
        if word in dead:
            return None
        for size in range(len(word), 1, -1):
            value = value_of(word[:size])
            if value is None and size >= 3:
                value = next((v for v in (value_of(word[:size] + vowel) for vowel in "aieo") if v is not None and v >= 20), None)
            if value is None:
                continue
            after = word[size:]
            for link in ("", *LINKS):
                if after.startswith(link) and (after != link or not link):
                    found = rest(after[len(link) :])
                    if found is not None:
                        return [value, *found]
        dead.add(word)
        return None

    return rest(word)


def composed(values: Sequence[float]) -> float | None:
    """What number words one after another are worth together: 2, 100, 50, 3, 1000 is 253,000; None when they do not go
    together."""
    total, current = 0.0, None
    last = float("inf")
    for value in values:
        if value >= 1000:
            if value >= last:
                total, current = (total + (current or 0.0)) * value, None
                continue
            total, current, last = total + (1.0 if current is None else current) * value, None, value
        elif value == 100 and current is not None and 1 <= current < 100:
            current *= 100
        elif current is None:
            current = value
        else:
            joined = added(current, value)
            if joined is None:
                return None
            current = joined
    return total + (current or 0.0)


def added(before: float, value: float) -> float | None:
    """Two neighbouring number words as one number, or None when they are two numbers."""
    if before >= 100 and before % 100 == 0 and value < 100:
        return before + value
    if before >= 20 and before % 10 == 0 and before % 100 != 10 and 1 <= value < 10:
        return before + value
    if before % 100 in (60, 80) and 10 <= value < 20:
        return before + value
    if before < 10 and value >= 20 and value % 10 == 0 and value < 100:
        return before + value
    return None
