"""The review screen: three panes over a session. It shows what the session holds and hands on what is asked for."""

import gc
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding
from textual.containers import Horizontal
from textual.markup import escape
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.worker import WorkerFailed

from lint.errors import UserError
from lint.report.terminal import safe
from lint.review import resume
from lint.review.article import Article
from lint.review.commands import Command, key_name
from lint.review.desk import Written
from lint.review.documentation import Documentations
from lint.review.flags import Flag
from lint.review.partner import partner_of
from lint.review.resume import Place
from lint.review.session import Session
from tui.actions import ACTIONS
from tui.beside import SourceText, pointer
from tui.checking import Arrived, Checking
from tui.figures import Figures
from tui.staying import keep_place, take_up
from tui.watch import Watch
from tui.widgets.article import ArticleView
from tui.widgets.flaglist import FlagList
from tui.widgets.footer import Keys
from tui.widgets.top import Top
from tui.widgets.why import WhyPane

PARTS = ("#top", "#list", "#article", "#why", "#keys")


class ReviewApp(Checking):
    """The screen over a session. `commands` carry the keys, `place` is where the reviewer stopped, `keep` saves it."""

    TITLE = "calque"
    CSS_PATH = "app.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    ENABLE_COMMAND_PALETTE = True
    PATIENCE = 0.1
    """Seconds within which articles that arrive one after the other are shown together."""

    def __init__(
        self,
        session: Session,
        commands: Sequence[Command],
        theme: str = "",
        place: Place | None = None,
        keep: Callable[[Place], str] = lambda place: "",
    ) -> None:
        super().__init__(session)
        self.commands = list(commands)
        known = place is not None and resume.key_of(place, session.by_path) is not None
        self.stopped_at = place if known else None
        """Where to begin, until its article is there or the reviewer goes elsewhere."""
        self.begun = False
        """Has the reviewer done anything yet?"""
        self.frozen = False
        self.due = False
        """Has something arrived that is not shown yet?"""
        self.keep = keep
        self.kept: Place | None = None
        self.watch_outside = Watch(session)
        self.documentations = Documentations(session.rule_paths)
        self.figures = Figures()
        self.shown_path = ""
        self.broken: Exception | None = None
        """What went wrong in calque itself, if something did."""
        self.zoom = ""
        self.searched = ""
        self.written: list[Written] = []
        """What was written on leaving, to be said when the screen is gone."""
        if theme and theme not in self.available_themes:
            raise UserError(f"theme: {theme}: must be one of {', '.join(sorted(self.available_themes))}")
        if theme:
            self.theme = theme
        for command in self.commands:
            for number, key in enumerate(command.keys, 1):
                action = f"choose({number})" if command.id == "choose" else f"command('{command.id}')"
                self._bindings.key_to_bindings.setdefault(key, []).append(
                    Binding(key, action, command.title, show=False, id=f"{command.id}-{number}", priority=False)
                )

    def compose(self) -> ComposeResult:
        """Progress, three panes, keys."""
        yield Top(id="top")
        with Horizontal(id="panes"):
            yield FlagList(id="list")
            yield ArticleView(id="article")
            yield ArticleView(id="source")
            yield WhyPane(id="why")
        yield Keys(id="keys")

    def on_mount(self) -> None:
        """Show what there is, and have the articles checked."""
        self.query_one(FlagList).figures = self.figures
        self.query_one("#article", ArticleView).focus()
        self.show_all()
        begin = resume.key_of(self.stopped_at, self.session.by_path) if self.stopped_at else None
        if begin is not None and self.stopped_at is not None and self.session.by_path[begin[0]].checked:
            take_up(self, self.stopped_at, begin)
        self.check_articles(sorted(self.session.unchecked, key=lambda path: begin is None or path != begin[0]))
        self.set_interval(2.0, self.look_outside)
        self.set_interval(1.0, partial(keep_place, self))

    @property
    def stands(self) -> bool:
        """Are all panes there? Articles arrive and timers go off while the screen is taken down, too."""
        return len(self.query(", ".join(PARTS))) == len(PARTS)

    def on_arrived(self, message: Arrived) -> None:
        """Show an article that was checked; the first brings the reviewer to where they stopped."""
        if not self.stands:
            return
        session, path = self.session, message.checked.path
        before = session.current
        session.receive(message.checked)
        self.waiting.pop(path, None)
        if not self.waiting and not self.frozen:
            self.frozen = True
            gc.freeze()  # a collector that goes through all articles stops a key for a tenth of a second
        self.watch_outside.forget(path)
        key = resume.key_of(self.stopped_at, [path]) if self.stopped_at else None
        if path == self.shown_path:
            self.shown_path = ""
        if key is not None and self.stopped_at is not None:
            take_up(self, self.stopped_at, key)
            return
        if not self.begun and session.current is not None and session.current.decided:
            session.move_undecided(1)
        if not self.shown_path or session.current is not before or not self.waiting:
            self.show_all()
        elif not self.due:
            self.due = True
            self.set_timer(self.PATIENCE, self.show_arrived)

    def look_outside(self) -> None:
        """Read again what somebody else has changed."""
        changed = self.watch_outside.changed() if self.stands else []
        if changed:
            self.notify(f"changed outside, read again: {', '.join(changed)}")
            self.check_articles(changed)

    # showing

    def show_arrived(self) -> None:
        """Show what has arrived since, if the screen still stands."""
        if self.stands:
            self.show_all()

    def show_all(self) -> None:
        """Show the list anew and everything else."""
        self.due = False
        session = self.session
        self.query_one(FlagList).show(session.articles, session.visible, session.current, session.order == "place")
        article = session.article
        if article is not None and article.path == self.shown_path:
            self.query_one("#article", ArticleView).mark(article.flags, session.current)
        self.show_current()

    def show_current(self) -> None:
        """Show the current flag in every pane."""
        session = self.session
        flag, article = session.current, session.article
        self.query_one(FlagList).point(flag)
        view = self.query_one("#article", ArticleView)
        path = article.path if article else ""
        if article is None or path != self.shown_path:
            view.show(article or self.unread, article.flags if article else (), flag)
            self.shown_path = path
        else:
            view.point(flag)
        documentation = self.documentations.of(flag.finding.code) if flag else None
        known = self.figures.honesty(session.articles, flag.finding.code) if flag else None
        self.query_one(WhyPane).show(flag, article, documentation, known)
        self.show_source()
        self.show_edges()

    def show_source(self) -> None:
        """Show what stands beside the current flag, if the source is to be seen."""
        article, flag = self.session.article, self.session.current
        partner = partner_of(article, flag) if article and self.has_class("beside") else None
        if partner is None:
            return
        view = self.query_one("#source", ArticleView)
        if view.path != partner.document.path:
            view.show(SourceText(partner.document), (), None)
        view.mark((), pointer(flag, partner))

    def show_edges(self) -> None:
        """Show progress above and keys below."""
        if self.stands:
            self.show_top()
            self.query_one(Keys).show(self.commands, self.session, self.size.width)

    def show_top(self) -> None:
        """Show how far the review is."""
        self.query_one(Top).show(self.session, self.figures, len(self.waiting), self.stopped, self.size.width)

    def on_resize(self) -> None:
        """The footer has another width."""
        self.call_after_refresh(self.show_edges)

    def _handle_exception(self, error: Exception) -> None:
        """Leave the screen; whoever ran it raises the error again, and it ends in a log instead of on the terminal."""
        self.broken = error.error if isinstance(error, WorkerFailed) and isinstance(error.error, Exception) else error
        self.exit(3)

    # what is asked for

    def action_command(self, name: str) -> None:
        """Run a command, or say why it cannot be run."""
        self.begun = True
        command = next(c for c in self.commands if c.id == name)
        reason = command.why_not(self.session)
        if reason:
            self.notify(f"{command.title}: {reason}", severity="warning")
            return
        self.attempt(partial(ACTIONS[name], self))

    def action_choose(self, number: int) -> None:
        """Take the fix of a number."""
        self.begun = True
        flag = self.session.current
        if flag is None or self.session.why_not(flag):
            self.notify(self.session.why_not(flag), severity="warning")
        elif number > len(flag.finding.fixes):
            self.notify(f"Fix {number}: {len(flag.finding.fixes)} offered", severity="warning")
        else:
            self.attempt(partial(ACTIONS["choose"], self, number))

    def attempt(self, act: partial[None]) -> None:
        """Do something that may fail, and say so when it does."""
        try:
            act()
        except UserError as error:
            self.notify(error.message, severity="error", timeout=10)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every command of the registry that has no number."""
        for command in self.commands:
            if command.id != "choose":
                reason = command.why_not(self.session)
                said = f"{command.help} (not now: {reason})" if reason else command.help
                yield SystemCommand(command.title, escape(safe(said)), partial(self.action_command, command.id))

    @property
    def unread(self) -> Article | None:
        """What to show while there is no article that could be read: one that says why."""
        return next((article for article in self.session.articles if article.checked), None)

    @property
    def undo_key(self) -> str:
        """The key that takes a step back."""
        return next((key_name(c.keys[0]) for c in self.commands if c.id == "undo" and c.keys), "undo")

    def set_zoom(self, zoom: str) -> None:
        """Show one pane on the whole screen, or all."""
        self.remove_class(self.zoom or "zoom-")
        self.zoom = zoom
        if zoom:
            self.add_class(zoom)

    async def action_quit(self) -> None:
        """Leave as the command does: with the place kept, and the question what becomes of fixes that are not written."""
        self.attempt(partial(ACTIONS["quit"], self))

    def action_help_quit(self) -> None:
        """Say which key leaves to those who press what leaves elsewhere."""
        key = next((key_name(c.keys[0]) for c in self.commands if c.id == "quit" and c.keys), "^q")
        self.notify(f"{key} leaves")

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Say something in the corner, as it may be shown to a terminal."""
        said = "\n".join(map(safe, message.split("\n")))
        super().notify(said, title=title, severity=severity, timeout=timeout, markup=markup)

    def on_flag_list_picked(self, message: FlagList.Picked) -> None:
        """A flag in the list was clicked."""
        self.go_to(message.flag)

    def on_article_view_picked(self, message: ArticleView.Picked) -> None:
        """A flag in the article was clicked."""
        self.go_to(message.flag)

    def go_to(self, flag: Flag) -> None:
        """Show a flag, if the filter lets it."""
        self.begun = True
        if self.session.go_to(flag.key):
            self.show_current()
        else:
            self.notify("the filter hides this flag", severity="warning")
