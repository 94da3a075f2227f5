"""A decision becomes an example of its rule: read back from the file as it stood in the article, and it holds or is `todo`."""

import os
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import examples, rules
from lint.cli import main
from lint.errors import UserError
from lint.review.exemplars import add_example, example_of, from_flag, rule_file, sentence_of, written_to
from tests.review.articles import project, review

RULE = """\
# ours
family: term
rules:
  - code: TRM901
    name: gas-carrier
    kind: substitute
    severity: minor             # for now
    confidence: 0.8
    category: terminology
    find: ["gas carrier"]
    replace: 'tanker'
    unless: ["gas carrier day"]
    message: "“{text}” is a tanker"
    why: >
      Planted by a test.
    bad:
      - "The [[gas carrier]] sailed."
      - text: "A [[gas carrier]] sank."
        fixed: "A tanker sank."

      - "One [[gas carrier]] more."
    good:
      - "It was gas carrier day."   # a feast
      - "A carrier of gas."
      - "The tanker sailed."

  - code: TRM902
    name: other
    kind: substitute
    severity: minor
    confidence: 0.8
    category: terminology
    find: ["ice breaker"]
    replace: icebreaker
    message: "one word"
    why: Planted too.
    bad: ["An [[ice breaker]].", "Our [[ice breaker]].", "No [[ice breaker]]."]
    good: [a, b, c]
"""


def ours(folder, text="The gas carrier sailed on Monday. It is new.\n", name="a"):
    """A session over an article under a rule of the user's own."""
    project(folder, **{name: text})
    (folder / "mine.yaml").write_text(RULE)
    (folder / "calque.yaml").write_text("rules: [mine.yaml]\nselect: [TRM901, TRM902]\n")
    return review(folder)


def compiled(path, code="TRM901"):
    return next(rule for rule in rules.load_full(rules.find_files(str(path)), False) if rule["code"] == code)


def decided(session, verdict, place=0, replacement=None):
    flag = session.visible[place]
    session.decide([flag], verdict, flag.finding.fixes[0].title if verdict == "fix" and replacement is None else "", replacement)
    return session.visible[place]


def make(session, flag):
    article = session.by_path[flag.path]
    return from_flag(article, flag, os.path.dirname(flag.path), session.rule_paths)


# the sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("It is May. The gas carrier sailed. So what?", "The [[gas carrier]] sailed."),
        ("A gas\u00a0carrier.", "A [[gas carrier]]."),
        ("Gas carrier", "[[Gas carrier]]"),
        ("He said: “The gas carrier 🌈 sailed.”", "He said: “The [[gas carrier]] 🌈 sailed.”"),
    ],
)
def test_the_sentence_is_as_rules_see_it_with_the_span_marked(tmp_path, text, sentence):
    session = ours(tmp_path, text)
    assert sentence_of(session.article.document, session.visible[0]) == sentence


def test_markup_is_gone(tmp_path):
    ours(tmp_path)
    (tmp_path / "a.txt").unlink()
    (tmp_path / "b.html").write_text("<p>Smith &amp; Co: the <b>gas</b> carrier sailed. More.</p>")
    session = review(tmp_path)
    assert sentence_of(session.article.document, session.visible[0]) == "Smith & Co: the [[gas carrier]] sailed."


def test_what_explains_the_flag_comes_with_it(tmp_path):
    project(
        tmp_path,
        a="It is May. Norway plans a port. It has money.\n\nA road too. Norway is big. It is cold. They also want a road. Yes.\n",
    )
    session = review(tmp_path, settings=(("select", ["CON003"]),))
    text = sentence_of(session.article.document, session.visible[0])
    assert "[[They]] also want a road." in text
    assert text.startswith("Norway is big.")
    assert "It is May" not in text


def test_a_place_in_another_paragraph_is_a_line_of_its_own(tmp_path):
    project(tmp_path, a="Henri Cotinel drew the tower. It stands.\n\nYes.\n\nKotinel said it would stand for a century.\n")
    session = review(tmp_path)
    said = sentence_of(session.article.document, session.visible[0])
    assert said == "Henri Cotinel drew the tower.\n[[Kotinel]] said it would stand for a century."


def test_a_sentence_with_marks_of_its_own_is_left_to_a_person(tmp_path):
    session = ours(tmp_path, "The gas carrier [[sic]] sailed.")
    with pytest.raises(UserError, match=r"\[\["):
        sentence_of(session.article.document, session.visible[0])


def test_kept_is_good_and_fixed_is_bad_with_the_text_after_it(tmp_path):
    session = ours(tmp_path, "The gas carrier sailed & sank. A gas carrier is new.")
    document = session.article.document
    assert example_of(document, decided(session, "keep")) == ("good", "The gas carrier sailed & sank.", None)
    assert example_of(document, decided(session, "fix", 1)) == ("bad", "A [[gas carrier]] is new.", "A tanker is new.")
    own = decided(session, "fix", 1, "ship <of gas>")
    assert example_of(document, own) == ("bad", "A [[gas carrier]] is new.", "A ship <of gas> is new.")


def test_own_words_in_html_are_words(tmp_path):
    ours(tmp_path)
    (tmp_path / "a.txt").unlink()
    (tmp_path / "b.html").write_text("<p>A gas carrier.</p>")
    session = review(tmp_path)
    assert example_of(session.article.document, decided(session, "fix", 0, "Q&A ship")).fixed == "A Q&A ship."


@pytest.mark.parametrize("verdict", ["", "later"])
def test_what_is_not_decided_is_no_example(tmp_path, verdict):
    session = ours(tmp_path)
    flag = decided(session, verdict) if verdict else session.visible[0]
    with pytest.raises(UserError, match="decide first"):
        example_of(session.article.document, flag)


# the file of the rule


def test_a_fix_joins_the_bad_examples_and_nothing_else_changes(tmp_path):
    session = ours(tmp_path)
    said = make(session, decided(session, "fix"))
    assert said.endswith("mine.yaml: bad example of TRM901 added")
    line = '      - text: "The [[gas carrier]] sailed on Monday."\n        fixed: The tanker sailed on Monday.\n'
    made = (tmp_path / "mine.yaml").read_text()
    assert line in made
    assert made.replace(line, "", 1) == RULE
    assert main(["rules", "test", str(tmp_path / "mine.yaml")]) == 0


def test_what_stands_is_todo_until_the_rule_leaves_it_alone(tmp_path, capsys):
    session = ours(tmp_path)
    said = make(session, decided(session, "keep"))
    assert "todo-good example of TRM901 added; it does not hold yet: good: 'gas carrier' is found" in said
    file = tmp_path / "mine.yaml"
    assert main(["rules", "test", "--todo", str(file)]) == 0
    assert "holds now" not in capsys.readouterr().out
    file.write_text(file.read_text().replace('"gas carrier day"', '"gas carrier day", "gas carrier sailed on"'))
    main(["rules", "test", "--todo", str(file)])
    assert "todo-good holds now: move it to `good`" in capsys.readouterr().out


def test_a_good_example_that_holds_is_one_at_once(tmp_path):
    ours(tmp_path)
    file = str(tmp_path / "mine.yaml")
    assert "mine.yaml: good example" in add_example(file, "TRM901", "good", "Then gas carrier day came.")
    assert compiled(file)["good"][-1]["text"] == "Then gas carrier day came."
    assert main(["rules", "test", file]) == 0


def test_own_words_are_todo_where_the_rule_offers_others(tmp_path, capsys):
    session = ours(tmp_path)
    said = make(session, decided(session, "fix", 0, "ship"))
    assert "todo-bad example" in said
    assert compiled(tmp_path / "mine.yaml")["todo"]["bad"][0]["fixed"] == "The ship sailed on Monday."
    assert main(["rules", "test", "--todo", str(tmp_path / "mine.yaml")]) == 0
    assert "holds now" not in capsys.readouterr().out


def test_the_second_rule_of_a_file_gets_its_own(tmp_path):
    session = ours(tmp_path, "The ice breaker waits.")
    make(session, decided(session, "fix"))
    assert compiled(tmp_path / "mine.yaml", "TRM902")["bad"][-1]["text"] == "The [[ice breaker]] waits."
    assert (tmp_path / "mine.yaml").read_text().startswith(RULE[: RULE.index("bad: [")])


def test_an_example_is_there_once(tmp_path):
    session = ours(tmp_path)
    flag = decided(session, "fix")
    make(session, flag)
    made = (tmp_path / "mine.yaml").read_text()
    assert "has this example already" in make(session, flag)
    assert (tmp_path / "mine.yaml").read_text() == made


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=30))
def test_whatever_the_words_are_they_are_read_back(tmp_path_factory, words):
    file = tmp_path_factory.mktemp("rules") / "mine.yaml"
    file.write_text(RULE)
    text = f"{words} x"
    add_example(str(file), "TRM901", "good", text)
    rule = compiled(file)
    assert [example["text"] for example in (*rule["good"], *rule["todo"]["good"])][3:] == [text]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda file: file.write_text(RULE.replace("find: [", "find: [[")), "mine.yaml"),
        (lambda file: file.write_text(RULE.replace("TRM901", "TRM903")), "no rule"),
        (lambda file: file.chmod(0o444), "read-only"),
    ],
)
def test_what_goes_wrong_is_told_and_the_file_stays(tmp_path, change, says):
    file = tmp_path / "mine.yaml"
    file.write_text(RULE)
    change(file)
    before = file.read_bytes()
    with pytest.raises(UserError, match=says):
        add_example(str(file), "TRM901", "bad", "The [[gas carrier]] came.", "The tanker came.")
    assert file.read_bytes() == before


def test_a_full_disk_leaves_the_file(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    file = tmp_path / "mine.yaml"
    file.write_text(RULE)
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UserError, match="No space left on device; it is as it was"):
        add_example(str(file), "TRM901", "bad", "The [[gas carrier]] came.")
    assert file.read_text() == RULE


@pytest.mark.parametrize(("kind", "text"), [("bad", "No marks."), ("todo-good", "x")])
def test_what_is_no_example_is_refused(tmp_path, kind, text):
    file = tmp_path / "mine.yaml"
    file.write_text(RULE)
    with pytest.raises(UserError):
        add_example(str(file), "TRM901", kind, text)
    assert file.read_text() == RULE


# rules that came with calque


@pytest.fixture
def installed(monkeypatch):
    """As if calque came as a wheel: its rules are not for editing."""
    monkeypatch.setattr("lint.review.exemplars.rules", SimpleNamespace(**{**vars(rules), "built": lambda name: b""}))


def test_a_rule_of_a_checkout_has_its_examples_in_its_file():
    file = rule_file("TRM420")
    assert os.path.isfile(file.path)
    assert file.path.endswith("core-treaties.yaml")
    assert written_to(file, "/project") == file.path


def test_an_installed_rule_has_them_at_the_projects_root(installed):
    assert written_to(rule_file("TRM420"), "/project") == os.path.join("/project", ".calque", "examples.yaml")


def test_a_rule_of_the_users_own_comes_before_calques(tmp_path):
    (tmp_path / "mine.yaml").write_text(RULE.replace("TRM901", "TRM420"))
    assert rule_file("TRM420", [str(tmp_path)]).path == str(tmp_path / "mine.yaml")
    with pytest.raises(UserError, match="TRM901"):
        rule_file("TRM901")


def of_treaty(folder):
    """Examples of two decisions about a rule that came with calque."""
    session = review(project(folder, a="Moscow left the START III treaty.\n\nA START III song & dance.\n"))
    return [make(session, decided(session, "fix")), make(session, decided(session, "keep", 1))]


def test_decisions_about_installed_rules_are_examples_of_the_project(tmp_path, installed):
    said = of_treaty(tmp_path)
    file = tmp_path / ".calque" / "examples.yaml"
    assert [line.split(": ", 1)[1].split(";")[0] for line in said] == [
        "bad example of TRM420 added",
        "todo-good example of TRM420 added",
    ]
    listed = examples.listed(file.read_bytes(), str(file))
    assert [(one.code, one.key, one.example["text"]) for one in listed] == [
        ("TRM420", "bad", "Moscow left the [[START III]] treaty."),
        ("TRM420", "todo-good", "A START III song & dance."),
    ]


def test_the_projects_examples_are_run_wherever_they_are_found(tmp_path, installed, capsys, monkeypatch):
    of_treaty(tmp_path)
    file = tmp_path / ".calque" / "examples.yaml"
    assert main(["rules", "test", str(file)]) == 0
    assert "2 examples: all hold" in capsys.readouterr().out
    file.write_text(file.read_text().replace("START III]] treaty", "the]] treaty"))
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path / "news")
    home = os.path.join(rules.builtin_folder(), "ru-en", "term")
    for paths in ([str(file)], [home], [home, str(file)]):
        assert main(["rules", "test", *paths]) == 1
        (line,) = [line for line in capsys.readouterr().out.splitlines() if ": TRM420:" in line]
        assert line.rsplit(": TRM420:")[0].endswith("examples.yaml:2")


def test_examples_of_the_projects_own_rules_are_run_too(tmp_path, capsys, monkeypatch):
    ours(tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "more.yaml").write_text("- code: TRM901\n  good: A gas carrier.\n- {code: TRM999, good: x}\n")
    assert main(["rules", "test", "more.yaml"]) == 1
    out = capsys.readouterr().out
    assert "more.yaml:1: TRM901: good: 'gas carrier' is found" in out
    assert "more.yaml:3: TRM999: no rule has this code" in out


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- TRM420\n", "more.yaml:1: must be"),
        ("\n- {code: TRM420}\n", "more.yaml:2: must be"),
        ("- {code: TRM420, good: x, bad: y}\n", "must be"),
        ("- {code: TRM420, good: [x]}\n", "good: must be text"),
        ("- {code: TRM420, bad: {fixed: x}}\n", "bad: must be text"),
        ("- {code: TRM420, bad: x}\n", "mark the span"),
        ("- {code: TRM420, good: x, why: y}\n", "must be"),
        ("[\n", "more.yaml:"),
    ],
)
def test_a_broken_list_of_examples_is_told_with_its_line(tmp_path, capsys, monkeypatch, text, says):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "more.yaml").write_text(text)
    assert main(["rules", "test", "more.yaml"]) == 2
    assert says in capsys.readouterr().err


def test_a_broken_list_is_left_as_it_is(tmp_path, installed):
    (tmp_path / ".calque").mkdir()
    (tmp_path / ".calque" / "examples.yaml").write_text("- {code: TRM420}\n")
    with pytest.raises(UserError, match="must be"):
        of_treaty(tmp_path)
    assert (tmp_path / ".calque" / "examples.yaml").read_text() == "- {code: TRM420}\n"
