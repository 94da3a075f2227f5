"""What changes on the disk while somebody reviews: articles that are edited elsewhere, journals that others write."""

import os

from lint.review.session import Session


class Watch:
    """Sizes and times of the articles that were read; `changed` names those that are others now."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._seen: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {}

    def changed(self) -> list[str]:
        """Paths of articles whose file or decisions changed since the last look. The session's own writing is no change."""
        found = []
        for article in self.session.articles:
            if article.checked is None:
                continue
            now = stamp(article.path), stamp(article.store.path(article.path))
            before = self._seen.get(article.path)
            self._seen[article.path] = now
            if before is not None and before != now and not article.is_current():
                found.append(article.path)
        return found


def stamp(path: str) -> tuple[int, int]:
    """What changes when a file is written to; all of a file that is gone is -1."""
    try:
        found = os.stat(path)
    except OSError:
        return -1, -1
    return found.st_size, found.st_mtime_ns
