"""Verbs that jeer at who speaks where the source only lets them speak."""

from collections.abc import Iterator, Sequence

from lint.align.alignment import Alignment
from lint.align.features import Word
from lint.align.voice.sayings import Saying, sayings
from lint.align.words import stem
from lint.checks.beside.compared import Side
from lint.checks.beside.laid import laid
from lint.checks.beside.quoted import sentence
from lint.checks.hit import Change, Context, Hit
from lint.pack import Rule
from lint.patterns import pattern

LIKENESS = 0.15
"""The likeness under which sentences that were laid together may not belong together."""
KNOWN = 20
"""Verbs of saying that a lexicon must have for the lack of one that jeers to tell anything."""
CLAIMS = pattern(r"(?i)\bclaim(?:s|ed|ing)?(?=,|\sthat\b|\s(?:he|she|it|they|the|to)\b|[”\"])")
"""*Claimed* for *said*: weaker, and worth a word only beside an English original."""
SPEAKS = pattern(r"(?:,?[”\"“]|[\s,]*(?:that|about|at|on|over|how|his|her|their|the|to|in|of|,|[“\"]))")
"""What follows a verb of saying, and no noun; one in the past is no noun."""
PAST = pattern(r"(?:ed|let slip|threw \w+ \w+)$")


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Jeering verbs of the article that no word of the source accounts for."""
    alignment = context.alignment
    if alignment is None or len(alignment.lexicon.data.get("attribution") or ()) < KNOWN:
        return
    for source, target in laid(alignment):
        place = source[0].number, source[-1].number + 1, target[0].number, target[-1].number + 1
        if alignment.similarity.between(*place) < LIKENESS:
            continue
        here, there = Side(alignment.target, target), Side(alignment.source, source)
        words = [word for unit in source for word in alignment.source_words[unit.number]]
        for saying, weak in _jeers(alignment, here):
            neutral = _neutral(alignment, there, saying, words)
            if neutral is None:
                continue
            block, start, end = here.place(saying.start, saying.end)
            better = "said" if PAST.search(saying.text.lower()) else "says"
            yield Hit(
                rule,
                block,
                start,
                end,
                rule.rows[0],
                changes=(Change(f"Replace with “{better}”", ((start, end, better),)),) if not saying.text.endswith("ing") else (),
                words={"better": neutral.text, "replace": better},
                evidence=f"“{neutral.text}” in “{sentence(source[0])}”",
                related=(there.mention(neutral.start, neutral.end, "the verb of the source"),),
                severity="minor" if weak else None,
                confidence=rule.confidence - 0.1 if weak else None,
            )


def _jeers(alignment: Alignment, here: Side) -> Iterator[tuple[Saying, bool]]:
    """Verbs that jeer, and those that do so weakly."""
    for saying in sayings(here.text, alignment.english, "jeering"):
        if PAST.search(saying.text.lower()) or SPEAKS.match(here.text, saying.end):
            yield saying, False
    if alignment.language == "en":
        for match in CLAIMS.finditer(here.text):
            yield Saying(match.group(), *match.span(), ("claimed",)), True


def _neutral(alignment: Alignment, there: Side, saying: Saying, words: Sequence[Word]) -> Saying | None:
    """The neutral verb of saying in the source; None when a word there jeers too, or may be what the verb stands for."""
    key = "w" + stem(saying.text.lower().split()[0])
    if sayings(there.text, alignment.lexicon, "jeering") or any(key in word.keys for word in words):
        return None
    spoken = sayings(there.text, alignment.lexicon, "attribution")
    first = saying.text.lower()[:4]
    if any(part.startswith(first) for said in spoken for part in said.renderings):
        return None
    return spoken[0] if spoken else None
