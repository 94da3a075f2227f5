"""Fixes on their way into an article: nothing outside them changes by a byte, and they lead back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.errors import UserError
from lint.review import staging
from tests.review.articles import TREATY, codes, fix, project, review, states, text

NAME = "START III"


def written(folder, name, data, *, settings=()):
    """The bytes of an article after one fix, and after its undo."""
    path = project(folder) / name
    path.write_bytes(data)
    session = review(folder, paths=[path], settings=settings)
    fix(session, [flag.finding.code for flag in session.visible].index("TRM420"))
    result = session.write(session.staged())[0]
    assert (result.problem, result.left, result.fixes) == ("", [], 1)
    after = path.read_bytes()
    session.undo()
    return after, path.read_bytes()


def planned(folder, name, body, replacement=None):
    """What writing the fix of the first flag would do."""
    path = project(folder) / name
    path.write_text(body, encoding="utf-8")
    session = review(folder, paths=[path])
    fix(session, 0, replacement)
    article = session.articles[0]
    return staging.plan(article.document, article.staged)


# byte for byte


@pytest.mark.parametrize(
    ("name", "before", "settings"),
    [
        ("a.txt", b"Moscow left the START III treaty.\r\n\r\n  Trailing \t \r\nlast", ()),
        ("a.txt", b"Moscow left the START III treaty.\rOld lines.\r", ()),
        ("a.txt", b"\xef\xbb\xbfMoscow left the START III treaty.\n", ()),
        ("a.txt", b"\xff\xfe" + "Moscow left the START III treaty — 🏳️‍🌈.\n".encode("utf-16-le"), ()),
        ("a.txt", "Москва. Moscow left the START III treaty — “так”.\r\n".encode("cp1251"), (("encoding", "cp1251"),)),
        ("a.md", b"---\ntitle: x\n---\n\n# The START III *treaty*  \n\n| a | b |\n|--|--|\n\n```\nSTART III\n```\n", ()),
        ("a.html", b"<!doctype html>\r\n<p>A &amp; B left&nbsp;the <b>START III</b> treaty &lt;1&gt;.<br/></P>\r\n", ()),
        ("a.html", '<meta charset="cp1252"><p>The START III café.'.encode("cp1252"), ()),
        ("a.txt", "é e\u0301 \u202eRTL\u202c \u2028 \x85 \x0b\x00 START III treaty \u200b\ufeff漢字\n".encode(), ()),
    ],
)
def test_bytes_outside_the_fix_stay_and_undo_brings_all_back(tmp_path, name, before, settings):
    encoding = settings[0][1] if settings else "utf-16-le" if before.startswith(b"\xff\xfe") else "ascii"
    after, undone = written(tmp_path, name, before, settings=settings)
    assert after == before.replace(NAME.encode(encoding), "New START".encode(encoding), 1)
    assert undone == before


LETTERS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff"), max_size=60)


@given(LETTERS, LETTERS, LETTERS, st.sampled_from(["a.txt", "a.md", "a.html"]), st.sampled_from(["", "\ufeff"]))
def test_whatever_stands_around_the_passage_stays(tmp_path_factory, before, after, words, name, bom):
    whole = f"{bom}{before}\n\nMoscow left the {NAME} treaty.\n\n{after}"
    path = project(tmp_path_factory.mktemp("around")) / name
    path.write_bytes(whole.encode())
    session = review(path.parent, paths=[path])
    place = next((i for i, flag in enumerate(session.visible) if flag.finding.text == NAME), None)
    if place is None:  # what stands before it makes it no prose: code, a comment, a script
        return
    start = session.visible[place].finding.start + len(bom)
    for replacement in (None, words):
        fix(session, place, replacement)
        result = session.write(session.staged())[0]
        new = "New START" if replacement is None else staging.escaped(words, session.articles[0].document.form)
        expected = whole[:start] + new + whole[start + len(NAME) :] if result.fixes else whole
        assert path.read_bytes() == expected.encode()
        assert result.fixes or "would raise" in result.problem
        if result.fixes:
            session.undo()
        assert path.read_bytes() == whole.encode()
        session.undo()


def test_an_encoding_that_writes_a_character_in_two_ways_is_left_alone(tmp_path):
    before = b"\x87\x9a Moscow left the START III treaty.\n"
    assert before.decode("cp932").encode("cp932") != before
    path = project(tmp_path) / "a.txt"
    path.write_bytes(before)
    session = review(tmp_path, paths=[path], settings=[("encoding", "cp932")])
    fix(session, 0)
    result = session.write(session.staged())[0]
    assert "cp932 writes some of its characters in two ways" in result.problem
    assert path.read_bytes() == before


def test_own_words_that_the_encoding_has_no_place_for_are_refused(tmp_path):
    path = project(tmp_path) / "a.txt"
    path.write_bytes(b"Moscow left the START III treaty.\n")
    session = review(tmp_path, paths=[path], settings=[("encoding", "cp1251")])
    fix(session, 0, "条約")
    result = session.write(session.staged())[0]
    assert (result.fixes, states(session)) == (0, ["fix"])
    assert "cannot be written in cp1251" in result.problem
    assert path.read_bytes() == b"Moscow left the START III treaty.\n"


# which fixes


def test_several_fixes_of_one_article_are_written_at_once(tmp_path):
    folder = project(tmp_path, treaty=TREATY)
    session = review(folder)
    session.fix_all(session.visible, "")
    result = session.write(session.staged())[0]
    assert (result.fixes, result.left, result.problem) == (4, [], "")
    assert text(folder) == (
        "Moscow left the New START treaty on Monday.\n\nThe 25th pump came from Odense.\n\nInspectors say that New START is over.\n"
    )


def test_the_weaker_of_two_fixes_that_overlap_is_left_told_why_and_stays_staged(tmp_path):
    folder = project(tmp_path, treaty="The pump (the 25-th, thank you to our friends! – ed.) came from Odense.\n")
    session = review(folder)
    assert codes(session) == ["ASD001", "LOC004"]
    session.fix_all(session.visible, "")
    result = session.write(session.staged())[0]
    assert result.fixes == 1
    assert [(flag.finding.code, reason) for flag, reason in result.left] == [
        ("LOC004", "overlaps with another fix: write again after this one")
    ]
    assert text(folder) == "The pump came from Odense.\n"


def test_a_fix_that_was_left_is_written_by_writing_again(tmp_path):
    folder = project(tmp_path, treaty="Inspectors say that START III, START III is over and will not come back next year.\n")
    session = review(folder)
    fix(session, 0)
    flag = session.visible[0]
    session.decide([session.visible[1]], "fix", replacement="it")
    overlapping = session.articles[0]
    overlapping.flags[1] = overlapping.flags[1]._replace(finding=flag.finding._replace(end=flag.finding.end + 3))
    result = session.write(session.staged())[0]
    assert (result.fixes, len(result.left)) == (1, 1)
    assert states(session) == ["fix"]
    assert session.write(session.staged())[0].fixes == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", "Moscow left the  treaty.\n"),
        ("the 2010 treaty, ", "Moscow left the the 2010 treaty,  treaty.\n"),
        ("A & B < C", "Moscow left the A & B < C treaty.\n"),
        ("\u2028\U0001f468\u200d\U0001f469", "Moscow left the \u2028\U0001f468\u200d\U0001f469 treaty.\n"),
    ],
)
def test_own_words_are_written_as_they_are_in_plain_text(tmp_path, words, expected):
    assert planned(tmp_path, "a.txt", "Moscow left the START III treaty.\n", words).text == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>The START III treaty.</p>", "<p>The R&amp;D &lt;b&gt; \"x\" 'y' treaty.</p>"),
        ("<p>The START&nbsp;III treaty.</p>", "<p>The R&amp;D &lt;b&gt; \"x\" 'y' treaty.</p>"),
        (
            '<p><img alt="The START III treaty."></p>',
            '<p><img alt="The R&amp;D &lt;b&gt; &quot;x&quot; &#39;y&#39; treaty."></p>',
        ),
        (
            "<p><img alt='The START III treaty.'></p>",
            "<p><img alt='The R&amp;D &lt;b&gt; &quot;x&quot; &#39;y&#39; treaty.'></p>",
        ),
    ],
)
def test_own_words_in_html_are_words_and_never_markup(tmp_path, body, expected):
    assert planned(tmp_path, "a.html", body, "R&D <b> \"x\" 'y'").text == expected


@pytest.mark.parametrize(
    ("name", "body"),
    [("a.html", "<p>The START <b>III</b> treaty.</p>"), ("a.md", "The START **III** treaty.\n")],
)
def test_own_words_never_cut_through_markup(tmp_path, name, body):
    plan = planned(tmp_path, name, body, "New START")
    assert plan.text == body
    assert [reason for _, reason in plan.left] == ["there is markup among its words: edit the article"]


def test_own_words_may_go_over_soft_hyphens_and_line_ends(tmp_path):
    assert planned(tmp_path, "a.md", "The ST\u00adART\nIII treaty.\n", "New START").text == "The New START treaty.\n"


def test_a_fix_that_the_rule_offers_no_more_is_left_and_stays_staged(tmp_path):
    folder = project(tmp_path, treaty=TREATY)
    session = review(folder)
    session.decide([session.visible[0]], "fix", "Replace with “its old name”")
    result = session.write(session.staged())[0]
    assert (result.fixes, result.problem) == (0, "")
    assert [reason for _, reason in result.left] == ["its fix is not offered any more: decide again"]
    assert (text(folder), states(session)[0]) == (TREATY, "fix")


def test_fixes_that_would_raise_more_than_they_settle_are_not_written(tmp_path):
    folder = project(tmp_path, treaty="Moscow left the START III treaty.\n")
    session = review(folder)
    fix(session, 0, "START III, the 25-th after START III,")
    result = session.write(session.staged())[0]
    assert (result.fixes, states(session)) == (0, ["fix"])
    assert result.problem.endswith("its fixes would raise 1 finding to 3; nothing was written")
    assert text(folder) == "Moscow left the START III treaty.\n"


def test_an_article_that_was_changed_outside_is_not_written(tmp_path):
    folder = project(tmp_path, treaty=TREATY)
    session = review(folder)
    fix(session, 0)
    (folder / "treaty.txt").write_text(TREATY + "!")
    assert not session.articles[0].is_current()
    result = session.write(session.staged())[0]
    assert "was changed outside since it was read" in result.problem
    assert (text(folder), states(session)[0]) == (TREATY + "!", "fix")


def test_an_article_that_is_gone_is_not_written(tmp_path):
    folder = project(tmp_path, treaty=TREATY)
    session = review(folder)
    fix(session, 0)
    (folder / "treaty.txt").unlink()
    result = session.write(session.articles)[0]
    assert (result.fixes, result.problem) == (0, "no such file")
    assert not (folder / "treaty.txt").exists()


def test_a_link_is_followed_and_the_mode_kept(tmp_path):
    folder = project(tmp_path / "desk")
    (tmp_path / "real.txt").write_text(TREATY)
    (tmp_path / "real.txt").chmod(0o640)
    (folder / "treaty.txt").symlink_to(tmp_path / "real.txt")
    session = review(folder)
    fix(session, 0)
    session.write(session.staged())
    assert (folder / "treaty.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text().startswith("Moscow left the New START")
    assert (tmp_path / "real.txt").stat().st_mode & 0o777 == 0o640


# several files


def test_files_are_changed_all_or_none(tmp_path):
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_bytes(b"1")
    other.write_bytes(b"2")
    other.chmod(0o444)
    changes = [staging.Change(str(one), b"1", b"one"), staging.Change(str(other), b"2", b"two")]
    with pytest.raises(UserError, match=r"other\.txt: is read-only"):
        staging.put(changes)
    assert (one.read_bytes(), other.read_bytes()) == (b"1", b"2")
    other.chmod(0o644)
    staging.put(changes)
    assert (one.read_bytes(), other.read_bytes()) == (b"one", b"two")
    staging.put([change.reversed for change in changes])
    assert (one.read_bytes(), other.read_bytes()) == (b"1", b"2")
