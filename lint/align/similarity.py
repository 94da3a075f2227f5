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
        self._source_keys = [frozenset(key for word in words for key in word.keys) for words in source]
        self._target_keys = [frozenset(key for word in words for key in word.keys) for words in target]
        self._memory: dict[tuple[int, int, int, int], float] = {}

    def weight(self, word: Word) -> float:
        """What a word weighs: its rarest key counts."""
        weight = max(self._weights.get(key, 0.0) for key in word.keys)
        return weight if word.known else weight * UNKNOWN

    def covered(self, words: Sequence[Word], keys: frozenset[str]) -> tuple[float, float]:
        """The weight of the words that share one of the keys, and that of all."""
        found = total = 0.0
        for word in words:
            weight = self.weight(word)
            total += weight
            if not word.keys.isdisjoint(keys):
                found += weight
        return found, total

    def explained(self, target: int, sources: Sequence[int]) -> float:
        """The part of a target sentence that sentences of the source have too."""
        keys = frozenset().union(*(self._source_keys[i] for i in sources))
        found, total = self.covered(self.target[target], keys)
        return found / total if total else 0.0

    def carried(self, source: int, targets: Sequence[int]) -> float:
        """The part of a source sentence that sentences of the target have too."""
        keys = frozenset().union(*(self._target_keys[i] for i in targets))
        found, total = self.covered(self.source[source], keys)
        return found / total if total else 0.0

    def between(self, s: int, s_end: int, t: int, t_end: int) -> float:
        """The likeness of source sentences `[s, s_end)` and target sentences `[t, t_end)`: the F-measure of both coverages."""
        place = s, s_end, t, t_end
        known = self._memory.get(place)
        if known is None:
            known = self._memory[place] = self._between(*place)
        return known

    def _between(self, s: int, s_end: int, t: int, t_end: int) -> float:
        source_keys = frozenset().union(*self._source_keys[s:s_end])
        target_keys = frozenset().union(*self._target_keys[t:t_end])
        if source_keys.isdisjoint(target_keys):
            return 0.0
        precision = self._share(self.target[t:t_end], source_keys)
        recall = self._share(self.source[s:s_end], target_keys)
        if not precision or not recall:
            return 0.0
        if t_end - t > 1 and not self._all_needed(self.source[s:s_end], self._target_keys[t:t_end], recall):
            return 0.0
        if s_end - s > 1 and not self._all_needed(self.target[t:t_end], self._source_keys[s:s_end], precision):
            return 0.0
        return 2 * precision * recall / (precision + recall)

    def _share(self, side: Sequence[Sequence[Word]], keys: frozenset[str]) -> float:
        found = total = 0.0
        for words in side:
            more, weight = self.covered(words, keys)
            found, total = found + more, total + weight
        return found / total if total else 0.0

    def _all_needed(self, side: Sequence[Sequence[Word]], others: Sequence[frozenset[str]], whole: float) -> bool:
        """Does each of the other side's sentences say something that its neighbour in the bead does not?"""
        for number in range(len(others)):
            rest = frozenset().union(*(keys for i, keys in enumerate(others) if i != number))
            if whole - self._share(side, rest) < ADDS:
                return False
        return True

    def fit(self, s: int, s_end: int, t: int, t_end: int) -> float:
        """How well the lengths of two stretches go together, from 0 to 1, by the ratio that the whole texts have."""
        here = self._before[0][s_end] - self._before[0][s]
        there = self._before[1][t_end] - self._before[1][t]
        return math.exp(-((math.log((there + 1) / (here * self._ratio + 1)) / SPREAD) ** 2) / 2)

    def candidates(self, target: int, most: int) -> list[int]:
        """The source sentences that share the most weight with a target sentence, the best first."""
        if not hasattr(self, "_index"):
            self._index: dict[str, list[int]] = defaultdict(list)
            for i, keys in enumerate(self._source_keys):
                for key in keys:
                    self._index[key].append(i)
        scores: Counter[int] = Counter()
        for key in self._target_keys[target]:
            weight = self._weights[key]
            for i in self._index.get(key, ()):
                scores[i] += weight  # type: ignore[assignment]
        return [i for i, _ in scores.most_common(most)]
