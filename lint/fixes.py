"""Applying fixes: which ones together, what the text becomes, and that nothing outside the edits has changed."""

from collections.abc import Iterable, Sequence

from lint.model import Edit, Finding, Fix
from lint.record import Record


class Applied(Record):
    """The new text, the fixes that made it, how many were left because they overlap with one of these, and the edits."""

    text: str
    fixes: list[Fix]
    left: int
    edits: list[Edit]


def choose(findings: Iterable[Finding], unsafe: bool = False) -> list[tuple[Finding, Fix]]:
    """The fix of each finding that may be applied: the first safe one, or with `unsafe` the first.

    Inside a quotation nothing is applied unattended: its words are somebody's own.
    """
    chosen = []
    for finding in findings:
        fix = next((f for f in finding.fixes if f.safe), None)
        if fix is None and unsafe and finding.fixes:
            fix = finding.fixes[0]
        if fix is not None and (finding.zone != "quotation" or unsafe):
            chosen.append((finding, fix))
    return chosen


def apply(text: str, chosen: Sequence[tuple[Finding, Fix]]) -> Applied:
    """The text with the fixes that do not overlap, the stronger findings first. Raises ValueError if it went wrong."""
    taken: list[Edit] = []
    fixes: list[Fix] = []
    left = 0
    for _, fix in sorted(chosen, key=lambda pair: (-pair[0].strength[0], pair[0].start)):
        if any(_collide(edit, other) for edit in fix.edits for other in taken):
            left += 1
            continue
        taken += fix.edits
        fixes.append(fix)
    taken.sort()
    result = replaced(text, taken)
    verify(text, result, taken)
    return Applied(result, fixes, left, taken)


def _collide(one: Edit, other: Edit) -> bool:
    if one.start == one.end or other.start == other.end:
        return other.start <= one.start <= other.end or one.start <= other.start <= one.end
    return one.start < other.end and other.start < one.end


def verify(before: str, after: str, edits: Sequence[Edit]) -> None:
    """Raise ValueError unless everything outside the edits stands in `after` as it stood in `before`."""
    shift = 0
    place = 0
    for edit in edits:
        if before[place : edit.start] != after[place + shift : edit.start + shift]:
            raise ValueError(f"text before offset {edit.start} would change")
        shift += len(edit.text) - (edit.end - edit.start)
        place = edit.end
    if before[place:] != after[place + shift :]:
        raise ValueError("text behind the last edit would change")


def reverse(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """The edits that lead from the text with `edits` back to `text`, in offsets of the changed one."""
    back, shift = [], 0
    for edit in sorted(edits):
        start = edit.start + shift
        back.append(Edit(start, start + len(edit.text), text[edit.start : edit.end]))
        shift += len(edit.text) - (edit.end - edit.start)
    return back


def replaced(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits that do not overlap."""
    parts, place = [], 0
    for edit in sorted(edits):
        parts += [text[place : edit.start], edit.text]
        place = edit.end
    return "".join([*parts, text[place:]])
