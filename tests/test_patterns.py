"""What the compiler made is taken up again, and never trusted blindly."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import cache, patterns
from lint.table import Table

SOURCES = [
    (r"(?<!\w)(?P<hit>[A-Z]\w+)(?: of (?P<whose>\w+))?", 0),
    (r"прим\. (?:ред|пер)", re.IGNORECASE),
    (r"[“«](.+?)[”»]|(a|b)+$", re.MULTILINE | re.DOTALL),
]


@pytest.fixture
def fresh(monkeypatch, tmp_path):
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(tmp_path))
    again(monkeypatch)
    return tmp_path


def again(monkeypatch):
    """As in a new process: nothing compiled yet, what earlier ones kept is there."""
    monkeypatch.setattr(patterns, "_made", {})
    monkeypatch.setattr(patterns, "_new", {})
    patterns.remember()


@pytest.fixture(autouse=True)
def forget(monkeypatch):
    monkeypatch.setattr(patterns, "_kept", None)


def never(*_):
    raise AssertionError("compiled again")


@pytest.mark.parametrize(("text", "flags"), SOURCES)
def test_the_next_run_does_not_compile_again(fresh, monkeypatch, text, flags):
    first = patterns.compiled(text, flags)
    patterns.save()
    again(monkeypatch)
    with monkeypatch.context() as patched:
        patched.setattr(patterns, "_compile", never)
        second = patterns.compiled(text, flags)
    assert second is not first
    assert (second.pattern, second.flags, second.groups, second.groupindex) == (
        first.pattern,
        first.flags,
        first.groups,
        first.groupindex,
    )


@given(st.text(alphabet="Aa oftheпримPРДред.“”«»xb\n", max_size=60))
def test_what_is_taken_up_finds_the_same(text):
    for source, flags in SOURCES:
        made = re.compile(source, flags)
        code = patterns._code(source, flags)
        kept = patterns._record(made, code)
        taken = patterns._taken(source, kept)
        assert [(m.span(), m.groupdict()) for m in taken.finditer(text)] == [
            (m.span(), m.groupdict()) for m in made.finditer(text)
        ]


@pytest.mark.parametrize("record", [[0, 0, {}, "ffffffff"], [0, 99, {"a": 1}, "zz"], "x", [1], None, [0, 0, {"a": 7}, ""]])
def test_a_damaged_record_is_made_anew(fresh, monkeypatch, record):
    text, flags = SOURCES[0]
    monkeypatch.setattr(patterns, "_kept", Table(b""))
    monkeypatch.setattr(patterns._kept, "get", lambda _: record)
    assert patterns.compiled(text, flags).search("House of Lords")["whose"] == "Lords"


def test_a_damaged_file_is_made_anew(fresh, monkeypatch):
    cache.write(patterns._file(), b"no table at all\n\x00\xff")
    again(monkeypatch)
    assert patterns.compiled("a+").search("caat").group() == "aa"
    patterns.save()
    again(monkeypatch)
    monkeypatch.setattr(patterns, "_compile", never)
    assert patterns.compiled("a+").search("caat").group() == "aa"


def test_nothing_is_kept_unless_asked(fresh, monkeypatch):
    monkeypatch.setattr(patterns, "_kept", None)
    patterns.compiled("b+")
    patterns.save()
    assert not any(fresh.iterdir())


def test_an_expression_is_compiled_when_first_used(monkeypatch):
    monkeypatch.setattr(patterns, "_made", {})
    lazy = patterns.pattern("c+", re.IGNORECASE)
    assert not patterns._made
    assert lazy.search("xCc").span() == (1, 3)
    assert lazy.pattern == "c+"
    assert len(patterns._made) == 1
