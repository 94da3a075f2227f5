from hypothesis import given

from lint.decisions.ledger import Ledger, compacted
from tests.decisions.made import entry, histories, undo


def standing(*entries, second=False):
    """`id`, or `id against ids`, of every decision."""
    return [
        d.entry.id + (f" against {' '.join(e.id for e in d.against)}" if d.against else "")
        for d in Ledger(entries).decisions(second)
    ]


def test_a_decision_stands_until_it_is_undone():
    assert standing(entry("a")) == ["a"]
    assert standing(entry("a"), undo("u", "a")) == []


def test_an_undo_that_is_undone_puts_the_decision_in_again_and_so_on():
    steps = [entry("a"), undo("u", "a"), undo("r", "u"), undo("v", "a"), undo("s", "v")]
    assert [standing(*steps[: n + 1]) for n in range(5)] == [["a"], [], ["a"], [], ["a"]]


def test_one_undo_takes_back_a_whole_step():
    assert standing(entry("a"), entry("b", fingerprint="f2"), undo("u", "a", "b")) == []


def test_a_thousand_undos_of_undos_are_followed():
    chain = [entry("0"), *(undo(str(n), str(n - 1)) for n in range(1, 5001))]
    assert standing(*chain) == ["0"]
    assert standing(*chain[:-1]) == []


def test_what_names_another_replaces_it_whoever_made_it():
    assert standing(entry("a"), entry("b", "fix", "bob", about=("a",))) == ["b"]


def test_undoing_a_replacement_restores_what_it_replaced():
    assert standing(entry("a"), entry("b", "fix", about=("a",)), undo("u", "b")) == ["a"]
    assert standing(entry("a"), entry("b", about=("a",)), entry("c", about=("b",)), undo("u", "c")) == ["b"]


def test_of_one_persons_the_last_one_stands():
    assert standing(entry("a"), entry("b", "fix"), entry("c", "later")) == ["c"]


def test_two_people_who_say_different_things_disagree():
    assert standing(entry("a"), entry("b", "fix", "bob")) == ["b against a"]
    assert standing(entry("a", "fix", replacement="x"), entry("b", "fix", "bob", replacement="y")) == ["b against a"]


def test_a_disagreement_ends_when_one_comes_round_or_names_the_other():
    assert standing(entry("a"), entry("b", "fix", "bob"), entry("c", "fix")) == ["c"]
    assert standing(entry("a"), entry("b", "fix", "bob"), entry("c", "keep", about=("b",))) == ["c"]


def test_two_people_who_say_the_same_agree():
    assert standing(entry("a"), entry("b", by="bob")) == ["b"]


def test_other_findings_and_other_rules_are_decided_apart():
    assert standing(entry("a"), entry("b", fingerprint="f2"), entry("c", code="TRM902")) == ["a", "b", "c"]
    assert standing(entry("a", fingerprint="", quote="x"), entry("b", fingerprint="", quote="y")) == ["a", "b"]


def test_second_readers_are_kept_apart():
    both = entry("a"), entry("b", "fix", "bob", second=True)
    assert standing(*both) == ["a"]
    assert standing(*both, second=True) == ["b"]


def test_fixes_are_applied_while_what_wrote_them_stands():
    wrote = entry("w", "written", about=("a",))
    assert Ledger([entry("a", "fix"), wrote]).applied() == {"a"}
    assert Ledger([entry("a", "fix"), wrote, undo("u", "w")]).applied() == frozenset()
    assert standing(entry("a", "fix"), wrote) == ["a"]


def test_of_entries_that_undo_each_other_the_one_further_down_does():
    assert standing(entry("a"), undo("u", "a", "v"), undo("v", "u")) == ["a"]


def test_of_entries_that_replace_each_other_none_stands_and_the_finding_is_shown_again():
    assert standing(entry("a", about=("b",)), entry("b", about=("a",))) == []


def test_what_a_merge_wrote_twice_counts_once():
    twice = entry("a"), entry("b", "fix", "bob"), entry("a")
    assert [e.id for e in Ledger(twice).entries] == ["a", "b"]
    assert standing(*twice) == ["b against a"]


def test_two_entries_with_one_id_are_two_and_are_undone_together():
    pair = entry("a"), entry("a", fingerprint="f2")
    assert standing(*pair) == ["a", "a"]
    assert standing(*pair, undo("u", "a")) == []


def test_entries_can_be_added_later():
    ledger = Ledger([entry("a")])
    assert ledger.decisions()
    ledger.add([undo("u", "a")])
    assert ledger.decisions() == []


def test_compacting_keeps_what_stands_and_drops_what_it_replaced():
    history = [
        entry("a"), undo("u", "a"), entry("b", "fix"), entry("c", "fix", about=("b",)), entry("w", "written", about=("c",)),
        entry("d", by="bob", fingerprint="f2"), entry("e", by="ann", fingerprint="f2"), entry("f", second=True),
    ]  # fmt: skip
    assert [e.id for e in compacted(history)] == ["c", "w", "d", "e", "f"]


@given(histories())
def test_compacting_changes_no_decision(history):
    before, after = Ledger(history), Ledger(compacted(history))
    for second in (False, True):
        assert after.decisions(second) == before.decisions(second)
    assert after.written() == before.written()
    assert after.applied() == before.applied()
    assert compacted(after.entries) == after.entries


@given(histories())
def test_a_person_says_one_thing_about_a_finding(history):
    for decision in Ledger(history).decisions():
        people = [e.by for e in (decision.entry, *decision.against)]
        assert len(set(people)) == len(people)
