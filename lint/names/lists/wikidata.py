"""What the Wikidata query service gives (CSV, TSV, JSON): variables that their names explain.

The label of the item is the name; a variable that begins or ends with a language code is a form in that language, whether
`ruLabel`, `label_ru` or `ru`. An item's description or office is the role; gender and country help if they are there.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import lru_cache

from lint.names.index import CYRILLIC
from lint.names.lists.forms import clean, is_cyrillic, is_latin, others
from lint.names.lists.rows import Row, Rows
from lint.names.namesfile import Entry

LANGUAGES = frozenset(
    """ar az be bg bn bs ca cs da de el es et fa fi fr he hi hr hu hy it ja ka kk ko ky lt lv mk mn nb nl nn no pl pt ro ru sk sl
    sq sr sv ta tg th tk tr uk ur uz vi zh""".split()
)
WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
ITEM = re.compile(r"https?://www\.wikidata\.org/\S*|Q[0-9]+")
"""What stands where there is no label."""
GENDERS = {"male": "m", "m": "m", "q6581097": "m", "trans man": "m", "female": "f", "f": "f", "q6581072": "f", "trans woman": "f"}
COUNTRIES = {
    "russia": "RU", "soviet union": "RU", "russian empire": "RU", "ukraine": "UA", "belarus": "BY", "bulgaria": "BG",
    "serbia": "RS", "montenegro": "ME", "north macedonia": "MK", "kazakhstan": "KZ", "kyrgyzstan": "KG", "tajikistan": "TJ",
    "uzbekistan": "UZ", "turkmenistan": "TM", "mongolia": "MN", "armenia": "AM", "azerbaijan": "AZ", "georgia": "GE",
    "moldova": "MD",
}  # fmt: skip
ROLES = ("role", "position", "office", "occupation", "description")
"""What may be a role, the best first."""
ABOUT = {
    **dict.fromkeys(("gender", "sex"), "gender"),
    **dict.fromkeys(("country", "citizenship", "nationality"), "country"),
    **{role: role for role in ROLES},
}
PARTS = frozenset("family given birth last first party native".split())
"""Words of names and labels that are not the person's name."""


@lru_cache(maxsize=1_000)
def _kind(column: str) -> tuple[str, str]:
    """What a variable is: `name`, `alias`, `source` and its language, what the person is, or nothing."""
    if column.endswith("@"):
        return "", ""
    words = [word.lower() for word in WORDS.findall(column)]
    ends = (words[-1], words[0]) if words else ()
    language = next((word for word in ends if word in LANGUAGES or word == "en"), "")
    about = next((ABOUT[word] for word in words if word in ABOUT), "")
    if about:
        return ("", "") if language not in ("", "en") else (about, "")
    if language not in ("", "en"):
        return "source", language
    if {"alt", "alias", "aliases"}.intersection(words):
        return "alias", ""
    if PARTS.isdisjoint(words) and (language or words[-1:] == ["label"] or words == ["name"]):
        return "name", language
    return "", ""


def fits(columns: Collection[str]) -> bool:
    """Is there a label, and what only a query has: its item, or a form in another language?"""
    kinds = [_kind(column)[0] for column in columns]
    return "name" in kinds and ("source" in kinds or any(column.endswith("Label") for column in columns))


def people(rows: Rows, language: str, left_out: Counter[str]) -> Iterator[Entry]:
    """An entry for each row with an English label; `language` is for others: here each form says its own."""
    for _, row in rows.rows:
        name = _name(row)
        if not name:
            left_out["no English label"] += 1
            continue
        entry: Entry = {"name": name, "own": False, "listed": True, "source": {}}
        for column, said in row.items():
            kind, form_language = _kind(column)
            value = clean(said)
            if not value or not kind or ITEM.fullmatch(value):
                continue
            if kind == "source":
                for form in _forms(row, column, form_language):
                    entry["source"].setdefault(form_language, []).append(form)
            elif kind == "alias":
                entry["aliases"] = others(value.split(", "), name)
            elif kind == "country":
                entry["country"] = value if len(value) == 2 else COUNTRIES.get(value.lower(), "")
            elif kind != "name":
                entry.setdefault(kind, value)
        entry["gender"] = GENDERS.get(entry.get("gender", "").lower(), "")
        entry["role"] = next((entry[role] for role in ROLES if entry.get(role)), "")
        yield entry


def _forms(row: Row, column: str, language: str) -> list[str]:
    """Forms of a name in a language: not the English label that the service puts where there is none."""
    if not row.get(f"{column}@", language).startswith(language):
        return []
    said = row[column].split(", ") if "alt" in column.lower() else [row[column]]
    return [form for form in map(clean, said) if form and (language not in CYRILLIC or is_cyrillic(form))]


def _name(row: Row) -> str:
    """The English label, a variable that says so before the first of those that do not."""
    named = [column for column in row if _kind(column)[0] == "name" and row.get(f"{column}@", "en") in ("en", "mul")]
    for column in sorted(named, key=lambda column: not _kind(column)[1]):
        name = clean(row[column])
        if is_latin(name) and not ITEM.fullmatch(name):
            return name
    return ""
