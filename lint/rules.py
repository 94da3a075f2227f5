"""Rules ready to run: where packs are found, how they are cached, which of them are selected."""

import os
from collections.abc import Sequence

from lint import cache, tree
from lint.errors import UserError
from lint.files import mapped, read_bytes
from lint.model import FAMILIES
from lint.pack import Head, Pack
from lint.record import Record
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mmap import mmap

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES_FOLDER = "names"
ALIGN_FOLDER = "align"
NO_RULES = (NAMES_FOLDER, ALIGN_FOLDER)
"""Folders of data that are no rules: names, and words by which an article is laid beside its source."""
LEAN = ("why", "bad", "good", "todo")
"""What only `explain` and `rules test` need."""


class RuleFile(Record):
    """A file of rules: where it is, its bytes, the source languages its folder names, whether it came with calque."""

    path: str
    data: bytes
    languages: list[str]
    trusted: bool


def builtin_folder() -> str:
    """The folder of the rules that came with calque: the one inside the wheel, or a checkout's own."""
    for place in (os.path.join(HERE, "_data", "rules"), os.path.join(os.path.dirname(HERE), "rules")):
        if os.path.isdir(place):
            return place
    raise UserError("the built-in rules are missing: install calque again", kind="rule")


def find_files(path: str, trusted: bool = False) -> list[RuleFile]:
    """The rule files at a path (a file, or a folder searched for .yaml). Raises UserError when there is none."""
    paths = [path]
    if os.path.isdir(path):
        paths = [entry.path for entry in tree.entries(path, NO_RULES)]
        if not paths and not trusted:
            raise UserError(f"{path}: no .yaml rule file in this folder", kind="rule")
    home = builtin_folder() if trusted else ""
    files = []
    for name in paths:
        try:
            files.append(RuleFile(_shown(name, home), read_bytes(name), _languages(name), trusted))
        except UserError as error:
            raise UserError(f"{name}: {error.message}", kind="rule") from error
    return files


def _shown(path: str, home: str) -> str:
    return os.path.join("rules", path.removeprefix(home).lstrip(os.sep)) if home else path


def _languages(path: str) -> list[str]:
    """`ru-en` anywhere in the folder's path says the source is Russian; `any-en` or nothing says any."""
    for part in reversed(os.path.dirname(path).split(os.sep)):
        source, dash, target = part.partition("-")
        if dash and target == "en" and source.isalpha():
            return [] if source == "any" else [source]
    return []


def load(extra: Sequence[str] = (), use_cache: bool = True) -> Pack:
    """The built-in pack and the packs at the paths `extra`. Raises UserError(kind="rule") for the first wrong file."""
    if not extra and (data := built("pack")) is not None:
        return Pack(data)
    own = [file for path in extra for file in find_files(path)]
    return Pack(compiled(own, use_cache))


def compiled(own: Sequence[RuleFile] = (), use_cache: bool = False) -> "bytes | mmap":
    """The bytes of the built-in pack and of files of the user's own, from the cache if nobody touched them."""
    home = builtin_folder()
    content = tree.content(tree.entries(home, NO_RULES), use_cache)
    name = "pack-" + cache.key(content, *_parts(own))

    def make() -> bytes:
        from lint.packing import packed

        return packed(_join([*find_files(home, trusted=True), *own], use_cache))

    return cache.cached_lines(name, make, use_cache)


def built(name: str) -> "bytes | mmap | None":
    """What the wheel's build compiled, `pack` or `names`: None in a checkout."""
    try:
        return mapped(os.path.join(HERE, "_data", "built", name))
    except OSError:
        return None


def _parts(files: Sequence[RuleFile]) -> list[str | bytes]:
    return [part for file in files for part in (file.path, str(file.trusted), file.data)]


def load_files(files: Sequence[RuleFile], use_cache: bool = True) -> Pack:
    """A pack of these files. A later file's rule takes the place of an earlier one's with the same code."""
    name = "pack-" + cache.key(*_parts(files))

    def make() -> bytes:
        from lint.packing import packed

        return packed(_join(files, use_cache))

    return Pack(cache.cached_lines(name, make, use_cache))


def load_full(files: Sequence[RuleFile], use_cache: bool = True) -> list[dict[str, Any]]:
    """The rules of these files with their examples and reasons."""
    return [rule for file in files for rule in _compiled(file, use_cache)]


def _compiled(file: RuleFile, use_cache: bool) -> list[dict[str, Any]]:
    def compile_it() -> list[dict[str, Any]]:
        from lint.rulefile import compile_file

        return compile_file(file.data, file.path, file.languages)

    name = "rules-" + cache.key(file.path, ",".join(file.languages), file.data)
    return [{**rule, "trusted": file.trusted} for rule in cache.cached(name, compile_it, use_cache)]


def _join(files: Sequence[RuleFile], use_cache: bool) -> list[dict[str, Any]]:
    by_code: dict[str, dict[str, Any]] = {}
    for file in files:
        for rule in _compiled(file, use_cache):
            earlier = by_code.get(rule["code"])
            if earlier and earlier["trusted"] == rule["trusted"]:
                raise UserError(
                    f"{rule['path']}:{rule['line']}: {rule['code']}: code: also used at {earlier['path']}:{earlier['line']}",
                    kind="rule",
                )
            by_code[rule["code"]] = rule
    return [{k: v for k, v in rule.items() if k not in LEAN} for rule in by_code.values()]


class Selection(Record):
    """Which rules of a pack run: their indexes, and the source languages that are taken for given."""

    active: frozenset[int]
    languages: tuple[str, ...] = ()


def select(pack: Pack, chosen: Sequence[str] = (), ignored: Sequence[str] = (), languages: Sequence[str] = ()) -> Selection:
    """The rules that run. `chosen` and `ignored` hold codes, prefixes, families and rule names; `chosen` turns opt-in rules on.

    `languages` narrows to rules of these sources and of any. Raises UserError for a word that names no rule.
    """
    active = set()
    for word in (*chosen, *ignored):
        if not any(_named(head, word) for head in pack.heads) and word not in FAMILIES and word not in FAMILIES.values():
            raise UserError(f"{word}: no rule, prefix or family of this name; `calque rules` lists them")
    for number, head in enumerate(pack.heads):
        wanted = any(_named(head, word) for word in chosen) if chosen else head.default
        if chosen and wanted and not head.default:
            wanted = any(_named(head, word) and word != "ALL" for word in chosen)
        if not wanted or any(_named(head, word) for word in ignored):
            continue
        if languages and head.languages and not set(languages) & set(head.languages):
            continue
        active.add(number)
    return Selection(frozenset(active), tuple(languages))


def _named(head: Head, word: str) -> bool:
    codes = (head.code, *head.formerly)
    return word in (head.family, head.name, "ALL") or any(
        code.startswith(word) for code in codes if word.isupper() or word[:3].isupper()
    )
