"""A name put into a names file by its reviewer: it is right as it stands, or known to be wrong, from the next check on."""

import csv
import io
import os
from collections.abc import Mapping, Sequence

from lint.config import FILE, find
from lint.errors import UserError
from lint.names.index import key
from lint.names.namesfile import Entry, parse
from lint.review import textfile, yamledit
from lint.run import Loaded
from lint.tree import ENDINGS
from lint.types import Any

NAMES = "names.yaml"
SECTIONS = {"people": "person", "organisations": "organisation", "places": "place"}
BEGIN = "# Names that are right as they stand; docs/names.md says what an entry may hold.\n"


def targets(loaded: Loaded, root: str, section: str = "people") -> list[str]:
    """Names files that take an entry of a section, the one that wins over the others first.

    Without one: `names.yaml` at the project's root, which is not there yet or not configured.
    """
    endings = (*ENDINGS, ".csv") if section == "people" else ENDINGS
    own = [path for path in reversed(loaded.config["names"]) if path.lower().endswith(endings) and textfile.writable(path)]
    return list(dict.fromkeys(own)) or [os.path.join(root, NAMES)]


def add_name(
    path: str,
    section: str,
    name: str,
    *,
    source: Mapping[str, str] | None = None,
    aliases: Sequence[str] = (),
    wrong: Sequence[str] = (),
    role: str = "",
    gender: str = "",
) -> str:
    """Put an entry into a names file, made if there is none; what was done, in words. Raises UserError; nothing is changed then.

    An entry that has the name already is completed: forms are added, what it says stays.
    """
    name = " ".join(name.split())
    if section not in SECTIONS:
        raise UserError(f"{section}: must be one of {', '.join(SECTIONS)}")
    if not key(name):
        raise UserError("a name must have letters")
    if gender not in ("", "m", "f"):
        raise UserError(f"gender: {gender}: must be m or f, or left empty")
    forms = {"source": dict(source or {}), "aliases": _others(aliases, name), "wrong": _others(wrong, name)}
    fields = {"name": name, **forms, "role": " ".join(role.split()), "gender": gender}
    entry = {field: value for field, value in fields.items() if value}
    csv_file = path.lower().endswith(".csv")
    before = textfile.read(path)
    text = ("name,lang,source,role\n" if csv_file else BEGIN) if before is None else before
    made, said = _with_row(text, section, entry, path) if csv_file else _with_entry(text, section, entry, path)
    if made != before:
        parse(made.encode("utf-8", "surrogatepass"), path)
        textfile.write(path, made)
    return f"{path}: {said}"


def _others(forms: Sequence[str], name: str) -> list[str]:
    return [form for form in dict.fromkeys(" ".join(form.split()) for form in forms) if form and form != name]


def _with_entry(text: str, section: str, entry: Entry, path: str) -> tuple[str, str]:
    """The text with a new entry or a completed one, and what was done."""
    raw = yamledit.data_of(text, path)
    known = parse(text.encode("utf-8", "surrogatepass"), path).get(section, []) if raw is not None else []
    name = entry["name"]
    place = next((i for i, old in enumerate(known) if _same(section, old["name"], name)), None)
    if place is None:
        kind = SECTIONS[section]
        return yamledit.appended(text, (section,), entry, path), f"{name} added as {'an' if kind[0] == 'o' else 'a'} {kind}"
    old = known[place]
    missing = _missing(old, entry)
    if not missing:
        return text, f"{name} is there already"
    if isinstance(raw[section][place], str):
        return yamledit.changed(text, (section, place), {"name": old["name"], **missing}, path), _completed(old, missing)
    for field, value in missing.items():
        for item in value if isinstance(value, list) else ():
            text = yamledit.appended(text, (section, place, field), item, path)
        if isinstance(value, dict):
            text = _with_sources(text, (section, place, field), value, path)
        elif isinstance(value, str):
            text = yamledit.changed(text, (section, place, field), value, path)
    return text, _completed(old, missing)


def _with_sources(text: str, at: tuple[str | int, ...], forms: Mapping[str, str], path: str) -> str:
    old = yamledit.data_of(text, path)[at[0]][at[1]].get("source")
    if not old:
        return yamledit.changed(text, at, dict(forms), path)
    for language, form in forms.items():
        put = yamledit.appended if old.get(language) else yamledit.changed
        text = put(text, (*at, language), form, path)
    return text


def _same(section: str, one: str, other: str) -> bool:
    """Are these one entry's name? Places are looked up letter by letter."""
    return one == other or (section != "places" and key(one) == key(other))


def _missing(old: Entry, entry: Entry) -> dict[str, Any]:
    """What an entry does not say yet."""
    found: dict[str, Any] = {}
    for field in ("aliases", "wrong"):
        forms = [form for form in entry.get(field, ()) if form not in old.get(field, ())]
        if forms:
            found[field] = forms
    sources = {lang: form for lang, form in entry.get("source", {}).items() if form not in old.get("source", {}).get(lang, ())}
    if sources:
        found["source"] = sources
    found.update({field: entry[field] for field in ("role", "gender") if entry.get(field) and not old.get(field)})
    return found


def _completed(old: Entry, missing: Mapping[str, Any]) -> str:
    return f"{old['name']} was there; its {', '.join(missing)} completed"


def _with_row(text: str, section: str, entry: Entry, path: str) -> tuple[str, str]:
    """The text of a CSV with a line for each source form that it does not have."""
    if section != "people" or any(entry.get(field) for field in ("aliases", "wrong", "gender")):
        raise UserError(f"{path}: a CSV holds people with source forms and roles, and nothing else; choose a YAML file")
    name, role = entry["name"], entry.get("role", "")
    people = parse(text.encode("utf-8", "surrogatepass"), path)["people"]
    old = next((person for person in people if _same(section, person["name"], name)), None)
    missing = _missing(old, entry) if old else entry
    forms: dict[str, str] = missing.get("source") or {"": ""}
    if not missing:
        return text, f"{name} is there already"
    feed = "\r\n" if "\r\n" in text else "\n"
    columns = next(csv.reader(io.StringIO(text.removeprefix(textfile.MARK))))
    called = old["name"] if old else name
    rows = [{"name": called, "lang": lang, "source": form, "role": role} for lang, form in forms.items()]
    for column in ("lang", "source", "role"):
        if column not in columns and any(row[column] for row in rows):
            raise UserError(f"{path}:1: has no column {column}; name it in the first line")
    out = io.StringIO()
    csv.DictWriter(out, columns, extrasaction="ignore", lineterminator=feed).writerows(rows)
    made = text + ("" if text.endswith("\n") else feed) + out.getvalue()
    return made, _completed(old, missing) if old else f"{name} added as a person"


def configure_names(config: str, names: str) -> str:
    """Name a names file in a calque.yaml, or in the one that holds for a folder; what was done, in words.

    Without one for the folder it is made there. Raises UserError; nothing is changed then.
    """
    path = find(config) or os.path.join(config, FILE) if os.path.isdir(config) else config
    base = os.path.dirname(os.path.abspath(path))
    text = textfile.read(path) or ""
    data = yamledit.data_of(text, path)
    if data is not None and not isinstance(data, dict):
        raise UserError(f"{path}:1: must be a mapping of keys")
    said = (data or {}).get("names") or []
    known = [said] if isinstance(said, str) else said
    if os.path.abspath(names) in (os.path.normpath(os.path.join(base, str(item))) for item in known):
        return f"{path}: names {os.path.basename(names)} already"
    textfile.write(path, yamledit.appended(text, ("names",), _relative(names, base), path))
    return f"{path}: names {os.path.basename(names)} from now on"


def _relative(path: str, base: str) -> str:
    try:
        return os.path.relpath(path, base).replace(os.sep, "/")
    except ValueError:  # on another drive
        return os.path.abspath(path)
