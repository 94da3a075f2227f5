import contextlib

from hypothesis import given
from hypothesis import strategies as st

from lint.table import Table, merged, table

KEYS = st.text(st.characters(exclude_characters="\t\n", exclude_categories=["Cs"]), max_size=8)
ENTRIES = st.dictionaries(
    KEYS, st.one_of(st.integers(), st.text(max_size=5), st.lists(st.text(max_size=3), max_size=3)), max_size=40
)


@given(ENTRIES, KEYS)
def test_every_entry_is_found_and_nothing_else(entries, other):
    made = Table(table(entries))
    assert all(made.get(key) == value for key, value in entries.items())
    assert made.get(other) == entries.get(other)


@given(ENTRIES, ENTRIES)
def test_merging_adds_and_the_later_value_stands(old, new):
    made = Table(merged(table(old), new, 1000))
    assert all(made.get(key) == value for key, value in {**old, **new}.items())


def test_past_the_limit_only_the_new_entries_stay():
    made = Table(merged(table({"a": 1, "b": 2}), {"c": 3}, 2))
    assert (made.get("a"), made.get("c")) == (None, 3)


@given(ENTRIES, st.integers(0, 400), KEYS)
def test_a_table_cut_off_anywhere_answers_or_refuses(entries, cut, key):
    with contextlib.suppress(ValueError):
        assert Table(table(entries)[:cut]).get(key) in (None, entries.get(key))


@given(st.binary(max_size=80), KEYS)
def test_any_bytes_are_searched_to_an_end(data, key):
    with contextlib.suppress(ValueError):
        Table(data).get(key)
