from hypothesis import given
from hypothesis import strategies as st

from lint import document
from lint.align import lexicon
from lint.align.quote.quotes import MARKS, compared, quotes, share, spoken, titled, within
from lint.align.quote.quotes import joined as joined_keys
from lint.align.quote.quotes import words as words_of

ENGLISH = lexicon.load("en")


def said(text):
    return words_of(text, 0, 0, len(text), ENGLISH)


def differs(one, other):
    return bool(compared(said(one), said(other)).changes)


def test_a_quotation_is_found_in_any_marks_with_its_inside():
    text = 'She wrote “one ‘two’ three”. «Four», „five“ and "six" follow.'
    made = document.of_text(text)
    assert [text[q.start : q.end] for q in quotes(made)] == ["one ‘two’ three", "Four", "five", "six"]


def test_a_quotation_over_paragraphs_is_one_in_each():
    made = document.of_text("He said: “The first part.\n\n“The second part.”")
    assert [made.blocks[q.paragraph].text[q.start : q.end] for q in quotes(made)] == ["The first part.", "The second part."]


def test_the_words_of_a_quotation_have_their_places_in_the_block():
    made = document.of_text("He called it “a 20 per cent [tax] cut …”.")
    (quote,) = quotes(made)
    text = made.blocks[0].text
    assert [text[w.start : w.end] for w in spoken(made, quote, ENGLISH)] == ["a", "20", "per cent", "[tax]", "cut", "…"]


def test_what_is_innocent_is_no_other_wording():
    assert not differs("we will rebuild the harbor", "We will rebuild, the harbour!")
    assert not differs("the ten ships travelled", "the 10 ships traveled")
    assert not differs("We will … by spring", "We will rebuild it by spring")
    assert not differs("[The mayor] will rebuild it", "He will rebuild it")
    assert not differs("[w]e rebuild it", "We rebuild it")
    assert not differs("rebuild the harbour", "We will rebuild the harbour by spring")
    assert not differs("a mid-term vote of 20 per cent", "a midterm vote of 20%")


def test_another_word_is_another_wording():
    assert differs("we will never rebuild it", "we will rebuild it")
    assert differs("we will rebuild it", "we will never rebuild it")
    assert differs("we will rebuild the bridge", "we will rebuild the harbour")
    assert differs("we don't know", "we do not know")


def test_a_change_names_the_words_of_both():
    (change,) = compared(said("we may rebuild it"), said("They say we will surely rebuild it soon")).changes
    assert change == (1, 2, 3, 5)


def test_words_are_looked_for_part_by_part():
    text = joined_keys(said("we will rebuild the harbour by spring"))
    assert within(said("we will … by spring"), text)
    assert not within(said("we will … by autumn"), text)


def test_the_share_counts_words_in_any_form():
    assert share(said("the negotiated treaties"), said("a treaty that was negotiated")) == 1.0
    assert share(said("the harbour"), said("a mountain")) == 0.0


def test_a_title_has_capitals_throughout():
    assert titled("The Wind in the Willows")
    assert not titled("The wind in the willows")
    assert not titled("")


@given(st.text(alphabet=st.sampled_from("ab “”„«»‘’'\"[].… \n1,%")))
def test_no_text_is_too_strange(text):
    made = document.of_text(text)
    for quote in quotes(made):
        block = made.blocks[quote.paragraph].text
        assert 0 <= quote.low <= quote.start <= quote.end <= quote.high <= len(block)
        assert block[quote.low : quote.start] in ("", *MARKS)
        for word in spoken(made, quote, ENGLISH):
            assert quote.start <= word.start < word.end <= quote.end


@given(st.lists(st.sampled_from("the mayor will never rebuild … [it] a harbour".split())))
def test_nothing_differs_from_itself(parts):
    assert not differs(" ".join(parts), " ".join(parts))
