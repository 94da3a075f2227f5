"""Keys that write, open and leave, each on the screen."""

import os
import stat
from contextlib import nullcontext

import pytest

from tests.review.articles import states, text
from tests.tui.articles import CLEAN, PORT, app_in, pressed, run, said, town, until
from tests.tui.screen import screen_text
from tui.actions import files
from tui.dialogs.choice import Choice
from tui.dialogs.reading import Reading


@pytest.fixture
def folder(tmp_path):
    """Port: TRM992, TRM990. Town: TRM990, TRM991 (no fix), TRM992, TRM990, TRM990."""
    return town(tmp_path / "t")


def after(app, *keys, size=(120, 40)):
    """The screen after the keys."""

    async def script(pilot):
        await pilot.press(*keys)
        await pilot.pause()
        return screen_text(pilot.app)

    return run(app, script, size)


def test_write(folder):
    shown = after(app_in(folder), "f", "f", "f", "k", "K", "w")
    assert "port.txt: 2 fixes written" in shown
    assert "2 fixes in 1 of 1 article" in shown
    assert text(folder, "port") == PORT.replace("pumping post", "pumping station").replace("flumed line", "water main")
    assert "flumed line" in (folder / "town.md").read_text()


def test_write_all(folder):
    app = app_in(folder)
    shown = after(app, "f", "f", "f", "W")
    assert "3 fixes in 2 of 2 articles" in shown
    assert "The water main under" in (folder / "town.md").read_text()
    assert app.session.progress == (3, 7)


def test_written_fixes_are_taken_back_by_one_undo_after_a_restart(folder):
    pressed(app_in(folder), "f", "f", "f", "W", "escape")
    app = pressed(app_in(folder), "u")
    assert text(folder, "port") == PORT
    assert said(app) == "2 decisions taken back"
    assert states(app.session)[:3] == ["fix", "fix", "fix"]


def test_a_read_only_article_is_left_as_it_was(folder):
    (folder / "port.txt").chmod(stat.S_IRUSR)
    app = app_in(folder)
    shown = after(app, "f", "w", "home", "w")
    assert "port.txt: is read-only; it is as it was" in shown
    assert "0 fixes in 0 of 1 article; 1 with problems" in shown
    assert text(folder, "port") == PORT
    assert states(app.session)[0] == "fix"


def test_an_article_that_was_changed_outside_is_not_written_over(folder):
    app = app_in(folder)

    async def script(pilot):
        await pilot.press("f", "f")
        (folder / "port.txt").write_text("Another text.\n")
        await pilot.press("K", "w")
        return screen_text(pilot.app)

    assert "was changed outside" in run(app, script)
    assert text(folder, "port") == "Another text.\n"


EDITOR = """\
import pathlib, sys
path = pathlib.Path(sys.argv[-1])
path.write_text(path.read_text().replace("pumping post", "pumping station"))
"""


def test_editor(folder, monkeypatch):
    (folder / "edit.py").write_text(EDITOR)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"python3 {folder / 'edit.py'}")
    app = app_in(folder)
    monkeypatch.setattr(app, "suspend", nullcontext)

    async def script(pilot):
        await pilot.press("E")
        await until(pilot, lambda: len(pilot.app.session.visible) == 6)
        return screen_text(pilot.app)

    shown = run(app, script)
    assert "pumping station of" in shown
    assert app.session.current.finding.code == "TRM990"


@pytest.mark.parametrize(("editor", "reason"), [("/no/such/editor", "cannot be run"), ("false", "false ended with 1")])
def test_an_editor_that_does_not_do_its_work_is_said(folder, monkeypatch, editor, reason):
    monkeypatch.setenv("VISUAL", editor)
    app = app_in(folder)
    monkeypatch.setattr(app, "suspend", nullcontext)
    pressed(app, "E")
    assert reason in said(app)


def test_where_there_is_no_terminal_to_leave_to_the_editor_it_is_said(folder, monkeypatch):
    monkeypatch.setenv("VISUAL", "vi")
    assert "needs a terminal of its own" in said(pressed(app_in(folder), "E"))


def test_reread(folder):
    app = app_in(folder)

    async def script(pilot):
        (folder / "port.txt").write_text("A flumed line.\n")
        await pilot.press("r")
        await until(pilot, lambda: len(pilot.app.session.visible) == 6)
        return screen_text(pilot.app)

    assert "port.txt  0/1" in run(app, script)


def test_copy(folder):
    app = pressed(app_in(folder), "y")
    assert app.clipboard == "port.txt:1: TRM992 pumping post"
    assert said(app) == "copied"


def test_quit(folder):
    app = pressed(app_in(folder), "s", "q")
    assert app.return_value == 0
    assert app.written == []


def test_leaving_asks_what_becomes_of_fixes(folder):
    app = app_in(folder)
    shown = after(app, "f", "f", "f", "q")
    assert "3 fixes in 2 articles not written yet" in shown
    assert app.return_value is None


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
def test_leaving_writes_them(folder, key):
    app = pressed(app_in(folder), "f", key, "1")
    assert app.return_value == 0
    assert [(written.path, written.fixes) for written in app.written] == [("port.txt", 1)]
    assert "pumping station" in text(folder, "port")


def test_leaving_leaves_them(folder):
    app = pressed(app_in(folder), "f", "q", "2")
    assert app.return_value == 0
    assert text(folder, "port") == PORT
    assert states(app_in(folder).session)[0] == "fix"


@pytest.mark.parametrize("key", ["3", "escape"])
def test_leaving_is_thought_better_of(folder, key):
    app = app_in(folder)
    shown = after(app, "f", "q", key)
    assert app.return_value is None
    assert "not written yet" not in shown


def test_leaving_stays_when_something_could_not_be_written(folder):
    (folder / "port.txt").chmod(stat.S_IRUSR)
    app = app_in(folder)

    async def script(pilot):
        await pilot.press("f", "q")
        assert isinstance(pilot.app.screen, Choice)
        await pilot.press("1")
        return isinstance(pilot.app.screen, Reading)

    assert run(app, script)
    assert app.return_value is None


def test_ctrl_c_says_which_key_leaves(folder):
    assert said(pressed(app_in(folder), "ctrl+c")) == "q leaves"


def test_a_folder_with_nothing_flagged(tmp_path):
    app = app_in(town(tmp_path / "t", clean=CLEAN))
    shown = after(app, "s", "n", "j")
    assert "nothing is flagged" in shown
    assert "The rain came" in shown
    assert said(app).splitlines() == [
        "Stands: no flag is shown",
        "Next: no flag is shown",
        "Down: no flag is shown",
    ]


def test_the_summary_counts_fixes_articles_and_problems():
    done = [files.Written("a.txt", 2, []), files.Written("b\x1b.txt", 0, [], "it could not be read")]
    assert files.summary(done).splitlines() == [
        "a.txt: 2 fixes written",
        "b␛.txt: 0 fixes written",
        "  error: it could not be read",
        "",
        "2 fixes in 1 of 2 articles; 1 with problems",
    ]


def test_the_place_is_kept_where_the_project_is(folder):
    pressed(app_in(folder), "j", "q")
    assert os.listdir(folder / ".calque" / "session")
