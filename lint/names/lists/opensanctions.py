"""OpenSanctions' `targets.simple.csv` (opensanctions.org/docs/bulk/csv): people, with aliases in several scripts."""

from collections import Counter
from collections.abc import Collection, Iterator

from lint.names.index import CYRILLIC_COUNTRIES
from lint.names.lists.forms import clean, is_cyrillic, is_latin, language_of, others
from lint.names.lists.rows import Rows
from lint.names.namesfile import Entry

COLUMNS = frozenset(("id", "schema", "name", "aliases"))


def fits(columns: Collection[str]) -> bool:
    """Are these the columns?"""
    return COLUMNS.issubset(columns)


def people(rows: Rows, language: str, left_out: Counter[str]) -> Iterator[Entry]:
    """An entry for each person with a name in Latin letters."""
    for _, row in rows.rows:
        if row["schema"] != "Person":
            left_out["not a person"] += 1
            continue
        forms = list(dict.fromkeys(filter(None, map(clean, (row["name"], *row["aliases"].split(";"))))))
        name = _name([form for form in forms if is_latin(form)])
        if not name:
            left_out["no name in Latin letters"] += 1
            continue
        sources: dict[str, list[str]] = {}
        for form in filter(is_cyrillic, forms):
            sources.setdefault(language_of(form, language), []).append(form)
        codes = row.get("countries", "").upper().split(";")
        country = next((code for code in codes if code in CYRILLIC_COUNTRIES), codes[0])
        aliases = others(forms, name)
        yield {"name": name, "aliases": aliases, "source": sources, "country": country, "own": False, "listed": True}


def _name(forms: list[str]) -> str:
    """The first form, as it is written where it is not in capitals."""
    if not forms or not forms[0].isupper():
        return forms[0] if forms else ""
    return next((form for form in forms if form.upper() == forms[0] and form != forms[0]), forms[0].title())
