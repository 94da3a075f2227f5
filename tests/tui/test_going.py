"""Keys that go from flag to flag and through the article, each on the screen."""

import pytest

from tests.tui.articles import app_in, run, said, town, until
from tests.tui.screen import screen_text
from tui.dialogs.line import Line
from tui.widgets.article import ArticleView
from tui.widgets.flaglist import FlagList
from tui.widgets.why import WhyPane


@pytest.fixture
def folder(tmp_path):
    """Port: two flags. Town: five."""
    return town(tmp_path / "t")


def places(app, *keys, size=(120, 40)):
    """Where the reviewer is after each of the keys."""
    found = []

    async def script(pilot):
        for key in keys:
            await pilot.press(key)
            found.append(app.session.place)

    run(app, script, size)
    return found


def test_next_undecided(folder):
    assert places(app_in(folder), "l", "k", "n", "n") == [1, 0, 1, 2]


def test_previous_undecided(folder):
    assert places(app_in(folder), "l", "p", "p") == [1, 6, 5]


def test_next(folder):
    assert places(app_in(folder), "j", "down") == [1, 2]


def test_previous(folder):
    assert places(app_in(folder), "j", "j", "k", "up", "up") == [1, 2, 1, 0, 0]


def test_next_article(folder):
    assert places(app_in(folder), "J", "right_square_bracket") == [2, 2]


def test_previous_article(folder):
    assert places(app_in(folder), "J", "j", "K", "left_square_bracket") == [2, 3, 0, 0]


def test_first(folder):
    assert places(app_in(folder), "j", "j", "home") == [1, 2, 0]


def test_last(folder):
    assert places(app_in(folder), "end") == [6]


def test_go_to(folder):
    async def script(pilot):
        await pilot.press("g", "9")
        wrong = screen_text(pilot.app)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, Line)
        await pilot.press("backspace", "3", "enter")
        third = pilot.app.session.place
        await pilot.press("g", ":", "7", "enter")
        return wrong, third

    app = app_in(folder)
    wrong, third = run(app, script)
    assert "⚠ flags go from 1 to 7" in wrong
    assert third == 2
    assert app.session.place == 6


def test_page_down(tmp_path):
    folder = town(tmp_path / "t", long="A flumed line.\n\n" + "Nothing happened.\n\n" * 60)

    async def script(pilot):
        view = pilot.app.query_one(ArticleView)
        tops = []
        for key in ("space", "pagedown"):
            await pilot.press(key)
            tops.append(view.scroll_offset.y)
        return tops, view.scrollable_content_region.height

    tops, height = run(app_in(folder), script)
    assert tops == [height - 2, 2 * (height - 2)]


def test_page_up(tmp_path):
    folder = town(tmp_path / "t", long="Nothing happened.\n\n" * 60 + "A flumed line.\n")

    async def script(pilot):
        view = pilot.app.query_one(ArticleView)
        before = view.scroll_offset.y
        await pilot.press("pageup")
        return before - view.scroll_offset.y, view.scrollable_content_region.height

    scrolled, height = run(app_in(folder), script)
    assert scrolled == height - 2


def test_a_page_is_one_of_the_pane_that_is_seen_alone(folder):
    async def script(pilot):
        await pilot.press("z", "z", "pagedown")
        return pilot.app.query_one(WhyPane).scroll_offset.y

    assert run(app_in(folder), script, (60, 12)) > 0


def test_a_click_on_a_line_of_the_list_goes_there_and_keys_still_move(folder):
    async def script(pilot):
        await pilot.click(FlagList, offset=(10, 7))  # the border, port, its two, town, three of its own
        clicked = pilot.app.session.place
        await pilot.press("down")
        return clicked, pilot.app.session.place

    assert run(app_in(folder), script) == (4, 5)


def test_a_click_on_an_article_in_the_list_goes_to_its_first_flag(folder):
    async def script(pilot):
        await pilot.click(FlagList, offset=(10, 4))
        return pilot.app.session.place

    assert run(app_in(folder), script) == 2


def test_a_click_on_marked_words_goes_to_their_flag(folder):
    async def script(pilot):
        lines = screen_text(pilot.app).splitlines()
        y = next(y for y, line in enumerate(lines) if "flumed line at all" in line[34:])
        await pilot.click(offset=(lines[y].index("flumed line at all"), y))
        return pilot.app.session.place

    assert run(app_in(folder), script, (160, 40)) == 1


def test_a_click_on_what_the_filter_hides_says_so(folder):
    async def script(pilot):
        await pilot.press("slash", *"rule:TRM992", "enter")
        lines = screen_text(pilot.app).splitlines()
        y = next(y for y, line in enumerate(lines) if "flumed line at all" in line[34:])
        await pilot.click(offset=(lines[y].index("flumed line at all"), y))
        return pilot.app.session.place

    app = app_in(folder)
    assert run(app, script, (160, 40)) == 0
    assert "the filter hides this flag" in said(app)


def test_a_click_on_the_footer_does_what_its_key_does(folder):
    async def script(pilot):
        lines = screen_text(pilot.app).splitlines()
        await pilot.click(offset=(lines[-1].index("Stands"), len(lines) - 1))
        await until(pilot, lambda: pilot.app.session.place == 1)
        return pilot.app.session.visible[0].state

    assert run(app_in(folder), script) == "keep"


def test_the_current_flag_is_always_in_sight(tmp_path):
    folder = town(tmp_path / "t", long="\n\n".join("A flumed line burst." for _ in range(60)))

    async def script(pilot):
        seen = []
        for key in ("end", "home", "n"):
            await pilot.press(key)
            flag, view, rows = pilot.app.session.current, pilot.app.query_one(ArticleView), pilot.app.query_one(FlagList)
            line = flag.position.line - 1
            seen.append(view.scroll_offset.y <= line < view.scroll_offset.y + view.size.height)
            row = pilot.app.session.place + 1
            seen.append(rows.scroll_offset.y <= row < rows.scroll_offset.y + rows.size.height)
        return seen

    assert all(run(app_in(folder), script))
