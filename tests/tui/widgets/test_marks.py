from hypothesis import given
from hypothesis import strategies as st

from lint.model import Related
from tests.tui.widgets.shown import flag
from tui.widgets.marks import Marks

TEXT = "x" * 60
spans = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 9)), max_size=12)


@given(spans, st.integers(0, 50), st.integers(1, 10))
def test_flags_of_a_stretch_are_those_with_a_part_in_it_and_empty_ones_that_stand_there(made, start, length):
    flags = [flag(TEXT, "x" * size, at=at) for at, size in made]
    end = start + length
    wanted = [f for f in flags if f.finding.start < end and (f.finding.end > start or f.finding.start >= start)]
    assert sorted(f.finding.order for f in Marks(flags).on(start, end)) == sorted(f.finding.order for f in wanted)


def test_the_gravest_comes_last():
    kept = flag(TEXT, "xxx", "critical", "keep", at=0)
    minor, major = flag(TEXT, "xx", "minor", at=0), flag(TEXT, "x", "major", at=1)
    assert Marks([major, kept, minor]).on(0, 3) == [kept, minor, major]
    assert Marks([major, kept, minor], minor).on(0, 3) == [kept, major, minor]
    assert Marks([major, kept, minor], kept).on(0, 3) == [minor, major, kept]


def test_the_current_flag_is_marked_even_if_the_filter_hides_it():
    hidden, shown = flag(TEXT, "x", at=3), flag(TEXT, "xx", at=3)
    assert Marks([shown], hidden).on(0, 9) == [shown, hidden]
    assert Marks([shown, hidden], hidden).on(0, 9) == [shown, hidden]


def test_related_places_are_those_in_this_article_that_explain_the_current_flag():
    places = [
        Related("antecedent", 1, 2, "x", "m"),
        Related("variant", 3, 4, "x", "m", "article.txt"),
        Related("source", 5, 6, "x", "m", "source.txt"),
        Related("overlap", 7, 8, "x", "m"),
    ]
    current = flag(TEXT, "x", at=9, related=tuple(places))
    assert Marks([current], current).related == places[:2]
    assert Marks([current]).related == []


@given(spans, st.data())
def test_marks_of_another_current_flag_and_of_other_decisions_are_as_if_made_anew(made, data):
    flags = [flag(TEXT, "x" * size, at=at) for at, size in dict(made).items()]
    current = data.draw(st.sampled_from([None, *flags]))
    decided = [data.draw(st.sampled_from([f, f._replace(settled=flag(TEXT, "x", verdict="keep", at=0).settled)])) for f in flags]
    marks = Marks(flags)
    changed = marks.redecided(decided)
    assert changed == [new for old, new in zip(flags, decided, strict=True) if new is not old]
    after = current and next(f for f in decided if f.finding is current.finding)
    fast, slow = marks.decided(decided, changed).pointed(after), Marks(decided, after)
    assert (fast.flags, fast.starts, fast.current, fast.related) == (slow.flags, slow.starts, slow.current, slow.related)
    assert fast.on(0, 60) == slow.on(0, 60)


def test_other_flags_are_more_than_other_decisions():
    flags = [flag(TEXT, "x", at=0), flag(TEXT, "x", at=5)]
    assert Marks(flags).redecided(flags[:1]) is None
    assert Marks(flags).redecided([flags[0], flag(TEXT, "xx", at=5)]) is None
    assert Marks(flags).redecided(flags) == []
