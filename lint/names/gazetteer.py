"""The gazetteer: people, places and organisations that calque knows, asked for one name at a time.

Files of the user win over the built-in ones, and a later file over an earlier.
"""

import os
from collections.abc import Iterator, Sequence

import ahocorasick

from lint import cache, tree
from lint.errors import UserError
from lint.files import read_bytes
from lint.record import Record
from lint.rules import NAMES_FOLDER, built, builtin_folder
from lint.table import Table
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mmap import mmap


class Person(Record):
    """A person: canonical name, role, gender (m, f or empty), the name in source languages, and whether the user's own."""

    name: str
    role: str
    gender: str
    source: dict[str, list[str]]
    own: bool


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

    def person(self, number: int) -> Person:
        """The person of a number."""
        return Person(*self._names.get(f"p {number}"))

    def known(self, name: str) -> tuple[int, bool] | None:
        """Whose full name this is, and whether it is an accepted form or one known to be wrong."""
        found = self._names.get(f"r {name}")
        return (found[0], found[1]) if found else None

    def surname(self, word: str) -> int | None:
        """Somebody who has this surname."""
        found: int | None = self._names.get(f"k {word}")
        return found

    def returned(self, sounds: str) -> int | None:
        """Whose name in Cyrillic sounds so: sounds of the words, a space between."""
        found: int | None = self._names.get(f"b {sounds}")
        return found

    def like(self, frames: str) -> list[list[Any]]:
        """By frames of the words of a full name: `[person, spelling]` of accepted names that may come back so."""
        return self._names.get(f"q {frames}") or []

    def titled(self, frame: str) -> list[list[Any]]:
        """By the frame of a surname: `[person, spelling, sounds in Cyrillic]` of people who have a role."""
        return self._names.get(f"t {frame}") or []

    def part(self, word: str) -> bool:
        """Is the word a part of some accepted name, or a surname that people have?"""
        return bool(self._names.get(f"n {word}"))

    def given(self, word: str) -> list[str] | None:
        """`[gender, canonical form]` of a given name; gender is f, m or u."""
        found: list[str] | None = self._names.get(f"g {word}")
        return found

    def organisation(self, name: str) -> str | None:
        """The canonical name of an organisation."""
        found: str | None = self._names.get(f"o {name}")
        return found

    def somewhere(self, name: str) -> bool:
        """Is this the name of a place?"""
        return bool(self._names.get(f"c {name}"))

    def place(self, form: str) -> Place:
        """The place that a form found by `place_forms` means."""
        return Place(*self._names.get(f"l {form}"))

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


def compiled(paths: Sequence[str] = (), use_cache: bool = False) -> "bytes | mmap":
    """The bytes of the built-in names and of names files, from the cache if nobody touched them."""
    builtin = tree.entries(os.path.join(builtin_folder(), NAMES_FOLDER))
    own = [(path, _read(path)) for path in paths]
    name = "names-" + cache.key(tree.content(builtin, use_cache), *(part for file in own for part in file))

    def make() -> bytes:
        from lint.names.index import index

        return index(
            [*((entry.path, read_bytes(entry.path), False) for entry in builtin), *((path, data, True) for path, data in own)],
            use_cache,
        )

    return cache.cached_lines(name, make, use_cache)


def _read(path: str) -> bytes:
    try:
        return read_bytes(path)
    except UserError as error:
        raise UserError(f"{path}: {error.message}", kind="rule") from error
