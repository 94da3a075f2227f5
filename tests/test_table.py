import contextlib

from hypothesis import given
from hypothesis import strategies as st

from lint.table import Lines, Table, merged, table, table_of

KEYS = st.text(st.characters(exclude_characters="\t\n", exclude_categories=["Cs"]), max_size=8)
ENTRIES = st.dictionaries(
    KEYS, st.one_of(st.integers(), st.text(max_size=5), st.lists(st.text(max_size=3), max_size=3)), max_size=40
)


@given(ENTRIES, KEYS)
def test_every_entry_is_found_and_nothing_else(entries, other):
    made = Table(table(entries))
    assert all(made.get(key) == value for key, value in entries.items())
    assert made.get(other) == entries.get(other)


@given(st.lists(st.tuples(st.sampled_from(["first", "last"]), st.sampled_from("abcdef"), st.integers())))
def test_lines_settle_by_how_they_were_added(added):
    stages = Lines(), Lines()
    expect = {}
    for late, stage in enumerate(stages):
        for how, key, value in added:
            getattr(stage, how)(key, value + late)
            if how == "last" or key not in expect:
                expect[key] = value + late
    made = Table(table_of(stages))
    assert made.whole
    assert {key: made.get(key) for key in "abcdef" if made.get(key) is not None} == expect


@given(ENTRIES)
def test_of_many_lines_with_a_key_each_value_is_kept_once(entries):
    lines = Lines()
    for _ in range(2):
        for key, value in entries.items():
            lines.each(key, [key, value])
            lines.each(key, 0)
    made = Table(table_of([lines]))
    assert all(made.get(key) == [[key, value], 0] for key, value in entries.items())


@given(ENTRIES, st.integers(1, 400))
def test_a_table_cut_off_is_not_whole(entries, cut):
    data = table(entries)
    assert Table(data).whole
    assert not Table(data[:-cut]).whole


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
