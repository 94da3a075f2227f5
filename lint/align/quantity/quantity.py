"""What a quantity is."""

from lint.record import Record


class Quantity(Record):
    """A quantity and its place in a text.

    `value` is the likeliest of the `readings`: *1.234* has two, *the 70s* are 70 and 1970. `kind` is one of number, percent,
    money, measure, ordinal, fraction, multiple, time (in minutes), decade, month, roman, range; `unit` a symbol, a currency
    code or nothing. A `soft` quantity vouches for a number and accuses none: *both*, *a hundred*, *трёхдневный*.
    """

    value: float
    kind: str
    unit: str
    start: int
    end: int
    text: str
    readings: tuple[float, ...]
    form: str
    """`digits` or `words`."""
    soft: bool = False
    approximate: bool = False
    ranged: bool = False
    """Is it an end of a range?"""
    parts: bool = False
    """May it be two numbers that a space divides?"""
    low: float = 0.0
    high: float = 0.0
