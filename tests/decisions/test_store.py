import os

import pytest

from lint.decisions import journal
from lint.decisions.ledger import Ledger
from lint.decisions.settle import fitting
from lint.decisions.store import Store, root_of
from lint.errors import UserError
from tests.decisions.made import about, anchors, entry

TEXT = "The gas carrier left the port on Monday.\n\nA gas carrier is no tanker, an expert said.\n"


@pytest.fixture
def root(tmp_path):
    (tmp_path / ".calque").mkdir()
    (tmp_path / "a.md").write_text(TEXT)
    return tmp_path


def put(path, text=""):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return str(path)


@pytest.mark.parametrize(
    "name",
    ["a.txt", "news/2026/a.txt", "with space/два — слова.md", "..two.txt", "a.txt.yaml/b.txt", "100%/#1.html", "e\u0301.txt"],
)
def test_a_journal_lies_where_its_article_does(root, name):
    article = put(root / name)
    store = Store(str(root))
    assert store.path(article) == str(root / ".calque" / "review" / f"{name}.yaml")
    store.append(article, [entry()])
    assert list(store.articles()) == [article]
    assert Store(str(root)).ledger(article).entries == [entry()]


def test_an_article_has_one_journal_however_it_is_named(root, monkeypatch):
    article = put(root / "news" / "a.txt")
    monkeypatch.chdir(root / "news")
    store = Store("..")
    assert len({store.path(p) for p in (article, "a.txt", "../news/a.txt", "./x/../a.txt")}) == 1


def test_an_article_outside_has_a_journal_inside(root, tmp_path_factory):
    article = put(tmp_path_factory.mktemp("elsewhere") / "a.txt")
    path = Store(str(root)).path(article)
    assert os.path.normpath(path).startswith(str(root / ".calque" / "review") + os.sep)
    assert path.endswith(article + ".yaml")


def test_a_sidecar_lies_beside_its_article(root):
    article = put(root / "news" / "a.txt")
    put(root / "calque.yaml")
    store = Store(str(root), sidecar=True)
    store.append(article, [entry()])
    assert os.path.exists(article + ".calque.yaml")
    assert list(store.articles()) == [article]


@pytest.mark.parametrize("mark", [".calque/x", "calque.yaml", ".git/x"])
def test_the_root_is_the_nearest_folder_with_a_mark(tmp_path, mark):
    article = put(tmp_path / "project" / "news" / "a.txt")
    put(tmp_path / "project" / mark)
    assert root_of(article) == str(tmp_path / "project")


def test_decisions_that_are_there_decide_where_the_root_is(tmp_path):
    article = put(tmp_path / "project" / "news" / "a.txt")
    put(tmp_path / "project" / ".calque" / "x")
    put(tmp_path / "project" / "news" / "calque.yaml")
    assert root_of(article) == str(tmp_path / "project")


def test_what_others_wrote_meanwhile_is_read_with_it(root):
    article, ours, theirs = str(root / "a.md"), Store(str(root)), Store(str(root))
    first = ours.append(article, [entry("a")])
    theirs.append(article, [entry("b", by="bob", note="longer")])
    second = ours.append(article, [entry("c", fingerprint="f2")])
    assert [e.id for e in second.entries] == ["a", "b", "c"]
    assert [e.id for e in first.entries] == ["a"]
    assert [e.id for e in ours.ledger(article).entries] == ["a", "b", "c"]


def test_a_broken_journal_is_not_appended_to(root):
    article, store = str(root / "a.md"), Store(str(root))
    path = put(root / ".calque" / "review" / "a.md.yaml", "no list\n")
    with pytest.raises(UserError, match="must be a list"):
        store.append(article, [entry()])
    with open(path) as handle:
        assert handle.read() == "no list\n"


def test_git_is_told_once_what_is_shared_and_how_it_merges(root):
    store = Store(str(root))
    store.append(str(root / "a.md"), [entry("a")])
    assert (root / ".calque" / ".gitignore").read_text().splitlines()[1:] == ["lock", "session/"]
    (root / ".calque" / ".gitattributes").write_text("ours\n")
    store.append(str(root / "a.md"), [entry("b")])
    assert (root / ".calque" / ".gitattributes").read_text() == "ours\n"


def decided(root, *more):
    """A store in which both findings of the article were decided, and the test whether a journal is about its text."""
    store, found = Store(str(root)), anchors(TEXT)
    entries = [about(anchor, f"e{n}") for n, anchor in enumerate(found)]
    store.append(str(root / "a.md"), [*entries, *more])
    return store, fitting(found)


def test_reading_finds_the_journal_of_an_article_that_was_renamed_and_moves_nothing(root):
    decided(root)
    os.rename(root / "a.md", root / "b.md")
    store = Store(str(root))
    assert [e.id for e in store.ledger(str(root / "b.md"), fitting(anchors(TEXT))).entries] == ["e0", "e1"]
    assert list(store.articles()) == [str(root / "a.md")]


def test_writing_moves_it_along(root):
    store, fits = decided(root)
    os.rename(root / "a.md", root / "b.md")
    ledger = store.append(str(root / "b.md"), [entry("new")], fits)
    assert [e.id for e in ledger.entries] == ["e0", "e1", "new"]
    assert list(store.articles()) == [str(root / "b.md")]


def test_of_two_copies_the_first_to_decide_takes_it(root):
    _, fits = decided(root)
    os.rename(root / "a.md", root / "b.md")
    put(root / "c.md", TEXT)
    first, second = Store(str(root)), Store(str(root))
    for store in (first, second):
        store.ledger(str(root / "b.md"), fits)
    first.append(str(root / "b.md"), [entry("x")], fits)
    assert [e.id for e in second.append(str(root / "c.md"), [entry("y")], fits).entries] == ["y"]


def test_the_journal_of_an_article_that_is_still_there_is_its_own(root):
    store, fits = decided(root)
    copy = put(root / "copy.md", TEXT)
    assert store.ledger(copy, fits).entries == []


def test_a_journal_that_fits_little_of_another_article_stays(root):
    store, _ = decided(root, *(entry(f"x{n}", fingerprint=f"x{n}", before=f"place {n}") for n in range(3)))
    os.unlink(root / "a.md")
    assert store.ledger(str(root / "b.md"), fitting(anchors(TEXT))).entries == []


def test_fixes_that_are_written_do_not_count_against_it(root):
    fixes = [entry(f"x{n}", "fix", fingerprint=f"x{n}", before=f"place {n}") for n in range(3)]
    store, _ = decided(root, *fixes, entry("w", "written", about=tuple(e.id for e in fixes)))
    os.unlink(root / "a.md")
    assert store.ledger(str(root / "b.md"), fitting(anchors(TEXT))).entries != []


def test_an_article_without_findings_takes_no_journal(root):
    store, _ = decided(root)
    os.unlink(root / "a.md")
    assert not fitting([])(store.ledger(str(root / "a.md")))
    assert not fitting(anchors(TEXT))(Ledger(()))


def test_a_broken_journal_of_an_article_that_is_gone_is_no_other_articles_trouble(root):
    put(root / ".calque" / "review" / "gone.md.yaml", "no list\n")
    store, fits = Store(str(root)), fitting(anchors(TEXT))
    assert store.ledger(str(root / "a.md"), fits).entries == []
    store.append(str(root / "a.md"), [entry()], fits)
    with pytest.raises(UserError, match="must be a list"):
        store.ledger(str(root / "gone.md"))


def test_rewriting_tells_how_many_went_and_takes_an_empty_journal_away(root):
    article, store = str(root / "a.md"), Store(str(root))
    store.append(article, [entry("a"), entry("b"), entry("c")])
    assert store.rewrite(article, lambda entries: entries[1:]) == 1
    assert [e.id for e in journal.read(store.path(article))] == ["b", "c"]
    assert store.rewrite(article, lambda _: []) == 2
    assert list(store.articles()) == []


def test_a_project_that_cannot_be_written_is_said_and_nothing_is_kept(tmp_path):
    (tmp_path / ".calque").write_text("a file")
    with pytest.raises(UserError, match="the decision is not kept"):
        Store(str(tmp_path)).append(str(tmp_path / "a.md"), [entry()])
