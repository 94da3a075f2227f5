import pytest

from tests.align.articles import FERRY, PAROM, RETOLD
from tests.checks.beside.laid import findings, fixed

CODES = ["SRC100", "SRC101", "SRC102", "SRC103"]


def said(text, beside, language="ru", codes=CODES):
    return [(finding.code, finding.text) for finding in findings(codes, text, beside, language)]


CHANGED = [
    ("ru", "Закрыты семь школ.", "Nine schools were closed.", "Nine", "Seven"),
    ("ru", "Потрачено 1,5 млн рублей.", "15 million rubles were spent.", "15 million", "1.5 million"),
    ("uk", "Закуплено 240 автобусів.", "The city bought 420 buses.", "420", "240"),
    ("de", "Die Stadt baut dreißig Brücken.", "The city builds thirteen bridges.", "thirteen", "thirty"),
    ("zh", "市政府购买了9.1万棵树。", "The city bought 95,000 trees.", "95,000", "91,000"),
    ("es", "Cerraron catorce escuelas del puerto.", "Eleven schools of the port closed.", "Eleven", "Fourteen"),
    ("en", "The port closed for 27 months.", "The port was closed for 72 months.", "72", "27"),
]


@pytest.mark.parametrize(("language", "beside", "text", "wrong", "right"), CHANGED)
def test_a_changed_number_is_found_and_put_right(language, beside, text, wrong, right):
    (finding,) = findings(CODES, text, beside, language)
    assert finding.text == wrong
    assert finding.category == "accuracy/mistranslation/number"
    assert fixed(text, finding) == text.replace(wrong, right)


@pytest.mark.parametrize(("language", "beside", "text", "wrong", "right"), CHANGED)
def test_the_right_number_is_not_found(language, beside, text, wrong, right):
    assert said(text.replace(wrong, right), beside, language) == []


@pytest.mark.parametrize(
    ("beside", "text"),
    [
        ("Обе стороны довольны.", "Both sides are happy; the two will meet again."),
        ("Переговоры шли сутки.", "The talks went on for 24 hours."),
        ("Полгода назад закрыли порт.", "Six months ago the port was closed."),
        ("Это трёхдневный праздник.", "It is a three-day feast."),
        ("Это одна из причин.", "This is one of the reasons."),
        ("Продано почти 500 билетов.", "Nearly 500 tickets were sold."),
        ("Доходы выросли вдвое.", "Revenue doubled."),
        ("Каждый пятый ответил «да».", "One in five said yes."),
        ("Комплекс С-300 перебросили.", "An S-300 system was moved."),
        ("Дом стоит 40 млн рублей.", "The house costs 40 million rubles ($400,000)."),
        ("Дома стоят от 3 до 5 млн.", "Houses cost three to five million."),
    ],
)
def test_turns_of_phrase_are_left_alone(beside, text):
    assert said(text, beside) == []


def test_a_number_of_a_neighbouring_sentence_is_not_invented():
    target = [RETOLD[0], "The coast guard said that fourteen of the passengers were missing at 60 metres.", *RETOLD[2:]]
    assert said("\n".join(target), "\n".join(PAROM)) == []


def test_a_number_said_twice_takes_the_place_of_another():
    assert said("The girls were 11 and 11 years old.", "Девочкам было 10 и 11 лет.") == [("SRC100", "11")]


def test_an_article_is_compared_sentence_by_sentence():
    target = [RETOLD[0], RETOLD[1].replace("fourteen", "forty"), *RETOLD[2:]]
    (finding,) = findings(CODES, "\n".join(target), "\n".join(FERRY))
    assert (finding.text, finding.message) == ("forty", "the source has “Fourteen”")
    assert FERRY[1] in finding.evidence
    assert finding.related[0].text == "Fourteen"


def test_strangers_are_not_compared():
    target = "Nine orchards bloomed early. The gardeners planted 400 pears. Sparrows came back."
    assert said(target, "\n".join(PAROM)) == []
    assert (
        said(
            "Nine old orchards bloomed early in the southern valleys.",
            "Four drivers of the tram depot refused the new contract.",
            "en",
        )
        == []
    )


@pytest.mark.parametrize(
    ("beside", "text", "wrong"),
    [
        ("До границы 100 км.", "The border is 100 miles away.", "100"),
        ("Уровень воды 180 см.", "The water stands at 60 inches (180 cm).", "60"),
        ("Ремонт стоит 40 млн долларов.", "Repairs cost 40 million euros.", "40 million"),
    ],
)
def test_units_and_conversions(beside, text, wrong):
    assert said(text, beside) == [("SRC102", wrong)]


@pytest.mark.parametrize(
    ("beside", "text"),
    [
        ("До границы 100 км.", "The border is about 60 miles away."),
        ("Уровень воды 180 см.", "The water stands at 71 inches (180 cm)."),
    ],
)
def test_conversions_that_come_out(beside, text):
    assert said(text, beside) == []


def test_a_range_turned_round():
    assert said("Tickets cost 300–100 crowns.", "Билеты стоят 100–300 крон.") == [("SRC103", "300–100")]
    assert said("The guests lost 3–1.", "Гости проиграли 1:3.", codes=["SRC103"]) == []


def test_a_number_left_out():
    beside = "The ministry raised the salaries of teachers in the north by 12.5% in September."
    (finding,) = findings(CODES, "The ministry raised the salaries of teachers in the north in September.", beside)
    assert (finding.code, finding.category) == ("SRC101", "accuracy/omission")
    assert said("The ministry raised the salaries of teachers in the north by an eighth in September.", beside, "en") == []
