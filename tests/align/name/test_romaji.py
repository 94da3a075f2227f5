import pytest

from lint.align.name import romaji


@pytest.mark.parametrize("word", ["kaminari", "shinjuku", "kyoto", "nomaoi", "hokkaido", "junichiro", "asahi"])
def test_japanese_words(word):
    assert romaji.possible(word)


@pytest.mark.parametrize("word", ["garavani", "london", "schmidt", "alexia", "clark", "xu"])
def test_words_that_are_none(word):
    assert not romaji.possible(word)
