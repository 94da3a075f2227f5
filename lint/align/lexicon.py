"""The words of a language and what English makes of them: seed lexicons, `rules/align/<language>.yaml`."""

import json
import os
from collections.abc import Mapping
from functools import lru_cache

from lint import cache
from lint.errors import UserError
from lint.files import read_bytes
from lint.rules import ALIGN_FOLDER, built, builtin_folder
from lint.types import Any

WORDS = ("words", "places", "nationalities", "organisations", "honorifics")
"""Sections whose values are English words."""
VALUES = ("numbers", "scales", "fractions", "multiples", "ordinals", "months", "weekdays", "relative", "currencies", "units")
"""Sections whose keys stand for a value."""
SHORTEST = 2
"""Letters of the shortest stem."""


class Entries:
    """Keys of one or several sections and their values; keys that end in `*` are stems, keys with spaces phrases."""

    __slots__ = ("longest", "phrases", "stems", "whole")

    def __init__(self, entries: Mapping[str, Any]) -> None:
        self.whole: dict[str, Any] = {}
        self.stems: dict[str, Any] = {}
        self.phrases: dict[str, list[tuple[list[str], Any]]] = {}
        """By the first word as it stands in the key."""
        for key, value in entries.items():
            if " " in key:
                first, *rest = key.split(" ")
                self.phrases.setdefault(first, []).append((rest, value))
            elif key.endswith("*"):
                self.stems[key[:-1]] = value
            else:
                self.whole[key] = value
        self.longest = max(map(len, self.stems), default=0)

    def get(self, word: str) -> Any:
        """The value of a word in lower case: its own, else that of its longest stem; None when it has neither."""
        found = self.whole.get(word)
        if found is not None:
            return found
        for size in range(min(len(word), self.longest), SHORTEST - 1, -1):
            found = self.stems.get(word[:size])
            if found is not None:
                return found
        return None


class Lexicon:
    """One language's lexicon. An unknown language has an empty one: numbers, names and lengths are then all there is."""

    def __init__(self, language: str, data: Mapping[str, Any]) -> None:
        self.language = language
        self.data = data
        merged: dict[str, Any] = {}
        for section in WORDS:
            for key, said in data.get(section, {}).items():
                merged.setdefault(key, []).extend([said] if isinstance(said, str) else said)
        self.words = Entries(merged)
        self._sections: dict[str, Entries] = {}
        self.memory: dict[str, tuple[frozenset[str], bool]] = {}
        """What was made of words before: words come again."""

    @property
    def known(self) -> bool:
        """Are there any words?"""
        return bool(self.data)

    def section(self, name: str) -> Entries:
        """The entries of one section."""
        if name not in self._sections:
            self._sections[name] = Entries(self.data.get(name, {}))
        return self._sections[name]

    def listed(self, name: str) -> list[str]:
        """The items of a section that is a list."""
        found = self.data.get(name, [])
        return found if isinstance(found, list) else []


@lru_cache(maxsize=32)
def load(language: str, use_cache: bool = True) -> Lexicon:
    """The lexicon of a language by its ISO 639-1 code. Raises UserError(kind="rule") when the file is wrong."""
    if not language.isalpha():
        return Lexicon(language, {})
    ready = built(f"{ALIGN_FOLDER}-{language}")
    if ready is not None:
        return Lexicon(language, json.loads(bytes(ready)))
    path = os.path.join(builtin_folder(), ALIGN_FOLDER, f"{language}.yaml")
    if not os.path.isfile(path):
        return Lexicon(language, {})
    data = read_bytes(path)
    return Lexicon(language, cache.cached("align-" + cache.key(language, data), lambda: _parsed(data, path), use_cache))


def compiled() -> dict[str, bytes]:
    """All lexicons by language, as the wheel carries them. Raises UserError for a file that is wrong."""
    folder = os.path.join(builtin_folder(), ALIGN_FOLDER)
    found = {}
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        found[name.removesuffix(".yaml")] = json.dumps(_parsed(read_bytes(path), path), ensure_ascii=False).encode()
    return found


def _parsed(data: bytes, path: str) -> Any:
    from lint.yamlfile import load as load_yaml

    found = load_yaml(data, path).data
    if not isinstance(found, dict):
        raise UserError(f"{path}:1: must be a mapping of sections", kind="rule")
    return {section: _folded(entries) for section, entries in found.items()}


def _folded(entries: Any) -> Any:
    if not isinstance(entries, dict):
        return entries
    return {str(key).lower(): value for key, value in entries.items()}
