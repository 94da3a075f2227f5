"""Which decision is about which finding, after the article was edited, reflowed, or a rule reworded.

`exact`: the same rule, words and sentence. `context`: the same rule and words, with the same words on one side at least.
`similar`: much the same, and a person must say so. Each finding has one decision at most, and each decision one finding.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from lint.anchor import Anchor, folded
from lint.record import Record

NEAR = 24
"""Code points of folded text on one side that make a context: about four words."""
SIMILAR = 0.8
"""Likeness from which on a changed passage is worth a question (`difflib` ratio of quote and context)."""
MOST = 10_000
"""Pairs of changed passages under one rule above which nobody is asked: the article is another one."""


class Match(Record):
    """Finding and decision by their numbers; how they were matched, and how alike they are from 0 to 1."""

    finding: int
    decision: int
    how: str
    likeness: float


def match(findings: Sequence[Anchor], decisions: Sequence[Anchor], today: Callable[[str], str] = str) -> list[Match]:
    """Matches in the order of the findings. `today` gives the present code for one that a rule had once."""
    return _matched(findings, decisions, today, (*SURE, ("similar", _alike)))


def sure(findings: Sequence[Anchor], decisions: Sequence[Anchor], today: Callable[[str], str] = str) -> list[Match]:
    """Those matches about which nobody has to be asked."""
    return _matched(findings, decisions, today, SURE)


def _matched(
    findings: Sequence[Anchor], decisions: Sequence[Anchor], today: Callable[[str], str], ways: Sequence["Way"]
) -> list[Match]:
    open_: dict[str, dict[int, _Folded]] = defaultdict(dict)
    free: dict[str, dict[int, _Folded]] = defaultdict(dict)
    for number, decision in enumerate(decisions):
        free[today(decision.code)][number] = _folded(decision)
    for number, finding in enumerate(findings):
        if finding.code in free:
            open_[finding.code][number] = _folded(finding)
    return sorted(m for code, asked in open_.items() for m in _of_rule(asked, free[code], ways))


class _Folded(Record):
    fingerprint: str
    quote: str
    before: str
    after: str


def _folded(anchor: Anchor) -> _Folded:
    quote = folded(anchor.quote) or anchor.quote
    return _Folded(anchor.fingerprint, quote, folded(anchor.before)[-NEAR:], folded(anchor.after)[:NEAR])


def _of_rule(open_: dict[int, _Folded], free: dict[int, _Folded], ways: Sequence["Way"]) -> Iterator[Match]:
    for how, pairs in ways:
        for likeness, f, d in pairs(open_, free):
            if f in open_ and d in free:
                del open_[f], free[d]
                yield Match(f, d, how, likeness)


Pairs = list[tuple[float, int, int]]
"""Likeness, finding and decision, the best first."""
Way = tuple[str, Callable[[dict[int, _Folded], dict[int, _Folded]], Pairs]]
"""A word for how things match, and what does."""


def _equal(open_: dict[int, _Folded], free: dict[int, _Folded]) -> Pairs:
    by_name = {decision.fingerprint: d for d, decision in free.items() if decision.fingerprint}
    return [(1.0, f, by_name[finding.fingerprint]) for f, finding in open_.items() if finding.fingerprint in by_name]


def _around(open_: dict[int, _Folded], free: dict[int, _Folded]) -> Pairs:
    by_quote: dict[str, list[int]] = defaultdict(list)
    for d, decision in free.items():
        by_quote[decision.quote].append(d)
    pairs = []
    for f, finding in open_.items():
        for d in by_quote.get(finding.quote, ()):
            sides = [len(a) for a, b in zip(finding[2:], free[d][2:], strict=True) if a == b]
            if len(sides) == 2 or any(side > NEAR // 2 for side in sides):
                pairs.append((len(sides), sum(sides), f, d))
    return [(1.0, f, d) for *_, f, d in sorted(pairs, key=lambda p: (-p[0], -p[1], abs(p[2] - p[3])))]


SURE: tuple[Way, ...] = (("exact", _equal), ("context", _around))


def _alike(open_: dict[int, _Folded], free: dict[int, _Folded]) -> Pairs:
    if not (open_ and free) or len(open_) * len(free) > MOST:
        return []
    from difflib import SequenceMatcher

    pairs = []
    for d, decision in free.items():
        quote = SequenceMatcher(None, "", decision.quote, autojunk=False)
        around = SequenceMatcher(None, "", f"{decision.before} {decision.after}", autojunk=False)
        for f, finding in open_.items():
            quote.set_seq1(finding.quote)
            if quote.real_quick_ratio() < SIMILAR or quote.quick_ratio() < SIMILAR:
                continue
            same = quote.ratio()
            around.set_seq1(f"{finding.before} {finding.after}")
            if same < SIMILAR or around.quick_ratio() < 2 * SIMILAR - same:
                continue
            likeness = round((same + around.ratio()) / 2, 2)
            if likeness >= SIMILAR:
                pairs.append((likeness, f, d))
    return sorted(pairs, key=lambda pair: (-pair[0], abs(pair[1] - pair[2])))
