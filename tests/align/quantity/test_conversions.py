import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align.quantity.conversions import FACTORS, agrees, converted

UNITS = sorted(FACTORS)


@pytest.mark.parametrize(
    ("value", "unit", "into", "result"),
    [(100, "km", "mi", 62.1), (20, "°C", "°F", 68), (68, "°F", "°C", 20), (2, "h", "min", 120)],
)
def test_conversions(value, unit, into, result):
    assert converted(value, unit, into) == pytest.approx(result, rel=0.002)


def test_units_of_two_dimensions_do_not_convert():
    assert converted(5, "km", "kg") is None
    assert converted(5, "parsec", "km") is None


@given(st.floats(0.1, 1e6), st.sampled_from(UNITS), st.sampled_from(UNITS))
def test_there_and_back(value, unit, into):
    there = converted(value, unit, into)
    if there is not None:
        assert converted(there, into, unit) == pytest.approx(value)


@pytest.mark.parametrize(
    ("value", "computed", "about", "fits"),
    [(62, 62.1, False, True), (60, 62.1, False, True), (40, 42, False, False), (40, 42, True, True)],
)
def test_rounding_is_allowed(value, computed, about, fits):
    assert agrees(value, computed, about) is fits
