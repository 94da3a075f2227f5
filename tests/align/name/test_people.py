import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align import lexicon
from lint.align.name.people import named, nominatives
from lint.names import gazetteer

NAMES = gazetteer.load()
RUSSIAN = lexicon.load("ru")


@pytest.mark.parametrize(
    ("word", "first"),
    [("Ривзом", "Ривз"), ("Нарендры", "Нарендра"), ("Петренку", "Петренко"), ("Гоголя", "Гоголь"), ("Медведевой", "Медведева")],
)
def test_the_first_case(word, first):
    assert first in nominatives(word)


@pytest.mark.parametrize("text", ["Видели Лионеля Месси.", "Говорили с Лионелем Месси.", "Приехал Лионель Месси."])
def test_a_full_name_in_any_case(text):
    (found,) = named(text, RUSSIAN, NAMES, (), {})
    assert found.person.name == "Lionel Messi"
    assert not found.alone
    assert text[found.start : found.end].endswith("Месси")


def test_a_surname_alone_after_the_full_name():
    known = {}
    assert list(named("Приехал Месси.", RUSSIAN, NAMES, (), known)) == []
    list(named("Приехал Лионель Месси.", RUSSIAN, NAMES, (), known))
    (found,) = named("Уехал Месси.", RUSSIAN, NAMES, (), known)
    assert found.alone


def test_a_surname_alone_with_what_the_person_is():
    (found,) = named("Мецола уехала.", RUSSIAN, NAMES, {"european", "parliament"}, {})
    assert found.person.name == "Roberta Metsola"


def test_another_given_name_is_somebody_else():
    known = {}
    list(named("Приехал Лионель Месси.", RUSSIAN, NAMES, (), known))
    assert list(named("Приехал Гаврила Месси.", RUSSIAN, NAMES, (), known)) == []


@given(st.text(alphabet="АБМабвемсиой' -.", max_size=40))
def test_places_are_places_of_the_text(text):
    for one in named(text, RUSSIAN, NAMES, (), {}):
        assert text[one.start : one.end] == " ".join(one.words)
