"""Which flags are shown: `rule:TRM severity:major confidence:>0.8 state:open -family:typography "shadow fleet"`."""

from collections.abc import Callable
from functools import lru_cache
from operator import eq, ge, gt, le, lt

from lint.anchor import folded
from lint.errors import UserError
from lint.model import FAMILIES, SEVERITIES
from lint.patterns import pattern
from lint.record import Record
from lint.review.flags import STATES, UNDECIDED, Flag

HELP = "rule:CODE family:NAME severity:minor|major|critical confidence:>0.8 state:open|keep|fix|later|… path:WORD, and words"
WORD = pattern(r"""(?P<no>-(?=[^\s]))?(?:(?P<key>[a-zA-Z]+):)?(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"]*))(?=\s|$)""")
LIMIT = pattern(r"(<=|>=|<|>|=)?(\d*\.?\d+)")
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
    said = " ".join(said.split())
    tests, place = [], 0
    while place < len(said):
        word = WORD.match(said, place)
        if word is None:
            raise UserError(f'filter: {said[place:]}: quotation marks stand in pairs around words: -"shadow fleet"')
        tests.append(_test(word["key"] or "", word["plain"] if word["quoted"] is None else word["quoted"], bool(word["no"])))
        place = word.end() + 1
    return Filter(said, tuple(tests))


def _test(key: str, value: str, negated: bool) -> Test:
    if key and key.lower() not in TESTS:
        raise UserError(f"filter: {key}: unknown; {HELP}")
    if key and not value:
        raise UserError(f"filter: {key}: what? {HELP}")
    test = TESTS[key.lower()](value.lower()) if key else _text(value)
    return (lambda flag: not test(flag)) if negated else test


def _text(word: str) -> Test:
    wanted = folded(word)
    read: Callable[[str], str] = _folded if wanted else str  # what is marks alone is searched as it is written
    wanted = wanted or word
    return lambda flag: any(
        wanted in read(said) for said in (flag.finding.text, flag.finding.message, flag.finding.rule, flag.note)
    )


@lru_cache(65_536)
def _folded(said: str) -> str:
    return folded(said)


def _rule(value: str) -> Test:
    return lambda flag: flag.finding.code.lower().startswith(value) or value in flag.finding.rule


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
    read = LIMIT.fullmatch(value)
    if read is None or float(read[2]) > 1:
        raise UserError("filter: confidence: must be a number from 0 to 1, with <, <=, > or >= before it; 0.8 is at least 0.8")
    compare, limit = COMPARED[read[1] or ">="], float(read[2])
    return lambda flag: compare(flag.finding.confidence, limit)


def _state(value: str) -> Test:
    if value == "undecided":
        return lambda flag: flag.state in UNDECIDED
    if value == "decided":
        return lambda flag: flag.decided
    if value not in STATES:
        raise UserError(f"filter: state: must be undecided, decided, or one of {', '.join(STATES)}")
    return lambda flag: flag.state == value


def _path(value: str) -> Test:
    return lambda flag: value in flag.path.lower()


COMPARED: dict[str, Callable[[float, float], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq}
TESTS: dict[str, Callable[[str], Test]] = {
    "rule": _rule,
    "family": _family,
    "severity": _severity,
    "confidence": _confidence,
    "state": _state,
    "path": _path,
}
