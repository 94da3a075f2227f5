import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.review import worddiff
from lint.review.worddiff import INSERT, KEEP, REMOVE, word_diff

TEXT = st.text(st.sampled_from("abc ABC,.—'’-é\u0301日本🚢\u200d\n"), max_size=30)


@given(TEXT, TEXT)
def test_what_stays_and_goes_is_the_old_text_and_what_stays_and_comes_the_new(before, after):
    diff = word_diff(before, after)
    assert "".join(text for op, text in diff if op != INSERT) == before
    assert "".join(text for op, text in diff if op != REMOVE) == after
    assert all(text for _, text in diff)
    assert all(a[0] != b[0] for a, b in zip(diff, diff[1:], strict=False))


@pytest.mark.parametrize(
    ("before", "after", "diff"),
    [
        ("Scott Bessant", "Scott Bessent", [(KEEP, "Scott "), (REMOVE, "Bessant"), (INSERT, "Bessent")]),
        ("START III", "New START", [(INSERT, "New "), (KEEP, "START"), (REMOVE, " III")]),
        ("one, two", "six, ten", [(REMOVE, "one, two"), (INSERT, "six, ten")]),
        ("the owner’s boat", "the owners’ boat", [(KEEP, "the "), (REMOVE, "owner’s"), (INSERT, "owners’"), (KEEP, " boat")]),
        ("a port, a quay", "a port; a quay", [(KEEP, "a port"), (REMOVE, ","), (INSERT, ";"), (KEEP, " a quay")]),
        ("cafe\u0301", "cafe", [(REMOVE, "cafe\u0301"), (INSERT, "cafe")]),
        ("same", "same", [(KEEP, "same")]),
        ("", "new", [(INSERT, "new")]),
    ],
)
def test_words_are_compared_whole_and_what_lies_between_two_changes_is_read_with_them(before, after, diff):
    assert word_diff(before, after) == diff


def test_texts_of_many_words_are_replaced_whole(monkeypatch):
    monkeypatch.setattr(worddiff, "MOST", 8)
    assert word_diff("a b", "a c") == [(REMOVE, "a b"), (INSERT, "a c")]
