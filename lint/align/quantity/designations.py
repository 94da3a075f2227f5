"""Designations of letters and digits, F-35, Kh-101, Т-72: their letters in Latin script, the ways they are written."""

from lint.align.quantity.quantity import Quantity
from lint.names.romanize import RUSSIAN
from lint.patterns import pattern
from lint.record import Record

DESIGNATION = pattern(
    r"(?<![\w.,/-])(?P<letters>[A-ZА-ЯІЇЄҐ][^\W\d_]{0,11})(?P<joint>[-‑–])(?P<number>\d{1,4})(?P<tail>[^\W\d_]{0,3}\d{0,2})(?!\w|[-–]\d|[.,]\d|\s?%)"
    r"|(?<![\w.,/-])(?P<letters2>[A-ZА-ЯІЇЄҐ]{1,5})(?P<joint2>)(?P<number2>\d{1,4})(?P<tail2>[A-Z]{0,2})(?!\w|[.,]\d|[-–]\d|\s?%)"
)
ALIKE = {"А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X", "У": "Y"}
"""Cyrillic capitals and the Latin ones that look the same."""
RUSSIAN_SERIES = {
    "S": frozenset((25, 75, 125, 200, 300, 350, 400, 500, 550)),
    "Kh": frozenset((15, 20, 22, 23, 25, 29, 31, 32, 35, 47, 50, 55, 58, 59, 61, 69, 101, 102, 555)),
    "R": frozenset((27, 36, 37, 60, 73, 77, 330, 360, 500)),
    "V": frozenset((24,)),
    "N": frozenset((1,)),
}
"""Numbers of Russian weapons, by the letters that stand for a Cyrillic letter which looks like another Latin one."""
COMMON = frozenset("mid post pre late early non anti under over top article no rub usd eur gbp pln uah cny jpy chf us q h sept "
                   "jan feb mar apr aug oct nov dec euro us a".split())  # fmt: skip
"""Letters before digits that make no designation."""


class Designation(Record):
    """A designation and its place; `letters` as they stand, `number` its digits, `tail` what follows them."""

    letters: str
    number: int
    tail: str
    start: int
    end: int
    text: str


def designations(text: str) -> list[Designation]:
    """The designations of a text in order."""
    if not any(map(str.isdigit, text)):
        return []
    found = []
    for match in DESIGNATION.finditer(text):
        plain = match["letters"] is not None
        letters = match["letters"] if plain else match["letters2"]
        if letters.lower() in COMMON and not (letters == "A" and plain):
            continue
        number, tail = (match["number"], match["tail"]) if plain else (match["number2"], match["tail2"])
        found.append(Designation(letters, int(number), tail, *match.span(), match[0]))
    return found


def latin(letters: str) -> frozenset[str]:
    """What the letters of a designation may be in English, in lower case: as they stand, by sound."""
    forms = {""}
    for sign in letters.lower():
        forms = {form + more for form in forms for more in RUSSIAN.get(sign, (sign,))}
    if all(sign in ALIKE for sign in letters):
        forms.add("".join(ALIKE[sign] for sign in letters).lower())
    return frozenset(forms)


def same(source: Designation, target: Designation) -> bool:
    """May one be the other?"""
    return source.number == target.number and (
        target.letters.lower() in latin(source.letters) or source.letters[0] == target.letters[0]
    )


def looks_alike(target: Designation) -> str | None:
    """The letters that a designation of a Russian series must have when its own only look like them; None when they are right."""
    for letters, numbers in RUSSIAN_SERIES.items():
        wrong = {"S": "C", "Kh": "X", "R": "P", "V": "B", "N": "H"}[letters]
        if target.letters == wrong and target.number in numbers:
            return letters
    return None


def outside(found: list[Quantity], names: list[Designation]) -> list[Quantity]:
    """The quantities that are no part of a designation."""
    return [quantity for quantity in found if not any(name.start <= quantity.start < name.end for name in names)]
