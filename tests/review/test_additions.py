"""A name that a reviewer added is right from the next check on, and nothing else in the names file has changed."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import config
from lint.errors import UserError
from lint.names.namesfile import parse
from lint.review.additions import add_name, configure_names, targets
from lint.review.suggestions import corrected, right_of, suggested
from tests.review.articles import project, review

OWN = """\
# our people
people:
  - name: "Ann Lee"      # the mayor
    aliases: ['Annie Lee']
  - {name: Bo Kim, role: 'poet'}

places: [{name: Nordby}]
"""
NAME = st.text(st.characters(categories=["Lu", "Ll", "Lo"]), min_size=2, max_size=12)
NAMES = st.lists(NAME, min_size=1, max_size=3).map(" ".join)
FORMS = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=12)


def flags(folder):
    """What is found about names in the articles of a project, and the names that it was found with."""
    session = review(folder)
    loaded = session.articles[0].checked.loaded
    return [flag for flag in session.visible if flag.finding.family in ("name", "consistency")], loaded.names


def added(folder, article, section="", right="", number=0):
    """Flagged words before and after the flagged name was added: as it stands, or wrong where `right` is."""
    project(folder, a=article)
    before, names = flags(folder)
    flag = before[number]
    entry = corrected(flag, right, names) if right else suggested(flag, names)
    file = str(folder / "names.yaml")
    add_name(file, section or entry.section, entry.name, source=entry.source, aliases=entry.aliases, wrong=entry.wrong)
    configure_names(str(folder), file)
    after, _ = flags(folder)
    return flag, after


SPELT = [
    "Treasury Secretary Scott Bessant spoke first.",  # listed as wrong
    "General Alex Grinkevich signed the order in Mons.",  # from Cyrillic
    "Emmanuel Makron praised the cheese.",  # by sound, with another first letter in the Cyrillic form
    "President Macron Emmanuel praised the cheese.",  # surname first
    "A bust of Emmanuela Macrona stands there.",  # with a case ending
    "Jean-Lyuk Melanshon spoke in the square.",  # with a hyphen
    "SCOTT BESSANT SPEAKS",  # in capitals
    "A letter from Alex Grinkevich’s office came.",  # possessive
]


@pytest.mark.parametrize("article", SPELT)
@pytest.mark.parametrize("section", ["people", "organisations", "places"])
def test_a_name_that_was_added_is_not_called_misspelt_again(tmp_path, article, section):
    flag, after = added(tmp_path, article, section)
    assert flag.finding.code == "NAM001"
    assert after == []


def test_a_surname_behind_a_title_is_added_as_it_stands(tmp_path):
    flag, after = added(tmp_path, "Treasury Secretary Bessant spoke first.")
    assert (flag.anchor.quote, after) == ("Bessant", [])


def test_a_surname_alone_is_added_with_the_given_name_that_the_article_has(tmp_path):
    flag, after = added(tmp_path, "Scott Bessant spoke. Bessant left at noon.", number=1)
    assert suggested(flag).name == "Scott Bessant"
    assert after == []


@pytest.mark.parametrize(
    ("article", "name"),
    [
        ("Grigory Ostrovsky opened it. Grigoriy Ostrovskiy founded it, and Ostrovsky still leads it.", "Grigoriy Ostrovskiy"),
        ("Goalkeeper Lukas Pfannenmiel left the club. Pfannenmil had come in May.", "Lukas Pfannenmil"),
        ("The architect Henri Cotinel drew it. Kotinel said it would stand for a century.", "Henri Kotinel"),
    ],
)
def test_of_two_spellings_the_one_that_was_added_is_right(tmp_path, article, name):
    flag, after = added(tmp_path, article)
    assert (flag.finding.code, suggested(flag).name) == ("CON002", name)
    assert flag.anchor.quote not in [other.anchor.quote for other in after]


@pytest.mark.parametrize("section", ["organisations", "places"])
def test_what_is_called_after_somebody_is_not_another_spelling_of_them(tmp_path, section):
    article = "Grigory Ostrovsky opened it. Grigoriy Ostrovskiy founded it, and Ostrovsky still leads it."
    assert added(tmp_path, article, section)[1] == []


@pytest.mark.parametrize(
    ("article", "code"),
    [
        ("The line runs through Odessa to the west.", "NAM010"),
        ("The train left Lwiw at six.", "NAM011"),
        ("Barges from Odessa carry salt to Mykolaiv.", "CON001"),
    ],
)
@pytest.mark.parametrize("house", ["kyiv", "kiev"])
def test_a_place_that_was_added_is_right_in_either_house(tmp_path, article, code, house):
    (project(tmp_path, a=article) / "calque.yaml").write_text(f"house: {house}\n")
    if house == "kiev" and code != "NAM011":
        article = article.replace("Odessa", "Odesa").replace("Mykolaiv", "Nikolaev")
    flag, after = added(tmp_path, article)
    assert flag.finding.code == code
    assert after == []


@pytest.mark.parametrize(
    ("article", "wrong"),
    [
        ("Treasury Secretary Scott Bessant spoke first.", "Scott Bessant"),
        ("Jean-Lyuk Melanshon spoke in the square.", "Jean-Lyuk Melanshon"),
        ("Scott Bessant spoke. Then Secretary Bessant left.", "Scott Bessant"),
        ("The train left Lwiw at six.", "Lwiw"),
        ("The line runs through Odessa to the west.", "Odessa"),
        ("Grigory Ostrovsky opened it. Grigoriy Ostrovskiy founded it, and Ostrovsky still leads it.", "Grigoriy Ostrovskiy"),
    ],
)
def test_a_form_that_was_added_as_wrong_is_found_and_the_right_one_put_instead(tmp_path, article, wrong):
    project(tmp_path, a=article)
    right = right_of(flags(tmp_path)[0][0])
    flag, after = added(tmp_path, article, right=right)
    entry = corrected(flag, right)
    assert (entry.name, entry.wrong) == (right, [wrong])
    assert after[0].anchor.quote == wrong
    assert right_of(after[0]) == right


def test_a_wrong_surname_is_wrong_with_the_given_name(tmp_path):
    project(tmp_path, a="Treasury Secretary Bessant spoke first.")
    entry = corrected(flags(tmp_path)[0][0], "Bessent")
    assert (entry.name, entry.wrong) == ("Scott Bessent", ["Scott Bessant"])


def test_a_flag_about_no_name_suggests_nothing(tmp_path):
    session = review(project(tmp_path, a="The START III treaty expires."))
    for ask in (suggested, lambda flag: corrected(flag, "New START")):
        with pytest.raises(UserError, match="TRM420: is about no name"):
            ask(session.visible[0])


# what stands in the file


@pytest.mark.parametrize(
    ("section", "line"),
    [
        ("people", "  - name: Cy Odum\n"),
        ("organisations", "organisations:\n  - name: Cy Odum\n"),
        ("places", ", {name: Cy Odum}"),
    ],
)
def test_an_entry_comes_behind_the_others_of_its_section_and_all_else_stays(tmp_path, section, line):
    file = tmp_path / "names.yaml"
    file.write_text(OWN)
    assert "Cy Odum added as a" in add_name(str(file), section, "Cy Odum")
    made = file.read_text()
    assert line in made
    assert made.replace(line, "", 1) == OWN


def test_an_entry_has_all_that_is_known(tmp_path):
    file = str(tmp_path / "news" / "names.yaml")
    add_name(
        file,
        "people",
        " Cy  Odum ",
        source={"ru": "Сай Одум"},
        aliases=["C. Odum", "Cy Odum"],
        wrong=["Say Odum"],
        role="poet",
        gender="m",
    )
    (entry,) = parse((tmp_path / "news" / "names.yaml").read_bytes(), file)["people"]
    assert entry == {
        "name": "Cy Odum", "source": {"ru": ["Сай Одум"]}, "aliases": ["C. Odum"], "wrong": ["Say Odum"], "role": "poet", "gender": "m",
        "variants": [], "legit": [], "house": {},
    }  # fmt: skip


def test_an_entry_that_is_there_is_completed_and_not_doubled(tmp_path):
    file = tmp_path / "names.yaml"
    file.write_text(OWN)
    said = add_name(str(file), "people", "Ann Lee", source={"uk": "Енн Лі"}, aliases=["A. Lee"], wrong=["Anne Li"], role="mayor")
    assert "was there" in said
    more = "['Annie Lee', A. Lee]\n    wrong: [Anne Li]\n    source: {uk: Енн Лі}\n    role: mayor\n"
    assert file.read_text() == OWN.replace("['Annie Lee']\n", more)


def test_what_an_entry_says_stays(tmp_path):
    file = tmp_path / "names.yaml"
    file.write_text(OWN)
    assert "there already" in add_name(str(file), "people", "bo kim", role="singer")
    assert file.read_text() == OWN


def test_a_bare_name_in_a_list_becomes_an_entry(tmp_path):
    file = tmp_path / "names.yaml"
    file.write_text("organisations:\n  - Red Ropes # the union\n  - Blue Ropes\n")
    add_name(str(file), "organisations", "Red Ropes", aliases=["RR"])
    assert file.read_text() == "organisations:\n  - {name: Red Ropes, aliases: [RR]} # the union\n  - Blue Ropes\n"


def test_a_source_form_joins_those_of_its_language(tmp_path):
    file = tmp_path / "names.yaml"
    file.write_text("people:\n  - {name: Ann Lee, source: {ru: Энн Ли}}\n")
    add_name(str(file), "people", "Ann Lee", source={"ru": "Анна Ли"})
    add_name(str(file), "people", "Ann Lee", source={"uk": "Енн Лі"})
    assert file.read_text() == "people:\n  - {name: Ann Lee, source: {ru: [Энн Ли, Анна Ли], uk: Енн Лі}}\n"


def test_a_csv_has_a_line_more(tmp_path):
    file = tmp_path / "names.csv"
    file.write_bytes("role,name,lang,source\r\nmayor,Ann Lee,ru,Энн Ли\r\n".encode())
    add_name(str(file), "people", "Odum, Cy", source={"ru": "Сай Одум"}, role="poet")
    add_name(str(file), "people", "Ann Lee", source={"ru": "Энн Ли", "uk": "Енн Лі"})
    add_name(str(file), "people", "Ann Lee", source={"ru": "Энн Ли"})
    assert file.read_bytes().decode() == (
        'role,name,lang,source\r\nmayor,Ann Lee,ru,Энн Ли\r\npoet,"Odum, Cy",ru,Сай Одум\r\n,Ann Lee,uk,Енн Лі\r\n'
    )


def test_a_csv_holds_people_only(tmp_path):
    file = tmp_path / "names.csv"
    file.write_text("name\nAnn Lee")
    for section, more in (("places", {}), ("people", {"aliases": ["C. Odum"]}), ("people", {"source": {"ru": "Одум"}})):
        with pytest.raises(UserError, match=r"names\.csv"):
            add_name(str(file), section, "Cy Odum", **more)
    assert file.read_text() == "name\nAnn Lee"
    add_name(str(file), "people", "Cy Odum")
    assert file.read_text() == "name\nAnn Lee\nCy Odum\n"


@given(NAMES, st.lists(FORMS, max_size=3), st.lists(FORMS, max_size=3), FORMS, st.sampled_from(["people", "organisations"]))
def test_whatever_the_words_are_they_are_read_back(tmp_path_factory, name, aliases, wrong, role, section):
    file = tmp_path_factory.mktemp("names") / "names.yaml"
    file.write_text(OWN)
    add_name(str(file), section, name, aliases=aliases, wrong=wrong, role=role)
    made = parse(file.read_bytes(), "names.yaml")
    before = parse(OWN.encode(), "names.yaml")
    entry = made[section][-1]
    assert (entry["name"], entry["role"]) == (name, role)
    assert set(entry["aliases"]) == {form for form in aliases if form != name}
    assert set(entry["wrong"]) == {form for form in wrong if form != name}
    assert made["people"][:2] == before["people"]
    again = file.read_bytes()
    add_name(str(file), section, name, aliases=aliases, wrong=wrong, role=role)
    assert file.read_bytes() == again


# what goes wrong


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("people: [", r"names\.yaml:"),
        ("people:\n  - {nam: Ann}\n", r"names\.yaml:2"),
        ("folk: []\n", "must be one of"),
        ("people: Ann\n", "must be a list"),
        ("- Ann\n", "must hold"),
        ("people: &a [Ann]\n", "anchors"),
    ],
)
def test_a_broken_file_is_told_and_left_as_it_is(tmp_path, text, says):
    file = tmp_path / "names.yaml"
    file.write_text(text)
    with pytest.raises(UserError, match=says):
        add_name(str(file), "people", "Cy Odum")
    assert file.read_text() == text


@pytest.mark.parametrize(
    ("section", "name", "more"),
    [("given", "Cy", {}), ("people", "  ", {}), ("people", "Cy Odum", {"gender": "x"}), ("places", "Nordby", {"gender": "f"})],
)
def test_what_is_no_entry_is_refused(tmp_path, section, name, more):
    file = tmp_path / "names.yaml"
    file.write_text(OWN)
    with pytest.raises(UserError):
        add_name(str(file), section, name, **more)
    assert file.read_text() == OWN


def test_a_read_only_file_stays(tmp_path):
    file = tmp_path / "names.yaml"
    file.write_text(OWN)
    file.chmod(0o444)
    with pytest.raises(UserError, match="read-only"):
        add_name(str(file), "people", "Cy Odum")
    assert file.read_text() == OWN


def test_a_full_disk_leaves_the_file(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    file = tmp_path / "names.yaml"
    file.write_text(OWN)
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UserError, match="No space left on device; it is as it was"):
        add_name(str(file), "people", "Cy Odum")
    assert file.read_text() == OWN
    assert os.listdir(tmp_path) == ["names.yaml"]


def test_bytes_that_are_no_text_stay(tmp_path):
    file = tmp_path / "names.yaml"
    file.write_bytes(b"people: [caf\xe9]\n")
    with pytest.raises(UserError, match="not UTF-8"):
        add_name(str(file), "people", "Cy Odum")
    assert file.read_bytes() == b"people: [caf\xe9]\n"


# which file, and that it is asked


def loaded(folder):
    return review(project(folder, a="Nothing to see.")).articles[0].checked.loaded


def test_without_a_names_file_one_is_made_at_the_root(tmp_path):
    assert targets(loaded(tmp_path), str(tmp_path)) == [str(tmp_path / "names.yaml")]


def test_configured_files_that_can_be_written_are_offered_the_one_that_wins_first(tmp_path):
    project(tmp_path)
    (tmp_path / "calque.yaml").write_text("names: [a.yaml, b.csv, c.yml, d.yaml]\n")
    for name, text in (("a.yaml", OWN), ("b.csv", "name\nAnn Lee\n"), ("c.yml", OWN), ("d.yaml", OWN)):
        (tmp_path / name).write_text(text)
    (tmp_path / "d.yaml").chmod(0o444)
    said = targets(loaded(tmp_path), str(tmp_path))
    assert [os.path.basename(path) for path in said] == ["c.yml", "b.csv", "a.yaml"]
    assert [os.path.basename(path) for path in targets(loaded(tmp_path), str(tmp_path), "places")] == ["c.yml", "a.yaml"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, "names:\n  - names.yaml\n"),
        ("# mine\nhouse: kiev # old style\n", "# mine\nhouse: kiev # old style\nnames:\n  - names.yaml\n"),
        ("names: [a.yaml] # ours\n", "names: [a.yaml, names.yaml] # ours\n"),
        ("names: a.yaml\nhouse: kiev\n", "names: [a.yaml, names.yaml]\nhouse: kiev\n"),
        ("names:\n- a.yaml\n# end\n", "names:\n- a.yaml\n- names.yaml\n# end\n"),
        ("names: ./names.yaml\n", "names: ./names.yaml\n"),
    ],
)
def test_the_configuration_names_the_file_and_keeps_what_it_says(tmp_path, before, after):
    path = tmp_path / "calque.yaml"
    if before is not None:
        path.write_text(before)
    configure_names(str(tmp_path), str(tmp_path / "names.yaml"))
    assert path.read_text() == after
    assert config.load(str(path))["names"][-1] == str(tmp_path / "names.yaml")
    configure_names(str(path), str(tmp_path / "names.yaml"))
    assert path.read_text() == after


def test_the_configuration_that_holds_for_a_folder_is_taken_and_not_hidden_by_another(tmp_path):
    (tmp_path / "calque.yaml").write_text("house: kiev\n")
    (tmp_path / "news").mkdir()
    configure_names(str(tmp_path / "news"), str(tmp_path / "news" / "names.yaml"))
    assert (tmp_path / "calque.yaml").read_text() == 'house: kiev\nnames:\n  - "news/names.yaml"\n'
    assert os.listdir(tmp_path / "news") == []


@pytest.mark.parametrize("text", ["names: [", "- a\n", "names: {a: b}\n"])
def test_a_broken_configuration_is_told_and_left_as_it_is(tmp_path, text):
    path = tmp_path / "calque.yaml"
    path.write_text(text)
    with pytest.raises(UserError, match=r"calque\.yaml"):
        configure_names(str(tmp_path), str(tmp_path / "names.yaml"))
    assert path.read_text() == text
