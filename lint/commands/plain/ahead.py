"""Articles that are checked while the reviewer reads the first flag."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from lint.review.article import Checked
from lint.review.session import Session


class Ahead:
    """The articles of a session that are still to be checked. `received` is told the path of each that was."""

    def __init__(self, session: Session, received: Callable[[str], None]) -> None:
        self.session = session
        self.received = received
        self._worker = ThreadPoolExecutor(1)
        self._coming: list[Future[Checked]] = []

    def check(self, path: str) -> None:
        """Check an article now."""
        self._receive(self.session.check(path))

    def check_until_flagged(self) -> None:
        """Check articles until a flag is undecided."""
        for path in list(self.session.unchecked):
            if any(not flag.decided for flag in self.session.visible):
                return
            self.check(path)

    def start(self) -> None:
        """Have the others checked, apart from this thread."""
        self._coming = [self._worker.submit(self.session.check, path) for path in self.session.unchecked]

    def finish(self) -> None:
        """Wait for the others and take them into the session."""
        coming, self._coming = self._coming, []
        for future in coming:
            self._receive(future.result())

    def stop(self) -> None:
        """Check no more."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _receive(self, checked: Checked) -> None:
        self.session.receive(checked)
        self.received(checked.path)
