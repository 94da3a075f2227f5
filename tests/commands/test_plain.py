import io
import unicodedata

import pytest

from lint.commands.plain.talk import DOING, Plain
from lint.review.commands import COMMANDS, rebound
from lint.review.resume import Place
from tests.review.articles import PUMPS, TREATY, codes, fix, journal, project, review, states, text

SCREEN_ONLY = {"page-down", "page-up", "find-next", "zoom", "compact", "theme", "copy"}
"""Commands that move or colour a screen, or are for a clipboard."""
NAMES = """\
US Treasury Secretary Scott Bessant met the press.

Nobody asked Scott Bessant about the treaty.
"""


class Talk:
    """A session that is answered with some lines, and what it said."""

    def __init__(self, session, *answers, keys=None, place=None):
        self.session = session
        self.kept = []
        out = io.StringIO()
        lines = io.StringIO("".join(f"{answer}\n" for answer in answers))
        Plain(session, rebound(keys or {}), lines, out, place, self.keep).run()
        self.said = out.getvalue()

    def keep(self, place):
        self.kept.append(place)
        return ""

    @property
    def behind(self):
        """What was said after the last answer."""
        return self.said.rpartition("\n> ")[0].rpartition("\n> ")[2]


@pytest.fixture
def folder(tmp_path):
    return project(tmp_path, treaty=TREATY)


def talk(folder, *answers, by="Anna", second=False, **more):
    return Talk(review(folder, by, second=second, received=False), *answers, **more)


def test_every_command_that_makes_sense_without_a_screen_is_there():
    assert {command.id for command in COMMANDS} - set(DOING) == SCREEN_ONLY


def test_a_flag_is_read_out_whole(folder):
    said = talk(folder).said
    assert "flag 1 of 4, 0 of 4 decided\n" in said
    assert f"{folder}/treaty.txt, line 1, column 17: major, TRM420 start-iii, confidence 0.95\n" in said
    assert "  passage: Moscow left the [[START III]] treaty on Monday.\n" in said
    assert "  what: English calls СНВ-III “New START”\n" in said
    assert "  fix 1: Replace with “New START”. After: Moscow left the New START treaty on Monday.\n" in said


def test_the_end_of_the_input_leaves(folder):
    found = talk(folder)
    assert found.said.endswith("> \n0 of 4 decided\n")
    assert not journal(folder).exists()


@pytest.mark.parametrize(
    ("answer", "state"),
    [("f", "fix"), ("1", "fix"), ("f 1", "fix"), ("choose 1", "fix"), ("fix", "fix"), ("s", "keep"), ("l", "later")],
)
def test_one_answer_decides_and_goes_on(folder, answer, state):
    found = talk(folder, answer)
    assert states(found.session) == [state, "open", "open", "open"]
    assert "flag 2 of 4, 1 of 4 decided" in found.behind
    assert states(review(folder)) == [state, "open", "open", "open"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("zz", "error: zz: no such command; f Fix, s Stands, l Later, e Edit, "),
        ("2", "error: fix 2: 1 offered"),
        ("f x", "error: fix x: 1 offered"),
        ("g 99", "error: flags go from 1 to 4"),
        ("/colour:red", "error: filter: colour: unknown; rule:CODE family:NAME"),
        ("S 9", "error: 9: answers go from 1 to 4; nothing was done"),
        ("w", "error: Write: no fix of this article waits to be written"),
        ("u", "error: Undo: nothing to undo"),
        ("a", "error: Add name: the flag is not about a name"),
        ("zoom", "error: zoom: no such command"),
    ],
)
def test_a_wrong_answer_says_what_can_be_answered_and_decides_nothing(folder, answer, said):
    found = talk(folder, answer)
    assert said in found.said
    assert states(found.session) == ["open"] * 4


def test_an_empty_line_reads_the_flag_again(folder):
    assert talk(folder, "").said.count("flag 1 of 4") == 2


def test_own_words_replace_the_flagged_ones(folder):
    found = talk(folder, "e arms control", "W")
    assert "Moscow left the arms control treaty on Monday." in text(folder)
    assert "treaty.txt: 1 fix written" in found.said


def test_words_are_asked_for_and_nothing_leaves_them(folder):
    found = talk(folder, "e", "", "e", '""', "k")
    assert 'instead of “START III” (nothing: leave it; "": remove the words): ' in found.said
    assert states(found.session)[0] == "fix"
    assert found.session.visible[0].entry.replacement == ""
    assert "decided: to be fixed, by Anna: the words go" in found.behind


def test_a_note_stays_when_the_flag_is_decided(folder):
    found = talk(folder, "c the archive has it so", "s", "k", "c", "", "c", "another")
    assert 'the note is: the archive has it so\nnote (nothing: leave it; "": remove it): ' in found.said
    assert (states(found.session)[0], found.session.visible[0].note) == ("keep", "another")


def test_a_note_can_be_removed(folder):
    found = talk(folder, "s", "k", "c quoted", 'c ""')
    assert (states(found.session)[0], found.session.visible[0].note) == ("keep", "")


def test_a_question_that_the_input_ends_at_does_nothing(folder):
    for question in ("e", "c", "S", "F", "g", "find"):
        found = talk(folder, question)
        assert states(found.session) == ["open"] * 4
        assert found.said.endswith("0 of 4 decided\n")


def test_all_alike_are_counted_in_four_scopes_before_they_are_decided(tmp_path):
    folder = project(tmp_path, treaty=TREATY, pumps=PUMPS)
    found = talk(folder, "g treaty", "S", "2")
    assert "  1 the same words, in this article: 2\n" in found.said
    assert "  2 the same words, in 2 articles: 3\n" in found.said
    assert "  3 the same rule, in this article: 2\n" in found.said
    assert "  4 the same rule, in 2 articles: 3\n" in found.said
    assert f"{folder}/pumps.txt:3: The START III treaty was not" in found.said
    assert "3 decided in one step; u takes it back" in found.said
    assert [f.finding.code for f in found.session.visible if f.state == "keep"] == ["TRM420"] * 3
    assert set(states(talk(folder, "u").session)) == {"open"}


def test_all_alike_are_left_without_a_number(folder):
    found = talk(folder, "F", "")
    assert "1 to 4, or nothing to leave it: \nnothing was done\n" in found.said
    assert states(found.session) == ["open"] * 4


def test_all_alike_get_the_same_fix(folder):
    found = talk(folder, "F 1", "w")
    assert "treaty.txt: 2 fixes written" in found.said
    assert text(folder).count("New START") == 2


def test_a_step_is_taken_back_and_done_again(folder):
    found = talk(folder, "s", "u", "U")
    assert "keep: taken back\n" in found.said
    assert "keep: done again\n" in found.said
    assert states(found.session)[0] == "keep"


def test_what_was_written_is_taken_back_after_a_restart(folder):
    talk(folder, "f", "w", "q")
    assert text(folder) != TREATY
    found = talk(folder, "u")
    assert "the writing of fixes: taken back" in found.said
    assert text(folder) == TREATY


@pytest.mark.parametrize(
    ("answers", "number"),
    [
        (["n"], 2), (["n", "n", "p"], 2), (["p"], 4), (["j", "j"], 3), (["j", "k"], 1), (["last"], 4), (["last", "first"], 1),
        (["g 3"], 3), (["g", "3"], 3), (["g :5"], 4), (["l", "k", "n"], 2),
    ],
)  # fmt: skip
def test_going(folder, answers, number):
    found = talk(folder, *answers)
    assert found.session.place == number - 1
    assert f"flag {number} of 4" in found.behind


def test_going_nowhere_says_so(folder):
    assert talk(folder, "k").behind == "k\nno other flag that way"


def test_articles_are_gone_through(tmp_path):
    folder = project(tmp_path, treaty=TREATY, pumps=PUMPS)
    found = talk(folder, "J")
    assert found.said.startswith("2 articles\n")
    assert f"{folder}/treaty.txt, line 1" in found.behind
    assert f"{folder}/pumps.txt, line 1" in talk(folder, "J", "K").behind


def test_a_filter_shows_some_and_all_again(folder):
    found = talk(folder, "/ rule:LOC", "/rule:NOTHING", "/")
    assert "1 shown\n\nflag 1 of 1, 0 of 4 decided, filter rule:LOC\n" in found.said
    assert "0 shown\nno flag passes the filter rule:NOTHING; / alone shows all\n" in found.said
    assert "all are shown\n\nflag 1 of 4" in found.said


def test_the_surest_first(folder):
    found = talk(folder, "o")
    assert "the surest first\n" in found.said
    assert codes(found.session) == ["TRM420", "TRM420", "LOC004", "ASD001"]


def test_words_are_looked_for(folder):
    found = talk(folder, "find START", "find /n[o]thing/")
    assert "  line 1: Moscow left the [[START]] III treaty" in found.said
    assert "2 found\n" in found.said
    assert "not found" in found.behind


def test_a_rule_is_explained_with_examples(folder):
    behind = talk(folder, "x").behind
    assert "TRM420 start-iii: major, confidence" in behind
    assert "  found: Cuts beyond [[START III]] were ruled out." in behind
    assert "  left alone: The Senate ratified New START before Christmas." in behind
    assert "  everywhere: `ignore: [TRM420]` in calque.yaml" in behind


def test_help_names_every_command_and_says_what_cannot_be_used(folder):
    behind = talk(folder, "?").behind
    assert [name for name in DOING if f"{name}: " not in behind] == []
    assert "  u, undo: take the last step back, of an earlier day too (not now: nothing to undo)" in behind


def test_keys_are_those_of_the_configuration(folder):
    found = talk(folder, "k", "?", "s", keys={"keep": "k", "note": "m", "undo": "ctrl+z"})
    assert states(found.session)[0] == "keep"
    assert "m a note" in found.said
    assert "  k, keep: it stands" in found.said
    assert "  undo: take the last step back" in found.said
    assert "error: s: no such command" in found.said


def test_a_name_is_added_and_is_right_from_then_on(tmp_path):
    folder = project(tmp_path, names=NAMES)
    found = talk(folder, "a", "1")
    assert "“Scott Bessant”: what is right?\n  1 “Scott Bessant” is right, in " in found.said
    assert "  2 “Scott Bessent” is right, “Scott Bessant” is wrong, in " in found.said
    assert "Scott Bessant added as a person" in found.said
    assert (folder / "calque.yaml").read_text() == "names:\n  - names.yaml\n"
    assert found.session.visible == []
    assert "nothing is flagged" in found.behind


def test_a_name_is_left(tmp_path):
    folder = project(tmp_path, names=NAMES)
    assert talk(folder, "a", "").behind.endswith("nothing was done")
    assert not (folder / "names.yaml").exists()


def test_a_decided_sentence_becomes_an_example(folder):
    rule = folder / "own.yaml"
    rule.write_text(
        "family: term\nrules:\n  - code: TRM901\n    name: planted-phrase\n    kind: substitute\n    severity: major\n"
        "    confidence: 0.99\n    category: terminology\n    message: planted\n    why: planted by a test\n"
        '    find: ["on Monday"]\n    replace: "a day later"\n    bad: ["One [[on Monday]].", "Two [[on Monday]] there.", "[[On Monday]] three."]\n'
        '    good: ["One.", "Two.", "Three."]\n'
    )
    (folder / "calque.yaml").write_text("rules: [own.yaml]\n")
    found = talk(folder, "/rule:TRM901", "t", "f", "t")
    assert "error: Example: nothing was decided about it yet" in found.said
    assert f"{rule}: bad example of TRM901 added" in found.said
    assert "Moscow left the START III treaty [[on Monday]]." in rule.read_text()


def test_fixes_are_written_into_one_article_or_all(tmp_path):
    folder = project(tmp_path, treaty=TREATY, pumps=PUMPS)
    found = talk(folder, "f", "g treaty", "f", "f", "g treaty", "w")
    assert f"{folder}/treaty.txt: 2 fixes written" in found.said
    assert "3rd" not in text(folder, "pumps")
    assert f"{folder}/pumps.txt: 1 fix written" in talk(folder, "W").said


def test_leaving_asks_what_becomes_of_fixes_that_wait(folder):
    staying = talk(folder, "f", "q", "", "q", "2", "f")
    assert "1 decided fix is not in the article yet\n  1 write and leave\n" in staying.said
    assert staying.said.endswith("1 decided fix not written yet\n1 of 4 decided\n")
    assert text(folder) == TREATY
    writing = talk(folder, "q", "1", "f")
    assert writing.said.endswith("treaty.txt: 1 fix written\n1 of 4 decided\n")


def test_leaving_stays_when_something_could_not_be_written(folder):
    (folder / "treaty.txt").chmod(0o444)
    found = talk(folder, "f", "q", "1", "s")
    assert "is read-only" in found.said
    assert states(found.session)[:2] == ["fix", "keep"]


def test_what_the_editor_did_is_read(folder, monkeypatch):
    script = folder / "edit.py"
    script.write_text("import sys; p = sys.argv[-1]; t = open(p).read(); open(p, 'w').write(t.replace('START III', 'New START'))")
    monkeypatch.setenv("VISUAL", f"python3 {script}")
    found = talk(folder, "E")
    assert codes(found.session) == ["LOC004", "ASD001"]
    assert "flag 1 of 2" in found.behind


def test_an_editor_that_cannot_be_run_is_an_error(folder, monkeypatch):
    monkeypatch.setenv("VISUAL", str(folder / "nothing"))
    assert "error: " in talk(folder, "E").behind


def test_an_article_is_read_again(folder):
    session = review(folder, received=False)
    found = Talk(session, "r")
    assert "read again\n\nflag 1 of 4" in found.said


class Meddling(io.StringIO):
    """Answers, before the last of which somebody else does something."""

    def __init__(self, answers, meddle):
        super().__init__("".join(f"{answer}\n" for answer in answers))
        self.left = len(answers)
        self.meddle = meddle

    def readline(self, *size):
        self.left -= 1
        if self.left == 0:
            self.meddle()
        return super().readline(*size)


def test_an_article_that_was_changed_meanwhile_is_shown_before_anything_is_decided(folder):
    session, out = review(folder, received=False), io.StringIO()
    change = lambda: (folder / "treaty.txt").write_text(TREATY.replace("Moscow left the START III", "Moscow left the New START"))  # noqa: E731
    Plain(session, rebound({}), Meddling(["s"], change), out).run()
    assert "treaty.txt: changed outside, read again\n\nflag 1 of 3" in out.getvalue()
    assert states(session) == ["open"] * 3


def test_what_somebody_else_decided_meanwhile_is_shown_before_it_is_decided_again(folder):
    session, out = review(folder, received=False), io.StringIO()
    Plain(session, rebound({}), Meddling(["s"], lambda: talk(folder, "l", by="Bert")), out).run()
    assert "decided: left for later, by Bert" in out.getvalue()
    assert states(session)[0] == "later"


def test_a_review_goes_on_where_it_stopped(folder):
    first = talk(folder, "/rule:TRM", "o", "j")
    place = first.kept[-1]
    assert (place.path, place.filter, place.order) == (str(folder / "treaty.txt"), "rule:TRM", "confidence")
    found = talk(folder, place=place._replace(top=12, layout="zoom-why"))
    assert "flag 2 of 2, 0 of 4 decided, filter rule:TRM\n" in found.said


def test_what_the_screen_keeps_of_its_own_is_left(folder):
    place = Place(str(folder / "treaty.txt"), "gone", "", "place", 12, "zoom-why")
    found = talk(folder, "j", place=place)
    assert found.kept[-1][2:] == ("", "place", 12, "zoom-why")


def test_a_place_that_is_gone_is_no_obstacle(folder):
    for place in (Place("elsewhere.txt", "f"), Place(str(folder / "treaty.txt"), "gone", "colour:red", "size")):
        assert "flag 1 of 4" in talk(folder, place=place).said


def test_the_first_flag_is_the_first_undecided(folder):
    talk(folder, "s", "s")
    assert "\nflag 3 of 4, 2 of 4 decided\n" in talk(folder).said


def test_at_the_end_it_says_what_is_next(folder):
    assert (
        "everything shown is decided\nW writes the fixes into the articles, q leaves" in talk(folder, "s", "f", "s", "s").behind
    )


def test_nothing_flagged(tmp_path):
    folder = project(tmp_path, a="Nothing is wrong with this.\n")
    found = talk(folder, "f")
    assert "nothing is flagged\n" in found.said
    assert "error: Fix: no flag is shown\n" in found.said


WILD = "\x1b[2J\x1b]0;owned\x07 \u202eevil\u2066 \x00\x85\u2028👩‍👩‍👧 日本 e\u0301"


def test_nothing_that_an_article_or_a_reviewer_says_is_obeyed(tmp_path):
    folder = project(tmp_path, a=f"Moscow left {WILD} the START III treaty {WILD} on Monday.\n")
    found = talk(folder, f"c {WILD}", "find owned", "s", f"e {WILD}", WILD, "k", "S", "D", by=f"An\x1b[31mna{WILD}")
    wild = {c for c in found.said if unicodedata.category(c) in ("Cc", "Zl", "Zp") or c in "\u202e\u2066"}
    assert wild == {"\n"}
    assert "␛[2J" in found.said


def test_lines_are_drawn_by_nothing(folder):
    said = talk(folder, "?", "x", "D", "S").said
    assert not any(unicodedata.name(c, "").startswith(("BOX DRAWINGS", "BLOCK", "GEOMETRIC")) for c in said)


class Second:
    """A project that two have read: they agree on the first flag and the last, and disagree on the others."""

    @staticmethod
    def read(folder):
        talk(folder, "s", "f", "f", "s", "q", "2", by="Anna")
        return talk(folder, "s", "s", "c an aside, but the author's", "s", "s", by="Bert", second=True)


def test_a_second_reader_does_not_see_what_was_decided(folder):
    found = Second.read(folder)
    assert found.said.startswith("\nflag 1 of 4, 0 of 4 decided\n")
    assert "Anna" not in found.said
    assert "this rule here" not in found.said
    assert "quoted" not in found.said


@pytest.mark.parametrize("answer", ["D", "w", "W"])
def test_a_second_reader_neither_compares_nor_writes(folder, answer):
    found = talk(folder, "f", answer, by="Bert", second=True)
    assert "a second reader " in found.behind
    assert text(folder) == TREATY


def test_a_second_reader_leaves_without_being_asked_to_write(folder):
    found = talk(folder, "f", "q", by="Bert", second=True)
    assert found.said.endswith("> q\n1 of 4 decided\n")


def test_the_first_reader_sees_where_they_differ_and_how_often_they_agree(folder):
    Second.read(folder)
    behind = talk(folder, "D", by="Anna").behind
    assert "4 flags decided by both readers, 50% alike, Cohen's kappa 0.00\n" in behind
    assert f"  flag 2, {folder}/treaty.txt, line 3: LOC004 “25-th”\n" in behind
    assert "    Anna: fix, Replace with “25th”\n    Bert: keep\n" in behind
    assert "    Bert: keep, note: an aside, but the author's" in behind
    assert behind.count("Anna: ") == 2


def test_a_first_reader_who_comes_round_leaves_nothing_to_differ_on(folder):
    Second.read(folder)
    found = talk(folder, "g 2", "s", "g 3", "s", "D", by="Anna")
    assert "nothing is left on which they differ" in found.behind


def test_nobody_sees_the_second_reader_s_decisions_as_their_own(folder):
    Second.read(folder)
    session = review(folder, "Anna")
    assert states(session) == ["keep", "fix", "fix", "keep"]
    fix(session, 0)
    assert states(review(folder, "Bert", second=True)) == ["keep"] * 4


def test_the_source_of_a_flag_is_read_out(folder):
    (folder / "calque.yaml").write_text('pairs: {"treaty.txt": "treaty.orig"}\n')
    (folder / "treaty.orig").write_text("On Monday Moscow left the treaty known as New START.\n")
    assert f"  {folder}/treaty.orig, line 1: On Monday Moscow left the treaty known as New START." in talk(folder, "v").behind
