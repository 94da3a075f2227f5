import pytest

from lint.align import lexicon
from lint.align.name.known import knowledge

ENGLISH = lexicon.load("en")


def known(language):
    return knowledge(lexicon.load(language), ENGLISH)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Er kam aus Norwegen.", "Norway"),
        ("ru", "Он приехал из Нью-Йорка.", "New York"),
        ("zh", "他来自挪威。", "Norway"),
        ("ja", "彼はノルウェーから来た。", "Norway"),
        ("es", "Vino de los Estados Unidos.", "United States"),
    ],
)
def test_what_a_text_names(language, text, name):
    (found,) = known(language).named(text)
    assert name in found.names
    assert text[found.start : found.end] == found.text


def test_a_longer_katakana_word_is_not_a_country_with_an_ending():
    assert known("ja").named("タイヤを売る。") == []


def test_a_country_and_its_people_are_related():
    assert "norwegian" in known("de").related("Norway")
    assert "un" in known("de").related("United Nations")
    assert "poland" not in known("de").related("Norway")


def test_english_names_the_longest_first():
    found = list(known("de").said("Talks in New York about South Korea".split()))
    assert [(first, end) for first, end, _ in found] == [(2, 4), (5, 7)]
