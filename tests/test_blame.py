"""Whose a difference is: the original, the outlet's translation of it, and the article made from that."""

from lint import document, engine, rules
from lint.align.alignment import Alignment
from lint.matching import Matcher
from lint.names import gazetteer
from tests.align.articles import FERRY, PAROM, REMARK, RETOLD

SAID = "Такие обещания никогда не выполнялись, как известно."
SAID_IN_ENGLISH = "Such promises have never been kept, as is well known."


def found(target, source, original=None, code="SRC001"):
    """What a rule says of an article beside its source, and its original if there is one."""
    own = rules.load()
    article = document.of_text("\n".join(target))
    beside = [Alignment(document.of_text("\n".join(source), "source.txt"), article, "ru")]
    if original is not None:
        beside.append(Alignment(document.of_text("\n".join(original), "original.txt"), article, "en"))
    result = engine.check(article, Matcher(own, rules.select(own, [code])), gazetteer.load(), {}, (), None, *beside)
    assert not result.problems
    return result.findings


def test_what_neither_has_is_the_republishers():
    [finding] = found([*RETOLD[:2], REMARK, *RETOLD[2:]], PAROM, FERRY)
    assert finding.text == REMARK
    assert "the republisher’s" in finding.message
    assert {related.path for related in finding.related} == {"source.txt", "original.txt"}


def test_what_the_translation_between_has_too_is_its_outlets():
    source = [*PAROM[:3], SAID, *PAROM[3:]]
    [finding] = found([*RETOLD[:3], SAID_IN_ENGLISH, *RETOLD[3:]], source, FERRY)
    assert "the outlet’s" in finding.message
    assert {related.path for related in finding.related} == {"original.txt"}


def test_what_the_outlet_left_out_is_its_own():
    short = [*PAROM[:1], *PAROM[2:]]
    [finding] = found([*RETOLD[:1], *RETOLD[2:]], short, FERRY, code="SRC002")
    assert finding.evidence == FERRY[1]
    assert "the outlet’s" in finding.message


def test_what_the_article_has_from_the_original_is_no_fault():
    short = [*PAROM[:1], *PAROM[2:]]
    assert not found(RETOLD, short, FERRY)


def test_with_one_text_nobody_is_named():
    [finding] = found([*RETOLD[:2], REMARK, *RETOLD[2:]], PAROM)
    assert finding.message == "the source does not have this"


NOTED = "Families will get compensation, the shipping company (it has no such money — editor’s note, Harbour Gazette) promised."


def test_a_note_that_the_source_has_too_is_its_outlets():
    source = [*PAROM[:3], "Судоходная компания (таких денег у нее нет — прим. ред.) пообещала компенсацию семьям.", *PAROM[4:]]
    [finding] = found([*RETOLD[:3], NOTED, *RETOLD[4:]], source, code="ASD001")
    assert "the outlet’s of the source" in finding.message
    assert finding.related[-1].text == "(таких денег у нее нет — прим. ред.)"


def test_a_note_that_the_source_has_not_came_in_later():
    [finding] = found([*RETOLD[:3], NOTED, *RETOLD[4:]], PAROM, code="ASD001")
    assert "put in after the source" in finding.message
