import json

import pytest

from lint.cli import main
from lint.decisions.store import Store
from tests.decisions.made import entry


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".calque").mkdir()
    store = Store(".")
    for number in range(5):
        store.append(
            f"{number}.md", [entry("a", code="TRM420"), entry("b", "fix", code="ASD001"), entry("c", "later", code="XYZ001")]
        )
    store.append("0.md", [entry("d", "keep", code="ASD001", fingerprint="f2")])
    return tmp_path


def test_rules_are_listed_the_least_precise_first_and_what_to_demote(here, capsys):
    assert main(["stats"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["rule", "kept", "fixed", "later", "precision"]
    assert [line.split()[:4] for line in lines[1:4]] == [
        ["TRM420", "5", "0", "0"],
        ["ASD001", "1", "5", "0"],
        ["XYZ001", "0", "0", "5"],
    ]
    assert lines[1].endswith("0 %  start-iii")
    assert lines[4:] == ["TRM420: 5 of 5 kept: `ignore: [TRM420]` in calque.yaml"]


def test_the_same_in_json(here, capsys):
    assert main(["stats", "--format", "json"]) == 0
    rules = {rule["code"]: rule for rule in json.loads(capsys.readouterr().out)["rules"]}
    assert rules["ASD001"] == {
        "code": "ASD001", "rule": "signed-note", "kept": 1, "fixed": 5, "later": 0, "precision": 0.833, "demote": False,
    }  # fmt: skip
    assert (rules["XYZ001"]["precision"], rules["TRM420"]["demote"]) == (None, True)


def test_paths_narrow_it(here, capsys):
    assert main(["stats", "0.md", "--format", "json"]) == 0
    assert {rule["code"]: rule["kept"] for rule in json.loads(capsys.readouterr().out)["rules"]} == {
        "TRM420": 1,
        "ASD001": 1,
        "XYZ001": 0,
    }


def test_a_rule_of_ones_own_can_be_made_less_sure(here, capsys):
    (here / "rules.yaml").write_text(
        "family: term\nrules:\n  - {code: TRM420, name: ours, kind: substitute, severity: minor, confidence: 0.9, category: terminology,"
        ' find: [x y], replace: z, message: m, why: w, bad: ["a [[x y]]", "[[x y]]", "[[x y]] b"], good: [a, b, c]}\n'
    )
    assert main(["stats", "--rules", "rules.yaml"]) == 0
    assert "or a lower `confidence` in its rule file" in capsys.readouterr().out


def test_a_broken_journal_is_an_error_and_the_rest_is_counted(here, capsys):
    (here / ".calque" / "review" / "4.md.yaml").write_text("no list\n")
    assert main(["stats"]) == 2
    said = capsys.readouterr()
    assert "TRM420        4" in said.out
    assert "4.md.yaml:1: must be a list" in said.err


def test_where_nobody_decided_there_is_nothing_to_count(tmp_path, capsys):
    assert main(["stats", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "no decisions here\n"
