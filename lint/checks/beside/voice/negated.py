"""A negation lost or won: the sentence says the reverse of its source."""

from collections.abc import Iterator, Sequence

from lint.align.alignment import Alignment
from lint.align.features import Word
from lint.align.units import Unit
from lint.align.voice.negation import LIKE_DENYING, Negation, denied, denies, negations
from lint.align.voice.pronouns import UNSPACED
from lint.checks.beside.laid import laid
from lint.checks.beside.quoted import sentence
from lint.checks.hit import Context, Hit, Mention
from lint.document import Block
from lint.pack import Rule

LIKENESS = 0.2
"""The likeness under which a free translation may have turned the sentence round."""
WORDS = 40
"""Words of a sentence up to which a negation in it can only be one of what it says."""
SIGNS = 80
"""The same where no spaces divide words, in code points."""


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Sentences of the article one of whose words the source denies and they do not, or the reverse."""
    alignment = context.alignment
    if alignment is None:
        return
    for source, target in laid(alignment):
        if len(source) != 1 or len(target) != 1 or not _plain(alignment, source[0], target[0]):
            continue
        there, here = source[0], target[0]
        block = context.document.blocks[here.paragraph]
        source_block = alignment.source.blocks[there.paragraph]
        meant = negations(there.text, alignment.lexicon)
        said = negations(here.text, alignment.english)
        lost = _lost(alignment, there, here, meant) if meant and not denies(here.text, alignment.english) else None
        won = _won(alignment, there, here, said) if said and not denies(there.text, alignment.lexicon) else None
        if lost:
            negation, word = lost
            yield Hit(
                rule,
                block,
                here.start + word.token.start,
                here.start + word.token.end,
                rule.rows[0],
                words={"what": f"the source denies it (“{negation.text}”)"},
                evidence=f"“{negation.text}” in “{sentence(there)}”",
                related=(_mention(source_block, there, negation),),
            )
        elif won:
            yield Hit(
                rule,
                block,
                here.start + won.start,
                here.start + won.end,
                rule.rows[0],
                words={"what": "the source does not deny it"},
                evidence=f"no negation in “{sentence(there)}”",
                related=(Mention("source", source_block, there.start, there.end, "nothing is denied here"),),
            )


def _mention(block: Block, unit: Unit, negation: Negation) -> Mention:
    return Mention("source", block, unit.start + negation.start, unit.start + negation.end, "what denies it")


def _plain(alignment: Alignment, there: Unit, here: Unit) -> bool:
    """Are two sentences short and alike enough to compare what they deny?"""
    if len(here.text.split()) > WORDS or "?" in here.text:
        return False
    if (len(there.text) > SIGNS) if alignment.language in UNSPACED else (len(there.text.split()) > WORDS):
        return False
    return alignment.similarity.between(there.number, there.number + 1, here.number, here.number + 1) >= LIKENESS


def _lost(alignment: Alignment, there: Unit, here: Unit, meant: Sequence[Negation]) -> tuple[Negation, Word] | None:
    """A negation of the source and the word of the target that it should deny."""
    words = alignment.target_words[here.number]
    for negation in meant:
        near = list(denied(negation, alignment.source_words[there.number], alignment.language))
        if any(_denying(word, alignment) for word in near):
            continue
        found = next((other for word in near if (other := _rendered(word, words))), None)
        if found:
            return negation, found
    return None


def _won(alignment: Alignment, there: Unit, here: Unit, said: Sequence[Negation]) -> Negation | None:
    """A negation of the target that denies what the source says."""
    words = alignment.source_words[there.number]
    for negation in said:
        if any(_rendered(word, words) for word in denied(negation, alignment.target_words[here.number], "en")):
            return negation
    return None


def _denying(word: Word, alignment: Alignment) -> bool:
    """Does a word deny by itself, so that with its negation it may have become one that does not: not stop, continue?"""
    said = alignment.lexicon.words.get(word.token.text.lower()) or ()
    return any(LIKE_DENYING.search(part) for part in said) or bool(LIKE_DENYING.fullmatch(word.token.text))


def _rendered(word: Word, words: Sequence[Word]) -> Word | None:
    if word.token.text[0].isdigit():
        return None
    return next((other for other in words if word.known and not other.keys.isdisjoint(word.keys)), None)
