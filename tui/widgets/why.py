"""The right pane: why a passage is flagged, what a fix makes of it, what was decided, and what the rule is about."""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive, var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from lint.decisions.entry import Entry
from lint.document import Document
from lint.model import Related
from lint.report.terminal import safe
from lint.review.article import Article
from lint.review.documentation import Documentation
from lint.review.flags import Flag
from lint.review.preview import preview, preview_of_text
from lint.review.worddiff import word_diff
from tui.glyphs import STATE, glyph
from tui.widgets.rule import HEAD, QUIET, documented
from tui.widgets.worddiff import diffed

LONGEST = 500
"""Code points of a quotation from an article or a note; the middle of a longer one is left out."""
SHORT = 120
MOST_RELATED = 8
MOST_FIXES = 9
"""There is a key for each."""
BAR = 5
"""Cells of the bar that shows confidence."""
ARROW = " → "
STYLES = {"critical": "bold $text-error", "major": "bold $text-warning", "minor": "bold"}


class Honesty(Protocol):
    """How often findings of a rule were kept, fixed and put off here."""

    @property
    def kept(self) -> int: ...  # noqa: D102
    @property
    def fixed(self) -> int: ...  # noqa: D102
    @property
    def later(self) -> int: ...  # noqa: D102


class WhyPane(ScrollView):
    """All there is to know about one flag. `compact` leaves what it is, its evidence and its fixes.

    It paints its own lines: a widget that grows with its text would have the whole screen laid out and painted at every key.
    """

    DEFAULT_CSS = "WhyPane { overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1; }"
    compact: var[bool] = var(False)
    virtual_size = Reactive(Size(0, 0), layout=False)

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: tuple[Flag | None, Article | None, Documentation | None, Honesty | None] = (None, None, None, None)
        self._said = Content("")
        self._lines: list[Strip] = []

    def show(
        self, flag: Flag | None, article: Article | None, documentation: Documentation | None, honesty: Honesty | None
    ) -> None:
        """Show a flag of an article, with the documentation of its rule and how honest the rule was here."""
        before = self._shown[0]
        self._shown = flag, article, documentation, honesty
        self._write()
        if flag is None or before is None or flag.key != before.key:
            self.scroll_to(y=0, animate=False, force=True)

    def watch_compact(self) -> None:
        """Say less, or more."""
        self._write()

    def on_resize(self) -> None:
        """Break the lines again."""
        self._lay_out()

    def notify_style_update(self) -> None:
        """Another theme: the lines have its colours."""
        super().notify_style_update()
        self.call_after_refresh(self._lay_out)

    def render_line(self, y: int) -> Strip:
        """A line of what is seen."""
        line, width = self.scroll_offset.y + y, self.scrollable_content_region.width
        strip = self._lines[line] if line < len(self._lines) else Strip.blank(width, self.rich_style)
        return strip.crop_extend(0, width, self.rich_style)

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        self._lines = Visual.to_strips(self, self._said, width, None, self.visual_style) if width else []
        self.virtual_size = Size(width, len(self._lines))
        self.vertical_scrollbar.window_virtual_size = len(self._lines)
        self.scroll_to(y=min(self.scroll_offset.y, self.max_scroll_y), animate=False, force=True)
        self.refresh()

    def _write(self) -> None:
        self._said = self._content()
        self._lay_out()

    def _content(self) -> Content:
        flag, article, documentation, honesty = self._shown
        if flag is None:
            return Content.styled("No flag is shown.", QUIET)
        document = article.document if article else None
        parts = [_head(flag), Content(_long(flag.finding.message)), *_evidence(flag)]
        if not self.compact and documentation is not None:
            parts += _source(flag, documentation)
        if not self.compact:
            parts += _related(flag, document)
        parts += _fixes(flag, document)
        if not self.compact:
            parts += [*_decision(flag, article), *_question(flag), *_honesty(honesty), documented(documentation)]
        return Content("\n\n").join(parts)


def _head(flag: Flag) -> Content:
    finding = flag.finding
    sure = round(finding.confidence * BAR)
    style = STYLES[finding.severity]
    return Content.assemble(
        (f"{glyph(flag)} {finding.severity} ", style),
        (f"{safe(finding.code)} {safe(finding.rule)}", "bold"),
        f"\n{finding.confidence:.2f} {'▮' * sure}{'▯' * (BAR - sure)}  {finding.zone}, line {flag.position.line}",
    )


def _evidence(flag: Flag) -> Iterator[Content]:
    """The evidence; the stations of a name stand out: what was meant, what became of it, what came back."""
    said = flag.finding.evidence
    if not said or said in flag.finding.message:
        return
    parts: list[Content | str | tuple[str, str]] = [("Evidence\n", HEAD)]
    if ARROW in said:
        *stations, last = said.split(ARROW)
        for station in stations:
            parts += [(_long(station), "bold"), (ARROW, QUIET)]
        parts.append((_long(last), "bold reverse"))
    else:
        parts.append(_long(said))
    yield Content.assemble(*parts)


def _source(flag: Flag, documentation: Documentation) -> Iterator[Content]:
    said = documentation.source
    if said and said not in flag.finding.evidence:
        languages = f" ({', '.join(documentation.languages)})" if documentation.languages else ""
        yield Content.assemble(("In the source\n", HEAD), f"{_long(said)}{languages}")


def _related(flag: Flag, document: Document | None) -> Iterator[Content]:
    related = flag.finding.related
    if not related:
        return
    lines = [Content.styled("Other places", HEAD), *(_place(place, flag, document) for place in related[:MOST_RELATED])]
    if len(related) > MOST_RELATED:
        lines.append(Content(f"… and {len(related) - MOST_RELATED} more"))
    yield Content("\n").join(lines)


def _place(place: Related, flag: Flag, document: Document | None) -> Content:
    where = ""
    if place.path and place.path != flag.path:
        where = f" {safe(place.path)}"
    elif document is not None and place.start <= len(document.text):
        where = f" line {document.lines.position(place.start).line}"
    message = f" · {_long(place.message, SHORT)}" if place.message else ""
    return Content.assemble((place.role, "italic"), f"{where}: ", (f"“{_long(place.text, SHORT)}”", "bold"), (message, QUIET))


def _fixes(flag: Flag, document: Document | None) -> Iterator[Content]:
    fixes = flag.finding.fixes
    if not fixes:
        return
    parts = [Content.styled("Fixes", HEAD)]
    for number, fix in enumerate(fixes[:MOST_FIXES], 1):
        chosen = flag.state == "fix" and flag.entry is not None and flag.entry.title == fix.title
        parts.append(
            Content.assemble(
                (f"{number}{STATE['fix'] if chosen else ''} ", "bold"), _long(fix.title, SHORT), " (safe)" if fix.safe else ""
            )
        )
        if document is not None:
            parts.append(diffed(preview(document, flag, fix).diff))
    if len(fixes) > MOST_FIXES:
        parts.append(Content(f"… and {len(fixes) - MOST_FIXES} more"))
    yield Content("\n").join(parts)


def _decision(flag: Flag, article: Article | None) -> Iterator[Content]:
    """What stands, or what is asked about, with what others said against it."""
    entry, decision = flag.entry, flag.settled.decision
    if entry is None or decision is None:
        return
    parts = [Content.styled("Decided before" if flag.state == "ask" else "Decided", HEAD)]
    for said in (entry, *decision.against):
        parts += _said(said)
    if article is not None and entry.rule and entry.rule != article.version(flag.finding.code):
        parts.append(Content.styled("! the rule has changed since", "italic"))
    if entry.replacement is not None and flag.state == "fix" and article is not None and article.document is not None:
        parts.append(diffed(preview_of_text(article.document, flag, entry.replacement).diff))
    yield Content("\n").join(parts)


def _said(entry: Entry) -> Iterator[Content]:
    reader = ", second reader" if entry.second else ""
    yield Content.assemble(
        (f"{STATE[entry.verdict]} {entry.verdict}", "bold"), f" by {_long(entry.by, SHORT)}{reader}, {_time(entry.at)}"
    )
    if entry.replacement is not None:
        yield Content(f"own words: “{_long(entry.replacement)}”")
    elif entry.title:
        yield Content(_long(entry.title, SHORT))
    if entry.note:
        yield Content.assemble(("note: ", QUIET), _long(entry.note))


def _question(flag: Flag) -> Iterator[Content]:
    """What a person has to say about a decision: does it hold for the changed passage, which of two stands?"""
    asks, entry = flag.settled.asks, flag.entry
    if not asks or entry is None:
        return
    parts = [Content.styled("To settle", HEAD), Content.assemble((f"{STATE[flag.state]} ", "bold"), _long(asks))]
    if flag.state == "ask":
        then, now = entry.anchor, flag.anchor
        if then.quote != now.quote:
            parts += [Content.styled("then and now:", QUIET), diffed(word_diff(then.quote, now.quote))]
        else:
            around = [f"{anchor.before}{anchor.quote}{anchor.after}" for anchor in (then, now)]
            parts += [Content.styled("the same words; around them:", QUIET), diffed(word_diff(*around))]
    yield Content("\n").join(parts)


def _honesty(honesty: Honesty | None) -> Iterator[Content]:
    if honesty is None:
        return
    counts = ((honesty.kept, "kept"), (honesty.fixed, "fixed"), (honesty.later, "later"))
    said = ", ".join(f"{count} {word}" for count, word in counts if count or word != "later")
    yield Content.assemble(("this rule here: ", QUIET), said)


def _long(text: str, longest: int = LONGEST) -> str:
    """The text as a terminal may get it, without its middle when it is too long."""
    return safe(text if len(text) <= longest else f"{text[: longest // 2]} … {text[-longest // 2 :]}")


def _time(at: str) -> str:
    """A time in UTC to the minute; what is no time as it stands."""
    try:
        return f"{datetime.fromisoformat(at):%Y-%m-%d %H:%M}"
    except ValueError:
        return _long(at, SHORT)
