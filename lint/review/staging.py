"""Fixes that are decided, on their way into the article: all of one article at once, verified before anything is written."""

from collections.abc import Sequence

from lint import document, fixes
from lint.decisions.entry import Entry
from lint.decode import encode
from lint.digest import digest
from lint.document import Document
from lint.errors import UserError
from lint.files import read_bytes, write_atomic
from lint.markup import escaped
from lint.model import Edit, Finding, Fix
from lint.record import Record
from lint.review.article import Article, Checked
from lint.review.flags import Flag
from lint.review.textfile import writable
from lint.run import Runner
from lint.view import SPECIAL

QUOTES = {'"': "&quot;", "'": "&#39;"}


class Plan(Record):
    """What writing would do: the text, the flags whose fixes are in it, those left and why, and the edits back."""

    text: str
    flags: list[Flag]
    left: list[tuple[Flag, str]]
    back: list[Edit]


class Change(Record):
    """The bytes of an article's file before and after."""

    path: str
    before: bytes
    after: bytes

    @property
    def reversed(self) -> "Change":
        """The way back."""
        return Change(self.path, self.after, self.before)


def fix_of(flag: Flag, article: Document) -> Fix:
    """The fix that was decided on: one that the rule offers, or the reviewer's own words. Raises UserError when it cannot be."""
    entry = flag.entry
    if entry is not None and entry.replacement is not None:
        return Fix(f"Replace with “{entry.replacement}”", (_own(flag.finding, entry.replacement, article),), False)
    fix = next((fix for fix in flag.finding.fixes if entry is not None and fix.title == entry.title), None)
    if fix is None:
        raise UserError("its fix is not offered any more: decide again")
    return fix


def _own(finding: Finding, words: str, article: Document) -> Edit:
    block = next((b for b in reversed(article.blocks) if b.view.place(finding.start) < b.view.place(finding.end)), None)
    said = escaped(words, article.form)
    if block is not None:
        gaps = block.view.gaps(block.view.place(finding.start), block.view.place(finding.end))
        if any(SPECIAL.sub("", article.text[start:end]) for start, end in gaps):
            raise UserError("there is markup among its words: edit the article")
        if block.kind == "attribute":
            said = "".join(QUOTES.get(c, c) for c in said)
    return Edit(finding.start, finding.end, said)


def plan(article: Document, staged: list[Flag]) -> Plan:
    """What the fixes that were decided make of an article. Raises ValueError if something outside them would change."""
    chosen: list[tuple[Flag, Fix]] = []
    left: list[tuple[Flag, str]] = []
    for flag in staged:
        try:
            chosen.append((flag, fix_of(flag, article)))
        except UserError as error:
            left.append((flag, error.message))
    applied = fixes.apply(article.text, [(flag.finding, fix) for flag, fix in chosen])
    done = [flag for flag, fix in chosen if fix in applied.fixes]
    left += [(flag, "overlaps with another fix: write again after this one") for flag, fix in chosen if fix not in applied.fixes]
    return Plan(applied.text, done, left, fixes.reverse(article.text, applied.edits))


def write(runner: Runner, article: Article, made: Plan, checked: Checked) -> str:
    """Put a plan into the article's file; the digest of what was written.

    Raises UserError, with the file as it was, when it was changed since it was checked, cannot be written, or would have
    more findings than before.
    """
    text, loaded = checked.document, checked.loaded
    if text is None or loaded is None:
        raise UserError(f"{article.path}: could not be read")
    data = read_bytes(article.path, int(loaded.config["max-size"]))
    if digest(data) != checked.made:
        raise UserError(f"{article.path}: was changed outside since it was read; read it again before fixes are written")
    if encode(text.text, text.decoded) != data:
        said = f"{article.path}: {text.decoded.encoding} writes some of its characters in two ways, so more than the fixes would"
        raise UserError(f"{said} change; convert the file to UTF-8 first")
    again = document.Document(text.path, text.decoded._replace(text=made.text), text.form)
    before, after = (len(runner.examine(one, loaded, runner.beside(one, loaded)).findings) for one in (text, again))
    if after > before:
        more = f"{before} finding{'s' if before != 1 else ''} to {after}"
        raise UserError(f"{article.path}: its fixes would raise {more}; nothing was written")
    after_bytes = encode(made.text, text.decoded)
    put([Change(article.path, data, after_bytes)])
    return digest(after_bytes)


def taken_back(article: Article, entry: Entry) -> Change:
    """What undoing a `written` entry does to the article's file. Raises UserError when it is not as the entry left it."""
    checked = article.checked
    text = checked.document if checked else None
    if text is None or checked is None or checked.loaded is None:
        raise UserError(f"{article.path}: could not be read")
    data = read_bytes(article.path, int(checked.loaded.config["max-size"]))
    if digest(data) != entry.made or checked.made != entry.made:
        raise UserError(f"{article.path}: was changed since its fixes were written; they cannot be taken back from here")
    before = fixes.replaced(text.text, [Edit(*edit) for edit in entry.edits])
    return Change(article.path, data, encode(before, text.decoded))


def put(changes: Sequence[Change]) -> None:
    """Change files, all or none. Raises UserError."""
    done: list[Change] = []
    for change in changes:
        try:
            if not writable(change.path):
                raise UserError(f"{change.path}: is read-only; it is as it was", kind="unreadable")
            write_atomic(change.path, change.after)
        except (OSError, UserError) as error:
            put([other.reversed for other in done])
            if isinstance(error, UserError):
                raise
            said = f"{change.path}: cannot be written: {error.strerror or error}; it is as it was"
            raise UserError(said, kind="unreadable") from error
        done.append(change)
