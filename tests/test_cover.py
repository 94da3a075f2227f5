from hypothesis import given
from hypothesis import strategies as st

from lint.cover import LENGTH, MOST, cover

FORMS = st.lists(st.text("abc de'-", min_size=1, max_size=30), min_size=1, max_size=60, unique=True)


@given(FORMS)
def test_every_form_holds_the_stretch_that_it_is_under(forms):
    covered = []
    for stretch, held in cover(forms).items():
        assert 0 < len(stretch) <= LENGTH
        for place, number in held:
            assert forms[number].startswith(stretch, place)
            covered.append(number)
    assert sorted(covered) == list(range(len(forms)))


def test_inflected_forms_share_the_stretch_that_says_most():
    forms = [f"{verb} water with a pitchfork" for verb in ("to draw", "drew", "draws", "drawing", "drawn")]
    (stretch,) = cover(forms)
    assert "pitchfor" in stretch


def test_words_without_meaning_are_no_stretch_where_there_are_others():
    assert list(cover(["in the of consequence", "at the of consequence"])) == ["consequence"[:LENGTH]]


def test_a_stretch_holds_no_more_than_can_be_compared():
    forms = [f"{number} pitchforks" for number in range(3 * MOST)]
    held = cover(forms)
    assert sum(map(len, held.values())) == len(forms)
