"""Two readers: what they agree on, how far beyond chance, and what is left to resolve."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.decisions.entry import Entry
from lint.review.second import compare, kappa
from tests.review.articles import project, review

TEXT = "Moscow left the START III treaty on day {}.\n\n"
CLASSES = st.lists(st.tuples(st.sampled_from("kfl"), st.sampled_from("kfl")), max_size=30)


def article(folder, first="", second=""):
    """A session of the first reader over an article whose flags were decided by two: k keep, f fix, l later, - nothing."""
    count = max(len(first), len(second))
    project(folder, a="".join(TEXT.format(number) for number in range(count)))
    for by, verdicts in (("Anna", first), ("Bo", second)):
        session = review(folder, by, second=by == "Bo")
        for flag, verdict in zip(list(session.visible), verdicts, strict=False):
            if verdict != "-":
                title = flag.finding.fixes[0].title if verdict == "f" else ""
                session.decide([flag], {"k": "keep", "f": "fix", "l": "later"}[verdict], title)
    return review(folder, "Anna")


def figures(session):
    found = compare(session.articles)
    return found.both, found.agreed, found.rate, found.kappa


def test_what_both_decided_is_compared_and_nothing_else(tmp_path):
    session = article(tmp_path, "kkf-l", "kf-fl")
    found = compare(session.articles)
    assert (found.both, found.agreed, found.rate) == (3, 2, 2 / 3)
    (other,) = found.disagreements
    assert (other.first.by, other.first.verdict, other.second.by, other.second.verdict) == ("Anna", "keep", "Bo", "fix")
    assert other.flag == session.visible[1]


def test_disagreements_come_in_the_order_of_the_text(tmp_path):
    session = article(tmp_path, "kkkk", "fkff")
    assert [c.flag.position.line for c in compare(session.articles).disagreements] == [1, 5, 7]


def test_kappa_as_cohen_defines_it():
    table = {("a", "a"): 20, ("a", "b"): 5, ("b", "a"): 10, ("b", "b"): 15}
    pairs = [pair for pair, count in table.items() for _ in range(count)]
    assert kappa(pairs) == pytest.approx((0.7 - 0.5) / (1 - 0.5))


@pytest.mark.parametrize(("first", "second"), [("", ""), ("k", "k"), ("kf", "--"), ("k-", "-k")])
def test_of_too_few_nothing_is_said(tmp_path, first, second):
    both, _, rate, beyond = figures(article(tmp_path, first, second))
    assert both < 2
    assert rate is beyond is None


def test_where_both_always_say_the_same_there_is_no_kappa(tmp_path):
    assert figures(article(tmp_path, "kkk", "kkk")) == (3, 3, 1.0, None)


@given(CLASSES)
def test_kappa_is_one_when_they_agree_and_never_more(pairs):
    found = kappa(pairs)
    assert found is None or found <= 1
    if found is not None:
        assert (found == 1) == all(a == b for a, b in pairs)
        assert found == pytest.approx(kappa([(b, a) for a, b in pairs]))


def test_another_fix_is_another_decision(tmp_path):
    project(tmp_path, a=TEXT * 2)
    for by, own in (("Anna", "New START"), ("Bo", "the new treaty")):
        session = review(tmp_path, by, second=by == "Bo")
        session.decide([session.visible[0]], "fix", replacement=own)
        session.decide([session.visible[1]], "fix", replacement="New START")
    found = compare(review(tmp_path).articles)
    assert (found.both, found.agreed, len(found.disagreements)) == (2, 1, 1)


def resolved(session, verdict="keep"):
    """What the first reader writes when both entries of the first disagreement are on the table."""
    other = compare(session.articles).disagreements[0]
    entry = Entry(
        "r1", verdict, "Anna", "2026-03-02T09:00:00Z", about=(other.first.id, other.second.id), **other.flag.anchor._asdict()
    )
    session.by_path[other.path].append([entry])
    return review_again(session)


def review_again(session):
    for path in session.by_path:
        session.receive(session.check(path))
    return session


def test_a_disagreement_is_gone_when_the_first_reader_decided_with_both_in_view(tmp_path):
    session = article(tmp_path, "kkfk", "kffk")
    before = figures(session)
    assert len(compare(resolved(session, "fix").articles).disagreements) == 0
    assert figures(session) == before  # how they read is not made better by it
    assert session.visible[1].state == "fix"


def test_it_is_back_when_that_is_undone(tmp_path):
    session = resolved(article(tmp_path, "kk", "kf"))
    session.articles[0].append([Entry("u1", "undo", "Anna", "2026-03-02T10:00:00Z", about=("r1",))])
    assert len(compare(review_again(session).articles).disagreements) == 1
    assert figures(session)[:2] == (2, 1)


def test_what_is_decided_again_after_it_stays_resolved(tmp_path):
    session = resolved(article(tmp_path, "kk", "kf"))
    session.decide([session.visible[1]], "later")
    assert compare(session.articles).disagreements == []
    assert figures(session)[:2] == (2, 1)


def test_passages_that_are_in_the_article_no_more_count_and_are_not_listed(tmp_path):
    session = article(tmp_path, "kkk", "kff")
    text = tmp_path / "a.txt"
    text.write_text(text.read_text().replace(TEXT.format(1), "Nothing stands here.\n\n"))
    found = compare(review_again(session).articles)
    assert (found.both, found.agreed) == (3, 1)
    assert [c.flag.position.line for c in found.disagreements] == [5]


def test_readers_of_neighbouring_passages_with_the_same_words_are_not_taken_for_one(tmp_path):
    project(tmp_path, a="They left START III and START III and START III.\n")
    for by, place in (("Anna", 0), ("Bo", 1)):
        session = review(tmp_path, by, second=by == "Bo")
        session.decide([session.visible[place]], "keep")
    assert compare(review(tmp_path).articles).both == 0


def test_a_second_reader_sees_none_of_it(tmp_path):
    article(tmp_path, "kk", "-f")
    assert [flag.state for flag in review(tmp_path, "Bo", second=True).visible] == ["open", "fix"]


def test_before_an_article_is_checked_its_journal_is_compared(tmp_path):
    article(tmp_path, "kk", "kf")
    found = compare(review(tmp_path, received=False).articles)
    assert (found.both, found.agreed, found.disagreements) == (2, 1, [])
