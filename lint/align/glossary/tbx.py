"""TBX as terms: TBX-Basic and whatever else keeps its core structure, version 2 (`martif`) and version 3 (`tbx`, ISO 30042:2019).

A document type that only names a DTD is passed over and never fetched; one that declares anything is refused, as are entities.
"""

from xml.parsers import expat

from lint.align.glossary.term import ENGLISH, Term
from lint.errors import UserError
from lint.record import Record

ENTRY, LANGUAGE, TERM = ("termEntry", "conceptEntry"), ("langSet", "langSec"), ("tig", "ntig", "termSec")
STATUS = frozenset(("administrativeStatus", "normativeAuthorization"))
FORBIDDEN = ("deprecated", "superseded", "notRecommended", "not-recommended", "forbidden", "obsolete")
"""How the statuses begin of terms that must not be used."""
DEEPEST = 40


class _Said(Record):
    """A term of an entry."""

    language: str
    text: str
    forbidden: bool
    line: int


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.EntityDeclHandler = self.declared
        self.parser.ElementDeclHandler = self.declared
        self.parser.AttlistDeclHandler = self.declared
        self.parser.SkippedEntityHandler = self.declared
        self.open: list[tuple[str, str]] = []
        """Names of open elements, each with its `type`."""
        self.heard: list[str] = []
        self.language = self.term = self.status = self.note = ""
        self.line = 0
        self.entry: list[_Said] = []
        self.found: list[Term] = []

    def fail(self, line: int, message: str) -> UserError:
        return UserError(f"{self.path}:{line}: {message}", kind="rule")

    def declared(self, *_: object) -> None:
        raise self.fail(self.parser.CurrentLineNumber, "declarations and entities are refused; write the text out")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if not self.open and name not in ("martif", "tbx"):
            raise self.fail(self.parser.CurrentLineNumber, f"<{tag}> is no TBX; its root is <tbx> or <martif>")
        if len(self.open) >= DEEPEST:
            raise self.fail(self.parser.CurrentLineNumber, f"nested more than {DEEPEST} deep")
        self.open.append((name, attributes.get("type", name)))
        if name in ENTRY:
            self.entry, self.note, self.language = [], "", ""
        elif name in LANGUAGE:
            self.language = attributes.get("xml:lang", attributes.get("lang", "")).replace("_", "-").split("-")[0].lower()
            if not self.language:
                raise self.fail(self.parser.CurrentLineNumber, f"<{tag}> needs xml:lang")
        elif name in TERM:
            self.term, self.status, self.line = "", "", self.parser.CurrentLineNumber
        elif name in ("term", "termNote", "administrativeStatus", "note", "descrip"):
            self.heard.clear()

    def text(self, said: str) -> None:
        self.heard.append(said)

    def end(self, tag: str) -> None:
        name, kind = self.open.pop()
        said = " ".join("".join(self.heard).split())
        if name == "term":
            self.term = said
        elif kind in STATUS:
            self.status = said
        elif name == "note" or kind == "definition":
            self.note = self.note or said
        elif name in TERM and self.term:
            status = self.status.removesuffix("-admn-sts")
            self.entry.append(_Said(self.language, self.term, status.startswith(FORBIDDEN), self.line))
        elif name in ENTRY:
            self.found += self.terms()

    def terms(self) -> list[Term]:
        """The terms of an entry in other languages with its English ones; an English one stands for itself beside an original."""
        targets = tuple(said.text for said in self.entry if said.language == ENGLISH and not said.forbidden)
        wrong = tuple(said.text for said in self.entry if said.language == ENGLISH and said.forbidden)
        return [
            Term(said.text, targets, wrong, said.language, self.note, f"{self.path}:{said.line}")
            for said in self.entry
            if (targets or wrong) and not (said.language == ENGLISH and said.forbidden)
        ]


def parse(data: bytes, path: str) -> list[Term]:
    """The terms of a TBX file. Raises UserError(kind="rule") with file and line."""
    reader = _Reader(path)
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise reader.fail(error.lineno, f"not XML: {expat.ErrorString(error.code)}") from error
    return reader.found
