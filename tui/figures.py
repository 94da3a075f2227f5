"""What is counted of articles: counted again only where something was decided or checked, for keys are not to wait for it."""

from collections.abc import Iterable

from lint.decisions.honesty import Honesty, honesty
from lint.record import Record
from lint.review.article import Article


class Figure(Record):
    """How many flags of an article are decided, of how many, how many fixes wait to be written; how honest each rule was."""

    done: int
    total: int
    staged: int
    honesty: dict[str, Honesty]


class Figures:
    """The figures of articles, kept for as long as they hold."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[object, object, int], Figure]] = {}

    def of(self, article: Article) -> Figure:
        """The figures of one article."""
        now = article.flags, article.ledger, len(article.entries)
        kept = self._kept.get(article.path)
        if kept is None or kept[0][0] is not now[0] or kept[0][1] is not now[1] or kept[0][2] != now[2]:
            done, total = article.progress
            kept = self._kept[article.path] = now, Figure(done, total, len(article.staged), honesty([article.ledger]))
        return kept[1]

    def progress(self, articles: Iterable[Article]) -> tuple[int, int]:
        """How many flags are decided in all, of how many."""
        figures = [self.of(article) for article in articles]
        return sum(figure.done for figure in figures), sum(figure.total for figure in figures)

    def honesty(self, articles: Iterable[Article], code: str) -> Honesty | None:
        """How honest a rule was in all; None when nothing of it was decided."""
        found = [figure for article in articles if (figure := self.of(article).honesty.get(code))]
        return Honesty(*map(sum, zip(*found, strict=True))) if found else None
