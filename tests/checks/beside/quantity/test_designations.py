import pytest

from tests.checks.beside.laid import findings, fixed


@pytest.mark.parametrize(
    ("beside", "text", "wrong", "right"),
    [
        ("Четыре истребителя F-35 взлетели.", "Four F-16 fighters took off.", "F-16", "F-35"),
        ("Комплекс С-300 перебросили.", "A C-300 system was moved.", "C-300", "S-300"),
        ("Пущены две ракеты Х-101.", "Two X-101 missiles were fired.", "X-101", "Kh-101"),
        ("Танк Т-72 горел.", "A T-90 tank burned.", "T-90", "T-72"),
    ],
)
def test_a_changed_designation(beside, text, wrong, right):
    (finding,) = findings(["SRC120", "SRC100"], text, beside, "ru")
    assert (finding.code, finding.text) == ("SRC120", wrong)
    assert fixed(text, finding) == text.replace(wrong, right)
    assert findings(["SRC120", "SRC100"], text.replace(wrong, right), beside, "ru") == []


@pytest.mark.parametrize(
    ("beside", "text"),
    [
        ("Самолёт С-130 сел.", "A C-130 aircraft landed."),
        ("Бомбардировщик В-52 взлетел.", "A B-52 bomber took off."),
        ("Выбросы СО2 растут.", "CO2 emissions grow."),
        ("Пандемия коронавируса прошла.", "The COVID-19 pandemic is over."),
        ("Лидеры «Большой двадцатки» уехали.", "The leaders of the G20 left."),
    ],
)
def test_designations_that_are_right(beside, text):
    assert findings(["SRC120", "SRC100"], text, beside, "ru") == []
