"""Regular expressions that are compiled when first used, and not again by the next run.

Compiling takes 0.1 to 5 ms each, and one article asks for some 170 of them; taking up again what the compiler made takes
0.01. What is kept is named by the expression and by the very Python that made it; the interpreter proves it before it
runs, and whatever is wrong with it is made anew.
"""

import _sre
import re
import sys

from lint import cache
from lint.digest import digest
from lint.table import Table, merged
from lint.types import Any, cast

MOST_KEPT = 4000

_made: dict[tuple[str, int], re.Pattern[str]] = {}
_new: dict[str, Any] = {}
_kept: Table | None = None


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """An expression that is compiled when it is first used."""
    return cast("re.Pattern[str]", _Lazy(text, flags))


class _Lazy:
    """Stands for a compiled expression; what was asked of it once is asked of the expression itself from then on."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(compiled(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


def compiled(text: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled expression. Raises re.error."""
    key = text, int(flags)
    found = _made.get(key)
    if found is None:
        found = _made[key] = _restored(*key) or _compile(*key)
    return found


def remember() -> None:
    """From now on, take up what earlier runs compiled."""
    global _kept
    _kept = Table(cache.read(_file()))


def save() -> None:
    """Keep what this run had to compile for the next one, after `remember`."""
    if _kept is not None and _new:
        cache.write(_file(), merged(cache.read(_file()), _new, MOST_KEPT))
        _new.clear()


def _file() -> str:
    return "patterns-" + cache.key(sys.version, sys.byteorder, str(_sre.MAGIC), str(_sre.CODESIZE))


def _name(text: str, flags: int) -> str:
    return digest(f"{flags} {text}".encode("utf-8", "surrogatepass"))


def _restored(text: str, flags: int) -> re.Pattern[str] | None:
    try:
        record = _kept.get(_name(text, flags)) if _kept is not None else None
        return _taken(text, record) if record is not None else None
    except (ValueError, TypeError, RuntimeError, OverflowError, LookupError):
        return None


def _taken(text: str, record: Any) -> re.Pattern[str]:
    """The expression of a record; the interpreter raises RuntimeError for code that it could not run safely."""
    flags, groups, names, code = record
    group_names: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        group_names[number] = name
    words = memoryview(bytes.fromhex(code)).cast("I").tolist()
    return cast("re.Pattern[str]", _sre.compile(text, flags, words, groups, names, tuple(group_names)))


def _record(made: re.Pattern[str], code: list[int]) -> list[Any]:
    return [made.flags, made.groups, dict(made.groupindex), b"".join(word.to_bytes(4, sys.byteorder) for word in code).hex()]


def _compile(text: str, flags: int) -> re.Pattern[str]:
    made = re.compile(text, flags)
    code = _code(text, flags) if _kept is not None else None
    if code is not None:
        _new[_name(text, flags)] = _record(made, code)
    return made


def _code(text: str, flags: int) -> list[int] | None:
    """What the compiler makes of an expression: the step of `re.compile` before the last."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        code: list[int] = _compiler._code(_parser.parse(text, flags), flags)
    except (ImportError, AttributeError, TypeError):
        return None
    return code
