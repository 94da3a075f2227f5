import pytest

from lint.align.foreign.loans import LATINATE, LOANS
from lint.align.foreign.smallwords import SMALL
from lint.align.words import STOP


@pytest.mark.parametrize("language", SMALL)
def test_small_words_are_lower_case_and_no_small_words_of_english_alone(language):
    words = SMALL[language]
    assert all(word == word.lower() for word in words)
    assert len(words - STOP) > 100


@pytest.mark.parametrize("word", ["perfection", "document", "terrible", "hospital", "magnitude"])
def test_learned_words(word):
    assert LATINATE.fullmatch(word)


@pytest.mark.parametrize("word", ["nuages", "groupe", "zamek", "wissen"])
def test_words_that_are_none(word):
    assert word not in LOANS


def test_loans_are_lower_case():
    assert all(word == word.lower() for word in LOANS)
