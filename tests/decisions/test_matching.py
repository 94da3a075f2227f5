import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lint.anchor import Anchor
from lint.decisions.matching import match, sure
from tests.articles import pack
from tests.decisions.made import anchors

TEXT = """\
Two ships wait at the mole, one of them since Sunday.

The gas carrier left the northern port on Monday with a full load for the islands, its owner said.

Nobody on the quay waved.
"""


def how(before, after, **more):
    """How each finding of the changed text is matched with the decisions on all findings of the text before."""
    found = anchors(after, **more)
    matches = {m.finding: m for m in match(found, anchors(before), more.get("today", str))}
    return [matches[i].how if i in matches else None for i in range(len(found))]


@pytest.mark.parametrize(
    "changed",
    [
        "# A new headline\n\n" + TEXT + "\nAnd a new end.\n",
        TEXT.replace("Nobody on the quay waved.", "Everybody waved."),
        TEXT.replace("northern port", "northern\nport").replace("full load", "full\nload"),
        "\n\n".join(reversed(TEXT.strip().split("\n\n"))),
        TEXT.replace("The gas carrier", "The **gas carrier**").replace("owner said", "[owner](https://example.org) said"),
        TEXT.replace("gas carrier left the northern", "gas  carrier left the northern"),
    ],
)
def test_edits_elsewhere_reflow_moves_and_markup_leave_a_match_exact(changed):
    assert how(TEXT, changed) == ["exact"]


def test_another_message_leaves_it_exact():
    assert how(TEXT, TEXT, rule=pack('    find: ["gas carrier"]\n    better: "a tanker"\n')) == ["exact"]


@pytest.mark.parametrize(
    "changed",
    [
        TEXT.replace("with a full load for the islands, its owner said", "for the islands"),
        TEXT.replace("The gas carrier left the northern port", "Late at night the gas carrier left the northern port"),
        TEXT.replace("Monday", "Tuesday"),
    ],
)
def test_an_edit_of_the_sentence_leaves_the_words_on_one_side(changed):
    assert how(TEXT, changed) == ["context"]


def test_a_passage_that_changed_a_little_is_similar():
    (decided,) = anchors(TEXT)
    changed = decided._replace(fingerprint="other", quote="gas carriers", after=decided.after.replace("left", "have left"))
    (found,) = match([changed], [decided])
    assert (found.how, 0.8 <= found.likeness < 1) == ("similar", True)
    assert sure([changed], [decided]) == []


def test_the_same_words_in_another_place_are_another_finding():
    other = "Prices rose when a gas carrier sank near the cape, insurers were told in the spring.\n"
    assert how(TEXT, other) == [None]
    assert sorted(how(TEXT, f"{other}\n{TEXT}"), key=str) == [None, "exact"]


def test_another_rule_on_the_same_words_is_another_finding():
    assert how(TEXT, TEXT, rule=pack('    find: ["gas carrier"]\n    replace: x\n', code="TRM902")) == [None]


def test_a_rule_that_was_renamed_keeps_its_decisions():
    renamed = pack('    formerly: [TRM901]\n    find: ["gas carrier"]\n    replace: x\n', code="TRM902")
    (found,) = match(anchors(TEXT, rule=renamed), anchors(TEXT), renamed.today)
    assert found.how == "context"


def test_one_decision_settles_one_of_two_equal_sentences():
    sentence = "The gas carrier left the port on Monday with a full load for the islands.\n"
    assert how(sentence, f"{sentence}\n{sentence}") == ["exact", None]
    assert how(f"{sentence}\n{sentence}", f"{sentence}\n{sentence}") == ["exact", "exact"]
    assert how(f"{sentence}\n{sentence}", sentence) == ["exact"]


def test_of_several_places_with_the_same_words_the_one_with_both_sides_wins():
    decided = Anchor("A", "f", "it", "in the harbour this morning ", " lay at anchor until noon")
    half = decided._replace(fingerprint="g", after=" was towed to sea again")
    whole = decided._replace(fingerprint="h")
    assert [(m.finding, m.how) for m in match([half, whole], [decided])] == [(1, "context")]


def test_a_short_common_side_is_no_context():
    decided = Anchor("A", "f", "gas carrier", "the ", " left the port on Monday with fuel")
    assert match([decided._replace(fingerprint="g", after=" sank off the coast in heavy weather")], [decided]) == []


def test_a_passage_without_words_is_found_by_its_surroundings():
    gap = Anchor("SRC001", "f", "", "the minister said on Monday. ", "He left the room after that.")
    assert [m.how for m in match([gap._replace(fingerprint="g")], [gap])] == ["context"]


def test_another_article_with_very_many_findings_asks_nobody():
    def many(word):
        return [Anchor("A", f"{word}{n}", "gas carrier", f"{word} {n} was where the", "") for n in range(150)]

    assert match(many("harbour"), many("harbours")) == []
    assert len(match(many("harbour"), many("harbour"))) == 150


WORDS = st.sampled_from("gas carrier left the port and another small ship on monday".split())
TEXTS = st.lists(WORDS, max_size=8).map(" ".join)
ANCHORS = st.lists(st.builds(Anchor, st.sampled_from("AB"), st.sampled_from(["", *"fghijk"]), TEXTS, TEXTS, TEXTS), max_size=8)


@given(ANCHORS, ANCHORS)
def test_each_finding_has_one_decision_at_most_and_each_decision_one_finding(findings, decisions):
    found = match(findings, decisions)
    assert found == match(findings, decisions)
    assert [m.finding for m in found] == sorted({m.finding for m in found})
    assert len({m.decision for m in found}) == len(found)
    assert all(findings[m.finding].code == decisions[m.decision].code for m in found)
    assert [m for m in found if m.how != "similar"] == sure(findings, decisions)


@given(ANCHORS)
def test_what_was_decided_is_found_in_the_unchanged_article(findings):
    assume(len({f.fingerprint for f in findings}) == len(findings) and all(f.fingerprint for f in findings))
    assert [(m.finding, m.decision, m.how) for m in match(findings, findings)] == [(n, n, "exact") for n in range(len(findings))]


SENTENCES = st.lists(
    st.lists(st.sampled_from("the gas carrier left port, «two» ships – so they said".split()), min_size=1, max_size=12).map(
        lambda words: "Then the gas carrier " + " ".join(words) + "."
    ),
    min_size=1,
    max_size=4,
)


@given(SENTENCES, st.integers(20, 80))
def test_line_lengths_change_no_match(sentences, width):
    import textwrap

    long = " ".join(sentences)
    assert set(how(long, "\n".join(textwrap.wrap(long, width, break_on_hyphens=False)))) == {"exact"}
