import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align import lexicon
from lint.align.voice.negation import denies, negations


def said(text, language):
    return [negation.text for negation in negations(text, lexicon.load(language))]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "They did not come and won't write, nobody knows why.", ["not", "won't", "nobody"]),
        ("ru", "Они не пришли, и никто не знает почему.", ["не", "никто", "не"]),
        ("de", "Niemand hat das Buch nicht gelesen.", ["Niemand", "nicht"]),
        ("zh", "他没有来。", ["没有"]),
        ("fr", "Il n'est pas venu.", ["n'", "pas"]),
    ],
)
def test_what_plainly_denies(language, text, found):
    assert said(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is not only late, it is no less than midnight."),
        ("en", "Bus No. 5 and no doubt others"),
        ("ru", "Там не только холодно, но и тем не менее чуть не темно."),
        ("ru", "Он не мог не заметить."),
        ("de", "Er kam nicht nur spät."),
        ("fr", "Il ne mange que du pain."),
        ("zh", "他不仅来了。"),
        ("ja", "それだけではなく、彼も来た。"),
    ],
)
def test_what_looks_like_it_and_does_not(language, text):
    assert said(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They refused."),
        ("en", "It is unlawful."),
        ("ru", "Это незаконно."),
        ("de", "Er weigerte sich."),
        ("cs", "Nepřišel."),
    ],
)
def test_a_text_may_deny_by_other_means(language, text):
    assert denies(text, lexicon.load(language))


def test_a_text_that_denies_nothing():
    assert not denies("The bridge was opened on Monday.", lexicon.load("en"))
    assert not denies("Мост открыли в понедельник.", lexicon.load("ru"))


def test_of_a_language_without_a_lexicon_nothing_can_be_said():
    assert said("Brúin var ekki opnuð.", "is") == []
    assert denies("Brúin var opnuð.", lexicon.load("is"))


@given(
    st.text(alphabet=st.sampled_from("не тольк not only'’ 不没有नहीं"), max_size=60),
    st.sampled_from(("en", "ru", "zh", "hi", "fr", "ja")),
)
def test_places_are_exact(text, language):
    assert all(text[n.start : n.end] == n.text for n in negations(text, lexicon.load(language)))
