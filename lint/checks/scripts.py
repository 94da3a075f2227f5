"""Letters of another script: Cyrillic words left untranslated, and Latin words with look-alikes in them."""

from collections.abc import Iterator

from lint import language
from lint.checks.hit import Change, Context, Hit
from lint.document import Block
from lint.pack import Rule
from lint.patterns import pattern

LETTER = "[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]"
WORD = LETTER + r"[\u0400-\u052f\u0301\d’'\-]*"
RUN = pattern(rf"(?<!\w){WORD}(?:\.?[ ,:;/«»„“”\"–—-]{{1,3}}{WORD})*\.?(?:ру\b)?")
TOKEN = pattern(r"\w+")
TONGUE = r"Russian|Ukrainian|Cyrillic|Bulgarian|Serbian|Belarusian|word|term|name|letters?|called|known as|spelt|spelled"
GLOSS_BEFORE = pattern(rf"[\w”\"’'»*] ?\((?:[^()]{{0,60}}[ :,;])?$|(?:{TONGUE})[:,]? [\"“‘«(*]*$")
GLOSS_AFTER = pattern(r"[^()]{0,60}\)")
NAME_PAIR_BEFORE = pattern(r"[A-Za-z] ?/ ?$")
LOOKALIKES = dict(zip("АВЕКМНОРСТУХаеорсухіјѕӏІЈЅҮһԁԛԝ", "ABEKMHOPCTYXaeopcyxijslIJSYhdqw", strict=True))
LOOKALIKES |= dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν", "ABEZHIKMNOPTYXoav", strict=True))
CAPITAL_LOOKALIKES = frozenset("АВЕКМНОРСТУХІЈЅ")
CYRILLIC = pattern(LETTER)
FOREIGN = pattern(f"[{''.join(LOOKALIKES)}]|{LETTER}")
HEAD = pattern(r"[^\W\d_]{1,3}")
MODEL = pattern(r"-?\d+\w?")
MODEL_TAIL = pattern(r"-?\d*\w?")
DEGREE = pattern(r"°\s?$")


def cyrillic(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """Cyrillic words in an English paragraph; a gloss in brackets after its English word is left alone."""
    if _mostly_foreign(block):
        return  # the whole paragraph is untranslated: another rule's finding
    text = block.text
    for match in RUN.finditer(text):
        start, end = match.span()
        said = match.group()
        if said.endswith(".") and not said[:-1].endswith(("г", "ул", "д", "ред", "прим", "ру")):
            end -= 1
        if _gloss(text, start, end) or _is_lookalike(text, start, end):
            continue
        words = text[start:end]
        tongue = {"ru": "Russian", "uk": "Ukrainian"}.get(language.cyrillic(words), "Russian or another Slavic language")
        evidence = f"{len(CYRILLIC.findall(words))} Cyrillic letters; {tongue}"
        yield Hit(rule, block, start, end, rule.rows[0], (), {"text": words, "source": tongue}, evidence)


def _mostly_foreign(block: Block) -> bool:
    counts = language.scripts(block.text)
    return counts["Cyrl"] > counts["Latn"] and counts["Cyrl"] >= language.SHORTEST


def _gloss(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 70) : start]
    if NAME_PAIR_BEFORE.search(before):
        return True
    match = GLOSS_BEFORE.search(before)
    if not match:
        return False
    return "(" not in match.group() or bool(GLOSS_AFTER.match(text, end))


def _is_lookalike(text: str, start: int, end: int) -> bool:
    """A lone Cyrillic capital that stands for a Latin one: `°С`, `С-300`."""
    word = text[start:end].rstrip("-")
    head = HEAD.match(word)
    if not head or not set(head.group()) <= CAPITAL_LOOKALIKES or len(head.group()) > 2:
        return False
    rest = word[head.end() :]
    return bool(DEGREE.search(text[:start])) or bool(MODEL.fullmatch(rest))


def homoglyph(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """Words with letters of two scripts, and designations whose letter is Cyrillic; the exact letters are named."""
    text = block.text
    for match in TOKEN.finditer(text):
        word = match.group()
        if word.isascii() or not FOREIGN.search(word):
            continue
        strange = [c for c in word if c in LOOKALIKES or CYRILLIC.match(c)]
        latin = any("a" <= c.lower() <= "z" for c in word)
        start, end = match.span()
        if not latin:
            tail = MODEL_TAIL.match(text[end:])
            if not _is_lookalike(text, start, end + (tail.end() if tail and text[end : end + 1] == "-" else 0)):
                continue
        yield _mixed(rule, block, start, end, word, strange)


def _mixed(rule: Rule, block: Block, start: int, end: int, word: str, strange: list[str]) -> Hit:
    import unicodedata

    named = ", ".join(f"{c} U+{ord(c):04X} {unicodedata.name(c, '?')}" for c in dict.fromkeys(strange))
    right = "".join(LOOKALIKES.get(c, c) for c in word)
    changes: tuple[Change, ...] = ()
    if right.isascii():
        changes = (Change(f"Replace with “{right}” in Latin letters", ((start, end, right),)),)
    words = {"text": word, "replace": right if right.isascii() else "", "source": named}
    return Hit(rule, block, start, end, rule.rows[0], changes, words, named)
