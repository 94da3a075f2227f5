"""The gazetteer's table: every question that a check asks of a name is a key.

`p` a person, `k` surnames, `r` full names, accepted or known to be wrong, `n` parts of names, `b` sounds of names in
Cyrillic, `q` frames of full names, `t` frames of surnames of people with a role, `g` given names, `v` spellings of the same
given name, `o` organisations, `c` places, `l` forms of places, `version` who made it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice, product

from lint import cache
from lint.names.keys import plain, words_of
from lint.names.namesfile import SECTIONS, Entry, parse
from lint.names.romanize import forms
from lint.names.sounds import sound
from lint.names.transcribe import frames, spelling
from lint.table import Lines, table_of
from lint.types import Any

CYRILLIC = ("ru", "uk", "bg", "be", "sr", "mk")
CYRILLIC_COUNTRIES = frozenset("RU UA BY BG RS MK ME KZ KG TJ UZ TM MN AM AZ GE MD".split())
"""ISO 3166 codes of countries whose people have names in Cyrillic, or long had."""
Variants = Callable[[str], list[str]]
"""Other spellings of a given name that the built-in table knows."""
MOST_VARIANTS = 6
MOST_SOUNDS = 32


def index(files: Iterable[tuple[str, bytes]], own: bool, variants: Variants, use_cache: bool) -> bytes:
    """The table of names files `(path, bytes)`, a later one over an earlier; `own`: they are the user's.

    Raises UserError(kind="rule").
    """
    sections: dict[str, dict[str, Entry]] = {section: {} for section in SECTIONS}
    for path, data in files:
        for section, entries in _parsed(path, data, use_cache).items():
            for entry in entries:
                sections[section].pop(entry["name"], None)
                sections[section][entry["name"]] = {**entry, "own": own}
    people = sections.pop("people").values()
    return index_of(people, {section: entries.values() for section, entries in sections.items()}, variants)


def _parsed(path: str, data: bytes, use_cache: bool) -> dict[str, list[Entry]]:
    return dict(cache.cached("namesfile-" + cache.key(path, data), lambda: parse(data, path), use_cache))


def index_of(people: Iterable[Entry], others: Mapping[str, Iterable[Entry]], variants: Variants) -> bytes:
    """The table of people and of the other sections of names files; each entry says whether it is the user's `own`,
    and may say that it is `listed`, from a long list that others made.

    Raises OverflowError for more than a table holds.
    """
    lines, late = Lines(), Lines()  # nobody's right name is another's wrong one: what is wrong comes late
    places = _places(others.get("places", ()))
    lines.first("version", cache.key())
    lines.first("places", "\n".join(places))
    for form, place in places.items():
        lines.first(f"l {form}", place)
    for entry in others.get("places", ()):
        for form in (entry["name"], *entry.get("aliases", ())):
            lines.first(f"c {key(form)}", 1)
    for word, value in _given(others.get("given", ())).items():
        lines.first(f"g {word}", value)
    same = _variants(others.get("given", ()))
    for word, spellings in same.items():
        lines.first(f"v {word}", spellings[:MOST_VARIANTS])
    for entry in others.get("surnames", ()):
        lines.first(f"n {key(entry['name'])}", 1)
    for entry in others.get("organisations", ()):
        for form in (entry["name"], *entry.get("aliases", ())):
            lines.first(f"o {key(form)}", entry["name"])
    for number, entry in enumerate(people):
        person = _Person(number, entry, lambda word: same.get(word) or variants(word))
        person.add_right(lines)
        person.add_wrong(late)
    return table_of((lines, late))


def key(name: str) -> str:
    """A name as a table's key: plain, one space between its words."""
    return " ".join(plain(name).split())


class _Person:
    """One entry on its way into the table."""

    def __init__(self, number: int, entry: Entry, variants: Variants) -> None:
        self.number = number
        self.entry = entry
        self.variants = variants
        self.names: list[str] = [name for name in (entry["name"], *entry.get("aliases", ())) if key(name)]
        self.sources: dict[str, list[str]] = entry.get("source", {})

    def add_right(self, lines: Lines) -> None:
        """The person, and the accepted names."""
        entry, number = self.entry, self.number
        about = [entry["name"], entry.get("role", ""), entry.get("gender", ""), self.sources, entry["own"]]
        lines.first(f"p {number}", [*about, self.names[1:], entry.get("wrong", []), entry.get("country", "")])
        for right in self.names:
            words = plain(right).split()
            self._put(lines, f"r {' '.join(words)}", [number, True])
            for word in words:
                lines.first(f"n {word}", 1)
            lines.first(f"k {words[-1]}", number)

    def add_wrong(self, lines: Lines) -> None:
        """The forms that are known to be wrong, and all that the name may come back as."""
        entry, number = self.entry, self.number
        for wrong in entry.get("wrong", ()):
            lines.first(f"r {key(wrong)}", [number, False])
        home = self._home()
        for language, source in self._cyrillic():
            if language not in home:
                for said in _sounds(source, language):
                    self._put(lines, f"b {said}", number)
        if home or (entry.get("listed") and any(self._cyrillic())):
            return  # in a long list, what the rules of transcription allow is too often another's name
        for right in self.names:
            self._add_frames(lines, [spelling(word) for word in words_of(right)])
        if entry.get("role") and not entry.get("listed"):
            self._add_titled(lines)

    def _put(self, lines: Lines, name: str, value: Any) -> None:
        """The first of the people that calque knows has a key, and the last of the user's own."""
        if self.entry["own"]:
            lines.last(name, value)
        else:
            lines.first(name, value)

    def _cyrillic(self) -> Iterator[tuple[str, str]]:
        for language, sources in self.sources.items():
            if language in CYRILLIC:
                yield from ((language, source) for source in sources)

    def _home(self) -> set[str]:
        """Languages in Cyrillic that the name is at home in: all systems' spellings of it are right.

        What the user listed is how the user wants it.
        """
        if self.entry["own"] or self.entry.get("country") not in CYRILLIC_COUNTRIES:
            return set()
        whole: set[str] = set()
        last: set[str] = set()
        rights = {" ".join(map(sound, words_of(right))) for right in self.names}
        surnames = {right.rpartition(" ")[2] for right in rights}
        for language, source in self._cyrillic():
            sounds = _sounds(source, language)
            if rights & set(sounds):
                whole.add(language)
            if surnames & {said.rpartition(" ")[2] for said in sounds}:
                last.add(language)
        return whole or last

    def _add_frames(self, lines: Lines, words: list[str]) -> None:
        if len(words) < 2 or not all(words):
            return
        for first in dict.fromkeys((words[0], *self.variants(words[0])[:MOST_VARIANTS])):
            spelt = [first, *words[1:]]
            record = [self.number, " ".join(spelt)]
            for choice in islice(product(*map(frames, spelt)), MOST_SOUNDS):
                lines.each(f"q {' '.join(choice)}", record)

    def _add_titled(self, lines: Lines) -> None:
        surname = words_of(self.names[0])[-1]
        sounds = sorted({said.rpartition(" ")[2] for language, source in self._cyrillic() for said in _sounds(source, language)})
        record = [self.number, spelling(surname), sounds]
        for frame in frames(spelling(surname)):
            lines.each(f"t {frame}", record)


def _sounds(source: str, language: str) -> list[str]:
    """How a name in Cyrillic may sound when it comes back."""
    choices = [list(dict.fromkeys(sound(form) for form in forms(word, language)))[:4] for word in words_of(source)]
    return [" ".join(choice) for choice in islice(product(*choices), MOST_SOUNDS)]


def _variants(entries: Iterable[Entry]) -> dict[str, list[str]]:
    """Spellings of the same given name, by each of them."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        same = [spelling(form) for form in (entry["name"], *entry.get("variants", ())) if " " not in form]
        for form in same:
            found.setdefault(form, []).extend(other for other in same if other != form)
    return found


def _given(entries: Iterable[Entry]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for entry in entries:
        for form in (entry["name"], *entry.get("variants", ())):
            word = key(form)
            gender = entry.get("gender", "u")
            if word in found and found[word][0] != gender:
                gender = "u"
            found[word] = [gender, plain(entry["name"])]
    return found


def _places(entries: Iterable[Entry]) -> dict[str, list[Any]]:
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
