"""Whose voice a stretch of an article is in, and the sign of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from lint.document import Block, Document
from lint.review.flags import Flag

SIGNS = {"boilerplate": "≡", "aside": "[", "quotation": "❝", "heading": "#"}
"""Signs of the voices that are not the author's; where several share a line, the first of these stands for it."""
Stretch = tuple[int, int, str]


class Voices:
    """The zones of a document: what its blocks say, and the asides and boilerplate that flags were raised in."""

    def __init__(self, document: Document, flags: Sequence[Flag]) -> None:
        self.blocks = document.blocks
        self._starts = [block.view.span(0, 0)[0] for block in self.blocks]
        self._of_block: dict[int, list[Stretch]] = {}
        self._marked = sorted(stretch for flag in flags if (stretch := _marked(flag)))
        self._marked_starts = [start for start, _, _ in self._marked]
        self._reach = list(accumulate((end for _, end, _ in self._marked), max))

    def on(self, start: int, end: int) -> list[Stretch]:
        """Stretches in another voice than the author's with a part in `[start, end)`, those that count most last."""
        low, high = bisect_right(self._starts, start), bisect_left(self._starts, end)
        found = [stretch for block in self.blocks[max(0, low - 1) : high] for stretch in self._in(block)]
        found += self._marked[bisect_right(self._reach, start) : bisect_left(self._marked_starts, end)]
        found = [stretch for stretch in found if stretch[0] < end and stretch[1] > start]
        order = list(SIGNS)
        return sorted(found, key=lambda stretch: order.index(stretch[2]), reverse=True)

    def sign(self, start: int, end: int) -> str:
        """The sign of the voice on a line; a space for the author's."""
        found = self.on(start, end)
        return SIGNS[found[-1][2]] if found else " "

    def _in(self, block: Block) -> list[Stretch]:
        known = self._of_block.get(block.index)
        if known is None:
            known = [(*block.view.span(low, high), "quotation") for low, high in block.quotations]
            if block.kind == "heading":
                known.append((*block.view.span(0, len(block.text)), "heading"))
            self._of_block[block.index] = known
        return known


def _marked(flag: Flag) -> Stretch | None:
    finding = flag.finding
    zone = "aside" if finding.family == "aside" else finding.zone
    return (finding.start, finding.end, zone) if zone in ("aside", "boilerplate") and finding.end > finding.start else None
