import pytest

from lint import document, engine, rules
from lint.align.alignment import Alignment
from lint.names import gazetteer
from tests.checks.beside.laid import PACK, fixed

NAMES = gazetteer.load()


def findings(text, beside, language):
    article = document.of_text(text)
    alignment = Alignment(document.of_text(beside, "source.txt"), article, language)
    result = engine.check(article, engine.Matcher(PACK, rules.select(PACK, ["SRC160"])), NAMES, alignment=alignment)
    assert not result.problems
    return result.findings


@pytest.mark.parametrize(
    ("language", "beside", "text", "right"),
    [
        (
            "ru",
            "Гости слушали, как Нарендра Моди читает стихи.",
            "The guests listened to Narendra Moda reading poems.",
            "The guests listened to Narendra Modi reading poems.",
        ),
        (
            "ru",
            "Гости подарили Киану Ривзу велосипед.",
            "The guests gave Kianu Reeves a bicycle.",
            "The guests gave Keanu Reeves a bicycle.",
        ),
        (
            "ru",
            "Лионель Месси приехал утром. Вечером Месси уехал.",
            "Lionel Messi came in the morning. In the evening Messie left.",
            "Lionel Messi came in the morning. In the evening Messi left.",
        ),
        (
            "uk",
            "Президентка Європейського парламенту Мецола приїхала вранці.",
            "The president of the European Parliament, Metzola, came in the morning.",
            "The president of the European Parliament, Metsola, came in the morning.",
        ),
        (
            "de",
            "Die Richterin Hannelore Brinkmeier vertagte den Prozess.",
            "The judge Hannelore Brinkmaier adjourned the trial of Brinkneier.",
            "The judge Hannelore Brinkmaier adjourned the trial of Brinkmeier.",
        ),
        (
            "pl",
            "Inżynier Zdzisław Chmielnicki zbudował most.",
            "The engineer Zdzisław Chmielmicki built the bridge.",
            "The engineer Zdzisław Chmielnicki built the bridge.",
        ),
    ],
)
def test_a_misspelt_name(language, beside, text, right):
    found = findings(text, beside, language)
    assert found
    assert fixed(text, found[-1]) == right


@pytest.mark.parametrize(
    ("language", "beside", "text"),
    [
        ("ru", "Гости подарили Киану Ривзу велосипед.", "The guests gave Keanu Reeves a bicycle."),
        ("ru", "Лионель Месси приехал утром.", "Messi came in the morning."),
        ("ru", "Маклер Уилл Кристи продал яхту губернатору.", "The broker Will Christy sold the yacht to the governor."),
        ("ru", "Городок Баден стоит на реке.", "The town of Baden stands on a river."),
        ("ru", "Столяр Петренко починил дверь.", "The joiner Petrenko repaired the door."),
        ("de", "Präsident Jelzin kam mit Gorbatschow.", "President Yeltsin came with Gorbachev."),
        ("de", "Der Bürgermeister von Mailand schwieg.", "The mayor of Milan was silent."),
        ("es", "Alejandro Magno murió en Babilonia.", "Alexander the Great died in Babylon."),
        ("cs", "Ředitel Nováček mluvil s Birchfieldem.", "Director Nováček spoke with Birchfield."),
        ("en", "The mayor thanked Anna Lindquist.", "The mayor thanked Anna Lindqvist."),
    ],
)
def test_names_that_are_right(language, beside, text):
    assert findings(text, beside, language) == []


def test_a_name_that_is_wrong_without_a_source_is_left_to_the_rules_for_names():
    assert findings("The actor Olivier Giroux left.", "Актёр Оливье Жиру ушёл.", "ru") == []


def test_the_full_name_later_in_the_article_does_not_hide_the_surname_before_it():
    beside = "Премьер Израиля Беннет приехал утром. Нафтали Беннет выступил на заседании. Премьер уехал вечером."
    text = (
        "Israeli Prime Minister Bennet came in the morning. Naftali Bennett spoke at the meeting. The prime minister left late."
    )
    assert [finding.text for finding in findings(text, beside, "ru")] == ["Bennet"]
