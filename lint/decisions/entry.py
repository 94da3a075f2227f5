"""One entry of a journal, and its line: YAML that is also JSON, so that reading it needs neither guess nor parser.

An entry is one line because git merges lines: of two branches that appended, `merge=union` keeps both sides whole.
"""

import json
from collections.abc import Mapping

from lint.anchor import Anchor
from lint.errors import UserError
from lint.patterns import pattern
from lint.record import Record
from lint.types import Any

VERDICTS = ("keep", "fix", "later")
"""It stands and is not to be shown again; it is to be changed; somebody will come back to it."""
ACTS = (*VERDICTS, "undo", "written")
"""`undo` takes entries back; `written` says that fixes were put into the article."""
UNREADABLE = pattern("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What one reader of YAML or another takes for the end of a line, or refuses, though JSON does not."""


class Entry(Record):
    """What somebody decided, when, and about what. `about` names entries that this one undoes, replaces or wrote.

    `batch` is shared by what was decided in one step. `second` marks the blind pass of a second reader. `rule` is the
    version of the rule that was looked at. `edits` of a `written` entry lead back: start and end in the written text and
    what stood there; `made` is the digest of the written text.
    """

    id: str
    verdict: str
    by: str
    at: str
    code: str = ""
    fingerprint: str = ""
    quote: str = ""
    before: str = ""
    after: str = ""
    replacement: str | None = None
    title: str = ""
    note: str = ""
    rule: str = ""
    about: tuple[str, ...] = ()
    batch: str = ""
    second: bool = False
    made: str = ""
    edits: tuple[tuple[int, int, str], ...] = ()

    @property
    def topic(self) -> tuple[str, str]:
        """What entries about one finding have in common: the rule's code, and the fingerprint or else the quote."""
        return self.code, self.fingerprint or self.quote

    @property
    def anchor(self) -> Anchor:
        """What the entry is about."""
        return Anchor(self.code, self.fingerprint, self.quote, self.before, self.after)


REQUIRED = ("id", "verdict", "by", "at")
FIELDS = frozenset(Entry._fields)


def line(entry: Entry) -> str:
    """The entry as one line of a journal, its line feed included. What is empty is left out, but a replacement by nothing."""
    said = {
        name: value
        for name, value in entry._asdict().items()
        if name in REQUIRED or value not in (None, "", (), False) or (name == "replacement" and value is not None)
    }
    return "- " + UNREADABLE.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(said, ensure_ascii=False)) + "\n"


def entry_of(said: Any, where: str) -> Entry:
    """The entry of a mapping. Raises UserError(kind="decisions") that starts with `where`."""
    if not isinstance(said, Mapping):
        raise UserError(f"{where}: must be an entry with {', '.join(REQUIRED)}", kind="decisions")
    for name in said:
        if name not in FIELDS:
            raise UserError(f"{where}: {name}: unknown; {', '.join(Entry._fields)}", kind="decisions")
    for name in REQUIRED:
        if not isinstance(said.get(name), str) or not said[name]:
            raise UserError(f"{where}: {name}: must be given, as text", kind="decisions")
    if said["verdict"] not in ACTS:
        raise UserError(f"{where}: verdict: must be one of {', '.join(ACTS)}", kind="decisions")
    values = {name: _value(name, value, where) for name, value in said.items()}
    if values["verdict"] in VERDICTS and not (values.get("code") and (values.get("quote") or values.get("fingerprint"))):
        raise UserError(f"{where}: needs the code of a rule and the quote that was decided on", kind="decisions")
    return Entry(**values)


def _value(name: str, value: Any, where: str) -> Any:
    if name == "second":
        fits = isinstance(value, bool)
    elif name == "about":
        value = [value] if isinstance(value, str) else value
        fits = isinstance(value, list) and all(isinstance(item, str) for item in value)
    elif name == "edits":
        fits = isinstance(value, list) and all(_is_edit(item) for item in value)
    else:
        fits = isinstance(value, str) or (name == "replacement" and value is None)
    if not fits:
        raise UserError(f"{where}: {name}: cannot be {value!r}", kind="decisions")
    if name == "edits":
        return tuple((start, end, text) for start, end, text in value)
    return tuple(value) if name == "about" else value


def _is_edit(item: Any) -> bool:
    return (
        isinstance(item, list)
        and len(item) == 3
        and all(isinstance(n, int) and not isinstance(n, bool) for n in item[:2])
        and isinstance(item[2], str)
    )
