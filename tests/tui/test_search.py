import pytest

from lint.errors import UserError
from tui.search import Matches, search


def found(text: str, said: str, **more) -> list[str]:
    return [text[start:end] for start, end in search(text, said, **more)]


@pytest.mark.parametrize(
    ("said", "matches"),
    [
        ("the", ["The", "the"]),
        ("the talks", ["the\ntalks"]),
        ("don't", ["don’t"]),
        ('"so"', ["“so”"]),
        ("a.b", []),
        ("/t[ha]/", ["Th", "th", "ta"]),
        ("/x*/", []),
        ("  ", []),
    ],
)
def test_words_and_patterns(said, matches):
    assert found("The end of the\ntalks: don’t say “so”.", said) == matches


def test_case_counts_when_it_is_asked_to():
    assert found("The the", "the", ignore_case=False) == ["the"]


def test_a_wrong_pattern_is_the_users_error():
    with pytest.raises(UserError, match="not a pattern"):
        search("text", "/(/")


def test_a_pattern_without_an_end_is_given_up(monkeypatch):
    monkeypatch.setattr("tui.search.TIME_LIMIT", 0.05)
    with pytest.raises(UserError, match="longer"):
        search("a" * 40 + "!", r"/(a|aa)+$/")


def test_the_first_step_is_from_the_top_of_what_is_seen_and_the_last_leads_to_the_first():
    matches = Matches([(0, 2), (10, 12), (20, 22)])
    assert [matches.step(1, 5), matches.step(1, 0), matches.step(1, 0), matches.step(-1, 0)] == [10, 20, 0, 20]
    assert Matches([(0, 2), (10, 12)]).step(-1, 5) == 0
    assert Matches().step(1, 0) is None


def test_matches_on_a_line():
    matches = Matches([(0, 2), (8, 12), (20, 22)])
    matches.step(1, 9)
    assert matches.on(10, 20) == [(8, 12, "match")]
    assert matches.on(10, 21) == [(8, 12, "match"), (20, 22, "match-current")]
