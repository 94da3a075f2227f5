import pytest

from lint.decisions.honesty import Honesty, honesty
from lint.decisions.ledger import Ledger
from tests.decisions.made import entry, undo


def test_verdicts_are_counted_by_rule_over_all_articles():
    first = Ledger([entry("a"), entry("b", "fix", fingerprint="f2"), entry("c", "later", code="TRM902")])
    second = Ledger([entry("a", "fix")])
    assert honesty([first, second]) == {"TRM901": Honesty(1, 2, 0), "TRM902": Honesty(0, 0, 1)}


def test_a_finding_counts_once_whatever_was_said_of_it_before():
    replaced = [entry("a"), entry("b", "fix", about=("a",)), entry("c", "fix"), undo("u", "c")]
    assert honesty([Ledger(replaced)]) == {"TRM901": Honesty(0, 1, 0)}
    assert honesty([Ledger([entry("a"), entry("b", by="bob")])]) == {"TRM901": Honesty(1, 0, 0)}


def test_second_readers_and_disagreements_decide_nothing():
    assert honesty([Ledger([entry("a"), entry("b", "fix", "bob"), entry("c", second=True)])]) == {}


def test_a_renamed_rule_is_one_rule():
    said = Ledger([entry("a"), entry("b", code="TRM902")])
    assert honesty([said], lambda code: "TRM902") == {"TRM902": Honesty(2, 0, 0)}


@pytest.mark.parametrize(
    ("kept", "fixed", "precision", "doubtful"),
    [(0, 0, None, False), (4, 0, 0.0, False), (5, 0, 0.0, True), (4, 1, 0.2, True), (7, 2, 2 / 9, False), (0, 5, 1.0, False)],
)
def test_precision_is_what_was_worth_a_fix_and_mostly_kept_is_doubtful(kept, fixed, precision, doubtful):
    said = Honesty(kept, fixed, later=9)
    assert (said.precision, said.doubtful) == (precision, doubtful)
