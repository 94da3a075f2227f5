"""Which parts of phrases the gate looks for: few of them, seldom met in vain, and each phrase holds one.

A phrase with its inflections and alternatives is hundreds of forms; most of them share a stretch that says enough. The choice
is a greedy set cover (Chvátal, 1979) over stretches of the forms of one row that begin at a word.
"""

import heapq
import re
from collections.abc import Sequence

from lint.language import FUNCTION_WORDS

LENGTH = 12
"""Code points of a stretch: longer ones make the automaton larger, shorter ones are met too often."""
ENOUGH = 5
"""Letters of words with a meaning under which a stretch is taken only when nothing else is left."""
MOST = 250
"""Forms under one stretch: all of them are compared where it is met."""
WORD = re.compile(r"(?<![^\W_])[^\W_]+")


def cover(forms: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
    """By stretch: `(place of the stretch in the form, number of the form)`; every form is under one stretch."""
    holders: dict[str, dict[int, int]] = {}
    for number, form in enumerate(forms):
        for start in {0, *(match.start() for match in WORD.finditer(form))}:
            holders.setdefault(form[start : start + LENGTH], {}).setdefault(number, start)
    chosen: dict[str, list[tuple[int, int]]] = {}
    left = set(range(len(forms)))
    queue = [(-_worth(stretch) * min(len(held), MOST), stretch) for stretch, held in holders.items()]
    heapq.heapify(queue)
    while left:
        promised, stretch = heapq.heappop(queue)
        held = [number for number in holders[stretch] if number in left][:MOST]
        worth = -_worth(stretch) * len(held)
        if worth > promised and held and queue:  # it promised more before others were chosen
            heapq.heappush(queue, (worth, stretch))
            if queue[0] != (worth, stretch):
                continue
            heapq.heappop(queue)
        if held:
            chosen.setdefault(stretch, []).extend((holders[stretch][number], number) for number in held)
            left.difference_update(held)
            if len(holders[stretch]) > MOST:
                heapq.heappush(queue, (worth, stretch))
    return chosen


def _worth(stretch: str) -> float:
    """How seldom a stretch will be met in vain: the letters of words that carry meaning count, and short ones little."""
    letters = sum(len(word) for word in WORD.findall(stretch) if word not in FUNCTION_WORDS)
    seldom = letters**2 if letters >= ENOUGH else letters / 100 + 0.01
    return float(seldom * (len(stretch) / LENGTH) ** 3)
