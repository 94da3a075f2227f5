"""What a check yields, and what it may look at."""

from lint.document import Block, Document
from lint.pack import Row, Rule
from lint.record import Record
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lint.align.alignment import Alignment
    from lint.names.gazetteer import Gazetteer

Place = tuple[int, int]


class Change(Record):
    """A fix in places of the hit's block: `(start, end, text)` edits under one title."""

    title: str
    edits: tuple[tuple[int, int, str], ...]


class Mention(Record):
    """A related place in a block."""

    role: str
    block: Block
    start: int
    end: int
    message: str


class Hit(Record):
    """A rule's match in places of a block. What is None comes from the rule."""

    rule: Rule
    block: Block
    start: int
    end: int
    row: Row
    changes: tuple[Change, ...] = ()
    words: dict[str, str] = {}  # noqa: RUF012 - read only
    evidence: str = ""
    related: tuple[Mention, ...] = ()
    message: str | None = None
    confidence: float | None = None
    severity: str | None = None


class Context:
    """What checks may know beside their block: the document, the names, the zones that other rules marked, and the
    alignment with a source if there is one."""

    def __init__(
        self,
        document: Document,
        names: "Gazetteer | None",
        settings: dict[str, Any],
        alignment: "Alignment | None" = None,
    ) -> None:
        self.document = document
        self.alignment = alignment
        self.names = names
        self.settings = settings
        self.marked: dict[int, list[tuple[int, int, str]]] = {}
        self.memory: dict[Any, Any] = {}

    def mark(self, block: Block, start: int, end: int, zone: str) -> None:
        """Let a stretch count as an aside or boilerplate from now on."""
        self.marked.setdefault(block.index, []).append((start, end, zone))

    def zone(self, block: Block, start: int, end: int) -> str:
        """Whose voice `[start, end)` is in."""
        for low, high, zone in self.marked.get(block.index, ()):
            if low <= start and end <= high:
                return zone
        if block.in_quotation(start, end):
            return "quotation"
        return "heading" if block.kind == "heading" else "author"
