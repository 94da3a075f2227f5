"""Words that the lexicon lacks, learned from the two texts themselves: what keeps company in sentence after sentence.

After hunalign (Varga et al., "Parallel corpora for medium density languages", RANLP 2005): a first alignment tells which words
occur together, and they help a second. An article is short, so only pairs that hardly ever occur apart are believed.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from lint.align.beads import Bead
from lint.align.features import LONG, Word

FEWEST = 2
"""Beads in which two words must meet."""
FAITHFUL = 0.8
"""Dice's coefficient of their beads from which on they are taken for each other's translation."""
LIKELY = 0.25
"""The likeness of beads that are learned from."""


def learned(source: Sequence[Sequence[Word]], target: Sequence[Sequence[Word]], beads: Sequence[Bead]) -> dict[str, str]:
    """The key of an English word for each source word, in lower case, that was unknown and keeps company with it alone."""
    together: dict[str, Counter[str]] = defaultdict(Counter)
    here: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for bead in beads:
        if bead.likeness < LIKELY:
            continue
        sources = [word for words in source[bead.source : bead.source_end] for word in words]
        targets = [word for words in target[bead.target : bead.target_end] for word in words]
        unknown = _unanswered(sources, targets)
        wanted = {_key(word) for word in _left(targets, sources)}
        there.update(wanted)
        for low in unknown:
            here[low] += 1
            together[low].update(wanted)
    found: dict[str, str] = {}
    for low, partners in together.items():
        key, count = partners.most_common(1)[0] if partners else ("", 0)
        rival = partners.most_common(2)[1][1] if len(partners) > 1 else 0
        if count >= FEWEST and count > rival and 2 * count >= FAITHFUL * (here[low] + there[key]):
            found[low] = key
    claims = Counter(found.values())
    return {low: key for low, key in found.items() if claims[key] == 1}


def taught(source: Sequence[Sequence[Word]], words: Mapping[str, str]) -> list[list[Word]]:
    """The words of the source with what was learned of them."""
    return [
        [word._replace(keys=word.keys | {words[low]}) if (low := word.token.text.lower()) in words else word for word in side]
        for side in source
    ]


def _unanswered(sources: Sequence[Word], targets: Sequence[Word]) -> set[str]:
    keys = frozenset(key for word in targets for key in word.keys)
    return {
        word.token.text.lower()
        for word in sources
        if (not word.known or not word.token.start) and len(word.token.text) >= LONG and word.keys.isdisjoint(keys)
    }


def _left(targets: Sequence[Word], sources: Sequence[Word]) -> list[Word]:
    keys = frozenset(key for word in sources for key in word.keys)
    return [word for word in targets if word.keys.isdisjoint(keys)]


def _key(word: Word) -> str:
    """The key of an English word's stem."""
    return next(key for key in sorted(word.keys) if key[0] in "wn")
