"""An alignment: the beads of two texts, and what they say was added, left out or moved."""

from collections.abc import Sequence
from statistics import median

from lint.align import features, lexicon
from lint.align.beads import Bead, beads
from lint.align.doubt import TELLING, is_doubtful, told_apart
from lint.align.learned import learned, taught
from lint.align.similarity import Similarity
from lint.align.units import Unit, units
from lint.document import Document
from lint.model import Note
from lint.patterns import pattern
from lint.record import Record

TRUST = 0.3
"""What lengths that fit are worth between two languages, where a lexicon knows only some of the words."""
FEW_DOUBTS = 0.1
"""The part of doubtful pairs and sentences without a partner from which on the texts are asked to teach more words."""
MOVED = 0.45
"""The likeness from which on sentences without a partner in order are one that was moved."""
TOO_LITTLE = 0.2
"""The middle likeness of pairs under which two texts are not seen to be a translation."""
MOSTLY = 0.5
"""The part of the shorter text that must have a partner for the texts to be compared at all."""
LONG_TAIL = 3
"""Sentences at the end from which on what has no partner is trimming, not an addition or an omission."""
BOILERPLATE = pattern(
    r"(?i)^(?:by |source:|photo|image|read (?:more|also)|related|subscribe|follow us|share|copyright|©|all rights|translat|"
    r"https?://|www\.|\d{1,2}[ ./]\w+[ ./]\d{4}|фото|источник|читайте|подпис|перевод|автор)"
)


class Run(Record):
    """Neighbouring sentences of one paragraph without a partner. `place` is the sentence of the other text before which
    they would stand; `sure` whether nothing of the other text is left over there."""

    units: tuple[Unit, ...]
    place: int
    sure: bool


class Alignment:
    """A source and a target, laid side by side. `target` is English; `language` is the source's (ISO 639-1).

    `lines` are lines of both files that are known to belong together.
    """

    def __init__(
        self,
        source: Document,
        target: Document,
        language: str,
        use_cache: bool = True,
        lines: Sequence[tuple[int, int]] = (),
    ) -> None:
        self.source, self.target, self.language = source, target, language
        self.english = lexicon.load("en", use_cache)
        self.lexicon = self.english if language == "en" else lexicon.load(language, use_cache)
        self.source_units, self.target_units = units(source), units(target)
        words = features.english if language == "en" else features.foreign
        self.source_words = [words(unit.text, self.lexicon) for unit in self.source_units]
        self.target_words = [features.english(unit.text, self.english) for unit in self.target_units]
        lengths = [len(unit.text) for unit in self.source_units], [len(unit.text) for unit in self.target_units]
        self.similarity = Similarity(self.source_words, self.target_words, lengths, 0.0 if language == "en" else TRUST)
        self.beads = told_apart(self.similarity, beads(self.similarity, self._given(lines)))
        if language != "en" and sum(map(is_doubtful, self.beads)) > FEW_DOUBTS * len(self.beads):
            lessons = learned(self.source_words, self.target_words, self.beads)
            self.source_words = taught(self.source_words, lessons)
            self.similarity = Similarity(self.source_words, self.target_words, lengths, TRUST)
            self.beads = told_apart(self.similarity, beads(self.similarity, self._given(lines)))
        self._partners = _partners(self.beads, len(self.target_units))
        self.moved = self._moved()

    def _given(self, lines: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The sentences at which given lines begin, as far as they rise in both texts."""
        found: list[tuple[int, int]] = []
        for here, there in sorted(lines):
            s = _at_line(self.source, self.source_units, here)
            t = _at_line(self.target, self.target_units, there)
            if s is not None and t is not None and (not found or (s > found[-1][0] and t > found[-1][1])):
                found.append((s, t))
        return found

    @property
    def reliable(self) -> bool:
        """Is there enough to tell that one text is a translation of the other, sentence by sentence?"""
        paired = [bead for bead in self.beads if bead.source < bead.source_end and bead.target < bead.target_end]
        shorter = min(len(self.source_units), len(self.target_units))
        if not paired or not shorter:
            return False
        likely = [bead for bead in paired if bead.likeness >= TOO_LITTLE / 2]
        return len(likely) >= MOSTLY * shorter and median(bead.likeness for bead in paired) >= TOO_LITTLE

    def notes(self) -> list[Note]:
        """What there is to say of a source that the article was not compared with, or with little knowledge."""
        if self.reliable:
            known = self.language == "en" or self.lexicon.known
            message = (
                f"no lexicon of the language of {self.source.path} ({self.language}): names, numbers and lengths are compared"
            )
            return [] if known else [Note("no-lexicon", message)]
        message = f"too little evidence that this is a translation of {self.source.path}: not compared with it"
        return [Note("not-compared", message)]

    def partners(self, unit: Unit) -> Sequence[Unit]:
        """The source sentences that a target sentence was made of; none when it has none."""
        return [self.source_units[i] for i in self._partners[unit.number]]

    def pairs(self) -> list[tuple[list[Unit], list[Unit], float]]:
        """Source and target sentences that belong together, with their likeness, in order of the target."""
        found = [
            (self.source_units[b.source : b.source_end], self.target_units[b.target : b.target_end], b.likeness)
            for b in self.beads
            if b.source < b.source_end and b.target < b.target_end
        ]
        found += [([self.source_units[s]], [self.target_units[t]], likeness) for t, (s, likeness) in self.moved.items()]
        return sorted(found, key=lambda pair: pair[1][0].number)

    def added(self) -> list[Run]:
        """Runs of target sentences that the source does not have; trimming at head and tail left out."""
        moved = set(self.moved)
        alone = [(b.target, b.source) for b in self.beads if b.source == b.source_end and b.target not in moved]
        other = [b.source for b in self.beads if b.target == b.target_end]
        return self._runs(alone, other, self.target_units, len(self.similarity.target), self.target_words)

    def missing(self) -> list[Run]:
        """Runs of source sentences that the target does not have; trimming at head and tail left out."""
        moved = {s for s, _ in self.moved.values()}
        alone = [(b.source, b.target) for b in self.beads if b.target == b.target_end and b.source not in moved]
        other = [b.target for b in self.beads if b.source == b.source_end]
        return self._runs(alone, other, self.source_units, len(self.similarity.source), self.source_words)

    def _runs(
        self,
        alone: Sequence[tuple[int, int]],
        other: Sequence[int],
        side: Sequence[Unit],
        count: int,
        words: Sequence[Sequence[features.Word]],
    ) -> list[Run]:
        numbers = {number for number, _ in alone}
        head = next((i for i in range(count) if i not in numbers), count)
        tail = next((i for i in range(count, 0, -1) if i - 1 not in numbers), 0)
        runs: list[list[tuple[int, int]]] = []
        for number, place in alone:
            if number < head or (number >= tail and self._is_trimming(side[tail:count])):
                continue
            last = runs[-1][-1] if runs else None
            if last and last[0] == number - 1 and side[last[0]].paragraph == side[number].paragraph:
                runs[-1].append((number, place))
            else:
                runs.append([(number, place)])
        found = []
        for run in runs:
            sentences = tuple(side[number] for number, _ in run)
            if sum(len(words[unit.number]) for unit in sentences) >= TELLING - 1:
                near = any(abs(place - run[0][1]) <= 1 for place in other)
                found.append(Run(sentences, run[0][1], not near))
        return found

    @staticmethod
    def _is_trimming(tail: Sequence[Unit]) -> bool:
        return len(tail) >= LONG_TAIL or all(BOILERPLATE.match(unit.text) for unit in tail)

    def _moved(self) -> dict[int, tuple[int, float]]:
        """Target sentences without a partner in order that have one elsewhere: its number, and the likeness."""
        left = [b.source for b in self.beads if b.target == b.target_end]
        alone = [b.target for b in self.beads if b.source == b.source_end]
        scored = sorted(
            (
                (self.similarity.between(s, s + 1, t, t + 1), s, t)
                for t in alone
                for s in (set(self.similarity.candidates(t, 12)) & set(left))
            ),
            key=lambda found: (-found[0], found[1:]),
        )
        moved: dict[int, tuple[int, float]] = {}
        used: set[int] = set()
        for likeness, s, t in scored:
            if likeness >= MOVED and t not in moved and s not in used:
                moved[t] = s, likeness
                used.add(s)
        return moved


def _at_line(document: Document, side: Sequence[Unit], line: int) -> int | None:
    """The first sentence that begins on a line, or behind it."""
    for unit in side:
        if line_of(document, unit) >= line:
            return unit.number
    return None


def line_of(document: Document, unit: Unit) -> int:
    """The line of the file on which a sentence begins."""
    block = document.blocks[unit.paragraph]
    return document.lines.position(block.view.span(unit.start, unit.end)[0]).line


def _partners(found: Sequence[Bead], count: int) -> list[range]:
    partners = [range(0)] * count
    for bead in found:
        for t in range(bead.target, bead.target_end):
            partners[t] = range(bead.source, bead.source_end)
    return partners
