"""The quotations of an article laid beside those of its source: which was made of which."""

from collections.abc import Sequence

from lint.align.alignment import Alignment
from lint.align.quote.quotes import BREAK, Compared, Quote, Spoken, compared, joined, quotes, share, spoken, within
from lint.align.units import Unit
from lint.kept import kept
from lint.record import Record

ALIKE = 0.4
"""The part of a quotation's telling words from which on it is another wording of an original's."""
ALONE = 0.12
"""The same where either sentence has one quotation only."""
LONGEST = 400
"""Words from which on a quotation is not compared: a mark is missing somewhere."""
MOST = 3
"""Neighbouring quotations of the original that one may have been made of."""


class Judged(Record):
    """A quotation of the article: the original's that it stands for, the words of both and how they differ, and whether the
    likeness of their places told more than that of their words. None stands where the original has no such quotation."""

    quote: Quote
    said: tuple[Spoken, ...]
    meant: tuple[Spoken, ...] | None
    compared: Compared | None
    sources: tuple[Quote, ...]
    loose: bool = False


class Laid:
    """The quotations of both texts, and which sentences they are in."""

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.source, self.target = quotes(alignment.source), quotes(alignment.target)
        self.sources: dict[int, list[int]] = {}
        self.targets: dict[int, list[int]] = {}
        self.likeness: dict[int, float] = {}
        for there, here, likeness in alignment.pairs():
            for unit in here:
                self.sources.setdefault(unit.number, []).extend(s.number for s in there)
                self.likeness[unit.number] = likeness
            for unit in there:
                self.targets.setdefault(unit.number, []).extend(t.number for t in here)
        self.source_in = _places(self.source, alignment.source_units)
        self.target_in = _places(self.target, alignment.target_units)

    def window(self, place: int, around: int = 1) -> range:
        """The sentences of the source in which what a quotation of the article was made of may stand."""
        return _around([s for t in self.target_in[place] for s in self.sources.get(t, ())], around)

    def opposite(self, place: int, around: int = 1) -> range:
        """The sentences of the article in which what became of a quotation of the source may stand."""
        return _around([t for s in self.source_in[place] for t in self.targets.get(s, ())], around)

    def opposite_of(self, units: Sequence[Unit]) -> range:
        """The sentences of the article that were made of some of the source."""
        return _around([t for unit in units for t in self.targets.get(unit.number, ())], 0)

    def sources_in(self, window: range) -> list[int]:
        """The quotations of the source in some of its sentences."""
        return [i for i, numbers in enumerate(self.source_in) if any(number in window for number in numbers)]

    def targets_in(self, window: range) -> list[int]:
        """The quotations of the article in some of its sentences."""
        return [i for i, numbers in enumerate(self.target_in) if any(number in window for number in numbers)]

    @kept
    def source_words(self) -> list[list[Spoken]]:
        """The words of the source's quotations."""
        return [spoken(self.alignment.source, quote, self.alignment.english) for quote in self.source]

    @kept
    def all_quoted(self) -> str:
        """The keys of all that the source quotes."""
        return joined([word for quote in self.source_words for word in (*quote, Spoken(BREAK, 0, 0, 0))])

    @kept
    def judged(self) -> list[Judged]:
        """The quotations of the article beside an English original, in order."""
        return [self._judge(place) for place in range(len(self.target))]

    def _judge(self, place: int) -> Judged:
        quote = self.target[place]
        said = tuple(spoken(self.alignment.target, quote, self.alignment.english))
        none = Judged(quote, said, None, None, ())
        near = self.sources_in(self.window(place))
        best: tuple[float, Judged] | None = None
        for first in range(len(near)):
            for last in range(first, min(len(near), first + MOST)):
                chosen = near[first : last + 1]
                meant = [word for i in chosen for word in (*self.source_words[i], Spoken(BREAK, 0, 0, 0))][:-1]
                if max(len(said), len(meant)) > LONGEST:
                    continue
                result = compared(said, meant)
                score = result.cost + 0.1 * len(chosen) - 0.01 * result.same
                if best is None or score < best[0]:
                    sources = tuple(self.source[i] for i in chosen)
                    best = score, Judged(quote, said, tuple(meant), result, sources)
        if best is not None:
            found = best[1]
            alike = share(said, found.meant or ())
            if not (found.compared and found.compared.cost) or alike >= ALIKE:
                return found
            if within(said, self.all_quoted):
                return none._replace(meant=said, compared=Compared((), len(said), 0))
            if alike >= ALONE and self._alone(place, found):
                return found._replace(loose=True)
        if within(said, self.all_quoted):
            return none._replace(meant=said, compared=Compared((), len(said), 0))
        return none

    def _alone(self, place: int, found: Judged) -> bool:
        """Is it the only quotation of its sentence, and the other one of its, and are they about as long?"""
        if len(found.sources) != 1 or len(self.sources_in(self.window(place, 0))) != 1:
            return False
        others = self.targets_in(self.opposite(self.source.index(found.sources[0]), 0))
        return others == [place] and 0.5 <= len(found.said) / max(1, len(found.meant or ())) <= 2


def _places(found: Sequence[Quote], side: Sequence[Unit]) -> list[list[int]]:
    """The sentences that each quotation stands in."""
    by_paragraph: dict[int, list[Unit]] = {}
    for unit in side:
        by_paragraph.setdefault(unit.paragraph, []).append(unit)
    return [
        [u.number for u in by_paragraph.get(quote.paragraph, ()) if u.start < quote.end and quote.start < u.end]
        for quote in found
    ]


def _around(numbers: Sequence[int], around: int) -> range:
    return range(min(numbers) - around, max(numbers) + around + 1) if numbers else range(0)
