import json

import pytest

from lint import document, engine, rules
from lint.align.alignment import Alignment
from lint.align.glossary.glossary import Glossary
from lint.align.glossary.term import Term
from lint.cli import main
from tests.checks.beside.laid import PACK, fixed

REST = "\nNobody was hurt in the village, and the school opened on Monday."
RUSSIAN = "\nНикто в деревне не пострадал, и школа открылась в понедельник."


def found(text, beside, *terms, language="ru"):
    article = document.of_text(text)
    alignment = Alignment(document.of_text(beside, "source.txt"), article, language)
    matcher = engine.Matcher(PACK, rules.select(PACK, ["SRC060"]))
    return engine.check(article, matcher, settings={"glossary": Glossary(terms)}, alignment=alignment).findings


DRONE = Term("беспилотник", ("drone", "UAV"), ("pilotless plane",), "ru", "house style", "g.csv:2")


@pytest.mark.parametrize("said", ["The drones were", "A UAV was", "Two UAVs were", "The drone was"])
def test_any_rendering_in_any_form_will_do(said):
    assert found(f"{said} shot down at night.{REST}", f"Беспилотники сбили ночью.{RUSSIAN}", DRONE) == []


def test_a_rendering_may_stand_in_the_next_sentence():
    text = f"They were shot down at night. The drones came from the north.{REST}"
    assert found(text, f"Беспилотники сбили ночью. Беспилотники прилетели с севера.{RUSSIAN}", DRONE) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The pilotless planes were shot down.", "The drones were shot down."),
        ("Pilotless planes were shot down.", "Drones were shot down."),
        ("It is a pilotless plane.", "It is a drone."),
    ],
)
def test_what_is_refused_is_replaced_in_its_number(text, right):
    (finding,) = found(text + REST, f"Сбили беспилотники.{RUSSIAN}", DRONE)
    assert (finding.code, finding.category) == ("SRC060", "terminology")
    assert fixed(text + REST, finding) == right + REST
    assert finding.message == f"for “беспилотники” the glossary has “drone” or “UAV”, not “{finding.text}”"
    assert finding.evidence == "the source has “беспилотники”; g.csv:2 (house style)"
    assert [related.text for related in finding.related] == ["беспилотники"]


def test_the_article_follows_the_rendering():
    term = Term("танкер", ("oil tanker",), ("gas ship",))
    text = f"A gas ship sank at night.{REST}"
    (finding,) = found(text, f"Танкер затонул ночью.{RUSSIAN}", term)
    assert fixed(text, finding).startswith("An oil tanker sank")


def test_what_was_made_of_the_term_is_told_by_the_lexicon():
    term = Term("министр", ("secretary",))
    text = f"The minister opened a bridge at night.{REST}"
    (finding,) = found(text, f"Министр открыл мост ночью.{RUSSIAN}", term)
    assert finding.text == "minister"
    assert fixed(text, finding) == text.replace("minister", "secretary")


def test_what_is_refused_may_be_part_of_what_is_accepted():
    term = Term("беспилотник", ("unmanned aircraft",), ("aircraft",))
    assert found(f"An unmanned aircraft was shot down.{REST}", f"Сбили беспилотник.{RUSSIAN}", term) == []


def test_what_is_refused_where_the_source_has_no_such_term_is_left_alone():
    assert found(f"The pilotless plane stood there.{REST}", f"Самолёт без лётчика стоял там.{RUSSIAN}", DRONE) == []


def test_a_term_that_only_refuses_asks_for_nothing():
    term = Term("освобождение", (), ("liberation",))
    (finding,) = found(f"The liberation went on at night.{REST}", f"Освобождение продолжалось ночью.{RUSSIAN}", term)
    assert (finding.fixes, finding.message) == ((), "the glossary refuses “liberation” for “Освобождение”")
    assert found(f"The capture went on at night.{REST}", f"Освобождение продолжалось ночью.{RUSSIAN}", term) == []


def test_a_form_of_another_word_is_no_form_of_the_term():
    term = Term("поэт", ("bard",), (), "ru")
    assert found(f"Therefore the bridge was closed.{REST}", f"Поэтому мост закрыли.{RUSSIAN}", term) == []
    assert len(found(f"The poets closed the bridge.{REST}", f"Поэты закрыли мост.{RUSSIAN}", term)) == 1


def test_an_english_original_has_terms_too():
    term = Term("uncrewed ship", ("uncrewed ship",), (), "en")
    beside = f"The uncrewed ship sank at night.{REST}"
    assert found(beside, beside, term, language="en") == []
    (finding,) = found(beside.replace("uncrewed ship", "robot boat"), beside, term, language="en")
    assert finding.related[0].text == "uncrewed ship"


def test_a_glossary_comes_from_the_command_line_and_from_the_configuration(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(f"The pilotless planes were shot down.{REST}", encoding="utf-8")
    (tmp_path / "s.txt").write_text(f"Сбили беспилотники.{RUSSIAN}", encoding="utf-8")
    (tmp_path / "g.csv").write_text("source,target,forbidden\nбеспилотник,drone,pilotless plane\n", encoding="utf-8")
    check = ["check", "a.txt", "--source", "s.txt", "--select", "SRC060", "--format", "json", "--exit-zero"]

    def codes(*more):
        main([*check, *more])
        return [finding["code"] for finding in json.loads(capsys.readouterr().out)["findings"]]

    assert codes() == []
    assert codes("--glossary", "g.csv") == ["SRC060"]
    (tmp_path / "calque.yaml").write_text("glossaries: g.csv\n")
    assert codes() == ["SRC060"]
    (tmp_path / "g.csv").write_text("source\n")
    assert main(check) == 2
    assert "g.csv:1: the first line must name the columns" in capsys.readouterr().err
