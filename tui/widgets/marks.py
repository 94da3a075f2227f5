"""Flags by the place they are at: which stand on a line, and which of them is seen."""

from bisect import bisect_left
from collections.abc import Sequence
from copy import copy
from itertools import accumulate

from lint.model import SEVERITIES, Related
from lint.review.flags import Flag

EXPLAINING = ("antecedent", "variant", "source")
"""Roles of related places that are marked in the text."""
Gravity = tuple[bool, bool, int, tuple[float, int]]


class Marks:
    """The flags of an article, one of them current."""

    def __init__(self, flags: Sequence[Flag] = (), current: Flag | None = None) -> None:
        listed = sorted(flags, key=_start)
        self._given = list(flags)  # the caller's list changes in place
        self.current = current
        self.starts = [flag.finding.start for flag in listed]
        if current is not None:
            place = bisect_left(self.starts, current.finding.start)
            same = place
            while same < len(listed) and self.starts[same] == current.finding.start and not self.is_current(listed[same]):
                same += 1
            if same == len(listed) or not self.is_current(listed[same]):
                listed.insert(place, current)
                self.starts.insert(place, current.finding.start)
        self.flags = listed
        self.related = _related(current)
        self._reach = list(accumulate((flag.finding.end for flag in listed), max))

    def pointed(self, current: Flag | None) -> "Marks":
        """The same flags with another of them current, in no time."""
        if len(self.flags) != len(self._given) or (current is not None and not self._has(current)):
            return Marks(self._given, current)
        made = copy(self)
        made.current, made.related = current, _related(current)
        return made

    def redecided(self, flags: Sequence[Flag]) -> list[Flag] | None:
        """Those of the flags about which something else is decided now; None when more than that has changed."""
        if len(flags) != len(self._given) or len(self.flags) != len(self._given):
            return None
        changed = [(old, new) for old, new in zip(self._given, flags, strict=True) if old is not new]
        return [new for _, new in changed] if all(old.finding is new.finding for old, new in changed) else None

    def decided(self, flags: Sequence[Flag], changed: Sequence[Flag]) -> "Marks":
        """The flags as they are now; `changed` are those that `redecided` gave."""
        made = copy(self)
        made._given, made.flags = list(flags), self.flags.copy()
        for flag in changed:
            place = bisect_left(self.starts, flag.finding.start)
            while made.flags[place].finding is not flag.finding:
                place += 1
            made.flags[place] = flag
        return made

    def _has(self, flag: Flag) -> bool:
        place = bisect_left(self.starts, flag.finding.start)
        while place < len(self.flags) and self.starts[place] == flag.finding.start:
            if self.flags[place] is flag:
                return True
            place += 1
        return False

    def is_current(self, flag: Flag) -> bool:
        """Is it the one that the reviewer is at?"""
        return self.current is not None and (flag is self.current or flag.finding == self.current.finding)

    def on(self, start: int, end: int) -> list[Flag]:
        """Flags with a part in `[start, end)`, the gravest last; empty ones that stand there are among them."""
        low, high = bisect_left(self._reach, start), bisect_left(self.starts, end)
        found = [flag for flag in self.flags[low:high] if flag.finding.end > start or flag.finding.start >= start]
        return sorted(found, key=self.gravity) if len(found) > 1 else found

    def gravity(self, flag: Flag) -> Gravity:
        """What is seen where flags overlap: the current one, then what is undecided, then the graver."""
        finding = flag.finding
        return self.is_current(flag), not flag.decided, SEVERITIES.index(finding.severity), finding.strength


def _related(current: Flag | None) -> list[Related]:
    """Places in the same article that explain the current flag."""
    if current is None:
        return []
    own = ("", current.path)
    return [place for place in current.finding.related if place.role in EXPLAINING and place.path in own]


def _start(flag: Flag) -> int:
    return flag.finding.start
