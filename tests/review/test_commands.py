from collections import Counter

import pytest

from lint.errors import UserError
from lint.review.commands import BY_ID, COMMANDS, FOOTER, GROUPS, NAMES, helped, key_name, key_of, rebound
from tests.review.articles import PUMPS, TREATY, fix, project, review


@pytest.fixture
def session(tmp_path):
    """Pumps: LOC004, LOC003, TRM420. Treaty: TRM420, LOC004, ASD001, TRM420."""
    return review(project(tmp_path, pumps=PUMPS, treaty=TREATY))


def keys(commands):
    return {command.id: command.keys for command in commands}


# the registry


def test_every_command_has_an_id_of_its_own_and_no_key_does_two_things():
    assert max(Counter(command.id for command in COMMANDS).values()) == 1
    assert max(Counter(key for command in COMMANDS for key in command.keys).values()) == 1


def test_every_command_has_a_key_and_says_what_it_does():
    for command in COMMANDS:
        assert command.keys, command.id
        assert command.title
        assert command.help
        assert command.group in GROUPS
        assert len(command.title) <= 20


def test_keys_are_named_as_textual_names_them():
    named = {key for command in COMMANDS for key in command.keys}
    assert all(key.isalnum() or "_" in key or "+" in key for key in named)
    assert {key_of(said) for said in "/?[]"} <= named


def test_the_footer_shows_commands_that_there_are():
    assert set(FOOTER) <= BY_ID.keys()


# rebinding


def test_without_a_configuration_the_keys_stay():
    assert rebound({}) == list(COMMANDS)


def test_a_key_that_is_given_is_taken_from_the_command_that_had_it():
    bound = keys(rebound({"keep": "k"}))
    assert bound["keep"] == ("k",)
    assert bound["previous"] == ("up",)
    assert bound["fix"] == ("f",)


def test_several_keys_are_given_and_two_commands_may_swap():
    bound = keys(rebound({"fix": "s, enter", "keep": "f,f"}))
    assert (bound["fix"], bound["keep"]) == (("s", "enter"), ("f",))


def test_no_key_does_two_things_after_rebinding():
    bound = rebound({"fix": "j", "keep": "1", "quit": "n,q,x"})
    assert max(Counter(key for command in bound for key in command.keys).values()) == 1
    assert keys(bound)["choose"] == tuple("23456789")


@pytest.mark.parametrize(
    ("said", "name"),
    [("/", "slash"), ("?", "question_mark"), ("]", "right_square_bracket"), ("-", "minus"), ("+", "plus"), ("_", "underscore"),
     ("@", "at"), ("\\", "backslash"), (".", "full_stop"), ("a", "a"), ("A", "A"), ("é", "é"), ("ctrl+r", "ctrl+r"), ("f5", "f5")],
)  # fmt: skip
def test_a_key_may_be_written_as_the_character(said, name):
    assert key_of(said) == name
    assert keys(rebound({"keep": said}))["keep"] == (name,)


def test_a_key_written_as_a_character_is_taken_from_the_command_that_has_its_name():
    assert keys(rebound({"keep": "/"}))["filter"] == ()


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"kepe": "k"}, r"keys: kepe: no such command; fix, choose, keep"),
        ({"keep": "k", "fix": "x,k"}, r"keys: k: given to keep and to fix"),
        ({"keep": "/", "fix": "slash"}, r"keys: slash: given to keep and to fix"),
    ],
)
def test_what_cannot_be_bound_is_refused(said, message):
    with pytest.raises(UserError, match=message):
        rebound(said)


@pytest.mark.parametrize(
    ("key", "shown"), [("slash", "/"), ("ctrl+r", "^r"), ("shift+space", "⇧space"), ("f", "f"), ("down", "↓")]
)
def test_keys_are_shown_as_people_write_them(key, shown):
    assert key_name(key) == shown
    assert set(NAMES) <= {key for command in COMMANDS for key in command.keys}


# help, and why not


def test_help_has_a_row_for_every_command_by_group(session):
    groups = helped(COMMANDS, session)
    assert [group for group, _ in groups] == list(GROUPS)
    assert sum(len(rows) for _, rows in groups) == len(COMMANDS)
    rows = dict(groups)["decide"]
    assert rows[0] == ("f", "Fix", "take the first fix and go on", "")
    assert ("U ^r", "Redo", "put the step in again that was taken back", "nothing to redo") in rows


def test_help_shows_the_keys_as_they_are_bound(session):
    rows = dict(helped(rebound({"fix": "/,enter"}), session))
    assert rows["decide"][0][0] == "/ enter"
    assert [row[0] for row in rows["show"] if row[1] == "Filter"] == [""]


def reason(session, name):
    return BY_ID[name].why_not(session)


def test_a_command_that_cannot_be_used_says_why(session):
    assert reason(session, "undo") == "nothing to undo"
    assert reason(session, "example") == "nothing was decided about it yet"
    assert reason(session, "write") == "no fix of this article waits to be written"
    assert reason(session, "write-all") == "no fix waits to be written"
    assert reason(session, "add-name") == "the flag is not about a name"
    session.go(1)
    assert reason(session, "fix") == "no fix is offered: edit the replacement instead"
    assert reason(session, "edit") == ""
    fix(session, 0)
    assert reason(session, "write") == reason(session, "undo") == ""
    session.go(3)
    assert reason(session, "write") == "no fix of this article waits to be written"
    assert reason(session, "write-all") == ""
    session.decide(session.visible, "keep")
    assert reason(session, "next-undecided") == "everything shown is decided"
    assert reason(session, "example") == ""
    session.undo()
    assert reason(session, "redo") == ""


def test_nothing_can_be_decided_while_no_flag_is_shown(session):
    session.show("rule:XYZ")
    for name in (
        "fix",
        "choose",
        "keep",
        "later",
        "edit",
        "note",
        "fix-like",
        "keep-like",
        "add-name",
        "example",
        "copy",
        "explain",
    ):
        assert reason(session, name) == "no flag is shown", name
    for name in ("next", "first", "go-to", "sort"):
        assert reason(session, name) == "no flag is shown", name
    for name in ("filter", "help", "quit", "theme", "find", "reread"):
        assert reason(session, name) == "", name


def test_a_gap_has_no_words_to_replace(session):
    flag = session.current
    session.visible[0] = flag._replace(finding=flag.finding._replace(end=flag.finding.start))
    assert reason(session, "edit") == "the flag marks a gap: there are no words to replace"
    assert reason(session, "keep") == ""


def test_commands_about_an_article_whose_journal_is_broken_say_so(tmp_path):
    folder = project(tmp_path, treaty=TREATY)
    (folder / ".calque" / "review").mkdir(parents=True)
    (folder / ".calque" / "review" / "treaty.txt.yaml").write_text("- {no journal\n")
    session = review(folder)
    for name in ("fix", "keep", "later", "edit", "note"):
        assert "treaty.txt.yaml" in reason(session, name)
    assert reason(session, "next") == ""
