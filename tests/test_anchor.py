import pytest

from lint.anchor import CONTEXT, anchor_of, folded
from lint.document import of_text
from tests.articles import findings, pack

RULE = pack('    find: ["gas carrier"]\n    replace: "tanker"\n')
TEXT = "Two ships wait.\nThe gas carrier left the port on Monday with a full load of fuel for the islands.\nNobody waved."


def prints(text, path="a.txt", rule=RULE):
    return [f.fingerprint for f in findings(text, rule, path=path)]


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        ("A new first line here.\n" + TEXT, "a.txt"),
        (TEXT.replace("Nobody waved.", "Everybody waved, twice."), "a.txt"),
        (
            TEXT.replace("left the port on Monday ", "left the port on Monday\n")
            .replace("\n", "\n\n")
            .replace("Monday\n\n", "Monday\n"),
            "a.md",
        ),
        ("\n\n".join(f"<p>{line}</p>" for line in TEXT.split("\n")).replace("gas carrier", "<b>gas carrier</b>"), "a.html"),
    ],
)
def test_edits_elsewhere_reflow_and_markup_keep_the_fingerprint(changed, path):
    assert prints(changed, path) == prints(TEXT)


def test_a_reworded_message_and_another_severity_keep_it():
    reworded = pack('    find: ["gas carrier"]\n    better: "something else"\n')
    assert prints(TEXT, rule=reworded) == prints(TEXT)


def test_another_sentence_another_code_and_a_second_hit_have_their_own():
    other = pack('    find: ["gas carrier"]\n    better: x\n', code="TRM902")
    twice = prints(TEXT + "\nThe gas carrier left the port on Monday with a full load of fuel for the islands.")
    assert len(set(twice)) == 2
    assert twice[0] == prints(TEXT)[0]
    assert prints(TEXT.replace("Monday", "Tuesday")) != prints(TEXT)
    assert prints(TEXT, rule=other) != prints(TEXT)


def anchors(text, path="a.md"):
    document = of_text(text, path)
    return [anchor_of(document, finding) for finding in findings(text, RULE, path=path)]


def test_an_anchor_holds_the_words_around_as_a_reader_sees_them():
    (anchor,) = anchors(
        "A first paragraph.\n\nThe **gas\ncarrier** left the [port](https://example.org) on Monday.\n\nA third.\n"
    )
    assert anchor[2:] == ("gas carrier", "The ", " left the port on Monday.")


def test_it_holds_no_more_than_it_needs_and_nothing_of_other_paragraphs():
    (anchor,) = anchors("Before.\n\n" + "word " * 40 + "gas carrier" + " word" * 40 + "\n\nAfter.\n")
    assert (len(anchor.before), len(anchor.after)) == (CONTEXT, CONTEXT)
    assert anchors("gas carrier\n")[0][2:] == ("gas carrier", "", "")


def test_an_anchor_names_what_the_fingerprint_names():
    found = anchors(TEXT)
    assert [(a.code, a.fingerprint) for a in found] == [("TRM901", name) for name in prints(TEXT, "a.md")]


@pytest.mark.parametrize(
    ("text", "words"),
    [("“Gas-Carrier”", "gas carrier"), ("gas\u00a0 carrier\n", "gas carrier"), ("…—!", ""), ("Ёлка 3.5", "ёлка 3 5")],
)
def test_folding_leaves_the_words(text, words):
    assert folded(text) == words
