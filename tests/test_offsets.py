"""The promise of the report: the text at a finding's span is the finding's text, in every format, whatever the file holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lint import document, engine
from tests import articles

RULE = articles.pack('    find: ["START III", "shadow fleet"]\n    replace: "New START"\n', code="TRM901")
PATTERN = articles.pack("    pattern: '\\d,\\d (?:million|billion)'\n", code="TRM902", kind="pattern")
MATCHER = articles.matcher(RULE, PATTERN)
PLANTED = ["START III", "shadow fleet", "3,5 million", "START\u00a0III", "sha\u00addow fleet", "START\nIII", "START  III"]
NOISE = st.sampled_from(
    [" ", ", ", ". ", "\n", "\r\n", "\r", "\n\n", "\u00a0", "\u00ad", "\u200b", "\u2028", "\x0c", "\x00", "\t", "😀", "🇺🇦", "e\u0301", "İ", "ß",
     "«", "»", "“", "”", "—", "words and ", "It was ", "Б", "中", "ع"]
)  # fmt: skip
MARKDOWN = st.sampled_from(
    ["*", "**", "_", "`", "[", "](http://x)", "> ", "- ", "# ", "|", "<b>", "</b>", "\\*", "&amp;", "&nbsp;", "![a](b)", "---\n"]
)
HTML = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<em>",
        "</em>",
        "<br>",
        "&nbsp;",
        "&amp;",
        "&#233;",
        "&bogus;",
        "<",
        ">",
        "<!-- x -->",
        "<h1>",
        "<img alt='START III'>",
    ]
)


def texts(*more):
    return st.lists(st.one_of(NOISE, st.sampled_from(PLANTED), *more), max_size=30).map("".join)


def holds(text, path):
    article = document.of_text(text, path)
    result = engine.check(article, MATCHER)
    assert not result.problems
    for finding in result.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.text
        for fix in finding.fixes:
            assert all(0 <= e.start <= e.end <= len(text) for e in fix.edits)
    assert result == engine.check(document.of_text(text, path), MATCHER)
    last = 0
    for block in sorted(article.blocks, key=lambda b: b.view.span(0, 0)[0]):
        for place in range(len(block.text)):
            start, end = block.view.span(place, place + 1)
            assert 0 <= start <= end <= len(text)
        if block.kind != "attribute" and block.text:
            start, end = block.view.span(0, len(block.text))
            assert start >= last or block.kind == "field"
            last = end
    return result.findings


@settings(max_examples=150)
@given(texts())
def test_in_plain_text(text):
    holds(text, "a.txt")


@settings(max_examples=150)
@given(texts(MARKDOWN))
def test_in_markdown(text):
    holds(text, "a.md")


@settings(max_examples=150)
@given(texts(HTML))
def test_in_html(text):
    holds(text, "a.html")


@given(texts(), st.sampled_from(["a.txt", "a.md", "a.html"]), st.sampled_from(PLANTED[:3]))
def test_what_is_planted_in_a_paragraph_of_its_own_is_found(text, path, planted):
    between = {"a.txt": "\n\n", "a.md": "\n\n", "a.html": "</p><p>"}[path]
    start = "<p>" if path == "a.html" else ""
    whole = f"{start}It holds {planted} here.{between}{text}"
    assert holds(whole, path)[0].text == planted


def test_a_byte_order_mark_is_not_counted():
    article = document.of_bytes(b"\xef\xbb\xbfThe START III treaty.", "a.txt")
    (finding,) = engine.check(article, MATCHER).findings
    assert (finding.start, finding.text) == (4, "START III")


def test_line_ends_of_every_sort_keep_positions():
    article = document.of_bytes(b"One.\r\nThe START III treaty.\rTwo START III.", "a.txt")
    found = engine.check(article, MATCHER).findings
    assert [article.lines.position(f.start)[1:] for f in found] == [(2, 5), (3, 5)]
