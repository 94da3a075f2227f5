"""The gazetteer: people, places and organisations that calque knows, indexed for one look-up a span.

Files of the user win over the built-in ones, and a later file over an earlier.
"""

import os
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import ahocorasick

from lint import cache
from lint.errors import UserError
from lint.files import read_bytes
from lint.names.keys import plain, skeleton
from lint.rules import NAMES_FOLDER, builtin_folder

BARE = re.compile(r"(?:[’']s|[’'.])$")
MOST_REMEMBERED = 50_000


class Person(NamedTuple):
    """A person: canonical name, role, gender (m, f or empty), and the form in a source language if known."""

    name: str
    role: str
    gender: str
    source: dict[str, list[str]]


class Place(NamedTuple):
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
    """Known names. Every look-up is a dictionary access on a plain (lower-case, no diacritics) form."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._people: list[list[Any]] = data["people"]
        self.right: dict[str, int] = data["right"]
        """Accepted full names, plain, and whose they are."""
        self.wrong: dict[str, int] = data["wrong"]
        """Forms that were met or follow from the source form, plain, and who is meant."""
        self.surnames: dict[str, list[list[Any]]] = data["surnames"]
        """By skeleton of the last word: `[person, [given words], surname, [other forms of the surname]]`."""
        self.known: dict[str, list[int]] = data["known"]
        """Plain surnames as they are rightly spelt."""
        self.given: dict[str, list[Any]] = data["given"]
        """Given names, plain: `[gender, canonical]`."""
        self.places: dict[str, Place] = {form: Place(*entry) for form, entry in data["places"].items()}
        """Forms of places that have a house style or are wrong."""
        self.organisations: dict[str, str] = data["organisations"]
        self._forms: Any = None
        self._resembling: dict[str, bool] = {}
        self._wrong_surnames = {form.rpartition(" ")[2] for form in self.wrong}

    def person(self, number: int) -> Person:
        """The person of a number."""
        return Person(*self._people[number])

    def resembles(self, word: str) -> bool:
        """May this word be some known person's surname, well or badly spelt? Remembered: most words come again."""
        known = self._resembling.get(word)
        if known is None:
            bare = BARE.sub("", word)
            known = skeleton(bare) in self.surnames or plain(bare) in self._wrong_surnames
            if len(self._resembling) > MOST_REMEMBERED:
                self._resembling.clear()
            self._resembling[word] = known
        return known

    def place_forms(self, text: str) -> Iterator[tuple[int, int, str]]:
        """`(start, end, form)` of place forms in a text, the longest where they overlap."""
        if self._forms is None:
            self._forms = ahocorasick.Automaton()
            for form in self.places:
                self._forms.add_word(form, form)
            self._forms.make_automaton()
        if not self.places:
            return
        for last, form in self._forms.iter_long(text):
            start, end = last + 1 - len(form), last + 1
            if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum():
                yield start, end, form


def load(paths: Sequence[str] = (), use_cache: bool = True) -> Gazetteer:
    """The built-in gazetteer and names files. Raises UserError(kind="rule")."""
    folder = os.path.join(builtin_folder(), NAMES_FOLDER)
    files = [(path, read_bytes(path)) for path in sorted(_files(folder))]
    for path in paths:
        try:
            files.append((path, read_bytes(path)))
        except UserError as error:
            raise UserError(f"{path}: {error.message}", kind="rule") from error
    name = "names-" + cache.key(*(part for path, data in files for part in (path, data)))
    return Gazetteer(cache.cached(name, lambda: _index(files, use_cache), use_cache))


def _files(folder: str) -> Iterator[str]:
    for base, folders, names in os.walk(folder):
        folders.sort()
        yield from (os.path.join(base, name) for name in names if name.endswith(".yaml"))


def _index(files: Sequence[tuple[str, bytes]], use_cache: bool) -> dict[str, Any]:
    sections: dict[str, dict[str, dict[str, Any]]] = {"people": {}, "organisations": {}, "places": {}, "given": {}}
    for path, data in files:
        for section, entries in _parsed(path, data, use_cache).items():
            for entry in entries:
                sections[section].pop(entry["name"], None)
                sections[section][entry["name"]] = entry
    index: dict[str, Any] = {"people": [], "right": {}, "wrong": {}, "surnames": {}, "known": {}}
    index["given"] = _given(sections["given"].values())
    index["places"] = _places(sections["places"].values())
    index["organisations"] = {
        plain(form): entry["name"]
        for entry in sections["organisations"].values()
        for form in (entry["name"], *entry.get("aliases", ()))
    }
    for entry in sections["people"].values():
        _add_person(index, entry)
    for form in list(index["wrong"]):
        if form in index["right"]:
            del index["wrong"][form]
    return index


def _parsed(path: str, data: bytes, use_cache: bool) -> dict[str, list[dict[str, Any]]]:
    def parse() -> Any:
        from lint.names.namesfile import parse

        return parse(data, path)

    return dict(cache.cached("namesfile-" + cache.key(path, data), parse, use_cache))


def _add_person(index: dict[str, Any], entry: dict[str, Any]) -> None:
    from lint.names.romanize import forms

    number = len(index["people"])
    index["people"].append([entry["name"], entry.get("role", ""), entry.get("gender", ""), entry.get("source", {})])
    for name in (entry["name"], *entry.get("aliases", ())):
        index["right"].setdefault(plain(name), number)
        known = index["known"].setdefault(plain(name).split()[-1], [])
        if number not in known:
            known.append(number)
    for name in entry.get("wrong", ()):
        index["wrong"].setdefault(plain(name), number)
    words = entry["name"].split()
    sources = [form.split() for language in entry.get("source", {}) for form in entry["source"][language]]
    languages = [language for language in entry.get("source", {}) for _ in entry["source"][language]]
    backs: list[str] = []
    given: list[str] = [plain(w) for w in words[:-1]]
    for alias in entry.get("aliases", ()):
        given += [plain(w) for w in alias.split()[:-1]]
    for language, source in zip(languages, sources, strict=True):
        if language not in ("ru", "uk", "bg", "be", "sr", "mk"):
            continue
        backs += forms(source[-1], language)
        given += [form for word in source[:-1] for form in forms(word, language)[:8]]
    surname = plain(words[-1])
    record = [number, list(dict.fromkeys(given)), surname, list(dict.fromkeys(backs))]
    for key in {skeleton(form) for form in (surname, *backs) if form}:
        index["surnames"].setdefault(key, []).append(record)


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
        systems = [(right, "kyiv" if old else ""), *((form, "kiev") for form in old)]
        for form, system in (*systems, *((form, "wrong") for form in entry.get("wrong", ()))):
            if system:
                found.setdefault(form, [*about, system])
    return found
