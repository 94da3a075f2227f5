"""How far “all like this” would reach, before anything is decided: flags and articles in each of its four scopes."""

from collections.abc import Sequence

from lint.record import Record
from lint.review.flags import Flag
from lint.review.session import Session

SAMPLES = 5
AROUND = 30
"""Code points of the passage on either side of a sample."""
SCOPES = ((False, "words"), (True, "words"), (False, "rule"), (True, "rule"))


class Sample(Record):
    """One of the flags like the first: where it is, its words, and what stands around them, on one line."""

    path: str
    line: int
    before: str
    text: str
    after: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.before}{self.text}{self.after}"


class Scope(Record):
    """The flags that deciding about all like one would decide about, that one with them.

    `everywhere` and `same` are what `Session.like` takes.
    """

    everywhere: bool
    same: str
    flags: list[Flag]
    articles: int
    samples: list[Sample]


def like_counts(session: Session, flag: Flag) -> list[Scope]:
    """The four scopes by what `Session.like` gives: the same words in the article and in all, then the same rule in either.

    Samples are of the others, from the first to the last.
    """
    return [_scope(flag, session.like(flag, everywhere, same), everywhere, same) for everywhere, same in SCOPES]


def _scope(flag: Flag, flags: list[Flag], everywhere: bool, same: str) -> Scope:
    others = [other for other in flags if other.key != flag.key]
    samples = [_sample(other) for other in _spread(others)]
    return Scope(everywhere, same, flags, len({other.path for other in flags}), samples)


def _spread(flags: Sequence[Flag]) -> list[Flag]:
    """A few of the flags, evenly from the first to the last."""
    if len(flags) <= SAMPLES:
        return list(flags)
    return [flags[i * (len(flags) - 1) // (SAMPLES - 1)] for i in range(SAMPLES)]


def _sample(flag: Flag) -> Sample:
    anchor = flag.anchor
    return Sample(flag.path, flag.position.line, anchor.before[-AROUND:], anchor.quote, anchor.after[:AROUND])
