"""What became of the fixes that were to be written into articles."""

from collections.abc import Iterable, Iterator

from lint.report.terminal import safe
from lint.review.desk import Written


def written(done: Iterable[Written]) -> Iterator[str]:
    """What became of the articles into which fixes were to be written, in lines."""
    for result in done:
        yield f"{safe(result.path)}: {result.fixes} fix{'es' if result.fixes != 1 else ''} written"
        if result.problem:
            yield f"  error: {safe(result.problem)}"
        for flag, reason in result.left:
            yield f"  left: line {flag.position.line} {flag.finding.code}: {reason}"
