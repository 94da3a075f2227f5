"""Checking apart from the screen: a worker hands on article after article, and can be stopped."""

from collections.abc import Sequence

from textual import work
from textual.app import App
from textual.message import Message
from textual.worker import get_current_worker

from lint.review.article import Checked
from lint.review.session import Session


class Arrived(Message):
    """An article was checked."""

    def __init__(self, checked: Checked) -> None:
        super().__init__()
        self.checked = checked


class Checking(App[int]):
    """An app that has the articles of a session checked while it is used."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.waiting: dict[str, None] = {}
        """Articles that are to be checked, the next first."""
        self.stopped = False

    def show_top(self) -> None:
        """Say how far checking is."""
        raise NotImplementedError

    def check_articles(self, paths: Sequence[str]) -> None:
        """Have articles checked, before those that wait already."""
        self.waiting = dict.fromkeys([*paths, *self.waiting])
        self.stopped = False
        if self.waiting:
            self._check(list(self.waiting))
        self.show_top()

    @work(thread=True, exclusive=True, group="check")
    def _check(self, paths: Sequence[str]) -> None:
        """Check articles one after the other and hand each on."""
        worker = get_current_worker()
        for path in paths:
            if worker.is_cancelled:
                return
            self.post_message(Arrived(self.session.check(path)))

    def key_escape(self) -> None:
        """Stop checking, or go on with it."""
        if self.waiting and self.stopped:
            self.check_articles(())
        elif self.waiting:
            self.stopped = True
            self.workers.cancel_group(self, "check")
            self.show_top()
