import pytest

from tests.articles import built_in


def found(text, **settings):
    return [(finding.text, finding.related[0].text) for finding in built_in("PRO001", text, **settings)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        # the subject of the sentence before
        ("Norway has raised its fees. She also wants a new port.", [("She", "Norway")]),
        ("The court has closed the case. He gave no reasons.", [("He", "The court")]),
        # of the clause before
        ("Estonia announced that she would pay.", [("she", "Estonia")]),
        ("The bank is solvent, but he needs time.", [("he", "The bank")]),
        ("Chile is calm, for she has changed her laws.", [("she", "Chile"), ("her", "Chile")]),
        # behind an adjunct
        ("Iceland has asked for talks. In March, she sent a letter to the council.", [("she", "Iceland")]),
        ("The city police can cope. If the crowd grows, she will be stunned.", [("she", "The city police")]),
        ("The agency has no money. At the time, she estimated the cost at a million.", [("she", "The agency")]),
        # somebody farther off does not fit the verb of a state
        ("Maria Brandt was silent. Latvia has long sought ties. In 2004 she joined the alliance.", []),
        ("Maria Brandt was silent. Latvia has long sought ties. In 2004, she joined the alliance.", [("she", "Latvia")]),
        # an organisation that the gazetteer knows
        ("SpaceX told the ministry that it could not pay. At first, she funded the terminals.", [("she", "SpaceX")]),
        # named anywhere, when nobody is
        ("Both probes photograph the Earth every hour. She never sleeps.", [("She", "the Earth")]),
        ("It is not much larger than a cherry. Perhaps she would have hooked the moon.", [("she", "It")]),
        # possessives of states
        ("Peru is at rest: her army is small.", [("her", "Peru")]),
    ],
)
def test_a_pronoun_of_a_thing_names_its_antecedent(text, hits):
    assert found(text) == hits


@pytest.mark.parametrize(
    "text",
    [
        "Norway has a new minister. She also wants a port.",
        "Norway sent Anna Lund to Oslo. She arrived on Friday.",
        "The court heard Ms Lund. She gave no reasons.",
        "The bank hired a director. He needs time.",
        "Estonia’s president announced that she would pay.",
        "The company praised its founder, and he was glad.",
        "“Britain has lost her way,” the old song says.",
        "The Earth turned as Anna watched. She cannot sleep.",
        "It was Clara who called. She was tired.",
        "The actress left Chile because she had changed her mind.",
        "The agency, he said, is short of money.",
        "The author of the book lives in Peru. She writes at night.",
        "Tom Baker works for the port. He likes ships.",
        "The museum opened late. A guard said he had lost the key.",
        "The patient left the hospital. She was well again.",
    ],
)
def test_a_person_who_may_be_meant_keeps_it_silent(text):
    assert found(text) == []


@pytest.mark.parametrize(("ships", "hits"), [("she", []), ("it", [("She", "The frigate")])])
def test_house_style_decides_on_ships(ships, hits):
    assert found("The frigate left port at noon. She carries a crew of ninety.", ships=ships) == hits
