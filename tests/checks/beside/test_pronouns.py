import pytest

from lint import document, engine, rules
from lint.align.alignment import Alignment
from lint.matching import Matcher
from lint.names import gazetteer

PACK = rules.load()
NAMES = gazetteer.load()


def findings(code, beside, text, language="ru", **settings):
    article = document.of_text(text)
    alignment = Alignment(document.of_text(beside, "source.txt"), article, language)
    matcher = Matcher(PACK, rules.select(PACK, [code]))
    result = engine.check(article, matcher, NAMES, settings, alignment=alignment)
    assert not result.problems
    return result.findings


def found(code, beside, text, language="ru", **settings):
    return [finding.text for finding in findings(code, beside, text, language, **settings)]


CONTRADICTED = [
    ("ru", "Он получил премию в Вене.", "She received a prize in Vienna."),
    ("uk", "Вона отримала премію у Відні.", "He received a prize in Vienna."),
    ("de", "Sie erhielt in Wien einen Preis.", "He received a prize in Vienna."),
    ("fr", "Elle a reçu un prix à Vienne.", "He received a prize in Vienna."),
    ("es", "Ella recibió un premio en Viena.", "He received a prize in Vienna."),
    ("zh", "她在维也纳获奖。", "He received a prize in Vienna."),
    ("ja", "彼はウィーンで賞を受けた。", "She received a prize in Vienna."),
    ("pl", "Ona dostała nagrodę w Wiedniu.", "He received a prize in Vienna."),
    ("cs", "Ona dostala cenu ve Vídni.", "He received a prize in Vienna."),
    ("en", "He was given a prize in Vienna.", "She received a prize in Vienna."),
]


@pytest.mark.parametrize(("language", "beside", "text"), CONTRADICTED)
def test_a_gender_that_the_source_contradicts_is_found_in_every_language(language, beside, text):
    finding = findings("SRC201", beside, text, language)[0]
    other = {"He": "She", "She": "He"}[finding.text]
    assert finding.fixes[0].edits[0].text == other
    assert finding.related[0].role == "source"


@pytest.mark.parametrize(("language", "beside", "text"), CONTRADICTED)
def test_the_right_gender_is_silent(language, beside, text):
    right = text.replace("She ", "X ").replace("He ", "She ").replace("X ", "He ")
    assert found("SRC201", beside, right, language) == []


@pytest.mark.parametrize(
    ("language", "beside", "text"),
    [
        ("fr", "Il faut qu'on ouvre son bureau.", "She must open her office."),  # nobody's il
        ("fr", "Il a vu sa sœur.", "He saw her sister."),  # sa may be his or her
        ("de", "Der Bürgermeister sagte, sie kämen morgen.", "He said they would come tomorrow."),  # sie may be they
        ("de", "Haben Sie gefragt, ob er kommt?", "Did you ask whether he is coming?"),  # or you
        ("ru", "Компания растёт, её директор доволен.", "The company is growing, its director says he is pleased."),
        ("ru", "Он сказал, что сестра уехала.", "He said that she had left."),  # somebody else, by her verb
        ("ru", "Отец ждал её у вокзала.", "He waited at the station."),  # the father
        ("es", "Su libro salió en mayo.", "Her book came out in May."),
    ],
)
def test_where_the_source_leaves_it_open_nothing_is_said(language, beside, text):
    assert found("SRC201", beside, text, language) == []


def test_one_of_two_is_found_where_each_has_its_own():
    assert found("SRC201", "她被拘留,因为她的证件过期。", "He was held because her papers were out of date.", "zh") == ["He"]


def test_his_or_her_that_became_his_twice():
    assert found("SRC201", "Взнос зависит от его/её дохода.", "The fee depends on his/his income.") == ["his"]


@pytest.mark.parametrize(
    ("beside", "text", "hits"),
    [
        ("Партия проиграла. Теперь она ищет лидера.", "The party lost. Now she is looking for a leader.", ["she"]),
        ("Статья вышла вчера. Её никто не читал.", "The article came out yesterday. Nobody read her.", ["her"]),
        # one pronoun means what that before it means
        (
            "Партия проиграла. Она ищет деньги. Она слаба.",
            "The party lost. She is looking for money. She is weak.",
            ["She", "She"],
        ),
        # what is announced
        ("Вы видите: вот она, цена победы.", "You see: here she is, the price of victory.", ["she"]),
        # in somebody's words too
        ("«Школа старая, её закроют», — сказал мэр.", "“The school is old, they will close her,” said the mayor.", ["her"]),
    ],
)
def test_a_thing_of_the_source_is_no_she(beside, text, hits):
    got = findings("SRC202", beside, text)
    assert [finding.text for finding in got] == hits
    assert all(finding.related[-1].role == "antecedent" for finding in got)


@pytest.mark.parametrize(
    ("beside", "text"),
    [
        ("Мария открыла школу. Она довольна.", "Maria opened a school. She is pleased."),
        ("Тэтчер выступила. Речь длилась час. Она устала.", "Thatcher spoke. The speech lasted an hour. She was tired."),
        ("Врач вышла. Температура росла. Она просила воды.", "The doctor left. The fever rose. She asked for water."),
        ("Певица отменила концерт. Публика ждала её.", "The singer cancelled the concert. The audience waited for her."),
        (
            "Бабушка живёт в деревне. Дорога плохая. Её навещают редко.",
            "Grandmother lives in a village. The road is bad. She is seldom visited.",
        ),
        ("Школа нужна каждому: и ему, и ей.", "Everybody needs a school: him or her."),
        ("Партия проиграла. Теперь она ищет лидера.", "The party lost. Now it is looking for a leader."),
    ],
)
def test_a_woman_keeps_it_silent(beside, text):
    assert found("SRC202", beside, text) == []


def test_a_text_about_a_woman_goes_on_about_her():
    beside = "Мария жила в порту.\nПогода портилась.\nУлица была пуста.\nМузыка стихла.\nОна включила лампу."
    text = "Maria lived in the port.\nThe weather was getting worse.\nThe street was empty.\nThe music stopped.\nShe turned on the lamp."
    assert found("SRC202", beside, text) == []


def test_a_clause_says_of_its_own_subject_oneself():
    assert found("SRC202", "Публика в столице любит её.", "The public in the capital loves her.") == []


def test_a_ship_may_be_she_unless_the_house_says_otherwise():
    beside, text = "Подводная лодка вышла в море. Она вернётся в мае.", "The submarine put to sea. She will be back in May."
    assert found("SRC202", beside, text) == []
    assert found("SRC202", beside, text, ships="it") == ["She"]


def test_the_original_has_it():
    beside, text = "The choir sang. It left at nine.", "The choir sang. He left at nine."
    finding = findings("SRC200", beside, text, "en")[0]
    assert (finding.text, finding.fixes[0].edits[0].text) == ("He", "It")


@pytest.mark.parametrize(
    ("beside", "text"),
    [
        ("The clerk said it was late and she left.", "The clerk said that she left because it was late."),
        ("It is clear that the clerk must go.", "It is clear that she must go."),
        ("The clerk lost his key. It was found.", "The clerk lost his key. It was found."),
    ],
)
def test_an_it_elsewhere_is_no_evidence(beside, text):
    assert found("SRC200", beside, text, "en") == []


@pytest.mark.parametrize("code", ["SRC200", "SRC201", "SRC202"])
def test_texts_that_have_nothing_to_do_with_each_other_are_not_compared(code):
    beside = "Он чинит часы.\nОна печёт хлеб.\nДождь идёт с утра.\nКошка спит на крыше.\nЗавтра выходной."
    text = "She won the cup.\nHe sold the vineyard.\nPrices of tin doubled.\nThe tunnel leaks.\nOur choir toured Peru."
    assert found(code, beside, text) == []
