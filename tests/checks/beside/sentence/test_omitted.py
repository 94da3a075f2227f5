import pytest

from tests.checks.beside.laid import findings

REST = "\nDivers found the wreck two days later.\nThe owner of the ship has promised to pay the families by spring."


@pytest.mark.parametrize(
    ("beside", "text", "gap"),
    [
        (
            "The ferry sank at noon, although its captain had asked twice for a pilot.",
            "The ferry sank at noon.",
            "The ferry sank at noon",
        ),
        (
            "The ferry, built forty years ago for rivers, sank near the lighthouse at noon.",
            "The ferry sank near the lighthouse at noon.",
            "The ferry",
        ),
    ],
)
def test_a_clause_that_is_gone_is_named_at_its_gap(beside, text, gap):
    (finding,) = findings(["SRC011"], text + REST, beside + REST)
    assert (finding.text, finding.start) == ("", len(gap))
    assert finding.evidence in beside
    assert finding.related[0].text == finding.evidence
    assert finding.fixes == ()


def test_the_sentence_is_named_where_the_gap_cannot_be_seen():
    beside = "At noon, according to the guards of the northern lighthouse, the ferry sank."
    (finding,) = findings(["SRC011"], "The ferry sank at noon." + REST, beside + REST)
    assert finding.text == "The ferry sank at noon."


@pytest.mark.parametrize(
    ("beside", "text"),
    [
        ("The ferry, which had a crew of nine, sank at noon.", "The ferry sank at noon with its crew of nine."),
        ("The ferry sank at noon, quietly.", "The ferry sank at noon."),
        ("The ferry went down at noon, not far from the shore.", "The ferry sank at midday close to land."),
    ],
)
def test_what_is_said_otherwise_or_is_little_is_not_missing(beside, text):
    assert findings(["SRC011"], text + REST, beside + REST) == []


def test_a_clause_of_a_russian_sentence():
    beside = "Паром затонул в полдень у северного маяка, хотя его капитан дважды просил прислать опытного лоцмана из города."
    rest = "\nВодолазы нашли обломки через два дня.\nВладелец судна обещал заплатить семьям до весны."
    (finding,) = findings(["SRC011"], "The ferry sank at noon near the northern lighthouse." + REST, beside + rest, "ru")
    assert finding.evidence == "хотя его капитан дважды просил прислать опытного лоцмана из города"
    assert (
        findings(
            ["SRC011"], "The ferry sank at noon near the northern lighthouse." + REST, beside.split(",")[0] + "." + rest, "ru"
        )
        == []
    )
