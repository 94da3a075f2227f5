"""Going from flag to flag, and through the article."""

from typing import TYPE_CHECKING

from lint.review.places import place_of
from tui.dialogs.line import Line
from tui.widgets.article import ArticleView
from tui.widgets.flaglist import FlagList
from tui.widgets.why import WhyPane

if TYPE_CHECKING:
    from tui.app import ReviewApp

PANES = {"zoom-why": WhyPane, "zoom-list": FlagList}
KEPT = 2
"""Lines of a page that are on the next one too."""


def next_undecided(app: "ReviewApp", step: int = 1) -> None:
    """The next flag that is undecided, or the one before."""
    app.session.move_undecided(step)
    app.show_current()


def move(app: "ReviewApp", step: int) -> None:
    """Flags further on or back, decided or not."""
    app.session.move(step)
    app.show_current()


def article(app: "ReviewApp", step: int) -> None:
    """The first flag of another article."""
    app.session.move_article(step)
    app.show_current()


def end(app: "ReviewApp", place: int) -> None:
    """The first flag, or the last."""
    app.session.go(place % len(app.session.visible))
    app.show_current()


def page(app: "ReviewApp", step: int) -> None:
    """A screen of the article further, or back; of the pane that is seen alone when one is."""
    pane = app.query_one(PANES.get(app.zoom, ArticleView))
    pane.scroll_relative(y=step * max(1, pane.scrollable_content_region.height - KEPT), animate=False)


def go_to(app: "ReviewApp") -> None:
    """Ask where to."""
    session = app.session

    def gone(said: str | None) -> None:
        if said is not None:
            session.go(place_of(session, said))
            app.show_current()

    hint = f"1–{len(session.visible)}: a flag · :12 a line of this article · words: an article's path"
    app.push_screen(Line("Go to", hint=hint, check=lambda said: place_of(session, said)), gone)


ACTIONS = {
    "next-undecided": next_undecided,
    "previous-undecided": lambda app: next_undecided(app, -1),
    "next": lambda app: move(app, 1),
    "previous": lambda app: move(app, -1),
    "next-article": lambda app: article(app, 1),
    "previous-article": lambda app: article(app, -1),
    "first": lambda app: end(app, 0),
    "last": lambda app: end(app, -1),
    "go-to": go_to,
    "page-down": lambda app: page(app, 1),
    "page-up": lambda app: page(app, -1),
}
