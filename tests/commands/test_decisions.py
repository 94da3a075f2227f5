import csv
import io
import json
import os

import pytest

from lint.cli import main
from lint.decisions.store import Store
from tests.decisions.made import about, anchors, entry, undo

RULES = """\
family: term
rules:
  - code: TRM901
    name: planted-phrase
    kind: substitute
    severity: major
    confidence: {confidence}
    default: {default}
    category: terminology
    message: "“{{{{text}}}}” is {{{{better}}}}"
    why: planted by a test
    find: ["gas carrier"]
    replace: "tanker"
    bad: ["One [[gas carrier]].", "Two [[gas carrier]] here.", "Three [[gas carrier]] there."]
    good: ["One.", "Two.", "Three."]
"""
TEXT = """\
Two ships wait at the mole.

The gas carrier left the northern port on Monday with a full load.

Nobody knew whose gas carrier it was, an expert told the harbour radio.
"""


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".calque").mkdir()
    (tmp_path / "rules.yaml").write_text(RULES.format(confidence=0.9, default="true"))
    (tmp_path / "calque.yaml").write_text("rules: [rules.yaml]\n")
    (tmp_path / "a.md").write_text(TEXT)
    return tmp_path


FIRST, SECOND = anchors(TEXT)
GONE = FIRST._replace(fingerprint="", quote="something else altogether", before="", after="")


def decide(*entries, path="a.md", root="."):
    Store(root).append(path, entries)


def listed(capsys, *arguments, code=0):
    """The rows that the command gives as JSON, by id."""
    assert main(["decisions", "--format", "json", *arguments]) == code
    return {row["id"]: row for row in json.loads(capsys.readouterr().out)}


def ids(path="a.md"):
    return [e.id for e in Store(".").ledger(path).entries]


def test_a_project_without_decisions_has_none(here, capsys):
    (here / ".calque").rmdir()
    assert main(["decisions"]) == 0
    assert capsys.readouterr().out == "0 decisions\n"


def test_each_decision_is_listed_where_it_is_now(here, capsys):
    decide(about(FIRST, note="the owner’s own word"), about(SECOND, "e2", "fix", "bob", replacement="tanker"))
    (here / "a.md").write_text("A new first line.\n\n" + TEXT.replace("Monday", "Tuesday"))
    assert main(["decisions"]) == 0
    assert capsys.readouterr().out == (
        "a.md:5: keep TRM901 “gas carrier” — the owner’s own word [ann, 2026-03-01T09:00:00Z, context]\n"
        "a.md:7: fix TRM901 “gas carrier” → “tanker” [bob, 2026-03-01T09:00:00Z, exact]\n"
        "2 decisions: 1 keep, 1 fix\n"
    )


def test_how_it_was_found_again_is_told(here, capsys):
    decide(
        about(FIRST._replace(fingerprint="", quote="gas carriers", after=FIRST.after[:-3] + "xyz")),
        about(SECOND, "e2"),
        about(SECOND, "e3", "later", "bob"),
        about(GONE, "e4"),
        about(GONE._replace(quote="fixed"), "e5", "fix"),
        entry("w", "written", about=("e5",)),
        about(GONE._replace(code="TRM999"), "e6"),
        about(FIRST, "e7", second=True),
    )
    rows = listed(capsys)
    assert {name: (row["line"], row["state"]) for name, row in rows.items()} == {
        "e1": (3, "keep"),
        "e3": (5, "disagreement"),
        "e4": (0, "stale"),
        "e5": (0, "written"),
        "e6": (0, "gone"),
        "e7": (3, "keep"),
    }
    assert rows["e1"]["how"].startswith("≈ ")
    assert (rows["e3"]["against"], rows["e6"]["how"], rows["e7"]["second"]) == (["keep by ann"], "rule gone", True)


def test_the_table_has_the_same_fields(here, capsys):
    decide(about(FIRST, note='a "quoted", note'))
    rows = listed(capsys)
    assert main(["decisions", "--format", "csv", "--output", "out.csv"]) == 0
    (row,) = csv.DictReader(io.StringIO((here / "out.csv").read_text(encoding="utf-8")))
    assert {key: str(value) for key, value in rows["e1"].items() if key not in ("replacement", "against")}.items() <= row.items()


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ([], {"e1", "e2", "e3"}),
        (["--state", "keep"], {"e1"}),
        (["--state", "stale", "--state", "later"], {"e2", "e3"}),
        (["--by", "bob"], {"e2"}),
        (["--by", "bob", "--state", "keep"], set()),
    ],
)
def test_it_can_be_narrowed(here, capsys, arguments, names):
    decide(about(FIRST), about(SECOND, "e2", "later", "bob"), about(GONE, "e3"))
    assert set(listed(capsys, *arguments)) == names


def test_paths_say_which_articles(here, capsys):
    for name in ("a.md", "news/b.md", "newsroom/c.md"):
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text(TEXT)
        decide(about(FIRST, name), path=name)
    assert set(listed(capsys)) == {"a.md", "news/b.md", "newsroom/c.md"}
    assert set(listed(capsys, "news")) == {"news/b.md"}
    assert set(listed(capsys, "news/b.md", "a.md", ".")) == {"a.md", "news/b.md", "newsroom/c.md"}
    assert listed(capsys, "nowhere.md", code=2) == {}


def test_projects_below_are_listed_too(here, capsys):
    (here / "sub" / ".calque").mkdir(parents=True)
    (here / "sub" / "b.md").write_text(TEXT)
    decide(about(FIRST, "below"), path="sub/b.md", root="sub")
    decide(about(FIRST, "above"))
    assert set(listed(capsys)) == {"above", "below"}
    assert set(listed(capsys, "sub")) == {"below"}


def test_a_broken_journal_and_an_unreadable_article_stop_nothing_else(here, capsys):
    (here / "b.md").write_text("x")
    (here / "c.md").write_bytes("Мир".encode("cp1251"))
    for name in ("b.md", "c.md", "a.md"):
        decide(about(FIRST, name), path=name)
    (here / ".calque" / "review" / "b.md.yaml").write_text("no list\n")
    assert main(["decisions", "--format", "json"]) == 2
    said = capsys.readouterr()
    assert {row["id"]: row["how"] for row in json.loads(said.out)} == {"a.md": "exact", "c.md": "not read"}
    assert "[decisions]" in said.err
    assert "[decode]" in said.err


def test_texts_do_not_reach_the_terminal_raw(here, capsys):
    decide(about(FIRST, by="\x1b[31mann", note="two\nlines \u202e"))
    assert main(["decisions"]) == 0
    out = capsys.readouterr().out
    assert "␛[31mann" in out
    assert not {"\x1b", "\u202e"} & set(out)
    assert len(out.splitlines()) == 2


def test_an_output_that_cannot_be_written_is_an_error(here, capsys):
    assert main(["decisions", "--output", "no/where.txt"]) == 2
    assert "--output no/where.txt: cannot be written" in capsys.readouterr().err


def test_compacting_says_how_many_entries_went(here, capsys):
    decide(about(FIRST), about(FIRST, "e2", "fix", about=("e1",)), about(SECOND, "e3"), undo("u", "e3"))
    before = listed(capsys)
    assert main(["decisions", "--compact"]) == 0
    assert capsys.readouterr().out == "a.md: 3 entries went\n"
    assert ids() == ["e2"]
    assert listed(capsys) == before
    assert main(["decisions", "--compact"]) == 0
    assert capsys.readouterr().out == ""


def test_pruning_only_lists_until_it_is_told_yes(here, capsys):
    decide(about(FIRST), about(GONE, "e2"), about(GONE, "e3", by="bob"), about(GONE, "e4", about=("e2",)))
    for arguments in ([], ["--dry-run"]):
        assert main(["decisions", "--prune", *arguments]) == 0
        assert "1 decision would go; --yes removes them" in capsys.readouterr().out
        assert ids() == ["e1", "e2", "e3", "e4"]
    assert main(["decisions", "--prune", "--yes"]) == 0
    assert "1 decision removed" in capsys.readouterr().out
    assert ids() == ["e1"]
    assert main(["decisions", "--prune", "--yes"]) == 0
    assert capsys.readouterr().out == "0 decisions stale\n"


@pytest.mark.parametrize("config", ["select: [ASD]", "ignore: [TRM]", "from: [zh]", "min-confidence: 1"])
def test_a_narrower_selection_makes_no_decision_stale(here, capsys, config):
    decide(about(FIRST))
    (here / "calque.yaml").write_text(f"rules: [rules.yaml]\n{config}\n")
    assert listed(capsys)["e1"]["state"] == "keep"


def test_a_rule_that_runs_only_when_asked_for_makes_none_stale(here, capsys):
    decide(about(FIRST))
    (here / "rules.yaml").write_text(RULES.format(confidence=0.3, default="false"))
    assert listed(capsys)["e1"]["state"] == "keep"


def test_a_finding_that_a_stronger_opt_in_rule_would_hide_is_not_stale(here, capsys):
    decide(about(FIRST))
    stronger = RULES.format(confidence=1, default="false").replace("TRM901", "TRM902").replace("planted", "longer")
    stronger = stronger.replace("severity: major", "severity: critical").partition("rules:\n")[2]
    (here / "rules.yaml").write_text(RULES.format(confidence=0.9, default="true") + stronger)
    assert listed(capsys)["e1"]["state"] == "keep"


def test_a_remark_in_the_article_makes_none_stale(here, capsys):
    decide(about(FIRST))
    (here / "a.md").write_text(TEXT + "\n<!-- calque: ignore-file TRM901 -- all of it -->\n")
    assert listed(capsys)["e1"]["state"] == "keep"


def test_nothing_of_an_unreadable_article_is_pruned(here, capsys):
    decide(about(FIRST), about(GONE, "e2"))
    (here / "a.md").write_bytes("Мир".encode("cp1251"))
    assert main(["decisions", "--prune", "--yes", "--gone"]) == 2
    assert ids() == ["e1", "e2"]


def test_nothing_is_pruned_where_a_check_broke(here, capsys, monkeypatch):
    decide(about(FIRST), about(GONE, "e2"))
    monkeypatch.setattr("lint.matching.TIME_LIMIT", 0.05)
    slow = RULES.format(confidence=0.9, default="true").replace('find: ["gas carrier"]', "pattern: '(?:x+x+)+y'\n    gate: any")
    slow = slow.replace('    replace: "tanker"\n', "").replace("substitute", "pattern").replace("gas carrier", "xxy")
    (here / "rules.yaml").write_text(slow.replace("{{better}}", "x"))
    (here / "a.md").write_text("x" * 500)
    assert main(["decisions", "--prune", "--yes"]) == 2
    assert ids() == ["e1", "e2"]


def test_decisions_about_what_is_gone_are_pruned_when_that_is_said(here, capsys):
    (here / "b.md").write_text("Nothing.\n")
    decide(about(FIRST))
    decide(about(GONE._replace(code="TRM999"), "e2"), path="b.md")
    os.unlink(here / "a.md")
    assert {name: row["how"] for name, row in listed(capsys).items()} == {"e1": "article gone", "e2": "rule gone"}
    main(["decisions", "--prune", "--yes"])
    assert (ids(), ids("b.md")) == (["e1"], ["e2"])
    main(["decisions", "--prune", "--yes", "--gone"])
    assert (ids(), ids("b.md")) == ([], [])


def test_decisions_of_a_renamed_article_are_not_gone(here, capsys):
    decide(about(FIRST))
    os.rename(here / "a.md", here / "b.md")
    assert main(["decisions", "--prune", "--yes", "--gone"]) == 0
    assert "a.md: renamed to b.md; its decisions stay" in capsys.readouterr().out
    assert ids() == ["e1"]


@pytest.mark.parametrize(
    "arguments", [["--yes"], ["--dry-run"], ["--gone"], ["--prune", "--yes", "--dry-run"], ["--prune", "--compact"]]
)
def test_what_does_not_go_together_is_refused(here, arguments):
    assert main(["decisions", *arguments]) == 2
