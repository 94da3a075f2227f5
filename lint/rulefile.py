"""Rule files: YAML checked field by field and compiled to plain data that loads without YAML and matches without delay.

What is wrong is said as `file:line: rule: field: what to do`.
"""

import re

from lint.model import FAMILIES
from lint.rulefields import Fields
from lint.types import Any
from lint.yamlfile import Path, load

KINDS = ("substitute", "pattern", "density", "consistency", "aside", "pronoun", "name", "code")
CATEGORIES = frozenset(
    """accuracy/addition accuracy/omission accuracy/mistranslation accuracy/mistranslation/number
    accuracy/mistranslation/date-time accuracy/mistranslation/entity accuracy/mistranslation/unit-conversion accuracy/untranslated
    fluency/grammar fluency/spelling fluency/punctuation fluency/character-encoding fluency/duplication terminology
    terminology/inconsistent style/unidiomatic style/inconsistent locale/number locale/date locale/measurement
    locale/currency locale/name audience-appropriateness design/markup""".split()
)
REQUIRED = ("code", "name", "kind", "severity", "confidence", "category", "message", "why")
ROW_FIELDS = frozenset(
    """find pattern literals gate replace better source bad good unless near apart start case inflect confidence severity
    zones message fix""".split()
)
OPTIONAL = frozenset("from default formerly todo-bad todo-good rows min sets house check options marks".split())
FIELDS = ROW_FIELDS | OPTIONAL | set(REQUIRED)
BESIDE = ("fixed", "beside", "glossary")
"""What an example may have beside its text: the text after the fix, that of the source, a glossary as CSV."""
CODE = re.compile(r"[A-Z]{3}\d{3}")
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LANGUAGE = re.compile(r"[a-z]{2,3}")


def compile_file(data: bytes, path: str, languages: list[str]) -> list[dict[str, Any]]:
    """The rules of one file as plain data. `languages` is what the folder says of the source (`[]`: any).

    Raises UserError(kind="rule").
    """
    loaded = load(data, path)
    return _File(loaded, path, languages).rules()


class _File(Fields):
    """One file: its rules as plain data."""

    def rules(self) -> list[dict[str, Any]]:
        data = self.loaded.data
        if not isinstance(data, dict):
            raise self.fail((), "file", "must hold `family:` and `rules:`")
        for key in data:
            if key not in ("family", "rules"):
                raise self.fail((key,), key, "unknown key; a rule file holds `family:` and `rules:`")
        family = data.get("family")
        if family not in FAMILIES:
            raise self.fail(("family",), "family", f"must be one of {', '.join(FAMILIES)}")
        rules = data.get("rules")
        if not isinstance(rules, list) or not rules:
            raise self.fail(("rules",), "rules", "must be a list of rules")
        return [self.rule(family, raw, ("rules", i)) for i, raw in enumerate(rules)]

    def rule(self, family: str, raw: Any, at: Path) -> dict[str, Any]:
        self.name = str(raw.get("code", f"rule {at[-1]}")) if isinstance(raw, dict) else f"rule {at[-1]}"
        if not isinstance(raw, dict):
            raise self.fail(at, "rule", "must be a mapping of fields")
        for key in raw:
            if key not in FIELDS:
                raise self.fail((*at, key), key, f"unknown field; did you mean {_nearest(key, FIELDS)}?")
        for key in REQUIRED:
            if raw.get(key) in (None, ""):
                raise self.fail(at, key, "is required")
        if not CODE.fullmatch(str(raw["code"])) or not str(raw["code"]).startswith(FAMILIES[family]):
            raise self.fail((*at, "code"), "code", f"must be {FAMILIES[family]} and three digits for family {family}")
        if not NAME.fullmatch(str(raw["name"])):
            raise self.fail((*at, "name"), "name", "must be kebab-case")
        self.choice(raw, at, "kind", KINDS)
        self.choice(raw, at, "category", CATEGORIES)
        self.common(raw, at)
        rule = {
            **{key: raw[key] for key in ("code", "name", "kind", "severity", "category", "message")},
            "family": family,
            "confidence": float(raw["confidence"]),
            "why": str(raw["why"]).strip(),
            "source": self.text(raw, at, "source"),
            "zones": raw.get("zones"),
            "fix": raw.get("fix", "unsafe"),
            "from": self.texts(raw, at, "from") or self.languages,
            "default": self.flag(raw, at, "default", True),
            "formerly": self.texts(raw, at, "formerly"),
            "marks": raw.get("marks"),
            "path": self.path,
            "line": self.loaded.line(*at),
            "bad": [],
            "good": [],
        }
        for language in rule["from"]:
            if not LANGUAGE.fullmatch(language):
                raise self.fail((*at, "from"), "from", "must hold ISO 639-1 codes")
        self.body(rule, raw, at)
        self.examples(rule, raw, at)
        return rule

    def body(self, rule: dict[str, Any], raw: dict[str, Any], at: Path) -> None:
        """What the rule looks for, as rows."""
        kind = rule["kind"]
        if kind == "consistency":
            self.consistency(rule, raw, at)
        elif kind in ("aside", "pronoun", "name", "code"):
            rule["check"] = self.text(raw, at, "check") or kind
            rule["options"] = raw.get("options", {})
            row = self.matchable(raw, at, needed=False)
            row.update(self.vetoes(raw, at))
            rule["rows"] = [row]
        elif "rows" in raw:
            rows = raw["rows"]
            if not isinstance(rows, list) or not rows:
                raise self.fail((*at, "rows"), "rows", "must be a list")
            rule["table"] = True
            shared = self.vetoes(raw, at)
            rule["rows"] = [self.row(rule, raw, row, shared, (*at, "rows", i)) for i, row in enumerate(rows)]
        else:
            rule["rows"] = [{**self.matchable(raw, at), **self.vetoes(raw, at)}]
        if kind == "density":
            minimum = raw.get("min", 2)
            if not isinstance(minimum, int) or minimum < 2:
                raise self.fail((*at, "min"), "min", "must be a whole number of at least 2")
            rule["min"] = minimum

    def row(self, rule: dict[str, Any], table: dict[str, Any], raw: Any, shared: dict[str, Any], at: Path) -> dict[str, Any]:
        if not isinstance(raw, dict):
            raise self.fail(at, "row", "must be a mapping")
        for key in raw:
            if key not in ROW_FIELDS:
                raise self.fail((*at, key), key, f"unknown field of a row; did you mean {_nearest(key, ROW_FIELDS)}?")
        self.common(raw, at)
        inherited: dict[str, Any] = {
            k: table[k] for k in ("case", "inflect", "start", "replace", "better", "gate", "literals") if k in table
        }
        row = self.matchable({**inherited, **raw}, at)
        own = self.vetoes({**({"start": table["start"]} if "start" in table else {}), **raw}, at)
        row.update(shared)
        for key, value in own.items():
            row[key] = [*shared.get(key, []), *value] if key in ("unless", "stems") else value
        if "stems" in row and len(row["stems"]) < len(row["unless"]):
            row["stems"] = []
        for key in ("severity", "zones", "message", "fix"):
            if key in raw:
                row[key] = raw[key]
        if "confidence" in raw:
            row["confidence"] = float(raw["confidence"])
        if "source" in raw:
            row["source"] = self.text(raw, at, "source")
        if "bad" not in raw:
            raise self.fail(at, "bad", "every row needs a `bad` of its own")
        self.collect(rule, raw, at, row_number=len(rule.setdefault("_rows", [])))
        rule["_rows"].append(None)
        return row

    def consistency(self, rule: dict[str, Any], raw: dict[str, Any], at: Path) -> None:
        sets = raw.get("sets")
        if not isinstance(sets, list) or not sets:
            raise self.fail((*at, "sets"), "sets", "must be a list of {name, variants}")
        shared = self.vetoes(raw, at)
        rule["house"] = self.text(raw, at, "house")
        rule["rows"] = []
        for number, item in enumerate(sets):
            place = (*at, "sets", number)
            if not isinstance(item, dict) or not isinstance(item.get("variants"), dict) or len(item["variants"]) < 2:
                raise self.fail(place, "sets", "each needs `variants:` with the forms of at least two systems")
            own = self.vetoes(item, place)
            for system in item["variants"]:
                row = {
                    **shared,
                    **own,
                    "set": number,
                    "system": str(system),
                    "exact": raw.get("case", "exact") == "exact",
                }
                self.finds(row, {"find": item["variants"][system]}, (*place, "variants", system), [])
                row["house"] = {s: self.texts(item["variants"], place, s)[0] for s in item["variants"]}
                rule["rows"].append(row)

    def examples(self, rule: dict[str, Any], raw: dict[str, Any], at: Path) -> None:
        self.collect(rule, raw, at, row_number=None)
        rule.pop("_rows", None)
        rule["todo"] = {
            key: [self.example(item, (*at, f"todo-{key}", i)) for i, item in enumerate(raw.get(f"todo-{key}", []))]
            for key in ("bad", "good")
        }

    def collect(self, rule: dict[str, Any], raw: dict[str, Any], at: Path, row_number: int | None) -> None:
        for key in ("bad", "good"):
            value = raw.get(key, [])
            for i, item in enumerate(value if isinstance(value, list) else [value]):
                example = self.example(item, (*at, key, i))
                if key == "bad" and "[[" not in example["text"]:
                    raise self.fail((*at, key, i), key, "mark the span that must be found with [[ ]]")
                rule[key].append({**example, "row": row_number})

    def example(self, item: Any, at: Path) -> dict[str, Any]:
        line = self.loaded.line(*at)
        if isinstance(item, dict):
            if not set(item) <= {"text", *BESIDE} or not isinstance(item.get("text"), str):
                raise self.fail(at, "example", f"must be text, or {{text, {', '.join(BESIDE)}}}")
            return {"text": item["text"], **{key: item.get(key) for key in BESIDE}, "line": line}
        if not isinstance(item, (str, int, float)):
            raise self.fail(at, "example", "must be text; quote it")
        return {"text": str(item), **dict.fromkeys(BESIDE), "line": line}


def _nearest(word: str, known: Any) -> str:
    import difflib

    return str((difflib.get_close_matches(word, sorted(known), n=1, cutoff=0) or ["another"])[0])
