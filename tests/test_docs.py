"""What docs/review.md shows is what the review has."""

import importlib.util
import os
import pathlib
import re
import subprocess
import sys

import pytest

from lint.review.commands import BY_ID, key_name, rebound

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "review.md").read_text(encoding="utf-8")
SCRIPT = ROOT / "docs" / "review" / "make.py"
IMAGES = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", PAGE)
KEYS = re.findall(r"<kbd( title=\"([\w-]+)\")?>([^<]+)</kbd>", PAGE)


@pytest.fixture(scope="module")
def make():
    spec = importlib.util.spec_from_file_location("make", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("TEXTUAL_ANIMATIONS", "TEXTUAL_THEME", "UNICODE_VERSION", "NO_COLOR"):
            patch.setenv(name, os.environ.get(name, ""))  # the script sets them for itself alone
        spec.loader.exec_module(module)
    return module


def test_every_key_is_the_one_of_its_command():
    wrong = [(key, name) for titled, name, key in KEYS if not titled or key not in map(key_name, BY_ID[name].keys)]
    assert (wrong, len(KEYS) > 20) == ([], True)


def test_the_table_of_keys_is_that_of_the_registry(make):
    assert "| f | `fix` |" in PAGE
    assert make.with_keys(PAGE) == PAGE


def test_every_command_is_in_the_table():
    assert [name for name in BY_ID if f"| `{name}` |" not in PAGE] == []


@pytest.mark.parametrize("path", sorted({*IMAGES, *re.findall(r"\]\(([\w/.-]+\.md)\)", PAGE)}))
def test_every_picture_and_page_is_there(path):
    assert (ROOT / "docs" / path).is_file()


def test_no_picture_is_left_over():
    assert {path.name for path in SCRIPT.parent.glob("*.svg")} == {pathlib.Path(path).name for path in IMAGES}


def test_the_example_of_keys_can_be_configured():
    keys = dict(re.findall(r"([\w-]+): \"?([\w+]+)\"?", re.search(r"^keys: \{(.*)\}$", PAGE, re.M)[1]))
    assert set(keys) == {"keep", "previous", "redo"}
    assert {c.id: c.keys for c in rebound(keys)}["redo"] == ("ctrl+y",)


def test_pictures_made_twice_are_the_same(tmp_path):
    for name, seed in (("one", "1"), ("other", "2")):
        environ = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}
        command = [sys.executable, SCRIPT, "--pictures", tmp_path / name]
        subprocess.run(command, cwd=tmp_path, env=environ, check=True, timeout=120)
    one, other = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "other"))
    assert set(one) == {pathlib.Path(path).name for path in IMAGES}
    assert one == other
    assert [name for name, data in one.items() if re.search(rb"terminal-\d", data)] == []
