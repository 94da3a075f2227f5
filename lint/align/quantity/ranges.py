"""Quantities that stand for the ends of a range: what one end leaves to the other, and the range as one."""

from collections.abc import Sequence

from lint.align.quantity.quantity import Quantity

SPACE = frozenset(("", " ", "\u00a0", "\u202f", "-", "‑", "–", "\u2009"))
"""What may stand between a number and what belongs to it."""
TO = frozenset(
    "to or and до или або und bis oder et à ou y o a e i do lub nebo až 至 到 から إلى أو से या ve ile ila او تا ~ – - —".split()
)
"""What stands between the ends of a range, or between alternatives."""
DASHES = frozenset(("-", "–", "—", "~", "～"))


def scaled(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities of a text, the first end of a range read with the scale and unit of the second too: *3–5 million*."""
    for number in range(len(found) - 1):
        one, two = found[number], found[number + 1]
        between = text[one.end : two.start].strip(" \u00a0").lower()
        if between not in TO and between not in SPACE:
            continue
        for scale in (1e2, 1e3, 1e6, 1e9, 1e12):
            if one.value < 1000 <= two.value and two.value / scale >= one.value * 0.9 and two.value / scale < 1000:
                one = one._replace(readings=(*one.readings, *(value * scale for value in one.readings)))
        found[number] = one._replace(unit=one.unit or two.unit, ranged=True)
        found[number + 1] = two._replace(ranged=True)
    return found


def ranges(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Neighbouring quantities that a dash joins, as one with a low and a high end."""
    joined = []
    for one, two in zip(found, found[1:], strict=False):
        if text[one.end : two.start].strip() in DASHES and not (one.soft or two.soft):
            whole = text[one.start : two.end]
            joined.append(one._replace(end=two.end, text=whole, low=one.value, high=two.value, kind="range"))
    return joined
