import pytest

from lint.document import of_text
from tests.articles import blocks


def md(text):
    return blocks(text, "a.md")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("A *word* and **two _words_**.", "A word and two words."),
        ("Instagram* users pay 3 * 4.", "Instagram* users pay 3 * 4."),
        ("A snake_case_name stays.", "A snake_case_name stays."),
        ("Use `code * here` now.", "Use \ufffc now."),
        ("A [link *text*](http://x.y/z_(1)) here.", "A link text here."),
        ("A [link][ref] here.", "A link here."),
        ("See <https://example.org/a_b_c> or https://example.org/a_b, now.", "See \ufffc or \ufffc, now."),
        ("One &amp; two&nbsp;three &unknown; x", "One & two three &unknown; x"),
        (r"An \*escaped\* star and a \# sign.", "An *escaped* star and a # sign."),
        ("A <b>tag</b> and <!-- a remark --> text.", "A tag and text."),
        ("Footnote[^1] here.", "Footnote here."),
        ("Struck ~~out~~ text.", "Struck out text."),
        ("A [bracket] stays.", "A [bracket] stays."),
        ("Hard  \nbreak and\nsoft wrap.", "Hard break and soft wrap."),
    ],
)
def test_inline_markup_is_masked_and_text_stays(source, said):
    assert md(source) == [("paragraph", said)]


def test_blocks_of_every_kind_are_told_apart():
    source = (
        "# Head #\n\nPara one\ngoes on.\n\nSecond head\n---\n\n> Quoted one\nlazy line\n\n- item\n  goes on\n1. first\n\n"
        '[^1]: A note.\n\n| a | b |\n|---|:-:|\n| c \\| d | e |\n\n***\n\n[ref]: http://x.y "T"\n'
    )
    assert md(source) == [
        ("heading", "Head"),
        ("paragraph", "Para one goes on."),
        ("heading", "Second head"),
        ("quote", "Quoted one lazy line"),
        ("list", "item goes on"),
        ("list", "first"),
        ("footnote", "A note."),
        ("cell", "a"),
        ("cell", "b"),
        ("cell", "c | d"),
        ("cell", "e"),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "```\nSTART III\n```",
        "~~~~ py\nSTART III\n~~~~",
        "    START III",
        "<script>START III</script>",
        "<pre>\nSTART III\n</pre>",
    ],
)
def test_code_is_no_prose(code):
    assert md(f"One here.\n\n{code}\n\nTwo here.") == [("paragraph", "One here."), ("paragraph", "Two here.")]


def test_alt_texts_and_titles_stand_apart():
    said = md('![A crane](c.jpg "The port") and [x](http://y "Z").')
    assert {t for k, t in said if k == "attribute"} == {"A crane", "The port", "Z"}
    assert ("paragraph", "and x.") in said


@pytest.mark.parametrize(
    ("matter", "fields"),
    [
        ("---\ntitle: Plain here\ntags: [x]\nurl: http://x\n---\n", ["Plain here"]),
        ("---\ntitle: \"Quoted \\\"one\\\"\"\ndescription: 'It''s'\n---\n", ['Quoted "one"', "It's"]),
        ("---\nsummary: >\n  folded text\n  goes on\nauthor: me\n---\n", ["folded text goes on"]),
        ('+++\ntitle = "Toml"\ndate = 2024-01-01\n+++\n', ["Toml"]),
        ("---\ntitle: x # a comment\n---\n", ["x"]),
    ],
)
def test_prose_fields_of_front_matter_are_read(matter, fields):
    assert md(matter + "Text here.") == [*(("field", f) for f in fields), ("paragraph", "Text here.")]


def test_front_matter_without_its_end_is_text():
    assert md("---\nno end here.")[-1] == ("paragraph", "no end here.")


def test_a_comment_of_several_lines_hides_its_lines():
    assert md("One here.\n\n<!-- hidden\n\nSTART III\n-->\n\nTwo here.") == [
        ("paragraph", "One here."),
        ("paragraph", "Two here."),
    ]


def test_offsets_survive_quotation_marks_and_indents():
    source = "> The **START\n> III** treaty.\n"
    block = of_text(source, "a.md").blocks[0]
    place = block.text.index("START III")
    start, end = block.view.span(place, place + 9)
    assert source[start:end] == "START\n> III"
