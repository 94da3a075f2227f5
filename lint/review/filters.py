"""Which flags are shown: `rule:TRM severity:major confidence:>0.8 state:open -family:typography "shadow fleet"`."""

import shlex
from collections.abc import Callable

from lint.anchor import folded
from lint.errors import UserError
from lint.model import FAMILIES, SEVERITIES
from lint.record import Record
from lint.review.flags import STATES, UNDECIDED, Flag

HELP = "rule:CODE family:NAME severity:minor|major|critical confidence:>0.8 state:open|keep|fix|later|… path:WORD, and words"
Test = Callable[[Flag], bool]


class Filter(Record):
    """What was typed, and the tests that a flag must pass."""

    said: str
    tests: tuple[Test, ...]

    def __call__(self, flag: Flag) -> bool:
        """Is the flag shown?"""
        return all(test(flag) for test in self.tests)


EVERYTHING = Filter("", ())


def parse(said: str) -> Filter:
    """The filter that somebody typed. Raises UserError that says what can be asked."""
    try:
        words = shlex.split(said)
    except ValueError as error:
        raise UserError(f"filter: {error}") from error
    return Filter(" ".join(said.split()), tuple(map(_test, words)))


def _test(word: str) -> Test:
    if len(word) > 1 and word.startswith("-"):
        inner = _test(word[1:])
        return lambda flag: not inner(flag)
    key, colon, value = word.partition(":")
    if not colon or not key.isalpha() or not value:
        return _text(word)
    if key not in TESTS:
        raise UserError(f"filter: {key}: unknown; {HELP}")
    return TESTS[key](value)


def _text(word: str) -> Test:
    wanted = folded(word) or word
    return lambda flag: any(
        wanted in (folded(said) or said) for said in (flag.finding.text, flag.finding.message, flag.finding.rule, flag.note)
    )


def _rule(value: str) -> Test:
    return lambda flag: flag.finding.code.startswith(value.upper()) or value in flag.finding.rule


def _family(value: str) -> Test:
    if not any(family.startswith(value) for family in FAMILIES):
        raise UserError(f"filter: family: must be one of {', '.join(FAMILIES)}")
    return lambda flag: flag.finding.family.startswith(value)


def _severity(value: str) -> Test:
    if value not in SEVERITIES:
        raise UserError(f"filter: severity: must be one of {', '.join(SEVERITIES)}; it and graver ones are shown")
    least = SEVERITIES.index(value)
    return lambda flag: SEVERITIES.index(flag.finding.severity) >= least


def _confidence(value: str) -> Test:
    try:
        limit = float(value.lstrip("<>="))
    except ValueError as error:
        raise UserError("filter: confidence: must be a number from 0 to 1, with < or > before it") from error
    if value.startswith("<"):
        return lambda flag: flag.finding.confidence < limit
    return lambda flag: flag.finding.confidence >= limit


def _state(value: str) -> Test:
    if value == "undecided":
        return lambda flag: flag.state in UNDECIDED
    if value == "decided":
        return lambda flag: flag.decided
    if value not in STATES:
        raise UserError(f"filter: state: must be undecided, decided, or one of {', '.join(STATES)}")
    return lambda flag: flag.state == value


def _path(value: str) -> Test:
    return lambda flag: value.lower() in flag.path.lower()


TESTS: dict[str, Callable[[str], Test]] = {
    "rule": _rule,
    "family": _family,
    "severity": _severity,
    "confidence": _confidence,
    "state": _state,
    "path": _path,
}
