import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lint.report.terminal import UNSAFE
from tui.shown import PLAIN, WIDEST, cells, pieces

ODD = "a b\t\u0301\u200d\u200c\ufe0f\u00ad\u202e\u2028\x85\x00\x1b👩👍\U0001f3fd🇩🇪☎©漢「」ᄀ\u1160क\u094dषשم\u0600\u064e\ud800\U000e0001ﷺ—’"
texts = st.text(st.sampled_from(ODD) | st.characters(blacklist_characters="\r\n"), max_size=40)


def shown(text: str, width: int = 80) -> str:
    return "".join(cell[2] for cell in cells(text, 0, len(text), width))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\x1b[31m", "␛[31m"),
        ("\x00\x7f", "␀␡"),
        ("a\u2028b\x85c", "a⟨U+2028⟩b⟨U+0085⟩c"),
        ("\u202eabc", "⟨U+202E⟩abc"),
        ("so\u00adft", "so⟨U+00AD⟩ft"),
        ("a\tb", "a   b"),
        ("abcd\te", "abcd    e"),
        ("\u0301a", "◌\u0301a"),
        ("\ufe0f", "◌\ufe0f"),
        ("cafe\u0301", "cafe\u0301"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("a\u200db", "a⟨U+200D⟩b"),
        ("a\u200cb", "a⟨U+200C⟩b"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\ud800", "⟨U+D800⟩"),
        ("\U000e0001", "⟨U+E0001⟩"),
    ],
)
def test_nothing_reaches_the_terminal_that_it_would_obey_or_hide(text, seen):
    assert shown(text) == seen


def test_a_cluster_is_one_cell():
    text = "e\u0301👩\u200d👧🇩🇪👍\U0001f3fd"
    assert [(start, end, size) for start, end, _, size in cells(text, 0, len(text), 80)] == [
        (0, 2, 1),
        (2, 5, 2),
        (5, 7, 2),
        (7, 9, 2),
    ]


def test_a_cluster_that_has_no_end_is_taken_apart():
    assert len(pieces("ᄀ" * 50)) == 50


def test_a_tab_ends_where_the_line_does():
    assert [size for *_, size in cells("abcdefgh\t", 0, 9, 10)][-1] == 2


@given(texts)
def test_cells_cover_the_text_and_their_widths_add_up(text):
    found = list(cells(text, 0, len(text), 10_000))
    assert [start for start, *_ in found] == [0, *(end for _, end, *_ in found)][: len(found)]
    assert not text or found[-1][1] == len(text)
    assert all(1 <= size <= WIDEST for *_, size in found)
    assert sum(size for *_, size in found) == cell_len("".join(cell[2] for cell in found))


@given(texts)
def test_what_is_shown_holds_nothing_unsafe(text):
    assert not UNSAFE.search(shown(text))


@given(st.characters())
def test_plain_characters_are_shown_as_they_are_in_one_column(character):
    if PLAIN.fullmatch(character):
        assert pieces(character) == ((1, character, 1),)
