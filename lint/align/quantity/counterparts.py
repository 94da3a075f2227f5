"""Which quantity of a translation stands for which of its source, which of them stand for nothing, and what was meant."""

from collections import Counter
from collections.abc import Sequence
from math import floor, isclose, log10

from lint.align.quantity.conversions import agrees, converted, dimension
from lint.align.quantity.quantity import Quantity
from lint.record import Record

KINDS = {"ordinal": "ordinal", "fraction": "fraction", "multiple": "multiple", "time": "time"}
ROUND = 1000
"""The size from which on a translation may round."""
METRIC = {"mi": "km", "ft": "m", "in": "cm", "lb": "kg", "°F": "°C", "mph": "km/h", "yd": "m", "gal": "l", "ac": "ha", "oz": "g"}
"""What a unit of few countries was probably converted from, where a source's unit is not known."""
YEARS = range(1500, 2101)


class Matched(Record):
    """Quantities of a pair: those that go together, those of the target without a partner, those of the source that are left
    over; `repeated` are those of the target whose only partner is another's."""

    together: tuple[tuple[Quantity, Quantity], ...]
    alone: tuple[Quantity, ...]
    left: tuple[Quantity, ...]
    repeated: tuple[Quantity, ...]


def equal(one: float, other: float) -> bool:
    """Are two values the same, a fraction's decimals cut?"""
    return isclose(one, other, rel_tol=1e-9, abs_tol=1e-9) or (0 < one < 1 and isclose(one, other, rel_tol=0.006))


def is_year(quantity: Quantity) -> bool:
    """Does it look like a year?"""
    return quantity.kind in ("number", "decade") and quantity.value in YEARS and len(quantity.text) == 4 and not quantity.unit


def exact(target: Quantity, source: Quantity) -> bool:
    """Is it the same number, whatever it counts?"""
    if (target.kind == "time") != (source.kind == "time"):
        return False
    return equal(target.value, source.value)


def supports(source: Quantity, target: Quantity) -> bool:
    """May a quantity of the target stand for this one of the source?"""
    if target.kind == "time" and source.kind == "time":
        return bool(set(target.readings) & set(source.readings))
    if source.kind == "time":
        return (target.value <= 24 and target.value * 60 in source.readings) or target.value in divmod(source.value, 60)
    if target.kind == "time":
        return source.value <= 24 and source.value * 60 in target.readings
    if target.kind == "decade" and source.kind == "ordinal" and not source.soft:
        return False
    for said in target.readings:
        for meant in source.readings:
            if equal(said, meant) or _as_share(said, target, meant, source) or _as_year(said, target, meant, source):
                return True
            if target.unit != source.unit and target.unit and source.unit:
                computed = converted(meant, source.unit, target.unit)
                if computed is not None and agrees(said, computed, target.approximate):
                    return True
            if target.unit in METRIC and not source.unit:
                computed = converted(meant, METRIC[target.unit], target.unit)
                if computed is not None and agrees(said, computed, target.approximate):
                    return True
            if _rounded(said, meant, target.approximate) and not is_year(target):
                return True
    return False


def _as_share(said: float, target: Quantity, meant: float, source: Quantity) -> bool:
    """A percentage for a fraction, a fraction for a percentage."""
    if target.kind == "percent" and source.kind == "fraction":
        return isclose(said, 100 * meant, rel_tol=0.02)
    if target.kind == "fraction" and source.kind in ("percent", "number"):
        return isclose(100 * said, meant, rel_tol=0.02) or isclose(10 * said, meant, rel_tol=0.001)
    return False


def _as_year(said: float, target: Quantity, meant: float, source: Quantity) -> bool:
    """A year for its last two digits, a decade or a century for the year it begins with."""
    if is_year(target) and 10 <= meant < 100 and not source.unit and source.form == "digits":
        return said % 100 == meant and source.text.isdigit() and source.kind == "number"
    if target.kind == "decade" and said % 100 == 0:
        return said == (meant - 1) * 100
    return target.kind == "ordinal" and meant % 100 == 0 and meant >= 1000 and said == meant / 100 + 1


def _rounded(said: float, meant: float, approximate: bool) -> bool:
    """Is one the other, rounded to two digits or more, or to one with *about*?"""
    if meant <= 0 or said <= 0 or said == meant:
        return said == meant
    figures = _figures(said)
    if approximate and abs(said - meant) <= 0.06 * meant and figures < _figures(meant):
        return True
    return meant >= ROUND and 2 <= figures < _figures(meant) and equal(said, round(meant, figures - 1 - floor(log10(meant))))


def _figures(value: float) -> int:
    """Significant digits of a value."""
    return len(f"{value:.10g}".replace(".", "").split("e")[0].strip("0")) or 1


def matched(source: Sequence[Quantity], target: Sequence[Quantity]) -> Matched:
    """The quantities of both sides laid together: equal ones first, each used once as far as that goes."""
    used: set[int] = set()
    partner: dict[int, int] = {}
    for fits in (exact, lambda said, meant: supports(meant, said)):
        for t, said in enumerate(target):
            if t in partner:
                continue
            place = t / max(1, len(target))
            open_ones = [s for s, meant in enumerate(source) if s not in used and fits(said, meant)]
            if open_ones:
                best = min(
                    open_ones,
                    key=lambda s: (said.unit != source[s].unit, said.kind != source[s].kind, abs(s / len(source) - place)),
                )
                partner[t] = best
                used.add(best)
    repeated = [t for t, said in enumerate(target) if t not in partner and any(supports(meant, said) for meant in source)]
    alone = [t for t in range(len(target)) if t not in partner and t not in repeated]
    return Matched(
        tuple((target[t], source[s]) for t, s in sorted(partner.items())),
        tuple(target[t] for t in alone),
        tuple(meant for s, meant in enumerate(source) if s not in used and not _said(meant, target)),
        tuple(target[t] for t in repeated),
    )


def _said(meant: Quantity, target: Sequence[Quantity]) -> bool:
    return any(supports(meant, said) for said in target)


def parts_said(quantity: Quantity, source: Sequence[Quantity]) -> bool:
    """Are the numbers that a space divides in what was read as one all in the source?"""
    if not quantity.parts:
        return False
    parts = [float(part) for part in quantity.text.replace("\u00a0", " ").split(" ") if part.isdigit()]
    return len(parts) > 1 and all(any(equal(part, meant.value) for meant in source) for part in parts)


def likeness(said: Quantity, meant: Quantity) -> float:
    """How probably one was said where the other was meant."""
    if (said.kind == "time") != (meant.kind == "time"):
        return 0.0
    score = 1.0
    for kind in ("ordinal", "fraction", "multiple", "percent", "money"):
        score += (
            1.0 if said.kind == meant.kind == kind else -0.8 if kind in (said.kind, meant.kind) and kind != "ordinal" else 0.0
        )
    score += 1.0 if said.unit and said.unit == meant.unit else 0.0
    if is_year(said) or is_year(meant):
        score += 1.5 if is_year(said) and is_year(meant) else -0.5
    if said.kind == "ordinal" and meant.kind == "roman":
        score += 1.0
    score += 0.3 if said.form == meant.form else 0.0
    one, other = _digits(said.value), _digits(meant.value)
    shared = sum((Counter(one) & Counter(other)).values()) / max(len(one), len(other), 1)
    score += shared + (0.7 if one == other or sorted(one) == sorted(other) else 0.0)
    score += 0.5 if (said.value < 1000) == (meant.value < 1000) else 0.0
    score += 0.3 if said.ranged == meant.ranged else 0.0
    return score


def _digits(value: float) -> str:
    return f"{value:.10g}".replace(".", "").strip("0")


def measures(said: Quantity, meant: Quantity) -> bool:
    """Do both have a unit, of one dimension?"""
    return bool(dimension(said.unit)) and dimension(said.unit) == dimension(meant.unit)
