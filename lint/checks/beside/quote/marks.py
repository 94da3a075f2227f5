"""Quotation marks beside the source: those that were put on words which it does not quote, and those that were lost.

A source in another language may mark a name with them («Газпром»): what is written like a name is nobody's word.
"""

from collections.abc import Iterator, Sequence

from lint.align.alignment import Alignment
from lint.align.features import Word
from lint.align.quote.quoted import Judged, Laid
from lint.align.quote.quotes import FREE, Quote, Spoken, share, titled, words
from lint.align.units import Unit
from lint.align.words import STOP, WORD, stem
from lint.checks.beside.quote.quotations import laid
from lint.checks.beside.quoted import sentence
from lint.checks.hit import Change, Context, Hit, Mention
from lint.document import Block
from lint.pack import Rule
from lint.patterns import pattern

ANY = pattern("[\"“”„«»‹›「」『』《》〈〉]|(?<!\\w)['‘‚]|['’](?!\\w)")
"""Whatever may be a quotation mark."""
DOUBLE = pattern('["“”„«»]')
SPEECH = pattern(r"^\s*[–—―-]\s|[,.!?…]\s?[–—―]\s")
"""Direct speech without quotation marks, after a dash."""
UNCASED, DENSE = frozenset(("ar", "fa", "hi", "he")), frozenset(("zh", "ja", "ko"))
"""Languages whose scripts have no capitals, and those of them that say much in few signs."""
LIKELY = 0.25
"""The likeness of sentences from which on something is said about their quotation marks."""
FEW = 3
"""Words up to which a quotation is a term held at arm's length rather than speech."""
LONG, LONG_DENSE = 5, 14
"""Words, and code points of a dense script, of a quotation that is somebody's speech."""
SAID_AGAIN = 0.5
"""The part of a quotation's words that the article must have without marks for these to be lost."""


def put_on(context: Context, rule: Rule) -> Iterator[Hit]:
    """Quotation marks around words that the source has without them."""
    found = laid(context)
    if found is None:
        return
    alignment = found.alignment
    for place, quote in enumerate(found.target):
        numbers = found.target_in[place]
        likeness = max((found.likeness.get(number, 0.0) for number in numbers), default=0.0)
        if likeness < LIKELY or context.document.blocks[quote.paragraph].quoted:
            continue
        window = found.window(place)
        units = [u for u in alignment.source_units if u.number in window]
        if alignment.language == "en":
            speech = _unquoted_in_english(found, found.judged[place], units)
        else:
            speech = _unquoted_elsewhere(found, place, units)
        if speech is not None:
            own = [alignment.source_units[s] for t in numbers for s in found.sources.get(t, ())]
            yield _put_on(context, rule, alignment, quote, own or units, speech)


def _unquoted_in_english(found: Laid, judged: Judged, units: Sequence[Unit]) -> bool | None:
    """Was it made speech? None when it is quoted in the original, or nothing can be told."""
    telling = [word for word in judged.said if word.key not in FREE]
    if judged.meant is not None or not telling or titled(_text(found.alignment, judged.quote)):
        return None
    plain = [word for unit in units for word in _outside(found, unit)]
    alike = share(judged.said, plain)
    near = range(units[0].number, units[-1].number + 1)
    if not any(DOUBLE.search(unit.text) for unit in units) and not found.sources_in(near):
        return len(telling) > FEW
    if len(telling) <= FEW:
        return False if alike == 1.0 else None
    return True if alike >= SAID_AGAIN and share(judged.said, _inside(found, near)) < alike / 2 else None


def _unquoted_elsewhere(found: Laid, place: int, units: Sequence[Unit]) -> bool | None:
    """Was it made speech? None when the source in another language quotes it, or nothing can be told."""
    alignment, quote = found.alignment, found.target[place]
    text = _text(alignment, quote)
    size = len(WORD.findall(text))
    blocks = {unit.paragraph for unit in units}
    if titled(text) or any(SPEECH.search(alignment.source.blocks[number].text) for number in blocks):
        return None
    if not any(ANY.search(alignment.source.blocks[number].text) for number in blocks):
        return size > FEW
    said = [
        word
        for number in found.target_in[place]
        for word in alignment.target_words[number]
        if quote.start <= alignment.target_units[number].start + word.token.start < quote.end
    ]
    inside, outside = _foreign(found, units)
    answered = [not word.keys.isdisjoint(outside) for word in said]
    if len(said) >= 1 and all(answered) and all(word.keys.isdisjoint(inside) for word in said):
        own = found.sources_in(range(units[0].number, units[-1].number + 1))
        return size > FEW if len(own) < len(found.targets_in(found.opposite_of(units))) else None
    return None


def _foreign(found: Laid, units: Sequence[Unit]) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the source's words inside quotation marks, and of those outside."""
    inside: set[str] = set()
    outside: set[str] = set()
    for unit in units:
        for word in found.alignment.source_words[unit.number]:
            (inside if _is_quoted(found, unit, word) else outside).update(word.keys)
    return frozenset(inside), frozenset(outside)


def _is_quoted(found: Laid, unit: Unit, word: Word) -> bool:
    place = unit.start + word.token.start
    return any(q.paragraph == unit.paragraph and q.start <= place < q.end for q in found.source)


def _outside(found: Laid, unit: Unit) -> list[Spoken]:
    """The words of a sentence of the original that it does not quote."""
    block = found.alignment.source.blocks[unit.paragraph]
    spans = [q for q in found.source if q.paragraph == unit.paragraph]
    said = words(block.text, unit.paragraph, unit.start, unit.end, found.alignment.english)
    return [word for word in said if not any(q.start <= word.start < q.end for q in spans)]


def _inside(found: Laid, near: range) -> list[Spoken]:
    return [word for number in found.sources_in(near) for word in found.source_words[number]]


def _text(alignment: Alignment, quote: Quote) -> str:
    return alignment.target.blocks[quote.paragraph].text[quote.start : quote.end]


def _put_on(context: Context, rule: Rule, alignment: Alignment, quote: Quote, units: Sequence[Unit], speech: bool) -> Hit:
    block = context.document.blocks[quote.paragraph]
    changes: tuple[Change, ...] = ()
    if not speech and quote.low < quote.start and quote.end < quote.high:
        changes = (Change("Take the quotation marks off", ((quote.low, quote.start, ""), (quote.end, quote.high, ""))),)
    first = units[0]
    same = [unit for unit in units if unit.paragraph == first.paragraph]
    there = alignment.source.blocks[first.paragraph]
    return Hit(
        rule,
        block,
        quote.low,
        quote.high,
        rule.rows[0],
        changes=changes,
        words={"what": "quotes nobody here" if speech else "has these words without quotation marks"},
        evidence="the source has: “" + " ".join(map(sentence, same)) + "”",
        related=(Mention("source", there, same[0].start, same[-1].end, "the sentence in the source"),),
    )


def lost(context: Context, rule: Rule) -> Iterator[Hit]:
    """Quotations of the source that the article has in its own voice."""
    found = laid(context)
    if found is None:
        return
    alignment = found.alignment
    used = {source for judged in found.judged for source in judged.sources} if alignment.language == "en" else set()
    for place, quote in enumerate(found.source):
        there = alignment.source.blocks[quote.paragraph]
        opposite = found.opposite(place, 0)
        own = alignment.target_units[opposite.start : opposite.stop]
        if quote in used or there.quoted or not own or any(ANY.search(u.text) or SPEECH.search(u.text) for u in own):
            continue
        if max(found.likeness.get(u.number, 0.0) for u in own) < LIKELY or _moved(found, place):
            continue
        span = _said_again(found, place, own) if alignment.language == "en" else _whole(found, place, own)
        if span is not None:
            yield _lost(context, rule, quote, there, *span)


def _moved(found: Laid, place: int) -> bool:
    """Does the article quote in the neighbourhood what the source does not quote there?"""
    numbers = found.source_in[place]
    near = found.sources_in(range(min(numbers) - 1, max(numbers) + 2))
    return len(found.targets_in(found.opposite(place))) > len(near) - 1


def _said_again(found: Laid, place: int, own: Sequence[Unit]) -> tuple[int, int, int] | None:
    """Where the article has the words of an English quotation without marks: block, start, end."""
    meant = [word for word in found.source_words[place] if word.key not in FREE]
    quote = found.source[place]
    if not meant or titled(found.alignment.source.blocks[quote.paragraph].text[quote.start : quote.end]):
        return None
    for unit in own:
        text = found.alignment.target.blocks[unit.paragraph].text
        said = words(text, unit.paragraph, unit.start, unit.end, found.alignment.english)
        keys, wanted = [word.key for word in said], [word.key for word in meant]
        exact = next((i for i in range(len(keys) - len(wanted) + 1) if keys[i : i + len(wanted)] == wanted), None)
        if exact is not None:
            return unit.paragraph, said[exact].start, said[exact + len(wanted) - 1].end
        stems = {stem(word.key) for word in meant if word.key not in STOP} or {word.key for word in meant}
        same = [word for word in said if stem(word.key) in stems or word.key in stems]
        if same and share(meant, said) >= (1.0 if len(meant) <= FEW else SAID_AGAIN):
            return unit.paragraph, same[0].start, same[-1].end
    return None


def _whole(found: Laid, place: int, own: Sequence[Unit]) -> tuple[int, int, int] | None:
    """The sentence that has a quotation from another language, when that is speech and no name."""
    quote, language = found.source[place], found.alignment.language
    there = found.alignment.source.blocks[quote.paragraph]
    text = there.text[quote.start : quote.end]
    if language in DENSE:
        speech = there.text[quote.low] not in "《『〈" and len(text) >= LONG_DENSE
    elif language in UNCASED:
        speech = len(text.split()) >= LONG
    else:
        before, after = there.text[: quote.low].rstrip(), there.text[quote.high : quote.high + 1]
        opened = not before or before[-1] in ":," or after == "," or text[-1:] in ",.!?…"
        speech = len(WORD.findall(text)) >= LONG and (opened or text[0].islower())
    if not speech or _named(found, quote, own):
        return None
    return own[0].paragraph, own[0].start, own[0].end


def _named(found: Laid, quote: Quote, own: Sequence[Unit]) -> bool:
    """Has the article a name where the source has a quotation: are the words that it was made of all written big?"""
    sides = found.alignment
    units = [u for u in sides.source_units if u.paragraph == quote.paragraph]
    keys = {
        key
        for unit in units
        for word in sides.source_words[unit.number]
        if quote.start <= unit.start + word.token.start < quote.end
        for key in word.keys
    }
    made = [w.token.text for unit in own for w in sides.target_words[unit.number] if not w.keys.isdisjoint(keys)]
    return bool(made) and all(text[0].isupper() or text[0].isdigit() for text in made)


def _lost(context: Context, rule: Rule, quote: Quote, there: Block, paragraph: int, start: int, end: int) -> Hit:
    block = context.document.blocks[paragraph]
    changes: tuple[Change, ...] = ()
    text = there.text[quote.start : quote.end]
    if block.text[start:end].lower() == text.strip(" ,.!?").lower():
        changes = (Change("Quote it", ((start, start, "“"), (end, end, "”"))),)
    return Hit(
        rule,
        block,
        start,
        end,
        rule.rows[0],
        changes=changes,
        evidence=f"the source quotes: {there.text[quote.low : quote.high]}",
        related=(Mention("source", there, quote.low, quote.high, "the quotation in the source"),),
        severity="minor" if len(WORD.findall(text)) <= FEW else None,
    )
