import pickle

import pytest

from lint.names import gazetteer
from lint.names.index import index
from lint.table import Table

FIRST = """\
people: [{name: Joris Vanderbroek, wrong: [Pyotr Galushin]}]
places: [{name: Zandhaven, house: {kyiv: [Zandhaven], kiev: [Zandgaven]}}]
given: [{name: Joris, gender: m, variants: [Yoris]}]
"""
SECOND = """\
people:
  - {name: Joris Vanderbroek, aliases: [Jorge Vanderbroek], source: {ru: Йорис Вандербрук}, gender: m, role: minister}
  - {name: Pyotr Galushin}
places: [{name: Zandhaven, wrong: [Sandhafen], house: {kyiv: [Zandhaven]}}, {name: Oudeberg, wrong: [Audeberg]}]
organisations: [{name: Bureau of Dikes}]
"""


def tables(first_own=True):
    return gazetteer.Gazetteer(
        [
            Table(index([("names.yaml", text.encode())], own, lambda _: [], False))
            for text, own in ((FIRST, first_own), (SECOND, False))
        ]
    )


def test_the_users_entry_takes_the_place_of_one_behind_it():
    names = tables()
    assert names.known("jorge vanderbroek") is None
    (key,) = names.returned("ioris vanderbruk")
    assert names.replaced(key)
    assert names.person(names.known("joris vanderbroek")[0]).role == ""


def test_an_entry_of_somebody_elses_list_stands_beside_those_behind_it():
    names = tables(first_own=False)
    key, right = names.known("jorge vanderbroek")
    assert (names.person(key).role, right, names.replaced(key)) == ("minister", True, False)


def test_a_name_that_is_right_anywhere_is_not_wrong():
    key, right = tables().known("pyotr galushin")
    assert (tables().person(key).name, right) == ("Pyotr Galushin", True)


def test_all_tables_are_asked():
    names = tables()
    assert names.organisation("bureau of dikes") == "Bureau of Dikes"
    assert names.given("yoris") == ["m", "joris"]
    assert names.variants("joris") == ["yoris"]
    assert names.person(names.surname("vanderbroek")).gender == "m", "the one whose gender is known"
    assert names.part("galushin")
    assert not names.part("vanderberg")


def test_forms_of_a_place_that_the_user_describes_are_the_users():
    text = "From Sandhafen and Zandgaven to Audeberg."
    assert [form for _, _, form in tables().place_forms(text)] == ["Zandgaven", "Audeberg"]
    assert tables().place("Zandgaven").kiev == ["Zandgaven"]
    with pytest.raises(LookupError):
        tables().place("Sandhafen")


def test_a_key_is_a_plain_tuple():
    key = gazetteer.Key(1, 7)
    assert pickle.loads(pickle.dumps(key)) == key == (1, 7)
