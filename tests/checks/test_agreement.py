import pytest

from tests.articles import built_in


def found(text):
    return [(finding.text, finding.fixes[0].edits[0].text) for finding in built_in("CON003", text)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Canada is ready. It has a plan. They will send a note.", [("They", "It")]),
        ("Canada is ready. They have a plan. It will send a note.", [("They", "It")]),
        ("On Monday, NATO was silent. Its chief left. Their office was dark.", [("Their", "Its")]),
        ("SpaceX has a licence. It built a mast. Also, they want another.", [("they", "it")]),
    ],
)
def test_the_plural_is_found_where_the_singular_stands_too(text, hits):
    assert found(text) == hits


@pytest.mark.parametrize(
    "text",
    [
        "Canada is ready. They have a plan. They will send a note.",
        "Canada is ready. It has guests. They will send a note.",
        "Canada are ready. They have a plan. It will rain.",
        "The crew is ready. It has a plan. They will sail.",
        "Canada is ready. It has a plan. The guests came. They will sail.",
        "Canada is ready.\nIt has a plan.\nThey will send a note.",
    ],
)
def test_one_number_or_another_antecedent_is_left_alone(text):
    assert found(text) == []
