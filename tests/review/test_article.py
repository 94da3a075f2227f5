from hypothesis import given, settings
from hypothesis import strategies as st

from lint.review.article import check
from lint.run import Options, Runner
from tests.review.articles import TREATY, fix, project, review, states

REMARKS = """\
<!-- calque: ignore TRM -->
Nothing here to silence.

<!-- calque: ignore TRM -->
Nothing here at all.
"""
TWINS = "The pump came (thank you to our friends! – ed.).\n\n" * 3


def test_an_article_has_nothing_but_a_path_before_it_is_checked(tmp_path):
    article = review(project(tmp_path, treaty=TREATY), received=False).articles[0]
    assert (article.document, article.flags, article.staged, article.progress) == (None, [], [], (0, 0))
    assert article.why_not == ""
    assert article.is_current()


def test_checking_says_what_is_wrong_with_an_article_and_never_raises(tmp_path):
    project(tmp_path)
    (tmp_path / "torn.txt").write_bytes(b"\xff\xfe\xfd")
    (tmp_path / "big.txt").write_bytes(b"x" * 2_000)
    runner = Runner(Options(overrides=(("max-size", 1_000, "test"),)))
    said = {name: check(runner, str(tmp_path / name)).problems[0].kind for name in ("torn.txt", "big.txt", "none.txt", ".")}
    assert said == {"torn.txt": "decode", "big.txt": "too-large", "none.txt": "missing", ".": "unreadable"}


def test_every_flag_has_a_name_of_its_own_those_about_remarks_too(tmp_path):
    path = project(tmp_path) / "remarks.md"
    path.write_text(REMARKS)
    session = review(tmp_path)
    assert [flag.finding.code for flag in session.visible] == ["SUP001", "SUP002", "SUP001", "SUP002"]
    assert len({flag.key for flag in session.visible}) == 4
    session.go(1)
    session.decide([session.current], "keep")
    assert session.place == 1
    assert states(review(tmp_path)) == ["open", "keep", "open", "open"]


def test_is_current_notices_a_change_of_the_file_and_of_the_journal(tmp_path):
    folder = project(tmp_path, treaty=TREATY)
    session, other = review(folder), review(folder, "Boris")
    article = session.articles[0]
    session.decide([session.visible[0]], "keep")
    assert article.is_current()
    other.decide([other.visible[1]], "keep")
    assert not article.is_current()
    session.receive(session.check(article.path))
    assert article.is_current()
    (folder / "treaty.txt").write_text(TREATY + " ")
    assert not article.is_current()
    (folder / "treaty.txt").unlink()
    assert not article.is_current()


def test_a_decision_that_is_about_nothing_any_more_is_stale_but_a_written_fix_is_not(tmp_path):
    folder = project(tmp_path, treaty=TREATY)
    session = review(folder)
    session.decide([session.visible[2]], "keep")
    fix(session, 0)
    session.write(session.staged())
    assert session.articles[0].stale == []
    path = folder / "treaty.txt"
    path.write_text(path.read_text().replace(" (thank you to our friends! – ed.)", ""))
    session.receive(session.check(str(path)))
    assert [decision.entry.code for decision in session.articles[0].stale] == ["ASD001"]


def test_a_fix_that_is_in_the_article_decides_nothing_about_another_passage_of_the_same_words(tmp_path):
    folder = project(tmp_path, twins=TWINS)
    session = review(folder)
    assert states(session) == ["open"] * 3
    fix(session, 0)
    session.write(session.staged())
    for again in (session, review(folder)):
        assert states(again) == ["open"] * 2
        assert again.progress == (1, 3)


def test_the_version_of_a_rule_is_of_what_it_says_and_empty_for_no_rule(tmp_path):
    article = review(project(tmp_path, treaty=TREATY)).articles[0]
    assert article.version("TRM420") == article.version("TRM420") != article.version("LOC004")
    assert article.version("XXX999") == ""


VERDICTS = st.tuples(st.sampled_from(["keep", "later", "fix"]), st.sets(st.integers(0, 3), min_size=1))
STEPS = st.lists(
    st.tuples(st.sampled_from(["Anna", "Boris"]), st.one_of(st.sampled_from(["undo", "redo", "edit"]), VERDICTS)), max_size=12
)


def edited(path, number):
    """Change the sentences a little, so that what was decided is asked about or found by what stands around it."""
    words = [("on Monday", "on Tuesday"), ("came", "arrived"), ("our friends", "your friends"), ("say", "said")][number % 4]
    text = path.read_text()
    path.write_text(text.replace(*words) if words[0] in text else text.replace(*reversed(words)))


@settings(max_examples=60)
@given(STEPS)
def test_settling_only_what_a_step_is_about_gives_what_settling_all_gives(tmp_path_factory, steps):
    folder = project(tmp_path_factory.mktemp("steps"), treaty=TREATY)
    sessions = {name: review(folder, name) for name in ("Anna", "Boris")}
    for number, (name, step) in enumerate(steps):
        session = sessions[name]
        history = session.desk.history
        if step == "edit":
            edited(folder / "treaty.txt", number)
            for one in sessions.values():
                one.receive(one.check(one.articles[0].path))
        elif step in ("undo", "redo"):
            if history.done if step == "undo" else history.undone:
                getattr(session, step)()
        else:
            verdict, places = step
            session.decide([session.visible[place] for place in places], verdict, replacement="x" if verdict == "fix" else None)
        article = session.articles[0]
        quick = [(flag.state, flag.settled.status, flag.entry) for flag in article.flags]
        stale = list(article.stale)
        article.settle()
        assert quick == [(flag.state, flag.settled.status, flag.entry) for flag in article.flags]
        assert stale == article.stale
        session.receive(session.check(article.path))
        history = session.desk.history
        again = review(folder, name)
        assert [flag.state for flag in again.visible] == [flag.state for flag in session.visible]
        assert [step.ids for step in again.desk.history.done] == [step.ids for step in history.done]
        assert [step.ids for step, _ in again.desk.history.undone] == [step.ids for step, _ in history.undone]
