import os
import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.errors import UserError
from lint.review.editor import chosen, command


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("vi", ["vi", "+12", "a.txt"]),
        ("view", ["view", "+12", "a.txt"]),
        ("vim", ["vim", "+12", "-c", "normal! 04l", "a.txt"]),
        ("nvim", ["nvim", "+12", "-c", "normal! 04l", "a.txt"]),
        ("nano", ["nano", "+12,5", "a.txt"]),
        ("micro", ["micro", "+12:5", "a.txt"]),
        ("emacs", ["emacs", "+12:5", "a.txt"]),
        ("emacsclient", ["emacsclient", "+12:5", "a.txt"]),
        ("kak", ["kak", "+12:5", "a.txt"]),
        ("gedit", ["gedit", "+12:5", "a.txt"]),
        ("hx", ["hx", "a.txt:12:5"]),
        ("subl", ["subl", "a.txt:12:5"]),
        ("zed", ["zed", "a.txt:12:5"]),
        ("code", ["code", "--goto", "a.txt:12:5"]),
        ("codium", ["codium", "--goto", "a.txt:12:5"]),
        ("kate", ["kate", "--line", "12", "--column", "5", "a.txt"]),
        ("ed", ["ed", "a.txt"]),
    ],
)
def test_every_editor_is_told_the_place_in_its_own_words(editor, words):
    assert command(editor, "a.txt", 12, 5) == words


def test_arguments_of_the_editor_stay():
    assert command("code --wait", "a.txt", 3, 1) == ["code", "--wait", "--goto", "a.txt:3:1"]
    assert command("'/opt/my editors/vim' -u NONE", "a.txt", 3, 1) == [
        "/opt/my editors/vim",
        "-u",
        "NONE",
        "+3",
        "-c",
        "normal! 0",
        "a.txt",
    ]


def test_folder_and_ending_are_no_part_of_the_name(tmp_path):
    (tmp_path / "Code.exe").touch()
    path = str(tmp_path / "Code.exe")
    assert command(path, "a.txt", 3, 2) == [path, "--goto", "a.txt:3:2"]
    assert command("/usr/bin/nano", "a.txt", 3, 2)[1] == "+3,2"


def test_an_editor_whose_path_has_a_space_needs_no_quotes(tmp_path):
    (tmp_path / "my nano").mkdir()
    path = tmp_path / "my nano" / "nano"
    path.touch()
    assert command(str(path), "a.txt", 1, 1) == [str(path), "+1,1", "a.txt"]


@pytest.mark.parametrize("path", ["-rf.txt", "+12.txt"])
def test_an_article_that_looks_like_an_option_is_none(path):
    assert command("vi", path, 2, 1)[-1] == os.path.join(".", path)


@pytest.mark.parametrize("editor", ["", "  ", "vi 'open"])
def test_a_command_that_cannot_be_read_is_a_mistake(editor):
    with pytest.raises(UserError, match="editor"):
        command(editor, "a.txt", 1, 1)


@given(
    st.lists(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), min_size=1), min_size=1),
    st.text(min_size=1),
)
def test_words_and_path_arrive_as_they_are(words, path):
    made = command(shlex.join(["ed", *words]), "./" + path, 1, 1)
    assert made == ["ed", *words, "./" + path]


def test_visual_comes_before_editor_and_blank_is_nothing():
    assert chosen({"VISUAL": "code --wait", "EDITOR": "vi"}) == "code --wait"
    assert chosen({"VISUAL": " ", "EDITOR": "vi"}) == "vi"


def test_without_either_what_is_installed_is_taken(tmp_path):
    for name in ("vi", "emacs"):
        (tmp_path / name).touch(0o755)
    assert chosen({"PATH": str(tmp_path)}) == "vi"


def test_without_any_the_remedy_is_told(tmp_path):
    with pytest.raises(UserError, match="EDITOR=nano"):
        chosen({"PATH": str(tmp_path)})
