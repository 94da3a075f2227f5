"""A word diff on the screen: `[-what goes-]` struck through, `{+what comes+}` bold; legible without colours and styles too."""

from textual.content import Content

from lint.report.terminal import safe
from lint.review.worddiff import INSERT, KEEP, REMOVE, Diff

SHAPES = {KEEP: ("{}", ""), REMOVE: ("[-{}-]", "strike $text-error"), INSERT: ("{{+{}+}}", "bold $text-success")}


def diffed(diff: Diff) -> Content:
    """The diff as a terminal may get it."""
    return Content.assemble(*((SHAPES[op][0].format(safe(text)), SHAPES[op][1]) for op, text in diff))
