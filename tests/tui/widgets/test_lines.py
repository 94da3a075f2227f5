import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.positions import LineIndex
from tests.tui.test_shown import ODD
from tui.widgets.lines import NARROWEST, Lines, _plain, _Wrapper

texts = st.text(st.sampled_from(ODD + "   ab\n\r" + "word") | st.characters(), max_size=80)
widths = st.integers(NARROWEST, 40)


def lines_of(text: str, width: int = 20) -> Lines:
    return Lines(text, LineIndex(text), width)


def laid(text: str, width: int = 20) -> list[str]:
    lines = lines_of(text, width)
    return [text[slice(*lines.span(n))] for n in range(len(lines))]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one\n", ["one\n", ""]),
        ("a\rb\r\nc\nd", ["a\r", "b\r\n", "c\n", "d"]),
        ("a\u2028b\x0cd", ["a\u2028b\x0cd"]),
        ("\x85\x85\x85", ["\x85\x85", "\x85"]),
        ("the words of a line are kept whole", ["the words of a line ", "are kept whole"]),
        ("x" * 45, ["x" * 19, "x" * 19, "x" * 7]),
        ("short " + "x" * 25, ["short ", "x" * 19, "x" * 6]),
        ("nineteen columns are it", ["nineteen columns ", "are it"]),
        ("nineteen columns xx it", ["nineteen columns xx ", "it"]),
        ("a" * 18 + "   b", ["a" * 18 + "  ", " b"]),
        ("漢字漢字漢字漢字漢字", ["漢字漢字漢字漢字漢", "字"]),
        ("漢字漢字漢字漢字漢、字", ["漢字漢字漢字漢字", "漢、字"]),
        ("漢字漢字漢字漢「字」漢", ["漢字漢字漢字漢", "「字」漢"]),
        ("wide 漢字 in a line of words", ["wide 漢字 in a line ", "of words"]),
        ("a\tbcdefgh\tsome more", ["a\tbcdefgh\tsome ", "more"]),
        ("cafe\u0301 " * 5, ["cafe\u0301 cafe\u0301 cafe\u0301 cafe\u0301 ", "cafe\u0301 "]),
    ],
)
def test_where_lines_end(text, lines):
    assert laid(text) == lines


def test_only_where_a_line_of_the_file_begins_is_its_number():
    lines = lines_of("one\n" + "two " * 10 + "\r\nthree")
    assert [lines.number(n) for n in range(len(lines))] == [1, 2, 0, 3]


def test_the_line_of_an_offset():
    lines = lines_of("one\ntwo\n")
    assert [lines.at(offset) for offset in (0, 3, 4, 7, 8)] == [0, 0, 1, 1, 2]


@given(texts, widths)
def test_every_code_point_is_in_one_line(text, width):
    assert "".join(laid(text, width)) == text
    lines = lines_of(text, width)
    assert lines.starts == sorted(set(lines.starts))
    assert set(lines.index.starts) <= set(lines.starts)


@given(texts, widths)
def test_no_line_is_wider_than_the_width(text, width):
    lines = lines_of(text, width)
    assert all(sum(size for *_, size in lines.cells(n)) <= width for n in range(len(lines)))


@given(texts, widths)
def test_the_cells_of_a_line_are_its_code_points_but_for_the_line_end(text, width):
    lines = lines_of(text, width)
    for n in range(len(lines)):
        start, end = lines.span(n)
        found = lines.cells(n)
        assert "".join(text[low:high] for low, high, *_ in found) == text[start:end].rstrip("\r\n")
        assert all(lines.at(offset) == n for low, high, *_ in found for offset in range(low, high))


@given(st.text("ab c’—", max_size=120), widths)
def test_the_short_way_for_plain_text_breaks_where_the_long_one_does(text, width):
    assert _plain(text, 0, len(text), width) == _Wrapper(width).run(text, 0, len(text))
