"""The inserted note: a bracket or dash clause in which translator, editor or republisher speaks, closed or opened by a signature.

    container( content  separator  signature )      signature = marker? role? outlet?

Each part may be garbled, abbreviated, declined or missing: прим. ИноСМИ comes out as “approx. In other words”. A quantity
word such as *approx.* is a marker only where no quantity follows it and it closes the bracket.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from lint.checks.hit import Change, Context, Hit
from lint.checks.rows import removal
from lint.document import Block
from lint.pack import Rule
from lint.patterns import compiled, pattern
from lint.record import Record
from lint.types import Any

BRACKET = pattern(r"\((?P<a>[^()]{2,400})\)|\[(?P<b>[^\[\]]{2,400})\]|（(?P<c>[^（）]{2,400})）|【(?P<d>[^【】]{2,400})】")
SEPARATOR = pattern(r"(?:(?:\s*[.!?…;,]?[”\"»]?\s*[—–-]{1,2}\s*)|[,;]\s*|(?<=[.!?…])\s+)")
SITE = pattern(r"[\w-]+\.(?:ru|com|net|org|ua|by|info|su|рф)")
CAPITALISED = pattern(r"[\"“«]?[A-ZА-Я][\w.]*(?: [A-ZА-Я][\w.]*){0,3}[\"”»]?")
VOCABULARY = pattern(r"[a-z]+")
GARBLED = pattern(r"[—–-]\s*(?:approx|prim\.|a reception|approximate)")
DASHED_NAME = pattern(r"[—–-] ?[A-Z][\w.]+(?: [A-Z]\w+)?\.?$")
DENIES = pattern(
    r"\b(?:not|never|no|none|nobody|nothing|untrue|false|lies?|lying|in fact|actually|on the contrary|according to plan|"
    r"growing steadily)\b|n['’]t\b",
    re.IGNORECASE,
)
MOCKS = pattern(
    r"[!?]|\b(?:of course|rightly|by the way|apparently|thank god|no wonder|for some reason|as usual|so-called|allegedly|"
    r"ironic\w*|sarcas\w*|joke|laughs?|literally|for now|in vain|as if|obviously|naturally|slow|believe|advise|remember|again|"
    r"long had|our|we|us)\b",
    re.IGNORECASE,
)
CREDIT = pattern(
    r"^\s*(?:photos?|image|video|picture|illustration|source|credit|screenshot|via|AP|AFP|EPA|Getty|Reuters)\b", re.IGNORECASE
)
NOT_A_SOURCE = pattern(r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b")
SIGNED = pattern(r"[A-Z][\w.]+(?: [A-Z]\w+)?")
VERB = pattern(r"\b(?:is|are|was|were|has|have|had|will|would|does|do|did|can|could|may|must|[a-z]+(?:ed|ing))\b")
PLAIN_GLOSS = 5
"""Words up to which a note without judgement is a gloss."""


class Note(Record):
    """What a bracket says: its content, who signs, how sure that it is a note, what the signature was before it was garbled."""

    content: str
    signature: str
    confidence: float
    who: str


class Grammar:
    """Signatures as expressions, from the word lists of a rule; each is compiled when first tried."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.mark = rf"(?:(?:{'|'.join(options['markers'])})(?:\.|\b))"
        self.roles = rf"(?:(?:{'|'.join(options['roles'])})(?:\.|\b))"
        self.garbled = "|".join(options["garbled"])
        self.foreign = f"(?:{'|'.join(options['untranslated'])})"
        self.outlets = frozenset(outlet.lower() for outlet in options["outlets"])
        self.vocabulary = frozenset(options["vocabulary"]).union(o.split()[0] for o in self.outlets)

    def match(self, source: str, text: str) -> re.Match[str] | None:
        """Does a whole text have this form?"""
        return compiled(source, re.IGNORECASE).fullmatch(text)

    def outlet(self, text: str) -> bool:
        """Is this the name of a known outlet, or of a site?"""
        bare = text.strip(" .\"“”«»'’").removesuffix("’s").removesuffix("'s").lower()
        return bare in self.outlets or bool(SITE.fullmatch(bare))

    def named(self, text: str) -> bool:
        """May this be the rest of a signature: nothing, an outlet, or capitalised words?"""
        return not text.strip(" .") or self.outlet(text) or bool(CAPITALISED.fullmatch(text.strip(" .")))

    def speaks(self, text: str) -> bool:
        """Is there a word in a text that a signature could begin or end with? The cheap question that is asked first."""
        return not self.vocabulary.isdisjoint(VOCABULARY.findall(text.lower())) or ".ru" in text or not text.isascii()

    def read(self, inner: str) -> Note | None:
        """The note that the inside of a bracket is, if it is one."""
        stripped = inner.strip()
        by_role = rf"{self.roles}['’]?s? *(?:note|comment|remark)|{self.mark} *{self.roles}|note of the {self.roles}"
        head = rf"(?:{self.foreign}|{by_role})"
        opening = self.match(rf"(?P<head>{head})\s*[:：.—–-]\s*(?P<content>.{{3,}})", stripped)
        if opening:
            return Note(opening["content"], opening["head"], 0.9, "at the head")
        best: Note | None = None
        for cut in SEPARATOR.finditer(inner):
            content, signature = inner[: cut.start()].strip(), inner[cut.end() :].strip()
            if not content or len(signature) > 60 or CREDIT.match(content):
                continue
            note = self._signed(content, signature, cut.group())
            if note and (best is None or note.confidence > best.confidence):
                best = note
        if best:
            return best
        signed = self._signature(stripped)
        return Note("", stripped, signed[0] - 0.1, signed[1]) if signed else None

    def _signature(self, said: str) -> tuple[float, str] | None:
        """How sure a text is a full signature, and whose."""
        link = r"\s*(?:of|from|by|on behalf of)?\s*(?:the\s)?\s*"
        tail = r"\s*(?P<tail>[^\d]{0,40}?)\.?"
        match = self.match(rf"{self.mark}{link}{self.roles}\s*(?:{self.roles}|{self.mark})?{tail}", said)
        if match and self.named(match["tail"]):
            return 0.96, "the editor or translator"
        match = self.match(rf"{self.mark}{link}(?P<tail>[^\d]{{2,40}}?)\.?", said)
        if match and self.outlet(match["tail"]):
            return 0.97, "an outlet"
        kinds = rf"(?:note|board|office|staff|comm\.?|comment|remark|{self.mark})"
        match = self.match(rf"{self.roles}[ -]*{kinds}\.?\s*(?P<tail>[^\d:]{{0,40}}?)(?:: \w+)?\.?", said)
        if match and self.named(match["tail"]):
            return 0.93, "the editor or translator"
        match = self.match(rf"(?P<tail>[^\d]{{2,40}}?)\s(?:{self.mark}|note|editors?|editorial)\.?", said)
        if match and self.outlet(match["tail"]):
            return 0.93, "an outlet"
        match = self.match(rf"{self.foreign}{tail}", said)
        return (0.95, "the editor or translator, untranslated") if match and self.named(match["tail"]) else None

    def _signed(self, content: str, said: str, separator: str) -> Note | None:
        dashed = any(dash in separator for dash in "—–-")
        if not self.speaks(said):
            return self._unknown(content, said) if dashed else None
        signature = self._signature(said)
        if signature:
            return Note(content, said, *signature)
        if dashed and self.match(self.mark, said):
            return Note(content, said, 0.9, "nobody named")
        garbled = self.match(rf"(?:{self.garbled})\.?\s*(?P<tail>.{{2,40}})", said)
        if dashed and garbled and CAPITALISED.fullmatch(garbled["tail"].strip(" .")) and not NOT_A_SOURCE.search(said):
            return Note(content, said, 0.8, "an unknown outlet")
        if self.match(self.roles, said) and (dashed or separator.strip() in (",", "")):
            return Note(content, said, 0.85 if dashed else 0.55, "the editor or translator")
        if dashed and self.outlet(said) and len(content.split()) >= 2:
            return Note(content, said, 0.85, "an outlet")
        return self._unknown(content, said) if dashed else None

    def _unknown(self, content: str, said: str) -> Note | None:
        """A capitalised signature that nobody knows, under a remark that judges."""
        if not SIGNED.fullmatch(said) or len(content.split()) < 3 or not VERB.search(content):
            return None
        judges = DENIES.search(content) or MOCKS.search(content)
        return Note(content, said, 0.55, "an unknown outlet") if judges else None

    def dashed(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Signatures after a dash outside brackets: `(start, end, signature)`."""
        form = rf"[—–-]\s*(?P<sig>(?:{self.garbled})\.?\s*(?P<who>[\"“«]?\w[\w.]*(?: [A-Z]\w+)?[\"”»]?))"
        for match in compiled(form, re.IGNORECASE).finditer(text):
            if self.outlet(match["who"]) or self.match(self.roles, match["who"].rstrip(".")):
                yield match.start(), match.end(), match["sig"]


@lru_cache(maxsize=8)
def _grammar(rule: Rule) -> Grammar:
    return Grammar(rule.data["options"])


def find(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """Signed notes in a block: in brackets of any sort, and after a dash at a sentence's end."""
    text = block.text
    bracketed = any(mark in text for mark in "([（【")
    garbled = GARBLED.search(block.view.fold)
    if not bracketed and not garbled:
        return
    grammar = _grammar(rule)
    taken: list[tuple[int, int]] = []
    for match in BRACKET.finditer(text) if bracketed else ():
        inner = next(group for group in match.groups() if group is not None)
        note = grammar.read(inner) if grammar.speaks(inner) or DASHED_NAME.search(inner) else None
        if note and not _honest(block, match, note):
            taken.append(match.span())
            yield _hit(rule, block, match.start(), match.end(), note, match.group()[0])
    for start, end, signature in grammar.dashed(text) if garbled else ():
        if not any(a <= start < b for a, b in taken):
            yield _hit(rule, block, start, end, Note("", signature, 0.85, "an editor or outlet"), "—")


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
