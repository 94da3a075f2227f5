import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align.name.skeleton import distance, latin, skeleton, weight


@pytest.mark.parametrize(
    ("english", "source"),
    [
        ("Brazil", "ब्राज़ील"),
        ("Toronto", "トロント"),
        ("Karachi", "کراچی"),
        ("Damascus", "دمشق"),
        ("Busan", "부산"),
        ("Gdansk", "Гданьск"),
        ("Prague", "Praha"),
        ("Xerxes", "Ксеркс"),
    ],
)
def test_a_name_in_two_scripts(english, source):
    one, other = skeleton(english), skeleton(source)
    assert distance(one, other) <= 1


@pytest.mark.parametrize(
    ("english", "source"), [("Brazil", "トロント"), ("Toronto", "ब्राज़ील"), ("Karachi", "Гданьск"), ("Lisbon", "부산")]
)
def test_two_names(english, source):
    one, other = skeleton(english), skeleton(source)
    assert distance(one, other) > 0.34 * max(weight(one), weight(other))


WORDS = st.text(max_size=12)


@given(WORDS, WORDS)
def test_a_distance_is_one(one, other):
    a, b = skeleton(one), skeleton(other)
    assert distance(a, a) == 0
    assert distance(a, b) == distance(b, a)
    assert 0 <= distance(a, b) <= len(a) + len(b)


@given(WORDS)
def test_letters_never_fail(word):
    assert isinstance(latin(word), str)
