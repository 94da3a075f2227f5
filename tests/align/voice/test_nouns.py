import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align import lexicon
from lint.align.voice.nouns import candidates
from lint.names import gazetteer

NAMES = gazetteer.load()


def kinds(text, language):
    return {noun.text: noun.kind for noun in candidates(text, lexicon.load(language), NAMES)}


@pytest.mark.parametrize(
    ("language", "text", "word", "kind"),
    [
        ("ru", "Вчера полиция закрыла улицу.", "полиция", "thing"),
        ("ru", "Они просят свободы.", "свободы", "thing"),
        ("ru", "Сегодня Москва празднует.", "Москва", "thing"),
        ("ru", "Пришла женщина с ребёнком.", "женщина", "woman"),
        ("ru", "Там живёт Анна.", "Анна", "woman"),
        ("ru", "Её видела Сергеева из третьего подъезда.", "Сергеева", "woman"),
        ("ru", "Рядом сидит Дортен.", "Дортен", "person"),
        ("ru", "Пришёл министр финансов.", "министр", "person"),
        ("uk", "Поліція закрила вулицю.", "Поліція", "thing"),
        ("uk", "Прийшла жінка.", "жінка", "woman"),
        ("pl", "Ustawa wchodzi w życie.", "Ustawa", "thing"),
        ("cs", "Smlouva platí.", "Smlouva", "thing"),
        ("fr", "Il a lu la loi hier.", "loi", "thing"),
        ("de", "Die Regierung hat zugestimmt.", "Regierung", "thing"),
    ],
)
def test_what_a_feminine_pronoun_could_mean(language, text, word, kind):
    assert kinds(text, language)[word] == kind


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Правительство собралось.", "Правительство"),  # neuter
        ("Она пришла вчера.", "пришла"),  # a verb
        ("Решение принято.", "Решение"),
        ("Пришли министры.", "министры"),  # plural
        ("Слово взял Дортен.", "Дортен"),  # a man, his verb says
        ("НАТО молчит.", "НАТО"),
    ],
)
def test_what_it_could_not(text, word):
    assert word not in kinds(text, "ru")


@given(
    st.text(alphabet=st.sampled_from("АБабвылинося гдеЖужь-.,AaBz"), max_size=60), st.sampled_from(("ru", "uk", "pl", "fr", "de"))
)
def test_any_text_has_nouns_in_their_places(text, language):
    found = candidates(text, lexicon.load(language), NAMES)
    assert [text[noun.start : noun.end] for noun in found] == [noun.text for noun in found]
