import re

import pytest

from lint import cache
from lint.cli import main

OWN = "name,lang,source,role\nJoris Vanderbroek,ru,Йорис Вандербрук,minister of dikes\n"
ARTICLE = "Talks with Ioris Vanderbruk ended on Friday.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.csv").write_text(OWN, encoding="utf-8")
    (tmp_path / "a.txt").write_text(ARTICLE)
    return tmp_path


def test_what_was_imported_is_used_as_the_list_itself_would_be(folder, capsys):
    assert main(["names", "import", "own.csv", "--output", "own.names"]) == 0
    assert capsys.readouterr().out == "own.names: 1 person\n"
    reports = []
    for names in ("own.csv", "own.names"):
        assert main(["check", "a.txt", "--names", names]) == 1
        reports.append(capsys.readouterr().out)
    assert reports[0] == reports[1]
    assert "“Ioris Vanderbruk” is Joris Vanderbroek (minister of dikes)" in reports[0]


def test_the_configuration_names_it_too(folder, capsys):
    assert main(["names", "import", "own.csv", "--output", "own.names"]) == 0
    (folder / "calque.yaml").write_text("names: [own.names]\n")
    assert main(["check", "a.txt"]) == 1
    assert "Joris Vanderbroek" in capsys.readouterr().out


def test_a_file_named_later_wins(folder, capsys):
    (folder / "ours.yaml").write_text("people:\n  - {name: Joris Vanderbroek, aliases: [Ioris Vanderbruk]}\n")
    assert main(["names", "import", "own.csv", "--output", "own.names"]) == 0
    assert main(["check", "a.txt", "--names", "own.names", "--names", "ours.yaml"]) == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: data[:-40], "cut off; import again: calque names import"),
        (lambda data: data.replace(cache.key().encode(), b"0" * 32), "another version of calque; import again"),
        (lambda data: re.sub(rb"^calque-table/\d+", b"calque-table/1", data), "another version of calque; import again"),
    ],
)
def test_a_table_of_another_version_or_half_of_one_is_refused(folder, capsys, change, said):
    path = folder / "own.names"
    assert main(["names", "import", "own.csv", "--output", "own.names"]) == 0
    path.write_bytes(change(path.read_bytes()))
    assert main(["check", "a.txt", "--names", "own.names"]) == 2
    assert f"own.names: {'made by ' if 'version' in said else ''}{said}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["own.csv", "--output", "own.csv"], "is one of the lists"),
        (["own.csv", "--output", "own.names", "--lang", "Russian"], "--lang Russian: must be two letters"),
        (["own.csv", "--output", "none/own.names"], "cannot be written"),
        (["a.txt", "--output", "own.names"], "a.txt:1: "),
    ],
)
def test_wrong_use_is_refused_and_writes_nothing(folder, capsys, options, said):
    assert main(["names", "import", *options]) == 2
    assert said in capsys.readouterr().err
    assert (folder / "own.csv").read_text(encoding="utf-8") == OWN
    assert not (folder / "own.names").exists()


def test_a_table_is_not_imported_again(folder, capsys):
    assert main(["names", "import", "own.csv", "--output", "own.names"]) == 0
    assert main(["names", "import", "own.names", "--output", "more.names"]) == 2
    assert "own.names: is made already; import the lists it was made of" in capsys.readouterr().err


@pytest.mark.parametrize("file", ["own.csv", "own.names"])
def test_show_tells_what_is_known(folder, capsys, file):
    assert main(["names", "import", "own.csv", "--output", "own.names"]) == 0
    capsys.readouterr()
    assert main(["names", "show", file, "Joris Vanderbroek"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Joris Vanderbroek\n")
    for said in ("minister of dikes", "Йорис Вандербрук", file):
        assert said in out
    assert main(["names", "show", file, "Ioris Vanderbruk"]) == 0
    assert f"sounds like: Joris Vanderbroek, minister of dikes ({file})" in capsys.readouterr().out
    assert main(["names", "show", file, "Vanderbroek"]) == 0
    assert "a surname" in capsys.readouterr().out
    assert main(["names", "show", file, "Quentin Nemo"]) == 1
    assert main(["names", "show", "none.names", "Quentin Nemo"]) == 2


def test_show_knows_the_built_in_names_too(folder, capsys):
    assert main(["names", "show", "own.csv", "Emmanuel Makron"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Emmanuel Makron: known to be wrong\nEmmanuel Macron\n")
    assert "built in" in out
