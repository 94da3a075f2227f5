from hypothesis import given
from hypothesis import strategies as st

from lint.view import ODD, Piece, fold, view

SOURCE = st.text(st.sampled_from("ab .\t\n\r\u00a0\u00ad\u200b\u2009é😀\u0301\u2028\ufeff"), max_size=60)


def whole(text):
    return view(text, [Piece(0, len(text))])


def test_white_space_of_any_sort_is_one_space():
    assert whole("1\u00a0400\u2009 x\t\ny").text == "1 400 x y"


@given(SOURCE)
def test_words_are_one_space_apart(source):
    said = whole(source).text
    assert said.split(" ") == (said.split() or [""])


def test_no_character_that_a_view_changes_is_printable():
    odd = [chr(code) for code in range(0x10000) if ODD.match(chr(code))]
    assert len(odd) > 30
    assert not any(map(str.isprintable, odd))


def test_soft_hyphens_and_zero_width_characters_are_dropped():
    assert whole("co\u00adoper\u200bate\ufeff").text == "cooperate"


def test_white_space_at_the_ends_is_no_text():
    assert whole("\n  a b \t").text == "a b"


def test_an_entity_maps_to_its_whole_stretch():
    made = view("1&nbsp;400", [Piece(0, 1), Piece(1, 7, "\u00a0"), Piece(7, 10)])
    assert made.text == "1 400"
    assert made.span(1, 2) == (1, 7)
    assert made.span(0, 5) == (0, 10)


def test_dropped_markup_is_a_gap():
    source = "a<b>b</b>c"
    made = view(source, [Piece(0, 1), Piece(4, 5), Piece(9, 10)])
    assert made.text == "abc"
    assert [source[a:b] for a, b in made.gaps(0, 3)] == ["<b>", "</b>"]
    assert made.gaps(0, 1) == []


def test_an_empty_span_lies_before_its_place():
    assert whole("a\u00ad b").span(1, 1) == (2, 2)


@given(SOURCE)
def test_every_place_maps_to_the_file_in_order(source):
    made = whole(source)
    last = 0
    for place in range(len(made.text)):
        start, end = made.span(place, place + 1)
        assert last <= start < end <= len(source)
        if not made.text[place].isspace():
            assert source[start:end] == made.text[place]
        last = end


@given(SOURCE)
def test_places_are_found_again_from_offsets(source):
    made = whole(source)
    for place in range(len(made.text)):
        assert made.place(made.span(place, place + 1)[0]) == place


@given(st.text(max_size=60))
def test_folding_keeps_every_place(text):
    assert len(fold(text)) == len(text)


def test_folding_lowers_and_straightens():
    assert fold("Bessent’s İ") == "bessent's İ"
