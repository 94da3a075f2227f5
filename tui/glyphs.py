"""Signs for states and severities: what colour says, a glyph says too."""

from lint.review.flags import Flag

STATE = {"open": "●", "ask": "≈", "dispute": "≠", "later": "…", "fix": "✎", "keep": "✓"}
GRAVE = "▲"
"""An open flag of critical severity."""


def glyph(flag: Flag) -> str:
    """The sign of a flag, one cell wide."""
    if flag.state == "open" and flag.finding.severity == "critical":
        return GRAVE
    return STATE[flag.state]
