import os
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.review.resume import Place, file_of, git_name, key_of, load, reviewer_name, save

WORDS = st.text(max_size=20)
PLACES = st.builds(Place, WORDS.map(lambda word: "/" + word), WORDS, WORDS, WORDS, st.integers(-(2**40), 2**40), WORDS)


@given(PLACES, WORDS)
def test_what_was_kept_is_what_comes_back(tmp_path_factory, place, reviewer):
    root = str(tmp_path_factory.mktemp("root"))
    place = place._replace(path=os.path.abspath(place.path.replace("\0", "")))
    assert save(root, reviewer, place) == ""
    assert load(root, reviewer) == place


def test_every_reviewer_has_a_place_of_their_own(tmp_path):
    names = ["Ann", "ann", "Ann Lee", "Ann/Lee", "../ann", "Анна", "Ганна", "", "x" * 500, "con", "a\0b"]
    for top, name in enumerate(names):
        assert save(str(tmp_path), name, Place("/a.txt", "f", top=top)) == ""
    assert [load(str(tmp_path), name).top for name in names] == list(range(len(names)))
    files = sorted((tmp_path / ".calque" / "session").glob("*.json"))
    assert len(files) == len(names) == len({file.name.lower() for file in files})
    assert all(len(file.name) < 60 and file.name.isascii() for file in files)


def test_nobody_else_gets_it_with_the_decisions(tmp_path):
    save(str(tmp_path), "Ann", Place("/a.txt", "f"))
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    said = subprocess.run(["git", "status", "--porcelain", "-uall"], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert said.stdout == ""


def test_the_article_is_found_again_from_another_folder_and_when_the_project_moved(tmp_path, monkeypatch):
    old = tmp_path / "old"
    (old / "news").mkdir(parents=True)
    monkeypatch.chdir(old)
    save(".", "Ann", Place("news/a.txt", "f"))
    assert load(".", "Ann").path == "news/a.txt"
    os.rename(old, tmp_path / "new")
    monkeypatch.chdir(tmp_path / "new" / "news")
    place = load(str(tmp_path / "new"), "Ann")
    assert place.path == str(tmp_path / "new" / "news" / "a.txt")
    assert key_of(place, ["b.txt", "a.txt"]) == ("a.txt", "f")
    assert key_of(place, ["b.txt"]) is None


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'{"path": "a"}',
        b'{"path": 1, "fingerprint": "", "filter": "", "order": "", "top": 0, "layout": "", "article": "a"}',
        b'{"path": "a", "fingerprint": "", "filter": "", "order": "", "top": true, "layout": "", "article": "a"}',
        b'{"path": "a", "fingerprint": "", "filter": "", "order": "", "top": 0, "layout": "", "article": "a", "more": 1}',
        b"[" * 100_000,
        b" " * 100_000 + b"{}",
    ],
)
def test_what_cannot_be_read_is_as_if_there_were_nothing(tmp_path, said):
    path = file_of(str(tmp_path), "Ann")
    os.makedirs(os.path.dirname(path))
    with open(path, "wb") as handle:
        handle.write(said)
    assert load(str(tmp_path), "Ann") is None
    assert save(str(tmp_path), "Ann", Place("/a.txt", "f")) == ""
    assert load(str(tmp_path), "Ann") == Place("/a.txt", "f")


def test_nothing_was_kept_yet(tmp_path):
    assert load(str(tmp_path), "Ann") is None


def test_where_nothing_can_be_written_the_review_goes_on(tmp_path):
    (tmp_path / ".calque").write_text("a file where the folder should be")
    assert "cannot be written" in save(str(tmp_path), "Ann", Place("/a.txt", "f"))


def test_a_full_disk_leaves_the_place_before(tmp_path, monkeypatch):
    save(str(tmp_path), "Ann", Place("/a.txt", "f"))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert "No space left" in save(str(tmp_path), "Ann", Place("/b.txt", "g"))
    assert load(str(tmp_path), "Ann") == Place("/a.txt", "f")


@pytest.mark.parametrize(
    ("environ", "git", "name"),
    [
        ({"CALQUE_REVIEWER": "Desk 2", "USER": "ann"}, "Ann Lee", "Desk 2"),
        ({"CALQUE_REVIEWER": "  ", "USER": "ann"}, " Ann\n Lee ", "Ann Lee"),
        ({"USER": "ann"}, "", "ann"),
        ({"LOGNAME": "lee", "USER": "ann"}, "", "lee"),
    ],
)
def test_who_reviews(environ, git, name):
    assert reviewer_name(environ, lambda: git) == name


def test_somebody_always_reviews(monkeypatch):
    def unknown():
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr("getpass.getuser", unknown)
    assert reviewer_name({}, lambda: "") == "reviewer"


def test_git_tells_the_name_or_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    assert git_name(str(tmp_path)) == ""
    assert git_name(str(tmp_path / "missing")) == ""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "config", "user.name", "Анна Lee"], cwd=tmp_path, check=True)
    assert git_name(str(tmp_path)) == "Анна Lee"
