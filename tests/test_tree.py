import os

import pytest

from lint import tree
from lint.errors import UserError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(tmp_path / "cache"))
    home = tmp_path / "rules"
    (home / "names").mkdir(parents=True)
    (home / ".hidden").mkdir()
    for name in ("b.yaml", "a.yml", "notes.txt", "names/people.yaml", ".hidden/c.yaml"):
        (home / name).write_text(name)
    settle(home)
    return home


def settle(home):
    """As if nobody had touched the files for a while."""
    for path in home.rglob("*.y*ml"):
        os.utime(path, (1_000_000, 1_000_000))


def listed(home, *skip):
    return [os.path.relpath(entry.path, home) for entry in tree.entries(str(home), skip)]


def test_yaml_files_are_listed_in_order_and_hidden_ones_left_out(folder):
    assert listed(folder) == ["a.yml", "b.yaml", os.path.join("names", "people.yaml")]
    assert listed(folder, "names") == ["a.yml", "b.yaml"]


def test_the_same_content_has_the_same_name_and_a_change_another(folder):
    before = tree.content(tree.entries(str(folder)))
    assert tree.content(tree.entries(str(folder))) == before == tree.content(tree.entries(str(folder)), use_cache=False)
    (folder / "b.yaml").write_text("changed")
    assert tree.content(tree.entries(str(folder))) != before


def test_what_nobody_touched_is_not_read_again(folder, monkeypatch):
    before = tree.content(tree.entries(str(folder)))
    monkeypatch.setattr(tree, "read_bytes", lambda _: pytest.fail("read again"))
    assert tree.content(tree.entries(str(folder))) == before


def test_what_changed_a_moment_ago_is_read_again(folder):
    (folder / "b.yaml").write_text("one")
    entries = tree.entries(str(folder))
    before = tree.content(entries)
    (folder / "b.yaml").write_text("two")  # same size, perhaps in the same tick
    assert tree.content(entries) != before


def test_a_file_that_went_away_is_an_error(folder):
    entries = tree.entries(str(folder))
    (folder / "b.yaml").unlink()
    with pytest.raises(UserError):
        tree.content(entries, use_cache=False)
