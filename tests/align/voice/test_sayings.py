import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align import lexicon
from lint.align.voice.sayings import sayings


@pytest.mark.parametrize(
    ("language", "section", "text", "found"),
    [
        ("ru", "hedges", "Он якобы уехал, видимо, в порт.", ["якобы", "видимо"]),
        ("ru", "attribution", "По данным порта и по их мнению", ["По данным", "по их мнению"]),
        ("en", "hedges", "He allegedly left.", ["allegedly"]),
        ("en", "jeering", "He blurted out a name.", ["blurted out"]),
        ("zh", "hedges", "据称他走了。", ["据称"]),
        ("is", "hedges", "Hann fór.", []),
    ],
)
def test_entries_stand_where_they_are(language, section, text, found):
    assert [saying.text for saying in sayings(text, lexicon.load(language), section)] == found


def test_an_entry_has_its_renderings():
    assert "allegedly" in sayings("Он якобы уехал.", lexicon.load("ru"), "hedges")[0].renderings


@given(
    st.text(alphabet=st.sampled_from("якобыпо словам allegedly据称'’ "), max_size=60), st.sampled_from(("ru", "en", "zh", "de"))
)
def test_places_are_exact(text, language):
    for section in ("hedges", "attribution", "jeering"):
        assert all(text[s.start : s.end] == s.text for s in sayings(text, lexicon.load(language), section))
