import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import document, fixes
from lint.model import Edit
from lint.review.preview import LONGEST, preview, preview_of_text
from lint.review.worddiff import INSERT, KEEP, REMOVE
from tests.review.flags import edit, finding_at, fix, flag_of

TEXT = "The pilot slept. Two gas carriers (there is one — ed.) left the harbour at dawn. Nobody waved."


def shown(text, quote, *edits, path="a.txt"):
    """The preview of a fix, each edit given as old and new text."""
    article = document.of_text(text, path)
    finding = finding_at(article, quote)
    return preview(article, flag_of(article, finding), fix(*(edit(article, old, new) for old, new in edits)))


def marked(seen):
    return "".join({KEEP: "{}", REMOVE: "[-{}-]", INSERT: "{{+{}+}}"}[op].format(text) for op, text in seen.diff)


def test_the_sentence_of_a_fix_with_its_words():
    seen = shown(TEXT, "gas carriers", ("gas carriers", "LNG tankers"))
    assert seen.before == "Two gas carriers (there is one — ed.) left the harbour at dawn."
    assert seen.after == "Two LNG tankers (there is one — ed.) left the harbour at dawn."
    assert marked(seen) == "Two [-gas carriers-]{+LNG tankers+} (there is one — ed.) left the harbour at dawn."


@pytest.mark.parametrize(
    ("removed", "diff"),
    [
        (" (there is one — ed.)", "Two gas carriers[- (there is one — ed.)-] left the harbour at dawn."),
        ("(there is one — ed.)", "Two gas carriers [-(there is one — ed.) -]left the harbour at dawn."),
        ("(there is one — ed.) ", "Two gas carriers [-(there is one — ed.) -]left the harbour at dawn."),
    ],
)
def test_a_removed_aside_leaves_one_space(removed, diff):
    seen = shown(TEXT, "(there is one — ed.)", (removed, ""))
    assert marked(seen) == diff
    assert seen.after == "Two gas carriers left the harbour at dawn."


@pytest.mark.parametrize(
    "removed", ["(It was three. So they say.)", " (It was three. So they say.)", "(It was three. So they say.) "]
)
def test_an_aside_of_whole_sentences_is_shown_between_its_neighbours(removed):
    seen = shown("Two ships left. (It was three. So they say.) Nobody waved.", "(It was three. So they say.)", (removed, ""))
    assert seen.after == "Two ships left. Nobody waved."


def test_an_article_that_is_all_aside_leaves_nothing():
    seen = shown("(It was three. So they say.)", "(It was three. So they say.)", ("(It was three. So they say.)", ""))
    assert (seen.before, seen.after) == ("(It was three. So they say.)", "")


def test_several_edits_and_insertions_in_one_fix():
    seen = shown(TEXT, "gas carriers", ("gas carriers", "tankers"), ("left| the", " slowly"), ("Two", "Three"))
    assert marked(seen) == (
        "[-Two-]{+Three+} [-gas carriers-]{+tankers+} (there is one — ed.) left{+ slowly+} the harbour at dawn."
    )


def test_an_edit_in_another_sentence_brings_that_sentence():
    seen = shown(TEXT, "gas carriers", ("gas carriers", "tankers"), ("Nobody", "No one"))
    assert seen.before == TEXT.partition("slept. ")[2]
    assert seen.after.endswith("Two tankers (there is one — ed.) left the harbour at dawn. No one waved.")


def test_a_change_inside_a_word_shows_the_word():
    assert marked(shown("Odessa waits.", "Odessa", ("ss", "s"))) == "[-Odessa-]{+Odesa+} waits."
    assert marked(shown("The labor ends.", "labor", ("labo|r", "u"))) == "The [-labor-]{+labour+} ends."


@pytest.mark.parametrize(
    ("path", "text", "quote", "old", "new", "after"),
    [
        ("a.md", "Two **gas\n  carriers** left&nbsp;&amp; came *back*.", "gas\n  carriers", "gas\n  carriers", "tankers", "Two tankers left & came back."),
        ("a.html", "<p>R&amp;D of <b>gas carriers</b> &mdash; a lot.</p>", "gas carriers", "R&amp;D", "A &lt; B", "A < B of gas carriers — a lot."),
        ("a.md", "> Two gas\n> carriers left.", "gas\n> carriers", "gas\n> carriers", "tankers", "Two tankers left."),
        ("a.txt", "Two gas\u2028carriers\u00ad left.\u2028Nobody waved.", "gas\u2028carriers", "gas\u2028carriers", "tankers\u200b", "Two tankers left."),
    ],
)  # fmt: skip
def test_markup_line_ends_and_entities_are_read(path, text, quote, old, new, after):
    assert shown(text, quote, (old, new), path=path).after == after


def test_a_picture_in_the_paragraph_does_not_hide_its_sentence():
    text = "A ship ![a crane](c.png) with gas carriers left."
    assert shown(text, "gas carriers", ("gas carriers", "tankers"), path="a.md").after == "A ship with tankers left."


def test_a_comment_is_shown_as_it_stands_in_the_file():
    text = "Two ships left. <!-- calque: ignore TRM901 --> Nobody waved."
    comment = "<!-- calque: ignore TRM901 -->"
    seen = shown(text, comment, (comment, ""), path="a.md")
    assert (seen.before, seen.after) == (text, "Two ships left. Nobody waved.")


def test_a_reviewers_own_words_are_words_and_no_markup():
    article = document.of_text("<p>Two gas carriers left.</p>", "a.html")
    flag = flag_of(article, finding_at(article, "gas carriers"))
    assert preview_of_text(article, flag, "A & <B>").after == "Two A & <B> left."
    assert preview_of_text(article, flag, "").after == "Two left."
    assert preview_of_text(article, flag, " \n tankers  ").after == "Two tankers left."


@pytest.mark.parametrize("words", [20, 60, 300])
def test_a_long_passage_is_cut_around_what_changes(words):
    aside = "(" + "so they said " * words + "— ed.)"
    text = "A very long way of saying " * words + f"the ship {aside} left" + " the harbour and the town" * words + "."
    seen = shown(text, aside, (f"{aside} ", ""))
    assert sum(len(part) for _, part in seen.diff) <= LONGEST
    assert "ship [-(so they said" in marked(seen)
    assert "— ed.) -]left the harbour" in marked(seen)
    assert seen.after.startswith("…")
    assert seen.after.endswith("…")


def test_more_changes_than_fit_end_in_an_ellipsis():
    text = "gas carriers " + "a b " * 400 + "left."
    article = document.of_text(text)
    edits = [Edit(place, place + 1, "z") for place in range(13, 13 + 4 * 400, 4)]
    seen = preview(article, flag_of(article, finding_at(article, "gas carriers")), fix(*edits))
    assert sum(len(part) for _, part in seen.diff) <= LONGEST
    assert seen.before.startswith("gas carriers a b a b")
    assert seen.after.startswith("gas carriers z b z b")
    assert seen.after.endswith("…")


PARTS = st.sampled_from(
    [
        "One ship left. ",
        "It was (they say) gone. ",
        "(Not so. — ed.) ",
        "“Who knows,” she said. ",
        "Ende。 ",
        "Tee\u0301n 日本 🚢 ",
    ]
)
NEW = st.sampled_from(["", "x", "two words", " led", "end ", ",", "(no)", "a\u00a0 b", "e\u0301"])
FORMS = {
    "a.txt": lambda said: said,
    "a.md": lambda said: f"**{said.strip()[:1]}**{said.strip()[1:]}",
    "a.html": lambda said: f"<p>{said.replace('ship', '<i>ship</i>').replace('“', '&ldquo;')}</p>",
}


@given(st.lists(PARTS, min_size=1, max_size=5), st.sampled_from(sorted(FORMS)), st.data())
def test_the_preview_is_what_reading_the_changed_article_gives(parts, path, data):
    article = document.of_text(FORMS[path]("".join(parts)), path)
    block = article.blocks[0]
    size = len(block.text)
    cuts = sorted(data.draw(st.lists(st.integers(0, size), min_size=2, max_size=4, unique=True)))
    places = list(zip(cuts[::2], cuts[1::2], strict=False))
    edits = [Edit(*block.view.span(a, b), data.draw(NEW)) for a, b in places]
    start, end = block.view.span(*places[0])
    flag = flag_of(article, finding_at(article, article.text[start:end])._replace(start=start, end=end))
    seen = preview(article, flag, fix(*edits))
    assert "".join(text for op, text in seen.diff if op != INSERT) == seen.before
    assert "".join(text for op, text in seen.diff if op != REMOVE) == seen.after
    changed = document.of_text(fixes.replaced(article.text, edits), path)
    places = [i for i in range(size + 1) if block.text.startswith(seen.before, i)]
    readable = [block.text[:i] + seen.after + block.text[i + len(seen.before) :] for i in places]
    assert (changed.blocks[0].text if changed.blocks else "") in readable


def test_emphasis_that_loses_its_words_is_shown_as_it_will_be_read():
    article = document.of_text("Two **gas carriers** left.", "a.md")
    flag = flag_of(article, finding_at(article, "gas carriers"))
    assert preview_of_text(article, flag, "").after == "Two **** left."
    assert preview_of_text(article, flag, "*big* ships").after == "Two big ships left."


def test_a_fix_of_no_edits_changes_nothing():
    seen = shown(TEXT, "gas carriers")
    assert seen.diff == [(KEEP, "Two gas carriers (there is one — ed.) left the harbour at dawn.")]
    assert seen.before == seen.after
