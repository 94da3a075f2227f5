import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align.name.spelling import folded, slip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("brinkneier", "brinkmeier"),
        ("chmielmicki", "chmielnicki"),
        ("hagedron", "hagedorn"),
        ("lindstrm", "lindstrom"),
        ("pertersen", "petersen"),
    ],
)
def test_slips(one, other):
    assert slip(one, other) == (one[-2:] == other[-2:])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("milan", "milano"),
        ("jelzin", "yeltsin"),
        ("russia", "russian"),
        ("hoffmann", "hofmann"),
        ("chris", "kris"),
        ("birchfield", "birchfielda"),
        ("brinkmaier", "brinkmayer"),
        ("anna", "anja"),
    ],
)
def test_what_languages_write_differently(one, other):
    assert not slip(one, other)


NAMES = st.text(alphabet="abcdehiknorstuvz", max_size=12)


@given(NAMES, NAMES)
def test_a_slip_goes_both_ways(one, other):
    assert slip(one, other) == slip(other, one)
    assert not slip(one, one)


@given(NAMES)
def test_folding_never_adds_letters(name):
    assert len(folded(name)) <= 2 * len(name)
