"""`calque check` in a project in which editors decided."""

import json
import os
import subprocess
import sys

import jsonschema
import pytest

from lint import document
from lint.anchor import anchor_of
from lint.cli import main
from lint.decisions.entry import line
from lint.decisions.store import Store
from lint.run import Options, Runner
from tests.commands.test_check import SCHEMA
from tests.decisions.made import about
from tests.test_imports import HEAVY

DIRTY = "The START III treaty expires in the winter, the two sides said after a day of talks.\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".calque").mkdir()
    (tmp_path / "a.md").write_text(DIRTY)
    return tmp_path


def anchor(path="a.md"):
    runner = Runner(Options())
    text = document.of_file(path)
    (finding,) = runner.examine(text, runner.prepare(path)).findings
    return anchor_of(text, finding)


def decide(*entries, path="a.md"):
    Store(".").append(path, entries)


def report(capsys, *arguments):
    code = main(["check", "--format", "json", *(arguments or ("a.md",))])
    data = json.loads(capsys.readouterr().out)
    jsonschema.validate(data, SCHEMA)
    return code, data


def statuses(data):
    return [finding["status"] for finding in data["findings"]]


@pytest.mark.parametrize(
    ("verdict", "code", "shown", "status"),
    [("keep", 0, [], "kept"), ("later", 1, ["open"], "later"), ("fix", 1, ["open"], "fixed")],
)
def test_what_is_kept_fails_no_check_and_the_rest_does_until_it_is_done(here, capsys, verdict, code, shown, status):
    decide(about(anchor(), verdict=verdict))
    said, data = report(capsys)
    assert (said, statuses(data), data["summary"]["suppressed"]) == (code, shown, int(verdict == "keep"))
    said, data = report(capsys, "--all", "a.md")
    assert (said, statuses(data)) == (code, [status])


@pytest.mark.parametrize(
    "changed",
    ["A new first line.\n\n" + DIRTY, DIRTY.replace("winter, ", "winter,\n"), DIRTY.replace("a day of talks", "two days")],
)
def test_it_is_kept_after_edits(here, capsys, changed):
    decide(about(anchor()))
    (here / "a.md").write_text(changed)
    assert report(capsys)[0] == 0


def test_it_is_kept_after_the_file_was_renamed_and_nothing_is_moved(here, capsys):
    decide(about(anchor()))
    os.renames(here / "a.md", here / "new" / "b.md")
    assert report(capsys, "new")[0] == 0
    assert os.listdir(here / ".calque" / "review") == ["a.md.yaml"]


def test_it_is_kept_wherever_the_check_is_started(here, capsys, monkeypatch):
    decide(about(anchor()))
    (here / "below").mkdir()
    monkeypatch.chdir(here / "below")
    assert report(capsys, "../a.md")[0] == 0
    assert report(capsys, str(here / "a.md"))[0] == 0


def test_it_is_kept_on_standard_input_that_has_its_name(here):
    decide(about(anchor()))
    run = [sys.executable, "-m", "lint", "check", "-"]
    for name, code in (("a.md", 0), ("b.md", 1)):
        assert subprocess.run([*run, "--stdin-filename", name], input=DIRTY.encode(), capture_output=True).returncode == code


def test_sidecars_are_read_where_they_are_configured(here, capsys):
    (here / "a.md.calque.yaml").write_text(line(about(anchor())))
    assert report(capsys)[0] == 1
    (here / "calque.yaml").write_text("sidecar: true\n")
    (here / ".calque").rmdir()
    assert report(capsys)[0] == 0


def test_a_similar_one_stays_open_with_a_note(here, capsys):
    decided = anchor()
    decide(about(decided._replace(fingerprint="", quote="START-IIII", before="In the ", after=decided.after[:-2])))
    code, data = report(capsys)
    assert (code, statuses(data)) == (1, ["open"])
    assert data["notes"][0]["code"] == "TRM420"
    assert data["notes"][0]["message"].startswith("line 1: looks like one that ann decided (keep)")


def test_a_disagreement_stays_open_with_a_note(here, capsys):
    decide(about(anchor()), about(anchor(), "e2", "fix", "bob"))
    code, data = report(capsys)
    assert (code, statuses(data)) == (1, ["open"])
    assert data["notes"][0]["message"] == "line 1: disagreement: fix by bob, keep by ann"


def test_names_in_a_journal_do_not_reach_the_terminal_raw(here, capsys):
    decide(about(anchor()), about(anchor(), "e2", "fix", "\x1b[31mbob\u202e"))
    assert main(["check", "a.md"]) == 1
    out = capsys.readouterr().out
    assert "disagreement" in out
    assert not {"\x1b", "\u202e"} & set(out)


def test_a_broken_journal_is_an_error_and_the_findings_are_reported(here, capsys):
    decide(about(anchor()))
    with open(".calque/review/a.md.yaml", "a") as journal:
        journal.write("- {verdict: maybe}\n")
    (here / "b.md").write_text(DIRTY)
    code, data = report(capsys, ".")
    assert (code, statuses(data)) == (2, ["open", "open"])
    assert [e["kind"] for e in data["errors"]] == ["decisions"]
    assert "a.md.yaml:2: " in data["errors"][0]["message"]


def test_a_check_in_a_project_with_decisions_imports_nothing_heavy(here):
    decide(about(anchor()))
    code = (
        "import sys; from lint.cli import main; code = main(['check', 'a.md']);"
        f"print(code, sorted({HEAVY | {'filelock', 'difflib', 'typing', 'contextlib'}!r} & set(sys.modules)), file=sys.stderr)"
    )
    for _ in range(2):  # the first fills the cache
        done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, env=alone())
    assert done.stderr.strip() == "0 []", done


def alone():
    """The environment in which Python finds what it finds here, without importing what the site's hooks do."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
