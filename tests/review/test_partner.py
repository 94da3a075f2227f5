import pytest

from lint.review.partner import partner_of
from tests.align.articles import FERRY, PAROM, REMARK, RETOLD
from tests.review.articles import project, review


@pytest.fixture
def session(tmp_path):
    folder = project(tmp_path / "p", ferry="\n".join([*RETOLD[:2], REMARK, *RETOLD[2:]]))
    (folder / "calque.yaml").write_text('pairs: {"*.txt": "{stem}.ru"}\n')
    (folder / "ferry.ru").write_text("\n".join(PAROM), encoding="utf-8")
    return review(folder)


def test_a_flag_has_the_sentence_that_its_own_was_made_of(session):
    article = session.articles[0]
    flag = session.visible[0]
    wanted = article.document.text.index(RETOLD[3])
    there = partner_of(article, flag._replace(finding=flag.finding._replace(start=wanted, end=wanted + 5)))
    assert there.document.text[there.start : there.end] == PAROM[3]


def test_what_was_put_in_has_the_place_between(session):
    article = session.articles[0]
    flag = next(flag for flag in session.visible if flag.finding.code == "SRC001")
    assert flag.finding.text == REMARK
    there = partner_of(article, flag)
    assert there.start == there.end == there.document.text.index(PAROM[1]) + len(PAROM[1])


def test_an_article_without_a_source_has_no_partner(tmp_path):
    session = review(project(tmp_path / "p", ferry="\n".join(FERRY) + " (not so — approx. InoSMI)"))
    assert partner_of(session.articles[0], session.current) is None


def test_a_source_that_is_gone_is_said_and_the_article_checked_without(tmp_path):
    folder = project(tmp_path / "p", ferry="The START III treaty, he said.")
    (folder / "calque.yaml").write_text('pairs: {"*.txt": "{stem}.ru"}\n')
    session = review(folder)
    assert [problem.kind for problem in session.articles[0].checked.problems] == ["source"]
    assert [flag.finding.code for flag in session.visible] == ["TRM420"]
