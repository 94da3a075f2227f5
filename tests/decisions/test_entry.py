import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from lint.decisions.entry import ACTS, Entry, entry_of, line
from lint.errors import UserError
from tests.decisions.made import AT, entry

TEXTS = st.text(max_size=30) | st.sampled_from(
    [
        "two\nlines\r\n", "\u2028\u2029\x85", "\ufeffmark", "\x00\x07\x1b[31m\x7f\x80\x9f", "👩‍🚀 e\u0301", "‮שלום",
        "\ufffe\uffff", "\ud800", "&a *b !c", "'\"\\", "- {", "<<<<<<< HEAD", "# no comment", "~", "null", "2026-01-01",
    ]
)  # fmt: skip


@st.composite
def entries(draw):
    verdict = draw(st.sampled_from(ACTS))
    texts = {name: draw(TEXTS) for name in ("before", "after", "title", "note", "rule", "batch", "made", "fingerprint")}
    return Entry(
        id=draw(TEXTS.filter(bool)),
        verdict=verdict,
        by=draw(TEXTS.filter(bool)),
        at=AT,
        code="TRM901",
        quote=draw(TEXTS.filter(bool)),
        replacement=draw(st.none() | TEXTS),
        about=tuple(draw(st.lists(TEXTS, max_size=2))),
        second=draw(st.booleans()),
        edits=tuple(draw(st.lists(st.tuples(st.integers(0), st.integers(0), TEXTS), max_size=2))),
        **texts,
    )


@given(entries())
@example(entry(note="\u2028"))
def test_an_entry_is_one_line_that_json_and_yaml_read_alike(made):
    said = line(made)
    assert said.endswith("\n")
    assert len(said.splitlines()) == 1
    assert said.startswith("- ")
    by_json = json.loads(said[2:])
    assert YAML(typ="safe", pure=True).load(said) == [by_json]
    assert entry_of(by_json, "here") == made


def test_what_is_empty_is_not_written():
    assert line(entry()) == (
        '- {"id": "e1", "verdict": "keep", "by": "ann", "at": "2026-03-01T09:00:00Z", "code": "TRM901", "fingerprint": "f1",'
        ' "quote": "gas carrier"}\n'
    )


@pytest.mark.parametrize("replacement", ["", None, "tanker"])
def test_a_fix_that_removes_the_words_is_no_fix_without_a_replacement(replacement):
    made = entry(verdict="fix", replacement=replacement)
    assert entry_of(json.loads(line(made)[2:]), "").replacement == replacement


def test_a_gap_has_no_words_and_its_fingerprint_is_enough():
    said = {"id": "a", "verdict": "keep", "by": "ann", "at": AT, "code": "SRC001", "quote": "", "fingerprint": "f1"}
    assert entry_of(said, "here").quote == ""


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ([], "here: must be an entry with id, verdict, by, at"),
        ({"verdict": "keep", "by": "ann", "at": AT}, "here: id: must be given, as text"),
        ({"id": 7}, "here: id: must be given, as text"),
        ({"verdikt": "keep"}, "here: verdikt: unknown"),
        ({"verdict": "maybe"}, "here: verdict: must be one of keep, fix, later, undo, written"),
        ({"code": ""}, "here: needs the code of a rule and the quote"),
        ({"quote": "", "fingerprint": ""}, "here: needs the code of a rule and the quote"),
        ({"note": None}, "here: note: cannot be None"),
        ({"second": "yes"}, "here: second: cannot be 'yes'"),
        ({"about": [1]}, r"here: about: cannot be \[1\]"),
        ({"edits": [[0, True, ""]]}, "here: edits: cannot be"),
        ({"edits": [[0, 1]]}, "here: edits: cannot be"),
    ],
)
def test_what_is_no_entry_is_said_with_its_place(said, message):
    whole = {"id": "a", "verdict": "keep", "by": "ann", "at": AT, "code": "TRM901", "quote": "x"}
    if isinstance(said, dict) and "by" not in said:
        said = {**whole, **said}
    with pytest.raises(UserError, match=f"^{message}") as caught:
        entry_of(said, "here")
    assert caught.value.kind == "decisions"


def test_one_name_may_stand_without_a_list():
    assert entry_of({"id": "b", "verdict": "undo", "by": "ann", "at": AT, "about": "a"}, "").about == ("a",)
