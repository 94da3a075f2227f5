import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align.quantity.designations import designations, latin, looks_alike, same


@pytest.mark.parametrize("text", ["F-35", "Kh-101", "Х-101", "Ту-22М3", "T-72", "BMP-2", "S-400", "MQ9", "Pantsir-1"])
def test_designations(text):
    assert [one.text for one in designations(f"One {text} was seen.")] == [text]


@pytest.mark.parametrize("text", ["2015", "mid-2020", "Mid-2020", "EUR360", "24-year-old", "10-12", "Q3", "30%"])
def test_what_is_none(text):
    assert designations(f"One {text} was seen.") == []


@pytest.mark.parametrize(
    ("source", "target"), [("Х-101", "Kh-101"), ("С-300", "S-300"), ("В-52", "B-52"), ("СО2", "CO2"), ("Т-72", "T-72")]
)
def test_letters_go_over_by_sound_or_by_looks(source, target):
    assert same(designations(source)[0], designations(target)[0])


@pytest.mark.parametrize(
    ("text", "letters"), [("C-300", "S"), ("X-101", "Kh"), ("P-37", "R"), ("C-130", None), ("B-52", None), ("S-300", None)]
)
def test_look_alikes_of_russian_series(text, letters):
    assert looks_alike(designations(text)[0]) == letters


def test_forms_of_letters():
    assert {"kh", "h", "x"} <= latin("Х")


@given(st.text(max_size=60))
def test_offsets_are_exact(text):
    for one in designations(text):
        assert text[one.start : one.end] == one.text
