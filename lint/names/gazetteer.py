"""The gazetteer: people, places and organisations that calque knows, asked for one name at a time.

It asks one table after the other: those of the user's names files, a later file before an earlier, and the built-in one last.
What a user's own entry is about, no table behind it speaks of.
"""

import os
from collections.abc import Callable, Iterator, Sequence

import ahocorasick

from lint import cache, tree
from lint.errors import UserError
from lint.files import mapped, read_bytes
from lint.names.keys import plain
from lint.record import Record
from lint.rules import NAMES_FOLDER, built, builtin_folder
from lint.table import KIND, MARK, Table
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mmap import mmap


class Key(Record):
    """Where a person is: the place of the table, and the number in it."""

    table: int
    number: int


class Person(Record):
    """A person: canonical name, role, gender (m, f or empty), the name in source languages, whether it is the user's own,
    other forms that are accepted or known to be wrong, and the country (ISO 3166)."""

    name: str
    role: str
    gender: str
    source: dict[str, list[str]]
    own: bool
    aliases: list[str]
    wrong: list[str]
    country: str


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

    def __init__(self, tables: Sequence[Table]) -> None:
        self._tables = tables
        self._forms: Any = None

    def person(self, key: Key) -> Person:
        """The person of a key."""
        return Person(*self._tables[key.table].get(f"p {key.number}"))

    def known(self, name: str) -> tuple[Key, bool] | None:
        """Whose full name this is, and whether it is an accepted form or one known to be wrong: accepted anywhere is right."""
        wrong = None
        for place, (number, right) in self._answers(f"r {name}"):
            key = Key(place, number)
            if not self.replaced(key):
                if right:
                    return key, True
                wrong = wrong or (key, False)
        return wrong

    def replaced(self, key: Key) -> bool:
        """Does an earlier table have an entry of the user's own about this person?"""
        return bool(key.table) and self._own(plain(self.person(key).name), key.table)

    def surname(self, word: str) -> Key | None:
        """Somebody who has this surname; whose gender is known, if there is one."""
        found = [Key(place, number) for place, number in self._answers(f"k {word}")]
        return next((key for key in found if self.person(key).gender), found[0] if found else None)

    def returned(self, sounds: str) -> list[Key]:
        """Whose name in Cyrillic sounds so: sounds of the words, a space between. Some may be `replaced`."""
        return [Key(place, number) for place, number in self._answers(f"b {sounds}")]

    def like(self, frames: str) -> Iterator[tuple[Key, str]]:
        """By frames of the words of a full name: accepted spellings that may come back so. Some people may be `replaced`."""
        for place, records in self._answers(f"q {frames}"):
            for number, spelling in records:
                yield Key(place, number), spelling

    def titled(self, frame: str) -> Iterator[tuple[Key, str, list[str]]]:
        """By the frame of a surname, of people who have a role: spelling and sounds in Cyrillic. Some may be `replaced`."""
        for place, records in self._answers(f"t {frame}"):
            for number, spelling, sounds in records:
                yield Key(place, number), spelling, sounds

    def part(self, word: str) -> bool:
        """Is the word a part of some accepted name, or a surname that people have?"""
        return self._first(f"n {word}") is not None

    def given(self, word: str) -> list[str] | None:
        """`[gender, canonical form]` of a given name; gender is f, m or u."""
        found: list[str] | None = self._first(f"g {word}")
        return found

    def variants(self, spelling: str) -> list[str]:
        """Other spellings of a given name, as `transcribe.spelling` writes them."""
        return self._first(f"v {spelling}") or []

    def organisation(self, name: str) -> str | None:
        """The canonical name of an organisation."""
        found: str | None = self._first(f"o {name}")
        return found

    def somewhere(self, name: str) -> bool:
        """Is this the name of a place?"""
        return self._first(f"c {name}") is not None

    def place(self, form: str) -> Place:
        """The place that a form found by `place_forms` means. Raises LookupError for another form."""
        found = self._placed(form)
        if found is None:
            raise LookupError(form)
        return found

    def place_forms(self, text: str) -> Iterator[tuple[int, int, str]]:
        """`(start, end, form)` of places that have a house style or are wrong, the longest where they overlap."""
        if self._forms is None:
            self._forms = ahocorasick.Automaton()
            for table in self._tables:
                for form in filter(None, (table.get("places") or "").split("\n")):
                    self._forms.add_word(form, form)
            self._forms.make_automaton()
        if not len(self._forms):
            return
        for last, form in self._forms.iter_long(text):
            start, end = last + 1 - len(form), last + 1
            if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum() and self._placed(form):
                yield start, end, form

    def _placed(self, form: str) -> Place | None:
        """Whose form this is, unless an earlier table speaks of that place."""
        for table, about in self._answers(f"l {form}"):
            place = Place(*about)
            if not any(earlier.get(f"c {plain(place.name)}") for earlier in self._tables[:table]):
                return place
        return None

    def _own(self, name: str, tables: int) -> bool:
        """Is this the accepted name of a person of the user's own in one of the first tables?"""
        answers = ((place, table.get(f"r {name}")) for place, table in enumerate(self._tables[:tables]))
        return any(found and found[1] and self.person(Key(place, found[0])).own for place, found in answers)

    def _answers(self, key: str) -> Iterator[tuple[int, Any]]:
        for place, table in enumerate(self._tables):
            found = table.get(key)
            if found is not None:
                yield place, found

    def _first(self, key: str) -> Any:
        for table in self._tables:
            found = table.get(key)
            if found is not None:
                return found
        return None


def load(paths: Sequence[str] = (), use_cache: bool = True) -> Gazetteer:
    """The built-in gazetteer and names files: YAML, CSV, or compiled by `calque names import`. Raises UserError(kind="rule")."""
    data = built("names")
    content = "" if data is not None else _content(use_cache)
    last = Table(data if data is not None else _builtin(content, use_cache))
    variants = Gazetteer([last]).variants
    return Gazetteer([*(_of_user(path, variants, content, use_cache) for path in reversed(paths)), last])


def compiled() -> "bytes | mmap":
    """The bytes of the built-in names, parsed anew."""
    return _builtin(_content(False), False)


def opened(path: str, data: "bytes | mmap") -> Table:
    """The table of a file that `calque names import` wrote.

    Raises UserError(kind="rule") for another version's, or one cut off.
    """
    table = Table(data)
    if not table.whole:
        what = "cut off" if data[: len(MARK)] == MARK else "made by another version of calque"
    elif table.get("version") != cache.key():
        what = "made by another version of calque"
    else:
        return table
    raise UserError(f"{path}: {what}; import again: calque names import SOURCE… --output {path}", kind="rule")


def _content(use_cache: bool) -> str:
    """A name for what the built-in names files hold."""
    return tree.content(tree.entries(_folder()), use_cache)


def _folder() -> str:
    return os.path.join(builtin_folder(), NAMES_FOLDER)


def _builtin(content: str, use_cache: bool) -> "bytes | mmap":
    def make() -> bytes:
        from lint.names.index import index

        files = ((entry.path, read_bytes(entry.path)) for entry in tree.entries(_folder()))
        return index(files, False, lambda _: [], use_cache)

    return cache.cached_lines("names-" + cache.key(content), make, use_cache)


def _of_user(path: str, variants: Callable[[str], list[str]], content: str, use_cache: bool) -> Table:
    """A names file as a table: one that is compiled is opened, another is compiled once."""
    try:
        start = mapped(path)
    except OSError:
        start = b""  # what is wrong says `_read`
    if start[: len(KIND)] == KIND:
        return opened(path, start)
    data = _read(path)

    def make() -> bytes:
        from lint.names.index import index

        return index([(path, data)], True, variants, use_cache)

    return Table(cache.cached_lines("names-" + cache.key(content, path, data), make, use_cache))


def _read(path: str) -> bytes:
    try:
        return read_bytes(path)
    except UserError as error:
        raise UserError(f"{path}: {error.message}", kind="rule") from error
