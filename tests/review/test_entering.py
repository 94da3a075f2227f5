import pytest

from lint.errors import UserError
from lint.review.entering import enter, ways
from tests.review.articles import project, review

NAMED = "Treasury Secretary Scott Bessant opened the fair.\n"


@pytest.fixture
def session(tmp_path):
    return review(project(tmp_path / "p", fair=NAMED))


def test_the_words_may_be_right_or_what_the_fix_says(session):
    said = [str(way) for way in ways(session.articles[0], session.current)]
    assert [line.rpartition(", in ")[0] for line in said] == [
        "“Scott Bessant” is right",
        "“Scott Bessent” is right, “Scott Bessant” is wrong",
    ]


def test_a_name_that_was_entered_is_flagged_no_more(session, tmp_path):
    article = session.articles[0]
    said = enter(session, article, ways(article, session.current)[0])
    assert len(said) == 2
    assert (tmp_path / "p" / "names.yaml").exists()
    session.receive(session.check(article.path))
    assert session.visible == []


def test_the_nearest_configuration_names_the_file(tmp_path):
    root = project(tmp_path / "p")
    (root / ".calque").mkdir()
    inner = project(root / "news", fair=NAMED)
    session = review(inner)
    enter(session, session.articles[0], ways(session.articles[0], session.current)[0])
    assert "names" in (inner / "calque.yaml").read_text()
    assert (root / "calque.yaml").read_text() == ""


def test_a_flag_about_no_name_has_no_way(tmp_path):
    session = review(project(tmp_path / "p", treaty="The START III treaty, he said.\n"))
    with pytest.raises(UserError, match="no name"):
        ways(session.articles[0], session.current)
