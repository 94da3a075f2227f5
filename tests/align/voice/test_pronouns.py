import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align import lexicon
from lint.align.voice.pronouns import pronouns, side_by_side

LANGUAGES = ("en", "ru", "uk", "pl", "cs", "de", "fr", "es", "it", "pt", "zh", "ja")


def said(text, language):
    return [(pronoun.text, pronoun.gender) for pronoun in pronouns(text, lexicon.load(language))]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "She gave him its key.", [("She", "feminine"), ("him", "masculine"), ("its", "neuter")]),
        ("ru", "Он пришёл к ней.", [("Он", "masculine"), ("ней", "feminine")]),
        ("ru", "Возле неё никого.", [("неё", "feminine")]),
        ("de", "Er sah sie und ihre Schwester.", [("Er", "masculine"), ("sie", "not-masculine"), ("ihre", "not-masculine")]),
        ("de", "Er will seinen Hut wiederhaben, der neu sein soll.", [("Er", "masculine"), ("seinen", "masculine")]),
        ("fr", "Il est venu, et il faut partir.", [("Il", "masculine")]),
        ("fr", "Il y a dix ans, il est parti.", [("il", "masculine")]),
        ("fr", "Je crois qu'elle dort.", [("elle", "feminine")]),
        ("zh", "他们等她,其他人走了。", [("他们", "plural"), ("她", "feminine")]),
        ("ja", "彼女は彼らを待つ。", [("彼女", "feminine"), ("彼ら", "plural")]),
    ],
)
def test_pronouns_have_the_gender_that_is_certain(language, text, found):
    assert said(text, language) == found


def test_a_form_inside_a_word_is_no_pronoun():
    assert said("Theshe heroine weather", "en") == []


def test_what_a_pronoun_may_be_tells_what_it_may_have_become():
    she, her, his = pronouns("She took her hat and his.", lexicon.load("en"))
    assert not she.may_be(her)
    assert her.may_be(his)


def test_pronouns_for_whichever_fits_stand_side_by_side():
    text = "his/her hat, he came"
    his, her, he = pronouns(text, lexicon.load("en"))
    assert side_by_side(text, his, her)
    assert not side_by_side(text, her, he)


@given(st.text(alphabet=st.sampled_from("онашеиlesihr 她他彼女'’/.-"), max_size=60), st.sampled_from(LANGUAGES))
def test_places_are_exact_and_in_order(text, language):
    found = pronouns(text, lexicon.load(language))
    assert [text[p.start : p.end] for p in found] == [p.text for p in found]
    assert all(one.end <= two.start for one, two in zip(found, found[1:], strict=False))
