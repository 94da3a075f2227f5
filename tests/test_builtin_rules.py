"""The rules that calque comes with: proven by their own examples, and safe to run."""

import re

import pytest
import regex

from lint import examples, rules
from lint.names import gazetteer

FILES = rules.find_files(rules.builtin_folder(), trusted=True)
PIECES = [
    "a ",
    "word ",
    "1",
    "1 ",
    "—",
    "- ",
    '"',
    "(",
    ".",
    ", ",
    "Aa ",
    "the ",
    "in the ",
    "approx. ",
    "\u00a0",
    "reported that ",
    "of ",
]
TIME_LIMIT = 1.0


@pytest.mark.parametrize("file", FILES, ids=[file.path for file in FILES])
def test_examples_hold(file):
    tested = examples.test(rules.load_full([file]), gazetteer.load())
    assert [str(failure) for failure in tested.failures if not failure.todo] == []


def test_codes_and_names_are_unique():
    full = rules.load_full(FILES)
    assert len({rule["code"] for rule in full}) == len(full)
    assert len({rule["name"] for rule in full}) == len(full)


def test_there_are_rules_for_several_sources():
    sources = {language for rule in rules.load_full(FILES) for language in rule["from"]}
    assert {"ru", "uk", "de", "fr", "zh", "ar"} <= sources


PATTERNS = [
    pytest.param(row["regex"], id=f"{rule['code']}-{place}")
    for rule in rules.load_full(FILES)
    for place, row in enumerate(rule["rows"])
    if row.get("pattern")
]


@pytest.mark.parametrize("source", PATTERNS)
def test_a_pattern_means_the_same_to_both_engines_and_never_runs_away(source):
    ours, theirs = re.compile(source, re.IGNORECASE), regex.compile(source, regex.IGNORECASE)
    for piece in PIECES:
        text = piece * 1500
        assert [m.span() for m in theirs.finditer(text, timeout=TIME_LIMIT)] == [m.span() for m in ours.finditer(text)]
