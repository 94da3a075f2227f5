"""Additions to YAML: what was there stays byte for byte, and what is added is read back as it was given."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from lint.errors import UserError
from lint.review.yamledit import appended, changed, data_of, flow

TEXT = st.text(st.characters(blacklist_categories=["Cs"]), max_size=20) | st.sampled_from(
    ["", " ", "no", "Null", "a: b", "a #b", "- a", "‘a’", "1.5", "é", "\u2028", "\x85", "\0", "🏳️‍🌈", "“da”", "[[x]]", "{a", "a,b", "x\ny", "'", '"', "~"]
)  # fmt: skip
VALUES = st.recursive(TEXT, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3), max_leaves=6)


def without(made: str, before: str) -> bool:
    """Is `made` what was there with one stretch put into it?"""
    head = next((i for i, (a, b) in enumerate(zip(made, before, strict=False)) if a != b), min(len(made), len(before)))
    return made.endswith(before[head:]) and len(made) >= len(before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n  - x\n", "a:\n  - x\n  - new\n"),
        ("a:\n- x\n", "a:\n- x\n- new\n"),
        ("a:\n  - x # why\n\n# the end\n", "a:\n  - x # why\n  - new\n\n# the end\n"),
        ("a:\n  - x\nb: 1\n", "a:\n  - x\n  - new\nb: 1\n"),
        ("a:\n  - x", "a:\n  - x\n  - new\n"),
        ("a:\r\n  - x\r\nb: 1\r\n", "a:\r\n  - x\r\n  - new\r\nb: 1\r\n"),
        ("a:\n  - k: [1,\n       2]\n    l: {m: n}\n\nb: 2\n", "a:\n  - k: [1,\n       2]\n    l: {m: n}\n  - new\n\nb: 2\n"),
        ("a:\n  - >\n    folded\n    text\n\n# c\nb: 1\n", "a:\n  - >\n    folded\n    text\n  - new\n\n# c\nb: 1\n"),
        ("a:\n  - 'single'\n  - \"double\"\n", "a:\n  - 'single'\n  - \"double\"\n  - new\n"),
        ("a: [x, y]\n", "a: [x, y, new]\n"),
        ("a: [x,\n    y,  # last\n   ]\n", "a: [x,\n    y, new,  # last\n   ]\n"),
        ("a: []\n", "a: [new]\n"),
        ("a:\nb: 1\n", "a: [new]\nb: 1\n"),
        ("a: ~\n", "a: [new]\n"),
        ("a: x # why\n", "a: [x, new] # why\n"),
        ("a: 'it''s'\n", 'a: ["it\'s", new]\n'),
        ("{a: [x], b: 1}\n", "{a: [x, new], b: 1}\n"),
        ("{b: 1}\n", "{b: 1, a: [new]}\n"),
        ("b: 1\n", "b: 1\na:\n  - new\n"),
        ("b:\n  - 1\n\n# end", "b:\n  - 1\na:\n  - new\n\n# end"),
        ("b: 1\n...\n", "b: 1\na:\n  - new\n...\n"),
        ("# only a comment\n", "# only a comment\na:\n  - new\n"),
        ("", "a:\n  - new\n"),
        ("\ufeffa: [x]\n", "\ufeffa: [x, new]\n"),
        ("---\na:\n  - x\n", "---\na:\n  - x\n  - new\n"),
    ],
)
def test_an_item_comes_behind_the_last_and_nothing_else_moves(before, after):
    assert appended(before, ("a",), "new", "f.yaml") == after


def test_a_mapping_has_a_line_for_each_key_in_a_block_and_stays_on_one_in_brackets():
    entry = {"name": "Ann Lee", "aliases": ["Annie"]}
    assert appended("people:\n  - x\n", ("people",), entry, "f") == "people:\n  - x\n  - name: Ann Lee\n    aliases: [Annie]\n"
    assert appended("people: [x]\n", ("people",), entry, "f") == "people: [x, {name: Ann Lee, aliases: [Annie]}]\n"


def test_a_list_that_is_the_whole_file_grows_too():
    assert appended("# head\n", (), {"code": "TRM901"}, "f") == "# head\n- code: TRM901\n"
    assert appended("- code: TRM901\n  good: a\n", (), {"code": "X"}, "f") == "- code: TRM901\n  good: a\n- code: X\n"


def test_a_key_is_put_into_the_entry_that_lacks_it():
    text = "people:\n  - name: A  # him\n  - name: B\n"
    assert changed(text, ("people", 0, "role"), "mayor", "f") == "people:\n  - name: A  # him\n    role: mayor\n  - name: B\n"
    assert changed("people: [{name: A}]\n", ("people", 0, "role"), "mayor", "f") == "people: [{name: A, role: mayor}]\n"
    assert changed("people:\n  - A\n", ("people", 0), {"name": "A"}, "f") == "people:\n  - {name: A}\n"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a: [", ("a",)),
        ("a: &x [1]\n", ("a",)),
        ("a: {b: 1}\n", ("a",)),
        ("b: 1\n", ("a", 0, "c")),
        ("- 1\n", ("a",)),
        ("text\n", ("a",)),
        ("a: |\n  block\n", ("a",)),
        ("b: |+\n  kept\n\n", ("a",)),
        ("a: x\na: y\n", ("a",)),
    ],
)
def test_what_takes_no_addition_is_refused_and_never_garbled(text, path):
    with pytest.raises(UserError, match=r"^f\.yaml:"):
        appended(text, path, "new", "f.yaml")


def test_broken_yaml_is_told_with_its_line():
    with pytest.raises(UserError, match=r"f\.yaml:2"):
        appended("a: 1\nb: ]\n", ("a",), "new", "f.yaml")


@given(VALUES)
def test_a_value_on_one_line_is_read_back_as_it_was(value):
    said = flow(value)
    assert "\n" not in said
    assert YAML(typ="safe", pure=True).load(io.StringIO(f"a: [{said}]")) == {"a": [value]}


@st.composite
def files(draw):
    """Files of lists and mappings as people write them: any quoting, comments, indents, blank lines, line ends."""
    feed = draw(st.sampled_from(["\n", "\r\n"]))
    lines = []
    keys = draw(st.lists(st.sampled_from("abcd"), min_size=1, max_size=3, unique=True))
    for key in keys:
        comment = draw(st.sampled_from(["", "  # why", " # [x]: 'y'"]))
        indent = " " * draw(st.integers(0, 3))
        form = draw(st.sampled_from(["block", "mappings", "flow", "scalar", "empty", "folded"]))
        item = draw(st.sampled_from(["x", "'it''s'", '"q\\"t"', "1", "a b", "“é”", "[[m]]", "'#'"]))
        if form == "block":
            lines += [f"{key}:{comment}", *(f"{indent}- {item}{comment}" for _ in range(draw(st.integers(1, 3))))]
        elif form == "mappings":
            lines += [f"{key}:", f"{indent}- name: {item}{comment}", f"{indent}  list: [{item}, {item}]{comment}"]
        elif form == "flow":
            lines.append(f"{key}: [{item}, {item}]{comment}")
        elif form == "folded":
            lines += [f"{key}:", f"{indent}- >", f"{indent}    {item.strip()}"]
        else:
            lines.append(f"{key}: {item if form == 'scalar' else ''}{comment}")
        lines += draw(st.lists(st.sampled_from(["", "# between"]), max_size=2))
    return feed.join(lines) + draw(st.sampled_from(["", feed, feed * 2]))


@given(files(), st.sampled_from("abcd"), VALUES)
def test_all_that_was_in_the_file_stays_and_the_addition_is_the_last_of_its_list(text, key, value):
    before = data_of(text, "f")
    made = appended(text, (key,), value, "f")
    after = data_of(made, "f")
    assert after[key][-1] == value
    if text.endswith("\n"):  # a folded value without an end has one when something comes below it
        assert {k: v for k, v in after.items() if k != key} == {k: v for k, v in before.items() if k != key}
    if isinstance(before.get(key, []), list):  # a single value becomes the first of a list
        assert without(made, text) or without(made, text + ("\r\n" if "\r\n" in text else "\n"))
