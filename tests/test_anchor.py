import pytest

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
