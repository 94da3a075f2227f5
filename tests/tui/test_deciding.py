"""Keys that decide, each on the screen."""

import pytest

from lint.review.session import Session
from tests.review.articles import states, text
from tests.tui.articles import NAMED, app_in, pressed, run, said, town, until
from tests.tui.screen import screen_text
from tui.dialogs.choice import Choice
from tui.dialogs.line import Line


@pytest.fixture
def folder(tmp_path):
    """Port: TRM992, TRM990. Town: TRM990, TRM991 (no fix), TRM992, TRM990, TRM990."""
    return town(tmp_path / "t")


def entry(session: Session, place: int):
    return session.visible[place].entry


def test_fix(folder):
    session = pressed(app_in(folder), "f").session
    assert states(session)[:2] == ["fix", "open"]
    assert session.place == 1
    assert entry(session, 0).title == "Replace with “pumping station”"


def test_choose(folder):
    app = pressed(app_in(folder), "j", "2")
    assert entry(app.session, 1).title == "Replace with “supply pipe”"
    assert app.session.place == 2


def test_a_number_without_a_fix_says_how_many_there_are(folder):
    app = pressed(app_in(folder), "2")
    assert states(app.session)[0] == "open"
    assert said(app) == "Fix 2: 1 offered"


def test_keep(folder):
    session = pressed(app_in(folder), "s", "s").session
    assert states(session)[:3] == ["keep", "keep", "open"]
    assert session.place == 2


def test_later(folder):
    session = pressed(app_in(folder), "l").session
    assert states(session)[0] == "later"
    assert session.place == 1


def test_edit(folder):
    async def script(pilot):
        await pilot.press("e")
        assert pilot.app.screen.query_one("#line").value == "pumping post"
        pilot.app.screen.query_one("#line").value = "pump house"
        await pilot.press("enter", "e")
        return pilot.app.screen.query_one("#line").value

    app = app_in(folder)
    assert run(app, script) == "flumed line"
    assert entry(app.session, 0).replacement == "pump house"
    app = app_in(folder)

    async def again(pilot):
        await pilot.press("home", "e")
        return pilot.app.screen.query_one("#line").value

    assert run(app, again) == "pump house"


def test_note(folder):
    async def script(pilot):
        await pilot.press("c", *"ask", "enter", "s", "k", "c")
        return pilot.app.screen.query_one("#line").value

    app = app_in(folder)
    assert run(app, script) == "ask"
    assert (states(app.session)[0], entry(app.session, 0).note) == ("keep", "ask")


def test_escape_from_a_line_changes_nothing(folder):
    session = pressed(app_in(folder), "c", "x", "escape", "e", "y", "escape").session
    assert states(session)[0] == "open"


def test_keep_like(folder):
    async def script(pilot):
        await pilot.press("j", "S")
        preview = screen_text(pilot.app)
        await pilot.press("4")
        return preview

    app = app_in(folder)
    preview = run(app, script)
    assert "the same words, in this article: 1" in preview
    assert "the same words, in 2 articles: 3" in preview
    assert "the same rule, in this article: 1" in preview
    assert "the same rule, in 2 articles: 4" in preview
    assert "town.md:7: " in preview
    assert states(app.session) == ["open", "keep", "keep", "open", "open", "keep", "keep"]
    assert said(app) == "4 decided in one step; u takes it back"
    assert set(states(pressed(app_in(folder), "u").session)) == {"open"}


def test_fix_like(folder):
    app = pressed(app_in(folder), "j", "F", "down", "down", "down", "enter")
    assert states(app.session) == ["open", "fix", "fix", "open", "open", "fix", "fix"]
    assert {e.title for e in app.session.articles[1].entries} == {"Replace with “water main”"}


def test_a_number_that_no_answer_has_and_escape_decide_nothing(folder):
    session = pressed(app_in(folder), "S", "7", "j", "k", "escape").session
    assert set(states(session)) == {"open"}


def test_add_name(tmp_path):
    """The name is right: the flag is gone as soon as the article was checked again."""
    folder = town(tmp_path / "t", named=NAMED)

    async def script(pilot):
        await pilot.press("a")
        assert isinstance(pilot.app.screen, Choice)
        asked = screen_text(pilot.app)
        await pilot.press("1")
        await until(pilot, lambda: not pilot.app.session.visible)
        return asked, screen_text(pilot.app)

    app = app_in(folder)
    asked, after = run(app, script)
    assert "1 “Aleksus Grinkevich” is right, in names.yaml" in asked
    assert "2 “Alexus Grynkewich” is right, “Aleksus Grinkevich” is wrong, in names.yaml" in asked
    assert "nothing is flagged" in after
    assert "name: Aleksus Grinkevich" in (folder / "names.yaml").read_text()
    assert "names.yaml" in (folder / "calque.yaml").read_text()


def test_example(folder):
    app = pressed(app_in(folder), "s", "k", "t")
    assert "own.yaml: todo-good example of TRM992 added" in said(app)
    assert (
        'todo-good: ["The port has a pumping post of its own, and no flumed line at all."]' in (folder / "own.yaml").read_text()
    )


def test_undo(folder):
    app = pressed(app_in(folder), "s", "l", "u")
    assert states(app.session)[:2] == ["keep", "open"]
    assert app.session.place == 1
    assert said(app) == "later taken back"


def test_undo_after_a_restart(folder):
    pressed(app_in(folder), "s", "f")
    app = pressed(app_in(folder), "u", "u")
    assert set(states(app.session)) == {"open"}
    assert app.session.place == 0


def test_redo(folder):
    pressed(app_in(folder), "s", "u")
    app = pressed(app_in(folder), "U")
    assert states(app.session)[0] == "keep"
    assert said(app) == "keep done again"


def test_what_cannot_be_done_says_why(folder):
    app = pressed(app_in(folder), "u", "U", "w", "t", "a", "ctrl+g")
    assert said(app).splitlines() == [
        "Undo: nothing to undo",
        "Redo: nothing to redo",
        "Write: no fix of this article waits to be written",
        "Example: nothing was decided about it yet",
        "Add name: the flag is not about a name",
        "nothing was searched for yet",
    ]


def test_a_flag_without_a_fix_says_so(folder):
    app = pressed(app_in(folder), "n", "n", "n", "f", "1")
    assert said(app) == "Fix: no fix is offered: edit the replacement instead\nFix 1: 0 offered"
    assert app.session.current.state == "open"


def test_everything_decided_is_said(folder):
    app = pressed(app_in(folder), "S", "4", "n", "S", "4", "n", "s", "n")
    assert app.session.progress == (7, 7)
    assert said(app).splitlines()[-2:] == ["everything shown is decided", "Next: everything shown is decided"]


def test_an_unreadable_journal_is_shown_and_nothing_is_decided(folder):
    journal = folder / ".calque" / "review" / "port.txt.yaml"
    journal.parent.mkdir(parents=True)
    journal.write_text("- {id: [\n")
    before = journal.read_text()

    async def script(pilot):
        await pilot.press("s", "1", "e")
        assert not isinstance(pilot.app.screen, Line)
        return screen_text(pilot.app)

    app = app_in(folder)
    screen = run(app, script)
    assert "port.txt  ⚠" in screen
    assert "⚠ its decisions cannot be read" in screen
    assert states(app.session)[0] == "open"
    assert "port.txt.yaml" in said(app).splitlines()[0]
    assert len(said(app).splitlines()) == 3
    assert journal.read_text() == before


def test_a_decision_that_cannot_be_put_on_file_is_no_decision(folder, monkeypatch):
    app = app_in(folder)
    store = app.session.articles[0].store
    (folder / ".calque").mkdir()
    (folder / ".calque" / "review").write_text("in the way")
    assert store.root == str(folder)
    pressed(app, "s")
    assert states(app.session)[0] == "open"
    assert "cannot be" in said(app)
    assert app.session.place == 0


def test_fixes_are_not_in_the_article_until_they_are_written(folder):
    pressed(app_in(folder), "f")
    assert "pumping post" in text(folder, "port")
