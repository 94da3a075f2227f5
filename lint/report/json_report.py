"""The JSON report by its contract, `calque.report/1`, and JSON Lines with one such object a file."""

import json
from collections.abc import Sequence

from lint import __version__, mqm
from lint.model import Problem
from lint.placed import Placed
from lint.run import FileResult
from lint.tally import Tally
from lint.types import Any

SCHEMA = "calque.report/1"


def report(results: Sequence[FileResult], problems: Sequence[Problem] = (), preset: str = "news") -> str:
    """One object for all files, with a line feed at its end. `problems` belong to no file that was checked."""
    return json.dumps(as_data(results, problems, preset), ensure_ascii=False, indent=1) + "\n"


def line(result: FileResult, preset: str = "news") -> str:
    """One object for one file on a line of its own."""
    return json.dumps(as_data([result], (), preset), ensure_ascii=False, separators=(",", ":")) + "\n"


def problem_line(problem: Problem, preset: str = "news") -> str:
    """The object of a path that could not be checked."""
    return json.dumps(as_data([], [problem], preset), ensure_ascii=False, separators=(",", ":")) + "\n"


def as_data(results: Sequence[FileResult], problems: Sequence[Problem], preset: str) -> dict[str, Any]:
    """The report as plain data."""
    ordered = sorted(results, key=lambda r: r.path)
    placed = [(r.path, p) for r in ordered for p in r.findings]
    errors = [*problems, *(p for r in ordered for p in r.problems)]
    tally = Tally()
    for result in results:
        tally.add(result)
    score = mqm.score(tally.severities, tally.words, preset)
    return {
        "schema": SCHEMA,
        "tool": {"name": "calque", "version": __version__},
        "offsets": "code-points",
        "summary": {
            "files": tally.files,
            "words": tally.words,
            "findings": tally.findings,
            "suppressed": tally.suppressed,
            "errors": len(errors),
            "by_severity": dict(sorted(tally.severities.items())),
            "by_family": dict(sorted(tally.families.items())),
            "mqm": {"penalty_per_1000_words": score.penalty, "verdict": score.verdict},
        },
        "notes": [{"path": r.path, "code": n.code, "message": n.message} for r in ordered for n in r.notes],
        "findings": [_finding(path, p) for path, p in placed],
        "errors": [{"path": p.path, "kind": p.kind, "message": p.message} for p in errors],
    }


def _finding(path: str, placed: Placed) -> dict[str, Any]:
    finding = placed.finding
    return {
        "path": path,
        "code": finding.code,
        "rule": finding.rule,
        "family": finding.family,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "zone": finding.zone,
        "message": finding.message,
        "evidence": finding.evidence,
        "text": finding.text,
        "start": placed.start._asdict(),
        "end": placed.end._asdict(),
        "fixes": [{"title": f.title, "safe": f.safe, "edits": [e._asdict() for e in f.edits]} for f in finding.fixes],
        "related": [
            {
                "role": r.role,
                "path": r.path or path,
                "start": r.start,
                "end": r.end,
                "text": r.text,
                "message": r.message,
            }
            for r in finding.related
        ],
        "fingerprint": finding.fingerprint,
        "status": finding.status,
    }
