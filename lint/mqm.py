"""The quality score: MQM's penalty per 1,000 words, and a verdict. Confidence plays no part in it.

Severity weights are those of the MQM Core scoring model (themqm.org): minor 1, major 5, critical 25; there one critical error
fails a text, however long, and so it does here but for `lenient`. The thresholds are calque's own: with `news`, one major
artefact in 250 words still passes.
"""

from collections.abc import Mapping

from lint.record import Record

SHORTEST = 500
"""Under this many words a penalty per 1,000 says more about length than about quality."""


class Preset(Record):
    """Weights by severity, the largest penalty per 1,000 words that passes, and how many critical ones may."""

    minor: float
    major: float
    critical: float
    threshold: float
    criticals: float


PRESETS = {
    "news": Preset(1, 5, 25, 20, 0),
    "strict": Preset(1, 5, 25, 5, 0),
    "lenient": Preset(0.5, 3, 15, 40, float("inf")),
}


class Score(Record):
    """Penalty per 1,000 words (None when too short) and the verdict: pass, fail or too-short."""

    penalty: float | None
    verdict: str


def score(severities: Mapping[str, int], words: int, preset: str = "news") -> Score:
    """Score the counts of open findings by severity in a text of `words` words."""
    if words < SHORTEST:
        return Score(None, "too-short")
    weights = PRESETS[preset]
    total: float = sum(getattr(weights, severity) * count for severity, count in severities.items())
    penalty = round(1000 * total / words, 2)
    passes = penalty <= weights.threshold and severities.get("critical", 0) <= weights.criticals
    return Score(penalty, "pass" if passes else "fail")
