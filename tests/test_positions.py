import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.positions import LineIndex, from_utf8, from_utf16, utf8_units, utf16_units

TEXTS = st.text(st.sampled_from("ab\r\n\u2028\x0cé🇺🇦\u0301"), max_size=40)


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("", 0, 1, 1),
        ("one\ntwo", 4, 2, 1),
        ("one\r\ntwo", 5, 2, 1),
        ("one\rtwo", 4, 2, 1),
        ("one\n", 4, 2, 1),
        ("a\u2028b", 2, 1, 3),
        ("a\x0cb", 2, 1, 3),
        ("🇺🇦 x", 3, 1, 4),
    ],
)
def test_lines_end_at_lf_crlf_and_cr_alone(text, offset, line, column):
    assert LineIndex(text).position(offset) == (offset, line, column)


@given(TEXTS)
def test_every_offset_comes_back_from_its_line_and_column(text):
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        position = index.position(offset)
        assert index.offset(position.line, position.column) == offset


@given(TEXTS)
def test_line_spans_cover_the_text_without_overlap(text):
    index = LineIndex(text)
    spans = [index.line_span(line) for line in range(1, len(index.starts) + 1)]
    assert "".join(text[a:b] for a, b in spans) == text


@pytest.mark.parametrize("offset", [-1, 4])
def test_offsets_outside_the_text_are_refused(offset):
    with pytest.raises(ValueError, match="outside"):
        LineIndex("abc").position(offset)


@pytest.mark.parametrize(("line", "column"), [(0, 1), (3, 1), (1, 5), (1, 0)])
def test_places_that_are_not_there_are_refused(line, column):
    with pytest.raises(ValueError, match="no"):
        LineIndex("abc\nd").offset(line, column)


@given(TEXTS)
def test_units_go_there_and_back(text):
    for offset in range(len(text) + 1):
        assert from_utf16(text, utf16_units(text[:offset])) == offset
        assert from_utf8(text, utf8_units(text[:offset])) == offset


def test_units_inside_a_character_are_refused():
    with pytest.raises(ValueError, match="border"):
        from_utf16("😀", 1)
    with pytest.raises(ValueError, match="border"):
        from_utf8("é", 1)


def test_a_lone_surrogate_counts_three_bytes():
    assert utf8_units("\ud800") == 3
