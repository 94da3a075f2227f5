"""The review screen: three panes over a session. It shows what the session holds and hands on what is asked for."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from textual import work
from textual.app import App, ComposeResult, SystemCommand
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from lint.decisions.honesty import Honesty, honesty
from lint.errors import UserError
from lint.report.terminal import safe
from lint.review import resume
from lint.review.article import Checked
from lint.review.commands import Command, key_name
from lint.review.desk import Written
from lint.review.documentation import Documentations
from lint.review.flags import Flag
from lint.review.resume import Place
from lint.review.session import ORDERS, Session
from tui.actions import ACTIONS
from tui.actions.showing import ZOOMS
from tui.watch import Watch
from tui.widgets.article import ArticleView
from tui.widgets.flaglist import FlagList
from tui.widgets.footer import Keys
from tui.widgets.why import WhyPane


class ReviewApp(App[int]):
    """The screen over a session. `commands` carry the keys, `place` is where the reviewer stopped, `keep` saves it."""

    TITLE = "calque"
    CSS_PATH = "app.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    ENABLE_COMMAND_PALETTE = True

    class Arrived(Message):
        """An article was checked."""

        def __init__(self, checked: Checked) -> None:
            super().__init__()
            self.checked = checked

    def __init__(
        self,
        session: Session,
        commands: Sequence[Command],
        theme: str = "",
        place: Place | None = None,
        keep: Callable[[Place], str] = lambda place: "",
    ) -> None:
        super().__init__()
        self.session = session
        self.commands = list(commands)
        self.stopped_at = place
        self.keep = keep
        self.kept: Place | None = None
        self.watch_outside = Watch(session)
        self.documentations = Documentations(session.rule_paths)
        self.honesty: dict[str, Honesty] = {}
        self.shown_path = ""
        self.broken: Exception | None = None
        """What went wrong in calque itself, if something did."""
        self.zoom = ""
        self.searched = ""
        self.written: list[Written] = []
        """What was written on leaving, to be said when the screen is gone."""
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
        yield Static(id="top", markup=False)
        with Horizontal(id="panes"):
            yield FlagList(id="list")
            yield ArticleView(id="article")
            yield WhyPane(id="why")
        yield Keys(id="keys")

    def on_mount(self) -> None:
        """Show what there is, and have the articles checked."""
        self.query_one(ArticleView).focus()
        self.show_all()
        self.check_articles(self.session.unchecked)
        self.set_interval(2.0, self.look_outside)
        self.set_interval(1.0, self.keep_place)

    # checking, apart from the screen

    @work(thread=True, exclusive=True, group="check")
    def check_articles(self, paths: Sequence[str]) -> None:
        """Check articles one after the other and hand each on."""
        worker = get_current_worker()
        for path in paths:
            if worker.is_cancelled:
                return
            self.post_message(self.Arrived(self.session.check(path)))

    def on_review_app_arrived(self, message: Arrived) -> None:
        """Show an article that was checked; the first brings the reviewer to where they stopped."""
        first = not self.session.visible
        self.session.receive(message.checked)
        key = resume.key_of(self.stopped_at, [message.checked.path]) if self.stopped_at else None
        if key is not None and self.stopped_at is not None:
            self.take_up(self.stopped_at, key)
        elif first and self.session.current is not None and self.session.current.decided:
            self.session.move_undecided(1)
        self.shown_path = "" if message.checked.path == self.shown_path else self.shown_path
        self.show_all()

    def take_up(self, place: Place, key: tuple[str, str]) -> None:
        """Go to where the reviewer stopped, with what was shown and how."""
        self.stopped_at = None
        self.session.sort(place.order if place.order in ORDERS else "place")
        try:
            self.session.show(place.filter)
        except UserError:
            self.session.show("")
        self.set_zoom(place.layout if place.layout in ZOOMS else "")
        self.session.go_to(key)

    def keep_place(self) -> None:
        """Note where the reviewer is, so that the next review begins there."""
        place = self.stopping_place
        if place is not None and place != self.kept and self.stopped_at is None:
            self.kept = place
            self.keep(place)

    def look_outside(self) -> None:
        """Read again what somebody else has changed."""
        changed = self.watch_outside.changed()
        if changed:
            self.notify(f"changed outside, read again: {', '.join(changed)}")
            self.check_articles(changed + self.session.unchecked)

    # showing

    def show_all(self) -> None:
        """Show the list anew and everything else."""
        session = self.session
        self.query_one(FlagList).show(session.articles, session.visible, session.current, session.order == "place")
        self.show_current()

    def show_current(self) -> None:
        """Show the current flag in every pane."""
        session = self.session
        flag, article = session.current, session.article
        self.query_one(FlagList).point(flag)
        view = self.query_one(ArticleView)
        path = article.path if article else ""
        if article is None or path != self.shown_path:
            view.show(article, article.flags if article else (), flag)
            self.shown_path = path
        else:
            view.mark(article.flags, flag)
        self.honesty = honesty(a.ledger for a in session.articles)
        documentation = self.documentations.of(flag.finding.code) if flag else None
        self.query_one(WhyPane).show(flag, article, documentation, self.honesty.get(flag.finding.code) if flag else None)
        self.show_top()
        self.query_one(Keys).show(self.commands, session, self.size.width)

    def show_top(self) -> None:
        """Progress in this article and in all, the filter, how many articles are still to be checked."""
        session = self.session
        done, total = session.progress
        parts = [f"calque  {done}/{total} decided"]
        if session.current is not None and session.article is not None:
            here = session.article.progress
            parts.append(f"{safe(session.article.path)} {here[0]}/{here[1]}")
            parts.append(f"flag {session.place + 1} of {len(session.visible)}")
        elif not session.unchecked:
            parts.append("nothing is flagged" if not session.filter.said else "no flag passes the filter")
        if session.filter.said:
            parts.append(f"filter: {session.filter.said}")
        if session.order != "place":
            parts.append(f"by {session.order}")
        if session.unchecked:
            parts.append(f"checking {len(session.articles) - len(session.unchecked)}/{len(session.articles)} (Esc stops)")
        if session.desk.second:
            parts.append("second reader")
        self.query_one("#top", Static).update("  ·  ".join(parts))

    def on_resize(self) -> None:
        """The footer has another width."""
        self.call_after_refresh(lambda: self.query_one(Keys).show(self.commands, self.session, self.size.width))

    def _handle_exception(self, error: Exception) -> None:
        """Leave the screen; whoever ran it raises the error again, and it ends in a log instead of on the terminal."""
        self.broken = error
        self.exit(3)

    # what is asked for

    def action_command(self, name: str) -> None:
        """Run a command, or say why it cannot be run."""
        command = next(c for c in self.commands if c.id == name)
        reason = command.why_not(self.session)
        if reason:
            self.notify(f"{command.title}: {reason}", severity="warning")
            return
        self.attempt(partial(ACTIONS[name], self))

    def action_choose(self, number: int) -> None:
        """Take the fix of a number."""
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
                yield SystemCommand(command.title, said, partial(self.action_command, command.id))

    @property
    def undo_key(self) -> str:
        """The key that takes a step back."""
        return next(key_name(c.keys[0]) for c in self.commands if c.id == "undo")

    def set_zoom(self, zoom: str) -> None:
        """Show one pane on the whole screen, or all."""
        self.remove_class(self.zoom or "zoom-")
        self.zoom = zoom
        if zoom:
            self.add_class(zoom)

    def key_escape(self) -> None:
        """Stop checking."""
        if self.session.unchecked:
            self.workers.cancel_group(self, "check")
            self.notify("checking stopped; `r` reads an article")

    def on_flag_list_picked(self, message: FlagList.Picked) -> None:
        """A flag in the list was clicked."""
        self.go_to(message.flag)

    def on_article_view_picked(self, message: ArticleView.Picked) -> None:
        """A flag in the article was clicked."""
        self.go_to(message.flag)

    def go_to(self, flag: Flag) -> None:
        """Show a flag, if the filter lets it."""
        if self.session.go_to(flag.key):
            self.show_current()
        else:
            self.notify("the filter hides this flag", severity="warning")

    @property
    def stopping_place(self) -> Place | None:
        """Where the reviewer is, to be saved."""
        flag, session = self.session.current, self.session
        if flag is None:
            return None
        top = self.query_one(ArticleView).top
        return Place(flag.path, flag.finding.fingerprint, session.filter.said, session.order, top, self.zoom)
