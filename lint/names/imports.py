"""Lists of people made into one table that `--names` opens: names files, Wikidata's and OpenSanctions' among them."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from lint.errors import UserError
from lint.files import read_bytes
from lint.names.index import Variants, index_of
from lint.names.lists import opensanctions, own, wikidata
from lint.names.lists.rows import read
from lint.names.namesfile import SECTIONS, Entry, parse
from lint.record import Record
from lint.tree import ENDINGS

KINDS = ((own.fits, own.people), (opensanctions.fits, opensanctions.people), (wikidata.fits, wikidata.people))
KNOWN = "name,lang,source,role; Wikidata's itemLabel with ruLabel or label_ru; OpenSanctions' id,schema,name,aliases"
FLAGS = ("own", "listed")
LISTS = ("aliases", "wrong")
WORDS = ("role", "gender", "country")


class Imported(Record):
    """The bytes of a table, how many people are in it, and how many rows were left out, by reason."""

    data: bytes
    people: int
    left_out: Counter[str]


def imported(paths: Sequence[str], language: str, variants: Variants) -> Imported:
    """What these lists hold. `language` is that of source forms that do not say theirs.

    Raises UserError for a list that is not known, with file and line.
    """
    people = _People()
    others: dict[str, dict[str, Entry]] = {section: {} for section in SECTIONS if section != "people"}
    left_out: Counter[str] = Counter()
    for path in paths:
        if path.lower().endswith(ENDINGS):
            for section, entries in _parsed(path).items():
                for entry in entries:
                    if section == "people":
                        people.add({**entry, "own": True}, path)
                    else:
                        others[section][entry["name"]] = {**entry, "own": True}
        else:
            for entry in _listed(path, language, left_out):
                people.add(entry, path)
    if not people.count and not any(others.values()):
        raise UserError(f"{', '.join(paths)}: nobody who can be imported{said(left_out)}")
    try:
        data = index_of(people, {section: entries.values() for section, entries in others.items()}, variants)
    except OverflowError as error:
        raise UserError(f"{people.count:,} people are more than one file holds; import them into several") from error
    return Imported(data, people.count, left_out)


def said(left_out: Counter[str]) -> str:
    """The reasons for which rows were left out, in brackets; nothing when none was."""
    return f" (left out: {', '.join(f'{count:,} {why}' for why, count in left_out.items())})" if left_out else ""


def _parsed(path: str) -> dict[str, list[Entry]]:
    try:
        data = read_bytes(path)
    except UserError as error:
        raise UserError(f"{path}: {error.message}", kind=error.kind) from error
    return parse(data, path)


def _listed(path: str, language: str, left_out: Counter[str]) -> Iterator[Entry]:
    rows = read(path)
    for fits, people in KINDS:
        if fits(rows.columns):
            return people(rows, language, left_out)
    columns = ", ".join(rows.columns[:12])
    raise UserError(f"{path}:1: {columns}: not the columns of a list that calque knows; rename them ({KNOWN})")


class _People:
    """Entries by name, as bytes: two hundred thousand of them in 80 MB. Rows about the same name are added up."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    @property
    def count(self) -> int:
        return len(self._kept)

    def add(self, entry: Entry, path: str) -> None:
        known = self._kept.get(entry["name"])
        joined = _joined(json.loads(known), entry, path) if known else {**_filled(entry), "path": path}
        self._kept[entry["name"]] = json.dumps(joined, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[Entry]:
        for data in self._kept.values():
            yield json.loads(data)


def _filled(entry: Entry) -> Entry:
    return {key: entry[key] for key in ("name", "source", *FLAGS, *LISTS, *WORDS) if entry.get(key) or key == "own"}


def _joined(old: Entry, new: Entry, path: str) -> Entry:
    """Forms of both; of roles and the like, the first in a file and the last of several files."""
    words = {**old, **_filled(new)} if path != old["path"] else {**_filled(new), **old}
    own = old["own"] or new["own"]
    joined = {**words, "own": own, "listed": not own, "path": path, "source": dict(old.get("source", {}))}
    for field in LISTS:
        joined[field] = list(dict.fromkeys([*old.get(field, ()), *new.get(field, ())]))
    for language, forms in new.get("source", {}).items():
        joined["source"][language] = list(dict.fromkeys([*joined["source"].get(language, ()), *forms]))
    return joined
