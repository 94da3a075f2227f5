import pytest

from lint import rules
from lint.errors import UserError
from lint.pack import Pack
from lint.packing import packed
from tests.articles import pack, plain

ONE = pack('    find: ["one phrase"]\n    better: x\n', code="TRM901", languages=["ru"])
TWO = pack('    find: ["two phrase"]\n    better: x\n    formerly: [TRM777]\n', code="TRM902")
THREE = pack('    find: ["three phrase"]\n    better: x\n    default: false\n', code="CLQ901", family="calque")
PACK = Pack(packed([plain(one, 0) for one in (ONE, TWO, THREE)]))


def codes(*chosen, ignored=(), languages=()):
    selection = rules.select(PACK, chosen, ignored, languages)
    return sorted(PACK.rule(i).code for i in selection.active)


def test_by_default_all_but_the_opt_in_rules_run():
    assert codes() == ["TRM901", "TRM902"]


@pytest.mark.parametrize(
    ("chosen", "active"),
    [
        (["TRM901"], ["TRM901"]),
        (["TRM"], ["TRM901", "TRM902"]),
        (["calque"], ["CLQ901"]),
        (["TRM777"], ["TRM902"]),
        (["term", "CLQ9"], ["CLQ901", "TRM901", "TRM902"]),
    ],
)
def test_codes_prefixes_families_and_former_codes_select(chosen, active):
    assert codes(*chosen) == active


def test_ignored_rules_do_not_run():
    assert codes(ignored=["TRM901"]) == ["TRM902"]


def test_a_given_source_language_leaves_out_the_others():
    assert codes(languages=["uk"]) == ["TRM902"]
    assert codes(languages=["ru"]) == ["TRM901", "TRM902"]


def test_a_word_that_names_nothing_is_refused():
    with pytest.raises(UserError, match="TRM999"):
        codes("TRM999")


def test_a_former_code_finds_its_rule():
    assert PACK.by_code("TRM777").code == "TRM902"


def rule_text(code):
    return (
        f"family: term\nrules:\n  - {{code: {code}, name: x, kind: substitute, severity: minor, confidence: 1, category: terminology,"
        ' message: m, why: w, find: ["some phrase"], better: b, bad: ["[[some phrase]]"], good: [a]}\n'
    )


def test_files_are_found_in_a_folder_with_their_languages(tmp_path):
    (tmp_path / "uk-en" / "term").mkdir(parents=True)
    (tmp_path / "uk-en" / "term" / "a.yaml").write_text(rule_text("TRM901"))
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "people.yaml").write_text("people: []")
    (file,) = rules.find_files(str(tmp_path))
    assert file.languages == ["uk"]
    assert rules.load_files([file], use_cache=False).rule(0).languages == ["uk"]


def test_a_folder_without_rules_is_refused(tmp_path):
    with pytest.raises(UserError, match="no .yaml rule file"):
        rules.find_files(str(tmp_path))


def test_a_code_used_twice_is_refused_with_both_places(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(rule_text("TRM901"))
    with pytest.raises(UserError, match=r"b.yaml:3: TRM901: code: also used at .*a.yaml:3"):
        rules.load_files(rules.find_files(str(tmp_path)), use_cache=False)


def test_a_users_rule_takes_the_place_of_a_built_in_one():
    files = [
        rules.RuleFile("in.yaml", rule_text("TRM901").encode(), [], True),
        rules.RuleFile("mine.yaml", rule_text("TRM901").encode(), [], False),
    ]
    loaded = rules.load_files(files, use_cache=False)
    assert [loaded.rule(i).data["path"] for i in range(len(loaded.heads))] == ["mine.yaml"]
