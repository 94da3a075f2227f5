from lint.decisions.entry import Entry
from lint.review.history import History, Step


def entry(name, verdict="keep", at="2026-03-01T12:00:00Z", about=(), batch=""):
    return Entry(name, verdict, "Anna", at, "TRM420", "f1", "START III", about=about, batch=batch)


def steps(*entries, path="a.txt"):
    return History([(path, one) for one in entries])


def done(history):
    return ["".join(sorted(step.ids)) for step in history.done]


def undone(history):
    return ["".join(sorted(step.ids)) for step, _ in history.undone]


def at(second):
    return f"2026-03-01T12:00:{second:02}Z"


def test_a_step_is_what_was_decided_at_once():
    history = steps(entry("a", batch="1"), entry("b", batch="1"), entry("c", batch="2"))
    assert done(history) == ["ab", "c"]


def test_entries_without_a_batch_written_by_hand_are_steps_of_their_own():
    assert done(steps(entry("a"), entry("b"))) == ["a", "b"]


def test_a_step_knows_what_it_is_about():
    step = Step((("a.txt", entry("a", about=("x",))), ("b.txt", entry("b", about=("x", "y")))))
    assert (step.ids, step.about, step.verdict) == ({"a", "b"}, {"x", "y"}, "keep")


def test_an_undo_takes_a_step_off_and_an_undo_of_the_undo_puts_it_in_again():
    entries = [entry("a"), entry("b"), entry("u", "undo", about=("b",)), entry("r", "undo", about=("u",))]
    assert (done(steps(*entries[:3])), undone(steps(*entries[:3]))) == (["a"], ["b"])
    assert (done(steps(*entries)), undone(steps(*entries))) == (["a", "b"], [])


def test_a_new_step_clears_what_could_be_redone():
    history = steps(entry("a"), entry("u", "undo", about=("a",)), entry("b"))
    assert (done(history), undone(history)) == (["b"], [])


def test_what_was_written_and_taken_back_is_not_redone():
    history = steps(entry("a"), entry("w", "written", about=("a",)), entry("u", "undo", about=("w",)))
    assert (done(history), undone(history)) == (["a"], [])


def test_an_undo_of_what_is_not_known_is_no_step():
    history = steps(entry("a"), entry("u", "undo", about=("elsewhere",)))
    assert (done(history), undone(history)) == (["a"], [])


def test_steps_of_several_articles_are_in_the_order_of_time():
    late, early = ("a.txt", entry("a", at=at(2))), ("b.txt", entry("b", at=at(1)))
    assert done(History([late, early])) == ["b", "a"]


def test_in_one_journal_the_order_of_the_file_goes_before_a_clock_that_was_set_back():
    history = steps(entry("a", at=at(30)), entry("u", "undo", at=at(10), about=("a",)), entry("b", at=at(11)))
    assert (done(history), undone(history)) == (["b"], [])


def test_a_step_that_failed_halfway_and_took_itself_back_never_was():
    failed = [entry("b", batch="1", at=at(1)), entry("u", "undo", at=at(1), about=("b",), batch="1")]
    assert done(steps(entry("a"), *failed)) == ["a"]
    half_undo = [entry("v", "undo", about=("a",), batch="2", at=at(1)), entry("u", "undo", about=("v",), batch="2", at=at(1))]
    history = steps(entry("a"), *half_undo)
    assert (done(history), undone(history)) == (["a"], [])
