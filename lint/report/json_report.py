"""The JSON report by its contract, `calque.report/1`, and JSON Lines with one such object a file."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from lint import __version__, mqm
from lint.model import Problem
from lint.run import FileResult, Placed

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
    open_ones = [p.finding for _, p in placed if p.finding.status == "open"]
    words = sum(r.words for r in results)
    errors = [*problems, *(p for r in ordered for p in r.problems)]
    score = mqm.score((f.severity for f in open_ones), words, preset)
    return {
        "schema": SCHEMA,
        "tool": {"name": "calque", "version": __version__},
        "offsets": "code-points",
        "summary": {
            "files": sum(r.read for r in results),
            "words": words,
            "findings": len(open_ones),
            "suppressed": sum(r.suppressed for r in results),
            "errors": len(errors),
            "by_severity": _counts(f.severity for f in open_ones),
            "by_family": _counts(f.family for f in open_ones),
            "mqm": {"penalty_per_1000_words": score.penalty, "verdict": score.verdict},
        },
        "notes": [{"path": r.path, "code": n.code, "message": n.message} for r in ordered for n in r.notes],
        "findings": [_finding(path, p) for path, p in placed],
        "errors": [{"path": p.path, "kind": p.kind, "message": p.message} for p in errors],
    }


def _counts(words: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))


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
