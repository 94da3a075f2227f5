"""What is shown and how: filter, search, order, zoom, density, themes, help."""

from collections.abc import Sequence
from functools import partial
from textwrap import wrap
from typing import TYPE_CHECKING

from textual.content import Content

from lint.decisions.entry import Entry
from lint.report.terminal import safe
from lint.review import filters
from lint.review.commands import helped
from lint.review.second import compare
from lint.review.session import ORDERS
from tui.dialogs.line import Line
from tui.dialogs.reading import Reading
from tui.staying import ZOOMS
from tui.widgets.article import ArticleView
from tui.widgets.why import WhyPane, documented

if TYPE_CHECKING:
    from tui.app import ReviewApp

THEMES = ("textual-dark", "textual-light", "ansi-dark", "ansi-light")
MOST_KEYS = 3
NARROWEST = 20
"""Columns for what a key does, at least."""
ALWAYS = """\
always
  Esc         leave a question; stop checking, and go on with it
  Tab         to the pane with the reasons, where ↑ ↓ scroll, and back
  ^p          all of this as a list to search in
"""


def filter_flags(app: "ReviewApp") -> None:
    """Ask which flags to show."""

    def filtered(said: str | None) -> None:
        if said is not None:
            app.session.show(said)
            app.show_all()

    app.push_screen(Line("Show only", app.session.filter.said, f"{filters.HELP}; empty: all", filters.parse), filtered)


def find(app: "ReviewApp") -> None:
    """Ask what to search for in the article."""

    def searched(said: str | None) -> None:
        if said is not None:
            app.attempt(partial(_find, app, said))

    app.push_screen(Line("Find in the article", app.searched, "words, or a /pattern/; empty: no more marks"), searched)


def _find(app: "ReviewApp", said: str) -> None:
    view = app.query_one("#article", ArticleView)
    app.searched = said
    if not said:
        view.clear_find()
        return
    count = view.find(said)
    app.notify(f"{count} found" if count else "not found")
    if count:
        view.next_match(1)


def find_next(app: "ReviewApp") -> None:
    """The next place that was searched for."""
    if not app.searched:
        app.notify("nothing was searched for yet", severity="warning")
        return
    app.query_one("#article", ArticleView).next_match(1)


def sort(app: "ReviewApp") -> None:
    """The other order."""
    app.session.sort(ORDERS[1 - ORDERS.index(app.session.order)])
    app.show_all()


def zoom(app: "ReviewApp") -> None:
    """One pane, then the next, then all again."""
    app.set_zoom(ZOOMS[(ZOOMS.index(app.zoom) + 1) % len(ZOOMS)])


def source(app: "ReviewApp") -> None:
    """The source beside the article, or away again."""
    app.toggle_class("beside")
    app.show_source()


def compact(app: "ReviewApp") -> None:
    """Dense, or with air again."""
    app.toggle_class("compact")
    app.query_one(WhyPane).compact = app.has_class("compact")
    app.show_all()


def theme(app: "ReviewApp") -> None:
    """The next theme."""
    app.theme = THEMES[(THEMES.index(app.theme) + 1) % len(THEMES)] if app.theme in THEMES else THEMES[0]
    app.notify(f"theme: {app.theme}")


def explain(app: "ReviewApp") -> None:
    """The whole documentation of the rule."""
    flag = app.session.current
    if flag is not None:
        app.push_screen(Reading(f"{flag.finding.code} {flag.finding.rule}", documented(app.documentations.of(flag.finding.code))))


def second(app: "ReviewApp") -> None:
    """Where two readers decided differently, and how often they agree."""
    agreement = compare(app.session.articles)
    rate = "" if agreement.rate is None else f", {agreement.rate:.0%} agree"
    kappa = "" if agreement.kappa is None else f", Cohen's kappa {agreement.kappa:.2f}"
    lines = [f"{agreement.both} flags decided by both{rate}{kappa}", ""]
    for found in agreement.disagreements:
        where = f"{safe(found.path)}:{found.flag.position.line} {found.flag.finding.code} “{safe(found.flag.anchor.quote)}”"
        lines += [where, f"    {found.first.by}: {_said(found.first)}", f"    {found.second.by}: {_said(found.second)}", ""]
    app.push_screen(Reading("Two readers", "\n".join(lines)))


def _said(entry: Entry) -> str:
    return safe(f"{entry.verdict}{f' ({entry.note})' if entry.note else ''}")


def show_help(app: "ReviewApp") -> None:
    """All commands with their keys; those that cannot be used now say why."""
    parts: list[Content] = []
    room = Reading.room(app.size.width)
    for group, rows in helped(app.commands, app.session):
        parts.append(Content.styled(f"{group}\n", "bold"))
        parts += [_row(row, room) for row in rows]
        parts.append(Content("\n"))
    parts.append(Content(ALWAYS))
    app.push_screen(Reading("Keys", Content("").join(parts)))


def _row(row: Sequence[str], room: int) -> Content:
    keys, title, said, reason = row
    several = keys.split()
    shown = keys if len(several) <= MOST_KEYS else f"{several[0]}–{several[-1]}"
    head = f"  {shown:<11} {title:<17} "
    said += f" (not now: {safe(reason)})" if reason else ""
    lines = wrap(said, max(room, len(head) + NARROWEST), initial_indent=head, subsequent_indent=" " * len(head))
    return Content.styled("\n".join(lines) + "\n", "dim" if reason else "")


ACTIONS = {
    "filter": filter_flags,
    "find": find,
    "find-next": find_next,
    "sort": sort,
    "source": source,
    "zoom": zoom,
    "compact": compact,
    "theme": theme,
    "explain": explain,
    "second": second,
    "help": show_help,
}
