from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align.lexicon import Lexicon, load
from lint.align.quantity.quantities import quantities
from lint.align.quantity.ranges import ranges

LEXICONS = {language: load(language) for language in "ar cs de en es fa fr hi it ja ko pl pt ru tr uk zh".split()}

WORTH = [
    ("en", "two hundred and six parcels", 206),
    ("en", "a hundred thousand trees", 100000),
    ("en", "four and a half hours", 4.5),
    ("en", "half a billion crowns", 5e8),
    ("en", "a quarter of a million", 250000),
    ("en", "four dozen eggs", 48),
    ("en", "1.7bn", 1.7e9),
    ("ru", "семьсот сорок две тонны", 742),
    ("ru", "полтора миллиарда", 1.5e9),
    ("ru", "2 млн 400 тыс. жителей", 2400000),
    ("ru", "полмиллиона", 500000),
    ("ru", "четверть миллиона", 250000),
    ("uk", "пів мільйона", 500000),
    ("pl", "półtora miliona", 1.5e6),
    ("pl", "1,7 mld zł", 1.7e9),
    ("cs", "16 250 korun", 16250),
    ("de", "zweihundertvierzig", 240),
    ("de", "4,5 Milliarden", 4.5e9),
    ("fr", "quatre-vingt-treize", 93),
    ("fr", "soixante-douze mille", 72000),
    ("es", "tres millones y medio", 3.5e6),
    ("es", "un billón de pesos", 1e12),
    ("it", "quattro miliardi e mezzo", 4.5e9),
    ("pt", "trinta e quatro mil", 34000),
    ("zh", "百分之四十", 40),
    ("zh", "8.3万", 83000),
    ("ja", "４億２０００万円", 4.2e8),
    ("ja", "６割", 60),
    ("ja", "平成20年", 2008),
    ("ko", "5분의 3", 0.6),
    ("hi", "४० लाख", 4e6),
    ("tr", "yüzde 40", 40),
    ("ar", "٤٠ ألف", 40000),
    ("fa", "۴۰ درصد", 40),
]


@pytest.mark.parametrize(("language", "text", "value"), WORTH)
def test_a_number_is_read_as_the_language_writes_it(language, text, value):
    (found,) = quantities(text, LEXICONS[language])
    assert any(isclose(reading, value) for reading in found.readings)


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("40%", "percent", "%"),
        ("40 percent", "percent", "%"),
        ("$40", "money", "USD"),
        ("PLN 40 thousand", "money", "PLN"),
        ("40 million euros", "money", "EUR"),
        ("40 km", "measure", "km"),
        ("40 square kilometres", "measure", "km2"),
        ("40th", "ordinal", ""),
        ("fortieth", "ordinal", ""),
        ("two thirds", "fraction", ""),
        ("tripled", "multiple", ""),
        ("the 1940s", "decade", ""),
        ("at 4:40 pm", "time", ""),
        ("at 1640 hours", "time", ""),
        ("4 p.m.", "time", ""),
    ],
)
def test_what_a_number_counts(text, kind, unit):
    (found,) = quantities(text, LEXICONS["en"])
    assert (found.kind, found.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [("ru", "трёхлетний договор", 3), ("de", "fünfjährige Frist", 5), ("fr", "un quinquennat", 5), ("it", "nel ventennio", 20)],
)
def test_a_word_that_begins_with_a_number_only_vouches_for_it(language, text, value):
    found = [quantity for quantity in quantities(text, LEXICONS[language]) if quantity.value == value]
    assert [quantity.soft for quantity in found] == [True]


def test_the_first_end_of_a_range_may_have_the_scale_of_the_second():
    low, high = quantities("three to five million euros", LEXICONS["en"])
    assert 3e6 in low.readings
    assert low.unit == high.unit == "EUR"


def test_a_range_is_one_quantity_with_two_ends():
    text = "tickets at 40–60 crowns"
    (found,) = ranges(text, quantities(text, LEXICONS["en"]))
    assert (found.low, found.high, found.text) == (40, 60, "40–60")


def test_without_a_lexicon_digits_are_read():
    assert [quantity.value for quantity in quantities("xyz 40 abc 50", Lexicon("xx", {}))] == [40, 50]


@given(st.text(max_size=80), st.sampled_from(sorted(LEXICONS)))
def test_any_text_can_be_read_and_offsets_are_exact(text, language):
    for quantity in quantities(text, LEXICONS[language]):
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.value == quantity.readings[0]


@given(st.integers(2, 999_999_999))
def test_numbers_in_digits_come_back(number):
    (found,) = quantities(f"There were {number:,} of them.", LEXICONS["en"])
    assert found.value == number
