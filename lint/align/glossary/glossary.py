"""Glossaries: which English a term of the source is to have. TBX, CSV (source,target,lang,forbidden,note) or YAML."""

import csv
import io
from collections.abc import Sequence

from lint import cache
from lint.align.glossary.roots import Roots, english, split
from lint.align.glossary.term import Term
from lint.align.words import STOP
from lint.errors import UserError
from lint.files import read_bytes
from lint.record import Record
from lint.types import Any
from lint.yamlfile import load as load_yaml

COLUMNS = ("source", "target", "lang", "forbidden", "note")
FIELDS = ("source", "target", "forbidden", "note")
LONGEST = 256 * 1024 * 1024
"""Bytes of the largest glossary."""


def load(paths: Sequence[str], use_cache: bool = True) -> "Glossary":
    """The terms of all files, those of later ones behind those of earlier. Raises UserError(kind="rule") with file and line."""
    found: list[Term] = []
    for path in paths:
        try:
            data = read_bytes(path, LONGEST)
        except UserError as error:
            raise UserError(f"{path}: {error.message}", kind="rule") from error
        rows = cache.cached("glossary-" + cache.key(path, data), lambda d=data, p=path: parse(d, p), use_cache)  # type: ignore[misc]
        found += [Term(source, tuple(targets), tuple(wrong), *rest) for source, targets, wrong, *rest in rows]
    return Glossary(found)


def parse(data: bytes, path: str) -> list[Term]:
    """The terms of one file, by the ending of its name. Raises UserError(kind="rule") with file and line."""
    kind = path.lower().rpartition(".")[2]
    if kind in ("tbx", "xml"):
        from lint.align.glossary import tbx

        return tbx.parse(data, path)
    if kind in ("yaml", "yml"):
        return _yaml(data, path)
    if kind == "csv":
        return _csv(data, path)
    raise UserError(f"{path}: a glossary is .tbx, .csv or .yaml", kind="rule")


def _csv(data: bytes, path: str) -> list[Term]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError(f"{path}:{line}: not UTF-8", kind="rule") from error
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found = []
    try:
        columns = [name.strip().lower() for name in next(reader, [])]
        if not {"source", "target"} <= set(columns) <= set(COLUMNS):
            raise UserError(
                f"{path}:1: the first line must name the columns, with commas between: {','.join(COLUMNS)}", kind="rule"
            )
        for row in reader:
            line = reader.line_num
            if any(map(str.strip, row)):
                if len(row) > len(columns):
                    raise UserError(f"{path}:{line}: more cells than columns; quote those with commas", kind="rule")
                found.append(_of_row(dict(zip(columns, row, strict=False)), f"{path}:{line}"))
    except csv.Error as error:
        raise UserError(f"{path}:{reader.line_num}: {error}", kind="rule") from error
    return found


def _of_row(row: dict[str, str], where: str) -> Term:
    source, note = row["source"].strip(), row.get("note", "").strip()
    targets, wrong = _several(row.get("target", "")), _several(row.get("forbidden", ""))
    if not source or not (targets or wrong):
        raise UserError(f"{where}: needs a source and a target", kind="rule")
    return Term(source, targets, wrong, _language(row.get("lang", "")), note, where)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in map(str.strip, cell.split("|")) if part)


def _language(code: str) -> str:
    return code.strip().replace("_", "-").split("-")[0].lower()


def _yaml(data: bytes, path: str) -> list[Term]:
    loaded = load_yaml(data, path)
    entries = loaded.data.get("terms") if isinstance(loaded.data, dict) and set(loaded.data) == {"terms"} else None
    if not isinstance(entries, list):
        raise UserError(f"{path}:1: must hold `terms:`, a list of {{{', '.join(FIELDS)}}}", kind="rule")
    found = []
    for number, entry in enumerate(entries):
        where = f"{path}:{loaded.line('terms', number)}"
        if not isinstance(entry, dict) or not set(entry) <= set(FIELDS) or not isinstance(entry.get("note", ""), str):
            raise UserError(f"{where}: must be a mapping of {', '.join(FIELDS)}", kind="rule")
        targets, wrong = _texts(entry.get("target"), where), _texts(entry.get("forbidden"), where)
        sources = entry.get("source")
        forms = sources if isinstance(sources, dict) else {"": sources}
        if not (targets or wrong) or not forms or not all(_texts(form, where) for form in forms.values()):
            raise UserError(f"{where}: needs a source (text, or language to text) and a target", kind="rule")
        for language, form in forms.items():
            note = entry.get("note", "")
            found += [Term(text, targets, wrong, _language(language), note, where) for text in _texts(form, where)]
    return found


def _texts(value: Any, where: str) -> tuple[str, ...]:
    items = [value] if isinstance(value, str) else value or []
    if not isinstance(items, list) or not all(isinstance(item, str) and item.strip() for item in items):
        raise UserError(f"{where}: must be text or a list of texts; quote them", kind="rule")
    return tuple(item.strip() for item in items)


class Occurrence(Record):
    """A term where it stands in a text, `[start, end)`."""

    term: Term
    start: int
    end: int


class Glossary:
    """The terms of a run. Built once, asked by language."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = terms
        self._languages: dict[str, _Index] = {}

    def standing(self, text: str, language: str) -> list[Occurrence]:
        """The terms that stand in a text in this language, in any form; of overlapping ones the longest."""
        if language not in self._languages:
            terms = [term for term in self.terms if term.language in ("", language)]
            self._languages[language] = _Index(terms, language)
        return self._languages[language].standing(text)


class _Index:
    def __init__(self, terms: Sequence[Term], language: str) -> None:
        self.roots = Roots(language)
        self.by_first: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
        for term in terms:
            words = tuple(word for word, _, _ in self.roots.words(term.source))
            if words and self.roots.tell(words):
                self.by_first.setdefault(self.roots.key(words[0]), []).append((words, term))

    def standing(self, text: str) -> list[Occurrence]:
        found: list[Occurrence] = []
        words = self.roots.words(text)
        for place, (word, start, _) in enumerate(words):
            for wanted, term in self.by_first.get(self.roots.key(word), ()):
                there = words[place : place + len(wanted)]
                if len(there) == len(wanted) and all(self.roots.meet(w[0], x) for w, x in zip(there, wanted, strict=True)):
                    found.append(Occurrence(term, start, there[-1][2]))
        longest = sorted(found, key=lambda one: (one.start - one.end, one.start))
        kept: list[Occurrence] = []
        for one in longest:
            if all(one.end <= o.start or o.end <= one.start or (o.start, o.end) == (one.start, one.end) for o in kept):
                kept.append(one)
        return sorted(kept, key=lambda one: one.start)


def rendering(phrase: str, text: str) -> tuple[int, int] | None:
    """Where an English phrase stands in a text in any form, its words in any order and with some between them; small words
    of the phrase may be missing."""
    telling = [word for word in english(phrase) if word not in STOP]
    wanted = telling or english(phrase)
    words = split(text)
    keys = [key for word, _, _ in words for key in (english(word) or [""])[:1]]
    slack = len(wanted) + (2 if len(wanted) > 1 else 0)
    for place, key in enumerate(keys):
        if key in wanted:
            near = keys[place : place + slack]
            if all(near.count(one) >= wanted.count(one) for one in wanted):
                last = max(near.index(one) for one in wanted)
                return words[place][1], words[place + last][2]
    return None


def exactly(phrase: str, text: str) -> list[tuple[int, int]]:
    """Where an English phrase stands in a text word for word, in whatever number or tense."""
    wanted = english(phrase)
    words = split(text)
    keys = [(english(word) or [""])[0] for word, _, _ in words]
    return [
        (words[i][1], words[i + len(wanted) - 1][2])
        for i in range(len(keys) - len(wanted) + 1)
        if wanted and keys[i : i + len(wanted)] == wanted
    ]
