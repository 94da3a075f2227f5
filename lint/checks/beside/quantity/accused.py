"""Numbers of an article that its source contradicts or does not have, each with what the source has in its place."""

from collections.abc import Iterator

from lint.align.alignment import Alignment
from lint.align.quantity import conversions, counterparts
from lint.align.quantity.quantity import Quantity
from lint.checks.beside.compared import Pair
from lint.checks.beside.quantity.weight import alike, trivial, weight
from lint.patterns import pattern
from lint.record import Record

LEAST = 1.2
"""The likeness of two quantities from which on one was said for the other."""
ELSEWHERE = 0.8
"""What a number of the source loses that the target has in another place."""
CLOCK = pattern(r"\d{1,2}\.[0-5]\d")
COUSINS = (
    frozenset(("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD")),
    frozenset(("GBP", "EGP", "LBP", "SYP")),
    frozenset(("SEK", "NOK", "DKK", "CZK", "ISK")),
    frozenset(("INR", "PKR", "LKR", "NPR", "IDR")),
    frozenset(("MXN", "ARS", "CLP", "COP", "PHP", "CUP", "UYU")),
    frozenset(("CHF", "FRF", "XAF", "XOF")),
    frozenset(("TRY", "ITL", "LBP")),
    frozenset(("CNY", "JPY", "TWD")),
    frozenset(("RUB", "BYN")),
    frozenset(("IRR", "SAR", "QAR", "OMR", "BRL")),
    frozenset(("KRW", "KPW")),
)
"""Currencies that share a name: *dollars* says not whose."""
BRACKET = pattern(
    r"^[^\S\n]*[\w°²³$€£%/]*(?:[^\S\n]\w+)?[^\S\n]*[\[(][^\S\n]*(?:about|some|approximately|~|≈|or)?[^\S\n]*[$€£]?$"
)


class Accused(Record):
    """A quantity of the target, what of the source it should have been, if that is known, the value then, and why."""

    said: Quantity
    meant: Quantity | None
    value: float | None
    sure: bool
    reason: str
    """`contradicted`, `unfounded`, `converted`, `unit` or `repeated`."""


def accused(pair: Pair, alignment: Alignment) -> Iterator[Accused]:
    """The quantities of a pair's target that cannot be true, in order."""
    found = list(_numbers(pair, alignment))
    taken = {one.said.start for one in found}
    found += [one for one in _conversions(pair) if one.said.start not in taken]
    found += [one for one in _units(pair) if one.said.start not in taken]
    yield from sorted(found, key=lambda one: one.said.start)


def _numbers(pair: Pair, alignment: Alignment) -> Iterator[Accused]:
    match = pair.matched
    used_up = {meant.start for _, meant in match.together}
    left = [q for q in match.left if not trivial(q)]
    said_elsewhere = [q for q in pair.meant if q.start not in used_up and q not in left and not trivial(q)]
    alone = []
    for said in match.alone:
        if any(counterparts.supports(meant, said) for meant in pair.near):
            continue
        if counterparts.parts_said(said, pair.meant) or _bracketed_money(pair, said) or _clock_in_words(pair, said):
            continue
        if not alignment.lexicon.known and _unscaled(pair, said):
            continue
        says = weight(pair, said, alignment)
        if says != "silent":
            alone.append((said, says))
    candidates = [*left, *said_elsewhere]
    scored = sorted(
        (
            (counterparts.likeness(said, meant) - (ELSEWHERE if j >= len(left) else 0.0), -i, -j)
            for i, (said, says) in enumerate(alone)
            for j, meant in enumerate(candidates)
            if (meant.kind != "roman" or said.kind == "ordinal")
            and (says == "hard" or alike(said, meant))
            and (said.soft or not meant.soft or meant.kind == "roman")
        ),
        reverse=True,
    )
    meant_by: dict[int, Quantity] = {}
    used: set[int] = set()
    for score, i, j in scored:
        if score >= LEAST and -i not in meant_by and -j not in used:
            meant_by[-i] = candidates[-j]
            used.add(-j)
    for number, (said, says) in enumerate(alone):
        meant = meant_by.get(number)
        conversion = _conversion(pair, said)
        if says == "soft" and meant is None:
            continue
        if conversion is not None:
            yield conversion
        elif meant is not None:
            sure = len(left) == len(alone) == 1 or said.kind == meant.kind
            yield Accused(said, meant, meant.value, sure, "contradicted")
        elif not _known_currency(pair, said):
            yield Accused(said, None, None, False, "unfounded")
    rest = [q for j, q in enumerate(left) if j not in used and not q.soft]
    for said in match.repeated:
        fit = [q for q in rest if q.kind == said.kind and q.form == said.form and q.unit == said.unit]
        if len(rest) == len(fit) == len(match.repeated) == 1 and _telling(pair.meant) == _telling(pair.said):
            yield Accused(said, fit[0], fit[0].value, False, "repeated")


def _telling(found: list[Quantity]) -> int:
    return sum(not trivial(quantity) and quantity.kind != "roman" for quantity in found)


def _clock_in_words(pair: Pair, said: Quantity) -> bool:
    """Is it a time whose hour and minutes are numbers of the source: *15 Uhr 50*?"""
    if said.kind != "time":
        return False
    if any(CLOCK.fullmatch(meant.text) and meant.text.replace(".", ":").lstrip("0") in _clocks(said) for meant in pair.meant):
        return True
    values = {value for meant in pair.meant for value in meant.readings}
    return any(value // 60 in values and (not value % 60 or value % 60 in values) for value in said.readings)


def _clocks(said: Quantity) -> list[str]:
    return [f"{value // 60:.0f}:{value % 60:02.0f}" for value in said.readings]


def _unscaled(pair: Pair, said: Quantity) -> bool:
    """Has the source the number without its scale? Asked where no lexicon knows its word for a million."""
    return any(counterparts.equal(said.value, meant.value * scale) for meant in pair.meant for scale in (1e3, 1e6, 1e9, 1e12))


def _bracketed_money(pair: Pair, said: Quantity) -> bool:
    """Is it money in brackets behind other money, or in a currency that the source does not count in?"""
    if said.kind != "money":
        return False
    others = [q for q in pair.said if q.kind == "money" and q.unit != said.unit and q.end < said.start]
    return any(BRACKET.search(pair.target.text[q.end : said.start]) for q in others)


def _known_currency(pair: Pair, said: Quantity) -> bool:
    """Was money of the source converted?"""
    counted = {q.unit for q in pair.meant if q.kind == "money"}
    return said.kind == "money" and bool(counted) and said.unit not in counted


def _conversion(pair: Pair, said: Quantity) -> Accused | None:
    """A number that a conversion should have come to, and does not."""
    if not conversions.dimension(said.unit):
        return None
    meant = next(
        (q for q in _in_brackets(pair, said) if counterparts.measures(said, q)),
        next((q for q in pair.meant if not q.soft and counterparts.measures(said, q) and q.unit != said.unit), None),
    )
    if meant is None or meant.unit == said.unit:
        return None
    value = conversions.converted(meant.value, meant.unit, said.unit)
    return Accused(said, meant, _rounded(value or 0.0), True, "converted")


def _in_brackets(pair: Pair, said: Quantity) -> list[Quantity]:
    """The quantity in brackets directly behind one of the target."""
    return [q for q in pair.said if q.start > said.end and BRACKET.search(pair.target.text[said.end : q.start])][:1]


def _conversions(pair: Pair) -> Iterator[Accused]:
    """Quantities of the target with another unit's in brackets behind them, which is not what they come to."""
    for said in pair.said:
        for other in _in_brackets(pair, said):
            if said.unit == other.unit or not counterparts.measures(said, other):
                continue
            value = conversions.converted(other.value, other.unit, said.unit) or 0.0
            back = any(counterparts.equal(q.value, said.value) and q.unit == said.unit for q in pair.meant)
            if not back and not conversions.agrees(said.value, value, said.approximate):
                yield Accused(said, other, _rounded(value), True, "converted")


def _units(pair: Pair) -> Iterator[Accused]:
    """Quantities whose number is right and whose unit or currency is another."""
    for said, meant in pair.matched.together:
        if said.unit == meant.unit or not said.unit or not meant.unit or not counterparts.equal(said.value, meant.value):
            continue
        if any(q.unit == said.unit for q in pair.meant) or any(q.unit == meant.unit for q in pair.said):
            continue
        both_money = said.kind == meant.kind == "money" and not any({said.unit, meant.unit} <= cousins for cousins in COUSINS)
        if (both_money or counterparts.measures(said, meant)) and said.form == meant.form == "digits":
            yield Accused(said, meant, None, False, "unit")


def _rounded(value: float) -> float:
    if abs(value) >= 100:
        return float(f"{value:.3g}")
    return float(round(value)) if abs(value) >= 10 else round(value, 1)
