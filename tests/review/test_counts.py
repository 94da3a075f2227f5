import pytest

from lint.review.counts import SCOPES, like_counts
from tests.review.articles import project, review

LINE = "Moscow left the START III treaty on Monday, day {}.\n\n"
SNV = "The SNV-III limits stay.\n\n"


def session_of(folder, **articles):
    return review(project(folder, **articles))


def test_the_four_scopes_hold_what_like_gives(tmp_path):
    session = session_of(tmp_path, a=LINE * 3 + SNV, b=LINE + SNV * 2, c="Nothing here.\n")
    session.decide([session.visible[1]], "keep")
    for flag in session.visible:
        scopes = like_counts(session, flag)
        assert [(s.everywhere, s.same) for s in scopes] == list(SCOPES)
        for scope in scopes:
            assert scope.flags == session.like(flag, scope.everywhere, scope.same)


def test_flags_and_articles_are_counted(tmp_path):
    session = session_of(tmp_path, a=LINE * 3 + SNV, b=LINE + SNV * 2, c=SNV)
    scopes = like_counts(session, session.visible[0])
    assert [(len(s.flags), s.articles) for s in scopes] == [(3, 1), (4, 2), (4, 1), (8, 3)]


def test_samples_are_of_the_others_with_place_and_passage(tmp_path):
    session = session_of(tmp_path, a=LINE.format(1) + LINE.format(2))
    first, *_ = like_counts(session, session.visible[0])
    (sample,) = first.samples
    assert str(sample) == f"{tmp_path / 'a.txt'}:3: Moscow left the START III treaty on Monday, day 2."
    assert (sample.line, sample.text) == (3, "START III")


def test_a_sample_is_one_line_whatever_the_article_breaks(tmp_path):
    session = session_of(tmp_path, a="One START III.\n\nTwo\tof START\u2009\u00a0III in June.\n")
    (sample,) = like_counts(session, session.visible[0])[0].samples
    assert len(str(sample).splitlines()) == 1


@pytest.mark.parametrize(("others", "lines"), [(0, []), (1, [3]), (5, [3, 5, 7, 9, 11]), (9, [3, 7, 11, 15, 19])])
def test_samples_are_few_and_from_everywhere(tmp_path, others, lines):
    session = session_of(tmp_path, a="".join(LINE.format(number) for number in range(others + 1)))
    assert [sample.line for sample in like_counts(session, session.visible[0])[0].samples] == lines
