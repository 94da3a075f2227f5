import pytest

from lint.names import gazetteer
from tests.articles import built_in

NAMES = """\
people:
  - {name: Alexus Grynkewich, source: {ru: Алексус Гринкевич}, aliases: [Alex Grynkewich], role: Supreme Allied Commander Europe}
  - {name: Wilhelmina Jaworski-Hughes, role: minister of culture}
  - {name: Joachim Weidenfeld}
"""


@pytest.fixture(scope="module")
def names(tmp_path_factory):
    path = tmp_path_factory.mktemp("names") / "names.yaml"
    path.write_text(NAMES)
    return gazetteer.load([str(path)])


def found(text, names=None):
    return [(finding.text, finding.fixes[0].edits[0].text) for finding in built_in("NAM001", text, names)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("General Aleksus Grinkevich spoke.", [("Aleksus Grinkevich", "Alexus Grynkewich")]),
        ("General Alex Grinkevich spoke.", [("Alex Grinkevich", "Alexus Grynkewich")]),
        ("Talks with Vilgelmina Yavorski-Khyuz ended.", [("Vilgelmina Yavorski-Khyuz", "Wilhelmina Jaworski-Hughes")]),
        ("Talks with Ioakhim Vaydenfeld ended.", [("Ioakhim Vaydenfeld", "Joachim Weidenfeld")]),
        (
            "Yoakhim Vaydenfeld came. Vaydenfeld left.",
            [("Yoakhim Vaydenfeld", "Joachim Weidenfeld"), ("Vaydenfeld", "Weidenfeld")],
        ),
    ],
)
def test_a_listed_person_is_recognised_with_and_without_the_form_in_cyrillic(names, text, hits):
    assert found(text, names) == hits


@pytest.mark.parametrize(
    "text",
    [
        "General Alexus Grynkewich spoke.",
        "Alex Grynkewich spoke.",
        "Joachim Weidenberg came.",
        "Grinkevich is a surname in Minsk.",
        "Johannes Weidenfeld came.",
    ],
)
def test_right_names_and_other_people_are_left_alone(names, text):
    assert found(text, names) == []


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Emmanuel Makron likes cheese.", [("Emmanuel Makron", "Emmanuel Macron")]),
        ("Aleksandr Syrsky gave the order.", [("Aleksandr Syrsky", "Oleksandr Syrskyi")]),
        ("Treasury Secretary Bessant left.", [("Bessant", "Bessent")]),
        ("Emmanuela Macrona was asked.", [("Emmanuela Macrona", "Emmanuel Macron")]),
        ("Macron Emmanuel will visit.", [("Macron Emmanuel", "Emmanuel Macron")]),
    ],
)
def test_people_in_the_news_are_known(text, hits):
    assert found(text) == hits


@pytest.mark.parametrize(
    "text",
    [
        "Jon Kelly plays for Leeds.",
        "Karen Pearce runs a bakery.",
        "John Curry won gold in 1976.",
        "Mark Kearney sells boats.",
        "Sergey Lavrov and Sergei Lavrov are one man.",
        "The White House and Wall Street were silent.",
        "Orbán Viktor and Abe Shinzo are written so at home.",
        "Paula Montenegro met Luis Montenegro.",
    ],
)
def test_real_people_with_names_like_theirs_are_left_alone(text):
    assert found(text) == []


def test_the_finding_tells_the_path(names):
    (finding,) = built_in("NAM001", "General Aleksus Grinkevich spoke.", names)
    assert finding.evidence == "Alexus Grynkewich → Алексус Гринкевич → Aleksus Grinkevich"
    assert "Supreme Allied Commander Europe" in finding.message
