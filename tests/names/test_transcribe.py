"""Names that went through Cyrillic and back, by the practical transcription of many languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.names.romanize import forms
from lint.names.sounds import frame, sound
from lint.names.transcribe import RARE, cost, frames, spelling

JOURNEYS = [
    # name, Russian, what came back
    ("Bessent", "Бессент", "Bessent"),
    ("Grynkewich", "Гринкевич", "Grinkevich"),
    ("Whitaker", "Уитакер", "Uitaker"),
    ("Hughes", "Хьюз", "Khyuz"),
    ("Schröder", "Шрёдер", "Shryoder"),
    ("Strauß", "Штраус", "Shtraus"),
    ("Lecornu", "Лекорню", "Lekornyu"),
    ("Beaulieu", "Больё", "Bolye"),
    ("Sánchez", "Санчес", "Sanches"),
    ("Jiménez", "Хименес", "Khimenes"),
    ("Giorgetti", "Джорджетти", "Dzhordzhetti"),
    ("Wałęsa", "Валенса", "Valensa"),
    ("Krzysztof", "Кшиштоф", "Kshishtof"),
    ("Szijjártó", "Сийярто", "Siyyarto"),
    ("Fico", "Фицо", "Fitso"),
    ("Erdoğan", "Эрдоган", "Erdogan"),
    ("Hassan", "Хасан", "Khasan"),
    ("Jensen", "Йенсен", "Yensen"),
    ("Meyer", "Мейер", "Meyer"),
    ("Macron", "Макрон", "Makron"),
]


@pytest.mark.parametrize(("name", "cyrillic", "back"), JOURNEYS)
def test_what_comes_back_is_expected(name, cyrillic, back):
    assert cost(spelling(name), sound(back)) <= RARE
    assert frame(sound(back)) in frames(spelling(name))


@pytest.mark.parametrize(("name", "cyrillic", "back"), JOURNEYS)
def test_romanizations_of_the_russian_form_are_expected(name, cyrillic, back):
    assert sound(back) in {sound(form) for form in forms(cyrillic)}


@pytest.mark.parametrize(
    ("name", "other"),
    [("Macron", "Marchenko"), ("Pierce", "Peskov"), ("Biden", "Bogdanov"), ("Scholz", "Sholokhov"), ("Sánchez", "Sanin")],
)
def test_other_names_are_far(name, other):
    assert cost(spelling(name), sound(other)) > RARE


@pytest.mark.parametrize("left", ["Makrona", "Makronom", "Makronu"])
def test_a_case_ending_that_an_engine_left_costs_little(left):
    assert 0 < cost(spelling("Macron"), sound(left)) <= RARE


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12), st.text("aeioubdfklmnprstvz", max_size=12))
def test_a_cost_is_found_for_any_two_words(name, sounded):
    assert cost(name, sounded) >= 0
    assert frames(name)
