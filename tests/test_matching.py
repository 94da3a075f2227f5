"""The gate finds every phrase wherever it stands, in the first document as in those after it."""

import pytest

from lint import document, engine
from tests.articles import matcher, pack

PHRASES = pack('    find: ["{draw|draws|drew} water with a pitchfork", "pitchfork war", "ears"]\n    better: x\n', code="TRM911")
OTHER = pack('    pattern: "(?:pitch|tuning) forks? of \\\\w+"\n    better: x\n', code="TRM912", kind="pattern")

TEXTS = [
    ("He drew water with a pitchfork.", ["drew water with a pitchfork"]),
    ("A pitchfork war began.", ["pitchfork war"]),
    ("Pitchfork wars began.", []),
    ("The years passed by ears.", ["ears"]),
    ("Two tuning forks of steel.", ["tuning forks of steel"]),
    ("Draw water with\na pitchfork", []),
    ("Nothing.", []),
]


@pytest.mark.parametrize("order", [range(len(TEXTS)), reversed(range(len(TEXTS)))])
def test_phrases_are_found_in_every_document(order):
    gate = matcher(PHRASES, OTHER)
    for number in order:
        text, found = TEXTS[number]
        findings = engine.check(document.of_text(text), gate).findings
        assert [finding.text for finding in findings] == found


def test_a_long_first_document_is_read_whole():
    text = "Nothing here.\n" * 4000 + "He draws water with a pitchfork.\n"
    assert len(engine.check(document.of_text(text), matcher(PHRASES)).findings) == 1


def test_a_pack_of_no_phrase_finds_nothing():
    silent = pack("    check: doubled-word\n    gate: any\n", code="RES911", kind="code", family="residue")
    gate = matcher(silent)
    assert [f.text for f in engine.check(document.of_text("He went to to Oslo."), gate).findings] == ["to to"]
