"""Looking for words in an article as an editor types them, or for a pattern between slashes."""

from bisect import bisect_left
from collections.abc import Sequence

import regex

from lint.errors import UserError

TIME_LIMIT = 2.0
"""Seconds; a pattern may be catastrophic."""
ALIKE = {"'": "['’‘ʼ]", '"': '["“”„«»]'}
"""Marks that a keyboard has, and what articles have in their place."""


def search(text: str, said: str, ignore_case: bool = True) -> list[tuple[int, int]]:
    """Places of what was said: words, or a `/pattern/`. Words are found across line ends and with any form of quotation mark.

    Raises UserError for a pattern that is wrong or takes too long.
    """
    if not said.strip():
        return []
    try:
        pattern = regex.compile(_pattern(said), regex.IGNORECASE if ignore_case else 0)
        found = [match.span() for match in pattern.finditer(text, timeout=TIME_LIMIT)]
    except regex.error as error:
        raise UserError(f"{said}: not a pattern: {error}") from error
    except TimeoutError as error:
        raise UserError(f"{said}: looking for it took longer than {TIME_LIMIT:.0f} s") from error
    return [(start, end) for start, end in found if end > start]


def _pattern(said: str) -> str:
    if len(said) > 2 and said[0] == said[-1] == "/":
        return said[1:-1]
    words = ["".join(ALIKE.get(c) or regex.escape(c) for c in word) for word in said.split()]
    return r"\s+".join(words)


class Matches:
    """What was found in an article, one of them current or none yet."""

    def __init__(self, places: Sequence[tuple[int, int]] = ()) -> None:
        self.places = places
        self.current = -1

    def step(self, step: int, top: int) -> int | None:
        """Go on, or back; the first time from the offset at the top of what is seen. Where the match begins, if there is one."""
        if not self.places:
            return None
        if self.current < 0:
            below = bisect_left(self.places, (top, 0))
            self.current = below if step > 0 else below - 1
        else:
            self.current += step
        self.current %= len(self.places)
        return self.places[self.current][0]

    def on(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Those with a part in `[start, end)`, and whether each is a `match` or the `match-current`."""
        low = max(0, bisect_left(self.places, (start, 0)) - 1)
        high = bisect_left(self.places, (end, 0))
        return [
            (*self.places[place], "match-current" if place == self.current else "match")
            for place in range(low, high)
            if self.places[place][1] > start
        ]
