import json

import pytest

from lint.cli import main
from lint.errors import UserError
from lint.source import language_of, path_for, read


@pytest.mark.parametrize(
    ("pattern", "path"),
    [("src/{stem}.ru.txt", "src/a.ru.txt"), ("{parent}/{name}.orig", "in/a.md.orig"), ("one.txt", "one.txt")],
)
def test_a_pattern_is_filled_from_the_article(pattern, path):
    assert path_for("in/a.md", pattern) == path


@pytest.mark.parametrize("pattern", ["{lang}.txt", "{", "{0}"])
def test_other_fields_are_refused(pattern):
    with pytest.raises(UserError, match="--source"):
        path_for("a.md", pattern)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Движение по мосту восстановлено, сообщили в городской администрации вечером.", "ru"),
        ("Рух мостом відновлено, повідомили у міській адміністрації ввечері, їздять автобуси.", "uk"),
        ("Die Stadt hat am Montag mitgeteilt, dass der Verkehr über die Brücke wieder läuft und Busse fahren.", "de"),
        ("The bridge is open again, the city said on Monday, and buses run across it.", "en"),
        ("123", "en"),
    ],
)
def test_the_language_is_found_out(tmp_path, text, language):
    path = tmp_path / "s.txt"
    path.write_text(text, encoding="utf-8")
    assert language_of(read(str(path))) == language


def test_a_source_raises_the_confidence_of_its_rules(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("On this background, the shares did not move.\n")
    (tmp_path / "a.ru.txt").write_text("На этом фоне акции не изменились, сообщили на бирже вечером.\n", encoding="utf-8")
    assert main(["check", str(tmp_path / "a.txt")]) == 0
    assert main(["check", "--source", str(tmp_path / "{stem}.ru.txt"), str(tmp_path / "a.txt")]) == 1


def test_a_missing_source_is_an_error_and_the_article_is_checked(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("The START III treaty, he said.\n")
    assert main(["check", "--format", "json", "--source", "nowhere.txt", str(tmp_path / "a.txt")]) == 2
    said = json.loads(capsys.readouterr().out)
    assert said["errors"][0]["kind"] == "source"
    assert len(said["findings"]) == 1
