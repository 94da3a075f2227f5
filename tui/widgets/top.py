"""The top line: how far the review is, here and in all, what is shown, and what is still to be checked."""

from rich.cells import cell_len
from textual.widgets import Static

from lint.report.terminal import safe
from lint.review.session import Session
from tui.figures import Figures
from tui.shown import fitted

BETWEEN = "  ·  "
SHORTEST = 12
"""Columns that an article's path has at least."""


class Top(Static):
    """One line; where there is little room an article's path loses its beginning first."""

    DEFAULT_CSS = """
    Top {
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $foreground;
        text-style: bold;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)

    def show(self, session: Session, figures: Figures, waiting: int, stopped: bool, width: int) -> None:
        """Show the session's progress; `waiting` articles are to be checked, unless that was `stopped`."""
        done, total = figures.progress(session.articles)
        parts, here, name = [f"calque  {done}/{total} decided"], "", ""
        if session.current is not None and session.article is not None:
            figure = figures.of(session.article)
            name, here = safe(session.article.path), f" {figure.done}/{figure.total}"
            parts.append(f"flag {session.place + 1} of {len(session.visible)}")
        elif not session.unchecked:
            parts.append("nothing is flagged" if not session.filter.said else "no flag passes the filter")
        unread = sum(article.checked is not None and article.document is None for article in session.articles)
        if unread:
            parts.append(f"⚠ {unread} cannot be read")
        if session.article is not None and session.article.problem:
            parts.append("⚠ its decisions cannot be read")
        if session.filter.said:
            parts.append(f"filter: {safe(session.filter.said)}")
        if session.order != "place":
            parts.append(f"by {session.order}")
        if waiting and stopped:
            parts.append(f"{waiting} not checked (Esc goes on)")
        elif waiting:
            parts.append(f"checking {len(session.articles) - waiting}/{len(session.articles)} (Esc stops)")
        if session.desk.second:
            parts.append("second reader")
        if name:
            room = width - 2 - len(BETWEEN) - cell_len(BETWEEN.join(parts)) - len(here)
            parts.insert(1, fitted(name, max(room, SHORTEST)) + here)
        self.update(BETWEEN.join(parts), layout=False)
