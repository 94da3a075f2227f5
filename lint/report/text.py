"""The report for people: the passage with the span marked, what is wrong, the evidence, the fix."""

from lint import mqm
from lint.model import Problem
from lint.placed import Placed
from lint.report.terminal import Style, safe
from lint.run import FileResult
from lint.tally import Tally

LEFT, RIGHT = 70, 70
"""How much of the passage is shown on either side of the span."""
LONGEST_SPAN = 300


def of_file(result: FileResult, style: Style) -> str:
    """Findings, notes and problems of one article; empty when there are none."""
    parts = [_finding(result.path, placed, style) for placed in result.findings]
    parts += [f"{style('path', safe(result.path))}: {style('dim', 'note')} {safe(n.message)} [{n.code}]\n" for n in result.notes]
    return "".join(f"{part}\n" for part in parts)


def of_problem(problem: Problem, style: Style) -> str:
    """One line about something that could not be read or run."""
    return f"{style('path', safe(problem.path))}: {style('critical', 'error')} {safe(problem.message)} [{problem.kind}]\n"


def summary(tally: Tally, style: Style, preset: str = "news") -> str:
    """One line on all articles, and the quality score."""
    said = ", ".join(f"{tally.severities[s]} {s}" for s in ("critical", "major", "minor") if tally.severities[s])
    score = mqm.score(tally.severities, tally.words, preset)
    grade = {"too-short": f"too short to grade (under {mqm.SHORTEST} words)"}.get(
        score.verdict, f"MQM penalty {score.penalty} per 1,000 words: {score.verdict}"
    )
    files = f"{tally.files:,} article{'s' if tally.files != 1 else ''}, {tally.words:,} words"
    found = tally.findings
    if not found:
        text = f"{files}: {style('good', 'nothing found')}"
    else:
        text = f"{files}: {found:,} finding{'s' if found != 1 else ''} ({said}); {grade}"
    if tally.suppressed:
        text += f"; {tally.suppressed} suppressed"
    if tally.errors:
        text += f"; {style('critical', f'{tally.errors} error' + ('s' if tally.errors != 1 else ''))}"
    return text + "\n"


def _finding(path: str, placed: Placed, style: Style) -> str:
    f = placed.finding
    place = f"{safe(path)}:{placed.start.line}:{placed.start.column}"
    state = "" if f.status == "open" else f" [{f.status}]"
    sure = style("dim", f"({f.confidence:.2f})")
    head = f"{style('path', place)} {style(f.severity, f.severity)} {f.code} {f.rule} {sure}{state}"
    label = f"{style('dim', 'article:')} " if placed.beside else ""
    lines = [head, f"    {label}{_passage(placed.before, f.text, placed.after, style)}"]
    for before, text, after, what in placed.beside:
        lines.append(f"    {style('dim', 'source: ')} {_passage(before, text, after, style)} {style('dim', f'({what})')}")
    lines.append(f"    {safe(f.message)}")
    if f.evidence and f.evidence not in f.message and not (placed.beside and f.family == "source"):
        lines.append(f"    {style('dim', 'evidence:')} {safe(f.evidence)}")
    lines += [
        f"    {style('dim', f'{r.role}:')} “{safe(r.text[:80])}” {style('dim', safe(r.message))}"
        for r in f.related
        if r.role != "overlap" and not (r.role == "source" and placed.beside)
    ]
    if f.fixes:
        titles = " / ".join(safe(fix.title) + (" (safe)" if fix.safe else "") for fix in f.fixes)
        lines.append(f"    {style('good', 'fix:')} {titles}")
    return "\n".join(lines) + "\n"


def _passage(before: str, text: str, after: str, style: Style) -> str:
    before = before if len(before) <= LEFT else "…" + before[-LEFT:].partition(" ")[2]
    after = after if len(after) <= RIGHT else after[:RIGHT].rpartition(" ")[0] + "…"
    if len(text) > LONGEST_SPAN:
        text = f"{text[: LONGEST_SPAN // 2]} … {text[-LONGEST_SPAN // 2 :]}"
    marked = style("mark", safe(text)) if style.colour else f"[[{safe(text)}]]"
    return safe(before) + marked + safe(after)
