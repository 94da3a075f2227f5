"""What an article, its path and a note may hold neither breaks the screen nor reaches the terminal."""

import unicodedata

import pytest
from rich.cells import cell_len
from textual.app import App

from lint.review.commands import COMMANDS
from tests.tui.articles import HOSTILE, app_in, run, said, town, until
from tests.tui.screen import screen_text
from tui.app import ReviewApp

NAME = "a\x1b]0;owned\x07[red]\u202eb"
NOTE = "see \x1b[2J\u2028[bold]here[/] \u202e"


def raw(text: str) -> set[str]:
    """What a terminal would obey, but for line ends."""
    return {
        c for c in text if unicodedata.category(c) in ("Cc", "Zl", "Zp") or c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067"
    } - {"\n"}


@pytest.fixture
def folder(tmp_path):
    return town(tmp_path / "t", **{NAME: HOSTILE})


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_every_screen_of_a_hostile_article_keeps_its_width(folder, size):
    app = app_in(folder)
    shown = []

    async def script(pilot):
        for keys in (("f",), ("j", "j"), ("S",), ("escape", "z"), ("z",), ("z",), ("z", "W")):
            await pilot.press(*keys)
            await pilot.pause()
            shown.append(screen_text(app))

    run(app, script, size)
    assert raw("".join(shown)) == set()
    panes = [line for screen in shown for line in screen.splitlines()[1:-1]]
    assert max(cell_len(line) for line in panes) <= size[0]
    assert "␛" in "".join(shown)


def test_a_note_with_escape_sequences_is_shown_and_stays_what_it_is(folder):
    app = app_in(folder)
    app.session.annotate(app.session.visible[0], NOTE)

    async def script(pilot):
        await pilot.press("c")
        asked = screen_text(app)
        await pilot.press("enter", "d", "d")
        return asked, screen_text(app)

    for shown in run(app, script, (120, 60)):
        assert raw(shown) == set()
    assert app.session.visible[0].note == NOTE
    assert app.session.visible[0].state == "later"


def test_what_is_said_in_the_corner_the_palette_and_help_is_harmless(folder):
    journal = folder / ".calque" / "review" / f"{NAME}.txt.yaml"
    journal.parent.mkdir(parents=True)
    journal.write_text("- {id: [\n")
    app = app_in(folder)

    async def script(pilot):
        await pilot.press("s", "question_mark")
        helped = screen_text(app)
        await pilot.press("escape", "ctrl+p", *"stands")
        await until(pilot, lambda: "not now" in screen_text(app))
        return helped, screen_text(app)

    for shown in run(app, script, (160, 60)):
        assert raw(shown) == set()
    assert raw(said(app)) == set()
    assert "[red]" in said(app)


def test_the_bytes_that_go_to_the_terminal_hold_no_sequence_of_the_article(folder, monkeypatch):
    app = app_in(folder)
    sent = []
    display = App._display

    def watched(self, screen, renderable):
        if renderable is not None and hasattr(renderable, "render_segments"):
            sent.append(renderable.render_segments(app.console))
        return display(self, screen, renderable)

    monkeypatch.setattr(ReviewApp, "_display", watched)

    async def script(pilot):
        await pilot.press("j", "c", "escape", "x")

    run(app, script)
    written = "".join(sent)
    assert written
    for sequence in ("\x1b[31malert", "\x1b]0;owned", "\x07", "\u202e", "\u2028", "\x85", "\x00", "\x0c"):
        assert sequence not in written


def test_every_command_has_a_title_that_fits_a_footer():
    assert max(cell_len(command.title) for command in COMMANDS) <= 18
