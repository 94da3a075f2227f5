from tests.articles import blocks

HARD = """\
The first paragraph is wrapped by hand at some seventy columns, as old
mail programs did, and goes on over
several lines.

The second one is short but also wrapped where the line is full, so that
START
III is on two lines.
"""


def test_every_newline_ends_a_paragraph():
    assert [t for _, t in blocks("One here.\nTwo here.\r\nThree here.\rFour here.", "a.txt")] == [
        "One here.",
        "Two here.",
        "Three here.",
        "Four here.",
    ]


def test_hard_wrapped_lines_are_joined_up_to_a_blank_line():
    texts = [t for _, t in blocks(HARD, "a.txt")]
    assert len(texts) == 2
    assert texts[1].endswith("so that START III is on two lines.")


def test_form_feeds_and_line_separators_end_nothing():
    assert len(blocks("One\x0ctwo\u2028three.", "a.txt")) == 1


def test_a_short_first_line_is_a_heading_and_dashes_begin_items():
    assert [k for k, _ in blocks("A headline\nThe text begins here.\n- an item of a list.", "a.txt")] == [
        "heading",
        "paragraph",
        "list",
    ]


def test_a_long_paragraph_is_cut_at_sentence_ends():
    text = "This sentence has some forty characters. " * 2000
    cut = blocks(text, "a.txt")
    assert len(cut) > 3
    assert all(len(t) <= 20_000 and t.endswith(".") for _, t in cut)
    assert " ".join(t for _, t in cut) == text.strip()


def test_a_remark_for_calque_is_no_prose():
    assert [
        t
        for _, t in blocks(
            "One here.\n<!-- calque: ignore TRM901 -- why -->\nTwo <!-- calque: ignore TRM901 -- x --> here.", "a.txt"
        )
    ] == ["One here.", "Two here."]


def test_an_empty_file_has_no_blocks():
    assert blocks("", "a.txt") == blocks(" \n\t\r\n", "a.txt") == []
