import pytest

from lint.errors import UserError
from lint.review.places import place_of
from tests.review.articles import PUMPS, TREATY, project, review


@pytest.fixture
def session(tmp_path):
    """Pumps: lines 1, 1, 3. Treaty: lines 1, 3, 3, 5."""
    return review(project(tmp_path, pumps=PUMPS, treaty=TREATY))


@pytest.mark.parametrize(
    ("said", "place"),
    [("1", 0), (" 7 ", 6), ("٣", 2), (":1", 0), (":2", 0), (":3", 2), (":900", 2), ("treaty", 3), ("TREATY.t", 3), (".txt", 0)],
)
def test_a_flag_by_number_the_one_nearest_to_a_line_or_the_first_of_an_article(session, said, place):
    assert place_of(session, said) == place


def test_a_line_is_one_of_the_current_article(session):
    session.go(6)
    assert place_of(session, ":3") == 4


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("0", "flags go from 1 to 7"),
        ("8", "flags go from 1 to 7"),
        ("elsewhere", "no article"),
        ("", "no article"),
        (":x", "no article"),
    ],
)
def test_what_is_nowhere_is_refused(session, said, message):
    with pytest.raises(UserError, match=message):
        place_of(session, said)


@pytest.mark.parametrize(("said", "message"), [("1", "no flag is shown"), (":12", "no flag is shown"), ("treaty", "no article")])
def test_there_is_nowhere_to_go_while_nothing_is_shown(session, said, message):
    session.show("rule:XYZ")
    with pytest.raises(UserError, match=message):
        place_of(session, said)


def test_places_are_those_among_the_flags_shown(session):
    session.show("rule:TRM")
    assert place_of(session, "2") == 1
    assert place_of(session, "treaty") == 1
    with pytest.raises(UserError, match="from 1 to 3"):
        place_of(session, "4")
