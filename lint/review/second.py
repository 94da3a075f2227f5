"""Two readers of the same articles: where they decided alike, where not, and how far that goes beyond chance."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lint.anchor import Anchor
from lint.decisions.entry import VERDICTS, Entry
from lint.decisions.matching import match
from lint.record import Record
from lint.review.article import Article
from lint.review.flags import Flag

FEWEST = 2
"""Flags that both must have decided about before a figure says anything."""


Pair = tuple[Entry, Entry]
"""What the first and the second reader decided about the same passage."""


class Comparison(Record):
    """A flag about which both readers decided, and what."""

    path: str
    flag: Flag
    first: Entry
    second: Entry


class Agreement(Record):
    """How many passages both decided about, on how many of them alike, and the flags that are still to be resolved.

    `rate` is from 0 to 1, `kappa` from -1 to 1; None when both decided about fewer than two. The figures say how the two read,
    not how it ended: what was resolved since counts in them as it was, and so does what is in the article no more.
    """

    both: int
    agreed: int
    disagreements: list[Comparison]
    rate: float | None
    kappa: float | None


def compare(articles: Iterable[Article]) -> Agreement:
    """Set what stands of first and second readers side by side, article by article, in the order of the text."""
    flagged: list[Comparison] = []
    pairs: list[Pair] = []
    for article in articles:
        here, gone = _standing(article)
        flagged += here
        pairs += [*((c.first, c.second) for c in here), *gone, *_resolved(article)]
    classes = [(_decided(first), _decided(second)) for first, second in pairs]
    agreed = sum(one == other for one, other in classes)
    enough = len(pairs) >= FEWEST
    return Agreement(
        both=len(pairs),
        agreed=agreed,
        disagreements=[c for c in flagged if _decided(c.first) != _decided(c.second)],
        rate=agreed / len(pairs) if enough else None,
        kappa=kappa(classes) if enough else None,
    )


def kappa(pairs: Sequence[tuple[object, object]]) -> float | None:
    """Agreement beyond chance of two who put the same things into classes: Cohen's kappa.

    (p - e) / (1 - e) with p the part put into the same class and e the part expected of two who know only how often each
    class is used. None when it is undefined: no pairs, or both use one and the same class throughout.
    J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37–46.
    """
    count = len(pairs)
    firsts, seconds = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    same = sum(a == b for a, b in pairs)
    chance = sum(firsts[kind] * seconds[kind] for kind in firsts)  # times count squared: whole numbers have no rounding
    if chance == count * count:
        return None
    return (same * count - chance) / (count * count - chance)


def _decided(entry: Entry) -> tuple[str, str]:
    """The verdict, and the fix that was taken or the reviewer's own words."""
    return entry.verdict, entry.title if entry.replacement is None else f"= {entry.replacement}"


def _standing(article: Article) -> tuple[list[Comparison], list[Pair]]:
    """What both decided about flags of today, and about passages that are gone."""
    firsts = [decision.entry for decision in article.ledger.decisions(second=False)]
    seconds = [decision.entry for decision in article.ledger.decisions(second=True)]
    if not firsts or not seconds:
        return [], []
    anchors = [flag.anchor for flag in article.flags]
    one, other = (_sure(article, anchors, [e.anchor for e in entries]) for entries in (firsts, seconds))
    both = [(place, firsts[one[place]], seconds[other[place]]) for place in sorted(one.keys() & other.keys())]
    here = [Comparison(article.path, article.flags[place], *pair) for place, *pair in both if pair[1].id not in pair[0].about]
    firsts = [entry for i, entry in enumerate(firsts) if i not in one.values()]
    seconds = [entry for i, entry in enumerate(seconds) if i not in other.values()]
    gone = _sure(article, [e.anchor for e in firsts], [e.anchor for e in seconds])
    return here, [(firsts[first], seconds[second]) for first, second in gone.items()]


def _sure(article: Article, findings: Sequence[Anchor], decisions: Sequence[Anchor]) -> dict[int, int]:
    """Which are about the same passage. Those that only look alike are left out: a person would have to say so."""
    found = match(findings, decisions, article.today)
    return {m.finding: m.decision for m in found if m.how != "similar"}


def _resolved(article: Article) -> Iterator[Pair]:
    """What a first reader decided anew with both entries before their eyes, as it was before."""
    ledger = article.ledger
    by_id = {entry.id: entry for entry in ledger.entries}
    counted = set()
    for entry in ledger.entries:
        if entry.verdict not in VERDICTS or entry.second or not ledger.stands(entry):
            continue
        about = [by_id[name] for name in entry.about if name in by_id]
        first = next((other for other in reversed(about) if not other.second), None)
        second = next((other for other in reversed(about) if other.second), None)
        if first and second and second.id not in counted:
            counted.add(second.id)
            yield first, second
