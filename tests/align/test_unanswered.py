from hypothesis import given
from hypothesis import strategies as st

from lint import document
from lint.align import lexicon
from lint.align.alignment import Alignment
from lint.align.features import Word, english
from lint.align.unanswered import Others, Pair, Reading
from lint.align.words import Token

ENGLISH = lexicon.load("en")


def word(*keys):
    return Word(frozenset(keys), True, Token("x", 0, 1))


def left_out(source, target):
    """What each sentence of the source says that the target has not."""
    alignment = Alignment(document.of_text(source), document.of_text(target), "en")
    pairs = [Pair(s, t, likeness) for s, t, likeness in alignment.pairs()]
    reading = Reading(alignment.source_words, alignment.target_words, pairs)
    return [unit.text[one.start : one.end] for unit, _, one in reading.stretches()]


def test_a_word_answers_only_once():
    others = Others(english("a harbour and a ship", ENGLISH))
    assert others.gained((), english("the harbours of the ships", ENGLISH)) == 2
    assert others.gained((), english("one harbour, another harbour", ENGLISH)) == 1


def test_a_word_is_spared_for_the_one_that_has_no_other():
    others = Others([word("boat", "ship"), word("ship")])
    assert others.gained([word("ship")], [word("boat")]) == 1
    assert others.gained([word("boat"), word("ship")], [word("ship")]) == 0


@given(st.lists(st.sets(st.integers(0, 5), max_size=3), max_size=6), st.lists(st.sets(st.integers(0, 5), max_size=3), max_size=6))
def test_as_many_words_are_answered_as_can_be(one, other):
    words, others = [word(*map(str, keys)) for keys in one], [word(*map(str, keys)) for keys in other]

    def most(left, taken):
        if not left:
            return 0
        rest = most(left[1:], taken)
        fits = [i for i, o in enumerate(others) if i not in taken and not left[0].keys.isdisjoint(o.keys)]
        return max([rest, *(1 + most(left[1:], taken | {i}) for i in fits)])

    assert Others(others).gained((), words) == most(words, frozenset())


def test_what_stands_in_the_next_sentence_is_not_left_out():
    source = "The mayor, who once built ships in Gdynia, opened the museum. Children sang.\nThe crane is forty metres high."
    target = "The mayor opened the museum. Once she built ships in Gdynia. Children sang.\nThe crane is forty metres high."
    assert left_out(source, target) == []


def test_a_word_that_is_said_elsewhere_in_the_sentence_does_not_answer_twice():
    source = (
        "The fleet sailed north in June, after the admirals of the fleet had quarrelled in June.\nThe crane is forty metres high."
    )
    target = "The fleet sailed north in June.\nThe crane is forty metres high."
    assert left_out(source, target) == [", after the admirals of the fleet had quarrelled in June"]


def test_nothing_is_left_out_of_nothing():
    assert left_out("", "") == []
    assert left_out("One sentence stands here.", "One sentence stands here.") == []
