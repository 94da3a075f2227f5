import json
import xml.etree.ElementTree as ET

import pytest

from lint.align.links import as_json, links, tmx, tsv
from lint.cli import main
from lint.report.sides import cells, columns
from lint.report.terminal import Style
from tests.align.articles import FERRY, PAROM, REMARK, RETOLD, aligned

TARGET = [*RETOLD[:2], REMARK, *RETOLD[2:4]]


@pytest.fixture
def found():
    return links(aligned(PAROM, TARGET, "ru"))


def test_links_say_what_has_a_partner_and_what_has_none(found):
    assert [link.kind for link in found] == ["pair", "pair", "added", "pair", "pair"] or found[-1].kind == "missing"
    assert found[2].target == REMARK
    assert found[2].confidence == 0
    assert all(0 < link.confidence <= 1 for link in found if link.kind == "pair")


def test_what_was_moved_is_one_link():
    kinds = [link.kind for link in links(aligned(FERRY, [*RETOLD[1:], RETOLD[0]]))]
    assert sorted(kinds) == ["moved", "pair", "pair", "pair", "pair"]


def test_a_table_has_a_line_a_link(found):
    lines = tsv(found).splitlines()
    assert lines[0].split("\t") == ["kind", "confidence", "source_line", "target_line", "source", "target"]
    assert len(lines) == len(found) + 1
    assert all(line.count("\t") == 5 for line in lines)


def test_json_says_both_languages(found):
    said = json.loads(as_json(found, "ru"))
    assert (said["schema"], said["source_language"], said["target_language"]) == ("calque.alignment/1", "ru", "en")
    assert said["links"][0]["target"] == TARGET[0]


def test_a_translation_memory_holds_the_pairs(found):
    root = ET.fromstring(tmx(found, "ru"))
    pairs = [[seg.text for seg in unit.iter("seg")] for unit in root.iter("tu")]
    assert pairs == [[link.source, link.target] for link in found if link.source and link.target]


def test_a_translation_memory_takes_any_text():
    nasty = links(aligned(["A < b & \x1b c."], ["A < b & \x1b c."]))
    assert [seg.text for seg in ET.fromstring(tmx(nasty, "en")).iter("seg")] == ["A < b &  c."] * 2


@pytest.mark.parametrize("width", [30, 60, 100, 200])
def test_columns_keep_to_the_width(found, width):
    for line in columns(found, Style(False), width).splitlines():
        assert cells(line) <= max(width, 40)


def test_wide_letters_take_two_cells():
    assert cells("她说 a") == 6


def test_the_command_prints_and_writes(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("\n".join(TARGET))
    (tmp_path / "a.ru.txt").write_text("\n".join(PAROM), encoding="utf-8")
    (tmp_path / "lines.tsv").write_text("# source\tarticle\n1\t1\n")
    given = [str(tmp_path / "a.txt"), "--source", str(tmp_path / "{stem}.ru.txt")]
    assert main(["align", *given, "--format", "tsv", "--anchors", str(tmp_path / "lines.tsv")]) == 0
    assert REMARK in capsys.readouterr().out
    assert main(["align", *given, "--format", "tmx", "--output", str(tmp_path / "a.tmx")]) == 0
    assert ET.parse(tmp_path / "a.tmx").getroot().tag == "tmx"
    assert main(["align", *given]) == 0
    assert "+" in capsys.readouterr().out


def test_the_command_says_when_there_is_too_little_evidence(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("Apples ripen in August. Bees like lavender.")
    (tmp_path / "b.txt").write_text("\n".join(FERRY))
    assert main(["align", str(tmp_path / "a.txt"), "--source", str(tmp_path / "b.txt")]) == 1
    assert "too little evidence" in capsys.readouterr().err


@pytest.mark.parametrize("lines", ["1 2\n", "a\tb\n"])
def test_wrong_anchors_are_refused(tmp_path, capsys, lines):
    (tmp_path / "a.txt").write_text("Apples.")
    (tmp_path / "lines.tsv").write_text(lines)
    given = [str(tmp_path / "a.txt"), "--source", str(tmp_path / "a.txt")]
    assert main(["align", *given, "--anchors", str(tmp_path / "lines.tsv")]) == 2
    assert "lines.tsv:1" in capsys.readouterr().err
