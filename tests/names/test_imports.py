import json

import pytest

from lint.errors import UserError
from lint.names import gazetteer, imports
from lint.names.keys import plain
from lint.table import Table

OWN = """\
name,lang,source,role
Joris Vanderbroek,ru,Йорис Вандербрук,minister of dikes
Joris Vanderbroek,uk,Йоріс Вандербрук,
"Óscar Telleira",,Оскар Тельейра,
"""
WIKIDATA = """\
item,itemLabel,itemDescription,label_ru,ukLabel,genderLabel,countryLabel,partyLabel
http://www.wikidata.org/entity/Q1,Joris Vanderbroek,dike reeve,Йорис Вандербрук,Йоріс Вандербрук,male,Belgium,Water
http://www.wikidata.org/entity/Q1,Joris Vanderbroek,dike reeve,Йорис Вандербрюк,Йоріс Вандербрук,male,Belgium,Water
http://www.wikidata.org/entity/Q2,Q2,,Никто Никак,,female,Belgium,
http://www.wikidata.org/entity/Q3,Halyna Ostrovenko,,Halyna Ostrovenko,Галина Островенко,female,Ukraine,
"""
SANCTIONS = """\
"id","schema","name","aliases","birth_date","countries","addresses"
"NK-1","Person","Pyotr Galushin","PYOTR GALUSHIN;Petr Galushin;Пётр Галушин;Петро Галушин-Їжак;彼得","1960","ru",""
"NK-2","LegalEntity","Galushin Trading","Галушин Трейдинг","","ru",""
"NK-3","Person","MARTA KOLBERG","Marta Kolberg;Kolberg","","de;by",""
"NK-4","Person","彼得","彼得","","cn",""
"""


def listed(tmp_path, *texts, language="ru"):
    """What the lists give: the import, and a gazetteer of it alone."""
    paths = []
    for number, (name, text) in enumerate(texts):
        path = tmp_path / f"{number}-{name}"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        paths.append(str(path))
    made = imports.imported(paths, language, lambda _: [])
    return made, gazetteer.Gazetteer([Table(made.data)])


def person(names, name):
    found = names.known(plain(name))
    assert found, name
    assert found[1], name
    return names.person(found[0])


def test_own_csv_joins_the_lines_of_a_person(tmp_path):
    made, names = listed(tmp_path, ("own.csv", OWN), language="es")
    assert (made.people, dict(made.left_out)) == (2, {})
    assert person(names, "Joris Vanderbroek") == (
        "Joris Vanderbroek", "minister of dikes", "", {"ru": ["Йорис Вандербрук"], "uk": ["Йоріс Вандербрук"]}, True, [], [], "",
    )  # fmt: skip
    assert person(names, "Oscar Telleira").source == {"es": ["Оскар Тельейра"]}


def test_a_query_result_is_understood_by_its_variables(tmp_path):
    made, names = listed(tmp_path, ("query.csv", WIKIDATA))
    assert (made.people, dict(made.left_out)) == (2, {"no English label": 1})
    assert person(names, "Joris Vanderbroek") == (
        "Joris Vanderbroek", "dike reeve", "m", {"ru": ["Йорис Вандербрук", "Йорис Вандербрюк"], "uk": ["Йоріс Вандербрук"]},
        False, [], [], "",
    )  # fmt: skip
    assert person(names, "Halyna Ostrovenko").source == {"uk": ["Галина Островенко"]}, "the English label stands for none"


@pytest.mark.parametrize("form", ["sparql", "simple", "verbose"])
def test_a_query_result_in_json(tmp_path, form):
    rows = [
        {"item": "http://www.wikidata.org/entity/Q1", "itemLabel": "Joris Vanderbroek", "ruLabel": "Йорис Вандербрук"},
        {"item": "http://www.wikidata.org/entity/Q4", "itemLabel": "Q4", "ruLabel": "Никто"},
    ]
    full = [{column: {"type": "literal", "value": value} for column, value in row.items()} for row in rows]
    data = {"simple": rows, "verbose": full, "sparql": {"head": {"vars": ["item"]}, "results": {"bindings": full}}}[form]
    made, names = listed(tmp_path, ("query.json", json.dumps(data, indent=2)))
    assert made.people == 1
    assert person(names, "Joris Vanderbroek").source == {"ru": ["Йорис Вандербрук"]}


def test_a_label_in_another_language_is_no_name(tmp_path):
    rows = [
        {"itemLabel": {"value": name, "xml:lang": language}, "ruLabel": {"value": "Йорис Вандербрук", "xml:lang": said}}
        for name, language, said in (("Joris Vanderbrouk", "nl", "ru"), ("Joris Vanderbroek", "en", "uk"))
    ]
    made, names = listed(tmp_path, ("query.json", json.dumps(rows)))
    assert made.people == 1
    assert person(names, "Joris Vanderbroek").source == {}, "the service fell back to Ukrainian"


def test_json_larger_than_a_chunk_is_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr("lint.names.lists.rows.CHUNK", 50)
    rows = [{"itemLabel": f"Anna Number{chr(97 + i)}", "label_ru": "Анна"} for i in range(20)]
    assert listed(tmp_path, ("query.json", json.dumps({"results": {"bindings": rows}})))[0].people == 20


def test_sanctioned_people_with_aliases_by_script(tmp_path):
    made, names = listed(tmp_path, ("targets.simple.csv", SANCTIONS))
    assert (made.people, dict(made.left_out)) == (2, {"not a person": 1, "no name in Latin letters": 1})
    found = person(names, "Petr Galushin")
    assert (found.name, found.aliases) == ("Pyotr Galushin", ["Petr Galushin"])
    assert found.source == {"ru": ["Пётр Галушин"], "uk": ["Петро Галушин-Їжак"]}
    assert person(names, "Marta Kolberg").name == "Marta Kolberg", "not in capitals"


def test_a_later_list_adds_forms_and_its_role_stands(tmp_path):
    yaml = "people:\n  - {name: Joris Vanderbroek, role: prime minister, wrong: [Ioris Vanderbruk], gender: m}\n"
    made, names = listed(tmp_path, ("query.csv", WIKIDATA), ("names.yaml", yaml + "surnames: [Dijkgraaf]\n"))
    found = person(names, "Joris Vanderbroek")
    assert (made.people, found.role, found.own) == (2, "prime minister", True)
    assert found.source["uk"] == ["Йоріс Вандербрук"]
    key, right = names.known("ioris vanderbruk")
    assert (names.person(key).name, right) == ("Joris Vanderbroek", False)
    assert names.part("dijkgraaf")


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters_and_a_byte_order_mark(tmp_path, delimiter):
    made, _ = listed(tmp_path, ("own.csv", ("\ufeff" + OWN.replace(",", delimiter)).encode()))
    assert made.people == 2


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", "name,party\nX Y,Z\n", "a.csv:1: name, party: not the columns"),
        ("a.csv", "name,lang,source,role\nX Y,ru,Х\n", "a.csv:2: 3 columns where the first line has 4"),
        ("a.csv", "name,lang\nX Y,ru\n,ru\n", "a.csv:3: a line without a name"),
        ("a.csv", 'name,lang\n"X Y,ru\n', "a.csv:2: not CSV"),
        ("a.csv", b"name,lang\nX Y,ru\n\xcf\xf3,ru\n", "a.csv:3: not UTF-8"),
        ("a.csv", "name,lang\n", "a.csv:1: holds no rows"),
        ("a.csv", "", "a.csv:1: holds no rows"),
        ("a.json", "[]", "a.json:1: holds no rows"),
        ("a.json", '{"people": 3}', "a.json:1: neither a list of objects"),
        ("a.json", '[{"itemLabel": "X Y", "ruLabel": "Х"},\n{"itemLabel": "X', "a.json:2: not JSON"),
        ("a.json", '[{"itemLabel": "X Y", "ruLabel": "Х"},\n3]', "a.json:2: an item that is no object"),
        ("a.yaml", "people:\n  - {nam: X}\n", "a.yaml:2: people: needs a name"),
        ("a.csv", SANCTIONS.replace("Person", "Vessel"), "nobody who can be imported (left out: 4 not a person)"),
    ],
)
def test_what_is_not_known_is_refused_with_its_line(tmp_path, name, text, said):
    with pytest.raises(UserError) as caught:
        listed(tmp_path, (name, text))
    assert said in caught.value.message


def test_a_missing_list_is_refused(tmp_path):
    for name in ("none.csv", "none.yaml"):
        with pytest.raises(UserError, match=r"none\.\w+: "):
            imports.imported([str(tmp_path / name)], "ru", lambda _: [])
