"""Who is quoted: the name beside a quotation against the one that the English original has there."""

from collections.abc import Iterator

from lint.align import features
from lint.align.lexicon import Lexicon
from lint.align.quote.quotes import Quote
from lint.checks.beside.quote.quotations import laid
from lint.checks.hit import Context, Hit, Mention
from lint.document import Block
from lint.pack import Rule
from lint.patterns import pattern
from lint.record import Record

SAY = (
    r"(?:said|says|say|told\s[\w’' ]{2,30}?|wr(?:ites|ote)|repl(?:ies|ied)|admit(?:s|ted)|point(?:s|ed)\sout|(?:add|ask|warn|"
    r"insist|claim|stress|explain|recall|remark|answer|complain|announc|not|argu|continu|emphasi[sz]|conclud|stat|declar)(?:e?s|ed))"
)
PART = r"(?:(?:Mrs?|Ms|Dr|Gen|Sen|Rep|Prof|St|Lt|Col|Sgt|Capt|[A-Z])\.|[A-Z\u00c0-\u00de][\w’'\u00c0-\u024f-]*)"
PARTICLE = r"(?:de|la|van|von|der|den|al|bin|du|di|da)\b"
NAME = rf"{PART}(?:\s(?:{PART}|{PARTICLE})){{0,4}}"
TITLE = r"(?:(?:the|a|an|his|her|its|former|deputy|[a-z]+)\s){0,6}"
ASIDE = r"(?:,[^,.]{3,60},)?"
AFTER = tuple(
    map(
        pattern,
        (
            rf"[\s,.]*{TITLE}(?P<name>{NAME}){ASIDE}\s(?:[a-z]+ly\s)?{SAY}\b",
            rf"[\s,.]*{SAY}\s{TITLE}(?:{NAME},\s)?(?P<name>{NAME})",
            rf"[\s,.]*according\sto\s{TITLE}(?P<name>{NAME})",
        ),
    )
)
ACCORDING = pattern(rf"[Aa]ccording\sto\s{TITLE}(?P<name>{NAME}),[^.]{{0,30}}$")
SAYS = pattern(rf"(?P<name>{NAME}){ASIDE}\s(?:(?:has|had|also|later|then|[a-z]+ly)\s){{0,2}}{SAY}\b")
NOBODY = frozenset("he she they it we i you this that the a an but and in on at as so who one another".split())
AROUND = 160
"""Code points before and behind a quotation in which the speaker is looked for."""


class Speaker(Record):
    """A name beside a quotation, and its places in the block."""

    text: str
    start: int
    end: int


def speaker(block: Block, quote: Quote) -> Speaker | None:
    """Who says a quotation, if a name and a verb of saying stand beside it in its sentence."""
    text = block.text
    end = block.sentence_at(max(quote.start, quote.high - 1))[1]
    low = max(block.sentence_at(quote.low)[0], quote.low - AROUND)
    after = (find.match(text, quote.high, min(end, quote.high + AROUND)) for find in AFTER)
    match = next((m for m in after if m), None) or ACCORDING.search(text[: quote.low], low)
    match = match or next(iter([*SAYS.finditer(text, low, quote.low)][-1:]), None)
    return _named(block, *match.span("name")) if match else None


def _named(block: Block, start: int, end: int) -> Speaker | None:
    text = block.text[start:end]
    first = text.split(" ")[0]
    if first.lower() in NOBODY:
        if " " not in text:
            return None
        start += len(first) + 1
    return Speaker(block.text[start:end], start, end)


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Quotations that the article gives to somebody else than the original does."""
    found = laid(context)
    if found is None or found.alignment.language != "en":
        return
    alignment = found.alignment
    everyone = frozenset(key for sentence in alignment.source_words for word in sentence for key in word.keys)
    for judged in found.judged:
        if not judged.sources:
            continue
        block = context.document.blocks[judged.quote.paragraph]
        there = alignment.source.blocks[judged.sources[0].paragraph]
        said, meant = speaker(block, judged.quote), _first(there, judged.sources)
        if said is None or meant is None:
            continue
        if _differ(said.text, meant.text, everyone, alignment.english):
            yield Hit(
                rule,
                block,
                said.start,
                said.end,
                rule.rows[0],
                words={"better": meant.text},
                evidence=f"the original has: “{there.text[slice(*there.sentence_at(meant.start))]}”",
                related=(Mention("source", there, meant.start, meant.end, "who says it in the original"),),
            )


def _first(block: Block, sources: tuple[Quote, ...]) -> Speaker | None:
    found = (speaker(block, quote) for quote in sources if quote.paragraph == block.index)
    return next((one for one in found if one is not None), None)


def _differ(name: str, other: str, everyone: frozenset[str], lexicon: Lexicon) -> bool:
    """Is one a name that the original has, and the other somebody else's? Surnames tell."""
    one, two = features.english(name, lexicon), features.english(other, lexicon)
    if not one or not two or one[-1].keys.isdisjoint(everyone):
        return False
    return all(a[-1].keys.isdisjoint(word.keys) for a, b in ((one, two), (two, one)) for word in b)
