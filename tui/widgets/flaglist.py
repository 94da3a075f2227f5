"""The left pane: articles, and under each its flags; only the lines that are seen are ever made."""

import os
from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from lint.report.terminal import safe
from lint.review.article import Article
from lint.review.flags import Flag
from tui.figures import Figures
from tui.glyphs import STATE, glyph
from tui.shown import fitted

CLOSE = 2
"""Lines kept in sight above and below the current one."""


class FlagList(ScrollView, can_focus=False, inherit_bindings=False):
    """Articles and flags, one line each."""

    COMPONENT_CLASSES = {"list--article", "list--current", "list--decided", "list--minor", "list--major", "list--critical"}
    DEFAULT_CSS = """
    FlagList {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        & .list--article { text-style: bold; }
        & .list--current { text-style: bold reverse; }
        & .list--decided { text-style: dim; }
        & .list--minor { color: $text-muted; }
        & .list--major { color: $text-warning; }
        & .list--critical { color: $text-error; text-style: bold; }
    }
    """

    class Picked(Message):
        """A flag was clicked on, or the first of an article."""

        def __init__(self, flag: Flag) -> None:
            super().__init__()
            self.flag = flag

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows: list[Article | Flag] = []
        self.current: Flag | None = None
        self.figures = Figures()
        self._row_of: dict[tuple[str, str], int] = {}
        self._base = Style()

    def show(self, articles: Sequence[Article], flags: Sequence[Flag], current: Flag | None, by_article: bool = True) -> None:
        """Show flags in their order, under their articles; `by_article` is false when flags of several are mixed."""
        rows: list[Article | Flag] = []
        if by_article:
            groups: dict[str, list[Flag]] = {}
            for flag in flags:
                groups.setdefault(flag.path, []).append(flag)
            for article in articles:
                rows += [article, *groups.get(article.path, ())]
        else:
            rows += flags
        self.rows = rows
        self._row_of = {row.key: place for place, row in enumerate(rows) if isinstance(row, Flag)}
        self.virtual_size = Size(1, len(rows))
        self.point(current)
        self.refresh()

    def point(self, current: Flag | None) -> None:
        """Mark the current flag and bring it into sight."""
        before, self.current = self.current, current
        row = self._row(current)
        if row is not None:
            top, height = self.scroll_offset.y, max(1, self.scrollable_content_region.height)
            if not (top + CLOSE if top else 0) <= row < top + height - CLOSE:
                self.scroll_to(y=max(0, row - height // 2), animate=False, force=True)
        self._repaint(self._row(before))
        self._repaint(row)

    def on_resize(self) -> None:
        """Keep the current flag in sight."""
        self.point(self.current)

    def _row(self, flag: Flag | None) -> int | None:
        return self._row_of.get(flag.key) if flag else None

    def _repaint(self, row: int | None) -> None:
        if row is not None:
            self.refresh(Region(0, row - self.scroll_offset.y, self.size.width, 1))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Lines of the list, on what is the background now."""
        self._base = self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line of the list."""
        width = self.scrollable_content_region.width
        place = y + self.scroll_offset.y
        if place >= len(self.rows):
            return Strip.blank(width, self._base)
        row = self.rows[place]
        text, style = self._article(row, width) if isinstance(row, Article) else self._flag(row)
        return Strip([Segment(text, self._base + style)]).crop_extend(0, width, self._base + style)

    def _article(self, article: Article, width: int) -> tuple[str, Style]:
        if article.checked is None:
            said = "…"
        elif article.document is None or article.problem:
            said = "⚠"
        else:
            figure = self.figures.of(article)
            said = f"{figure.done}/{figure.total}" + (f" {STATE['fix']}{figure.staged}" if figure.staged else "")
        name = fitted(safe(os.path.basename(article.path)), width - cell_len(said) - 2)
        return f"{name}  {said}", self.get_component_rich_style("list--article", partial=True)

    def _flag(self, flag: Flag) -> tuple[str, Style]:
        current = self.current is not None and flag.key == self.current.key
        text = f"{'›' if current else ' '}{flag.position.line:>4} {glyph(flag)} {flag.finding.code} {safe(flag.anchor.quote)}"
        kind = "current" if current else "decided" if flag.decided else flag.finding.severity
        return text, self.get_component_rich_style(f"list--{kind}", partial=True)

    def on_click(self, event: Click) -> None:
        """Go to what was clicked on."""
        inside = event.get_content_offset(self)
        rows = self.rows[inside.y + self.scroll_offset.y :] if inside else []
        flag = next((row for row in rows if isinstance(row, Flag)), None)
        if flag is not None:
            self.post_message(self.Picked(flag))
