import pytest

from lint.decisions.ledger import Ledger
from lint.decisions.settle import settle
from lint.document import of_text
from tests.articles import findings
from tests.decisions.made import RULE, about, anchors

TEXT = "The gas carrier left the port on Monday with a full load for the islands.\n"


def settled(*entries, text=TEXT):
    """What is settled of the first finding of a text."""
    found = findings(text, RULE, path="a.md")
    said, stale = settle(found, anchors(text), Ledger(entries).decisions())
    return said[0], stale


(ANCHOR,) = anchors(TEXT)
SIMILAR = ANCHOR._replace(fingerprint="", quote="gas carriers", after=" has left the port on Monday w")


@pytest.mark.parametrize(("verdict", "status"), [("keep", "kept"), ("later", "later"), ("fix", "fixed")])
def test_a_decision_gives_a_finding_its_status(verdict, status):
    said, stale = settled(about(ANCHOR, verdict=verdict))
    assert (said.status, said.asks, stale) == (status, "", [])


def test_what_nobody_decided_is_open():
    said, stale = settled()
    assert (said.status, said.decision, said.asks, stale) == ("open", None, "", [])


def test_a_similar_one_stays_open_and_asks():
    said, stale = settled(about(SIMILAR))
    assert (said.status, stale) == ("open", [])
    assert said.asks.startswith("looks like one that ann decided (keep), ")
    assert said.asks.endswith("% the same: confirm it")


def test_a_disagreement_stays_open_and_names_both():
    said, _ = settled(about(ANCHOR), about(ANCHOR, "e2", "fix", "bob"))
    assert (said.status, said.asks) == ("open", "disagreement: fix by bob, keep by ann")


def test_what_is_about_nothing_here_is_stale():
    said, stale = settled(about(ANCHOR._replace(fingerprint="x", quote="another", before="", after="")))
    assert (said.status, [d.entry.id for d in stale]) == ("open", ["e1"])


def test_a_decision_under_an_older_version_of_the_rule_still_holds():
    assert settled(about(ANCHOR, rule="0ld0ne"))[0].status == "kept"


def test_an_entry_written_by_hand_needs_no_fingerprint():
    assert settled(about(ANCHOR._replace(fingerprint="")))[0].status == "kept"


def test_the_anchor_is_of_the_text_as_a_reader_sees_it():
    document = of_text(TEXT.replace("gas carrier", "gas\ncarrier"), "a.md")
    assert "\n" in document.text[: document.text.index("left")]
    assert anchors(document.text)[0].quote == "gas carrier"
