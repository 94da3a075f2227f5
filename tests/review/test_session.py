import pytest

from lint.cli import main
from lint.errors import UserError
from tests.articles import RULE
from tests.review.articles import PUMPS, TREATY, codes, fix, journal, project, review, states, text


@pytest.fixture
def folder(tmp_path):
    """Pumps: LOC004, LOC003, TRM420. Treaty: TRM420, LOC004, ASD001, TRM420."""
    return project(tmp_path / "desk", pumps=PUMPS, treaty=TREATY)


# where the reviewer is


def test_flags_are_shown_by_article_and_place(folder):
    session = review(folder)
    assert codes(session) == ["LOC004", "LOC003", "TRM420", "TRM420", "LOC004", "ASD001", "TRM420"]
    assert session.current is session.visible[0]
    assert session.article.path.endswith("pumps.txt")
    assert session.unchecked == []


def test_nothing_is_shown_before_an_article_is_checked(folder):
    session = review(folder, received=False)
    assert session.current is None
    assert session.article is None
    assert [path[-9:] for path in session.unchecked] == ["pumps.txt", "reaty.txt"]
    assert not session.move_undecided(1)
    session.move(1)
    session.move_article(1)
    assert session.place == 0
    assert session.why_not(session.current) == "no flag is shown"


def test_an_article_that_is_received_late_leaves_the_reviewer_where_they_were(folder):
    session = review(folder, received=False)
    first, second = session.unchecked
    session.receive(session.check(second))
    session.go(2)
    before = session.current
    session.receive(session.check(first))
    assert session.current == before
    assert session.place == 5


def test_a_decision_moves_on_to_the_next_undecided_flag_and_round_the_end(folder):
    session = review(folder)
    session.decide([session.visible[1]], "keep")
    session.decide([session.current], "keep")
    assert session.move_undecided(1)
    assert session.place == 2
    session.go(6)
    session.decide([session.current], "later")
    assert session.move_undecided(1)
    assert session.place == 2


def test_moving_back_to_an_undecided_flag_goes_round_the_start(folder):
    session = review(folder)
    session.decide([session.visible[6]], "keep")
    assert session.move_undecided(-1)
    assert session.place == 5


def test_there_is_no_undecided_flag_when_all_are_decided(folder):
    session = review(folder)
    session.decide(session.visible, "keep")
    session.go(3)
    assert not session.move_undecided(1)
    assert session.place == 3


def test_moving_goes_to_decided_flags_too_and_stops_at_the_ends(folder):
    session = review(folder)
    session.decide([session.visible[1]], "keep")
    session.move(1)
    assert session.place == 1
    session.move(-5)
    assert session.place == 0
    session.move(50)
    assert session.place == 6


@pytest.mark.parametrize("shown", ["state:open", "-state:keep", "state:undecided"])
def test_a_decided_flag_that_the_filter_hides_gives_its_place_to_the_next_and_none_is_skipped(folder, shown):
    session = review(folder)
    session.show(shown)
    keys = [flag.key for flag in session.visible]
    for key in keys:
        assert session.current.key == key
        session.decide([session.current], "keep")
        session.move_undecided(1)
    assert session.visible == []


def test_going_round_the_end_of_a_filter_that_hides_what_is_decided_starts_at_its_first(folder):
    session = review(folder)
    session.show("state:open")
    first = session.visible[0]
    session.go(6)
    session.decide([session.current], "keep")
    session.move_undecided(1)
    assert session.current.key == first.key


def test_next_after_a_hidden_flag_was_passed_goes_on(folder):
    session = review(folder)
    session.show("state:open")
    session.decide([session.current], "keep")
    session.move_undecided(1)
    assert session.place == 0
    session.move_undecided(1)
    assert session.place == 1


def test_a_note_that_hides_its_flag_does_not_hold_back_the_next_key(folder):
    session = review(folder)
    session.show("state:open")
    session.annotate(session.current, "ask the desk")
    session.move_undecided(1)
    assert session.place == 1


def test_the_next_article_starts_at_its_first_visible_flag(folder):
    session = review(folder)
    session.go(1)
    session.move_article(1)
    assert session.place == 3
    session.move_article(1)
    assert session.place == 3
    session.move_article(-1)
    assert session.place == 0


def test_a_flag_is_gone_to_by_its_key_if_it_is_visible(folder):
    session = review(folder)
    key = session.visible[5].key
    assert session.go_to(key)
    assert session.place == 5
    session.show("rule:TRM")
    session.go(0)
    assert not session.go_to(key)
    assert session.place == 0


# what is shown


def test_a_filter_leaves_the_reviewer_at_the_flag_or_at_what_follows_it(folder):
    session = review(folder)
    session.go(4)
    session.show("rule:LOC")
    assert session.current.position.line == 3
    session.show("rule:TRM")
    assert (session.current.path[-10:], session.current.position.line) == ("treaty.txt", 5)
    session.show("rule:LOC003")
    assert codes(session) == ["LOC003"]
    assert session.place == 0


def test_a_filter_that_cannot_be_read_changes_nothing(folder):
    session = review(folder)
    session.show("rule:TRM")
    with pytest.raises(UserError):
        session.show("stat:open")
    assert session.filter.said == "rule:TRM"
    assert codes(session) == ["TRM420"] * 3


def test_flags_can_be_ordered_by_confidence_and_the_reviewer_stays_at_theirs(folder):
    session = review(folder)
    session.go(5)
    before = session.current
    session.sort("confidence")
    confidences = [flag.finding.confidence for flag in session.visible]
    assert confidences == sorted(confidences, reverse=True)
    assert session.current == before
    session.sort("place")
    assert session.place == 5


def test_with_flags_by_confidence_what_follows_a_hidden_one_is_the_next_less_sure(folder):
    session = review(folder)
    session.sort("confidence")
    session.show("state:open")
    after = session.visible[3]
    session.go(2)
    session.decide([session.current], "keep")
    assert session.current == after


def test_progress_counts_what_is_decided_in_the_articles_checked_so_far(folder):
    session = review(folder, received=False)
    assert session.progress == (0, 0)
    first, second = session.unchecked
    session.receive(session.check(first))
    assert session.progress == (0, 3)
    session.receive(session.check(second))
    session.decide(session.visible[:2], "keep")
    session.decide([session.visible[2]], "later")
    assert session.progress == (3, 7)
    assert session.by_path[first].progress == (3, 3)


def test_what_was_fixed_and_written_counts_as_decided(folder):
    session = review(folder)
    fix(session, 3)
    session.write(session.staged())
    assert len(session.visible) == 6
    assert session.progress == (1, 7)
    session.undo()
    assert session.progress == (1, 7)
    session.undo()
    assert session.progress == (0, 7)


# what is decided


@pytest.mark.parametrize("verdict", ["keep", "later", "fix"])
def test_what_is_decided_is_in_the_journal_before_the_method_returns(folder, verdict):
    session = review(folder)
    flag = session.visible[3]
    session.decide([flag], verdict, flag.finding.fixes[0].title if verdict == "fix" else "")
    assert session.visible[3].state == verdict
    assert f'"verdict": "{verdict}", "by": "Anna"' in journal(folder).read_text()
    assert states(review(folder))[3] == verdict


def test_deciding_about_nothing_is_refused(folder):
    session = review(folder)
    for decide in (lambda: session.decide([], "keep"), lambda: session.fix_all([session.visible[1]], "Replace")):
        with pytest.raises(UserError, match="nothing to decide"):
            decide()
    assert not (folder / ".calque").exists()


def test_a_re_decision_replaces_the_verdict_and_its_undo_restores_the_former(folder):
    session = review(folder)
    for verdict in ("keep", "later", "keep"):
        session.decide([session.visible[3]], verdict)
    assert states(session)[3] == "keep"
    said = []
    for _ in range(3):
        session.undo()
        said.append(states(session)[3])
    assert said == ["later", "keep", "open"]


def test_alike_are_flags_of_the_same_rule_and_words_in_the_article(folder):
    session = review(folder)
    flag = session.visible[3]
    assert session.like(flag) == [session.visible[3], session.visible[6]]


@pytest.mark.parametrize(
    ("everywhere", "same", "places"),
    [(False, "words", [4]), (True, "words", [4]), (False, "rule", [4]), (True, "rule", [0, 4])],
)
def test_alike_reaches_over_words_or_rule_in_the_article_or_in_all(folder, everywhere, same, places):
    session = review(folder)
    assert session.like(session.visible[4], everywhere, same) == [session.visible[place] for place in places]


def test_decided_flags_are_not_alike_but_the_flag_itself_is(folder):
    session = review(folder)
    session.decide([session.visible[2], session.visible[3]], "keep")
    assert session.like(session.visible[3], everywhere=True) == [session.visible[3], session.visible[6]]
    assert session.like(session.visible[6], everywhere=True) == [session.visible[6]]


def test_alike_everywhere_leaves_out_an_article_about_which_nothing_can_be_decided(folder):
    (folder / ".calque" / "review").mkdir(parents=True)
    journal(folder, "pumps.txt").write_text("- {no journal\n")
    session = review(folder)
    like = session.like(session.visible[3], everywhere=True)
    assert {flag.path[-10:] for flag in like} == {"treaty.txt"}
    session.decide(like, "keep")
    assert states(session) == ["open", "open", "open", "keep", "open", "open", "keep"]


def test_all_alike_are_one_step(folder):
    session = review(folder)
    session.decide(session.like(session.visible[2], everywhere=True), "keep")
    assert states(session) == ["open", "open", "keep", "keep", "open", "open", "keep"]
    session.undo()
    assert states(session) == ["open"] * 7
    session.redo()
    assert states(session).count("keep") == 3


def test_fixing_all_takes_the_fix_of_the_title_or_the_first_and_passes_over_flags_without_a_fix(folder):
    session = review(folder)
    session.fix_all(session.visible, "Replace with “New START”")
    assert states(session) == ["fix", "open", "fix", "fix", "fix", "fix", "fix"]
    assert [flag.entry.title for flag in session.visible if flag.entry][:2] == ["Replace with “3rd”", "Replace with “New START”"]
    session.undo()
    assert states(session) == ["open"] * 7


def test_a_note_is_put_beside_a_decision_and_stays_when_it_is_decided_otherwise(folder):
    session = review(folder)
    fix(session, 3)
    session.annotate(session.visible[3], "as the treaty says")
    assert (session.visible[3].state, session.visible[3].note) == ("fix", "as the treaty says")
    assert session.visible[3].entry.title == "Replace with “New START”"
    session.decide([session.visible[3]], "keep")
    assert (session.visible[3].state, session.visible[3].note) == ("keep", "as the treaty says")
    session.annotate(session.visible[3], "as the desk says")
    assert session.visible[3].note == "as the desk says"
    session.annotate(session.visible[3], "")
    assert session.visible[3].note == ""
    session.undo()
    assert session.visible[3].note == "as the desk says"
    assert review(folder).visible[3].note == "as the desk says"


def test_a_note_beside_an_undecided_flag_leaves_it_for_later(folder):
    session = review(folder)
    session.annotate(session.visible[3], "who says so?")
    assert (session.visible[3].state, session.visible[3].note) == ("later", "who says so?")


def test_own_words_and_a_note_keep_every_character(folder):
    said = "a\tb “c” \u2028\u0085\x1b[31m\\ 🏳️‍🌈 é \u202etrap"
    session = review(folder)
    session.decide([session.visible[3]], "fix", replacement=said, note=said)
    again = review(folder).visible[3]
    assert (again.entry.replacement, again.note) == (said, said)


# undo and redo


def test_many_steps_are_undone_and_redone_in_order(folder):
    session = review(folder)
    seen = [states(session)]
    for place, verdict in enumerate(["keep", "later", "keep", "later", "keep"]):
        session.decide([session.visible[place]], verdict)
        seen.append(states(session))
    for expected in reversed(seen[:-1]):
        session.undo()
        assert states(session) == expected
    with pytest.raises(UserError, match="nothing to undo"):
        session.undo()
    for expected in seen[1:]:
        session.redo()
        assert states(session) == expected
    with pytest.raises(UserError, match="nothing to redo"):
        session.redo()


def test_undo_and_redo_go_to_the_flag(folder):
    session = review(folder)
    session.decide([session.visible[5]], "keep")
    session.go(0)
    session.undo()
    assert session.place == 5
    session.go(1)
    session.redo()
    assert session.place == 5


def test_undo_goes_to_the_flag_although_its_sentence_was_edited_since(folder):
    session = review(folder)
    session.decide([session.visible[3]], "keep")
    path = folder / "treaty.txt"
    path.write_text(path.read_text().replace("on Monday.", "on Monday, as it had said."))
    session.receive(session.check(str(path)))
    assert states(session)[3] == "keep"
    session.go(0)
    session.undo()
    assert (session.place, states(session)[3]) == (3, "open")
    session.go(0)
    session.redo()
    assert (session.place, states(session)[3]) == (3, "keep")


def test_undoing_what_was_written_goes_to_the_first_fix(folder):
    session = review(folder)
    fix(session, 5)
    session.write(session.staged())
    session.go(0)
    session.undo()
    assert (session.place, states(session)[5]) == (5, "fix")


def test_steps_of_an_earlier_day_are_undone_and_redone_after_a_restart(folder):
    session = review(folder)
    session.decide([session.visible[0]], "keep")
    session.decide(session.like(session.visible[2], everywhere=True), "later")
    session.decide([session.visible[0]], "later")
    session.undo()

    session = review(folder)
    session.redo()
    assert states(session) == ["later", "open", "later", "later", "open", "open", "later"]
    for _ in range(2):
        session.undo()

    session = review(folder)
    assert states(session) == ["keep", "open", "open", "open", "open", "open", "open"]
    session.undo()
    assert states(session) == ["open"] * 7
    for _ in range(3):
        session.redo()
    assert states(session) == ["later", "open", "later", "later", "open", "open", "later"]


def test_a_new_decision_clears_what_could_be_redone(folder):
    session = review(folder)
    session.decide([session.visible[0]], "keep")
    session.undo()
    session.decide([session.visible[1]], "keep")
    for again in (session, review(folder)):
        with pytest.raises(UserError, match="nothing to redo"):
            again.redo()


def test_another_persons_steps_are_not_mine_to_undo(folder):
    boris = review(folder, "Boris")
    boris.decide([boris.visible[0]], "keep")
    anna = review(folder)
    with pytest.raises(UserError, match="nothing to undo"):
        anna.undo()
    anna.decide([anna.visible[1]], "keep")
    boris = review(folder, "Boris")
    boris.decide([boris.visible[2]], "keep")
    anna.undo()
    assert states(review(folder)) == ["keep", "open", "keep", "open", "open", "open", "open"]


def test_undo_of_a_decision_that_another_has_replaced_leaves_the_others(folder):
    anna = review(folder)
    anna.decide([anna.visible[0]], "keep")
    boris = review(folder, "Boris")
    boris.decide([boris.visible[0]], "later")
    anna = review(folder)
    anna.undo()
    assert (anna.visible[0].state, anna.visible[0].entry.by) == ("later", "Boris")


# two people


def test_two_who_decided_alike_do_not_disagree(folder):
    anna, boris = review(folder), review(folder, "Boris")
    anna.decide([anna.visible[0]], "keep")
    boris.decide([boris.visible[0]], "keep")
    assert states(review(folder))[0] == "keep"


def test_two_who_decided_apart_disagree_until_one_decides_again_knowing_both(folder):
    anna, boris = review(folder), review(folder, "Boris")
    anna.decide([anna.visible[0]], "keep")
    boris.decide([boris.visible[0]], "later")
    assert boris.visible[0].state == "dispute"
    anna = review(folder)
    assert anna.visible[0].settled.asks == "disagreement: later by Boris, keep by Anna"
    assert not anna.visible[0].decided
    assert anna.progress == (0, 7)
    anna.decide([anna.visible[0]], "keep")
    for session in (anna, review(folder), review(folder, "Boris")):
        assert (session.visible[0].state, session.visible[0].entry.by) == ("keep", "Anna")
    anna.undo()
    assert anna.visible[0].state == "dispute"


def test_a_second_reader_sees_nothing_of_the_first_and_the_first_nothing_of_the_second(folder):
    anna = review(folder)
    anna.decide(anna.visible[:3], "keep")
    boris = review(folder, "Boris", second=True)
    assert states(boris) == ["open"] * 7
    assert boris.progress == (0, 7)
    boris.decide([boris.visible[0]], "later")
    assert states(boris)[0] == "later"
    assert states(review(folder)) == ["keep"] * 3 + ["open"] * 4
    anna = review(folder, "Boris")
    with pytest.raises(UserError, match="nothing to undo"):
        anna.undo()


# what a reviewer meets


def test_a_decision_on_a_passage_that_changed_is_asked_about_and_confirmed_by_deciding(folder):
    session = review(folder)
    session.decide([session.visible[5]], "keep", note="our tone")
    path = folder / "treaty.txt"
    path.write_text(path.read_text().replace("our friends", "your friends"))
    session = review(folder)
    assert states(session)[5] == "ask"
    assert not session.visible[5].decided
    assert session.progress == (0, 7)
    session.decide([session.visible[5]], "keep")
    for again in (session, review(folder)):
        assert (again.visible[5].state, again.visible[5].note) == ("keep", "our tone")
        assert all(article.stale == [] for article in again.articles)
    session.undo()
    assert states(session)[5] == "ask"


def test_an_article_that_cannot_be_read_has_no_flags_and_others_work(folder):
    (folder / "torn.txt").write_bytes(b"Moscow \xff\xfe\xfd left the START III treaty.\n")
    session = review(folder)
    torn = session.by_path[str(folder / "torn.txt")]
    assert torn.flags == []
    assert "torn.txt: not utf-8" in torn.why_not
    session.decide(session.visible, "keep")
    assert session.progress == (7, 7)


def test_a_flag_of_an_article_that_is_gone_meanwhile_cannot_be_decided(folder):
    session = review(folder)
    flag = session.visible[0]
    (folder / "pumps.txt").unlink()
    session.receive(session.check(flag.path))
    assert codes(session) == ["TRM420", "LOC004", "ASD001", "TRM420"]
    assert "no such file" in session.why_not(flag)
    with pytest.raises(UserError, match="no such file"):
        session.decide([flag], "keep")


@pytest.mark.parametrize("broken", ["- {no journal\n", "<<<<<<< ours\n", "- 1\n"])
def test_nothing_is_decided_about_an_article_with_a_broken_journal_and_others_work(folder, broken):
    (folder / ".calque" / "review").mkdir(parents=True)
    journal(folder, "pumps.txt").write_text(broken)
    session = review(folder)
    assert "pumps.txt.yaml" in session.why_not(session.visible[0])
    with pytest.raises(UserError, match=r"pumps\.txt\.yaml"):
        session.decide([session.visible[3], session.visible[0]], "keep")
    assert states(session) == ["open"] * 7
    assert session.why_not(session.visible[3]) == ""
    session.decide([session.visible[3]], "keep")
    assert journal(folder, "pumps.txt").read_text() == broken
    journal(folder, "pumps.txt").write_text("")
    session.receive(session.check(session.visible[0].path))
    assert session.why_not(session.visible[0]) == ""
    session.decide([session.visible[0]], "keep")


def test_a_journal_that_breaks_meanwhile_takes_no_decision(folder):
    session = review(folder)
    session.decide([session.visible[0]], "keep")
    journal(folder, "pumps.txt").write_text("- {no journal\n")
    with pytest.raises(UserError, match=r"pumps\.txt\.yaml"):
        session.decide([session.visible[1]], "keep")
    assert states(session)[:2] == ["keep", "open"]


def test_what_the_baseline_knows_is_not_to_be_reviewed_and_fixes_are_written_beside_it(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert main(["baseline", "create", "."]) == 0
    session = review(folder)
    assert session.visible == []
    assert session.progress == (0, 0)
    (folder / "treaty.txt").write_text(TREATY + "\nThe 26-th pump came from Aarhus.\n")
    session = review(folder)
    assert codes(session) == ["LOC004"]
    fix(session, 0)
    assert session.write(session.staged())[0].problem == ""
    assert text(folder) == TREATY + "\nThe 26th pump came from Aarhus.\n"


def test_articles_in_folders_with_spaces_and_other_letters(tmp_path):
    folder = project(tmp_path / "Редакція № 1" / "два слова")
    for name in ("стаття один", "記事", "a'b\"c"):
        (folder / f"{name}.txt").write_text(TREATY)
    session = review(folder)
    session.decide(session.visible, "keep")
    fix(session, 0)
    assert session.write(session.staged())[0].fixes == 1
    assert states(review(folder)) == ["keep"] * 11
    assert journal(folder, "記事.txt").exists()


def test_settings_are_read_again_when_asked(folder):
    session = review(folder)
    (folder / "calque.yaml").write_text("ignore: [TRM420]\n")
    session.read_settings_again()
    for article in session.articles:
        session.receive(session.check(article.path))
    assert codes(session) == ["LOC004", "LOC003", "LOC004", "ASD001"]


def test_rule_paths_are_those_of_the_configurations(folder):
    rules = folder / "own.yaml"
    body = '    find: ["reset gear"]\n    replace: ["gear"]'
    rules.write_text(RULE.format(family="term", code="TRM901", kind="substitute", better="gear", text="{text}", body=body))
    (folder / "calque.yaml").write_text("rules: [own.yaml]\n")
    session = review(folder, received=False)
    assert [path.rsplit("/", 1)[-1] for path in session.rule_paths] == ["own.yaml"]


def test_staged_articles_are_those_with_fixes_not_written(folder):
    session = review(folder)
    assert session.staged() == []
    fix(session, 3)
    assert [article.path for article in session.staged()] == [session.visible[3].path]
    session.write(session.staged())
    assert session.staged() == []
    assert text(folder).startswith("Moscow left the New START treaty")
