"""`calque baseline` and the check that heeds it, as the editors of an archive use them."""

import json
import os
import subprocess
import sys

import pytest

from lint.cli import main
from lint.decisions.entry import Entry
from lint.decisions.store import Store

OLD = "The START III treaty expires, the two sides said.\n"
NEW = "Both ministers praised the SNV-III talks on Thursday.\n"
CLEAN = "The harbour is open again, the port authority said on Tuesday.\n"
BASELINE = ".calque/baseline.jsonl"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A project with an archive of two articles, one of which has a finding."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "calque.yaml").write_text("")
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "old.txt").write_text(OLD)
    (tmp_path / "archive" / "clean.txt").write_text(CLEAN)
    return tmp_path


@pytest.fixture
def known(here, capsys):
    """The same, with its baseline."""
    assert main(["baseline", "create", "archive"]) == 0
    capsys.readouterr()
    return here


def report(capsys, *arguments):
    code = main(["check", "--format", "json", *arguments])
    return code, json.loads(capsys.readouterr().out)


def lines(path=BASELINE):
    with open(path, encoding="utf-8") as handle:
        return [json.loads(line) for line in handle][1:]


def test_what_is_there_when_it_is_made_fails_no_more(here, capsys):
    assert main(["check", "archive"]) == 1
    capsys.readouterr()
    assert main(["baseline", "create", "archive"]) == 0
    assert capsys.readouterr().out == f"{os.path.normpath(BASELINE)}: 1 finding in 1 article\n"
    code, said = report(capsys, "archive")
    assert (code, said["findings"], said["summary"]["suppressed"]) == (0, [], 1)


def test_it_is_shown_and_reported_on_request(known, capsys):
    _, said = report(capsys, "--all", "archive")
    assert [f["status"] for f in said["findings"]] == ["baseline"]
    code, said = report(capsys, "--no-baseline", "archive")
    assert (code, [f["status"] for f in said["findings"]]) == (1, ["open"])


def test_what_is_new_fails(known, capsys):
    (known / "archive" / "old.txt").write_text(CLEAN + OLD + NEW)
    code, said = report(capsys, "archive")
    assert (code, [f["text"] for f in said["findings"]]) == (1, ["SNV-III"])


def test_what_only_resembles_it_fails_and_the_line_is_named(known, capsys):
    path = known / "archive" / "old.txt"
    path.write_text("Insurers doubt that the START III treaty was ever in force between the two states.\n")
    assert main(["baseline", "update", "archive"]) == 0
    path.write_text(CLEAN + "Insurers doubted that the START III treaty was never in force between the two states.\n")
    capsys.readouterr()
    code, said = report(capsys, "archive")
    assert (code, [f["text"] for f in said["findings"]]) == (1, ["START III"])
    assert "line 2: changed since the baseline" in said["notes"][0]["message"]
    assert main(["baseline", "show", "archive"]) == 1
    assert "0 new, 0 moved, 1 changed, 0 gone" in capsys.readouterr().out


def test_a_renamed_article_stays_known(known, capsys):
    (known / "archive" / "old.txt").rename(known / "archive" / "renamed.txt")
    assert main(["check", "archive"]) == 0


def test_what_an_editor_decided_comes_first(known, capsys):
    for verdict, code in (("keep", 0), ("later", 1)):
        entry = Entry(verdict, verdict, "ed", "2024-05-01T10:00:00+00:00", quote="START III", code="TRM420")
        Store(str(known)).append("archive/old.txt", [entry._replace(fingerprint=lines()[0]["fingerprint"])])
        got, said = report(capsys, "--all", "archive")
        assert (got, [f["status"] for f in said["findings"]]) == (code, [{"keep": "kept"}.get(verdict, verdict)])


def test_what_an_editor_kept_is_no_matter_for_the_baseline(known, capsys):
    (known / "archive" / "old.txt").write_text(OLD + NEW)
    _, said = report(capsys, "archive")
    print_of = {f["text"]: f["fingerprint"] for f in said["findings"]}
    entry = Entry("1", "keep", "ed", "2024-05-01T10:00:00+00:00", "TRM420", print_of["SNV-III"], "SNV-III")
    Store(str(known)).append("archive/old.txt", [entry])
    assert main(["baseline", "update", "archive"]) == 0
    assert [line["quote"] for line in lines()] == ["START III"]


def test_what_a_remark_silences_excuses_nothing_else(known, capsys):
    remark = " <!-- calque: ignore TRM420 -- the treaty of 1997 is meant -->\n"
    (known / "archive" / "old.txt").write_text(OLD.strip() + remark + OLD)
    code, said = report(capsys, "--select", "TRM420", "archive")
    assert (code, [f["start"]["line"] for f in said["findings"]]) == (1, [2])
    assert main(["baseline", "update", "archive"]) == 0
    assert main(["check", "archive"]) == 0


def test_it_is_written_the_same_twice_and_by_several_processes(here):
    for number in range(12):
        (here / "archive" / f"more-{number}.txt").write_text(OLD * (number % 3) + NEW)
    written = []
    for jobs in ("1", "1", "2"):
        assert main(["baseline", "create", "--force", "-j", jobs, "archive"]) == 0
        written.append((here / BASELINE).read_bytes())
    assert written[0] == written[1] == written[2]


def test_several_processes_check_alike(known):
    for number in range(12):
        (known / "archive" / f"more-{number}.txt").write_text(OLD * (number % 3) + CLEAN)
    (known / "archive" / "old.txt").rename(known / "archive" / "renamed.txt")
    outputs = [
        subprocess.run(
            [sys.executable, "-m", "lint", "check", "--format", "json", "--all", "-j", jobs, "archive"], capture_output=True
        ).stdout
        for jobs in ("1", "2")
    ]
    assert outputs[0] == outputs[1]
    assert b'"status": "baseline"' in outputs[0]


def test_create_overwrites_nothing_unless_it_must(known, capsys):
    before = (known / BASELINE).read_bytes()
    (known / "archive" / "old.txt").write_text(NEW)
    assert main(["baseline", "create", "archive"]) == 2
    assert "is there already" in capsys.readouterr().err
    assert (known / BASELINE).read_bytes() == before
    assert main(["baseline", "create", "--force", "archive"]) == 0
    assert [line["quote"] for line in lines()] == ["SNV-III"]


def test_update_follows_what_became_of_the_articles(known, capsys):
    archive = known / "archive"
    (archive / "old.txt").write_text(NEW)
    (archive / "clean.txt").write_text(CLEAN + OLD)
    assert main(["baseline", "update", "--verbose", "archive"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "moved   archive/old.txt → archive/clean.txt: TRM420 “START III”",
        "new     archive/old.txt: TRM420 “SNV-III”",
        f"{os.path.normpath(BASELINE)}: 1 new, 1 moved, 0 changed, 0 gone",
    ]
    assert [(line["path"], line["quote"]) for line in lines()] == [
        ("archive/clean.txt", "START III"),
        ("archive/old.txt", "SNV-III"),
    ]
    assert main(["check", "archive"]) == 0


@pytest.mark.parametrize("words", [["show"], ["update", "--dry-run"]])
def test_what_update_would_do_is_told_and_not_done(known, capsys, words):
    before = (known / BASELINE).read_bytes()
    assert main(["baseline", *words, "archive"]) == 0
    (known / "archive" / "old.txt").write_text(OLD + NEW)
    assert main(["baseline", *words, "archive"]) == 1
    assert "1 new, 0 moved, 0 changed, 0 gone" in capsys.readouterr().out
    (known / "archive" / "old.txt").write_text(CLEAN)
    assert main(["baseline", *words, "archive"]) == 0
    assert "0 new, 0 moved, 0 changed, 1 gone" in capsys.readouterr().out
    assert (known / BASELINE).read_bytes() == before


def test_articles_that_are_not_named_are_left_alone(known, capsys):
    (known / "archive" / "more.txt").write_text(NEW)
    assert main(["baseline", "update", "archive/more.txt"]) == 0
    (known / "archive" / "old.txt").write_text(CLEAN)
    (known / "archive" / "more.txt").write_text(CLEAN)
    assert main(["baseline", "update", "archive/more.txt"]) == 0
    assert [line["path"] for line in lines()] == ["archive/old.txt"]


def test_an_article_that_is_gone_is_forgotten_with_the_folder_that_it_lay_in(known, capsys):
    (known / "archive" / "old.txt").unlink()
    (known / "other").mkdir()
    for named, left in (("other", 1), ("archive/clean.txt", 1), ("archive", 0)):
        assert main(["baseline", "update", named]) == 0
        assert len(lines()) == left


def test_an_article_that_is_named_and_missing_is_an_error_and_stays(known, capsys):
    (known / "archive" / "old.txt").unlink()
    assert main(["baseline", "update", "archive/old.txt"]) == 2
    assert "missing" in capsys.readouterr().err
    assert len(lines()) == 1


def test_what_cannot_be_read_stays_and_the_rest_is_brought_up_to_date(known, capsys):
    (known / "archive" / "old.txt").write_bytes("Мир и война, сказал он вчера вечером.".encode("cp1251"))
    (known / "archive" / "clean.txt").write_text(NEW)
    assert main(["baseline", "update", "archive"]) == 2
    out, err = capsys.readouterr()
    assert "1 new, 0 moved, 0 changed, 0 gone" in out
    assert "[decode]" in err
    assert [line["quote"] for line in lines()] == ["SNV-III", "START III"]


def test_what_a_check_crashed_on_stays(known, capsys, monkeypatch):
    monkeypatch.setattr("lint.matching.TIME_LIMIT", 0.05)
    (known / "rule.yaml").write_text(
        "family: term\nrules:\n  - {code: TRM999, name: slow, kind: pattern, severity: minor, confidence: 1, category: terminology,"
        " message: m, why: w, pattern: '(?:x+x+)+y', gate: any, bad: ['[[xxy]]'], good: [a]}\n"
    )
    (known / "archive" / "old.txt").write_text(NEW + "x" * 500 + "\n")
    assert main(["baseline", "update", "archive", "--rules", "rule.yaml"]) == 2
    assert "TRM999" in capsys.readouterr().err
    assert [line["quote"] for line in lines()] == ["START III"]


def test_what_rules_that_do_not_run_found_stays(known, capsys):
    assert main(["baseline", "update", "archive", "--ignore", "term"]) == 0
    assert len(lines()) == 1


BROKEN = ['{"schema":"calque.baseline/1"}\n<<<<<<< HEAD\n', '{"schema":"calque.baseline/9"}\n', "", "\0"]


@pytest.mark.parametrize("data", BROKEN, ids=["conflict", "schema", "empty", "zero"])
def test_a_broken_baseline_hides_nothing_and_is_an_error(known, capsys, data):
    (known / BASELINE).write_text(data)
    for arguments in (["archive/old.txt"], ["-j", "2", "archive"]):
        code, said = report(capsys, *arguments)
        assert code == 2
        assert {e["kind"] for e in said["errors"]} == {"decisions"}
        assert "baseline.jsonl:" in said["errors"][0]["message"]
        assert [f["text"] for f in said["findings"]] == ["START III"]
    assert main(["check", "archive/clean.txt"]) == 2
    assert main(["baseline", "update", "archive"]) == 2
    assert (known / BASELINE).read_text() == data


def test_a_line_that_is_broken_hides_nothing_of_its_article(known, capsys):
    text = (known / BASELINE).read_text().replace('"quote":', '"quote";')
    (known / BASELINE).write_text(text)
    code, said = report(capsys, "archive/old.txt")
    assert (code, [e["kind"] for e in said["errors"]], len(said["findings"])) == (2, ["decisions"], 1)


def test_a_baseline_that_cannot_be_read_hides_nothing(known, capsys):
    (known / BASELINE).unlink()
    (known / BASELINE).mkdir()
    code, said = report(capsys, "archive/old.txt")
    assert (code, [e["kind"] for e in said["errors"]], len(said["findings"])) == (2, ["decisions"], 1)


def test_the_configuration_says_where_it_is(here, capsys):
    (here / "calque.yaml").write_text("baseline: ci/known.jsonl\n")
    assert main(["check", "archive"]) == 2
    assert "`calque baseline create` makes it" in capsys.readouterr().err
    assert main(["baseline", "create", "archive"]) == 0
    assert [line["path"] for line in lines("ci/known.jsonl")] == ["../archive/old.txt"]
    assert main(["check", "archive"]) == 0


def test_output_says_where_it_is(here, capsys):
    assert main(["baseline", "create", "archive", "--output", "mine.jsonl"]) == 0
    assert [line["path"] for line in lines("mine.jsonl")] == ["archive/old.txt"]
    assert main(["check", "archive"]) == 1


def test_an_article_known_twice_over_counts_once(here, capsys):
    assert main(["baseline", "create", "archive", "./archive/old.txt"]) == 0
    assert len(lines()) == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["create", "-"], "standard input has no place in a baseline"),
        (["update", "archive"], "`calque baseline create` makes it"),
        (["create", "archive", "--output", "archive/old.txt/known.jsonl"], "cannot be written"),
        (["create", "archive", "apart"], "these have a baseline each"),
    ],
)
def test_what_cannot_be_done_is_said(here, capsys, arguments, says):
    (here / "apart" / ".calque").mkdir(parents=True)
    (here / "apart" / "a.txt").write_text(OLD)
    assert main(["baseline", *arguments]) == 2
    assert says in capsys.readouterr().err


def test_an_article_of_a_project_inside_is_not_taken_for_one_of_this(here, capsys):
    (here / "archive" / "apart" / ".calque").mkdir(parents=True)
    (here / "archive" / "apart" / "a.txt").write_text(OLD)
    assert main(["baseline", "create", "archive"]) == 2
    assert not os.path.exists(BASELINE)


def test_git_is_not_shown_the_lock(known):
    assert "lock\n" in (known / ".calque" / ".gitignore").read_text()


def test_a_check_without_a_baseline_loads_nothing_of_it(here):
    code = "import sys; from lint.cli import main; main(['check', 'archive']); print([m for m in sys.modules if 'baseline' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
