import pytest

from tests.checks.beside.laid import findings, fixed

CODES = ["SRC110", "SRC111"]


@pytest.mark.parametrize(
    ("language", "beside", "text", "wrong", "right"),
    [
        ("ru", "Договор подписали в 1967 году.", "The treaty was signed in 1976.", "1976", "1967"),
        ("ru", "Пожар потушили в 23:35.", "The fire was put out at 11:45 pm.", "11:45", "11:35"),
        ("fr", "Les années 70 et 80 furent calmes.", "The 1970s and 1990s were calm.", "1990s", "1980s"),
        ("es", "Data del siglo XV.", "It goes back to the 14th century.", "14th", "15th"),
        ("pl", "Kontrola trwała do 29 grudnia.", "The inspection lasted until December 23.", "23", "29"),
        ("ja", "今月９日に拘束された。", "He was detained on the 19th of this month.", "19th", "9th"),
        ("ru", "Ярмарка откроется в июне.", "The fair opens in July.", "July", "June"),
        ("de", "Der Rat tagt am Donnerstag.", "The council meets on Tuesday.", "Tuesday", "Thursday"),
        ("zh", "会议于星期三举行。", "The meeting was held on Friday.", "Friday", "Wednesday"),
    ],
)
def test_a_changed_date_is_found_and_put_right(language, beside, text, wrong, right):
    (finding,) = findings([*CODES, "SRC100"], text, beside, language)
    assert finding.text == wrong
    assert finding.category in ("accuracy/mistranslation/date-time", "accuracy/mistranslation/number")
    assert fixed(text, finding) == text.replace(wrong, right)
    assert findings([*CODES, "SRC100"], text.replace(wrong, right), beside, language) == []


@pytest.mark.parametrize(
    ("beside", "text"),
    [
        ("Министр прибыл вчера.", "The minister arrived on Tuesday."),
        ("Встреча 08.03.2015 в 15:00.", "They met on March 8, 2015 at 3 p.m."),
        ("В 98-м построили мост.", "The bridge was built in 1998."),
        ("В начале 1900-х город вырос.", "At the beginning of the 20th century the town grew."),
    ],
)
def test_dates_worked_out_or_written_otherwise(beside, text):
    assert findings(CODES, text, beside, "ru") == []


def test_an_ordinal_is_no_decade():
    (finding,) = findings(CODES, "He ran in the 1960s election.", "Он участвовал в 60-х по счёту выборах.", "ru")
    assert finding.text == "1960s"


def test_a_month_said_twice():
    (finding,) = findings(CODES, "They met in March and in March.", "Они встретились в марте и в июне.", "ru")
    assert (finding.start, finding.message) == (25, "the source has “июне”")


def test_yesterday_is_not_tomorrow():
    (finding,) = findings(CODES, "He will arrive tomorrow.", "Он прибыл вчера.", "ru")
    assert (finding.text, finding.fixes) == ("tomorrow", ())
