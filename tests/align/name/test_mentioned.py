import pytest

from lint.align import lexicon
from lint.align.name.known import knowledge
from lint.align.name.mentioned import said

KNOWLEDGE = knowledge(lexicon.load("de"), lexicon.load("en"))


def names(text):
    return {one.text: (one.section, one.doubtful) for one in said(text, KNOWLEDGE, lambda _: False, lambda low: low == "olga")}


def test_places_and_people_of_a_sentence():
    assert names("Yesterday the engineer Stefan Hagedorn left Poland for South Korea.") == {
        "Stefan Hagedorn": ("", False),
        "Poland": ("places", False),
        "South Korea": ("places", False),
    }


@pytest.mark.parametrize(
    ("text", "name", "doubtful"),
    [
        ("They met at the Aerodynamics Institute.", "Aerodynamics", True),
        ("They met the joiner Krzemen there.", "Krzemen", False),
        ("The paper was printed by GKLM.", "GKLM", True),
        ("Hagedorn has left.", "Hagedorn", True),
        ("Olga has left.", "Olga", False),
    ],
)
def test_what_may_be_no_name(text, name, doubtful):
    assert names(text)[name][1] == doubtful


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the ministers voted in May.",
        "The Prime Minister Leaves For The Harbour Tomorrow Morning",
        "The group (Krzemen Hagedorn) was founded late.",
        "We read “Adventures of Krzemen” again.",
    ],
)
def test_no_names(text):
    assert names(text) == {}


def test_a_place_that_is_a_part_of_a_persons_name():
    assert "Jordan" not in names("They met Jordan Okonkwo there.")
