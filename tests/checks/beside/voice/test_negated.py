import pytest

from tests.checks.beside.laid import findings


def found(beside, text, language="ru"):
    return [finding.text for finding in findings(["SRC210"], text, beside, language)]


@pytest.mark.parametrize(
    ("language", "beside", "text", "hits"),
    [
        ("ru", "Завод не заплатил рабочим в мае.", "The plant paid its workers in May.", ["paid"]),
        ("ru", "Завод заплатил рабочим в мае.", "The plant did not pay its workers in May.", ["not"]),
        ("uk", "Завод не заплатив робітникам у травні.", "The plant paid its workers in May.", ["paid"]),
        ("fr", "L'usine n'a pas payé ses ouvriers en mai.", "The plant paid its workers in May.", ["paid"]),
        ("es", "La fábrica pagó a sus obreros en mayo.", "The plant did not pay its workers in May.", ["not"]),
        ("zh", "总统没有签署法律。", "The president signed the law.", ["signed"]),
        ("en", "The plant paid its workers in May.", "The plant never paid its workers in May.", ["never"]),
        ("en", "The plant hasn't paid its workers.", "The plant has paid its workers.", ["paid"]),
    ],
)
def test_a_negation_lost_or_won(language, beside, text, hits):
    assert found(beside, text, language) == hits


@pytest.mark.parametrize(
    ("language", "beside", "text"),
    [
        ("ru", "Завод не заплатил рабочим в мае.", "The plant failed to pay its workers in May."),
        ("ru", "Завод не прекращает работу в мае.", "The plant goes on working in May."),
        ("ru", "Завод заплатил не только рабочим.", "The plant paid the workers and others too."),
        ("ru", "Завод отказался платить рабочим в мае.", "The plant did not pay its workers in May."),
        ("ru", "Завод незаконно платил рабочим в мае.", "The plant did not pay its workers lawfully in May."),
        ("cs", "Továrna v květnu nezaplatila dělníkům.", "The factory did not pay the workers in May."),
        ("en", "The plant paid no workers in May.", "The plant paid hardly any workers in May."),
        ("en", "Who has not paid the workers?", "Who has paid the workers?"),
    ],
)
def test_what_denies_by_other_means_is_silent(language, beside, text):
    assert found(beside, text, language) == []


def test_the_finding_is_critical_and_shows_what_denies():
    finding = findings(["SRC210"], "The plant paid its workers in May.", "Завод не заплатил рабочим в мае.", "ru")[0]
    assert finding.severity == "critical"
    assert (finding.related[0].role, finding.related[0].text) == ("source", "не")
