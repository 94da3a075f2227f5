import pytest

from lint.discover import discover
from lint.model import Problem


@pytest.fixture
def tree(tmp_path, monkeypatch):
    for name in (
        "b.txt",
        "a.md",
        "c.html",
        "d.htm",
        "e.markdown",
        "skip.py",
        "sub/f.txt",
        ".git/x.txt",
        "node_modules/y.txt",
        "drafts/g.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_gives_its_articles_in_order(tree):
    assert list(discover(["."])) == ["./a.md", "./b.txt", "./c.html", "./d.htm", "./e.markdown", "./drafts/g.txt", "./sub/f.txt"]


def test_gitignore_is_heeded_nested_and_negated(tree):
    (tree / ".gitignore").write_text("*.htm\ndrafts/\nsub/*\n!sub/f.txt\n")
    assert list(discover(["."])) == ["./a.md", "./b.txt", "./c.html", "./e.markdown", "./sub/f.txt"]
    (tree / "sub" / ".gitignore").write_text("f.txt\n")
    assert "./sub/f.txt" not in list(discover(["."]))


def test_exclude_works_like_gitignore(tree):
    assert list(discover(["."], ["*.html", "sub/"])) == ["./a.md", "./b.txt", "./d.htm", "./e.markdown", "./drafts/g.txt"]


def test_a_named_file_is_taken_whatever_its_name(tree):
    (tree / ".gitignore").write_text("*")
    assert list(discover(["skip.py", "missing.txt", "-", "skip.py"])) == ["skip.py", "missing.txt", "-"]


def test_globs_are_expanded_and_an_empty_one_is_a_problem(tree):
    assert list(discover(["*.htm*"])) == ["c.html", "d.htm"]
    assert list(discover(["**/f.txt"])) == ["sub/f.txt"]
    (problem,) = discover(["*.nothing"])
    assert isinstance(problem, Problem)
    assert problem.kind == "missing"


def test_a_folder_that_cannot_be_read_is_a_problem(tree, monkeypatch):
    import os

    real = os.scandir

    def scandir(path):
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    problems = [item for item in discover(["."]) if isinstance(item, Problem)]
    assert [p.kind for p in problems] == ["unreadable"]
