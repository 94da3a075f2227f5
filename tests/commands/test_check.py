"""`calque check` as scripts rely on it: exit codes, the report, and what happens to bad input."""

import io
import json
import os
import pathlib
import subprocess
import sys

import jsonschema
import pytest

from lint.cli import main

SCHEMA = json.loads((pathlib.Path(__file__).parents[2] / "lint" / "report" / "report.schema.json").read_text(encoding="utf-8"))
DIRTY = "The START III treaty expires, the two sides said.\n"
CLEAN = "The harbour is open again, the port authority said on Tuesday.\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dirty.txt").write_text(DIRTY)
    (tmp_path / "clean.txt").write_text(CLEAN)
    return tmp_path


def report(capsys, *arguments):
    code = main(["check", "--format", "json", *arguments])
    data = json.loads(capsys.readouterr().out)
    jsonschema.validate(data, SCHEMA)
    return code, data


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["clean.txt"], 0),
        (["dirty.txt"], 1),
        (["dirty.txt", "--exit-zero"], 0),
        (["dirty.txt", "--fail-on", "critical"], 0),
        (["dirty.txt", "--fail-on", "never"], 0),
        (["dirty.txt", "--min-confidence", "1"], 0),
        (["dirty.txt", "--ignore", "term"], 0),
        (["dirty.txt", "--select", "ASD"], 0),
        (["dirty.txt", "--from", "zh"], 0),
        (["dirty.txt", "--output", "out.txt"], 1),
        (["missing.txt"], 2),
        (["clean.txt", "missing.txt"], 2),
        (["missing.txt", "--exit-zero"], 2),
        (["dirty.txt", "--select", "XYZ999"], 2),
        (["dirty.txt", "--no-such-option"], 2),
        (["dirty.txt", "--rules", "nowhere"], 2),
        (["dirty.txt", "--max-size", "10"], 2),
        (["*.nothing"], 2),
        (["*.txt"], 1),
        (["."], 1),
    ],
)
def test_exit_codes(here, capsys, arguments, code):
    assert main(["check", *arguments]) == code


def test_the_report_keeps_its_contract(here, capsys):
    code, data = report(capsys, "dirty.txt")
    (finding,) = data["findings"]
    assert code == 1
    assert finding["text"] == DIRTY[finding["start"]["offset"] : finding["end"]["offset"]] == "START III"
    assert finding["start"] == {"offset": 4, "line": 1, "column": 5}
    assert data["summary"]["mqm"] == {"penalty_per_1000_words": None, "verdict": "too-short"}


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("bytes.txt", "Мир и война, сказал он вчера вечером.".encode("cp1251"), "decode"),
        ("big.txt", b"x" * 2000, "too-large"),
    ],
)
def test_bad_input_is_an_error_and_the_rest_is_checked(here, capsys, name, data, kind):
    (here / name).write_bytes(data)
    code, said = report(capsys, "--max-size", "1000", ".")
    assert code == 2
    assert [e["kind"] for e in said["errors"]] == [kind]
    assert [f["code"] for f in said["findings"]] == ["TRM420"]


def test_a_missing_file_beside_a_clean_one(here, capsys):
    code, said = report(capsys, "missing.txt", "dirty.txt")
    assert (code, said["errors"][0]["kind"], len(said["findings"])) == (2, "missing", 1)
    assert said["summary"]["files"] == 1


def test_a_folder_named_like_an_article_is_unreadable_not_fatal(here, capsys):
    (here / "folder.txt").mkdir()
    assert main(["check", "."]) == 1


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("calque.yaml", "hous: kiev", "unknown key"),
        ("rule.yaml", "family: term\nrules:\n  - code: TRM999\n", "rule.yaml:3: TRM999: name: is required"),
        ("rule.yaml", "a: &a [x]\nb: [*a, *a]", "anchors"),
        ("rule.yaml", "a: [", "rule.yaml:1"),
    ],
)
def test_wrong_configuration_and_rules_stop_the_run_with_their_place(here, capsys, name, text, says):
    (here / name).write_text(text)
    arguments = ["--rules", name] if name == "rule.yaml" else []
    assert main(["check", "dirty.txt", *arguments]) == 2
    assert says in capsys.readouterr().err


def test_a_catastrophic_pattern_is_an_error_and_the_others_run(here, capsys, monkeypatch):
    monkeypatch.setattr("lint.matching.TIME_LIMIT", 0.05)
    (here / "rule.yaml").write_text(
        "family: term\nrules:\n  - {code: TRM999, name: slow, kind: pattern, severity: minor, confidence: 1, category: terminology,"
        " message: m, why: w, pattern: '(?:x+x+)+y', gate: any, bad: ['[[xxy]]'], good: [a]}\n"
    )
    (here / "dirty.txt").write_text(DIRTY + "x" * 500 + "\n")
    code, said = report(capsys, "dirty.txt", "--rules", "rule.yaml")
    assert code == 2
    assert said["errors"][0]["kind"] == "check"
    assert "TRM999" in said["errors"][0]["message"]
    assert "TRM420" in [f["code"] for f in said["findings"]]


def test_standard_input_takes_a_name_and_its_format(here, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"<p>The START&nbsp;III treaty.</p>")))
    code, said = report(capsys, "-", "--stdin-filename", "page.html")
    assert code == 1
    assert (said["findings"][0]["path"], said["findings"][0]["text"]) == ("page.html", "START&nbsp;III")


def test_json_lines_hold_one_object_a_file(here, capsys):
    assert main(["check", "--format", "jsonl", "missing.txt", "clean.txt", "dirty.txt"]) == 2
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(lines) == 3
    for line in lines:
        jsonschema.validate(line, SCHEMA)


def test_several_processes_give_the_same_report(here):
    for number in range(12):
        (here / f"more-{number}.txt").write_text(DIRTY * (number % 3) + CLEAN)
    outputs = [
        subprocess.run(
            [sys.executable, "-m", "lint", "check", "--format", "json", "-j", jobs, "."], capture_output=True, cwd=here
        ).stdout
        for jobs in ("1", "2")
    ]
    assert outputs[0] == outputs[1] != b""


def test_escape_sequences_of_an_article_are_shown_not_obeyed(here, capsys):
    (here / "dirty.txt").write_text("The \x1b[31m START III \u202e treaty.\n")
    main(["check", "dirty.txt"])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "␛[31m" in out
    assert "⟨U+202E⟩" in out


def test_colour_only_when_asked_or_on_a_terminal(here, capsys):
    main(["check", "dirty.txt"])
    assert "\x1b[" not in capsys.readouterr().out
    main(["check", "dirty.txt", "--color", "always"])
    assert "\x1b[" in capsys.readouterr().out


def test_suppressed_findings_are_counted_and_shown_on_request(here, capsys):
    (here / "dirty.txt").write_text(DIRTY.strip() + " <!-- calque: ignore TRM420 -- the old one -->\n")
    code, said = report(capsys, "dirty.txt")
    assert (code, said["summary"]["suppressed"], said["findings"]) == (0, 1, [])
    code, said = report(capsys, "dirty.txt", "--all")
    assert [f["status"] for f in said["findings"]] == ["suppressed"]


def test_only_what_changed_since_a_revision(here, capsys):
    def git(*arguments):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments], cwd=here, check=True, capture_output=True
        )

    git("init", "-q")
    git("add", "dirty.txt")
    git("commit", "-qm", "first")
    (here / "dirty.txt").write_text(DIRTY + CLEAN + DIRTY.replace("START III", "SNV-III"))
    _, said = report(capsys, "--diff-from", "HEAD", "dirty.txt")
    assert [f["text"] for f in said["findings"]] == ["SNV-III"]
    assert main(["check", "--diff-from", "no-such-revision", "dirty.txt"]) == 2


def test_stats_go_to_standard_error(here, capsys):
    main(["check", "--stats", "dirty.txt"])
    assert "TRM420" in capsys.readouterr().err


def test_an_article_of_many_megabytes_on_one_line_is_checked(here, capsys):
    (here / "long.txt").write_text("The harbour is open again and the port is busy. " * 60_000 + DIRTY)
    code, said = report(capsys, "--select", "TRM420", "long.txt")
    assert (code, len(said["findings"])) == (1, 1)


def test_a_bug_leaves_a_log(here, capsys, monkeypatch):
    monkeypatch.setattr("lint.commands.check.run", lambda _: 1 / 0)
    assert main(["check", "clean.txt"]) == 3
    path = capsys.readouterr().err.rsplit(" ", 1)[1].strip()
    assert "ZeroDivisionError" in pathlib.Path(path).read_text()
    pathlib.Path(path).unlink()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")
def test_a_full_disk_is_said_and_is_no_bug(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("The START III treaty expires.\n" * 300)
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "lint", "check", str(article)], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
