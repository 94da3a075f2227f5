"""Checking apart from the screen, what changes outside, and what goes wrong in calque itself."""

import threading

import pytest

from tests.review.articles import states
from tests.tui.articles import PORT, app_in, pressed, run, said, session_in, town, until
from tests.tui.screen import screen_text
from tui.actions import ACTIONS
from tui.dialogs.line import Line


@pytest.fixture
def folder(tmp_path):
    """Port: TRM992, TRM990. Town: TRM990, TRM991 (no fix), TRM992, TRM990, TRM990."""
    return town(tmp_path / "t")


def held(app):
    """Checks of the app that wait for their gate, but for the first."""
    gate, check, begun = threading.Event(), app.session.check, []

    def slow(path):
        begun.append(path)
        if len(begun) > 1:
            gate.wait(20)
        return check(path)

    app.session.check = slow
    return gate


def test_the_first_article_can_be_decided_while_others_are_checked(folder):
    app = app_in(folder, received=False)
    gate = held(app)

    async def script(pilot):
        await until(pilot, lambda: app.session.visible)
        before = screen_text(app)
        await pilot.press("s")
        gate.set()
        await until(pilot, lambda: not app.waiting)
        return before, screen_text(app)

    before, after = run(app, script)
    assert "checking 1/2 (Esc stops)" in before
    assert "town.md  …" in before
    assert "checking" not in after
    assert states(app.session)[:2] == ["keep", "open"]
    assert "flag 2 of 7" in after


def test_escape_stops_checking_and_goes_on_with_it(folder):
    (folder / "z.txt").write_text(PORT)
    app = app_in(folder, received=False)
    gate = held(app)

    async def script(pilot):
        await until(pilot, lambda: app.session.visible)
        await pilot.press("escape")
        gate.set()
        await until(pilot, lambda: list(app.waiting) == ["z.txt"])
        await until(pilot, lambda: not app.due)
        stopped = screen_text(app)
        await pilot.press("escape")
        await until(pilot, lambda: not app.waiting)
        return stopped

    assert "1 not checked (Esc goes on)" in run(app, script)
    assert len(app.session.visible) == 9


def test_what_waits_is_not_forgotten_when_an_article_is_read_again(folder):
    (folder / "z.txt").write_text(PORT)
    app = app_in(folder, received=False)
    gate = held(app)

    async def script(pilot):
        await until(pilot, lambda: app.session.visible)
        await pilot.press("r")
        gate.set()
        await until(pilot, lambda: not app.waiting)

    run(app, script)
    assert app.session.unchecked == []


def test_articles_arrive_while_a_question_is_asked(folder):
    app = app_in(folder, received=False)
    gate = held(app)

    async def script(pilot):
        await until(pilot, lambda: app.session.visible)
        await pilot.press("c", "x")
        gate.set()
        await until(pilot, lambda: not app.waiting)
        asked = isinstance(app.screen, Line)
        await pilot.press("enter")
        return asked

    assert run(app, script)
    assert app.session.visible[0].note == "x"


def test_two_hundred_articles(tmp_path):
    folder = town(tmp_path / "t", **{f"a{n:03}": PORT for n in range(200)})
    app = app_in(folder, received=False)

    async def script(pilot):
        await until(pilot, lambda: app.session.visible)
        await until(pilot, lambda: not app.waiting and not app.due)
        await pilot.press("end")
        return screen_text(app)

    shown = run(app, script)
    assert "0/400 decided" in shown
    assert "a199.txt 0/2  ·  flag 400 of 400" in shown
    assert "›   1 ● TRM990 flumed line" in shown


def test_an_article_that_changed_outside_is_read_again(folder):
    app = app_in(folder)

    async def script(pilot):
        app.look_outside()
        (folder / "port.txt").write_text("A flumed line.\n")
        app.look_outside()
        await until(pilot, lambda: len(app.session.visible) == 6)

    run(app, script)
    assert said(app) == "changed outside, read again: port.txt"


def test_an_article_that_changed_before_anybody_looked_is_read_again(folder):
    app = app_in(folder)
    (folder / "port.txt").write_text("A flumed line.\n")

    async def script(pilot):
        app.look_outside()
        await until(pilot, lambda: len(app.session.visible) == 6)

    run(app, script)


def test_what_another_process_decided_is_shown(folder):
    app, other = app_in(folder), session_in(folder, by="Boris")

    async def script(pilot):
        app.look_outside()
        other.decide([other.visible[1]], "keep")
        app.look_outside()
        await until(pilot, lambda: states(app.session)[1] == "keep")
        return screen_text(app)

    assert "port.txt 1/2" in run(app, script)


def test_its_own_decisions_and_fixes_are_no_change_outside(folder):
    app = app_in(folder)

    async def script(pilot):
        app.look_outside()
        await pilot.press("f", "f", "K", "w", "escape")
        app.look_outside()

    run(app, script)
    assert "changed outside" not in said(app)


def test_an_article_that_cannot_be_read_is_shown_and_comes_back_when_it_can(folder):
    (folder / "port.txt").write_bytes(b"\xff\xfe\xff")
    app = app_in(folder)

    async def script(pilot):
        before = screen_text(app)
        app.look_outside()
        (folder / "port.txt").write_text(PORT)
        app.look_outside()
        await until(pilot, lambda: len(app.session.visible) == 7)
        return before

    before = run(app, script)
    assert "port.txt  ⚠" in before
    assert "flag 1 of 5" in before


def test_an_article_alone_that_cannot_be_read_says_why(tmp_path):
    folder = town(tmp_path / "t", broken=b"\xff\xfe\xff")

    async def script(pilot):
        await pilot.press("s", "w", "g")
        return screen_text(pilot.app)

    app = app_in(folder)
    shown = run(app, script, (160, 30))
    assert "broken.txt cannot be read:" in shown
    assert "⚠ 1 cannot be read" in shown
    assert "Stands: no flag is shown" in said(app)


@pytest.mark.parametrize("where", ["a key", "the worker", "a widget"])
def test_what_breaks_in_calque_itself_ends_the_screen_without_a_word_of_the_article(folder, monkeypatch, capfd, where):
    app = app_in(folder, received=where != "the worker")

    def broken(*args, **named):
        raise ZeroDivisionError("flumed line")

    if where == "a key":
        monkeypatch.setitem(ACTIONS, "keep", broken)
    elif where == "the worker":
        app.session.check = broken
    else:
        monkeypatch.setattr("tui.widgets.flaglist.FlagList._flag", broken)
    with pytest.raises(ZeroDivisionError):
        pressed(app, "s")
    assert isinstance(app.broken, ZeroDivisionError)
    assert app.return_value == 3
    out, err = capfd.readouterr()
    assert "flumed" not in out + err
