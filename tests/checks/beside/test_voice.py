import pytest

from tests.checks.beside.laid import findings, fixed


def found(code, beside, text, language="ru"):
    return [finding.text for finding in findings([code], text, beside, language)]


@pytest.mark.parametrize(
    ("language", "beside"),
    [
        ("ru", "Банк якобы заплатил судье."),
        ("uk", "Банк нібито заплатив судді."),
        ("de", "Die Bank hat angeblich den Richter bezahlt."),
        ("en", "The bank reportedly paid the judge."),
    ],
)
def test_a_hedge_that_nothing_renders(language, beside):
    finding = findings(["SRC220"], "The bank paid the judge.", beside, language)[0]
    assert (finding.start, finding.end) == (0, 0)
    assert finding.related[0].text.lower() in beside.lower()


@pytest.mark.parametrize(
    "text",
    [
        "The bank allegedly paid the judge.",
        "The bank is said to have paid the judge.",
        "The bank may have paid the judge.",
        "The bank “paid” the judge.",
    ],
)
def test_any_hedge_will_do(text):
    assert found("SRC220", "Банк якобы заплатил судье.", text) == []


def test_a_hedge_put_in():
    assert found("SRC221", "Банк заплатил судье.", "The bank allegedly paid the judge.") == ["allegedly"]


@pytest.mark.parametrize(
    ("language", "beside"),
    [
        ("ru", "По словам мэра, банк заплатил судье."),
        ("ru", "Банк «заплатил» судье."),
        ("de", "Die Bank soll den Richter bezahlt haben."),
        ("fr", "La banque aurait payé le juge."),
        ("is", "Bankinn borgaði dómaranum."),
    ],
)
def test_a_source_with_any_sign_of_hearsay_accounts_for_it(language, beside):
    assert found("SRC221", beside, "The bank allegedly paid the judge.", language) == []


@pytest.mark.parametrize(
    ("language", "beside"),
    [
        ("ru", "По словам мэра, банк заплатил судье."),
        ("ru", "По её словам, банк заплатил судье."),
        ("de", "Laut dem Bürgermeister hat die Bank den Richter bezahlt."),
        ("fr", "Selon le maire, la banque a payé le juge."),
        ("en", "According to the mayor, the bank paid the judge."),
    ],
)
def test_an_attribution_that_got_lost(language, beside):
    assert found("SRC222", beside, "The bank paid the judge.", language) == [""]


@pytest.mark.parametrize("text", ["The bank, said the mayor, paid the judge.", "In her view, the bank paid the judge."])
def test_any_attribution_will_do(text):
    assert found("SRC222", "По её словам, банк заплатил судье.", text) == []


def test_a_verb_that_jeers_and_its_fix():
    text = "The mayor whined that the bank had paid the judge."
    finding = findings(["SRC230"], text, "Мэр сказал, что банк заплатил судье.", "ru")[0]
    assert fixed(text, finding) == "The mayor said that the bank had paid the judge."


def test_claimed_for_said_is_a_lesser_case():
    text, beside = "The mayor claimed that the bank had paid.", "The mayor said that the bank had paid."
    assert [finding.severity for finding in findings(["SRC230"], text, beside)] == ["minor"]


@pytest.mark.parametrize(
    ("language", "beside", "text"),
    [
        ("ru", "Мэр похвастался, что банк заплатил.", "The mayor boasted that the bank had paid."),
        ("ru", "Мэр заявил, что банк заплатил.", "The mayor stated that the bank had paid."),
        ("en", "Dogs howled at the bank, the mayor said.", "Dogs howled at the bank, the mayor said."),
        ("ru", "Мэр утверждает, что банк заплатил.", "The mayor claimed that the bank had paid."),
    ],
)
def test_what_the_source_accounts_for_is_silent(language, beside, text):
    assert found("SRC230", beside, text, language) == []


def test_a_loaded_term_that_the_original_does_not_have():
    text = "The Kyiv regime paid the bank in Donetsk."
    assert found("SRC231", "The Ukrainian government paid the bank in Donetsk.", text, "en") == ["Kyiv regime"]
    assert found("SRC231", "Правительство Украины заплатило банку в Донецке.", text) == ["Kyiv regime"]


def test_a_loaded_term_of_the_source_is_its_own():
    text = "The Kyiv regime paid the bank in Donetsk."
    assert found("SRC231", text, text, "en") == []
    assert found("SRC231", "Киевский режим заплатил банку в Донецке.", text) == []
    assert found("SRC231", "Die Regierung in Kiew bezahlte die Bank in Donezk.", text, "de") == []
