"""The source as the article's pane shows it: a text, and in it the sentence that the current flag's was made of."""

from lint.document import Document
from lint.review.flags import Flag
from lint.review.partner import Partner


class SourceText:
    """What a pane asks of an article, said of its source."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.path = document.path
        self.flags: list[Flag] = []


def pointer(flag: Flag | None, partner: Partner) -> Flag | None:
    """The flag as if it stood at its partner: where the source is to be looked at."""
    if flag is None:
        return None
    finding = flag.finding._replace(start=partner.start, end=partner.end, related=())
    return flag._replace(path=partner.document.path, finding=finding, position=partner.document.lines.position(partner.start))
