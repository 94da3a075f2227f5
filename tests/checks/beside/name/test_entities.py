import pytest

from tests.checks.beside.laid import findings, fixed

LONG = {
    "de": "Der Minister reiste am Montag von Wien nach Polen, wo er mit dem Unternehmer Stefan Hagedorn sprach.",
    "fr": "Lundi, le ministre a quitté Vienne pour la Pologne, où il a parlé avec l'entrepreneur Stefan Hagedorn.",
    "ru": "В понедельник министр отправился из Вены в Польшу, где побеседовал с предпринимателем Штефаном Хагедорном.",
    "en": "On Monday the minister left Vienna for Poland, where he spoke with the businessman Stefan Hagedorn.",
}
RIGHT = "On Monday the minister went from Vienna to Poland, where he spoke with the businessman Stefan Hagedorn."


@pytest.mark.parametrize("language", LONG)
def test_the_right_names(language):
    assert findings(["SRC150"], RIGHT, LONG[language], language) == []


@pytest.mark.parametrize("language", LONG)
def test_another_country_with_that_of_the_source_as_the_fix(language):
    text = RIGHT.replace("Poland", "Portugal")
    (finding,) = findings(["SRC150"], text, LONG[language], language)
    assert finding.text == "Portugal"
    assert fixed(text, finding) == RIGHT
    assert LONG[language] in str(finding.evidence)


@pytest.mark.parametrize("language", LONG)
def test_another_person(language):
    text = RIGHT.replace("Stefan Hagedorn", "Julio Camacho Ruiz")
    (finding,) = findings(["SRC150"], text, LONG[language], language)
    assert finding.text == "Julio Camacho Ruiz"


@pytest.mark.parametrize(
    ("language", "beside", "text", "wrong"),
    [
        ("zh", "巴西农民预计今年收成更好。", "Farmers in Canada expect a better harvest this year.", "Canada"),
        ("ja", "ブラジルの農家は今年の収穫が増えると見込んでいる。", "Farmers in Canada expect a better harvest.", "Canada"),
        ("hi", "ब्राज़ील के किसानों को इस साल बेहतर फसल की उम्मीद है।", "Farmers in Canada expect a better harvest.", "Canada"),
    ],
)
def test_countries_in_other_scripts(language, beside, text, wrong):
    (finding,) = findings(["SRC150"], text, beside, language)
    assert finding.text == wrong
    assert findings(["SRC150"], text.replace(wrong, "Brazil"), beside, language) == []


@pytest.mark.parametrize(
    ("beside", "text"),
    [
        ("Das polnische Parlament tagte in Wien.", "Poland's parliament met in Vienna."),
        ("Die Vereinten Nationen schickten Beobachter.", "The UN sent observers."),
        ("Hagedorn sprach von einem Erfolg.", "Stefan Hagedorn spoke of a success."),
        ("Er sprach von einem Erfolg.", "On Monday, he spoke of a success."),
        ("Die CDU stimmte dagegen.", "The CDU (Christian Democratic Union of Germany) voted against it."),
        ("Der Deutsche Wetterdienst warnte.", "The German Weather Service issued a warning."),
        ("Prag und Breslau warteten.", "Prague and Wrocław were waiting."),
    ],
)
def test_what_is_the_same_in_other_words(beside, text):
    assert findings(["SRC150"], text, beside, "de") == []


def test_a_name_from_another_sentence_of_the_source():
    beside = "Der Minister kam aus Norwegen. Am Abend sprach er mit Journalisten. Sie fragten nach dem Hafen."
    text = "The minister had come from abroad. In the evening he spoke with journalists. They asked about Norway and the harbour."
    assert findings(["SRC150"], text, beside, "de") == []


def test_texts_that_have_nothing_to_do_with_each_other():
    beside = "Die Bäckerei öffnet früh. Das Brot ist frisch. Kunden warten vor der Tür. Der Hund bellt laut. Es regnet."
    text = "Parliament in Lisbon voted. Portugal left the group. Ministers of Spain met. Nobody came from Madrid. It was late."
    assert findings(["SRC150"], text, beside, "de") == []
