import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align.lexicon import load
from lint.align.quantity.dates import named


def values(text: str, language: str = "en") -> list[tuple[str, int | str]]:
    return [(one.kind, one.value) for one in named(text, load(language))]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("on Tuesday, June 4", "en", [("weekday", 2), ("month", 6)]),
        ("во вторник, 4 июня", "ru", [("weekday", 2), ("month", 6)]),
        ("星期二，6月4日", "zh", [("weekday", 2), ("month", 6)]),
        ("6月4日（火）", "ja", [("month", 6), ("weekday", 2)]),
        ("am Dienstag, dem 4. Juni", "de", [("weekday", 2), ("month", 6)]),
        ("24.06.2013", "ru", [("month", 6)]),
        ("2013-06-24", "en", [("month", 6)]),
        ("вчера", "ru", [("relative", "yesterday")]),
    ],
)
def test_months_weekdays_and_relative_times(text, language, found):
    assert values(text, language) == found


@pytest.mark.parametrize("text", ["They may march on.", "May they win.", "The march was long."])
def test_words_that_only_look_like_months(text):
    assert values(text) == []


@pytest.mark.parametrize("text", ["In May they won.", "May 9 is a holiday.", "on March 3"])
def test_months_that_look_like_words(text):
    assert [kind for kind, _ in values(text)] == ["month"]


@given(st.text(max_size=60), st.sampled_from(["en", "ru", "zh", "ja", "ko", "de"]))
def test_any_text_can_be_read_and_offsets_are_exact(text, language):
    for one in named(text, load(language)):
        assert text[one.start : one.end] == one.text
