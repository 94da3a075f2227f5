"""Remarks in an article that silence a rule: `<!-- calque: ignore ASD001 -- reason -->`.

`ignore` reaches over the block it stands in, or, alone on its line, over the next block; `ignore-line` over its line or
the next; `ignore-file` over the file. Codes, prefixes, families and rule names may be listed. A remark that silences
nothing, gives no reason or names no rule is a finding itself.
"""

import re
from collections.abc import Sequence

from lint.anchor import fingerprinted
from lint.document import Document
from lint.markup.reading import Comment
from lint.model import FAMILIES, Finding
from lint.pack import Pack
from lint.patterns import pattern
from lint.record import Record

REMARK = pattern(r"calque:\s*(?P<verb>[a-z-]+)\s*(?P<codes>[^\n]*?)\s*(?:--\s*(?P<reason>.*?)\s*)?$", re.S)
VERBS = ("ignore", "ignore-line", "ignore-file")
FAMILY = "suppression"


class Remark(Record):
    """One comment: what it silences and over which stretch of the file."""

    comment: Comment
    codes: tuple[str, ...]
    reason: str
    start: int
    end: int
    wrong: str = ""


def apply(document: Document, findings: Sequence[Finding], pack: Pack) -> tuple[list[Finding], list[Finding]]:
    """`(open, suppressed)`: findings that stand, calque's remarks on the comments among them, and those silenced."""
    remarks = [remark for comment in document.comments if (remark := _remark(document, comment))]
    if not remarks:
        return list(findings), []
    used: set[int] = set()
    standing: list[Finding] = []
    silenced: list[Finding] = []
    for finding in findings:
        rule = pack.by_code(finding.code)
        names = {finding.rule, finding.family, *([rule.code, *rule.data["formerly"]] if rule else [finding.code])}
        hits = [
            i
            for i, r in enumerate(remarks)
            if r.start <= finding.start < max(r.end, r.start + 1)
            and (not r.codes or any(code in names or any(n.startswith(code) for n in names) for code in r.codes))
            and not r.wrong
        ]
        used.update(hits)
        (silenced if hits else standing).append(finding._replace(status="suppressed") if hits else finding)
    said = fingerprinted(document, [f for i, remark in enumerate(remarks) for f in _said_of(document, remark, i in used, pack)])
    return sorted([*standing, *said], key=lambda f: f.order), silenced


def _remark(document: Document, comment: Comment) -> Remark | None:
    match = REMARK.match(comment.text)
    if not match:
        return None
    codes = tuple(code for code in re.split(r"[,\s]+", match["codes"]) if code)
    verb = match["verb"]
    start, end = _reach(document, comment, verb)
    wrong = "" if verb in VERBS else f"unknown word {verb!r}: ignore, ignore-line or ignore-file"
    return Remark(comment, codes, match["reason"] or "", start, end, wrong)


def _reach(document: Document, comment: Comment, verb: str) -> tuple[int, int]:
    if verb == "ignore-file":
        return 0, len(document.text)
    lines = document.lines
    if verb == "ignore-line":
        line = lines.position(comment.end).line + (1 if comment.alone else 0)
        return lines.line_span(min(line, len(lines.starts)))
    spans = [(block.view.span(0, 0)[0], block.view.span(0, len(block.text))[1]) for block in document.blocks]
    if comment.alone:
        return next(((a, b) for a, b in spans if a >= comment.end), (comment.end, comment.end))
    around = [(a, b) for a, b in spans if a <= comment.end and comment.start <= b + 1]
    if around:
        return around[-1]
    return next(((a, b) for a, b in reversed(spans) if b <= comment.start), (comment.start, comment.start))


def _said_of(document: Document, remark: Remark, used: bool, pack: Pack) -> list[Finding]:
    unknown = [code for code in remark.codes if not _known(code, pack)]
    if remark.wrong:
        return [_finding(document, remark, "SUP003", "unknown-suppression", "major", remark.wrong)]
    if unknown:
        message = f"{', '.join(unknown)}: no rule of this code or name"
        return [_finding(document, remark, "SUP003", "unknown-suppression", "major", message)]
    found = []
    if not used:
        found.append(_finding(document, remark, "SUP001", "unused-suppression", "minor", "silences nothing: remove it"))
    if not remark.reason:
        message = "says no reason: add ` -- why` before the end of the comment"
        found.append(_finding(document, remark, "SUP002", "suppression-without-reason", "minor", message))
    return found


def _known(word: str, pack: Pack) -> bool:
    return word in FAMILIES or any(
        head.code.startswith(word) or word in head.formerly or word == head.name for head in pack.heads
    )


def _finding(document: Document, remark: Remark, code: str, name: str, severity: str, message: str) -> Finding:
    start, end = remark.comment.start, remark.comment.end
    text = document.text[start:end]
    return Finding(code, name, FAMILY, "", severity, 1.0, "boilerplate", message, remark.comment.text, start, end, text)
