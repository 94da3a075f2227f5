"""The inserted note: a bracket, dash clause or line in which translator, editor or republisher speaks, and its signature.

    container( content  separator  signature )      container( signature  separator  content )

Each part may be garbled, abbreviated, declined or missing: прим. ИноСМИ comes out as “approx. In other words”. Signatures are
read by `signature`, brackets by `notes`; here it is said where a note may stand and what it does to the author's text.
"""

from collections.abc import Iterator

from lint.checks import tone
from lint.checks.hit import Change, Context, Hit
from lint.checks.notes import DASH, FAR, HEAD, NOT_A_SOURCE, Note, inside, opens
from lint.checks.rows import removal
from lint.checks.signature import FULL, GARBLED, LONGEST, MARKED, SHORT, Signature, Signatures, signatures
from lint.document import Block
from lint.pack import Rule
from lint.patterns import pattern

OPENING = {"(": ")", "[": "]", "（": "）", "【": "】", "［": "］", "〔": "〕", "{": "}"}
CLOSING = {close: opening for opening, close in OPENING.items()}
BRACKET = pattern(r"[()\[\]（）【】［］〔〕{}]")
ENDS = pattern(r"[.!?…]?(?:$|[”\"»)]|\s+[A-ZА-Я“\"«—–-]|[,;])")
BEFORE_A_LINE = " *†‡•—–-0123456789¹²³⁴⁵⁶⁷⁸⁹.()[]"
LONGEST_NOTE = 400
AT_HEAD, AT_FOOT = 2, 3
"""Paragraphs at the head and foot of an article in which its own editor may speak."""


def find(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """Signed notes in a block: in brackets of any sort, after a dash at a sentence's end, and as lines of their own."""
    text = block.text
    known = signatures(rule)
    taken: list[tuple[int, int]] = []
    if "(" in text or "[" in text or "（" in text or "【" in text or "〔" in text or "［" in text:
        for start, end in _brackets(text):
            if any(a <= start and end <= b for a, b in taken):
                continue
            note = inside(known, text[start + 1 : end - 1])
            if note and not _honest(block, start, end, note):
                taken.append((start, end))
                yield _hit(rule, block, start, end, note, text[start])
    begin = len(text) - len(text.lstrip(BEFORE_A_LINE))
    found: list[tuple[int, int, Note]] = []
    if len(text) - begin <= LONGEST:
        found += _line(known, block, begin)
    if not found and (":" in text or "：" in text or "—" in text or "–" in text):
        found += _headed(known, block, begin)
    if "—" in text or "–" in text or " -" in text or "- " in text:
        found += _dashed(known, text)
    for start, end, note in found:
        if not any(a < end and start < b for a, b in taken):
            taken.append((start, end))
            yield _hit(rule, block, start, end, note, "—")


def _brackets(text: str) -> list[tuple[int, int]]:
    """Places of brackets with their contents, the outer before the inner."""
    stack: list[tuple[str, int]] = []
    pairs = []
    for match in BRACKET.finditer(text):
        mark, place = match.group(), match.start()
        if mark in OPENING:
            stack.append((mark, place))
        elif any(opening == CLOSING[mark] for opening, _ in stack):
            while stack:
                opening, start = stack.pop()
                if opening == CLOSING[mark]:
                    if place - start <= LONGEST_NOTE:
                        pairs.append((start, place + 1))
                    break
    return sorted(pairs)


def _line(known: Signatures, block: Block, begin: int) -> Iterator[tuple[int, int, Note]]:
    """A note that is a line of its own: a signature from `begin` on."""
    said = block.text[begin:]
    if said and block.kind != "heading" and opens(known, said):
        signature = known.read(said)
        if signature and not signature.plain and (signature.bare or signature.form == MARKED):
            yield 0, len(block.text), Note("", signature, said, signature.confidence - 0.1)


def _headed(known: Signatures, block: Block, begin: int) -> Iterator[tuple[int, int, Note]]:
    """A note that is a line or a sentence of its own and begins with a signature; a line begins at `begin`."""
    text = block.text
    for cut in HEAD.finditer(text):
        before = text[max(begin, cut.start() - LONGEST) : cut.start()].rstrip(" .").split(" ")
        if not (known.opens(before[-1]) or before[-1][-1:] >= chr(FAR)):
            continue
        for count in range(min(6, len(before)), 0, -1):
            said = " ".join(before[-count:])
            start = text[: cut.start()].rstrip(" .").rindex(said)
            own = start <= begin
            if not own and text[start - 2 : start - 1] not in (".", "!", "?", "…", "”", '"', "»", ")", "。"):
                continue
            signature = known.read(said)
            if signature is None or signature.form not in (FULL, GARBLED) or cut.end() >= len(text):
                continue
            if (signature.plain or signature.form == GARBLED) and _at_edge(block):
                return
            end = len(text) if own else max(block.sentence_at(cut.end())[1], cut.end() + 1)
            content = text[cut.end() : end].strip()
            sure = 0.85 if signature.form == FULL and not signature.plain else 0.6
            yield 0 if own else start, len(text[:end].rstrip()), Note(content, signature, said, sure)
            return


def _dashed(known: Signatures, text: str) -> Iterator[tuple[int, int, Note]]:
    """Signatures after a dash at a sentence's end, outside brackets."""
    for dash in DASH.finditer(text):
        begin = dash.end()
        if not opens(known, text[begin : begin + 20]):
            continue
        words = text[begin : begin + LONGEST].split(" ")
        for count in range(min(6, len(words)), 0, -1):
            said = " ".join(words[:count]).rstrip(' .,;!?…”"»)—–-')
            signature = known.read(said) if ENDS.match(text, begin + len(said)) else None
            confidence = _outside(signature, said, text, dash.start(), begin + len(said)) if signature else 0.0
            if signature and confidence:
                end = begin + len(said)
                end += text[end : end + 1] == "." and text[: dash.start()].rstrip()[-1:] in tuple(".!?…”")
                yield dash.start(), end, Note("", signature, said, confidence)
                break


def _outside(signature: Signature, said: str, text: str, start: int, end: int) -> float:
    """How sure a signature outside brackets is; what an English paper may write only counts after a finished sentence."""
    finished = text[:start].rstrip()[-1:] in tuple('.!?…”"»')
    if signature.form in (FULL, GARBLED, MARKED):
        return (0.6 if finished else 0.0) if signature.plain or signature.form == GARBLED else min(signature.confidence, 0.9)
    if signature.form == SHORT:
        return 0.7 if finished and not text[end:].strip(" .") and said.islower() and text[end : end + 1] == "." else 0.0
    marked = signature.confidence > 0.6 and signature.form == "unknown" and not NOT_A_SOURCE.search(said)
    return 0.7 if marked and finished else 0.0


def _at_edge(block: Block) -> bool:
    return block.index < AT_HEAD or block.index >= len(block.document.blocks) - AT_FOOT


def _honest(block: Block, start: int, end: int, note: Note) -> bool:
    """An editor's note that is a paragraph of its own is what an honest paper does."""
    alone = not block.text[:start].strip() and not block.text[end:].strip(" .")
    return alone and note.signature.plain


def _hit(rule: Rule, block: Block, start: int, end: int, note: Note, bracket: str) -> Hit:
    signature, says = note.signature, tone.tone(note.content)
    confidence = note.confidence
    if bracket == "[" and says.gloss and signature.plain:
        confidence = 0.4  # many papers sign their own insertions so
    signed = f"signed “{note.said}”" + (f" ({signature.meaning})" if signature.meaning else "")
    changes = [removal(block, start, end, "Remove the note")]
    if says.gloss and says.severity == "minor" and bracket in "(（":
        changes.append(Change(f"Keep as [{note.content}]", ((start, end, f"[{note.content}]"),)))
    where = "a quotation" if block.in_quotation(start, end) else "the article"
    message = f"a note of {signature.who} inside {where} {says.does}".replace(", inside", " inside")
    return Hit(
        rule,
        block,
        start,
        end,
        rule.rows[0],
        tuple(changes),
        {},
        signed,
        message=message,
        severity=says.severity,
        confidence=confidence,
    )
