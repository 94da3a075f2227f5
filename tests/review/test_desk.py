"""Decisions and the disk: what is kept when something goes wrong, and when others decide at the same time."""

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from lint import files
from lint.decisions import journal as journals
from lint.errors import UserError
from lint.review import staging
from tests.review.articles import PUMPS, TREATY, Clock, fix, journal, project, review, states, text

ROOT = Path(__file__).resolve().parents[2]
MANY = "".join(f"The {n}-th pump came from Odense.\n\n" for n in range(24, 84))
DECIDER = """
import sys
from tests.review.articles import review
session = review(__import__("pathlib").Path(sys.argv[1]), sys.argv[2])
print("ready", flush=True)
sys.stdin.readline()
for place in range(*map(int, sys.argv[3:])):
    session.decide([session.visible[place]], "keep", note=sys.argv[2])
    print(place, flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def folder(tmp_path):
    """Pumps: LOC004, LOC003, TRM420. Treaty: TRM420, LOC004, ASD001, TRM420."""
    return project(tmp_path / "desk", pumps=PUMPS, treaty=TREATY)


def full(path):
    """A disk that takes nothing more for files whose path ends so."""

    def fsync_refused(handle):
        if os.readlink(f"/proc/self/fd/{handle}").split(".calque-")[0].endswith(path):
            raise OSError(28, "No space left on device")

    return fsync_refused


def deciding(folder, by, start, stop):
    started = subprocess.Popen(
        [sys.executable, "-c", DECIDER, str(folder), by, str(start), str(stop)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert started.stdout.readline() == "ready\n"
    return started


# the process


def test_a_process_that_is_killed_loses_no_decision(tmp_path):
    folder = project(tmp_path, many=MANY)
    with deciding(folder, "Anna", 0, 60) as process:
        process.stdin.write("\n")
        process.stdin.flush()
        seen = [process.stdout.readline() for _ in range(17)]
        process.send_signal(signal.SIGKILL)
        process.wait()
        seen += process.stdout.readlines()
    said = [int(line) for line in seen if line.endswith("\n")]
    assert len(said) >= 17
    session = review(folder)
    assert Counter(states(session)[: len(said)]) == {"keep": len(said)}
    assert states(session).count("keep") - len(said) in (0, 1)  # one may be on the disk that was not reported yet
    for _ in range(len(said)):
        session.undo()


def test_two_processes_that_decide_at_once_lose_nothing_and_see_each_others(tmp_path):
    folder = project(tmp_path, many=MANY)
    mine = review(folder, "Clara")
    with deciding(folder, "Anna", 0, 40) as one, deciding(folder, "Boris", 20, 60) as other:
        for process in (one, other):
            process.stdin.write("\n")
            process.stdin.flush()
        for process in (one, other):
            assert len([process.stdout.readline() for _ in range(40)]) == 40
        for process in (one, other):
            process.communicate("\n", timeout=60)
    assert not mine.articles[0].is_current()
    mine.receive(mine.check(mine.articles[0].path))
    assert mine.articles[0].is_current()
    assert states(mine) == ["keep"] * 60
    assert Counter(entry.by for entry in mine.articles[0].entries) == {"Anna": 40, "Boris": 40}


def test_a_decision_shows_what_another_process_has_decided_meanwhile(folder):
    anna, boris = review(folder), review(folder, "Boris")
    boris.decide([boris.visible[4]], "later")
    assert states(anna)[4] == "open"
    anna.decide([anna.visible[3]], "keep")
    assert states(anna)[3:5] == ["keep", "later"]


def test_steps_that_the_same_reviewer_made_in_another_process_can_be_undone_after_re_reading(folder):
    one, other = review(folder), review(folder)
    one.decide([one.visible[0]], "keep")
    other.decide([other.visible[3]], "later")
    one.receive(one.check(other.visible[3].path))
    assert states(one) == ["keep", "open", "open", "later", "open", "open", "open"]
    one.undo()
    one.undo()
    assert states(review(folder)) == ["open"] * 7


# a renamed article


def test_a_renamed_article_keeps_its_decisions_and_the_first_new_one_moves_the_journal(folder):
    session = review(folder)
    session.decide(session.visible[3:5], "keep")
    (folder / "treaty.txt").rename(folder / "accord.txt")
    session = review(folder)
    assert states(session)[:4] == ["keep", "keep", "open", "open"]
    assert journal(folder, "treaty.txt").exists()
    session.decide([session.visible[2]], "later")
    assert not journal(folder, "treaty.txt").exists()
    assert states(review(folder))[:4] == ["keep", "keep", "later", "open"]


def test_steps_of_an_article_that_was_renamed_can_be_undone_after_a_restart(folder):
    session = review(folder)
    session.decide(session.visible[3:5], "keep")
    (folder / "treaty.txt").rename(folder / "accord.txt")
    session = review(folder)
    session.undo()
    assert states(session) == ["open"] * 7
    assert states(review(folder)) == ["open"] * 7
    session.redo()
    assert states(review(folder))[:2] == ["keep", "keep"]


# the disk


def test_a_decision_that_cannot_be_kept_changes_nothing(folder, monkeypatch):
    session = review(folder)
    session.decide([session.visible[0]], "later")
    before = journal(folder, "pumps.txt").read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full("pumps.txt.yaml"))
        for step in (lambda: session.decide([session.visible[0]], "keep"), session.undo):
            with pytest.raises(UserError, match=r"pumps\.txt\.yaml: cannot be written: No space left on device"):
                step()
            assert states(session)[0] == "later"
            assert journal(folder, "pumps.txt").read_bytes() == before
    session.undo()
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full("pumps.txt.yaml"))
        with pytest.raises(UserError, match="No space left"):
            session.redo()
        assert states(session)[0] == "open"
    session.redo()
    assert states(session)[0] == "later"


def test_a_step_over_several_articles_that_fails_in_one_is_in_none(folder, monkeypatch):
    session = review(folder)
    session.decide([session.visible[0]], "later")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full("treaty.txt.yaml"))
        with pytest.raises(UserError, match=r"treaty\.txt\.yaml: cannot be written"):
            session.decide([session.visible[0], session.visible[2], session.visible[3]], "keep")
    for again in (session, review(folder)):
        assert states(again) == ["later", "open", "open", "open", "open", "open", "open"]
        with pytest.raises(UserError, match="nothing to redo"):
            again.redo()
    session.undo()
    assert states(session) == ["open"] * 7


def test_an_undo_over_several_articles_that_fails_in_one_is_in_none(folder, monkeypatch):
    session = review(folder)
    session.decide([session.visible[0], session.visible[3]], "keep")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full("treaty.txt.yaml"))
        with pytest.raises(UserError, match="cannot be written"):
            session.undo()
    for again in (session, review(folder)):
        assert (states(again)[0], states(again)[3]) == ("keep", "keep")
    session.undo()
    assert states(session) == ["open"] * 7


def test_what_could_not_be_taken_back_is_said(folder, monkeypatch):
    session = review(folder)
    real, calls = journals.append, []

    def only_once(path, entries):
        calls.append(path)
        if len(calls) > 1:
            raise journals.unwritable(path, OSError(28, "No space left on device"))
        real(path, entries)

    monkeypatch.setattr(journals, "append", only_once)
    with pytest.raises(UserError, match=r"what was decided in .*pumps\.txt stands"):
        session.decide([session.visible[0], session.visible[3]], "keep")


def test_a_full_disk_leaves_article_and_decision_as_they_were(folder, monkeypatch):
    session = review(folder)
    fix(session, 3)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full("treaty.txt"))
        result = session.write(session.staged())[0]
    assert result.fixes == 0
    assert "treaty.txt: cannot be written: No space left on device; it is as it was" in result.problem
    assert text(folder) == TREATY
    assert states(session)[3] == "fix"
    assert sorted(path.name for path in folder.iterdir()) == [".calque", "calque.yaml", "pumps.txt", "treaty.txt"]
    assert session.write(session.staged())[0].problem == ""
    assert text(folder) != TREATY


def test_an_article_that_is_written_although_that_cannot_be_noted_is_told_of(folder, monkeypatch):
    session = review(folder)
    fix(session, 3)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full("treaty.txt.yaml"))
        result = session.write(session.staged())[0]
    assert result.fixes == 1
    assert result.problem.startswith("its fixes are written, but that is not noted: ")
    assert text(folder) == TREATY.replace("START III", "New START", 1)
    assert len(session.visible) == 6
    session.undo()
    assert text(folder) == TREATY.replace("START III", "New START", 1)


def test_a_read_only_article_is_left_alone(folder):
    (folder / "treaty.txt").chmod(0o444)
    session = review(folder)
    fix(session, 3)
    result = session.write(session.staged())[0]
    assert (result.fixes, text(folder)) == (0, TREATY)
    assert "is read-only" in result.problem
    assert states(session)[3] == "fix"


# writing and its undo as steps


def test_writing_into_several_articles_is_one_step_and_one_that_fails_keeps_none_from_it(folder):
    session = review(folder)
    for place in (0, 2, 3):
        fix(session, place)
    (folder / "pumps.txt").write_text(PUMPS + "\nA line from outside.\n")
    pumps, treaty = session.write(session.staged())
    assert (pumps.fixes, treaty.fixes) == (0, 1)
    assert "was changed outside since it was read" in pumps.problem
    assert text(folder, "pumps") == PUMPS + "\nA line from outside.\n"
    session.receive(session.check(pumps.path))
    assert states(session)[:3] == ["fix", "open", "fix"]


@pytest.mark.parametrize("restart", [False, True])
def test_undoing_what_was_written_restores_the_exact_bytes_of_all_articles(folder, restart):
    session = review(folder)
    session.fix_all(session.visible, "")
    session.write(session.staged())
    assert (text(folder), text(folder, "pumps")) != (TREATY, PUMPS)
    if restart:
        session = review(folder)
    session.undo()
    assert (text(folder), text(folder, "pumps")) == (TREATY, PUMPS)
    assert states(session) == ["fix", "open", "fix", "fix", "fix", "fix", "fix"]
    session.undo()
    assert states(session) == ["open"] * 7


def test_what_was_written_is_undone_before_the_article_was_checked_again(folder):
    session = review(folder)
    fix(session, 3)
    session.write(session.staged())
    review(folder, received=False).undo()
    assert text(folder) == TREATY


def test_what_was_written_and_undone_is_written_again_and_not_redone(folder):
    session = review(folder)
    fix(session, 3)
    session.write(session.staged())
    session.undo()
    for again in (session, review(folder)):
        with pytest.raises(UserError, match="nothing to redo"):
            again.redo()
    session.write(session.staged())
    assert text(folder) == TREATY.replace("START III", "New START", 1)


def test_what_was_written_is_not_undone_in_an_article_that_changed_since(folder):
    session = review(folder)
    session.fix_all(session.visible, "")
    session.write(session.staged())
    changed = text(folder) + "\nA line from outside.\n"
    written = text(folder, "pumps")
    (folder / "treaty.txt").write_bytes(changed.encode())
    for again in (session, review(folder)):
        with pytest.raises(UserError, match="was changed since its fixes were written"):
            again.undo()
        assert text(folder) == changed
        assert text(folder, "pumps") == written  # all of the step or nothing
    assert states(review(folder)) == ["open"]


def test_an_undo_of_what_was_written_that_one_file_refuses_is_in_none(folder, monkeypatch):
    session = review(folder)
    session.fix_all(session.visible, "")
    session.write(session.staged())
    written = text(folder), text(folder, "pumps")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full("treaty.txt"))
        with pytest.raises(UserError, match=r"treaty\.txt: cannot be written"):
            session.undo()
    assert (text(folder), text(folder, "pumps")) == written
    session.undo()
    assert (text(folder), text(folder, "pumps")) == (TREATY, PUMPS)


def test_an_undo_of_what_was_written_that_cannot_be_noted_leaves_the_fixes_in(folder, monkeypatch):
    session = review(folder)
    session.fix_all(session.visible, "")
    session.write(session.staged())
    written = text(folder), text(folder, "pumps")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full("treaty.txt.yaml"))
        with pytest.raises(UserError, match=r"treaty\.txt\.yaml: cannot be written"):
            session.undo()
    assert (text(folder), text(folder, "pumps")) == written
    session.undo()
    assert (text(folder), text(folder, "pumps")) == (TREATY, PUMPS)


def test_a_process_that_dies_between_article_and_journal_leaves_no_half_article(folder, monkeypatch):
    session = review(folder)
    fix(session, 3)
    with monkeypatch.context() as patched:
        patched.setattr(files.os, "replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            session.write(session.staged())
    assert text(folder) == TREATY
    session = review(folder)
    assert states(session)[3] == "fix"
    monkeypatch.setattr(staging, "digest", lambda *_, **__: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        session.write(session.staged())
    assert text(folder) in (TREATY, TREATY.replace("START III", "New START", 1))


def test_entries_say_who_when_and_which_version_of_the_rule(folder):
    session = review(folder, clock=Clock())
    session.decide([session.visible[3], session.visible[0]], "keep")
    one, other = session.visible[3].entry, session.visible[0].entry
    assert (one.by, one.at) == ("Anna", "2026-03-01T12:00:01.000000Z")
    assert one.batch == other.batch
    assert len({one.rule, other.rule, ""}) == 3
    assert one.id != other.id
