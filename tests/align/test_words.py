import pytest

from lint.align import lexicon
from lint.align.features import english, foreign
from lint.align.words import stem, tokens

EN, RU, ZH = lexicon.load("en"), lexicon.load("ru"), lexicon.load("zh")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("negotiate", "negotiations"),
        ("attack", "attacked"),
        ("country", "countries"),
        ("written", "wrote"),
        ("minister", "minister's"),
    ],
)
def test_forms_of_a_word_meet(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("president", "precedent"), ("minister", "minute"), ("country", "county")])
def test_different_words_do_not(one, other):
    assert stem(one) != stem(other)


def test_tokens_have_their_places():
    text = "Prices rose by 1,400.5 in L'Aquila."
    assert [text[t.start : t.end] for t in tokens(text, EN)] == ["Prices", "rose", "by", "1,400.5", "in", "L'Aquila"]


def test_unspaced_text_is_cut_into_known_words():
    key = next(word for word in ZH.words.whole if len(word) >= 3)
    assert [t.text for t in tokens(f"在{key}。", ZH)] == ["在", key]


def test_stop_words_say_nothing_but_acronyms_do():
    assert [w.token.text for w in english("The WHO said it would not.", EN)] == ["WHO"]


def test_numbers_meet_in_words_and_digits():
    [one], [other] = english("sixty", EN), english("60", EN)
    assert not one.keys.isdisjoint(other.keys)


def test_a_foreign_word_meets_its_english_ones():
    [word] = foreign("правительства", RU)
    assert not word.keys.isdisjoint(english("government", EN)[0].keys)
    assert word.known


def test_a_name_meets_by_its_sound():
    [name] = foreign("Кронштадт", RU)
    assert not name.keys.isdisjoint(english("Kronstadt", EN)[0].keys)
