import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.names.romanize import forms
from lint.names.sounds import frame, romanized, sound


@pytest.mark.parametrize(
    "spellings",
    [
        ["Zelensky", "Zelenskyy", "Zelenskiy", "Zelens'kyi"],
        ["Sergei", "Sergey"],
        ["Yevgeny", "Evgeny", "Evgeni"],
        ["Khrushchev", "Hrushchev"],
        ["Dzhonson", "Jonson"],
        ["Zhukov", "Žukov"],
        ["Maksim", "Maxim"],
        ["Tseretsian", "Ceretsian"],
    ],
)
def test_systems_of_romanization_sound_alike(spellings):
    assert len({sound(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("Ivanov", "Ivanova"), ("Petrov", "Pavlov"), ("Sharov", "Zharov"), ("Oleg", "Olga")])
def test_other_names_sound_otherwise(one, other):
    assert sound(one) != sound(other)


@given(st.text("абвгдежзийклмнопрстуфцчшыэюя", min_size=1, max_size=12), st.just("ru"))
def test_a_romanized_russian_word_looks_like_one(word, language):
    assert all(romanized(form) or "ee" in form or "oo" in form for form in forms(word, language))


@given(st.text("abcdefghijklmnopqrstuvwxyzščžéü'", max_size=14))
def test_a_frame_holds_firm_consonants_of_the_sound_in_their_order(word):
    rest = iter(sound(word))
    assert all(sign in rest for sign in frame(sound(word)))


@pytest.mark.parametrize("word", ["Pierce", "Walker", "Quentin", "Smith", "Philip", "Lee", "Moore", "Jack"])
def test_what_no_system_writes_is_no_romanization(word):
    assert not romanized(word)
