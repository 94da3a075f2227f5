"""What a run adds up to: counts that do not grow with the number of articles."""

from collections import Counter

from lint.model import SEVERITIES
from lint.run import FileResult


class Tally:
    """Counts over results. `severities`, `families` and `codes` count open findings."""

    def __init__(self) -> None:
        self.files = self.words = self.suppressed = self.errors = 0
        self.severities: Counter[str] = Counter()
        self.families: Counter[str] = Counter()
        self.codes: Counter[str] = Counter()
        self.timings: Counter[str] = Counter()
        """Microseconds by rule, where they were asked for."""

    def add(self, result: FileResult) -> None:
        """Count one article."""
        self.files += result.read
        self.words += result.words
        self.suppressed += result.suppressed
        self.errors += len(result.problems)
        for placed in result.open:
            self.severities[placed.finding.severity] += 1
            self.families[placed.finding.family] += 1
            self.codes[placed.finding.code] += 1
        for code, seconds in result.timings.items():
            self.timings[code] += round(seconds * 1_000_000)

    @property
    def findings(self) -> int:
        """Open findings."""
        return self.severities.total()

    def fails(self, fail_on: str) -> bool:
        """Is some open finding at or above the severity `fail_on`?"""
        return fail_on != "never" and any(self.severities[s] for s in SEVERITIES[SEVERITIES.index(fail_on) :])
