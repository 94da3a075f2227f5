import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align import lexicon
from lint.checks.beside.untranslated import left_over
from tests.checks.beside.laid import findings

LONG = {
    "de": "Der Kapitän meldete den Verlust seines Ankers, und die Mannschaft suchte ihn lange.",
    "fr": "Le capitaine a signalé la perte de son ancre, et l'équipage l'a cherchée longtemps.",
    "it": "Il capitano ha segnalato la perdita della sua ancora, e l'equipaggio l'ha cercata a lungo.",
    "pl": "Kapitan zgłosił utratę kotwicy, a załoga długo jej szukała na dnie zatoki.",
    "cs": "Kapitán ohlásil ztrátu kotvy a posádka ji dlouho hledala na dně zátoky.",
    "ru": "Капитан сообщил о потере якоря, и экипаж долго искал его на дне залива.",
}


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("de", "The captain reported the loss of his anchor, and the Mannschaft looked for it for a long time.", "Mannschaft"),
        ("de", "The captain meldete the loss of his anchor, and the crew looked for it for a long time.", "meldete"),
        ("de", "The captain reported the loss of his anchor, und the crew looked for it for a long time.", "und"),
        ("fr", "The captain reported the perte of his anchor, and the crew looked for it for a long time.", "perte"),
        ("it", "The captain reported the loss della sua ancora, and the crew looked for it for a long time.", "della sua ancora"),
        ("pl", "The captain reported the loss of the anchor, and the crew długo looked for it in the bay.", "długo"),
        ("cs", "The captain reported the loss of the anchor, and the crew dlouho looked for it in the bay.", "dlouho"),
    ],
)
def test_a_word_of_the_source_in_the_sentence(language, text, left):
    (finding,) = findings(["SRC170"], text, LONG[language], language)
    assert finding.text == left
    assert finding.category == "accuracy/untranslated"
    assert LONG[language] in str(finding.evidence)


def test_what_the_word_means_is_said():
    text = "The captain reported the loss of his anchor, and the Mannschaft looked for it for a long time."
    (finding,) = findings(["SRC170"], text, LONG["de"], "de")
    assert "team" in finding.message


@pytest.mark.parametrize(
    ("language", "beside", "text"),
    [
        ("fr", "Le restaurant de l'hotel sert des croissants et du champagne.", "The restaurant of the hotel serves croissants."),
        (
            "it",
            "La storia della famiglia è nella rivista Vita della montagna.",
            "Its story is in the magazine Vita della montagna.",
        ),
        ("es", "La palabra «querencia» no se traduce fácilmente.", "The word “querencia” is not easily translated."),
        ("de", "Die Zeit berichtete, Frau Klein sei nach Essen gezogen.", "Die Zeit reported that Ms Klein had moved to Essen."),
        ("de", "Das Hotel liegt an der Mosel.", "The hotel is on the Mosel."),
        ("fr", "La perfection du document est un avantage.", "The perfection of the document is an advantage."),
        ("pl", "Używali slangu, a slang bywa trudny dla gości hotelu.", "They used slang, which guests find hard."),
        ("fr", "Une transition simple est possible.", "A simple transition is possible."),
        ("en", "The ombudsman wrote to the Bundestag.", "The ombudsman wrote to the Bundestag."),
    ],
)
def test_words_that_both_languages_have(language, beside, text):
    assert findings(["SRC170"], text, beside, language) == []


@pytest.mark.parametrize(
    ("language", "beside", "text", "left"),
    [
        ("ja", "船長は錨の紛失を報告した。", "The captain reported the 紛失 of his anchor.", "紛失"),
        ("hi", "कप्तान ने लंगर के नुकसान की सूचना दी।", "The captain reported the नुकसान of his anchor.", "नुकसान"),
        ("ko", "선장은 닻의 분실을 보고했다.", "The captain reported the 분실 of his anchor.", "분실"),
    ],
)
def test_a_word_in_another_script(language, beside, text, left):
    (finding,) = findings(["SRC170"], text, beside, language)
    assert finding.text == left


def test_a_name_in_its_own_script_behind_it_is_no_word_left_over():
    text = "The captain of the Kaminari (雷) reported the loss of his anchor."
    assert findings(["SRC170"], text, "雷の船長は錨の紛失を報告した。", "ja") == []


def test_cyrillic_is_for_other_rules():
    assert findings(["SRC170"], "The captain reported the loss of the якоря.", LONG["ru"], "ru") == []


GERMAN = lexicon.load("de")
SOME = st.text(alphabet="abdeiłöZ «»()'’,.-", max_size=60)


@given(SOME, SOME)
def test_places_are_places_of_the_target(source, target):
    for left in left_over(source, target, GERMAN):
        assert 0 <= left.start < left.end <= len(target)
        assert target[left.start : left.end].lower() in target.lower()
