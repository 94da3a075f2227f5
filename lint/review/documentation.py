"""What a rule file says of a rule, for the one who decides about its findings: reasons, examples, where it stands."""

from collections.abc import Sequence
from contextlib import suppress

from lint import rules
from lint.errors import UserError
from lint.record import Record
from lint.rules import RuleFile
from lint.types import Any


class Documentation(Record):
    """A rule as its file has it. `bad` and `good` are examples, in `bad` with the span that is found in `[[ ]]`.

    `languages` are the source languages, none for any; `formerly` the codes and names it had; `fix` is safe, unsafe or none.
    """

    code: str
    name: str
    why: str
    source: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    severity: str
    confidence: float
    languages: tuple[str, ...]
    path: str
    line: int
    fix: str
    formerly: tuple[str, ...]


class Documentations:
    """The documentation of calque's own rules and of those at `paths`, each looked up once, when it is asked for.

    A rule file that was not read lately takes up to a tenth of a second.
    """

    def __init__(self, paths: Sequence[str] = (), use_cache: bool = True) -> None:
        self._paths = tuple(paths)
        self._use_cache = use_cache
        self._files: list[RuleFile] | None = None
        self._known: dict[str, Documentation | None] = {}

    def of(self, code: str) -> Documentation | None:
        """What is known of a rule by its code or one that it had; None when no file that can be read has it."""
        if code not in self._known:
            self._known[code] = self._find(code)
        return self._known[code]

    def _find(self, code: str) -> Documentation | None:
        if self._files is None:
            self._files = self._read()
        for file in reversed(self._files):  # a rule of the user's own takes the place of one with the same code
            if code.encode() in file.data:
                with suppress(UserError):
                    for rule in rules.load_full([file], self._use_cache):
                        if code == rule["code"] or code in rule["formerly"]:
                            return _documentation(rule)
        return None

    def _read(self) -> list[RuleFile]:
        files = []
        with suppress(UserError):
            files += rules.find_files(rules.builtin_folder(), trusted=True)
        for path in self._paths:
            with suppress(UserError):
                files += rules.find_files(path)
        return files


def _documentation(rule: dict[str, Any]) -> Documentation:
    return Documentation(
        rule["code"],
        rule["name"],
        rule["why"],
        rule["source"],
        tuple(example["text"] for example in rule["bad"]),
        tuple(example["text"] for example in rule["good"]),
        rule["severity"],
        rule["confidence"],
        tuple(rule["from"]),
        rule["path"],
        rule["line"],
        rule["fix"],
        tuple(rule["formerly"]),
    )


def silencing(code: str) -> tuple[str, str]:
    """How to silence a rule: at a place, and everywhere."""
    return (
        f"silence it here: <!-- calque: ignore {code} -- why -->",
        f"everywhere: `ignore: [{code}]` in calque.yaml, or --ignore {code}",
    )
