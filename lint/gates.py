"""Which literals a regular expression cannot match without: what lets the engine skip it on nearly every paragraph.

The walk over the parsed pattern follows Cox, "Regular Expression Matching with a Trigram Index" (2012), with whole
literals instead of trigrams.
"""

from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

from lint.patterns import pattern
from lint.types import Any

CLASSES = {
    "digit": pattern(r"\d"),
    "dash": pattern("[—–―‒]"),
    "quote": pattern("[\"“”„«»‹›「」『』《》‘'`](?:(?<!['`])|(?<=')'|(?<=`)`)"),
    "cyrillic": pattern("[\u0400-\u052f]"),
    "bracket": pattern(r"[(\[（［【]"),
    "any": pattern(""),
}
NEVER_ASCII = frozenset(("dash", "cyrillic"))
SHORTEST = 2
MOST = 200


def literals(pattern: str) -> frozenset[str] | None:
    """Lower-case literals one of which stands in every match; None when no useful set can be derived."""
    found = _best(list(parser.parse(pattern)))
    if found is None or min(map(len, found)) < SHORTEST or len(found) > MOST:
        return None
    return found


def _best(items: list[Any]) -> frozenset[str] | None:
    """The strongest requirement in a sequence: the set whose shortest literal is longest."""
    candidates: list[frozenset[str]] = []
    run: list[frozenset[str]] = []
    for code, value in items:
        exact = _exact(code, value)
        if exact is not None:
            run.append(exact)
            continue
        candidates += _joined(run)
        run = []
        inner = _required(code, value)
        if inner:
            candidates.append(inner)
    candidates += _joined(run)
    usable = [c for c in candidates if c and len(c) <= MOST and min(map(len, c)) > 0]
    return max(usable, key=lambda c: (min(map(len, c)), -len(c), sorted(c)), default=None)


def _joined(run: list[frozenset[str]]) -> list[frozenset[str]]:
    """Neighbouring exact choices multiplied out, as long as the product stays small."""
    results: list[frozenset[str]] = []
    current: frozenset[str] = frozenset([""])
    for choice in run:
        product = frozenset(a + b for a in current for b in choice)
        if len(product) > 24:
            results.append(current)
            current = choice
        else:
            current = product
    if run:
        results.append(current)
    return [r for r in results if r != frozenset([""])]


def _exact(code: Any, value: Any) -> frozenset[str] | None:
    """The strings an item stands for, when they are few and known."""
    if code is codes.LITERAL:
        return frozenset([chr(value).lower()])
    if code is codes.IN and all(c is codes.LITERAL for c, _ in value) and len(value) <= 4:
        return frozenset(chr(v).lower() for _, v in value)
    if code is codes.SUBPATTERN:
        return _exact_sequence(list(value[3]))
    if code is codes.BRANCH:
        parts = [_exact_sequence(list(branch)) for branch in value[1]]
        if all(part is not None for part in parts):
            union = frozenset(text for part in parts if part is not None for text in part)
            return union if len(union) <= 24 else None
    if code is codes.MAX_REPEAT and value[1] == 1:
        inner = _exact_sequence(list(value[2]))
        if inner is not None and value[0] == 0:
            return inner | {""}
        return inner
    if code is codes.AT or (code in (codes.ASSERT, codes.ASSERT_NOT)):
        return frozenset([""])
    return None


def _exact_sequence(items: list[Any]) -> frozenset[str] | None:
    current: frozenset[str] = frozenset([""])
    for code, value in items:
        choice = _exact(code, value)
        if choice is None:
            return None
        current = frozenset(a + b for a in current for b in choice)
        if len(current) > 24:
            return None
    return current


def _required(code: Any, value: Any) -> frozenset[str] | None:
    if code is codes.SUBPATTERN:
        return _best(list(value[3]))
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0] > 0:
        return _best(list(value[2]))
    if code is codes.BRANCH:
        parts = [_best(list(branch)) for branch in value[1]]
        if all(parts):
            return frozenset(text for part in parts if part for text in part)
    return None
