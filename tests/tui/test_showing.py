"""Keys that change what is shown and how, each on the screen."""

import pytest

from tests.tui.articles import PORT, app_in, pressed, run, said, town
from tests.tui.screen import screen_text
from tui.actions.showing import THEMES
from tui.widgets.article import ArticleView
from tui.widgets.flaglist import FlagList
from tui.widgets.why import WhyPane


@pytest.fixture
def folder(tmp_path):
    """Port: two flags. Town: five."""
    return town(tmp_path / "t")


def screens(app, *keys, size=(120, 40)):
    """The screen after each of the keys; several keys stand in a tuple."""
    found = []

    async def script(pilot):
        for key in keys:
            await pilot.press(*(key if isinstance(key, tuple) else (key,)))
            await pilot.pause()
            found.append(screen_text(pilot.app))

    run(app, script, size)
    return found


def test_filter(folder):
    app = app_in(folder)
    (wrong,) = screens(app, ("slash", *"rul:x"))
    assert "⚠ filter: rul: unknown" in wrong
    asked, filtered = screens(app_in(folder), ("slash", *"valve"), "enter")
    assert "rule:CODE" in asked
    assert "filter: valve" in filtered
    assert "flag 1 of 1" in filtered


def test_a_wrong_filter_is_not_taken(folder):
    app = pressed(app_in(folder), "slash", *"rul:x", "enter", "escape")
    assert len(app.session.visible) == 7


def test_find(folder):
    assert said(pressed(app_in(folder), "J", "ctrl+f", *"mill", "enter")) == "1 found"
    assert said(pressed(app_in(folder), "ctrl+f", *"zzz", "enter")) == "not found"


def test_a_wrong_pattern_is_said(folder):
    app = pressed(app_in(folder), "ctrl+f", *"/(/", "enter")
    assert "/(/: not a pattern" in said(app)


def test_find_next(tmp_path):
    folder = town(tmp_path / "t", long="A flumed line.\n\n" + "Nothing.\n\n" * 50 + "Rain.\n\n" + "Nothing.\n\n" * 50 + "Rain.\n")

    async def script(pilot):
        tops = []
        for keys in (("ctrl+f", *"rain", "enter"), ("ctrl+g",), ("ctrl+g",)):
            await pilot.press(*keys)
            tops.append(pilot.app.query_one(ArticleView).scroll_offset.y)
        return tops

    first, second, again = run(app_in(folder), script)
    assert 0 < first < second
    assert again < second


def test_sort(folder):
    surest, back = screens(app_in(folder), "o", "o")
    assert "by confidence" in surest
    assert surest.index("TRM991") < surest.index("TRM992")
    assert "by confidence" not in back


def test_zoom(folder):
    app = app_in(folder)
    seen = []

    async def script(pilot):
        for _ in range(4):
            await pilot.press("z")
            await pilot.pause()
            panes = [pilot.app.query_one(pane) for pane in (FlagList, ArticleView, WhyPane)]
            seen.append([pane.size.width > 0 and pane.display for pane in panes])
            assert sum(pane.outer_size.width for pane in panes if pane.display) == 120

    run(app, script)
    assert seen == [[False, True, False], [False, False, True], [True, False, False], [True, True, True]]


def test_zoom_reaches_the_list_on_a_narrow_screen_and_keys_move_in_it(folder):
    (_, _, listed, moved) = screens(app_in(folder), "z", "z", "z", "j", size=(70, 20))
    assert "›   1 ● TRM992" in listed
    assert "›   1 ● TRM990" in moved


def test_compact(folder):
    dense, airy = screens(app_in(folder), "d", "d")
    assert "╭" not in dense
    assert "silence it here" not in dense
    assert "╭" in airy
    assert "silence it here" in airy


def test_compact_takes_the_whole_width_of_a_narrow_screen(folder):
    app = app_in(folder)

    async def script(pilot):
        await pilot.press("d")
        await pilot.pause()
        return pilot.app.query_one(WhyPane).outer_size.width, pilot.app.query_one(ArticleView).outer_size.width

    assert run(app, script, (70, 24)) == (70, 70)


def test_theme(folder):
    app = app_in(folder, theme=THEMES[0])
    seen = []

    async def script(pilot):
        for _ in THEMES:
            await pilot.press("T")
            await pilot.pause()
            seen.append((app.theme, screen_text(app).splitlines()[3]))

    run(app, script)
    assert [theme for theme, _ in seen] == [*THEMES[1:], THEMES[0]]
    assert len({line for _, line in seen}) == 1


def test_an_unknown_theme_is_refused_before_the_screen_is_there(folder):
    with pytest.raises(Exception, match="theme: mauve: must be one of ansi-dark, "):
        app_in(folder, theme="mauve")


def test_explain(folder):
    (shown,) = screens(app_in(folder), "x")
    assert "TRM992 pumping-post" in shown
    assert "Left alone" in shown
    read, closed = screens(app_in(folder), ("x", "j", "down", "k"), "q")
    assert "Left alone" in read
    assert "0/7 decided" in closed


def test_second(tmp_path):
    folder = town(tmp_path / "t", port=PORT)
    pressed(app_in(folder), "s", "s")
    pressed(app_in(folder, by="Boris", second=True), "s", "f")
    (shown,) = screens(app_in(folder), "D")
    assert "2 flags decided by both, 50% agree" in shown
    assert "port.txt:1 TRM990 “flumed line”" in shown
    assert "Anna: keep" in shown
    assert "Boris: fix" in shown


def test_help(folder):
    shown, closed = screens(app_in(folder), "question_mark", "escape", size=(120, 90))
    assert "take the first fix and go on" in shown
    assert "nothing to undo)" in shown
    for group in ("decide", "go", "show", "files", "always"):
        assert f"\n{group}" in "\n".join(line.strip(" │") for line in shown.splitlines())
    assert "Keys" not in closed


def test_a_narrow_screen_has_the_article_above_and_why_below(folder):
    async def script(pilot):
        panes = [pilot.app.query_one(pane) for pane in (FlagList, ArticleView, WhyPane)]
        return [(pane.display, pane.region.y, pane.region.width) for pane in panes]

    (listed, _, _), (_, article, wide), (_, why, wider) = run(app_in(folder), script, (99, 24))
    assert not listed
    assert article < why
    assert wide == wider == 99


def test_keys_of_the_configuration_take_the_place_of_others(folder):
    app = pressed(app_in(folder, keys={"keep": "k", "undo": "ctrl+z"}), "k")
    assert app.session.visible[0].state == "keep"
    (footer,) = screens(app_in(folder, keys={"keep": "k"}), "s")
    assert "k Stands" in footer.splitlines()[-1]
    app = pressed(app_in(folder, keys={"undo": "ctrl+z"}), "u", "ctrl+z")
    assert {flag.state for flag in app.session.visible} == {"open"}


def test_the_palette_has_every_command_and_says_why_one_cannot_be_used(folder):
    app = app_in(folder)

    async def script(pilot):
        return [(c.title, c.help) for c in pilot.app.get_system_commands(pilot.app.screen)]

    offered = dict(run(app, script))
    assert list(offered) == [c.title for c in app.commands if c.id != "choose"]
    assert offered["Undo"].endswith("(not now: nothing to undo)")


def test_the_palette_runs_a_command(folder):
    app = pressed(app_in(folder), "ctrl+p", *"stands", "down", "enter")
    assert "keep" in [flag.state for flag in app.session.visible]


def test_source(folder):
    (folder / "calque.yaml").write_text('pairs: {"port.txt": "port.orig"}\n')
    (folder / "port.orig").write_text("A letter from the coast.\n\nThe port has a pumping station of its own, but no main.\n")
    app = app_in(folder)
    beside, away = screens(app, "v", "v", size=(160, 40))
    assert "but no main" in beside
    assert "but no main" not in away


def test_source_of_an_article_without_one(folder):
    assert said(pressed(app_in(folder), "v")) == "Source: the article has no source: name it with --source"
