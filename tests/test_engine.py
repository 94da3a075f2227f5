import pytest

from lint import checks, document, engine
from lint.checks.hit import Hit
from tests.articles import applied, findings, found, matcher, pack

PHRASE = pack('    find: ["gas carrier{s|}", "special operation"]\n    replace: "LNG tanker"\n')


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Two gas carriers left.", ["gas carriers"]),
        ("Two GAS CARRIERS left.", ["GAS CARRIERS"]),
        ("Two biogas carriers left.", []),
        ("A gas\u00a0carrier left.", ["gas\u00a0carrier"]),
        ("Gas-carriers left.", []),
    ],
)
def test_phrases_are_found_at_word_boundaries(text, hits):
    assert found(text, PHRASE) == hits


def test_the_longest_phrase_of_a_rule_wins():
    rule = pack('    find: ["armed forces", "armed forces of the country"]\n    better: army\n')
    assert found("The armed forces of the country marched.", rule) == ["armed forces of the country"]


@pytest.mark.parametrize(
    ("veto", "text", "hits"),
    [
        ('unless: ["special operation theatre"]', "A special operation theatre opened.", 0),
        ('unless: ["special operation theatre"]', "A special operation began in a theatre.", 1),
        ("apart: {any: [police], within: sentence}", "A police special operation began.", 0),
        ("apart: {any: [police], within: sentence}", "A special operation began. The police left.", 1),
        ("apart: {any: [police]}", "A special operation began. The police left.", 0),
        ("apart: {any: [police], within: 10}", "A special operation began, and later the police left.", 1),
        ("near: {any: [front], within: document}", "A special operation began.\nThe front moved.", 1),
        ("near: {any: [front], within: document}", "A special operation began.\nThe back moved.", 0),
        ("start: true", "Special operation began. The special operation ends.", 1),
        ("zones: [author]", "He said: “special operation”. A special operation.", 1),
        ("zones: [quotation]", "He said: “special operation”. A special operation.", 1),
        ("zones: [heading]", "A special operation\nIt was a special operation today.", 1),
    ],
)
def test_a_veto_beats_a_match(veto, text, hits):
    rule = pack(f'    find: ["special operation"]\n    better: war\n    {veto}\n')
    assert len(found(text, rule)) == hits


def test_case_exact_tells_an_acronym_from_a_word():
    rule = pack('    find: ["ITS"]\n    case: exact\n    better: war\n')
    assert found("ITS is going on, its way, Its end.", rule) == ["ITS"]


def test_a_fix_follows_case_and_inflection():
    rule = pack('    find: ["gas carrier"]\n    inflect: noun\n    replace: "oil tanker"\n')
    text = "Gas carriers wait."
    assert applied(text, findings(text, rule)[0]) == "Oil tankers wait."


def test_a_pattern_narrows_its_span_and_fills_its_replacement():
    rule = pack("    pattern: 'about (?P<hit>(\\d),(\\d)) percent'\n    replace: '\\g<2>.\\g<3>'\n", kind="pattern")
    text = "It fell by about 3,5 percent."
    (finding,) = findings(text, rule)
    assert finding.text == "3,5"
    assert applied(text, finding) == "It fell by about 3.5 percent."


def test_a_safe_fix_is_not_safe_inside_a_quotation():
    rule = pack('    find: ["gas carrier"]\n    replace: "tanker"\n    fix: safe\n')
    inside, outside = findings("“A gas carrier,” he said. A gas carrier.", rule)
    assert (inside.zone, inside.fixes[0].safe) == ("quotation", False)
    assert (outside.zone, outside.fixes[0].safe) == ("author", True)


def test_a_fix_that_would_break_markup_is_not_offered():
    assert findings("A <b>gas carrier</b> left.", PHRASE, path="a.html")[0].fixes
    assert findings("A gas<b></b> carrier left.", PHRASE, path="a.html")[0].fixes[0].safe is False
    assert not findings("A <b>gas</b> carrier left.", PHRASE, path="a.html")[0].fixes
    assert not findings("A gas <b>carrier left</b>.", PHRASE, path="a.html")[0].fixes


def test_a_replacement_is_escaped_for_html():
    rule = pack('    find: ["gas carrier"]\n    replace: "A&B"\n')
    assert findings("<p>A gas carrier.</p>", rule, path="a.html")[0].fixes[0].edits[0].text == "A&amp;B"


DENSITY = (
    "    min: 2\n    rows:\n"
    '      - {find: ["recall that"], better: "", bad: "[[recall that]]"}\n'
    '      - {find: ["in turn"], better: "", bad: "[[in turn]]"}\n'
)


def test_density_speaks_once_when_enough_different_rows_are_hit():
    rule = pack(DENSITY, kind="density")
    assert findings("We recall that it fell. We recall that it rose.", rule) == []
    (finding,) = findings("We recall that it fell.\nHe, in turn, rose. They recall that.", rule)
    assert finding.text == "recall that"
    assert [r.text for r in finding.related] == ["in turn", "recall that"]


def test_a_sure_finding_of_the_same_source_counts_as_one():
    weak = pack(DENSITY, code="TRM902", kind="density", languages=["ru"])
    sure = pack('    find: ["START III"]\n    better: x\n', code="TRM903", languages=["ru"])
    assert sorted(found("We recall that START III ended.", weak, sure)) == ["START III", "recall that"]


SETS = "    sets:\n      - {variants: {uk: [Odesa], ru: [Odessa]}}\n      - {variants: {uk: [Kyiv], ru: [Kiev]}}\n"


@pytest.mark.parametrize(
    ("text", "minority"),
    [
        ("Odesa and Kyiv and Kiev.", ["Kiev"]),
        ("Odessa and Kiev and Kyiv.", ["Kyiv"]),
        ("Odessa and Kiev.", []),
        ("Odesa and Kyiv.", []),
    ],
)
def test_the_minority_system_is_inconsistent(text, minority):
    assert found(text, pack(SETS, kind="consistency")) == minority


def test_several_sure_findings_tell_the_source_and_raise_confidence():
    packs = [pack(f'    find: ["phrase {n}"]\n    better: x\n', code=f"TRM90{n}", languages=["uk"]) for n in (1, 2, 3)]
    lone = engine.check(document.of_text("Here is phrase 1."), matcher(*packs))
    many = engine.check(document.of_text("Here are phrase 1, phrase 2 and phrase 3."), matcher(*packs))
    assert (lone.findings[0].confidence, lone.notes) == (0.9, [])
    assert many.findings[0].confidence == 0.99
    assert many.notes[0].code == "likely-source"
    assert "Ukrainian" in many.notes[0].message


def test_a_check_that_raises_becomes_a_problem_and_the_others_run(monkeypatch):
    broken = pack("    check: cyrillic\n    gate: any\n", code="RES901", kind="code", family="residue")
    monkeypatch.setitem(checks._loaded, checks.BLOCK_CHECKS["cyrillic"], lambda *_: 1 / 0)
    result = engine.check(document.of_text("A gas carrier left.\nAnother gas carrier."), matcher(PHRASE, broken))
    assert [f.text for f in result.findings] == ["gas carrier", "gas carrier"]
    (problem,) = result.problems
    assert problem.kind == "check"
    assert "RES901" in problem.message
    assert "ZeroDivisionError" in problem.message


def test_what_a_check_found_before_it_raised_stands(monkeypatch):
    def stumbling(context, rule, block):
        if "second" in block.text:
            raise RuntimeError("no more")
        yield Hit(rule, block, 0, 3, rule.rows[0])

    broken = pack("    check: cyrillic\n    gate: any\n", code="RES901", kind="code", family="residue")
    monkeypatch.setitem(checks._loaded, checks.BLOCK_CHECKS["cyrillic"], stumbling)
    result = engine.check(document.of_text("The first.\nThe second."), matcher(broken))
    assert [f.text for f in result.findings] == ["The"]
    assert "no more" in result.problems[0].message


def test_a_catastrophic_pattern_of_a_user_is_stopped(monkeypatch):
    monkeypatch.setattr("lint.matching.TIME_LIMIT", 0.05)
    slow = pack("    pattern: '(?:x+x+)+y'\n    gate: any\n", code="TRM905", kind="pattern", trusted=False)
    result = engine.check(document.of_text("gas carrier " + "x" * 400), matcher(PHRASE, slow))
    assert [f.code for f in result.findings] == ["TRM901"]
    assert "TRM905" in result.problems[0].message
    assert "too long" in result.problems[0].message


def test_time_is_told_by_rule():
    times = {}
    engine.check(document.of_text("A gas carrier."), matcher(PHRASE), timer=lambda code, seconds: times.update({code: seconds}))
    assert set(times) == {"TRM901"}
