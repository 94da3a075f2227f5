"""Text that stands twice: a word after itself, a sentence after itself, a headline repeated as the first line."""

from collections.abc import Iterator
from itertools import compress, count

from lint.anchor import folded
from lint.checks.hit import Change, Context, Hit, Mention
from lint.checks.rows import removal
from lint.document import Block
from lint.pack import Rule
from lint.patterns import pattern

MAY_DOUBLE = frozenset(
    """had that very so no is far long many bye ha hey oh yes knock tut blah ding there now more never wait really hear
    please""".split()
)
SHORTEST_SENTENCE = 25
NOT_PROSE = ("attribute", "field", "cell")
ENDS = pattern(r"[.!?…][\"'”’»)]*\s")
PAIR = pattern(r" and ([a-z]{4,})(?![\w-])")
NOT_BEFORE = pattern(r"[\w-]")


def words(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """A word that stands twice in a row, unless English doubles it or it is a name."""
    parts = block.tokens
    for number in compress(count(), map(str.startswith, parts[1:], parts)):
        one, other = parts[number], parts[number + 1]
        if len(one) < 2 or not one.isalpha() or one in MAY_DOUBLE:
            continue
        text = block.text
        start = sum(map(len, parts[:number])) + number
        place = start + len(one) + 1
        rest = other[len(one) :]
        if rest[:1].isalnum() or rest[:1] in ("-", "'") or (text[start].isupper() and text[place].isupper()):
            continue  # Duran Duran, Baden Baden
        end = place + len(one)
        change = Change("Remove the second", ((start + len(one), end, ""),))
        yield Hit(rule, block, start, end, rule.rows[0], (change,), {"text": text[start:end]}, "the same word twice")


def pairs(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """A word on both sides of *and*."""
    text = block.text
    if " and " not in text:
        return
    for match in PAIR.finditer(text):
        word = match.group(1)
        start = match.start() - len(word)
        if start >= 0 and text.startswith(word, start) and not NOT_BEFORE.match(text[start - 1 : start]):
            found = text[start : match.end()]
            yield Hit(rule, block, start, match.end(), rule.rows[0], (), {"text": found}, "the same word on both sides of “and”")


def sentences(context: Context, rule: Rule) -> Iterator[Hit]:
    """A sentence right after itself, and a first line that repeats the headline."""
    last = ""  # how the last sentence before a block begins
    for block in context.document.blocks:
        if block.kind in NOT_PROSE:
            continue
        parts = ENDS.split(block.text)
        if (last and parts[0].startswith(last)) or (len(parts) > 1 and any(map(str.startswith, parts[1:], parts))):
            yield from _repeated(rule, block)
        last = parts[-1][: SHORTEST_SENTENCE - 1]


def _repeated(rule: Rule, block: Block) -> Iterator[Hit]:
    before = _last_sentence(block)
    for start, end in block.sentences:
        said = block.text[start:end]
        if before and end - start >= SHORTEST_SENTENCE and not (block.kind == before[1].kind == "heading"):
            first = before[1].text[before[0] : before[2]]
            if said[:4] == first[:4] and folded(said) == folded(first):
                mention = Mention("variant", before[1], before[0], before[2], "the first time")
                change = removal(block, start, end, "Remove the repetition")
                words = {"text": said}
                yield Hit(rule, block, start, end, rule.rows[0], (change,), words, "the same sentence twice", (mention,))
        before = start, block, end


def _last_sentence(block: Block) -> tuple[int, Block, int] | None:
    """The sentence before a block: its start, its block and its end."""
    for earlier in reversed(block.document.blocks[: block.index]):
        if earlier.kind not in NOT_PROSE and earlier.sentences:
            start, end = earlier.sentences[-1]
            return start, earlier, end
    return None
