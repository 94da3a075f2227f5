import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align import lexicon
from lint.align.quantity import numerals


@pytest.mark.parametrize(
    ("text", "decimal", "thousands", "readings"),
    [
        ("1,250", ".", [","], (1250.0, 1.25)),
        ("1,250", ",", ["."], (1.25, 1250.0)),
        ("12.500,75", ",", ["."], (12500.75,)),
        ("1 000 000", ",", [" "], (1000000.0,)),
        ("3,5", ",", [" "], (3.5,)),
        ("2.75", ".", [","], (2.75,)),
        ("٤٥", "٫", ["٬"], (45.0,)),
        ("７５", ".", [","], (75.0,)),
        ("12,34,567", ".", [","], (1234567.0,)),
    ],
)
def test_digits_are_read_by_the_separators_of_a_language(text, decimal, thousands, readings):
    assert numerals.digits(text, decimal, thousands) == readings


@given(st.integers(0, 10**12))
def test_grouped_digits_come_back(number):
    assert numerals.digits(f"{number:,}", ".", [","])[0] == number


@pytest.mark.parametrize(("text", "value"), [("XIX", 19), ("XVe", 15), ("IV", 4), ("ХХІ", 21), ("Xer", 10)])
def test_roman_numerals(text, value):
    assert numerals.roman(text) == value


@pytest.mark.parametrize("text", ["", "IIII", "VX", "Victor", "e", "xix"])
def test_what_is_no_roman_numeral(text):
    assert numerals.roman(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三百二十五", 325),
        ("十五", 15),
        ("一百零五", 105),
        ("二〇二四", 2024),
        ("两万五千", 25000),
        ("三万亿", 3e12),
        ("一万五", 15000),
    ],
)
def test_han_numerals(text, value):
    assert numerals.han(text) == value


@given(st.text(numerals.HAN, min_size=1, max_size=12))
def test_any_run_of_han_numerals_has_a_value(text):
    assert numerals.han(text) >= 0


@pytest.mark.parametrize(
    ("language", "word", "value"),
    [
        ("de", "dreihundertfünfzig", 350),
        ("de", "siebenundachtzigtausend", 87000),
        ("de", "vierhundertneunzehn", 419),
        ("it", "trentottomila", 38000),
        ("it", "seicentomila", 600000),
    ],
)
def test_compounds_are_taken_apart(language, word, value):
    whole = lexicon.load(language)

    def worth(part):
        found = whole.section("numbers").whole.get(part, whole.section("scales").whole.get(part))
        return None if found is None else float(found)

    assert numerals.compound(word, worth) == value


@given(st.text(max_size=50))
def test_no_word_makes_it_fail(word):
    numerals.compound(word, {"zwei": 2.0, "und": 3.0, "hundert": 100.0}.get)


@pytest.mark.parametrize(
    ("values", "whole"),
    [((2, 100, 50, 3, 1000), 253000), ((4, 20), 24), ((60, 15), 75), ((1000, 500), 1500), ((3, 1000, 1000000), 3e9)],
)
def test_number_words_compose(values, whole):
    assert numerals.composed(values) == whole


@pytest.mark.parametrize("values", [(5, 6), (12, 30, 4), (20, 30)])
def test_numbers_side_by_side_are_not_one(values):
    assert numerals.composed(values) is None
