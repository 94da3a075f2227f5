import pytest

from lint import rules
from lint.review.documentation import Documentations, silencing
from tests.articles import RULE

OWN = RULE.format(
    family="term",
    code="TRM990",
    kind="substitute",
    body='    formerly: [TRM989, old-name]\n    from: [uk]\n    source: газовоз\n    find: ["gas carrier"]\n    replace: tanker\n    fix: safe',
)


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    return str(path)


def test_a_rule_of_calques_own():
    known = Documentations().of("TRM420")
    assert (known.code, known.name, known.source, known.languages) == ("TRM420", "start-iii", "СНВ-III", ("ru",))
    assert known.path.endswith("core-treaties.yaml")
    assert known.line > 1
    assert "[[START III]]" in " ".join(known.bad)
    assert known.good
    assert "[[" not in " ".join(known.good)
    assert known.why


def test_every_rule_is_found_as_its_file_has_it():
    known = Documentations()
    for rule in rules.load_full(rules.find_files(rules.builtin_folder(), trusted=True)):
        said = known.of(rule["code"])
        assert (said.name, said.why, said.path, said.line) == (rule["name"], rule["why"], rule["path"], rule["line"])


def test_a_configured_file_is_looked_into_and_a_former_code_leads_to_the_rule(own):
    known = Documentations([own])
    said = known.of("TRM990")
    assert (said.source, said.fix, said.confidence, said.languages) == ("газовоз", "safe", 0.9, ("uk",))
    assert said.bad == ("One [[x]].", "Two [[x]].", "Three [[x]].")
    assert said.formerly == ("TRM989", "old-name")
    assert known.of("TRM989") == said


def test_a_rule_of_ones_own_takes_the_place_of_a_built_in_one(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(OWN.replace("TRM990", "TRM420"), encoding="utf-8")
    assert Documentations([str(path)]).of("TRM420").name == "planted-phrase"


def test_what_has_no_rule_or_no_readable_file_has_no_documentation(tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text("family: term\nrules: TRM991\n", encoding="utf-8")
    known = Documentations([str(tmp_path / "gone.yaml"), str(broken)])
    assert known.of("SUP001") is None
    assert known.of("TRM991") is None
    assert known.of("TRM420") is not None


def test_a_rule_is_looked_up_once(own, monkeypatch):
    known = Documentations([own])
    first = known.of("TRM990")
    monkeypatch.setattr(rules, "load_full", None)
    monkeypatch.setattr(rules, "find_files", None)
    assert known.of("TRM990") is first


def test_the_ways_to_silence_a_rule_name_it():
    here, everywhere = silencing("TRM990")
    assert "<!-- calque: ignore TRM990 -- why -->" in here
    assert "ignore: [TRM990]" in everywhere
