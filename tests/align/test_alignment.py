import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.align.articles import FERRY, PAROM, REMARK, RETOLD, aligned, texts

SOURCES = pytest.mark.parametrize(("source", "language"), [(FERRY, "en"), (PAROM, "ru")])


def paired(alignment) -> list[tuple[list[int], list[int]]]:
    return [([u.number for u in s], [u.number for u in t]) for s, t, _ in alignment.pairs()]


@SOURCES
def test_a_retold_article_answers_sentence_by_sentence(source, language):
    alignment = aligned(source, RETOLD, language)
    assert paired(alignment) == [([i], [i]) for i in range(5)]
    assert alignment.reliable
    assert not alignment.added()
    assert not alignment.missing()
    assert not alignment.moved


@SOURCES
@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_a_sentence_put_in_is_added(source, language, place):
    alignment = aligned(source, [*RETOLD[:place], REMARK, *RETOLD[place:]], language)
    assert texts(alignment.added()) == [[REMARK]]
    assert alignment.added()[0].place == place
    assert alignment.added()[0].sure


@SOURCES
@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_sentence_left_out_is_missing(source, language, place):
    alignment = aligned(source, [*RETOLD[:place], *RETOLD[place + 1 :]], language)
    assert texts(alignment.missing()) == [[source[place]]]
    assert not alignment.added()


def test_sentences_of_one_paragraph_that_were_put_in_are_one_addition():
    alignment = aligned(FERRY, [*RETOLD[:2], f"{REMARK} Readers may judge its honesty.", *RETOLD[2:]])
    assert texts(alignment.added()) == [[REMARK, "Readers may judge its honesty."]]


def test_one_sentence_may_become_two_and_two_one():
    split = ["The ferry went down at noon.", "It happened off the northern lighthouse.", *RETOLD[1:]]
    assert not aligned(FERRY, split).added()
    joined = ["The ferry sank at noon, and fourteen passengers are still missing, the coast guard said.", *RETOLD[2:]]
    assert not aligned(FERRY, joined).missing()


def test_a_moved_sentence_is_neither_added_nor_missing():
    moved = [RETOLD[1], RETOLD[2], RETOLD[3], RETOLD[4], RETOLD[0]]
    alignment = aligned(FERRY, moved)
    assert alignment.moved == {4: (0, pytest.approx(alignment.moved[4][1]))}
    assert not alignment.added()
    assert not alignment.missing()


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        (["Ferry disaster: what is known", "Photo: harbour office"], []),
        ([], ["Source: Harbour Gazette"]),
        ([], ["Read more: our shipping section", "Subscribe to our letter"]),
        ([], ["Storms will go on.", "Winds will reach the coast.", "Schools stay closed on Friday."]),
    ],
)
def test_what_stands_at_the_ends_is_trimming(head, tail):
    assert not aligned(FERRY, [*head, *RETOLD, *tail]).added()
    assert not aligned([*head, *FERRY, *tail], RETOLD).missing()


def test_one_sentence_behind_the_end_is_added():
    assert texts(aligned(FERRY, [*RETOLD, REMARK]).added()) == [[REMARK]]


def test_texts_that_have_nothing_to_do_with_each_other_are_not_compared():
    other = ["Apples ripen in August.", "Bees like lavender and thyme.", "A garden needs rain."]
    alignment = aligned(other, RETOLD)
    assert not alignment.reliable
    assert [note.code for note in alignment.notes()] == ["not-compared"]


def test_a_source_in_an_unknown_language_has_names_numbers_and_lengths():
    alignment = aligned(["Kapal tenggelam.", "14 penumpang hilang."], ["The ship sank.", "14 passengers are missing."], "id")
    assert paired(alignment) == [([0], [0]), ([1], [1])]


def test_lines_that_somebody_knows_are_kept():
    source, target = ["One thing.", "Quite another.", "The third."], ["Alpha is here.", "Beta is there.", "Gamma is nowhere."]
    assert ([1], [2]) in paired(aligned(source, target, lines=[(2, 3)]))


def test_an_empty_text_has_no_partners():
    alignment = aligned([], RETOLD)
    assert not alignment.reliable
    assert not alignment.pairs()
    assert not alignment.missing()


LINES = st.lists(st.sampled_from([*FERRY, *RETOLD, REMARK, "Yes.", "№ 5", "…", "她说。", "كتب."]), max_size=9)


@given(LINES, LINES)
def test_every_sentence_is_in_one_bead_and_in_order(source, target):
    alignment = aligned(source, target)
    assert [i for bead in alignment.beads for i in range(bead.source, bead.source_end)] == list(
        range(len(alignment.source_units))
    )
    assert [i for bead in alignment.beads for i in range(bead.target, bead.target_end)] == list(
        range(len(alignment.target_units))
    )
    assert all(0 <= bead.likeness <= 1 + 1e-9 for bead in alignment.beads)


@given(LINES, LINES)
def test_nothing_is_both_paired_and_left_over(source, target):
    alignment = aligned(source, target)
    answered = {u.number for _, targets, _ in alignment.pairs() for u in targets}
    assert answered.isdisjoint(u.number for run in alignment.added() for u in run.units)
    assert aligned(source, target).beads == alignment.beads
