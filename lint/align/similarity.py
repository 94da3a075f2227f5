"""How much two stretches of sentences say the same, from 0 to 1: words weighed by how rare they are in the two texts."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate

from lint.align.features import Word

UNKNOWN = 0.2
"""What a word weighs of which the lexicon knows nothing, against one that it knows."""
SPREAD = 0.45
"""Standard deviation of the logarithm of a sentence's length over what the texts' ratio makes expect."""
ADDS = 0.15
"""The part of a sentence that each of the two sentences laid beside it must add."""


Weighed = list[tuple[frozenset[str], float]]
"""The words of a sentence: their keys, and what they weigh."""
_EMPTY: frozenset[str] = frozenset()


class Similarity:
    """Compares sentences of a source with sentences of a target, each given by its words."""

    def __init__(
        self,
        source: Sequence[Sequence[Word]],
        target: Sequence[Sequence[Word]],
        lengths: tuple[Sequence[int], Sequence[int]],
        trust: float = 0.0,
    ) -> None:
        self.source, self.target = source, target
        self.trust = trust
        """What lengths that fit are worth beside words: nothing within one language, whose words tell enough."""
        self._before = tuple([0, *accumulate(side)] for side in lengths)
        self._ratio = (self._before[1][-1] or 1) / (self._before[0][-1] or 1)
        counts: Counter[str] = Counter()
        for side in (source, target):
            for words in side:
                counts.update(frozenset(key for word in words for key in word.keys))
        total = len(source) + len(target)
        self._weights = {key: math.log(1 + total / count) for key, count in counts.items()}
        self._source_keys = [_keys(words) for words in source]
        self._target_keys = [_keys(words) for words in target]
        self._source_weighed = [[(word.keys, self.weight(word)) for word in words] for words in source]
        self._target_weighed = [[(word.keys, self.weight(word)) for word in words] for words in target]
        self._memory: dict[tuple[int, int, int, int], float] = {}
        self._index: dict[str, list[int]] = defaultdict(list)
        """Source sentences by the keys that they have."""
        for i, keys in enumerate(self._source_keys):
            for key in keys:
                self._index[key].append(i)

    def weight(self, word: Word) -> float:
        """What a word weighs: its rarest key counts."""
        weight = max([self._weights.get(key, 0.0) for key in word.keys], default=0.0)
        return weight if word.known else weight * UNKNOWN

    def between(self, s: int, s_end: int, t: int, t_end: int) -> float:
        """The likeness of source sentences `[s, s_end)` and target sentences `[t, t_end)`: the F-measure of both coverages."""
        place = s, s_end, t, t_end
        known = self._memory.get(place)
        if known is None:
            known = self._memory[place] = self._between(*place)
        return known

    def _between(self, s: int, s_end: int, t: int, t_end: int) -> float:
        if s_end - s == 1 == t_end - t:
            return self._measure(self._source_keys[s], self._target_keys[t], [self._source_weighed[s]], [self._target_weighed[t]])
        if any(not self.between(i, i + 1, j, j + 1) for i, j in ((s, t), (s_end - 1, t_end - 1))):
            return 0.0  # the first and the last of each side must have something of the other's
        source_keys, target_keys = self._source_keys[s:s_end], self._target_keys[t:t_end]
        source, target = self._source_weighed[s:s_end], self._target_weighed[t:t_end]
        if t_end - t > 1 and not _all_needed(source, target_keys):
            return 0.0
        if s_end - s > 1 and not _all_needed(target, source_keys):
            return 0.0
        return self._measure(_EMPTY.union(*source_keys), _EMPTY.union(*target_keys), source, target)

    @staticmethod
    def _measure(
        source_keys: frozenset[str], target_keys: frozenset[str], source: Sequence[Weighed], target: Sequence[Weighed]
    ) -> float:
        if source_keys.isdisjoint(target_keys):
            return 0.0
        precision, recall = _share(target, source_keys), _share(source, target_keys)
        return 2 * precision * recall / (precision + recall) if precision and recall else 0.0

    def answered(self, s: int, s_end: int, t: int, t_end: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """How many words of the source's stretch have a counterpart in the target's, of how many; and the other way round.

        Words that the lexicon does not know are not counted, nor as many words of the target, which they may stand for.
        """
        here, there = _EMPTY.union(*self._target_keys[t:t_end]), _EMPTY.union(*self._source_keys[s:s_end])
        unknown = sum(not word.known and word.keys.isdisjoint(here) for words in self.source[s:s_end] for word in words)
        common, total = _counted(self.target[t:t_end], there)
        return _counted(self.source[s:s_end], here), (common, total - min(total - common, unknown))

    def shared(self, s: int, t: int) -> frozenset[str]:
        """The keys that a sentence of the source and one of the target have in common."""
        return self._source_keys[s] & self._target_keys[t]

    def fit(self, s: int, s_end: int, t: int, t_end: int) -> float:
        """How well the lengths of two stretches go together, from 0 to 1, by the ratio that the whole texts have."""
        here = self._before[0][s_end] - self._before[0][s]
        there = self._before[1][t_end] - self._before[1][t]
        return math.exp(-((math.log((there + 1) / (here * self._ratio + 1)) / SPREAD) ** 2) / 2)

    def candidates(self, target: int, most: int) -> list[int]:
        """The source sentences that share the most weight with a target sentence, the best first."""
        scores: Counter[int] = Counter()
        for key in self._target_keys[target]:
            weight = self._weights[key]
            for i in self._index.get(key, ()):
                scores[i] += weight  # type: ignore[assignment]
        return [i for i, _ in scores.most_common(most)]


def _keys(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(key for word in words for key in word.keys)


def _counted(side: Sequence[Sequence[Word]], keys: frozenset[str]) -> tuple[int, int]:
    known = [word for words in side for word in words if word.known]
    return sum(not word.keys.isdisjoint(keys) for word in known), len(known)


def _share(side: Sequence[Weighed], keys: frozenset[str]) -> float:
    """The part of the words of some sentences, by weight, that share one of the keys."""
    found = total = 0.0
    for words in side:
        for own, weight in words:
            total += weight
            if not own.isdisjoint(keys):
                found += weight
    return found / total if total else 0.0


def _all_needed(side: Sequence[Weighed], others: Sequence[frozenset[str]]) -> bool:
    """Does each of the two sentences on the other side say something of this side that its neighbour does not?"""
    whole = _share(side, others[0] | others[1])
    return all(whole - _share(side, keys) >= ADDS for keys in others)
