"""The middle pane: an article as its file has it, with its flags. Only the lines that are seen are ever painted."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from lint.model import Related
from lint.positions import LineIndex
from lint.report.terminal import safe
from lint.review.article import Article
from lint.review.flags import Flag
from tui.beside import SourceText
from tui.search import Matches, search
from tui.widgets.lines import NARROWEST, Lines
from tui.widgets.marks import Marks
from tui.widgets.page import SIGNS, Names, Page
from tui.widgets.voices import Voices

CONTEXT = 5
"""Lines kept above a flag that is brought into sight."""
CLOSE = 2
"""A flag nearer to the edge than this is not in sight."""
KEPT = 1000
SPARE = 40
"""Columns under which the text gets the room of the line numbers."""


class ArticleView(ScrollView, can_focus=True, inherit_bindings=False):
    """An article's text with its flags marked. It is told what to show and says which flag was clicked on."""

    STYLES = (
        *("number", "sign", "quotation", "aside", "heading", "boilerplate", "minor", "major", "critical"),
        *("decided", "current", "related", "match", "match-current", "caret"),
    )
    COMPONENT_CLASSES = {f"article--{name}" for name in STYLES}
    DEFAULT_CSS = """
    ArticleView {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        & .article--number { color: $text-muted; }
        & .article--sign { color: $text-muted; }
        & .article--quotation { text-style: italic; }
        & .article--aside { color: $text-accent; text-style: italic; }
        & .article--heading { text-style: bold; }
        & .article--boilerplate { color: $text-muted; }
        & .article--minor { color: $text-primary; text-style: underline; }
        & .article--major { color: $text-warning; text-style: underline; }
        & .article--critical { color: $text-error; text-style: bold underline; }
        & .article--decided { color: $text-muted; text-style: dim; }
        & .article--current { text-style: bold reverse; }
        & .article--related { color: $text-accent; text-style: bold italic underline; }
        & .article--match { text-style: reverse; }
        & .article--match-current { text-style: reverse underline; }
        & .article--caret { text-style: bold; }
    }
    """

    class Picked(Message):
        """A flag in the text was clicked on."""

        def __init__(self, flag: Flag) -> None:
            super().__init__()
            self.flag = flag

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._path = ""
        self._text = ""
        self._index: LineIndex | None = None
        """None while what is shown is a sentence about the article and not the article."""
        self._voices: Voices | None = None
        self._marks = Marks()
        self._sought = ("", True)
        self._matches = Matches()
        self._page: Page | None = None
        """None while there is no layout: before there is a width."""
        self._top = 0
        self._bring = False
        """Is the current flag still to be brought into sight?"""
        self._painted: LRUCache[int, Strip] = LRUCache(KEPT)
        self._mixed: dict[Names, Style] = {}
        self._base = Style()

    # what is shown

    @property
    def path(self) -> str:
        """The path of what is shown."""
        return self._path

    def show(self, article: Article | SourceText | None, flags: Sequence[Flag], current: Flag | None) -> None:
        """Lay an article out and mark its flags. What cannot be shown is said in its place."""
        document, path = (article.document, article.path) if article else (None, "")
        self._top = self.top if path == self._path else 0
        if document is None or article is None:
            self._text, self._index, self._voices = _why_not(article), None, None
            flags, current = (), None
        else:
            self._text, self._index, self._voices = document.text, document.lines, Voices(document, article.flags)
        self._path = path
        self._matches = Matches(search(self._text, *self._sought) if self._index else ())
        self._page = None
        self.mark(flags, current)

    def mark(self, flags: Sequence[Flag], current: Flag | None) -> None:
        """Mark these flags, and bring the current one into sight if it is not."""
        changed = self._marks.redecided(flags) if self._page is not None else None
        if changed is None:
            self._marks = Marks(flags, current)
            self._bring = current is not None
            self._settle()
            return
        self._marks = self._marks.decided(flags, changed)
        for flag in changed:
            self._forget(flag)
        self.point(current)

    def point(self, current: Flag | None) -> None:
        """Make another of the flags that are marked the current one, and bring it into sight."""
        before, self._marks = self._marks, self._marks.pointed(current)
        self._bring = current is not None
        if self._page is None or not self._page.lines or self._page.lines.width != self._room:
            self._settle()
            return
        self._page = Page(self._page.lines, self._marks, self._voices, self._matches, self._page.numbers)
        for marks in (before, self._marks):
            if marks.current is not None:
                self._forget(marks.current, marks.related)
        self._look()

    def _forget(self, flag: Flag, related: Sequence[Related] = ()) -> None:
        """Paint anew the lines of a flag and of what explains it."""
        if self._page is None:
            return
        finding, lines = flag.finding, self._page.lines
        for start, end in ((finding.start, finding.end), *((place.start, place.end) for place in related)):
            first, last = lines.at(start), lines.at(end)
            first -= first > 0  # a caret stands at the end of the line before
            for line in range(first, last + 1):
                self._painted.discard(line)
            self.refresh(Region(0, first - self.scroll_offset.y, self.size.width, last - first + 1))

    def on_resize(self) -> None:
        """Lay out again, with the same text at the top."""
        self._settle()

    def notify_style_update(self) -> None:
        """Another theme: nothing that was painted is right any more."""
        super().notify_style_update()
        self._mixed.clear()
        self._painted.clear()

    def _settle(self) -> None:
        """Make the layout fit the width, the text at the top stay there, and the current flag be seen."""
        region = self.scrollable_content_region
        if not region:
            return
        numbers, width = self._numbers, self._room
        lines, top = self._page.lines if self._page else None, self.top
        if lines is None or lines.width != width:
            lines = Lines(self._text, self._index or LineIndex(self._text), width)
            self.virtual_size = Size(region.width, len(lines))
            self._scroll(lines.at(top))
        self._page, self._top = Page(lines, self._marks, self._voices, self._matches, numbers), top
        self._painted.clear()
        self.refresh()
        self._look()

    @property
    def _numbers(self) -> int:
        """Columns for line numbers."""
        wide = self.scrollable_content_region.width >= SPARE
        return max(3, len(str(len(self._index.starts)))) if self._index and wide else 0

    @property
    def _room(self) -> int:
        """Columns for the text."""
        return max(NARROWEST, self.scrollable_content_region.width - self._numbers - SIGNS)

    def _look(self) -> None:
        if self._bring and self._marks.current is not None:
            self._bring = False
            self._see(self._marks.current.finding.start)

    # where it is

    @property
    def top(self) -> int:
        """The offset of the text at the top."""
        if self._page is None:
            return self._top
        lines = self._page.lines
        line = min(self.scroll_offset.y, len(lines) - 1)
        return self._top if lines.at(self._top) == line else lines.starts[line]

    def scroll_to_offset(self, offset: int) -> None:
        """Bring an offset to the top, now or as soon as there is a layout."""
        self._top, self._bring = offset, False
        if self._page is not None:
            self._scroll(self._page.lines.at(offset))

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, force=True)

    def _see(self, offset: int) -> None:
        if self._page is None:
            return
        line, top, height = self._page.lines.at(offset), self.scroll_offset.y, self.scrollable_content_region.height
        close = min(CLOSE, max(0, height - 1) // 2)
        if not (top + close if top else 0) <= line < top + height - close:
            self._scroll(max(0, line - min(CONTEXT, height // 3)))

    # looking for words

    def find(self, pattern: str, ignore_case: bool = True) -> int:
        """Mark what was looked for: words, or a `/pattern/`. How often it was found. Raises UserError."""
        found = search(self._text, pattern, ignore_case) if self._index else []
        self._sought, self._matches = (pattern, ignore_case), Matches(found)
        self._settle()
        return len(found)

    def next_match(self, step: int = 1) -> int:
        """Go to the next match, or back; the first time from the top of what is seen. Its number from 1; 0 if there is none."""
        place = self._matches.step(step, self.top)
        if place is not None:
            self._settle()
            self._see(place)
        return self._matches.current + 1

    def clear_find(self) -> None:
        """Look for nothing."""
        self.find("")

    # painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """Lines of what is seen, on what is the background now."""
        base = self.rich_style
        if base != self._base:
            self._base = base
            self._mixed.clear()
            self._painted.clear()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """A line of what is seen."""
        line, width = self.scroll_offset.y + y, self.scrollable_content_region.width
        if self._page is None or line >= len(self._page.lines):
            return Strip.blank(width, self._base)
        strip = self._painted.get(line)
        if strip is None:
            strip = Strip([Segment(text, self._style(names)) for text, names in self._page.line(line)])
            strip = self._painted[line] = strip.crop_extend(0, width, self._base)
        return strip

    def _style(self, names: Names) -> Style:
        found = self._mixed.get(names)
        if found is None:
            parts = [self.get_component_rich_style(f"article--{name}", partial=True) for name in names]
            found = self._mixed[names] = sum(parts, self._base)
        return found

    def on_click(self, event: Click) -> None:
        """Say which flag was clicked on."""
        place = event.get_content_offset(self)
        line = self.scroll_offset.y + place.y if place else 0
        if place is None or self._page is None or line >= len(self._page.lines):
            return
        flag = self._page.flag_at(line, place.x)
        if flag is not None:
            self.post_message(self.Picked(flag))


def _why_not(article: Article | None) -> str:
    """What to say in the place of an article that cannot be shown."""
    if article is None:
        return "No article."
    if article.checked is None:
        return f"{safe(article.path)} is not checked yet."
    return "\n".join(f"{safe(article.path)} cannot be read: {safe(problem.message)}" for problem in article.checked.problems)
