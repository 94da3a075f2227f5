import pytest

from tests.checks.beside.laid import findings, fixed

CODES = ["SRC040", "SRC041", "SRC042", "SRC043"]
BEFORE, BEHIND = "The ferry left the old harbour at noon.\n", "\nThe council of the town meets again in June."


def found(text, beside, language="en"):
    return findings(CODES, BEFORE + text + BEHIND, BEFORE + beside + BEHIND, language)


@pytest.mark.parametrize(
    ("text", "beside", "hit"),
    [
        ("“We never paid the crew,” said Holm.", "“We always paid the crew,” said Holm.", "never"),
        ("“We did not pay the crew,” said Holm.", "“We did pay the crew,” said Holm.", "not"),
        ("„We paid the whole crew“, said Holm.", "“We paid the crew,” said Holm.", "whole"),
        ("‘We paid the crew’, said Holm.", "“We hardly paid the crew,” said Holm.", "We paid"),
    ],
)
def test_a_changed_word_of_a_quotation_is_put_back(text, beside, hit):
    (finding,) = found(text, beside)
    assert (finding.code, finding.text, finding.severity) == ("SRC040", hit, "critical")
    meant = beside[1 : beside.index("crew")]
    assert meant in fixed(BEFORE + text + BEHIND, finding)
    assert meant in finding.evidence


def test_a_quotation_translated_back_is_replaced_as_a_whole():
    text = "“Paying those people was never in our plans,” said Holm."
    (finding,) = found(text, "“We never meant to pay these people,” said Holm.")
    assert (
        fixed(text, finding._replace(fixes=(moved(finding, -len(BEFORE)),))) == "“We never meant to pay these people,” said Holm."
    )


def moved(finding, by):
    fix = finding.fixes[0]
    return fix._replace(edits=tuple(edit._replace(start=edit.start + by, end=edit.end + by) for edit in fix.edits))


def test_a_contraction_written_out_is_a_small_change():
    (finding,) = found("“We have not paid the crew,” said Holm.", "“We haven’t paid the crew,” said Holm.")
    assert finding.severity == "minor"


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("“We paid the crew. We would do it again”, said Holm.", "“We paid the crew,” said Holm. “We would do it again.”"),
        (
            "Holm wrote of “a colour [of the flag] that … travelled far”.",
            "Holm wrote of “a color that, as we know, traveled far”.",
        ),
        ("Holm: “We paid 10 men”.", "“We paid ten men and their wives,” Holm said."),
        ("Holm called it “the ‘best’ crew”.", "Holm called it 'the “best” crew'."),
    ],
)
def test_a_quotation_may_be_cut_and_set_otherwise(text, beside):
    assert found(text, beside) == []


def test_a_quotation_that_stands_elsewhere_in_the_original_is_known():
    text = "“The cranes came too late for us,” Holm said.\n" + BEFORE
    beside = BEFORE + "“The cranes came too late for us,” Holm said."
    assert findings(CODES, text + BEHIND, beside + BEHIND) == []


def test_marks_put_on_a_word_are_taken_off():
    text = "Holm’s “company” paid the crew in May."
    for beside, language in (("Holm’s company paid the crew in May.", "en"), ("Компания Хольма заплатила команде в мае.", "ru")):
        (finding,) = findings(CODES, text, beside, language)
        assert (finding.code, finding.text) == ("SRC041", "“company”")
        assert fixed(text, finding) == text.replace("“", "").replace("”", "")


def test_speech_made_of_a_report_has_no_fix():
    (finding,) = found("“I paid the crew in May and in June,” said Holm.", "Holm said that he had paid the crew in May and June.")
    assert (finding.code, finding.fixes) == ("SRC041", ())


def test_marks_lost_are_named_with_the_words_that_had_them():
    (finding,) = found("Holm says the company was robbed by its own bank.", "Holm says the company was “robbed by its own bank”.")
    assert (finding.code, finding.text) == ("SRC042", "robbed by its own bank")


@pytest.mark.parametrize(
    ("language", "beside"),
    [
        ("ru", "Министр сказал: «Вся страна заплатит за эту войну».\nПаром вышел из порта в полдень."),
        ("de", "Der Minister sagte: „Das ganze Land wird für diesen Krieg bezahlen.“\nDie Fähre verließ den Hafen um zwölf."),
        ("fr", "Le ministre a déclaré : « Tout le pays paiera pour cette guerre. »\nLe ferry a quitté le port à midi."),
        ("zh", "部长说：“整个国家都将为这场战争付出代价。”\n渡轮中午离开港口。"),
        ("ja", "大臣は「国全体がこの戦争の代償を払うことになる」と述べた。\nフェリーは正午に港を出た。"),
        ("ko", '장관은 "온 나라가 이 전쟁의 대가를 치를 것"이라고 말했다.\n페리는 정오에 항구를 떠났다.'),
        ("ar", 'قال الوزير: "ستدفع البلاد كلها ثمن هذه الحرب".\nغادرت العبارة الميناء ظهرا.'),
        ("hi", 'मंत्री ने कहा, "पूरा देश इस युद्ध की कीमत चुकाएगा।"\nनौका दोपहर में बंदरगाह से रवाना हुई।'),
        ("tr", 'Bakan, "Bütün ülke bu savaşın bedelini ödeyecek" dedi.\nFeribot öğlen limandan ayrıldı.'),
    ],
)
def test_speech_in_the_marks_of_other_languages(language, beside):
    quoted = "The minister said: “The whole country will pay for this war.”\nThe ferry left the harbour at noon."
    reported = "The minister said that the whole country would pay for this war.\nThe ferry left the harbour at noon."
    bare = "".join(c for c in beside if c not in '“”„«»「」"')
    assert findings(CODES, quoted, beside, language) == []
    assert [f.code for f in findings(CODES, reported, beside, language)] == ["SRC042"]
    assert [f.code for f in findings(CODES, quoted, bare, language)] == ["SRC041"]


def test_a_name_in_marks_is_a_name_without_them():
    russian = "Завод «Красный пролетарий имени Первого Мая», построенный в Москве, закрыли.\nРабочие получили деньги."
    english = "The Red Proletarian May Day Plant, built in Moscow, was closed.\nThe workers were paid."
    assert findings(CODES, english, russian, "ru") == []


def test_another_speaker_is_named_only_when_both_are():
    source = "“We paid the crew,” said Erik Holm.\nMarta Vesely leads the union."
    (finding,) = findings(CODES, source.replace("Erik Holm", "Marta Vesely"), source)
    assert (finding.code, finding.text) == ("SRC043", "Marta Vesely")
    for other in ("the director", "Eric Golm", "he"):
        assert findings(CODES, source.replace("Erik Holm", other), source) == []
