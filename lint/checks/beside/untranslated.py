"""Words of the source that stand in the English sentence as they were: left over by the engine."""

from collections.abc import Iterator, Sequence

from lint.align.alignment import Alignment
from lint.align.foreign.leftover import STRONG, Word, named, renderings, weight, words
from lint.align.foreign.loans import ARTICLES, PARTICLES
from lint.align.lexicon import Lexicon
from lint.checks.beside import compared
from lint.checks.beside.compared import Side, comparable
from lint.checks.beside.quoted import sentence
from lint.checks.hit import Context, Hit
from lint.language import NAMES, OTHERS_WORDS
from lint.pack import Rule
from lint.patterns import pattern
from lint.record import Record
from lint.types import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.names.gazetteer import Gazetteer

LATIN = pattern(r"[A-Za-z\u00c0-\u024f]")
LETTER = r"[\u0370-\u03ff\u0530-\u07bf\u0900-\u109f\u10a0-\u10ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u200c\u200d]"
STRANGE = pattern(rf"[\uff10-\uff19]*{LETTER}+(?: {LETTER}+)*")
"""Words in a script that is neither Latin nor Cyrillic."""
MOSTLY = 0.6
"""The part of the source's letters from which on it is written in Latin ones."""
TITLE = pattern(r"[«“„\"‘'][^«»“”„\"\n]{1,60}[»”“\"’']")
"""A short quotation: a title, or a word that is spoken of."""
SPOKEN_OF = 4
"""Words of such a quotation."""
TELLING = 5
"""Sentences of the source that tell its script."""
ENOUGH = 0.55


class Left(Record):
    """Words of the target that are the source's: their places, and how sure."""

    start: int
    end: int
    sure: float
    meant: tuple[str, ...]


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Words that aligned sentences share, and English does not have."""
    alignment = context.alignment
    if alignment is None or alignment.language == "en" or not comparable(alignment):
        return
    latin = _in_latin(alignment)
    for source, target, _ in compared.laid(alignment):
        here, there = Side(alignment.target, target), Side(alignment.source, source)
        found = left_over(there.text, here.text, alignment.lexicon, context.names) if latin else strange(there.text, here.text)
        for left in found:
            block, start, end = here.place(left.start, left.end)
            text = here.text[left.start : left.end]
            place = there.text.lower().find(text.lower())
            better = " / ".join(left.meant[:3])
            language = NAMES.get(alignment.language, "the source’s language")
            yield Hit(
                rule,
                block,
                start,
                end,
                rule.rows[0],
                evidence=f"in the source: “{sentence(source[0])}”",
                related=(there.mention(place, place + len(text), "the same in the source"),) if place >= 0 else (),
                message=f"“{text}” is {language}" + (f": {better}" if better else ""),
                confidence=left.sure,
            )


def _in_latin(alignment: Alignment) -> bool:
    text = "".join(unit.text for unit in alignment.source_units[:TELLING])
    return len(LATIN.findall(text)) >= MOSTLY * (sum(map(str.isalpha, text)) or 1)


def strange(source: str, target: str) -> list[Left]:
    """Stretches of a target in another script that the source has too. Cyrillic is told without a source."""
    return [
        Left(*match.span(), STRONG, ())
        for match in STRANGE.finditer(target)
        if match.group() in source and not _spoken_of(target, Word(match.group(), *match.span()), Word("", *match.span()))
    ]


def left_over(source: str, target: str, lexicon: Lexicon, names: "Gazetteer | None" = None) -> list[Left]:
    """The words of a target that were left as they are in the source."""
    meant, said = words(source), words(target)
    shared = {word.text for word in meant}
    pairs = {(a.text, b.text) for a, b in zip(meant, meant[1:], strict=False)}
    weights = [weight(said, place, target, shared, lexicon) for place in range(len(said))]
    for place, word in enumerate(said):
        if weights[place] and word.text[0].isupper() and named(said, place, pairs, lexicon, names):
            weights[place] = None
    found: list[Left] = []
    place = 0
    while place < len(said):
        if weights[place] is None:
            place += 1
            continue
        last = place
        while last + 1 < len(said) and weights[last + 1] is not None and _adjacent(said, last, target, pairs):
            last += 1
        run = said[place : last + 1]
        sure = max(one or 0.0 for one in weights[place : last + 1])
        if len(run) > 1 and sure:
            sure = max(sure, STRONG)
        if sure >= ENOUGH and not _of_name(said, place, last, sure, pairs) and not _spoken_of(target, run[0], run[-1]):
            first, end = _trimmed(said, weights, place, last)
            said_for = renderings(lexicon, run[0].text.lower()) if len(run) == 1 else ()
            found.append(Left(said[first].start, said[end].end, sure, said_for))
        place = last + 1
    return found


def _trimmed(said: Sequence[Word], weights: Sequence[float | None], first: int, last: int) -> tuple[int, int]:
    """A run without words at its ends that may be English."""
    while first < last and not weights[first] and said[first].text not in OTHERS_WORDS:
        first += 1
    while last > first and not weights[last] and said[last].text not in OTHERS_WORDS:
        last -= 1
    return first, last


def _adjacent(said: Sequence[Word], place: int, text: str, pairs: set[tuple[str, str]]) -> bool:
    """Do two words of the target stand side by side, as they do in the source?"""
    one, other = said[place], said[place + 1]
    return text[one.end : other.start] in (" ", ", ") and (one.text, other.text) in pairs


def _of_name(said: Sequence[Word], first: int, last: int, sure: float, pairs: set[tuple[str, str]]) -> bool:
    """Do the words go on from, or into, a word in capitals as they do in the source: *Corriere della Sera*?"""
    before = first > 0 and said[first - 1].text[0].isupper() and (said[first - 1].text, said[first].text) in pairs
    after = last + 1 < len(said) and said[last + 1].text[0].isupper() and (said[last].text, said[last + 1].text) in pairs
    if sure < STRONG:
        return before or after
    titled = first > 1 and said[first - 2].text in ARTICLES and (said[first - 2].text, said[first - 1].text) in pairs
    return before and (titled or said[first].text in PARTICLES or (after and said[last].text in PARTICLES))


def _spoken_of(text: str, first: Word, last: Word) -> bool:
    """Is it a title or a word in quotation marks, or one in brackets behind its translation?"""
    if text[first.start - 1 : first.start] == "(" and text[last.end : last.end + 1] == ")":
        return True
    return any(
        match.start() < first.start and last.end < match.end() and len(match.group().split()) <= SPOKEN_OF
        for match in TITLE.finditer(text)
    )
