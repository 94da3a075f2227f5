"""Leaving and coming back: the screen is as it was."""

import shutil

import pytest

from lint.review.resume import Place, load, save
from tests.tui.articles import app_in, pressed, run, said, town, until
from tests.tui.screen import screen_text
from tui.app import ReviewApp
from tui.staying import keep_place
from tui.widgets.article import ArticleView

LONG = "A flumed line.\n\n" + "Nothing happened.\n\n" * 60 + "A dry valve.\n"


@pytest.fixture
def folder(tmp_path):
    """Port: TRM992, TRM990. Town: TRM990, TRM991 (no fix), TRM992, TRM990, TRM990."""
    return town(tmp_path / "t")


def test_flag_filter_order_and_zoom_are_as_they_were(folder):
    before = pressed(app_in(folder), "slash", *"rule:TRM99", "enter", "o", "z", "j", "j", "q")
    app = app_in(folder)
    run(app)
    assert app.session.current.key == before.session.current.key
    assert app.session.place == before.session.place
    assert (app.session.filter.said, app.session.order, app.zoom) == ("rule:TRM99", "confidence", "zoom-article")


def test_the_article_stands_where_it_stood(tmp_path):
    folder = town(tmp_path / "t", long=LONG)

    async def leave(pilot):
        await pilot.press("space", "space")
        top = pilot.app.query_one(ArticleView).scroll_offset.y
        await pilot.press("q")
        return top

    async def look(pilot):
        return pilot.app.query_one(ArticleView).scroll_offset.y

    top = run(app_in(folder), leave)
    assert top > 20
    assert run(app_in(folder), look) == top
    assert run(app_in(folder, received=False), lambda pilot: _arrived(pilot, look)) == top


async def _arrived(pilot, look):
    await until(pilot, lambda: not pilot.app.waiting)
    return await look(pilot)


def test_the_article_where_it_was_left_is_checked_first(folder):
    pressed(app_in(folder), "J", "j", "q")
    app = app_in(folder, received=False)
    order = []
    check = app.session.check
    app.session.check = lambda path: order.append(path) or check(path)

    async def script(pilot):
        await until(pilot, lambda: not app.waiting)
        return app.session.current

    flag = run(app, script)
    assert order == ["town.md", "port.txt"]
    assert (flag.path, flag.finding.code) == ("town.md", "TRM991")


def test_a_place_in_an_article_that_is_not_reviewed_now_is_no_place_and_the_next_one_is_kept(folder):
    save(str(folder), "Anna", Place("gone.txt", "f", "TRM999"))
    app = pressed(app_in(folder), "j", "q")
    assert app.session.filter.said == ""
    assert load(str(folder), "Anna").path == "port.txt"


def test_where_the_flag_is_gone_what_is_left_of_its_article_is_shown(folder):
    save(str(folder), "Anna", Place(str(folder / "town.md"), "gone"))
    app = app_in(folder)
    run(app)
    assert app.session.place == 2


@pytest.mark.parametrize(("filter_said", "order", "layout"), [("rul:x", "place", ""), ("", "nonsense", "zoom-moon")])
def test_a_place_that_says_nonsense_is_taken_for_what_it_is_worth(folder, filter_said, order, layout):
    pressed(app_in(folder), "j", "q")
    place = load(str(folder), "Anna")._replace(filter=filter_said, order=order, layout=layout)
    save(str(folder), "Anna", place)
    app = app_in(folder)
    run(app)
    assert (app.session.place, app.session.filter.said, app.session.order, app.zoom) == (1, "", "place", "")


def test_without_a_place_the_first_undecided_flag_is_shown_though_its_article_comes_late(folder):
    pressed(app_in(folder), "s", "s")
    shutil.rmtree(folder / ".calque" / "session", ignore_errors=True)
    app = app_in(folder, received=False)

    async def script(pilot):
        await until(pilot, lambda: not app.waiting)
        return screen_text(app)

    assert "flag 3 of 7" in run(app, script)


def test_a_place_that_cannot_be_kept_is_said_once(folder):
    session = app_in(folder).session
    app = ReviewApp(session, app_in(folder).commands, keep=lambda place: "disk full")

    async def script(pilot):
        for key in ("j", "j"):
            await pilot.press(key)
            keep_place(app)

    run(app, script)
    assert said(app) == "disk full"
