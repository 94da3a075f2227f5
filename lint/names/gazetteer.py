"""The gazetteer: people, places and organisations that calque knows, indexed for one look-up a span.

Files of the user win over the built-in ones, and a later file over an earlier.
"""

import os
from collections.abc import Iterator, Sequence
from typing import Any

import ahocorasick

from lint import cache, tree
from lint.errors import UserError
from lint.files import read_bytes
from lint.names.keys import plain, skeleton
from lint.patterns import pattern
from lint.record import Record
from lint.rules import NAMES_FOLDER, built, builtin_folder
from lint.table import MOST_REMEMBERED, Table, table

BARE = pattern(r"(?:[’']s|[’'.])$")
CYRILLIC = ("ru", "uk", "bg", "be", "sr", "mk")


class Person(Record):
    """A person: canonical name, role, gender (m, f or empty), and the form in a source language if known."""

    name: str
    role: str
    gender: str
    source: dict[str, list[str]]


class Place(Record):
    """One form of a place: whose, the right forms by house style, phrases where this form is right, its system.

    `system` is kyiv (Ukrainian-derived), kiev (Russian-derived), wrong, or empty for places without a house style.
    """

    name: str
    kyiv: str
    kiev: list[str]
    legit: list[str]
    system: str

    def form(self, house: str) -> str:
        """The form that house style asks for."""
        return self.kiev[0] if house == "kiev" and self.kiev else self.kyiv


class Gazetteer:
    """Known names. Forms are looked up plain: lower case, no diacritics."""

    def __init__(self, names: Table) -> None:
        self._names = names
        self._forms: Any = None
        self._resembling: dict[str, bool] = {}

    def person(self, number: int) -> Person:
        """The person of a number."""
        return Person(*self._names.get(f"p {number}"))

    def right(self, name: str) -> int | None:
        """Whose accepted full name this is."""
        found: int | None = self._names.get(f"r {name}")
        return found

    def wrong(self, name: str) -> int | None:
        """Who is meant by a form that is known to be wrong."""
        found: int | None = self._names.get(f"w {name}")
        return found

    def like(self, key: str) -> list[list[Any]]:
        """By skeleton of a surname: `[person, given names, surname, forms that came back from Cyrillic, at home in Cyrillic]`."""
        return self._names.get(f"s {key}") or []

    def known(self, surname: str) -> list[int]:
        """Who rightly has this surname."""
        return self._names.get(f"k {surname}") or []

    def part(self, word: str) -> bool:
        """Is the word a part of some accepted name?"""
        return bool(self._names.get(f"n {word}"))

    def given(self, word: str) -> list[str] | None:
        """`[gender, canonical form]` of a given name; gender is f, m or u."""
        found: list[str] | None = self._names.get(f"g {word}")
        return found

    def organisation(self, name: str) -> str | None:
        """The canonical name of an organisation."""
        found: str | None = self._names.get(f"o {name}")
        return found

    def resembles(self, word: str) -> bool:
        """May this word be some known person's surname, well or badly spelt?"""
        known = self._resembling.get(word)
        if known is None:
            bare = BARE.sub("", word)
            known = bool(self.like(skeleton(bare)) or self._names.get(f"l {plain(bare)}"))
            if len(self._resembling) > MOST_REMEMBERED:
                self._resembling.clear()
            self._resembling[word] = known
        return known

    def place(self, form: str) -> Place:
        """The place that a form found by `place_forms` means."""
        return Place(*self._names.get(f"t {form}"))

    def place_forms(self, text: str) -> Iterator[tuple[int, int, str]]:
        """`(start, end, form)` of places that have a house style or are wrong, the longest where they overlap."""
        if self._forms is None:
            self._forms = ahocorasick.Automaton()
            for form in filter(None, (self._names.get("places") or "").split("\n")):
                self._forms.add_word(form, form)
            self._forms.make_automaton()
        if not len(self._forms):
            return
        for last, form in self._forms.iter_long(text):
            start, end = last + 1 - len(form), last + 1
            if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum():
                yield start, end, form


def load(paths: Sequence[str] = (), use_cache: bool = True) -> Gazetteer:
    """The built-in gazetteer and names files. Raises UserError(kind="rule")."""
    if not paths and (data := built("names")) is not None:
        return Gazetteer(Table(data))
    return Gazetteer(Table(compiled(paths, use_cache)))


def compiled(paths: Sequence[str] = (), use_cache: bool = False) -> bytes:
    """The bytes of the built-in names and of names files, from the cache if nobody touched them."""
    builtin = tree.entries(os.path.join(builtin_folder(), NAMES_FOLDER))
    own = [(path, _read(path)) for path in paths]
    name = "names-" + cache.key(tree.content(builtin, use_cache), *(part for file in own for part in file))

    def make() -> bytes:
        return _index([*((entry.path, read_bytes(entry.path)) for entry in builtin), *own], use_cache)

    return cache.cached_bytes(name, make, use_cache)


def _read(path: str) -> bytes:
    try:
        return read_bytes(path)
    except UserError as error:
        raise UserError(f"{path}: {error.message}", kind="rule") from error


def _index(files: Sequence[tuple[str, bytes]], use_cache: bool) -> bytes:
    sections: dict[str, dict[str, dict[str, Any]]] = {"people": {}, "organisations": {}, "places": {}, "given": {}}
    for path, data in files:
        for section, entries in _parsed(path, data, use_cache).items():
            for entry in entries:
                sections[section].pop(entry["name"], None)
                sections[section][entry["name"]] = entry
    places = _places(sections["places"].values())
    index: dict[str, Any] = {"places": "\n".join(places), **{f"t {form}": place for form, place in places.items()}}
    for number, entry in enumerate(sections["people"].values()):
        _add_person(index, number, entry)
    for key in [key for key in index if key.startswith("w ") and f"r {key[2:]}" in index]:
        del index[key]
    index.update({f"l {key.rpartition(' ')[2]}": 1 for key in list(index) if key.startswith("w ")})
    index.update({f"g {word}": value for word, value in _given(sections["given"].values()).items()})
    for entry in sections["organisations"].values():
        for form in (entry["name"], *entry.get("aliases", ())):
            index.setdefault(f"o {plain(form)}", entry["name"])
    return table(index)


def _parsed(path: str, data: bytes, use_cache: bool) -> dict[str, list[dict[str, Any]]]:
    def parse() -> Any:
        from lint.names.namesfile import parse

        return parse(data, path)

    return dict(cache.cached("namesfile-" + cache.key(path, data), parse, use_cache))


def _add_person(index: dict[str, Any], number: int, entry: dict[str, Any]) -> None:
    from lint.names.romanize import forms

    name, aliases, sources = entry["name"], entry.get("aliases", ()), entry.get("source", {})
    index[f"p {number}"] = [name, entry.get("role", ""), entry.get("gender", ""), sources]
    for right in (name, *aliases):
        words = plain(right).split()
        index.setdefault(f"r {' '.join(words)}", number)
        index.update({f"n {word}": 1 for word in words})
        known = index.setdefault(f"k {words[-1]}", [])
        if number not in known:
            known.append(number)
    for wrong in entry.get("wrong", ()):
        index.setdefault(f"w {plain(wrong)}", number)
    given = [plain(word) for right in (name, *aliases) for word in right.split()[:-1]]
    backs: list[str] = []
    for language, source in ((lang, form.split()) for lang in sources for form in sources[lang]):
        if language in CYRILLIC:
            backs += forms(source[-1], language)
            given += [form for word in source[:-1] for form in forms(word, language)[:8]]
    surname = plain(name.split()[-1])
    at_home = any(plain(right.split()[-1]) in backs for right in (name, *aliases))
    record = [number, list(dict.fromkeys(given)), surname, list(dict.fromkeys(backs)), at_home]
    for key in {skeleton(form) for form in (surname, *backs) if form}:
        index.setdefault(f"s {key}", []).append(record)


def _given(entries: Any) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for entry in entries:
        for form in (entry["name"], *entry.get("variants", ())):
            word = plain(form)
            gender = entry.get("gender", "u")
            if word in found and found[word][0] != gender:
                gender = "u"
            found[word] = [gender, plain(entry["name"])]
    return found


def _places(entries: Any) -> dict[str, list[Any]]:
    """Fields of `Place` by form, for places with a house style and for wrong forms."""
    found: dict[str, list[Any]] = {}
    for entry in entries:
        house = entry.get("house", {})
        right, old = house.get("kyiv", [entry["name"]])[0], house.get("kiev", [])
        about = [entry["name"], right, old, entry.get("legit", [])]
        both = right in old  # right in either house: outside Ukraine the current name is
        systems = [(right, "kyiv" if old and not both else ""), *((form, "kiev") for form in old if form != right)]
        for form, system in (*systems, *((form, "wrong") for form in entry.get("wrong", ()))):
            if system:
                found.setdefault(form, [*about, system])
    return found
