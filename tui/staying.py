"""Where the reviewer stops, and begins again."""

from typing import TYPE_CHECKING

from lint.errors import UserError
from lint.review.resume import Place
from lint.review.session import ORDERS
from tui.widgets.article import ArticleView

if TYPE_CHECKING:
    from tui.app import ReviewApp

ZOOMS = ("", "zoom-article", "zoom-why", "zoom-list")
"""Layouts: all panes, or one of them on the whole screen."""


def take_up(app: "ReviewApp", place: Place, key: tuple[str, str]) -> None:
    """Go to where the reviewer stopped, with what was shown and how; to what is left of its article if the flag is gone."""
    app.stopped_at = None
    app.begun = True
    app.session.sort(place.order if place.order in ORDERS else "place")
    try:
        app.session.show(place.filter)
    except UserError:
        app.session.show("")
    app.set_zoom(place.layout if place.layout in ZOOMS else "")
    if not app.session.go_to(key):
        left = [flag for flag in app.session.visible if flag.path == key[0]]
        flag = next((flag for flag in left if not flag.decided), left[0] if left else None)
        if flag is not None:
            app.session.go_to(flag.key)
    app.show_all()
    app.query_one("#article", ArticleView).scroll_to_offset(place.top)


def keep_place(app: "ReviewApp") -> None:
    """Note where the reviewer is, so that the next review begins there."""
    place = stopping_place(app) if app.stands else None
    if place is not None and place != app.kept and app.stopped_at is None:
        problem, first = app.keep(place), app.kept is None
        app.kept = place
        if problem and first:
            app.notify(problem, severity="warning")


def stopping_place(app: "ReviewApp") -> Place | None:
    """Where the reviewer is, to be saved."""
    flag, session = app.session.current, app.session
    if flag is None:
        return None
    top = app.query_one("#article", ArticleView).top
    return Place(flag.path, flag.finding.fingerprint, session.filter.said, session.order, top, app.zoom)
