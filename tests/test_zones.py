import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import of_text
from lint.zones import quotations


def quoted(text, goes_on=False):
    return [text[a:b] for a, b in quotations(text, goes_on)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "yes" twice.', ['"yes"']),
        ("He said “yes” twice.", ["“yes”"]),
        ("He said «yes» twice.", ["«yes»"]),
        ("He said „yes“ twice.", ["„yes“"]),
        ("He said »yes« twice.", ["»yes«"]),
        ("He said ‘yes’ twice.", ["‘yes’"]),
        ("He said 'yes' twice.", ["'yes'"]),
        ("“He said ‘yes’ to me,” she wrote.", ["“He said ‘yes’ to me,”"]),
        ("«Он сказал „да“ мне», wrote he.", ["«Он сказал „да“ мне»"]),
        ('"One," he said, "and two."', ['"One,"', '"and two."']),
        ('("quoted")', ['"quoted"']),
        ("他说「好」。", ["「好」"]),
    ],
)
def test_marks_of_all_sorts_enclose_quotations(text, inside):
    assert quoted(text) == inside


@pytest.mark.parametrize(
    "text",
    [
        "The players' union and its members' dues.",
        "It's the captain’s boat, isn’t it?",
        'A 5" pipe and a 6" pipe.',
        "Rock 'n' roll? It’s the ’90s.",
        "No marks here.",
        "A stray “ in the middle of it.",
    ],
)
def test_apostrophes_inches_and_strays_are_no_quotations(text):
    assert [q for q in quoted(text) if len(q) > 4] == []


def test_a_quotation_of_several_paragraphs_goes_on_to_their_ends():
    article = of_text("He spoke: “We begin.\n“We go on.\n“We end,” he said.")
    assert [[b.text[x:y] for x, y in b.quotations] for b in article.blocks] == [["“We begin."], ["“We go on."], ["“We end,”"]]


def test_a_block_quotation_is_quoted_whole():
    article = of_text("> We begin.\n> We end.\n\nHe said.", "a.md")
    assert [bool(b.quotations) for b in article.blocks] == [True, False]


@given(st.text(st.sampled_from("a '\"“”„«»‘’‚.\u2019"), max_size=40), st.booleans())
def test_quotations_are_in_order_and_never_overlap(text, goes_on):
    place = 0
    for start, end in quotations(text, goes_on):
        assert place <= start < end <= len(text)
        place = end
