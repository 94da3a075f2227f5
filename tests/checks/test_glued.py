import pytest

from tests.articles import applied, built_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then EmmanuelMacron spoke.", "Emmanuel Macron"),
        ("OlafScholz’s answer was short.", "Olaf Scholz"),
        ("(AngelaMerkel)", "Angela Merkel"),
    ],
)
def test_a_known_name_in_one_word_is_cut(text, name):
    [finding] = built_in("NAM002", text)
    assert finding.text == name.replace(" ", "")
    assert applied(text, finding) == text.replace(finding.text, name)


@pytest.mark.parametrize(
    "text",
    [
        "McConnell met DeSantis.",
        "@JoeBiden wrote.",
        "See x.com/JoeBiden now.",
        "JavaScript and YouTube",
        "JoeBiden2024",
        "ÉricCiotti-like",
    ],
)
def test_what_has_capitals_of_its_own_is_left(text):
    assert not built_in("NAM002", text)
