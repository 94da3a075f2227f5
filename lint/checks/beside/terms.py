"""Terms of glossaries: what stands in the source must have the English that a glossary asks for, and none that it refuses."""

from collections.abc import Iterator, Sequence

from lint.align.alignment import Alignment
from lint.align.features import Word
from lint.align.glossary.glossary import Glossary, Occurrence, exactly, rendering
from lint.align.glossary.roots import english, split
from lint.align.glossary.term import Term
from lint.align.lexicon import Lexicon
from lint.checks.beside.compared import Side, comparable
from lint.checks.hit import Change, Context, Hit
from lint.pack import Rule
from lint.patterns import pattern
from lint.phrases import inflect

LIKELY = 0.2
"""The likeness of sentences from which on one of them is asked for the other's terms."""
VOWEL = pattern(r"[aeiouAEIO]|[FHLMNRSX](?![a-z])")
ARTICLE = pattern(r"(?<!\w)(?P<an>[Aa]n?) $")
UNSEEN = 0.15
"""What the confidence loses where it is not seen what stands instead."""
PRONOUN = pattern(r"(?i)\b(?:it|its|they|them|their|he|him|his|she|her|one|ones)\b")
MOST = 3
"""Renderings that a message names."""


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Terms of the source that the article renders otherwise than the glossaries of the run say."""
    glossary: Glossary | None = context.settings.get("glossary")
    alignment = context.alignment
    if glossary is None or alignment is None or not comparable(alignment):
        return
    single = len(alignment.source_units) == 1 or len(alignment.target_units) == 1
    for source, target, likeness in alignment.pairs():
        there, here = Side(alignment.source, source), Side(alignment.target, target)
        found = glossary.standing(there.text, alignment.language)
        standing = [one for one in found if _is_form(one, there.text, alignment.lexicon)]
        accepted = [target for one in standing for target in one.term.targets]
        for same in _together(standing):
            yield from _refused(context, rule, there, here, same, accepted)
            wanted = [target for one in same for target in one.term.targets]
            if (likeness < LIKELY and not single) or not wanted or _is_rendered(glossary, alignment, here, same[0], wanted):
                continue
            if not any(exactly(phrase, here.text) for one in same for phrase in one.term.forbidden):
                yield _missing(context, rule, alignment, there, here, same[0])


def _is_rendered(glossary: Glossary, alignment: Alignment, here: Side, one: Occurrence, wanted: Sequence[str]) -> bool:
    """Has the sentence a rendering, or the one before or after in its stead?

    In its stead is where a pronoun may stand for it here, or where a neighbour has it that the source does not have it in.
    """
    if any(rendering(phrase, here.text) for phrase in wanted):
        return True
    first, last = here.units[0].number - 1, here.units[-1].number + 1
    for unit in (alignment.target_units[i] for i in (first, last) if 0 <= i < len(alignment.target_units)):
        if any(rendering(phrase, unit.text) for phrase in wanted):
            own = " ".join(source.text for source in alignment.partners(unit))
            theirs = glossary.standing(own, alignment.language)
            if PRONOUN.search(here.text) or all(other.term != one.term for other in theirs):
                return True
    return False


def _is_form(one: Occurrence, text: str, lexicon: Lexicon) -> bool:
    """Are the words of an occurrence those of its term, as far as the lexicon knows both? судов are ships, суд is a court."""
    pairs = zip(split(text[one.start : one.end].lower()), split(one.term.source.lower()), strict=False)
    for (said, *_), (meant, *_) in pairs:
        one_means, other_means = lexicon.words.get(said), lexicon.words.get(meant)
        if said != meant and one_means and other_means and set(one_means).isdisjoint(other_means):
            return False
    return True


def _together(standing: Sequence[Occurrence]) -> list[list[Occurrence]]:
    """The entries of each phrase, which may have several; what stands twice is asked for once."""
    found: dict[tuple[int, int], list[Occurrence]] = {}
    for one in standing:
        found.setdefault((one.start, one.end), []).append(one)
    return list({tuple(one.term for one in same): same for same in reversed(found.values())}.values())[::-1]


def _refused(
    context: Context, rule: Rule, there: Side, here: Side, same: Sequence[Occurrence], accepted: Sequence[str]
) -> Iterator[Hit]:
    """Renderings that a glossary forbids, unless they are part of one that it accepts."""
    right = [place for phrase in accepted for place in exactly(phrase, here.text)]
    for one in same:
        for phrase in one.term.forbidden:
            for start, end in exactly(phrase, here.text):
                if not any(low <= start and end <= high for low, high in right):
                    yield _hit(context, rule, there, here, one, (start, end), f"“{here.text[start:end]}”")


def _missing(context: Context, rule: Rule, alignment: Alignment, there: Side, here: Side, one: Occurrence) -> Hit:
    """A term without any of its renderings: at what stands for it, else at the sentence."""
    span = _instead(alignment, there, here, one)
    if span is None:
        return _hit(context, rule, there, here, one, None, "this")
    return _hit(context, rule, there, here, one, span, f"“{here.text[span[0] : span[1]]}”")


def _instead(alignment: Alignment, there: Side, here: Side, one: Occurrence) -> tuple[int, int] | None:
    """The words that were made of a term: as many, side by side, and made of no other word of the source."""
    own: list[Word] = []
    rest: list[Word] = []
    for word, start in _words(there, alignment.source_words):
        (own if one.start <= start < one.end else rest).append(word)
    if not own:
        return None
    others = frozenset(key for word in rest for key in word.keys)
    placed = list(_words(here, alignment.target_words))
    made = [
        i
        for i, (word, _) in enumerate(placed)
        if word.keys.isdisjoint(others) and any(not word.keys.isdisjoint(source.keys) for source in own)
    ]
    if not made or made != list(range(made[0], made[-1] + 1)) or len(made) != len(own):
        return None
    first, last = placed[made[0]], placed[made[-1]]
    return first[1], last[1] + len(last[0].token.text)


def _words(side: Side, words: Sequence[Sequence[Word]]) -> Iterator[tuple[Word, int]]:
    """The words of joined sentences, each with its place."""
    before = 0
    for unit in side.units:
        for word in words[unit.number]:
            yield word, before + word.token.start
        before += len(unit.text) + 1


def _hit(context: Context, rule: Rule, there: Side, here: Side, one: Occurrence, span: tuple[int, int] | None, what: str) -> Hit:
    term = one.term
    changes: tuple[Change, ...] = ()
    if span is None:
        last = here.units[-1]
        block, start, end = context.document.blocks[last.paragraph], last.start, last.end
    else:
        block, start, end = here.place(*span)
        changes = tuple(_change(block.text, start, end, target) for target in term.targets[:MOST])
    said = there.text[one.start : one.end]
    note = f" ({term.note})" if term.note else ""
    better = _listed(term)
    return Hit(
        rule,
        block,
        start,
        end,
        rule.rows[0],
        changes=changes,
        words={"what": what, "source": said, "better": better},
        message=None if better else f"the glossary refuses {what} for “{said}”",
        evidence=f"the source has “{said}”; {term.where}{note}",
        related=(there.mention(one.start, one.end, "the term in the source"),),
        confidence=None if span else round(rule.confidence - UNSEEN, 2),
    )


def _listed(term: Term) -> str:
    more = " …" if len(term.targets) > MOST else ""
    return " or ".join(f"“{target}”" for target in term.targets[:MOST]) + more


def _change(text: str, start: int, end: int, target: str) -> Change:
    """The edit that puts a rendering in the number and with the capital and the article of what stood there."""
    wrong, new = text[start:end], target
    if _is_plural(wrong) and not _is_plural(new):
        new = inflect(new, "noun")[1]
    if wrong[:1].isupper() and not text[:start].rstrip("\"“‘' ")[-1:].isalnum():
        new = new[:1].upper() + new[1:]
    edits = [(start, end, new)]
    article = ARTICLE.search(text[:start])
    if article:
        right = article["an"][0] + ("n" if VOWEL.match(new) else "")
        if right != article["an"]:
            edits.insert(0, (article.start("an"), article.end("an"), right))
    return Change(f"Write {new}", tuple(edits))


def _is_plural(phrase: str) -> bool:
    last = phrase.rpartition(" ")[2]
    return last.endswith("s") and not last.endswith(("ss", "us", "is")) and english(last) != [last.lower()]
