import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.gates import CLASSES, literals


@pytest.mark.parametrize(
    ("pattern", "gate"),
    [
        (r"(?<!\w)owners? of the house", {"owner of the house", "owners of the house"}),
        (r"\d,\d (?:million|percent)", {" million", " percent"}),
        (r"(?:son|daughter)—in-law", {"son—in-law", "daughter—in-law"}),
        (r"ab{2,}c—d", {"c—d"}),
        (r"[Aa]bout this reported", {"about this reported"}),
        (r"x(?=yz)abc", {"xabc"}),
    ],
)
def test_the_literals_that_a_match_needs_are_derived(pattern, gate):
    assert literals(pattern) == gate


@pytest.mark.parametrize("pattern", [r"\w+", r"(?:foo|\d+)", r"a?b?", r"[a-z]{3}", r"x"])
def test_no_gate_is_invented(pattern):
    assert literals(pattern) is None


PIECES = st.sampled_from(["ab", "c", "(?:de|fg)", "h?", "[ij]", "k{2}", r"\d", "(?:lm)+", "(?:n|op)?", "q*", "(?<!z)", r"\s"])


@given(st.lists(PIECES, min_size=1, max_size=5).map("".join), st.text(st.sampled_from("abcdefghijklmnopq 1"), max_size=25))
def test_no_match_lacks_its_gate(pattern, text):
    gate = literals(pattern)
    for match in re.finditer(pattern, text):
        assert gate is None or any(literal in text for literal in gate), match


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("digit", "in 5 days"),
        ("dash", "a—b"),
        ("quote", "„a“"),
        ("quote", "a ''b"),
        ("quote", "``b"),
        ("cyrillic", "a Ж"),
        ("bracket", "（a）"),
        ("any", ""),
    ],
)
def test_classes_open_on_what_they_name(name, text):
    assert CLASSES[name].search(text)
    assert name == "any" or not CLASSES[name].search("plain words")


@pytest.mark.parametrize("text", ["the dogs' tails", "a ` b", "'`"])
def test_a_lone_straight_mark_is_no_quotation(text):
    assert not CLASSES["quote"].search(text)
