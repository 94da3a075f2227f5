"""`calque review`, as it is started: streams, reviewers, exit codes, and what is on the disk when it ends badly."""

import io
import os
import signal
import subprocess
import sys

import pytest

from lint.cli import main
from tests.review.articles import PUMPS, TREATY, journal, project, review, states, text

CLEAN = "Nothing is wrong with this.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CALQUE_REVIEWER", "Anna")
    return project(tmp_path, treaty=TREATY)


def plain(monkeypatch, answers: str, *arguments: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(answers))
    return main(["review", "--plain", *arguments])


def started(folder, *arguments: str, **more) -> subprocess.Popen:
    """The command in a process of its own, without a terminal."""
    command = [sys.executable, "-m", "lint.cli", "review", *arguments]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.Popen(command, cwd=folder, env=environ, **pipes)


def ran(folder, answers: bytes, *arguments: str) -> tuple[int, str, str]:
    """Exit code, output and errors."""
    process = started(folder, *arguments)
    out, err = process.communicate(answers, timeout=60)
    return process.returncode, out.decode(), err.decode()


def heard(process, words: bytes) -> bytes:
    """What a process says until it has said some words."""
    said = b""
    while words not in said:
        piece = os.read(process.stdout.fileno(), 4096)
        assert piece, said
        said += piece
    return said


def by(folder) -> list[str]:
    return [flag.entry.by for flag in review(folder).visible if flag.entry]


def test_without_a_terminal_it_says_what_works(folder):
    assert ran(folder, b"") == (2, "", "calque: review: needs a terminal; `--plain` works without one\n")


def test_answers_may_come_from_a_pipe(folder):
    code, out, err = ran(folder, "s\nc „zitiert“\nf\nw\nq\n".encode(), "--plain")
    assert (code, err) == (0, "")
    assert "treaty.txt: 1 fix written" in out
    assert out.endswith("> q\n2 of 4 decided\n")
    assert "25th" in text(folder)


def test_answers_that_are_no_utf_8_break_nothing(folder):
    code, _, err = ran(folder, b"c caf\xe9\ns\nq\n", "--plain")
    assert (code, err) == (0, "")
    assert review(folder).visible[0].note == "caf\ufffd"


@pytest.mark.parametrize("feed", [b"\n", b"\r\n"])
def test_the_end_of_the_input_is_an_end(folder, feed):
    code, out, _ = ran(folder, b"s" + feed + b"l" + feed, "--plain")
    assert code == 0
    assert out.endswith("2 of 4 decided\n")
    assert states(review(folder))[:2] == ["keep", "later"]


def test_an_empty_input_decides_nothing(folder, monkeypatch):
    assert plain(monkeypatch, "") == 0
    assert not journal(folder).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_an_interrupt_loses_nothing(folder):
    process = started(folder, "--plain")
    heard(process, b"flag 1 of 4")
    process.stdin.write(b"s\n")
    process.stdin.flush()
    heard(process, b"flag 2 of 4")
    heard(process, b"> ")
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"")
    assert states(review(folder)) == ["keep", "open", "open", "open"]


def test_being_killed_loses_nothing(folder):
    process = started(folder, "--plain")
    heard(process, b"flag 1 of 4")
    process.stdin.write(b"S 1\n")
    process.stdin.flush()
    heard(process, b"flag 2 of 4")
    process.kill()
    process.communicate(timeout=60)
    assert states(review(folder)) == ["keep", "open", "open", "keep"]
    assert "flag 2 of 4" in ran(folder, b"", "--plain")[1]


def test_a_reader_that_goes_away_is_no_bug(folder):
    process = started(folder, "--plain")
    process.stdout.close()
    process.stdin.close()
    assert process.wait(timeout=60) == 0
    assert process.stderr.read() == b""
    process.stderr.close()


def test_it_goes_on_where_it_stopped(folder):
    assert "flag 3 of 4" in ran(folder, b"g 3\n", "--plain")[1]
    assert ran(folder, b"", "--plain")[1].startswith("\nflag 3 of 4")
    assert ran(folder, b"", "--plain", "--reviewer", "Bert")[1].startswith("\nflag 1 of 4")


def test_where_one_stopped_is_shared_with_nobody(folder, monkeypatch):
    plain(monkeypatch, "j\n")
    assert (folder / ".calque/session/.gitignore").read_text() == "*\n"


@pytest.mark.parametrize(("arguments", "who"), [((), "Anna"), (("--reviewer", "Bert"), "Bert")])
def test_decisions_say_who_made_them(folder, monkeypatch, arguments, who):
    assert plain(monkeypatch, "s\n", *arguments) == 0
    assert by(folder) == [who]


def test_an_article_that_cannot_be_read_is_an_error_and_the_others_are_reviewed(folder, monkeypatch, capsys):
    (folder / "broken.txt").write_bytes(b"caf\xe9 \xff\n")
    assert plain(monkeypatch, "s\n") == 2
    out = capsys.readouterr().out
    assert "broken.txt: not utf-8" in out
    assert out.endswith("1 of 4 decided\n")


def test_only_an_article_that_cannot_be_read(folder, monkeypatch, capsys):
    (folder / "broken.txt").write_bytes(b"caf\xe9 \xff\n")
    assert plain(monkeypatch, "f\nw\nD\n", "broken.txt") == 2
    out = capsys.readouterr().out
    assert "no article could be read\n" in out
    assert "error: Fix: no flag is shown" in out


def test_a_path_that_is_not_there(folder, monkeypatch, capsys):
    assert plain(monkeypatch, "s\n", "nothing.txt", "treaty.txt") == 2
    assert "error: nothing.txt: no such file\n" in capsys.readouterr().out
    assert states(review(folder))[0] == "keep"


def test_no_articles_at_all(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert plain(monkeypatch, "") == 2
    assert capsys.readouterr().err == "calque: review: no articles here; name files or folders\n"


def test_standard_input_is_no_article(folder, monkeypatch, capsys):
    assert plain(monkeypatch, "", "-") == 2
    assert "standard input cannot be reviewed" in capsys.readouterr().err


def test_an_article_without_flags(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(project(tmp_path, clean=CLEAN))
    assert plain(monkeypatch, "q\n") == 0
    assert capsys.readouterr().out == "nothing is flagged\n> q\n0 of 0 decided\n"


def test_keys_that_cannot_be_are_wrong_use(folder, monkeypatch, capsys):
    (folder / "calque.yaml").write_text("keys: {destroy: k}\n")
    assert plain(monkeypatch, "") == 2
    assert "keys: destroy: no such command" in capsys.readouterr().err


def test_a_journal_that_cannot_be_read_keeps_from_deciding(folder, monkeypatch, capsys):
    journal(folder).parent.mkdir(parents=True)
    journal(folder).write_text("- nonsense\n")
    plain(monkeypatch, "s\n")
    assert f"error: Stands: {os.path.join('.calque', 'review', 'treaty.txt.yaml')}:1" in capsys.readouterr().out.replace(
        f"{folder}/", ""
    )
    assert journal(folder).read_text() == "- nonsense\n"


def test_a_check_passes_when_all_is_kept_or_written(folder, monkeypatch, capsys):
    assert main(["check", "treaty.txt"]) == 1
    plain(monkeypatch, "S 1\nf\nl\nw\n")
    assert main(["check", "treaty.txt"]) == 1
    plain(monkeypatch, "g 2\nf\nq\n1\n")
    assert main(["check", "treaty.txt"]) == 0
    capsys.readouterr()
    assert main(["check", "--all", "treaty.txt"]) == 0
    assert "START III" in capsys.readouterr().out


def test_a_second_reader_is_blind_and_the_first_sees_both(folder, monkeypatch, capsys):
    (folder / "pumps.txt").write_text(PUMPS)
    plain(monkeypatch, "g treaty\nS 1\nf\nf\n")
    capsys.readouterr()
    plain(monkeypatch, "g treaty\ns\ns\nl\nc not sure\n", "--second-reader", "--reviewer", "Bert", "treaty.txt")
    blind = capsys.readouterr().out
    assert blind.startswith("\nflag 1 of 4, 0 of 4 decided\n")
    assert "Anna" not in blind
    assert plain(monkeypatch, "D\n") == 0
    seen = capsys.readouterr().out
    assert "4 flags decided by both readers, 25% alike, Cohen's kappa 0.00\n" in seen
    assert "    Anna: fix, Replace with “25th”\n    Bert: keep\n" in seen


def test_disagreements_of_two_readers_are_listed_with_the_decisions(folder, monkeypatch, capsys):
    plain(monkeypatch, "s\nf\n")
    plain(monkeypatch, "s\ns\nl\n", "--second-reader", "--reviewer", "Bert")
    capsys.readouterr()
    assert main(["decisions", "--state", "disagreement"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line.partition(" [")[0] for line in said] == [
        "treaty.txt:3: disagreement (fix) LOC004 “25-th”",
        "treaty.txt:3: disagreement (keep) LOC004 “25-th”",
        "2 decisions: 2 disagreement",
    ]
    assert said[0].endswith(", exact, keep by Bert (second reader)]")
    assert said[1].endswith(", second reader, exact, fix by Anna]")


def test_a_second_reader_s_decisions_change_no_check(folder, monkeypatch):
    plain(monkeypatch, "s\ns\ns\ns\n", "--second-reader", "--reviewer", "Bert")
    assert main(["check", "treaty.txt"]) == 1
