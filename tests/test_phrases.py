import re

import pytest

from lint.phrases import expand, expression, follow_case, inflect


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        ("plain", ["plain"]),
        ("a {b|c} d", ["a b d", "a c d"]),
        ("{the |}owner{s|}", ["the owners", "the owner", "owners", "owner"]),
        ("x {|y} z", ["x z", "x y z"]),
    ],
)
def test_braces_stand_for_alternatives(phrase, forms):
    assert expand(phrase) == forms


@pytest.mark.parametrize("phrase", ["a {b", "a b}", "{a|{b}}", "{|}", "{a|b|c|d|e|f|g|h}" * 4])
def test_what_cannot_be_expanded_is_refused(phrase):
    with pytest.raises(ValueError, match=r"brace|empty|forms"):
        expand(phrase)


@pytest.mark.parametrize(
    ("phrase", "text", "hit"),
    [
        ("son", "reason", False),
        ("son", "a son.", True),
        ("mobilis*", "Mobilisation began", True),
        ("don't", "I don’t know", True),
        ("approx.", "approx. ed", True),
        ("/\\d{4}/", "in 1997", True),
        ("START II", "START III", False),
    ],
)
def test_phrases_match_at_word_boundaries(phrase, text, hit):
    assert bool(re.search(expression(phrase), text, re.IGNORECASE)) == hit


@pytest.mark.parametrize(
    ("phrase", "how", "forms"),
    [
        ("gas carrier", "noun", ["gas carrier", "gas carriers", "gas carrier's", "gas carriers'"]),
        ("army", "noun", ["army", "armies", "army's", "armies'"]),
        ("serviceman", "noun", ["serviceman", "servicemen", "serviceman's", "servicemen's"]),
        ("clash", "noun", ["clash", "clashes", "clash's", "clashes'"]),
        ("declare to", "verb", ["declare to", "declares to", "declared to", "declaring to"]),
        ("stop", "verb", ["stop", "stops", "stopped", "stopping"]),
        ("carry out", "verb", ["carry out", "carries out", "carried out", "carrying out"]),
        ("conduct", "verb", ["conduct", "conducts", "conducted", "conducting"]),
    ],
)
def test_inflection_is_regular_english(phrase, how, forms):
    assert inflect(phrase, how) == forms


@pytest.mark.parametrize(
    ("replacement", "matched", "written", "result"),
    [
        ("a stakeholder", "An interested party", "an interested party", "A stakeholder"),
        ("a stakeholder", "an interested party", "an interested party", "a stakeholder"),
        ("a stakeholder", "INTERESTED PARTY", "interested party", "A STAKEHOLDER"),
        ("New START", "START III", "START III", "New START"),
        ("drone", "BPLA", "BPLA", "drone"),
        ("LNG tankers", "Gas carriers", "gas carriers", "LNG tankers"),
        ("", "X", "x", ""),
    ],
)
def test_a_replacement_follows_the_case_of_what_stood_there(replacement, matched, written, result):
    assert follow_case(replacement, matched, written) == result
