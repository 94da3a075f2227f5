"""What a reader of a format hands over: blocks of prose as pieces of the file, and comments."""

from lint.record import Record
from lint.view import Piece

KINDS = ("paragraph", "heading", "list", "quote", "cell", "caption", "field", "attribute", "footnote")


class Prose(Record):
    """One block as a reader found it. `quoted`: it stands in a block quotation; `lang`: declared language, if any."""

    kind: str
    pieces: list[Piece]
    quoted: bool = False
    lang: str = ""


class Comment(Record):
    """A comment that may hold a remark for calque. `alone`: nothing else stands on its lines."""

    start: int
    end: int
    text: str
    alone: bool


class Reading(Record):
    """What a reader makes of a file: blocks in the order of the file, and its comments."""

    blocks: list[Prose]
    comments: list[Comment]
