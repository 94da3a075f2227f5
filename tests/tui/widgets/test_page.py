import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import of_text
from lint.model import Related
from tests.tui.widgets.shown import flag
from tests.tui.widgets.test_lines import lines_of, texts
from tui.search import Matches
from tui.widgets.marks import Marks
from tui.widgets.page import BORDER, Page
from tui.widgets.row import row_of
from tui.widgets.voices import Voices


def page_of(text, flags=(), current=None, *, found=(), width=40, path="article.txt") -> Page:
    voices = Voices(of_text(text, path), flags)
    return Page(lines_of(text, width), Marks(flags, current), voices, Matches(found), 3)


def styled(page: Page, line: int = 0) -> dict[str, tuple[str, ...]]:
    """The stretches of a line right of the gutter that have a style."""
    return {text: names for text, names in page.line(line)[4:] if names}


def drawn(page: Page, line: int = 0) -> str:
    return "".join(text for text, _ in page.line(line))


def test_the_current_flag_is_seen_before_all_and_the_graver_before_the_minor():
    text = "One two three four, and so it goes on and on."
    minor, major, kept = flag(text, "One two three", "minor"), flag(text, "two"), flag(text, "goes", "major", "keep")
    assert styled(page_of(text, [minor, major, kept])) == {
        "One ": ("minor",), "two": ("major",), " three": ("minor",), "goes": ("decided",),
    }  # fmt: skip
    assert styled(page_of(text, [minor, major, kept], minor)) == {"One two three": ("current",), "goes": ("decided",)}


def test_a_style_never_cuts_a_cluster():
    text = "We meet at the cafe\u0301 and go on from there."
    assert styled(page_of(text, [flag(text, "cafe")])) == {"cafe\u0301": ("major",)}


def test_a_flag_goes_on_in_the_next_line():
    text = "Words and words and words and words and more."
    page = page_of(text, [flag(text, "words and more")])
    assert styled(page, 0) == {"words and ": ("major",)} or styled(page, 0) == {}
    assert "more" in "".join(styled(page, 1))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("in| spring of that year, he said.", "in‸spring of that year, he said."),
        ("in |spring of that year, he said.", "in‸spring of that year, he said."),
        ("|spring of that year, he said.", "‸spring of that year, he said."),
        ("spring (|that year), he said.", "spring (‸that year), he said."),
        ("spring of that year, he said|", "spring of that year, he said‸"),
        ("spring of that year, he said|\n", "spring of that year, he said‸"),
        ("漢字漢字漢|字漢字、", "漢字漢字漢‸字漢字、"),
    ],
)
def test_what_is_missing_has_a_caret(text, seen):
    at = text.index("|")
    text = text.replace("|", "")
    page = page_of(text, [flag(text, "", at=at)])
    assert drawn(page)[7:].strip() == seen
    assert styled(page)["‸"] == ("major", "caret")


def test_a_caret_in_a_full_line_takes_the_room_of_the_space_that_ends_it():
    text = "x" * 38 + "y and more of it, he said."
    page = page_of(text, [flag(text, "", at=3)])
    assert drawn(page)[7:-1] == "xxx‸" + "x" * 35 + "y"


def test_where_there_is_no_room_for_a_caret_its_neighbour_is_marked():
    text = "x" * 39 + " " + "and more of it, he said."
    flags = [flag(text, "", at=3), flag(text, "", at=6)]
    page = page_of(text, flags)
    assert styled(page) == {"‸": ("major", "caret"), "x": ("major", "caret")}


def test_a_flag_on_a_line_end_alone_has_a_caret():
    text = "First line\n\n\nSecond line."
    assert drawn(page_of(text, [flag(text, "\n\n", at=11)]), 1)[7:].strip() == "‸"


def test_places_that_explain_and_matches_are_marked_upon_the_flag():
    text = "Ann Lee came. She said that she would go."
    current = flag(text, "She", related=(Related("antecedent", 0, 7, "Ann Lee", "m"),))
    page = page_of(text, [current, flag(text, "Lee")], current, found=[(4, 7), (32, 37)])
    assert styled(page) == {
        "Ann ": ("related",), "Lee": ("major", "related", "match"), "She": ("current",), "would": ("match",),
    }  # fmt: skip


def test_the_gutter_has_the_line_the_gravest_flag_and_the_voice():
    text = "# A heading of it\n\nHe said: “We go home.” And they went.\n\nThey stayed there for a very long time indeed.\n"
    flags = [flag(text, "heading", "minor", "keep"), flag(text, "said"), flag(text, "home", "critical"), flag(text, "stayed")]
    page = page_of(text, flags, path="article.md")
    assert [drawn(page, n)[:7] for n in range(7)] == [
        "  1 ✓# ",
        "  2    ",
        "  3 ▲❝ ",
        "  4    ",
        "  5 ●  ",
        "       ",
        "  6    ",
    ]


def test_asides_and_boilerplate_have_their_voice_even_when_their_flag_is_hidden():
    text = "He went home (the capital of it - ed.) early.\nSubscribe to our channel for more news like it.\n"
    aside = flag(text, "(the capital of it - ed.)", family="aside")
    end = flag(text, "Subscribe to our channel", zone="boilerplate")
    voices = Voices(of_text(text), [aside, end])
    page = Page(lines_of(text, 80), Marks(), voices, Matches(), 3)
    assert [drawn(page, n)[5] for n in range(2)] == ["[", "≡"]
    assert "aside" in styled(page)["(the capital of it - ed.)"]


def test_text_from_right_to_left_is_fenced_in():
    text = "12 שלום עולם 34\nAnd English again."
    page = page_of(text)
    assert drawn(page)[6] == drawn(page)[-1] == BORDER
    assert BORDER not in drawn(page, 1)


def test_a_column_leads_to_the_flag_that_is_seen_there():
    text = "漢字 e\u0301mi\tnext, and so on."
    wide, marked, tab = flag(text, "字"), flag(text, "e\u0301m"), flag(text, "\t", "minor")
    page = page_of(text, [wide, marked, tab])
    hits = [page.flag_at(0, page.gutter + column) for column in range(-1, 16)]
    assert hits == [None, *[None] * 2, *[wide] * 2, None, *[marked] * 2, None, *[tab] * 4, *[None] * 4]


def test_a_caret_leads_to_its_flag_and_its_neighbour_does_not():
    text = "He went to, he said to them."
    missing = flag(text, "", at=10)
    page = page_of(text, [missing])
    assert [page.flag_at(0, page.gutter + column) for column in (9, 10, 11, 12)] == [None, missing, None, None]


def test_on_the_current_flag_a_column_leads_to_what_lies_beneath():
    text = "One two three four, and so it goes."
    outer, inner = flag(text, "One two three", "minor"), flag(text, "two")
    page = page_of(text, [outer, inner], outer)
    assert page.flag_at(0, page.gutter + 5) == inner
    assert page.flag_at(0, page.gutter + 1) == outer


@given(texts, st.lists(st.integers(0, 80), max_size=6), st.integers(12, 40))
def test_carets_lose_no_code_point_and_make_no_line_too_wide(text, places, width):
    flags = [flag(text, "", at=min(place, len(text))) for place in places]
    lines, marks = lines_of(text, width), Marks(flags)
    for n in range(len(lines)):
        row = row_of(lines, marks, n)
        assert sum(size for *_, size in row.cells) <= width
        start, end = lines.content(n)
        kept = "".join(text[low:high] for low, high, *_ in row.cells)
        assert kept == text[start:end] or kept + " " == text[start:end]


@given(texts, st.integers(12, 40))
def test_from_offset_to_column_and_back(text, width):
    lines = lines_of(text, width)
    for n in range(len(lines)):
        row, column = row_of(lines, Marks(), n), 0
        for place, (_, _, _, size) in enumerate(row.cells):
            assert {row.cell_at(column + part) for part in range(size)} == {place}
            column += size
        assert row.cell_at(column) is row.cell_at(-1) is None
