"""Fixes that are decided, on their way into the article: all of one article at once, verified before anything is written."""

from lint import document, fixes
from lint.decisions.entry import Entry
from lint.decode import encode
from lint.digest import digest
from lint.document import Document
from lint.errors import UserError
from lint.files import read_bytes, write_atomic
from lint.markup import escaped
from lint.model import Edit, Fix
from lint.record import Record
from lint.review.article import Article, Checked
from lint.review.flags import Flag
from lint.run import Runner


class Plan(Record):
    """What writing would do: the text, the flags whose fixes are in it, those left and why, and the edits back."""

    text: str
    flags: list[Flag]
    left: list[tuple[Flag, str]]
    back: list[Edit]


def fix_of(flag: Flag, form: str) -> Fix | None:
    """The fix that was decided on: one that the rule offers, or the reviewer's own words. None when it is gone."""
    entry = flag.entry
    if entry is None or flag.state != "fix":
        return None
    if entry.replacement is not None:
        edit = Edit(flag.finding.start, flag.finding.end, escaped(entry.replacement, form))
        return Fix(f"Replace with “{entry.replacement}”", (edit,), False)
    return next((fix for fix in flag.finding.fixes if fix.title == entry.title), None)


def plan(article: Document, staged: list[Flag]) -> Plan:
    """What the fixes that were decided make of an article. Raises ValueError if something outside them would change."""
    chosen: list[tuple[Flag, Fix]] = []
    left: list[tuple[Flag, str]] = []
    for flag in staged:
        fix = fix_of(flag, article.form)
        if fix is None:
            left.append((flag, "its fix is not offered any more: decide again"))
        else:
            chosen.append((flag, fix))
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
    if digest(read_bytes(article.path, int(loaded.config["max-size"]))) != checked.made:
        raise UserError(f"{article.path}: was changed outside since it was read; read it again before fixes are written")
    again = document.Document(text.path, text.decoded._replace(text=made.text), text.form)
    after = runner.examine(again, loaded)
    if len(after.findings) > len(checked.findings):
        more = f"{len(checked.findings)} findings to {len(after.findings)}"
        raise UserError(f"{article.path}: its fixes would raise {more}; nothing was written")
    return _replace(article.path, encode(made.text, text.decoded))


def take_back(article: Article, entry: Entry) -> str:
    """Undo what a `written` entry says, in the article's file; the digest of what was written. Raises UserError."""
    checked = article.checked
    text = checked.document if checked else None
    if text is None or checked is None or checked.loaded is None:
        raise UserError(f"{article.path}: could not be read")
    if digest(read_bytes(article.path, int(checked.loaded.config["max-size"]))) != entry.made or checked.made != entry.made:
        raise UserError(f"{article.path}: was changed since its fixes were written; they cannot be taken back from here")
    before = fixes.replaced(text.text, [Edit(*edit) for edit in entry.edits])
    return _replace(article.path, encode(before, text.decoded))


def _replace(path: str, data: bytes) -> str:
    try:
        write_atomic(path, data)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror or error}; it is as it was", kind="unreadable") from error
    return digest(data)
