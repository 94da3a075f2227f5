"""What stands in a bracket, read as a note: where its signature is, and how sure one is that it may stand there."""

from functools import lru_cache

from lint.checks import tone
from lint.checks.signature import (
    BOARD,
    FULL,
    GARBLED,
    LONGEST,
    MARK,
    MARKED,
    OUTLET,
    ROLE,
    SHORT,
    UNKNOWN,
    Signature,
    Signatures,
)
from lint.patterns import pattern
from lint.record import Record

SEPARATOR = pattern(
    r"\s*[.!?…;,。！？；，]?[”\"»]?\s*[—–―‒−]+\s*|(?:\s|(?<=[.!?…”\"»,]))--?\s*|--?\s+|[,;，；、]\s*|:\s+|(?<=[.!?…])\s+|(?<=[。！？])|\s[/|*]\s?"
)
CREDIT = pattern(
    r"(?i)\s*(?:photos?|image|video|picture|illustration|source|credit|screenshot|map|graphic|via|AP|AFP|EPA|Getty|Reuters)\b"
)
ISLAND = pattern(r"Dominic|Domingo|Punta|Puerto|Santiago")
"""D. R. is the Dominican Republic beside these."""
HEAD = pattern(r"(?:[:：—–―]|(?<= )-\s)\s*")
DASH = pattern(r"(?:[—–―]+|(?<=[\s.!?”\"»])--?(?=\s))\s*")
NOT_A_SOURCE = pattern(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day|Christmas|Easter|[NS][EW])\b"
)
FAR = 0x370
"""From here on letters are Greek, Cyrillic, Arabic, Chinese …: no words that an English note begins with."""


class Note(Record):
    """What a container says: its content, who signs, how sure that it is a note."""

    content: str
    signature: Signature
    said: str
    confidence: float


@lru_cache(maxsize=1_000)
def inside(known: Signatures, inner: str) -> Note | None:
    """The note that a bracket is, if it is one. The same ones come again and again."""
    begins = opens(known, inner.lstrip(" *"))
    opening = _head(known, inner) if begins else None
    if opening:
        return opening
    best: Note | None = None
    for cut in SEPARATOR.finditer(inner):
        content, said = inner[: cut.start()].strip(), inner[cut.end() :].strip()
        if content and len(said) <= LONGEST:
            note = _closed(known, content, said, cut.group().strip())
            if note and (best is None or note.confidence > best.confidence):
                best = note
    if best:
        return best
    ending = known.ending(inner)
    if ending and inner[: ending[0]].strip():
        place, signature = ending
        return Note(inner[:place].strip(), signature, inner[place:], signature.confidence - 0.05)
    whole = known.read(inner) if begins else None
    if whole and whole.bare and not whole.plain:
        return Note("", whole, inner.strip(), whole.confidence - 0.1)
    return None


def opens(known: Signatures, text: str) -> bool:
    """May a text begin with a signature?"""
    return known.opens(text.partition(" ")[0]) or (text[:1].isalpha() and ord(text[0]) >= FAR)


def _head(known: Signatures, inner: str) -> Note | None:
    """A note that begins with its signature: “Ed. note: …”."""
    for cut in HEAD.finditer(inner, 1, LONGEST):
        said, content = inner[: cut.start()].strip(" ."), inner[cut.end() :].strip()
        signature = known.read(said) if len(content) > 2 else None
        if signature is None:
            continue
        if signature.form in (FULL, GARBLED, MARKED) and (len(said) > 3 or not said.isascii()):
            return Note(content, signature, said, 0.9)
        if signature.form == UNKNOWN and said.lower().split(".")[0] in known.quantities and not tone.counts(content):
            return Note(content, signature, said, 0.75)
        if signature.form != SHORT or ":" not in cut.group():
            continue
        dotted = inner[: cut.end()].rstrip().endswith(".:")
        if (said in ("ed", "Ed") and dotted and not tone.names(content)) or (not said[0].isupper() and (dotted or said == "ed")):
            return Note(content, signature, said, 0.75)
    return None


def _closed(known: Signatures, content: str, said: str, separator: str) -> Note | None:
    """A note that ends with its signature after a dash, a comma or a sentence, if this signature may stand there."""
    signature = known.read(said)
    if signature is None and ":" in said:
        signature = known.read(said.partition(":")[0])
        if signature is None or signature.form != FULL:
            return None
    if signature is None or (signature.form not in (FULL, MARKED, GARBLED) and CREDIT.match(content)):
        return None
    if not separator and content.rpartition(" ")[2].lower().rstrip(".") in known.quantities:
        return None  # the signature began a word earlier
    confidence = _sure(signature, content, said, separator)
    return Note(content, signature, said, confidence) if confidence else None


def _sure(signature: Signature, content: str, said: str, separator: str) -> float:
    dashed = any(dash in separator for dash in "—–―‒−-")
    comma = separator[:1] in (",", ";", "，", "；", "、", "/", "|", "*") and not dashed
    name, words, form = tone.names(content), len(content.split()), signature.form
    if form in (FULL, GARBLED, MARKED):
        guarded = signature.plain or form == GARBLED
        few = 4 if said.isupper() else 2  # initials are believed later
        article = said.partition(" ")[0].lower() in ("the", "an", "a") and not tone.judges(content)
        quoted = content[-1] in '”"»'
        aside = not dashed and (words < few or tone.digits(content) or quoted)
        office = name and "note" not in said.lower() and words > 1
        if (quoted and not dashed and "trans" in said.lower()) or (said.isupper() and ISLAND.search(content)):
            return 0.0
        return 0.0 if guarded and ((article and signature.plain) or aside or office) else signature.confidence
    if form == BOARD:
        return 0.0 if name else signature.confidence if dashed else 0.75
    if separator == ":":
        return 0.0
    if form == MARK:
        enough = words > signature.plain + 1 or tone.judges(content)
        return (
            signature.confidence if (dashed or (comma and not signature.plain)) and enough and not tone.counts(content) else 0.0
        )
    if form == SHORT:
        if said in ("Ed", "Red", "red") or (name and words > 1 and said.lower().startswith(("eds", "trans"))):
            return signature.confidence if dashed and words > 2 and said == "Ed" else 0.0
        return signature.confidence if dashed else 0.55 if words > 1 + comma and not name else 0.0
    if form == ROLE and (";" in content or DASH.search(content)):
        return 0.0  # a list of people and what they are
    if form in (ROLE, OUTLET):
        return signature.confidence if dashed and not name and words > 1 else 0.0
    if signature.confidence > 0.6:
        return signature.confidence if not comma and not NOT_A_SOURCE.search(said) else 0.0
    stands = dashed and words > 2 and content[0] not in "“\"«'‘" and tone.asserts(content) and tone.judges(content)
    return signature.confidence if stands else 0.0
