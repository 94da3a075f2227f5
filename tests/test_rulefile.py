import pytest

from lint.errors import UserError
from lint.rulefile import compile_file

GOOD = """\
family: term
rules:
  - code: TRM901
    name: a-phrase
    kind: substitute
    severity: major
    confidence: 0.9
    category: terminology
    message: m
    why: w
    find: ["some phrase"]
    replace: other
    bad: ["[[some phrase]] a", "[[some phrase]] b", "[[some phrase]] c"]
    good: [a, b, c]
"""


def compiled(text):
    return compile_file(text.encode(), "f.yaml", ["ru"])


def test_a_rule_becomes_plain_data():
    (rule,) = compiled(GOOD)
    assert rule["from"] == ["ru"]
    assert rule["rows"][0]["find"] == [["some phrase", 0, None]]
    assert [e["text"] for e in rule["good"]] == ["a", "b", "c"]
    assert rule["line"] == 3


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("family: term", "family: terms", r"f.yaml:1: file: family: must be one of"),
        ("code: TRM901", "code: CLQ901", r"f.yaml:3: CLQ901: code: must be TRM"),
        ("kind: substitute", "kind: subst", r"f.yaml:5: TRM901: kind: 'subst' is none of"),
        ("severity: major", "severity: grave", r"f.yaml:6: TRM901: severity"),
        ("confidence: 0.9", "confidence: 9", r"f.yaml:7: TRM901: confidence: must be a number from 0 to 1"),
        ("category: terminology", "category: words", r"f.yaml:8: TRM901: category"),
        ("    why: w\n", "", r"f.yaml:3: TRM901: why: is required"),
        ("replace: other", "replaces: other", r"f.yaml:12: TRM901: replaces: unknown field; did you mean replace"),
        ('find: ["some phrase"]', 'find: ["some {phrase"]', r"f.yaml:11: TRM901: find: .*braces"),
        ('find: ["some phrase"]', 'find: ["x"]', r"f.yaml:11: TRM901: find: 'x' is too short"),
        ('find: ["some phrase"]', "pattern: '(a'", r"f.yaml:11: TRM901: pattern: not a regular expression"),
        ('find: ["some phrase"]', "pattern: '[a-z]+'", r"f.yaml:11: TRM901: pattern: no literal can be derived"),
        ('find: ["some phrase"]', "pattern: 'abc'\n    gate: letters", r"f.yaml:12: TRM901: gate: must be one of"),
        ('find: ["some phrase"]', 'find: ["a phrase"]\n    unless: ["/(/"]', r"f.yaml:12: TRM901: unless"),
        ('find: ["some phrase"]', 'find: ["a phrase"]\n    near: {any: [x], within: page}', r"f.yaml:12: TRM901: near.within"),
        ('find: ["some phrase"]', 'find: ["a phrase"]\n    zones: [voice]', r"f.yaml:12: TRM901: zones: 'voice'"),
        ('bad: ["[[some phrase]] a"', 'bad: ["some phrase a"', r"f.yaml:13: TRM901: bad: mark the span"),
        ('find: ["some phrase"]', 'find: ["some phrase"]\n    pattern: abc', r"TRM901: find: .*not both"),
        ("rules:\n", "rules: []\nx:\n", r"f.yaml:\d: file: x: unknown key"),
    ],
)
def test_what_is_wrong_is_said_with_file_line_rule_field_and_remedy(old, new, says):
    assert old in GOOD
    with pytest.raises(UserError, match=says) as caught:
        compiled(GOOD.replace(old, new, 1))
    assert caught.value.kind == "rule"


TABLE = """\
family: term
rules:
  - code: TRM902
    name: a-table
    kind: substitute
    severity: minor
    confidence: 0.8
    category: terminology
    message: m
    why: w
    case: exact
    unless: ["shared veto"]
    rows:
      - {find: [BPLA], replace: drone, bad: "[[BPLA]]", unless: ["own veto"]}
      - {pattern: 'RS\\s?ZO', better: launcher, bad: "[[RSZO]]", severity: major, gate: any}
    good: [a, b, c, d, e]
"""


def test_rows_inherit_and_add_to_their_table():
    (rule,) = compiled(TABLE)
    first, second = rule["rows"]
    assert first["exact"]
    assert second["exact"]
    assert len(first["unless"]) == 2
    assert len(second["unless"]) == 1
    assert second["severity"] == "major"
    assert [e["row"] for e in rule["bad"]] == [0, 1]


def test_a_row_needs_an_example_of_its_own():
    with pytest.raises(UserError, match=r"f.yaml:14: TRM902: bad: every row"):
        compiled(TABLE.replace(', bad: "[[BPLA]]"', ""))


def test_inflection_runs_through_find_and_replace():
    (rule,) = compiled(
        GOOD.replace('find: ["some phrase"]', 'find: ["gas carrier"]\n    inflect: noun').replace("other", "LNG tanker")
    )
    assert rule["rows"][0]["find"][1] == ["gas carriers", 0, ["LNG tankers"]]
