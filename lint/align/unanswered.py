"""Stretches of a sentence that nothing in the other text answers to: in brackets, between dashes, after a comma, or in its midst.

Each word tells by how likely it is to have a counterpart in these two texts: where a third have none, as between an engine's
English and the original's, a run of a few means nothing. The lengths of both sentences tell too.
"""

import math
from collections.abc import Iterable, Iterator, Sequence

from lint.align.features import Word
from lint.align.segments import segments
from lint.align.units import Unit
from lint.record import Record

NEEDED = {"brackets": 2.0, "dashes": 2.5, "commas": 3.3, "words": 5.0}
"""How many times likelier it must be that the other text lacks a stretch than that it has it (a natural logarithm)."""
UNMEASURED = 2.0
"""How much more it takes where there is one pair alone, and nothing tells how long its sentences should be."""
SHORTER = 0.5
"""What lengths must tell for a stretch that no marks set off: a free translation is as long as a close one."""
LACKING = 0.92
"""How likely a word has no counterpart when its stretch has none; by chance some have."""
KNOWN, UNKNOWN = (0.25, 40), (0.7, 10)
"""What is thought of words that the lexicon knows and does not know before they are counted: the part without a counterpart,
as if so many had been."""
SPREAD, SPREADS = 0.25, 20
"""What is thought of the deviation of sentences' lengths (a natural logarithm), as if so many had been measured."""
FREEST = 0.5
"""The deviation of a sentence's length from which on it is not counted in full."""
MOST = 0.65
"""The part of a sentence's words that a stretch in it may be: a sentence that is nearly all new was translated freely."""
FEWEST = 2
SLACK = 3
"""Words of a stretch that may count although the other side has as many alone: those may be translations that no lexicon has."""
LONGEST = 300
"""Words from which on a sentence is none: a table, or a text without full stops."""
LIKELY = 0.2
"""The likeness of a pair under which nothing is said about its parts."""


class Pair(Record):
    """Sentences of a text, the other text's that they belong to, and their likeness."""

    own: Sequence[Unit]
    other: Sequence[Unit]
    likeness: float


class Stretch(Record):
    """Places `[start, end)` of a sentence, how they are set off, and how much tells that the other text has nothing of it."""

    start: int
    end: int
    how: str
    telling: float


class Others:
    """Words that may answer, each to one."""

    def __init__(self, words: Iterable[Word]) -> None:
        self.by_key: dict[str, list[int]] = {}
        for place, word in enumerate(words):
            for key in word.keys:
                self.by_key.setdefault(key, []).append(place)

    def may_answer(self, word: Word) -> bool:
        """Has any of them a key of this word?"""
        return not word.keys.isdisjoint(self.by_key.keys())

    def gained(self, before: Sequence[Word], words: Sequence[Word]) -> int:
        """How many of some words find a counterpart that those before can spare (Kuhn 1955)."""
        taken: dict[int, frozenset[str]] = {}
        for word in before:
            self._give(word.keys, taken, set())
        return sum(self._give(word.keys, taken, set()) for word in words)

    def _give(self, keys: frozenset[str], taken: dict[int, frozenset[str]], tried: set[int]) -> bool:
        places = [place for key in keys for place in self.by_key.get(key, ())]
        for place in places:
            if place not in taken:
                taken[place] = keys
                return True
        for place in places:
            if place not in tried:
                tried.add(place)
                if self._give(taken[place], taken, tried):
                    taken[place] = keys
                    return True
        return False


class Reading:
    """A text read against the other one: `words` and `others` are both texts' words by sentence."""

    def __init__(self, words: Sequence[Sequence[Word]], others: Sequence[Sequence[Word]], pairs: Sequence[Pair]) -> None:
        self.words, self.pairs = words, pairs
        spare = _spare(words, others, pairs)
        self.others = [_near(pair, others, spare) for pair in pairs]
        self.more = _more(pairs, words, others)
        self.lengths = sum(_length(pair.own) for pair in pairs), sum(_length(pair.other) for pair in pairs)
        deviations = [min(FREEST, abs(self._deviation(pair, 0))) ** 2 for pair in pairs]
        self.variance = (SPREAD**2 * SPREADS + sum(deviations)) / (SPREADS + len(pairs))
        self.told = {known: self._told(known) for known in (True, False)}

    def _told(self, known: bool) -> tuple[float, float]:
        """What a word tells that has no counterpart, and one that has, by whether the lexicon knows it."""
        part, total = KNOWN if known else UNKNOWN
        alone = part * total
        for pair, others in zip(self.pairs, self.others, strict=True):
            for unit in pair.own:
                words = [word for word in self.words[unit.number][:LONGEST] if word.known == known]
                total += len(words)
                alone += len(words) - others.gained((), words)
        rate = min(0.9, alone / total)
        lacking = min(0.98, max(LACKING, rate + 0.05))
        return math.log(lacking / rate), math.log((1 - lacking) / (1 - rate))

    def _deviation(self, pair: Pair, without: int) -> float:
        """By how much a sentence is longer than all other pairs make expect, with so many code points taken out."""
        own, other = _length(pair.own), _length(pair.other)
        if own >= self.lengths[0] or other >= self.lengths[1]:
            return 0.0
        ratio = (self.lengths[0] - own) / (self.lengths[1] - other)
        return math.log(max(1, own - without) / (max(1, other) * ratio))

    def stretches(self) -> Iterator[tuple[Unit, Pair, Stretch]]:
        """The stretches that have no counterpart, with their sentence and its pair; none inside another."""
        for pair, others, more in zip(self.pairs, self.others, self.more, strict=True):
            for unit in pair.own if pair.likeness >= LIKELY else ():
                if len(self.words[unit.number]) > LONGEST:
                    continue
                found = sorted(self._found(pair, unit, others, more), key=lambda one: (one.how == "words", -one.telling))
                apart: list[Stretch] = []
                for one in found:
                    if all(one.end <= other.start or other.end <= one.start for other in apart):
                        apart.append(one)
                        yield unit, pair, one

    def _found(self, pair: Pair, unit: Unit, others: Others, more: int) -> Iterator[Stretch]:
        words = self.words[unit.number]
        for segment in segments(unit.text):
            inside = [i for i, w in enumerate(words) if segment.start <= w.token.start and w.token.end <= segment.end]
            if len(inside) >= FEWEST:
                yield from self._stretch(pair, words, others, more, range(inside[0], inside[-1] + 1), segment)
        run = self._run(words, others)
        if run:
            place = words[run[0]].token.start, words[run[-1]].token.end, "words"
            yield from self._stretch(pair, words, others, more, run, place)

    def _stretch(
        self, pair: Pair, words: Sequence[Word], others: Others, more: int, inside: range, place: tuple[int, int, str]
    ) -> Iterator[Stretch]:
        start, end, how = place
        if len(inside) > MOST * len(words):
            return
        by_length = (self._deviation(pair, 0) ** 2 - self._deviation(pair, end - start) ** 2) / (2 * self.variance)
        before = [word for i, word in enumerate(words) if i not in inside]
        telling = by_length
        left = max(0, more + SLACK)
        for known in (True, False):
            some = [words[i] for i in inside if words[i].known == known]
            answered = others.gained(before, some)
            alone, met = self.told[known]
            telling += min(left, len(some) - answered) * alone + answered * met
            left = max(0, left - (len(some) - answered))
            before = before + some
        needed = NEEDED[how] + (UNMEASURED if len(self.pairs) == 1 else 0.0)
        if telling >= needed and (how != "words" or by_length >= SHORTER):
            yield Stretch(start, end, how, telling)

    def _run(self, words: Sequence[Word], others: Others) -> range:
        """The run of words that tells the most by itself (Bentley 1984)."""
        best, found, sum_, first = 0.0, range(0), 0.0, 0
        for i, word in enumerate(words):
            if sum_ <= 0:
                sum_, first = 0.0, i
            sum_ += self.told[word.known][others.may_answer(word)]
            if sum_ > best:
                best, found = sum_, range(first, i + 1)
        return found


def brackets(units: Sequence[Unit]) -> int:
    """How many things some sentences say in brackets."""
    return sum(unit.text.count(mark) for unit in units for mark in "([（")


def _length(units: Sequence[Unit]) -> int:
    return sum(len(unit.text) for unit in units)


def _spare(words: Sequence[Sequence[Word]], others: Sequence[Sequence[Word]], pairs: Sequence[Pair]) -> list[Sequence[Word]]:
    """The words of each sentence of the other text that its own counterpart has no use for."""
    found = list(others)
    for pair in pairs:
        used = Others(word for unit in pair.own for word in words[unit.number])
        for unit in pair.other:
            found[unit.number] = [word for word in others[unit.number] if not used.may_answer(word)]
    return found


def _more(pairs: Sequence[Pair], words: Sequence[Sequence[Word]], others: Sequence[Sequence[Word]]) -> list[int]:
    """How many words of each pair have no counterpart on its own side, less those of the other side that are more than usual."""
    found = []
    part, total = KNOWN
    usual = part * total
    for pair in pairs:
        own = [word for unit in pair.own for word in words[unit.number]]
        other = [word for unit in pair.other for word in others[unit.number]]
        here, there = Others(own), Others(other)
        alone = sum(not here.may_answer(word) for word in other)
        found.append((sum(not there.may_answer(word) for word in own), alone, len(other)))
        usual, total = usual + alone, total + len(other)
    rate = usual / total
    return [own - max(0, round(alone - rate * count)) for own, alone, count in found]


def _near(pair: Pair, others: Sequence[Sequence[Word]], spare: Sequence[Sequence[Word]]) -> Others:
    """The words of the other text that may answer a sentence: its counterpart's, and what the neighbours of that have left."""
    numbers = [unit.number for unit in pair.other]
    near = [number for number in (min(numbers) - 1, max(numbers) + 1) if 0 <= number < len(spare)]
    return Others([w for n in numbers for w in others[n]] + [w for n in near for w in spare[n]])
