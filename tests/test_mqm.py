from collections import Counter

import pytest

from lint.mqm import score


@pytest.mark.parametrize(
    ("severities", "words", "preset", "result"),
    [
        ([], 1000, "news", (0.0, "pass")),
        (["minor"] * 4 + ["major"] * 2, 1000, "news", (14.0, "pass")),
        (["critical"], 1000, "news", (25.0, "fail")),
        (["critical"], 2000, "news", (12.5, "fail")),
        (["critical"], 9000, "strict", (2.78, "fail")),
        (["major"], 500, "strict", (10.0, "fail")),
        (["critical"], 500, "lenient", (30.0, "pass")),
        (["critical"] * 9, 499, "news", (None, "too-short")),
        ([], 0, "news", (None, "too-short")),
    ],
)
def test_penalties_are_weighed_per_thousand_words(severities, words, preset, result):
    assert score(Counter(severities), words, preset) == result
