"""The gazetteer's table: every question that a check asks of a name is a key.

`p` a person, `k` surnames, `r` full names, accepted or known to be wrong, `n` parts of names, `b` sounds of names in
Cyrillic, `q` frames of full names, `t` frames of surnames of people with a role, `g` given names, `o` organisations, `c`
places, `l` forms of places.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product

from lint import cache
from lint.names.keys import plain, words_of
from lint.names.romanize import forms
from lint.names.sounds import sound
from lint.names.transcribe import frames, spelling
from lint.table import table
from lint.types import Any

CYRILLIC = ("ru", "uk", "bg", "be", "sr", "mk")
CYRILLIC_COUNTRIES = frozenset("RU UA BY BG RS MK ME KZ KG TJ UZ TM MN AM AZ GE MD".split())
"""ISO 3166 codes of countries whose people have names in Cyrillic, or long had."""
MOST_VARIANTS = 6
MOST_SOUNDS = 16
SECTIONS = ("people", "organisations", "places", "given", "surnames")


def index(files: Sequence[tuple[str, bytes, bool]], use_cache: bool) -> bytes:
    """The table of names files `(path, bytes, the user's own)`, a later one over an earlier. Raises UserError(kind="rule")."""
    sections: dict[str, dict[str, dict[str, Any]]] = {section: {} for section in SECTIONS}
    for path, data, own in files:
        for section, entries in _parsed(path, data, use_cache).items():
            for entry in entries:
                sections[section].pop(entry["name"], None)
                sections[section][entry["name"]] = {**entry, "own": own}
    places = _places(sections["places"].values())
    found: dict[str, Any] = {"places": "\n".join(places), **{f"l {form}": place for form, place in places.items()}}
    for entry in sections["places"].values():
        found.update({f"c {plain(form)}": 1 for form in (entry["name"], *entry.get("aliases", ()))})
    given = _given(sections["given"].values())
    found.update({f"g {word}": value for word, value in given.items()})
    variants = _variants(sections["given"].values())
    for name in sections["surnames"]:
        found[f"n {plain(name)}"] = 1
    people = [_Person(number, entry, variants) for number, entry in enumerate(sections["people"].values())]
    for person in people:
        person.add_right(found)
    for person in people:
        person.add_wrong(found)
    for entry in sections["organisations"].values():
        for form in (entry["name"], *entry.get("aliases", ())):
            found.setdefault(f"o {plain(form)}", entry["name"])
    return table(found)


def _parsed(path: str, data: bytes, use_cache: bool) -> dict[str, list[dict[str, Any]]]:
    def parse() -> Any:
        from lint.names.namesfile import parse

        return parse(data, path)

    return dict(cache.cached("namesfile-" + cache.key(path, data), parse, use_cache))


class _Person:
    """One entry on its way into the table."""

    def __init__(self, number: int, entry: dict[str, Any], variants: dict[str, list[str]]) -> None:
        self.number = number
        self.entry = entry
        self.variants = variants
        self.names: list[str] = [entry["name"], *entry.get("aliases", ())]
        self.sources: dict[str, list[str]] = entry.get("source", {})

    def add_right(self, found: dict[str, Any]) -> None:
        """The person, and the accepted names: before anything that is wrong, for nobody's right name is another's wrong one."""
        entry, number = self.entry, self.number
        found[f"p {number}"] = [entry["name"], entry.get("role", ""), entry.get("gender", ""), self.sources, entry["own"]]
        for right in self.names:
            words = plain(right).split()
            self._put(found, f"r {' '.join(words)}", [number, True])
            found.update({f"n {word}": 1 for word in words})
            found.setdefault(f"k {words[-1]}", number)

    def add_wrong(self, found: dict[str, Any]) -> None:
        """The forms that are known to be wrong, and all that the name may come back as."""
        entry, number = self.entry, self.number
        for wrong in entry.get("wrong", ()):
            if f"r {plain(wrong)}" not in found:
                self._put(found, f"r {plain(wrong)}", [number, False])
        home = self._home()
        for language, source in self._cyrillic():
            if language not in home:
                for said in _sounds(source, language):
                    self._put(found, f"b {said}", number)
        if home:
            return
        for right in self.names:
            self._add_frames(found, [spelling(word) for word in words_of(right)])
        if entry.get("role"):
            self._add_titled(found)

    def _put(self, found: dict[str, Any], key: str, value: Any) -> None:
        """The first of the built-in people has a key, and the last of the user's own."""
        if self.entry["own"]:
            found[key] = value
        else:
            found.setdefault(key, value)

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

    def _add_frames(self, found: dict[str, Any], words: list[str]) -> None:
        if len(words) < 2 or not all(words):
            return
        for first in dict.fromkeys((words[0], *self.variants.get(words[0], ())[:MOST_VARIANTS])):
            spelt = [first, *words[1:]]
            record = [self.number, " ".join(spelt)]
            for choice in islice(product(*map(frames, spelt)), MOST_SOUNDS):
                like = found.setdefault(f"q {' '.join(choice)}", [])
                if record not in like:
                    like.append(record)

    def _add_titled(self, found: dict[str, Any]) -> None:
        surname = words_of(self.names[0])[-1]
        sounds = sorted({said.rpartition(" ")[2] for language, source in self._cyrillic() for said in _sounds(source, language)})
        record = [self.number, spelling(surname), sounds]
        for key in frames(spelling(surname)):
            found.setdefault(f"t {key}", []).append(record)


def _sounds(source: str, language: str) -> list[str]:
    """How a name in Cyrillic may sound when it comes back."""
    choices = [list(dict.fromkeys(sound(form) for form in forms(word, language)))[:4] for word in words_of(source)]
    return [" ".join(choice) for choice in islice(product(*choices), MOST_SOUNDS)]


def _variants(entries: Iterable[dict[str, Any]]) -> dict[str, list[str]]:
    """Spellings of the same given name, by each of them."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        same = [spelling(form) for form in (entry["name"], *entry.get("variants", ())) if " " not in form]
        for form in same:
            found.setdefault(form, []).extend(other for other in same if other != form)
    return found


def _given(entries: Iterable[dict[str, Any]]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for entry in entries:
        for form in (entry["name"], *entry.get("variants", ())):
            word = plain(form)
            gender = entry.get("gender", "u")
            if word in found and found[word][0] != gender:
                gender = "u"
            found[word] = [gender, plain(entry["name"])]
    return found


def _places(entries: Iterable[dict[str, Any]]) -> dict[str, list[Any]]:
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
