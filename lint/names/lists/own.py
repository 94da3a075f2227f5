"""calque's own CSV: a line for every name in a source language. Who is in it is the user's own."""

from collections import Counter
from collections.abc import Collection, Iterator

from lint.errors import UserError
from lint.names.lists.forms import clean
from lint.names.lists.rows import Rows
from lint.names.namesfile import Entry

COLUMNS = frozenset(("name", "lang", "source", "role"))


def fits(columns: Collection[str]) -> bool:
    """Are these the columns?"""
    return "name" in columns and COLUMNS.issuperset(columns)


def people(rows: Rows, language: str, left_out: Counter[str]) -> Iterator[Entry]:
    """An entry for each line. Raises UserError for one without a name."""
    for line, row in rows.rows:
        name = clean(row["name"])
        if not name:
            raise UserError(f"{rows.path}:{line}: a line without a name; fill the column name, or remove the line")
        source = clean(row.get("source", ""))
        sources = {clean(row.get("lang", "")) or language: [source]} if source else {}
        yield {"name": name, "source": sources, "role": clean(row.get("role", "")), "own": True}
