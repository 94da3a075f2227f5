"""Sentences of a paragraph with their places: abbreviations, initials, decimals, ellipses and closing quotes kept whole."""

import re

from lint.patterns import pattern

END = pattern(r"([.!?…。！？][.!?…。！？]*)([\"'”’»“)\]*]*)(\s+|(?<=[。！？])|$)")
"""It begins with a plain set, not a repeated one: the search then skips from one such mark to the next."""
ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen lt col maj capt sgt adm cmdr brig rev hon sen rep gov pres amb st mt ft no nos vol pp fig
    inc ltd co corp bros jr sr vs etc approx ca cf e.g i.e a.k.a viz al ed eds trans u.s u.k u.n e.u d.c p.m a.m
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ave blvd rd dept est govt
    ph.d b.a m.a art sec para ch messrs mme mlle op cit""".split()
)
MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec no nos art sec fig vol p pp ch para".split())
"""Abbreviations that go on before a number and end a sentence before a capital only rarely."""
DOTTED = pattern(r"(?:[a-z]\.)+[a-z]")
WORD_BEFORE = pattern(r"[\w.’'-]+$")


def split(text: str) -> list[tuple[int, int]]:
    """`(start, end)` of each sentence, white space between them left out."""
    spans = []
    start = 0
    for match in END.finditer(text):
        if _ends(text, match):
            end = match.end(2)
            if end > start:
                spans.append((start, end))
            start = match.end()
    if start < len(text) and text[start:].strip():
        spans.append((start, len(text)))
    return spans


def _ends(text: str, match: re.Match[str]) -> bool:
    mark, closing = match.group(1), match.group(2)
    after = text[match.end() : match.end() + 3].lstrip("\"'“‘«„([*—–- ")
    if mark[-1] in "。！？" or not after:
        return True
    if after[0].islower():
        return False  # an ellipsis, an abbreviation, or a quotation that the sentence goes on after
    if mark != "." or closing:
        return True
    word = WORD_BEFORE.search(text, max(0, match.start() - 24), match.start())
    before = word.group().lower().strip("'’") if word else ""
    if "°" in text[max(0, match.start() - 3) : match.start()]:
        return True
    if len(before) == 1 and before.isalpha() and word and word.group().isupper():
        return before == "i" and after[0].isupper() and not text[match.end() : match.end() + 2].rstrip(".").isupper()
    if before in MONTHS:
        return not after[0].isdigit()
    if DOTTED.fullmatch(before):
        return _sentence_opener(text, match.end())
    if before in ABBREVIATIONS:
        return before in ("etc", "inc", "ltd", "co", "corp", "jr", "sr") and _sentence_opener(text, match.end())
    return True


OPENERS = pattern(
    r"[\"'“‘«(]*(?:The|A|An|In|On|At|It|He|She|They|We|I|But|And|This|That|These|Those|There|If|When|While|After|Before|As|For|"
    r"His|Her|Its|Their|Our|However|Meanwhile|According|Some|Many|Most|No|Not|What|Who|How|Why)\b"
)


def _sentence_opener(text: str, place: int) -> bool:
    return bool(OPENERS.match(text, place))
