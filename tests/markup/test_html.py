import pytest

from lint.document import of_text
from tests.articles import blocks


def html(text):
    return blocks(text, "a.html")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<p>One <em>two</em> three</p>", "One two three"),
        ("<P>One <B>two</B> three</P>", "One two three"),
        ("<p>1&nbsp;400 &mdash; &#1052;&#x438;&#1088; &amp; co</p>", "1 400 — Мир & co"),
        ("<p>a < b & c > d</p>", "a < b & c > d"),
        ('<p>See <a href="x>y" title="">here</a> now</p>', "See here now"),
        ("<p>Use <code>START III</code> now</p>", "Use \ufffc now"),
        ("<p>One<br>two<br/>three</p>", "One two three"),
        ("<p>co&shy;operate</p>", "cooperate"),
        ("<p>One <!-- two --> three</p>", "One three"),
        ("No tags at all", "No tags at all"),
        ("<p>Unclosed <em>tag", "Unclosed tag"),
    ],
)
def test_text_is_what_a_reader_sees(source, said):
    assert [t for _, t in html(source)] == [said]


@pytest.mark.parametrize("tag", ["script", "style", "pre", "textarea", "template", "svg"])
def test_raw_elements_are_no_prose(tag):
    assert html(f"<p>One</p><{tag}>START III <p>x</p></{tag}><p>Two</p>") == [("paragraph", "One"), ("paragraph", "Two")]


def test_block_elements_end_blocks_and_give_their_kind():
    source = "<h1>A</h1><ul><li>b<li>c</ul><table><tr><td>d<th>e</table><figure><figcaption>f</figcaption></figure><blockquote><p>g</p></blockquote>tail"
    assert html(source) == [
        ("heading", "A"), ("list", "b"), ("list", "c"), ("cell", "d"), ("cell", "e"), ("caption", "f"), ("quote", "g"), ("paragraph", "tail"),
    ]  # fmt: skip


def test_attributes_and_descriptions_are_prose():
    source = '<meta name="description" content="A &amp; B"><meta name="viewport" content="width=1"><p>x <img alt="Crane" src="a.png"></p>'
    assert html(source) == [("attribute", "A & B"), ("paragraph", "x"), ("attribute", "Crane")]


def test_a_declared_language_is_known():
    article = of_text('<html lang="en"><p>One</p><p lang="ru">Два</p></html>', "a.html")
    assert [block.lang for block in article.blocks] == ["en", "ru"]


def test_entities_keep_their_offsets():
    source = "<p>the START&nbsp;III treaty</p>"
    block = of_text(source, "a.html").blocks[0]
    place = block.text.index("START III")
    start, end = block.view.span(place, place + 9)
    assert source[start:end] == "START&nbsp;III"


@pytest.mark.parametrize(
    "source", ["<" * 50_000, "<a " * 20_000, "<!--" * 20_000, "&" * 50_000, "<div>" * 10_000, "<p a='" * 5_000]
)
def test_broken_markup_ends(source):
    html(source)
