from collections import Counter

import pytest

from lint.model import Finding, Problem
from lint.placed import Placed
from lint.run import FileResult
from lint.tally import Tally


def placed(severity, family="term", status="open"):
    finding = Finding("TRM901", "x", family, "terminology", severity, 0.9, "author", "m", "", 0, 1, "a", status=status)
    return Placed(finding, None, None, "", "")


def tally(*results):
    made = Tally()
    for result in results:
        made.add(result)
    return made


ONE = FileResult(
    "a.txt", 100, [placed("minor"), placed("major", "aside"), placed("critical", status="kept")], 2, [], [], {"TRM901": 0.5}
)
UNREAD = FileResult("b.txt", 0, [], 0, [], [Problem("b.txt", "decode", "no")], {})


def test_articles_are_added_up():
    made = tally(ONE, ONE, UNREAD)
    assert (made.files, made.words, made.suppressed, made.errors, made.findings) == (2, 200, 4, 1, 4)
    assert made.severities == Counter(minor=2, major=2)
    assert made.families == Counter(term=2, aside=2)
    assert made.timings == {"TRM901": 1_000_000}


@pytest.mark.parametrize(("fail_on", "fails"), [("minor", True), ("major", True), ("critical", False), ("never", False)])
def test_only_open_findings_that_are_severe_enough_fail(fail_on, fails):
    assert tally(ONE).fails(fail_on) is fails
