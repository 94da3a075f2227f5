import pytest

from lint.align.foreign import vocabulary


@pytest.mark.parametrize(
    "word", ["government", "governments", "elected", "reelected", "themselves", "Ministry", "winning", "safer"]
)
def test_english_words(word):
    assert vocabulary.ordinary(word)


@pytest.mark.parametrize("word", ["gouvernement", "Kaliningrad", "zamknięte", "Müller", "qwrtz"])
def test_words_that_are_no_english(word):
    assert not vocabulary.ordinary(word)


def test_names_are_not_in_it():
    assert vocabulary.words().isdisjoint({"russia", "poland", "nato", "berlin"})
