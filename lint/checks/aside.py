"""The inserted note: a bracket or dash clause in which translator, editor or republisher speaks, closed or opened by a signature.

    container( content  separator  signature )      signature = marker? role? outlet?

Each part may be garbled, abbreviated, declined or missing: прим. ИноСМИ comes out as “approx. In other words”. A quantity
word such as *approx.* is a marker only where no quantity follows it and it closes the bracket.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from lint.checks.hit import Change, Context, Hit
from lint.checks.rows import removal
from lint.document import Block
from lint.rules import Rule

BRACKET = re.compile(r"\((?P<a>[^()]{2,400})\)|\[(?P<b>[^\[\]]{2,400})\]|（(?P<c>[^（）]{2,400})）|【(?P<d>[^【】]{2,400})】")
SEPARATOR = r"(?:(?:\s*[.!?…;,]?[”\"»]?\s*[—–-]{1,2}\s*)|[,;]\s*|(?<=[.!?…])\s+)"
DENIES = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|untrue|false|lies?|lying|in fact|actually|on the contrary|according to plan|growing steadily)\b|n['’]t\b",
    re.IGNORECASE,
)
MOCKS = re.compile(
    r"[!?]|\b(?:of course|rightly|by the way|apparently|thank god|no wonder|for some reason|as usual|so-called|allegedly|ironic\w*|sarcas\w*|"
    r"joke|laughs?|literally|for now|in vain|as if|obviously|naturally|slow|believe|advise|remember|again|long had|our|we|us)\b",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"^\s*(?:photos?|image|video|picture|illustration|source|credit|screenshot|via|AP|AFP|EPA|Getty|Reuters)\b", re.IGNORECASE
)
NOT_A_SOURCE = re.compile(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b"
)
VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|does|do|did|can|could|may|must|[a-z]+(?:ed|ing))\b")
PLAIN_GLOSS = 5
"""Words up to which a note without judgement is a gloss."""


class Note(NamedTuple):
    """What a bracket says: its content, who signs, how sure that it is a note, what the signature was before it was garbled."""

    content: str
    signature: str
    confidence: float
    who: str


class Grammar:
    """Signatures as expressions, from the word lists of a rule."""

    def __init__(self, options: dict[str, Any]) -> None:
        marker = "|".join(options["markers"])
        role = "|".join(options["roles"])
        outlet = "|".join(sorted((re.escape(o) for o in options["outlets"]), key=len, reverse=True))
        foreign = "|".join(options["untranslated"])
        mark = rf"(?:{marker})(?:\.|\b)"
        roles = rf"(?:{role})(?:\.|\b)"
        site = r"[\w-]+\.(?:ru|com|net|org|ua|by|info|su|рф)"
        name = rf"[\"“«]?(?:{outlet}|{site})[\"”»]?(?:['’]s)?"
        other = r"(?:[\"“«][A-ZА-Я][^\"”»]{1,30}[\"”»]|[A-Z][\w.]+(?: [A-Z][\w.]+){0,3})"
        link = r"\s*(?:of|from|by|on behalf of)?\s*(?:the\s)?\s*"
        flags = re.IGNORECASE
        self.signatures: list[tuple[re.Pattern[str], float, str]] = [
            (re.compile(rf"(?:{foreign})\s*(?:{name}|{other})?\.?$", flags), 0.95, "left untranslated"),
            (
                re.compile(rf"{mark}{link}{roles}\s*(?:{roles}|{mark})?\s*(?:{name}|{other})?\.?$", flags),
                0.96,
                "editor or translator",
            ),
            (re.compile(rf"{mark}{link}{name}\.?$", flags), 0.97, "outlet"),
            (
                re.compile(
                    rf"{roles}[ -]*(?:note|board|office|staff|comm\.?|comment|remark|{marker})\.?\s*(?:{name}|{other})?(?:: \w+)?\.?$",
                    flags,
                ),
                0.93,
                "editor or translator",
            ),
            (re.compile(rf"(?:{name})\s(?:{mark}|note|editors?|editorial)\.?$", flags), 0.93, "outlet"),
        ]
        self.bare_marker = re.compile(rf"{mark}\s*$", flags)
        self.loose_marker = re.compile(rf"(?:{'|'.join(options['garbled'])})\.?\s*{other}\.?$", flags)
        self.role = re.compile(rf"{roles}\s*$", flags)
        self.outlet = re.compile(rf"{name}\.?$", flags)
        self.separator = re.compile(SEPARATOR)
        self.opening = re.compile(
            rf"^(?:(?:{foreign})|(?:{roles}|{name}|translator|author)(?:['’]s)?\s*(?:note|comment|remark)|(?:{mark})\s*(?:{roles}|editorial|{name})|note of the {roles})\s*[:：.—–-]\s*(?P<content>.+)$",
            flags,
        )
        self.dash = re.compile(
            rf"\s*[—–-]\s*(?P<sig>(?:{'|'.join(options['garbled'])})\.?\s*(?:{role}|{outlet}|[\"“«][^\"”»]{{2,30}}[\"”»])[.\"”»]*)",
            flags,
        )
        self.quick = re.compile(rf"(?:{marker}|{role}|{outlet}|{foreign})", flags)

    def read(self, inner: str) -> Note | None:
        """The note that the inside of a bracket is, if it is one."""
        opening = self.opening.match(inner.strip())
        if opening:
            content = opening.group("content")
            return Note(content, inner[: opening.start("content")].strip(" :.—–-："), 0.9, "at the head")
        for cut in reversed(list(self.separator.finditer(inner))):
            content, signature = inner[: cut.start()].strip(), inner[cut.end() :].strip()
            note = self._signed(content, signature, cut.group())
            if note:
                return note
        stripped = inner.strip()
        for pattern, confidence, who in self.signatures:
            if pattern.match(stripped) and not re.match(r"(?:approx|ca|about|app)\.? \d", stripped):
                return Note("", stripped, confidence - 0.1, who)
        return None

    def _signed(self, content: str, signature: str, separator: str) -> Note | None:
        if not content or len(signature) > 60 or CREDIT.match(content):
            return None
        dashed = bool(re.search("[—–-]", separator))
        for pattern, confidence, who in self.signatures:
            if pattern.match(signature):
                return Note(content, signature, confidence, who)
        if dashed and self.bare_marker.match(signature):
            return Note(content, signature, 0.9, "nobody named")
        if dashed and self.loose_marker.match(signature) and not NOT_A_SOURCE.search(signature):
            return Note(content, signature, 0.8, "an unknown outlet")
        if self.role.match(signature) and (dashed or separator.strip() in (",", "")):
            return Note(content, signature, 0.85 if dashed else 0.55, "editor or translator")
        if dashed and self.outlet.match(signature) and len(content.split()) >= 2:
            return Note(content, signature, 0.85, "outlet")
        if (
            dashed
            and re.fullmatch(r"[A-Z][\w.]+(?: [A-Z]\w+)?", signature)
            and len(content.split()) >= 3
            and VERB.search(content)
        ):
            return (
                Note(content, signature, 0.55, "an unknown outlet") if DENIES.search(content) or MOCKS.search(content) else None
            )
        return None


@lru_cache(maxsize=8)
def _grammar(rule: Rule) -> Grammar:
    return Grammar(rule.data["options"])


def find(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """Signed notes in a block: in brackets of any sort, and after a dash at a sentence's end."""
    grammar = _grammar(rule)
    text = block.text
    if not grammar.quick.search(text):
        return
    taken: list[tuple[int, int]] = []
    for match in BRACKET.finditer(text):
        inner = next(group for group in match.groups() if group is not None)
        note = grammar.read(inner)
        if note and not _honest(block, match, note):
            taken.append(match.span())
            yield _hit(rule, block, match.start(), match.end(), note, match.group()[0])
    for match in grammar.dash.finditer(text):
        start, end = match.span()
        if not any(a <= start < b for a, b in taken):
            note = Note("", match.group("sig"), 0.85, "editor or outlet")
            yield _hit(rule, block, start + len(match.group()) - len(match.group().lstrip()), end, note, "—")


def _honest(block: Block, match: re.Match[str], note: Note) -> bool:
    """An editor's note that is a paragraph of its own, at the head or foot, is what an honest paper does."""
    alone = not block.text[: match.start()].strip() and not block.text[match.end() :].strip(" .")
    return alone and note.who == "at the head"


def _hit(rule: Rule, block: Block, start: int, end: int, note: Note, bracket: str) -> Hit:
    options = rule.data["options"]
    denies, mocks = bool(DENIES.search(note.content)), bool(MOCKS.search(note.content))
    words = len(note.content.split())
    gloss = not denies and not mocks and words <= PLAIN_GLOSS
    does = (
        "denies or corrects the author"
        if denies
        else "comments on the author"
        if mocks
        else "explains"
        if note.content
        else "signs"
    )
    severity = "critical" if denies or mocks else "minor" if gloss and note.content else "major"
    confidence = note.confidence
    if bracket == "[" and gloss and note.who == "editor or translator":
        confidence = 0.4  # many papers sign their own insertions so
    garbled = next(
        (f"“{form}” is {what}" for form, what in options["meanings"].items() if form.lower() in note.signature.lower()), ""
    )
    signed = f"signed “{note.signature}”" + (f" ({garbled})" if garbled else "")
    changes = [removal(block, start, end, "Remove the note")]
    if gloss and note.content and bracket in "(（":
        changes.append(Change(f"Keep as [{note.content}]", ((start, end, f"[{note.content}]"),)))
    message = f"a note of {note.who} inside the article {does}"
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
        severity=severity,
        confidence=confidence,
    )
