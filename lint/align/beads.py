"""Beads: which sentences of the source belong to which of the target, in order.

Gale and Church's beads (1993), with what the sentences say in place of their lengths.

Pairs that are each other's best and clear of every other cut the texts into stretches; within a stretch the best path is found.
"""

from bisect import bisect_left
from collections.abc import Sequence

from lint.align.similarity import Similarity
from lint.record import Record

SHAPES = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2))
GAP = 0.24
"""The likeness from which on two sentences are rather a pair than an omission and an addition."""
UNEVEN = 0.08
"""What a bead of several sentences must gain over single ones."""
CLEAR = 0.4
"""The likeness from which on a pair may cut the texts."""
CANDIDATES = 6
BAND = 40
"""Sentences off the diagonal that a path may stray in a stretch that nothing cuts."""


class Bead(Record):
    """Source sentences `[source, source_end)` and target sentences `[target, target_end)`, and their likeness."""

    source: int
    source_end: int
    target: int
    target_end: int
    likeness: float


def beads(similarity: Similarity, given: Sequence[tuple[int, int]] = ()) -> list[Bead]:
    """The beads of two texts, in order; every sentence is in one. `given` are pairs that somebody knows, in order."""
    found: list[Bead] = []
    s = t = 0
    for given_s, given_t in given:
        found += _between_given(similarity, s, given_s, t, given_t)
        found.append(
            Bead(given_s, given_s + 1, given_t, given_t + 1, similarity.between(given_s, given_s + 1, given_t, given_t + 1))
        )
        s, t = given_s + 1, given_t + 1
    found += _between_given(similarity, s, len(similarity.source), t, len(similarity.target))
    return found


def _between_given(similarity: Similarity, s: int, s_end: int, t: int, t_end: int) -> list[Bead]:
    found: list[Bead] = []
    for pair_s, pair_t in [*_anchors(similarity, s, s_end, t, t_end), (s_end, t_end)]:
        found += _stretch(similarity, s, pair_s, t, pair_t)
        s, t = pair_s, pair_t
    return found


def _anchors(similarity: Similarity, s0: int, s1: int, t0: int, t1: int) -> list[tuple[int, int]]:
    """Pairs before which both stretches can be cut: the longest chain of those that are clear."""
    best: dict[int, tuple[float, int]] = {}
    rival: dict[int, float] = {}
    of_target: dict[int, tuple[float, int]] = {}
    for t in range(t0, t1):
        near = [s for s in similarity.candidates(t, CANDIDATES) if s0 <= s < s1]
        scored = sorted(((similarity.between(s, s + 1, t, t + 1), s) for s in near), reverse=True)
        if not scored:
            continue
        of_target[t] = scored[0]
        for likeness, s in scored:
            if likeness > best.get(s, (0.0, 0))[0]:
                rival[s] = best.get(s, (0.0, 0))[0]
                best[s] = likeness, t
            else:
                rival[s] = max(rival.get(s, 0.0), likeness)
    pairs = [
        (s, t)
        for t, (likeness, s) in of_target.items()
        if likeness >= CLEAR and best[s][1] == t and likeness >= 1.5 * rival.get(s, 0.0)
    ]
    return _chain(sorted(pairs, key=lambda pair: pair[1]))


def _chain(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, in order of the target, whose source sentences rise (patience sorting)."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for number, (s, _) in enumerate(pairs):
        at = bisect_left(tails, s)
        if at == len(tails):
            tails.append(s)
            places.append(number)
        else:
            tails[at] = s
            places[at] = number
        before.append(places[at - 1] if at else -1)
    chain = []
    number = places[-1] if places else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _stretch(similarity: Similarity, s0: int, s1: int, t0: int, t1: int) -> list[Bead]:
    """The best path through source sentences `[s0, s1)` and target sentences `[t0, t1)`."""
    height, width = s1 - s0, t1 - t0
    scores: dict[tuple[int, int], float] = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int, float]] = {}
    for i in range(height + 1):
        middle = i * width // height if height else 0
        low, high = (0, width) if width <= 2 * BAND else (max(0, middle - BAND), min(width, middle + BAND))
        if not height:
            low, high = 0, width
        for j in range(low, high + 1):
            best, step = scores.get((i, j), -1.0), steps.get((i, j), (0, 0, 0.0))
            for up, left in SHAPES:
                score = scores.get((i - up, j - left)) if up <= i and left <= j else None
                if score is None:
                    continue
                likeness = 0.0
                if up and left:
                    place = s0 + i - up, s0 + i, t0 + j - left, t0 + j
                    likeness = similarity.between(*place)
                    if not likeness and not (similarity.trust and up == left == 1):
                        continue
                    worth = likeness + similarity.trust * similarity.fit(*place) if similarity.trust else likeness
                    score += worth * (up + left) / 2 - (UNEVEN if up + left > 2 else 0.0)
                else:
                    score += GAP / 2
                if score > best:
                    best, step = score, (up, left, likeness)
            if best >= 0:
                scores[i, j] = best
                steps[i, j] = step
    return _path(steps, height, width, s0, t0)


def _path(steps: dict[tuple[int, int], tuple[int, int, float]], i: int, j: int, s0: int, t0: int) -> list[Bead]:
    path = []
    while i or j:
        up, left, likeness = steps[i, j]
        path.append(Bead(s0 + i - up, s0 + i, t0 + j - left, t0 + j, likeness))
        i, j = i - up, j - left
    return path[::-1]
