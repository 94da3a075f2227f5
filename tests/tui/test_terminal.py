"""A review in a real terminal, from opening an article to taking back after a restart what was written into it."""

import os
import subprocess
import sys

import pytest

from tests.review.articles import project, states
from tests.review.articles import review as reviewed
from tests.tui.terminal import TMUX, Terminal

pytestmark = pytest.mark.skipif(TMUX is None, reason="tmux is not installed: there is no terminal to review in")

SPEECH = """\
# The silence after the hearing

Washington has not replied to the proposal about the START III treaty (there are no legal grounds for this claim – approx. In other
words), and the ambassador went home without an answer.

US Treasury Secretary Scott Bessant spoke for an hour about tariffs. What Scott Bessant said about the treaty fits on a napkin.
"""
"""Four flags: the treaty, the aside, and the name twice."""
HARBOUR = """\
The 25-th pump came by sea.

The 26-th pump came by rail.

The 27-th pump never came.
"""
NOTE = "the minister’s own word"


@pytest.fixture
def folder(tmp_path):
    folder = project(tmp_path / "project", harbour=HARBOUR)
    (folder / "a-speech.md").write_text(SPEECH, encoding="utf-8")
    return folder


@pytest.fixture
def opened(folder, tmp_path):
    """Opens the review in a terminal."""
    terminals = []

    def opens(*arguments):
        terminal = Terminal(folder, tmp_path / f"tmux-{len(terminals)}", "review", "--reviewer", "Anna", *arguments)
        terminals.append(terminal)
        return terminal

    yield opens
    for terminal in terminals:
        terminal.__exit__()


def check(folder, *arguments) -> tuple[int, str]:
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-m", "lint.cli", "check", *arguments]
    done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, check=False, timeout=60)
    return done.returncode, done.stdout.decode()


def test_an_article_is_reviewed_written_reopened_and_restored(folder, opened):
    speech = folder / "a-speech.md"

    terminal = opened()
    terminal.until("0/7 decided", "flag 1 of 7", "TRM420")
    terminal.press("c")
    terminal.until("Note", "left for later")
    terminal.write(NOTE)
    terminal.press("Enter")
    terminal.until("1/7 decided")
    terminal.press("s")
    terminal.until("flag 2 of 7", "signed-note")
    terminal.press("f")
    terminal.until("2/7 decided", "flag 3 of 7")
    terminal.press("F")
    terminal.until("the same words, in this article: 2")
    terminal.press("1")
    terminal.until("4/7 decided", "flag 5 of 7")
    terminal.press("k")
    terminal.until("flag 4 of 7")
    terminal.press("w")
    terminal.until("3 fixes written")
    terminal.press("Escape")
    terminal.wait(lambda: "3 fixes written" not in terminal.screen, "the end of the summary")
    terminal.press("g")
    terminal.until("Go to")
    terminal.write("3")
    terminal.press("Enter")
    terminal.until("flag 3 of 4")
    terminal.press("q")
    assert terminal.left() == 0
    assert "4 of 7 decided" in terminal.screen

    written = speech.read_text(encoding="utf-8")
    assert "about the START III treaty, and the ambassador" in written
    assert written.count("Scott Bessent") == 2
    assert "Bessant" not in written
    assert check(folder, "a-speech.md")[0] == 0
    assert "START III" not in check(folder, "a-speech.md")[1]
    assert "START III" in check(folder, "--all", "a-speech.md")[1]
    assert check(folder, "harbour.txt")[0] == 1
    assert reviewed(folder, paths=[speech]).visible[0].note == NOTE

    terminal = opened()
    terminal.until("4/7 decided", "harbour.txt", "flag 3 of 4")
    terminal.press("u")
    terminal.wait(lambda: speech.read_bytes() == SPEECH.encode(), "the article as it was")
    terminal.until("flag 2 of 7")
    for number in (2, 1, 1, 0):
        terminal.press("u")
        terminal.until(f"{number}/7 decided")
    terminal.press("q")
    assert terminal.left() == 0
    assert set(states(reviewed(folder))) == {"open"}
    assert check(folder, "a-speech.md")[0] == 1


def test_a_review_that_is_killed_has_lost_nothing(folder, opened):
    terminal = opened()
    terminal.until("0/7 decided", "flag 1 of 7")
    terminal.press("s")
    terminal.until("1/7 decided")
    terminal.press("f")
    terminal.until("2/7 decided")
    terminal.kill()
    assert terminal.left() == 137

    assert states(reviewed(folder))[:3] == ["keep", "fix", "open"]
    assert (folder / "a-speech.md").read_text(encoding="utf-8") == SPEECH
    terminal = opened()
    terminal.until("2/7 decided")
    terminal.press("u")
    terminal.until("1/7 decided")


def test_without_a_screen_there_are_only_lines(folder, opened):
    terminal = opened("--plain")
    terminal.until("flag 1 of 4, 0 of 4 decided, 1 article still being checked")
    terminal.write("s\n")
    screen = terminal.until("> s\nit stands\n", "flag 2 of 7")
    assert "> s\ns\n" not in screen
    terminal.press("C-d")
    assert terminal.left() == 0
    assert b"\x1b" not in terminal.sent

    terminal = opened("--plain")
    terminal.until("flag 2 of 4")
    terminal.press("C-c")
    assert terminal.left() == 130
    assert states(reviewed(folder))[:2] == ["keep", "open"]


def test_a_theme_that_is_unknown_is_wrong_use(opened):
    terminal = opened("--theme", "nonsense")
    assert terminal.left() == 2
    assert "calque: theme: nonsense: must be one of " in terminal.screen
    assert "textual-light" in terminal.screen


OBEYED = [b"\x1b]0;owned\x07", b"\x1b[1;9;7;5m", b"\x1bPwild", b"\x9b31m", "\u009b31m".encode(), "\u202e".encode(), b"\x00"]


def test_nothing_in_an_article_is_obeyed_by_the_terminal(tmp_path):
    wild = "\x1b]0;owned\x07 \x1b[1;9;7;5mred \x1bPwild\x1b\\ \u009b31m \u202eright to left\u202c \x00 \t👩‍👩‍👧 日本語 e\u0301 \u2028 \x85 end"
    folder = project(tmp_path / "project", wild=f"It {wild} of the START III treaty {wild}.\n\nThe 25-th {wild} pump.\n")
    with Terminal(folder, tmp_path / "tmux", "review", "--reviewer", "Anna\x1b[1;9;7;5m") as terminal:
        screen = terminal.until("flag 1 of 2", "␛]0;owned")
        borders = [line.rstrip() for line in screen.splitlines() if line.startswith("│")]
        terminal.press("z")
        terminal.wait(lambda: terminal.screen != screen, "another layout")
        terminal.press("s")
        terminal.until("1/2 decided")
        terminal.press("q")
        assert terminal.left() == 0
        assert [sequence for sequence in OBEYED if sequence in terminal.sent] == []
        assert terminal.asked("pane_title") != "owned"
        assert [line for line in borders if not line.endswith("│")] == []
