import pytest

from tests.articles import built_in


def found(text):
    return [finding.fixes[0].edits[0].text for finding in built_in("PRO002", text)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Laura Winter runs a mill. It was born in Bern.", ["She"]),
        ("In March, Peter Novák gave it up. It died in May.", ["He"]),
        ("Laura Winter runs a mill. It is married to a miller.", ["She"]),
    ],
)
def test_it_is_given_the_gender_of_the_name(text, right):
    assert found(text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The mill is old. It was born in a flood, as they say.",
        "Kim Berg runs a mill. It was born in Bern.",
        "Laura Winter runs a mill. It was late.",
        "Laura runs a mill. It was born in Bern.",
        "Laura Winter runs a mill. The mill is old. It died in May.",
        "It was born in Bern.",
        "Laura Winter says it was born in Bern.",
    ],
)
def test_without_a_person_of_known_gender_it_stays(text):
    assert found(text) == []
