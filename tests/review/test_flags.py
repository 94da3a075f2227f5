import pytest

from lint import document
from lint.decisions.entry import Entry
from lint.decisions.ledger import Decision
from lint.decisions.matching import Match
from lint.decisions.settle import Settled
from lint.review.flags import STATES, UNDECIDED
from tests.review.flags import finding_at, flag_of

ARTICLE = document.of_text("The Shadow-Fleet and the shadow fleet; …")


def entry(verdict, by="Anna", note=""):
    return Entry(by, verdict, by, "2026-03-01T12:00:00Z", "TRM901", "f1", "shadow fleet", note=note)


def flag(verdict=None, how="exact", against=(), note="", quote="Shadow-Fleet"):
    settled = Settled("open")
    if verdict:
        settled = Settled("", Decision(entry(verdict, note=note), against), Match(0, 0, how, 0.9))
    return flag_of(ARTICLE, finding_at(ARTICLE, quote), settled)


@pytest.mark.parametrize(
    ("of", "state"),
    [
        (flag(), "open"),
        (flag("keep"), "keep"),
        (flag("fix"), "fix"),
        (flag("later"), "later"),
        (flag("keep", "context"), "keep"),
        (flag("keep", "similar"), "ask"),
        (flag("keep", against=(entry("fix", "Boris"),)), "dispute"),
        (flag("keep", "similar", (entry("fix", "Boris"),)), "dispute"),
    ],
)
def test_the_state_of_a_flag(of, state):
    assert of.state == state
    assert of.state in STATES
    assert of.decided == (state not in UNDECIDED)


def test_what_is_asked_about_or_disputed_is_undecided_and_put_off_is_decided():
    assert UNDECIDED == ("open", "ask", "dispute")
    assert flag("later").decided


def test_a_flag_has_the_note_and_entry_of_what_stands_or_is_asked_about():
    assert (flag().note, flag().entry) == ("", None)
    assert flag("keep", note="ours").note == "ours"
    assert flag("keep", "similar", note="ours").entry.note == "ours"


def test_flags_alike_share_rule_and_words_whatever_their_case_and_hyphens():
    assert flag().words == flag(quote="shadow fleet").words == ("TRM901", "shadow fleet")
    assert flag(quote="…").words == ("TRM901", "…")


def test_a_flag_is_named_by_article_and_fingerprint():
    assert flag().key == ("article.txt", "f1")
