"""What stands beside a flag in the source of its article."""

from lint.document import Document
from lint.record import Record
from lint.review.article import Article
from lint.review.flags import Flag


class Partner(Record):
    """The stretch of a source, in offsets of its file, that the sentence of a flag was made of; empty where it has none."""

    document: Document
    start: int
    end: int


def partner_of(article: Article, flag: Flag | None) -> Partner | None:
    """What stands beside a flag; None for an article without a source."""
    if article.checked is None or article.document is None or not article.checked.beside:
        return None
    alignment = article.checked.beside[0]
    source = alignment.source
    block = article.document.block_at(flag.finding.start) if flag else None
    if block is None or flag is None:
        return Partner(source, 0, 0)
    place = block.view.place(flag.finding.start)
    near = [unit for unit in alignment.target_units if (unit.paragraph, unit.start) <= (block.index, place)]
    for unit in reversed(near):
        found = alignment.partners(unit)
        if found:
            first, last = source.blocks[found[0].paragraph], source.blocks[found[-1].paragraph]
            start = first.view.span(found[0].start, found[0].end)[0]
            end = last.view.span(found[-1].start, found[-1].end)[1]
            return Partner(source, start, end) if unit is near[-1] else Partner(source, end, end)
    return Partner(source, 0, 0)
