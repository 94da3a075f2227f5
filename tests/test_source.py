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
    (tmp_path / "a.txt").write_text("On this background, beekeepers are calm.\n")
    (tmp_path / "a.ru.txt").write_text("На этом фоне пчеловоды спокойны, сообщили на пасеке вечером.\n", encoding="utf-8")
    assert main(["check", str(tmp_path / "a.txt")]) == 0
    assert main(["check", "--source", str(tmp_path / "{stem}.ru.txt"), str(tmp_path / "a.txt")]) == 1


def test_a_missing_source_is_an_error_and_the_article_is_checked(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("The START III treaty, he said.\n")
    assert main(["check", "--format", "json", "--source", "nowhere.txt", str(tmp_path / "a.txt")]) == 2
    said = json.loads(capsys.readouterr().out)
    assert said["errors"][0]["kind"] == "source"
    assert len(said["findings"]) == 1


RUSSIAN = "Паром затонул в полдень у северного маяка.\nВодолазы нашли обломки через два дня.\n"
ENGLISH = "The ferry sank at noon near the northern lighthouse.\nDivers found the wreck after three days.\n"


def codes(capsys, *args):
    """The codes of the family that are found, and the kinds of the errors."""
    main(["check", "--format", "json", "--select", "SRC", *map(str, args)])
    said = json.loads(capsys.readouterr().out)
    return [f["code"] for f in said["findings"]], [e["kind"] for e in said["errors"]]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "ferry.txt").write_text(RUSSIAN, encoding="utf-8")
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "ferry.txt").write_text(ENGLISH)
    return tmp_path


def test_a_source_on_the_command_line(folder, capsys):
    assert codes(capsys, "--source", folder / "ru" / "{name}", folder / "en") == (["SRC100"], [])


@pytest.mark.parametrize(
    "head", ["---\ncalque-source: ../ru/ferry.txt\n---\n\n", "+++\ncalque-source = '../ru/ferry.txt'\n+++\n\n"]
)
def test_a_source_in_front_matter(folder, capsys, head):
    (folder / "en" / "ferry.txt").unlink()
    (folder / "en" / "ferry.md").write_text(head + ENGLISH.replace("\n", "\n\n"))
    assert codes(capsys, folder / "en" / "ferry.md") == (["SRC100"], [])


def test_a_source_in_the_head_of_a_page(folder, capsys):
    body = "".join(f"<p>{line}</p>" for line in ENGLISH.splitlines())
    page = f'<html><head><meta name="calque-source" content="../ru/ferry.txt"></head><body>{body}</body></html>'
    (folder / "en" / "ferry.html").write_text(page)
    assert codes(capsys, folder / "en" / "ferry.html") == (["SRC100"], [])


def test_pairs_in_the_configuration(folder, capsys, monkeypatch):
    (folder / "calque.yaml").write_text('pairs:\n  "en/*.txt": "ru/{name}"\n')
    assert codes(capsys, folder / "en") == (["SRC100"], [])
    monkeypatch.chdir(folder / "en")
    assert codes(capsys, "ferry.txt") == (["SRC100"], [])


def test_without_a_source_nothing_is_compared(folder, capsys):
    assert codes(capsys, folder / "en") == ([], [])


def test_a_named_source_that_is_gone_is_an_error(folder, capsys):
    (folder / "calque.yaml").write_text('pairs:\n  "en/*.txt": "uk/{name}"\n')
    assert codes(capsys, folder / "en") == ([], ["source"])


def test_the_original_alone_is_compared_like_a_source(folder, capsys):
    (folder / "original.txt").write_text(
        "The ferry went down at noon off the northern lighthouse.\nIts wreck was found by divers after two days.\n"
    )
    assert codes(capsys, "--original", folder / "original.txt", folder / "en") == (["SRC100"], [])


def test_a_source_of_another_story_is_said_to_be_one(folder, capsys):
    other = "Яблоки созревают в августе.\nПчёлы любят лаванду и тимьян.\nСаду нужен дождь и терпение садовника.\n"
    (folder / "other.txt").write_text(other, encoding="utf-8")
    story = ENGLISH + "The shipping company promised compensation to the families.\n"
    (folder / "en" / "ferry.txt").write_text(story)
    main(["check", "--format", "json", "--source", str(folder / "other.txt"), str(folder / "en")])
    assert [note["code"] for note in json.loads(capsys.readouterr().out)["notes"]] == ["not-compared"]
