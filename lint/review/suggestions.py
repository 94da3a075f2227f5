"""What to put into a names file about a flag: the words are right as they stand, or they are known to be wrong."""

from contextlib import suppress

from lint import fixes
from lint.errors import UserError
from lint.names.gazetteer import Gazetteer
from lint.record import Record
from lint.review.flags import Flag

PLACES = ("NAM010", "NAM011", "CON001")
"""Rules about names of places."""
PEOPLE = ("NAM001", "CON002")
"""Rules about names of people; those of the user's own are of the family `name`."""


class Suggestion(Record):
    """An entry that may be added: its section, the name, source forms by language, forms that are right and wrong too."""

    section: str
    name: str
    source: dict[str, str]
    aliases: list[str]
    wrong: list[str] = []  # noqa: RUF012 - read only


def suggested(flag: Flag, names: Gazetteer | None = None) -> Suggestion:
    """The entry with which the flagged words are right. Raises UserError for a flag that is about no name.

    `names` are those that the article was checked with: a place that goes by another name in them is then found by it.
    """
    text = flag.anchor.quote
    if flag.finding.code in PLACES:
        return Suggestion("places", text, {}, [form for form in _place(flag, names) if form != text])
    _person(flag)
    return Suggestion("people", _capitalised(_whole(flag, text)), {}, [])


def corrected(flag: Flag, right: str, names: Gazetteer | None = None) -> Suggestion:
    """The entry with which `right` is the name (the fix, or the reviewer's words) and the flagged form is wrong.

    Raises UserError for a flag that is about no name.
    """
    text = flag.anchor.quote
    if flag.finding.code in PLACES:
        return Suggestion("places", right, {}, [form for form in _place(flag, names) if form not in (text, right)], [text])
    _person(flag)
    said, meant, _ = flag.finding.evidence.partition(" → ")
    full = said if meant and said.endswith(" " + right) else _whole(flag, right)
    given = full.removesuffix(right) if " " not in text else ""
    return Suggestion("people", full, {}, [], [given + text])


def right_of(flag: Flag) -> str:
    """The flagged words after the first fix that is offered; as they are when none is."""
    finding = flag.finding
    edits = [
        edit
        for edit in (finding.fixes[0].edits if finding.fixes else ())
        if finding.start <= edit.start and edit.end <= finding.end
    ]
    shifted = [edit._replace(start=edit.start - finding.start, end=edit.end - finding.start) for edit in edits]
    return " ".join(fixes.replaced(finding.text, shifted).split())


def _person(flag: Flag) -> None:
    if flag.finding.code not in PEOPLE and flag.finding.family != "name":
        raise UserError(f"{flag.finding.code}: is about no name; names are what NAM and CON rules find")


def _whole(flag: Flag, word: str) -> str:
    """A surname with the given name that the article has elsewhere: a surname alone is nobody's."""
    full = next((r.text for r in flag.finding.related if r.role == "variant" and " " in r.text.strip()), "")
    return " ".join((*full.split()[:-1], word)) if full and " " not in word else word


def _capitalised(name: str) -> str:
    """A name as names files have it, though the article writes it in capitals."""
    return name.title() if name.isupper() and " " in name else name


def _place(flag: Flag, names: Gazetteer | None) -> list[str]:
    """The names that a place goes by: an entry without them would say nothing about it."""
    forms = [edit.text for fix in flag.finding.fixes for edit in fix.edits]
    if names is not None:
        with suppress(LookupError):
            forms.append(names.place(flag.anchor.quote).name)
    return list(dict.fromkeys(forms))
