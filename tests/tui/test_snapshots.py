"""The main states as text. `CALQUE_SNAPSHOTS=write pytest tests/tui/test_snapshots.py` takes the screens as they are now."""

import pytest

from tests.tui.articles import CLEAN, HOSTILE, NAMED, app_in, run, town
from tests.tui.screen import assert_snapshot, screen_text

SIZES = [(80, 24), (120, 40)]
LARGEST = (200, 60)
STATES = {
    "first": (),
    "decided": ("f", "2", "l", "s", "c", *"ask", "enter", "k"),
    "all-decided": ("S", "4", "S", "4", "s"),
    "filter": ("slash", *"valve", "enter"),
    "filter-hides-all": ("slash", *"zebra", "enter"),
    "zoom-list": ("z", "z", "z"),
    "compact": ("d",),
    "keep-like": ("j", "S"),
    "line": ("g", "9"),
    "edit": ("e",),
    "leave": ("f", "q"),
    "help": ("question_mark",),
    "written": ("f", "k", "w"),
}


def shown(app, keys=(), size=(120, 40)) -> str:
    async def script(pilot):
        await pilot.press(*keys)
        await pilot.pause()
        return screen_text(app)

    return run(app, script, size)


@pytest.mark.parametrize(
    ("state", "size"),
    [
        *((state, size) for state in STATES for size in SIZES),
        *((state, LARGEST) for state in ("first", "decided", "keep-like", "help")),
    ],
    ids=str,
)
def test_state(tmp_path, state, size):
    app = app_in(town(tmp_path / "t"))
    assert_snapshot(shown(app, STATES[state], size), "{}-{}x{}".format(state, *size))


@pytest.mark.parametrize(
    ("name", "article"),
    [("clean", CLEAN), ("hostile", HOSTILE), ("unreadable", b"\xff\xfe\xff"), ("long-name" + "-" * 90, NAMED)],
)
def test_article(tmp_path, name, article):
    app = app_in(town(tmp_path / "t", **{name: article}))
    keys = ("j",) if name == "hostile" else ()
    assert_snapshot(shown(app, keys, (80, 24)), f"article-{name.rstrip('-')}-80x24")


def test_journal_that_cannot_be_read(tmp_path):
    folder = town(tmp_path / "t")
    journal = folder / ".calque" / "review" / "port.txt.yaml"
    journal.parent.mkdir(parents=True)
    journal.write_text("- {id: [\n")
    assert_snapshot(shown(app_in(folder)), "journal-120x40")


def test_without_colours_the_state_of_every_flag_is_legible(tmp_path):
    """The snapshots have no colour and no style: what they tell apart, glyphs tell apart."""
    lines = shown(app_in(town(tmp_path / "t")), STATES["decided"]).splitlines()
    assert [(line[1], line[7]) for line in lines if line[9:].startswith("TRM99")] == [
        (" ", "✎"), (" ", "✎"), (" ", "…"), ("›", "✓"), (" ", "…"), (" ", "●"), (" ", "●"),
    ]  # fmt: skip
