"""The left pane: articles, and under each its flags; only the lines that are seen are ever made."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from lint.report.terminal import safe
from lint.review.article import Article
from lint.review.flags import Flag
from tui.glyphs import glyph

CLOSE = 2
"""Lines kept in sight above and below the current one."""


class FlagList(ScrollView):
    """Articles and flags, one line each."""

    COMPONENT_CLASSES = {"list--article", "list--current", "list--decided", "list--minor", "list--major", "list--critical"}
    DEFAULT_CSS = """
    FlagList {
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
        self._row_of: dict[tuple[str, str], int] = {}

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
        self.virtual_size = Size(max(1, self.size.width), len(rows))
        self.point(current)

    def point(self, current: Flag | None) -> None:
        """Mark the current flag and bring it into sight."""
        self.current = current
        row = self._row_of.get(current.key) if current else None
        if row is not None:
            top, height = round(self.scroll_offset.y), max(1, self.size.height)
            if not top + CLOSE <= row < top + height - CLOSE:
                self.scroll_to(y=max(0, row - height // 2), animate=False)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the list."""
        width = self.size.width
        place = y + round(self.scroll_offset.y)
        if place >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        row = self.rows[place]
        text, style = self._article(row) if isinstance(row, Article) else self._flag(row)
        strip = Strip([Segment(text, self.rich_style + style)])
        return strip.adjust_cell_length(width, self.rich_style + style).crop(0, width)

    def _article(self, article: Article) -> tuple[str, Style]:
        name = safe(article.path.rpartition("/")[2] or article.path)
        if article.checked is None:
            said = "…"
        elif article.document is None or article.problem:
            said = "⚠"
        else:
            done, total = article.progress
            said = f"{done}/{total}" + (f" ✎{len(article.staged)}" if article.staged else "")
        return f"{name}  {said}", self.get_component_rich_style("list--article", partial=True)

    def _flag(self, flag: Flag) -> tuple[str, Style]:
        current = self.current is not None and flag.key == self.current.key
        text = f"{'›' if current else ' '}{flag.position.line:>4} {glyph(flag)} {flag.finding.code} {safe(flag.anchor.quote)}"
        kind = "current" if current else "decided" if flag.decided else flag.finding.severity
        return text, self.get_component_rich_style(f"list--{kind}", partial=True)

    def on_click(self, event: Click) -> None:
        """Go to what was clicked on."""
        place = event.y + round(self.scroll_offset.y)
        flags = (row for row in self.rows[place:] if isinstance(row, Flag))
        flag = next(flags, None)
        if flag is not None:
            self.post_message(self.Picked(flag))
