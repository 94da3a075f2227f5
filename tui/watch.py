"""What changes on the disk while somebody reviews: articles that are edited elsewhere, journals that others write."""

from lint.decisions.store import stamp
from lint.review.article import Article
from lint.review.session import Session

Stamps = tuple[tuple[int, int], tuple[int, int]]
"""Of an article's file and of its journal."""


class Watch:
    """Sizes and times of the articles that were read; `changed` names those that are others now.

    What was just read is looked at once whatever its time: it may have changed while it was being checked.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self._seen: dict[str, Stamps] = {}

    def changed(self) -> list[str]:
        """Paths of articles whose file or decisions changed since the last look. The session's own writing is no change."""
        found = []
        for article in self.session.articles:
            if article.checked is None:
                continue
            now = stamp(article.path), stamp(article.store.path(article.path))
            before = self._seen.get(article.path)
            self._seen[article.path] = now
            if before != now and not _is_current(article, before):
                found.append(article.path)
        return found

    def forget(self, path: str) -> None:
        """An article was read anew."""
        self._seen.pop(path, None)


def _is_current(article: Article, before: Stamps | None) -> bool:
    """Is it as it was read? One that could not be read is, until its file or its journal changes."""
    return before is None if article.document is None else article.is_current()
