"""What a rule or a row looks for: phrases and patterns with their gates, vetoes; every field checked as it is read."""

import re

from lint import gates, phrases
from lint.errors import UserError
from lint.model import SEVERITIES, ZONES
from lint.types import Any
from lint.view import fold
from lint.yamlfile import Loaded, Path

WITHIN = ("sentence", "paragraph", "document")


class Fields:
    """Reads fields of one rule file; what is wrong is raised as `file:line: rule: field: what to do`."""

    def __init__(self, loaded: Loaded, path: str, languages: list[str]) -> None:
        self.loaded = loaded
        self.path = path
        self.languages = languages
        self.name = "file"

    def fail(self, at: Path, field: str, remedy: str) -> UserError:
        """The error for a field: `file:line: rule: field: what to do`."""
        return UserError(f"{self.path}:{self.loaded.line(*at)}: {self.name}: {field}: {remedy}", kind="rule")

    def choice(self, raw: dict[str, Any], at: Path, key: str, allowed: Any) -> None:
        """Refuse a field that is none of the allowed words."""
        if raw[key] not in allowed:
            raise self.fail((*at, key), key, f"{raw[key]!r} is none of {', '.join(sorted(allowed))}")

    def text(self, raw: dict[str, Any], at: Path, key: str) -> str:
        """A field as text, empty when it is missing."""
        value = raw.get(key, "")
        if value is None or isinstance(value, (dict, list)):
            raise self.fail((*at, key), key, "must be text")
        return str(value).strip() if key != "replace" else str(value)

    def texts(self, raw: dict[str, Any], at: Path, key: str) -> list[str]:
        """A field as a list of texts; one text is a list of one."""
        value = raw.get(key, [])
        if isinstance(value, (str, int, float)):
            value = [value]
        if not isinstance(value, list) or not all(isinstance(item, (str, int, float)) for item in value):
            raise self.fail((*at, key), key, "must be text or a list of texts")
        return [str(item) for item in value]

    def flag(self, raw: dict[str, Any], at: Path, key: str, default: bool) -> bool:
        """A field as true or false."""
        value = raw.get(key, default)
        if not isinstance(value, bool):
            raise self.fail((*at, key), key, "must be true or false")
        return value

    def common(self, raw: dict[str, Any], at: Path) -> None:
        """Fields that a rule and a row share."""
        if "severity" in raw:
            self.choice(raw, at, "severity", SEVERITIES)
        if "fix" in raw:
            self.choice(raw, at, "fix", ("safe", "unsafe", "none"))
        if "case" in raw:
            self.choice(raw, at, "case", ("exact", "fold"))
        if "confidence" in raw:
            value = raw["confidence"]
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
                raise self.fail((*at, "confidence"), "confidence", "must be a number from 0 to 1")
        if "zones" in raw:
            for zone in self.texts(raw, at, "zones"):
                if zone not in ZONES:
                    raise self.fail((*at, "zones"), "zones", f"{zone!r} is none of {', '.join(ZONES)}")

    def matchable(self, raw: dict[str, Any], at: Path, needed: bool = True) -> dict[str, Any]:
        """`find` or `pattern` with its gate and what to put instead."""
        row: dict[str, Any] = {}
        replace = raw.get("replace")
        replacements = [] if replace is None else [str(r) for r in (replace if isinstance(replace, list) else [replace])]
        if "better" in raw:
            row["better"] = self.text(raw, at, "better")
        if replacements:
            row["replace"] = replacements
        if "find" in raw and "pattern" in raw:
            raise self.fail(at, "find", "a rule has `find` or `pattern`, not both")
        if "find" in raw:
            self.finds(row, raw, at, replacements)
        elif "pattern" in raw:
            self.pattern(row, raw, at)
        elif "gate" in raw or "literals" in raw:
            row["gate"] = self.gate(raw, at, None)
        elif needed:
            raise self.fail(at, "find", "`find` or `pattern` is required")
        return row

    def finds(self, row: dict[str, Any], raw: dict[str, Any], at: Path, replacements: list[str]) -> None:
        """Expand, inflect and file the phrases of `find` in a row."""
        how = raw.get("inflect")
        if how not in (None, "none", "noun", "verb"):
            raise self.fail((*at, "inflect"), "inflect", "must be noun or verb")
        forms: list[list[Any]] = []
        starred: list[str] = []
        for item, phrase in enumerate(self.texts(raw, at, "find")):
            try:
                expanded = phrases.expand(phrase)
            except ValueError as error:
                raise self.fail((*at, "find", item), "find", f"{phrase!r}: {error}") from error
            for form in expanded:
                if len(form) < gates.SHORTEST:
                    raise self.fail((*at, "find", item), "find", f"{form!r} is too short to look for")
                if "*" in form:
                    starred.append(form)
                    continue
                inflected = phrases.inflect(form, str(how)) if how in ("noun", "verb") else [form]
                changed = [phrases.inflect(r, str(how)) if r else [r] * 4 for r in replacements] if len(inflected) > 1 else []
                for i, text in enumerate(inflected):
                    given = [c[i] for c in changed] if changed else replacements
                    forms.append([text, item, given if changed else None])
        if not forms and not starred:
            raise self.fail((*at, "find"), "find", "must hold at least one phrase")
        row["find"] = forms
        if raw.get("case") == "exact":
            row["exact"] = True
        if starred:
            row["regex"] = "|".join(phrases.expression(form) for form in starred)
            row["gate"] = sorted({fold(form.split("*")[0].strip()) for form in starred})
            if any(len(literal) < 3 for literal in row["gate"]):
                raise self.fail((*at, "find"), "find", "a star needs at least three letters before it")

    def pattern(self, row: dict[str, Any], raw: dict[str, Any], at: Path) -> None:
        """File the regular expression of `pattern` with its gate."""
        source = self.text(raw, at, "pattern")
        try:
            compiled = re.compile(source)
        except re.error as error:
            raise self.fail((*at, "pattern"), "pattern", f"not a regular expression: {error}") from error
        if compiled.match("") and compiled.match("").end() == 0 and compiled.fullmatch(""):  # type: ignore[union-attr]
            raise self.fail((*at, "pattern"), "pattern", "matches the empty text")
        row["regex"] = source
        row["pattern"] = True
        row["gate"] = self.gate(raw, at, source)
        if raw.get("case") == "exact":
            row["exact"] = True

    def gate(self, raw: dict[str, Any], at: Path, source: str | None) -> list[str] | str:
        """The literals (or the class) that open a pattern: as declared, or as derived from it."""
        if "gate" in raw:
            if raw["gate"] not in gates.CLASSES:
                raise self.fail((*at, "gate"), "gate", f"must be one of {', '.join(gates.CLASSES)}")
            return str(raw["gate"])
        if "literals" in raw:
            declared = sorted({fold(text) for text in self.texts(raw, at, "literals")})
            if not declared or any((len(text) < gates.SHORTEST and text.isalnum()) or not text for text in declared):
                raise self.fail(
                    (*at, "literals"), "literals", f"each needs at least {gates.SHORTEST} characters, or one that is no letter"
                )
            return declared
        derived = gates.literals(source) if source else None
        if derived is None:
            raise self.fail((*at, "pattern"), "pattern", "no literal can be derived; say `literals:` or `gate:`")
        return sorted({fold(text) for text in derived})

    def vetoes(self, raw: dict[str, Any], at: Path) -> dict[str, Any]:
        """`unless`, `near`, `apart` and `start` as expressions."""
        found: dict[str, Any] = {}
        if "unless" in raw:
            found["unless"] = self.expression(raw, at, "unless")
            found["stems"] = phrases.stems(self.texts(raw, at, "unless"))
        for key in ("near", "apart"):
            if key not in raw:
                continue
            value = raw[key]
            if not isinstance(value, dict) or not set(value) <= {"any", "within"} or "any" not in value:
                raise self.fail((*at, key), key, "must be {any: [phrases], within: sentence|paragraph|document|number}")
            within = value.get("within", "paragraph")
            if within not in WITHIN and (isinstance(within, bool) or not isinstance(within, int) or within < 1):
                raise self.fail((*at, key, "within"), f"{key}.within", "must be sentence, paragraph, document or a number")
            found[key] = {
                "any": "|".join(self.expression(value, (*at, key), "any")),
                "within": within,
                "stems": phrases.stems(self.texts(value, (*at, key), "any")),
            }
        if raw.get("start") is not None and self.flag(raw, at, "start", False):
            found["start"] = True
        return found

    def expression(self, raw: dict[str, Any], at: Path, key: str) -> list[str]:
        """The phrases of a field, each as an expression."""
        result = []
        for item, phrase in enumerate(self.texts(raw, at, key)):
            try:
                source = phrases.expression(phrase)
                re.compile(source)
            except (ValueError, re.error) as error:
                raise self.fail((*at, key, item), key, f"{phrase!r}: {error}") from error
            result.append(source)
        return result
