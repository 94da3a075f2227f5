import json

import pytest

from lint.cli import main


def test_explain_tells_all_about_a_rule(capsys):
    assert main(["explain", "TRM420", "signed-note"]) == 0
    out = capsys.readouterr().out
    for said in ("start-iii", "СНВ-III", "[[START III]]", "calque: ignore TRM420", "core-treaties.yaml", "signed-note"):
        assert said in out


def test_explain_in_json(capsys):
    assert main(["explain", "TRM420", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["code"] == "TRM420"


def test_explain_names_the_nearest_rules(capsys):
    assert main(["explain", "start-ii"]) == 2
    assert "start-iii" in capsys.readouterr().err


def test_config_show_names_every_origin(tmp_path, capsys):
    (tmp_path / "calque.yaml").write_text("house: kiev\n")
    assert main(["config", "show", str(tmp_path / "a.txt"), "--format", "json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["house"] == {"value": "kiev", "origin": f"{tmp_path / 'calque.yaml'}:1"}
    assert said["fail-on"]["origin"] == "default"


def test_init_writes_a_file_that_configures_nothing_and_never_replaces_one(tmp_path, capsys):
    assert main(["init", str(tmp_path), "--hook"]) == 0
    assert "id: calque" in capsys.readouterr().out
    assert main(["config", "show", str(tmp_path)]) == 0
    assert main(["init", str(tmp_path)]) == 2
    assert main(["init", str(tmp_path), "--force"]) == 0


def test_a_new_rule_file_passes_its_own_test(tmp_path, capsys):
    path = str(tmp_path / "mine.yaml")
    assert main(["rules", "new", path, "--code", "TRM999"]) == 0
    assert main(["rules", "test", path]) == 0
    assert main(["rules", "new", path, "--code", "TRM999"]) == 2


@pytest.mark.parametrize("code", ["TRM420", "X1", "ABC123"])
def test_a_taken_or_impossible_code_is_refused(tmp_path, code):
    assert main(["rules", "new", str(tmp_path / "x.yaml"), "--code", code]) == 2


def test_a_failing_example_fails_the_test(tmp_path, capsys):
    path = tmp_path / "mine.yaml"
    main(["rules", "new", str(path), "--code", "TRM999"])
    path.write_text(path.read_text().replace("An innocent text", "A phrase that should go"))
    assert main(["rules", "test", str(path)]) == 1
    assert "good" in capsys.readouterr().out


def test_the_list_holds_every_rule(capsys):
    assert main(["rules"]) == 0
    assert "TRM420" in capsys.readouterr().out
