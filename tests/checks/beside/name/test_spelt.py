import pytest

from lint import document, engine, rules
from lint.align.alignment import Alignment
from lint.names import gazetteer
from tests.checks.beside.laid import PACK, fixed

NAMES = gazetteer.load()


def findings(text, beside):
    article = document.of_text(text)
    alignment = Alignment(document.of_text(beside, "source.txt"), article, "ru")
    result = engine.check(article, engine.Matcher(PACK, rules.select(PACK, ["SRC161"])), NAMES, alignment=alignment)
    assert not result.problems
    return result.findings


SOURCE = "Вечером выступал Чернавкин. Гости хвалили Чернавкина за песни. С Чернавкиным ушли музыканты."


def test_the_rarer_spelling_becomes_the_other():
    text = "In the evening Chernavkin performed. The guests praised Chernafkin for his songs. The musicians left with Chernavkin."
    (finding,) = findings(text, SOURCE)
    assert finding.text == "Chernafkin"
    assert fixed(text, finding) == text.replace("Chernafkin", "Chernavkin")
    assert {related.role for related in finding.related} >= {"source", "variant"}


def test_the_spelling_that_somebody_is_known_by_is_right():
    text = "In the evening Metzola came. The guests praised Metsola. The musicians left with Metzola."
    beside = "Вечером приехала Мецола. Гости хвалили Мецолу. С Мецолой ушли музыканты."
    assert [finding.text for finding in findings(text, beside)] == ["Metzola", "Metzola"]


@pytest.mark.parametrize("other", ["Chernavkin", "Chernavkins", "Chernavkina", "Dubravin"])
def test_forms_and_others(other):
    text = f"In the evening Chernavkin performed. The guests praised {other} for his songs. The musicians left with Chernavkin."
    assert findings(text, SOURCE) == []
