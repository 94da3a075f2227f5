import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.align.glossary.glossary import Glossary, exactly, load, parse, rendering
from lint.align.glossary.term import Term
from lint.errors import UserError

MARTIF = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
 <text><body>
  <termEntry id="a">
   <descrip type="definition">an aircraft without a crew</descrip>
   <langSet xml:lang="ru-RU"><tig><term>беспилотник</term></tig><tig><term>БПЛА</term></tig></langSet>
   <langSet xml:lang="en"><ntig><termGrp><term>drone</term></termGrp></ntig>
    <tig><term>pilotless
     plane</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
   </langSet>
  </termEntry>
  <termEntry id="b"><langSet xml:lang="ru"><tig><term>лодка</term></tig></langSet></termEntry>
 </body></text>
</martif>
"""
TBX = """<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:basic="http://example.org/basic">
 <text><body><conceptEntry id="a">
  <langSec xml:lang="de"><termSec><term>Drohne</term></termSec></langSec>
  <langSec xml:lang="en"><termSec><term>drone &amp; balloon</term></termSec>
   <termSec><term>flying robot</term><basic:administrativeStatus>supersededTerm-admn-sts</basic:administrativeStatus></termSec>
  </langSec>
 </conceptEntry></body></text>
</tbx>
"""
YAML = """\
terms:
  - source: {ru: беспилотник, uk: [безпілотник, дрон]}
    target: drone
    note: house style
  - source: liberation
    forbidden: [freeing]
"""
CSV = 'source,target,lang,forbidden,note\r\nбеспилотник,drone|UAV,ru,robot | pilotless plane,style\r\n\r\n"a, b",c,,,\r\n'


def test_tbx_of_version_2():
    assert parse(MARTIF.encode(), "t.tbx") == [
        Term("беспилотник", ("drone",), ("pilotless plane",), "ru", "an aircraft without a crew", "t.tbx:7"),
        Term("БПЛА", ("drone",), ("pilotless plane",), "ru", "an aircraft without a crew", "t.tbx:7"),
        Term("drone", ("drone",), ("pilotless plane",), "en", "an aircraft without a crew", "t.tbx:8"),
    ]


def test_tbx_of_version_3():
    german, english = parse(TBX.encode(), "t.tbx")
    assert german == Term("Drohne", ("drone & balloon",), ("flying robot",), "de", "", "t.tbx:3")
    assert english.language == "en"


def test_csv():
    assert parse(CSV.encode(), "t.csv") == [
        Term("беспилотник", ("drone", "UAV"), ("robot", "pilotless plane"), "ru", "style", "t.csv:2"),
        Term("a, b", ("c",), (), "", "", "t.csv:4"),
    ]


def test_yaml():
    assert [(t.source, t.targets, t.forbidden, t.language) for t in parse(YAML.encode(), "t.yaml")] == [
        ("беспилотник", ("drone",), (), "ru"),
        ("безпілотник", ("drone",), (), "uk"),
        ("дрон", ("drone",), (), "uk"),
        ("liberation", (), ("freeing",), ""),
    ]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("t.csv", "term,english\na,b\n", "t.csv:1: the first line must name the columns"),
        ("t.csv", "source,target\na,\n", "t.csv:2: needs a source and a target"),
        ("t.csv", "source,target\na,b\nc,d,e\n", "t.csv:3: more cells than columns"),
        ("t.csv", "", "t.csv:1:"),
        ("t.yaml", "terms:\n  - source: a\n    target: b\n  - source: c\n", "t.yaml:4: needs a source"),
        ("t.yaml", "terms:\n  - source: a\n    targets: b\n", "t.yaml:2: must be a mapping"),
        ("t.yaml", "terms:\n  - source: a\n    target: [1]\n", "t.yaml:2: must be text"),
        ("t.yaml", "- a\n", "t.yaml:1: must hold `terms:`"),
        ("t.tbx", "<tbx>\n<text>", "t.tbx:2: not XML"),
        ("t.tbx", "<html>\n</html>", "t.tbx:1: <html> is no TBX"),
        ("t.tbx", "<tbx>\n<langSec>\n</langSec></tbx>", "t.tbx:2: <langSec> needs xml:lang"),
        ("t.tbx", "<" + "><".join(["tbx"] * 50) + ">", "t.tbx:1: nested more than"),
        ("t.tbx", '<!DOCTYPE tbx [\n<!ENTITY a "b">\n]>\n<tbx>&a;</tbx>', "t.tbx:2: declarations and entities are refused"),
        ("t.tbx", '<!DOCTYPE tbx SYSTEM "x.dtd">\n<tbx>\n&a;</tbx>', "t.tbx:3: declarations and entities are refused"),
        ("t.docx", "", "t.docx: a glossary is .tbx, .csv or .yaml"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(name, text, said):
    with pytest.raises(UserError) as caught:
        parse(text.encode(), name)
    assert caught.value.message.startswith(said)
    assert caught.value.kind == "rule"


def test_bytes_that_are_no_text_have_a_line():
    with pytest.raises(UserError, match="t.csv:2: not UTF-8"):
        parse(b"source,target\n\xff,b\n", "t.csv")


@given(st.binary(max_size=200), st.sampled_from(["t.csv", "t.tbx", "t.yaml"]))
def test_no_bytes_are_a_bug(data, name):
    with contextlib.suppress(UserError):
        parse(data, name)


WORDS = st.text(alphabet="abc äжш,\"'", min_size=1, max_size=8).map(str.strip).filter(bool)


@given(st.lists(st.tuples(WORDS, st.lists(WORDS, min_size=1, max_size=3)), max_size=4))
def test_csv_comes_back_as_it_was_written(rows):
    import csv
    import io

    out = io.StringIO(newline="")
    csv.writer(out).writerows([("source", "target"), *((source, "|".join(targets)) for source, targets in rows)])
    assert [(t.source, list(t.targets)) for t in parse(out.getvalue().encode(), "t.csv")] == rows


def test_files_are_read_one_behind_the_other_and_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "a.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(YAML, encoding="utf-8")
    paths = [str(tmp_path / "a.csv"), str(tmp_path / "b.yaml")]
    assert load(paths).terms == load(paths).terms == load(paths, use_cache=False).terms
    assert [term.source for term in load(paths).terms][:3] == ["беспилотник", "a, b", "беспилотник"]
    with pytest.raises(UserError, match=r"none\.csv: no such file"):
        load([str(tmp_path / "none.csv")])


def standing(terms, text, language):
    glossary = Glossary([Term(term, ("x",)) for term in terms])
    return [text[one.start : one.end] for one in glossary.standing(text, language)]


@pytest.mark.parametrize(
    ("term", "text", "language", "found"),
    [
        ("беспилотник", "Удар беспилотниками и беспилотником.", "ru", ["беспилотниками", "беспилотником"]),
        ("подводная лодка", "Две подводные лодки ушли.", "ru", ["подводные лодки"]),
        ("участок", "На участках и на участке.", "ru", ["участках", "участке"]),
        ("НАТО", "Страны НАТО и натовцы, нато.", "ru", ["НАТО"]),
        ("війна", "Під час війни.", "uk", ["війни"]),
        ("okręt podwodny", "Dwa okręty podwodne.", "pl", ["okręty podwodne"]),
        ("Bürgermeister", "Die Bürgermeistern und der Bürgermeisters.", "de", ["Bürgermeistern", "Bürgermeisters"]),
        ("munición", "Las municiones llegaron.", "es", ["municiones"]),
        ("潜水艇", "两艘潜水艇离开了港口。", "zh", ["潜水艇"]),
        ("غواصة", "خرجت الغواصة من الميناء", "ar", ["الغواصة"]),
        ("denizaltı", "Denizaltılar limandan ayrıldı.", "tr", ["Denizaltılar"]),
        ("잠수함", "잠수함이 항구를 떠났다.", "ko", ["잠수함이"]),
        ("air defence", "The air defenses of the city.", "en", ["air defenses"]),
        ("ок", "Это ок.", "ru", []),
    ],
)
def test_a_term_is_known_in_its_forms(term, text, language, found):
    assert standing([term], text, language) == found


def test_of_terms_inside_one_another_the_longest_stands():
    assert standing(["лодка", "подводная лодка"], "Подводная лодка и лодка.", "ru") == ["Подводная лодка", "лодка"]


def test_a_term_of_another_language_does_not_stand():
    glossary = Glossary([Term("лодка", ("boat",), (), "uk")])
    assert glossary.standing("лодка", "ru") == []


def test_a_rendering_may_have_words_between_and_in_another_order():
    assert rendering("minister of defence", "the defense minister") is not None
    assert rendering("air defence", "defenses in the air") is not None
    assert rendering("air defence", "air raids were met by a strong defence") is None


def test_what_is_refused_must_stand_word_for_word():
    text = "Pilotless planes and a plane that is pilotless"
    assert [text[a:b] for a, b in exactly("pilotless plane", text)] == ["Pilotless planes"]
