"""Articles with flags that a test puts where it likes, and the pane that shows them."""

from textual.app import App, ComposeResult

from lint.anchor import Anchor
from lint.decisions.entry import Entry
from lint.decisions.ledger import Decision
from lint.decisions.matching import Match
from lint.decisions.settle import STATUS, Settled
from lint.decisions.store import Store
from lint.document import of_text
from lint.model import Finding, Problem, Related
from lint.positions import LineIndex
from lint.review.article import Article, Checked
from lint.review.flags import Flag
from tests.tui.screen import drive
from tui.widgets.article import ArticleView


def flag(
    text: str,
    quote: str,
    severity: str = "major",
    verdict: str = "",
    *,
    at: int | None = None,
    family: str = "calque",
    zone: str = "author",
    related: tuple[Related, ...] = (),
    path: str = "article.txt",
) -> Flag:
    """A flag on the first place of a quote, or at an offset; decided if there is a verdict."""
    start = text.index(quote) if at is None else at
    finding = Finding(
        "CLQ901", "planted", family, "terminology", severity, 0.9, zone, "m", "e", start, start + len(quote), quote,
        related=related, fingerprint=f"f{start}",
    )  # fmt: skip
    anchor = Anchor("CLQ901", finding.fingerprint, quote, "", "")
    settled = Settled("open")
    if verdict:
        settled = Settled(STATUS[verdict], Decision(Entry("1", verdict, "ann", "2026-01-01")), Match(0, 0, "exact", 1.0))
    return Flag(path, finding, anchor, LineIndex(text).position(start), settled)


def article(text: str, flags=(), path: str = "article.txt") -> Article:
    """An article that was checked, with these flags."""
    made = Article(path, Store("/nowhere", use_cache=False))
    made.checked = Checked(path, of_text(text, path), "", [], [], [], [], None)
    made.flags = list(flags)
    return made


def unread(message: str, path: str = "article.txt") -> Article:
    """An article that could not be read."""
    made = Article(path, Store("/nowhere", use_cache=False))
    made.checked = Checked(path, None, "", [], [], [], [Problem(path, "unreadable", message)], None)
    return made


class Pane(App):
    """The article's pane alone on the screen; what was picked in it is kept."""

    def __init__(self, shown: Article | None, flags=None, current: Flag | None = None, top: int | None = None) -> None:
        super().__init__()
        self.given = shown, (shown.flags if shown else ()) if flags is None else flags, current
        self.top = top
        self.picked: list[Flag] = []

    def compose(self) -> ComposeResult:
        yield ArticleView()

    @property
    def view(self) -> ArticleView:
        return self.query_one(ArticleView)

    def on_mount(self) -> None:
        self.view.show(*self.given)
        if self.top is not None:
            self.view.scroll_to_offset(self.top)
        self.view.focus()

    def on_article_view_picked(self, message: ArticleView.Picked) -> None:
        self.picked.append(message.flag)


def see(app: Pane, script=None, size: tuple[int, int] = (60, 10)):
    """Run the pane with a script of the pilot; by default only look at it. What the script returns."""

    async def look(pilot):
        return pilot.app.view.top if script is None else await script(pilot)

    return drive(app, look, size)
