import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align.name.likeness import alike, edits, same


@pytest.mark.parametrize(
    ("english", "source"),
    [
        ("toronto", "トロント"),
        ("lindqvist", "Линдквистом"),
        ("kowalski", "कोवाल्स्की"),
        ("caribbean", "Карибское"),
        ("gdansk", "Gdańsku"),
        ("tehran", "تهران"),
        ("daegu", "대구"),
        ("ghent", "Gandawie"),
    ],
)
def test_one_name(english, source):
    assert alike(english, source)


@pytest.mark.parametrize(
    ("english", "source"),
    [("garibaldi", "トロント"), ("poltava", "Линдквистом"), ("melbourne", "कोवाल्स्की"), ("laepple", "Life"), ("okonkwo", "تهران")],
)
def test_two_names(english, source):
    assert not alike(english, source)


@pytest.mark.parametrize(("english", "source"), [("lindqvist", "Линдквистом"), ("shevchenko", "Шевченко")])
def test_one_name_for_certain(english, source):
    assert same(english, source)


@pytest.mark.parametrize(("english", "source"), [("verhoeven", "Верховного"), ("alvarez", "Алушту"), ("spain", "Спасибо")])
def test_what_is_only_alike(english, source):
    assert not same(english, source)


WORDS = st.text(alphabet="abckmrstцкаまカमा", max_size=8)


@given(WORDS, WORDS, WORDS)
def test_letters_that_must_change(one, other, third):
    assert edits(one, one) == 0
    assert edits(one, other) == edits(other, one)
    assert edits(one, third) <= edits(one, other) + edits(other, third)


@given(WORDS, WORDS)
def test_likeness_never_fails(one, other):
    assert alike(one, other) in (True, False)
    assert same(one, other) in (True, False)
