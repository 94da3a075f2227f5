"""Names files: people, organisations and places in YAML, or people in CSV with the columns name, lang, source, role."""

import csv
import io

from lint.errors import UserError
from lint.types import Any
from lint.yamlfile import Loaded, Path, load

Entry = dict[str, Any]
"""A person, organisation, place or given name by the fields of its section."""
SECTIONS = ("people", "organisations", "places", "given", "surnames")
FIELDS = {
    "people": {"name", "source", "aliases", "wrong", "role", "gender", "country"},
    "organisations": {"name", "source", "aliases", "wrong", "role", "country", "gender"},
    "places": {"name", "source", "aliases", "wrong", "house", "legit", "country", "role"},
    "given": {"name", "gender", "variants"},
    "surnames": {"name"},
}


def parse(data: bytes, path: str) -> dict[str, list[Entry]]:
    """Entries by section. Raises UserError(kind="rule") with file and line."""
    if path.lower().endswith(".csv"):
        return {"people": _csv(data, path)}
    loaded = load(data, path)
    if not isinstance(loaded.data, dict):
        raise UserError(f"{path}:1: must hold {', '.join(SECTIONS)}", kind="rule")
    found: dict[str, list[Entry]] = {}
    for section, entries in loaded.data.items():
        if section not in SECTIONS:
            raise UserError(f"{path}:{loaded.line(section)}: {section}: must be one of {', '.join(SECTIONS)}", kind="rule")
        if not isinstance(entries, list):
            raise UserError(f"{path}:{loaded.line(section)}: {section}: must be a list", kind="rule")
        found[section] = [_entry(loaded, path, section, i, entry) for i, entry in enumerate(entries)]
    return found


def _entry(loaded: Loaded, path: str, section: str, number: int, entry: Any) -> Entry:
    at: Path = (section, number)
    where = f"{path}:{loaded.line(*at)}: {section}"
    if isinstance(entry, str):
        return {"name": entry}
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or not entry["name"].strip():
        raise UserError(f"{where}: needs a name", kind="rule")
    for key in entry:
        if key not in FIELDS[section]:
            raise UserError(f"{path}:{loaded.line(*at, key)}: {key}: unknown; {', '.join(sorted(FIELDS[section]))}", kind="rule")
    clean = dict(entry)
    for key in ("aliases", "wrong", "variants", "legit"):
        value = clean.get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise UserError(f"{where}: {key}: must be a list of texts; quote them", kind="rule")
        clean[key] = value
    for key in ("source", "house"):
        value = clean.get(key, {})
        if not isinstance(value, dict):
            raise UserError(f"{where}: {key}: must map languages or styles to forms", kind="rule")
        clean[key] = {k: [v] if isinstance(v, str) else list(v) for k, v in value.items() if v}
    return clean


def _csv(data: bytes, path: str) -> list[Entry]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: not UTF-8 at byte {error.start}", kind="rule") from error
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if not reader.fieldnames or "name" not in reader.fieldnames:
        raise UserError(f"{path}:1: the first line must name the columns: name,lang,source,role", kind="rule")
    people: dict[str, Entry] = {}
    for row in reader:
        name = (row.get("name") or "").strip()
        if not name:
            raise UserError(f"{path}:{reader.line_num}: a line without a name", kind="rule")
        entry = people.setdefault(name, {"name": name, "aliases": [], "wrong": [], "source": {}, "role": ""})
        entry["role"] = entry["role"] or (row.get("role") or "").strip()
        if (row.get("lang") or "").strip() and (row.get("source") or "").strip():
            entry["source"].setdefault(str(row["lang"]).strip(), []).append(str(row["source"]).strip())
    return list(people.values())
