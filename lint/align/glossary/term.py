"""A term of a glossary."""

from lint.record import Record

ENGLISH = "en"


class Term(Record):
    """A term of a source, the English that is asked for and the English that is refused, the source's language (ISO 639-1;
    empty: any), a note, and `file:line`."""

    source: str
    targets: tuple[str, ...]
    forbidden: tuple[str, ...] = ()
    language: str = ""
    note: str = ""
    where: str = ""
