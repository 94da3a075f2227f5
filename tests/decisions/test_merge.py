"""Two branches that both decided, through git itself."""

import subprocess

import pytest

from lint.decisions.store import Store
from tests.decisions.made import entry, undo


@pytest.fixture
def repository(tmp_path):
    def git(*arguments):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "init.defaultBranch=main", *arguments],
            cwd=tmp_path, check=True, capture_output=True,
        )  # fmt: skip

    def decide(*entries):
        Store(str(tmp_path)).append(str(tmp_path / "a.txt"), entries)
        git("add", "-A")
        git("commit", "-qm", "decided")

    git("init", "-q")
    (tmp_path / "a.txt").write_text("The gas carrier left.\n")
    git("add", "a.txt")
    git("commit", "-qm", "article")
    return tmp_path, git, decide


def merged(repository, before, ours, theirs):
    """The ledger after merging a branch on which they decided into one on which we did."""
    folder, git, decide = repository
    if before:
        decide(*before)
    git("checkout", "-qb", "theirs")
    decide(*theirs)
    git("checkout", "-q", "main")
    decide(*ours)
    git("merge", "-q", "theirs", "-m", "merged")
    return Store(str(folder)).ledger(str(folder / "a.txt"))


def test_what_both_decided_is_kept(repository):
    ours = [entry("b", fingerprint="f2"), entry("c", fingerprint="f3")]
    ledger = merged(repository, [entry("a")], ours, [entry("d", fingerprint="f4", by="bob")])
    assert sorted(e.id for e in ledger.entries) == ["a", "b", "c", "d"]


def test_two_who_decided_on_one_finding_disagree(repository):
    ledger = merged(repository, [entry("a", fingerprint="f2")], [entry("b")], [entry("c", "fix", "bob")])
    (decision,) = [d for d in ledger.decisions() if d.against]
    assert {decision.entry.id, *(e.id for e in decision.against)} == {"b", "c"}


def test_one_undid_what_the_other_replaced(repository):
    ledger = merged(repository, [entry("a")], [undo("u", "a")], [entry("b", "fix", "bob", about=("a",))])
    assert [d.entry.id for d in ledger.decisions()] == ["b"]


def test_the_same_commit_on_both_branches_counts_once(repository):
    both = entry("b", fingerprint="f2")
    ledger = merged(repository, [entry("a")], [both, entry("c", fingerprint="f3")], [entry("d", fingerprint="f4"), both])
    assert sorted(e.id for e in ledger.entries) == ["a", "b", "c", "d"]


def test_an_article_that_both_began_to_review(repository):
    ledger = merged(repository, [], [entry("a")], [entry("b", by="bob")])
    assert sorted(e.id for e in ledger.entries) == ["a", "b"]
