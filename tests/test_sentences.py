import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.sentences import split


def texts(text):
    return [text[a:b] for a, b in split(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Brown met Dr. Green in St. Petersburg.",
        "Gen. A. B. Clark of the U.S. Army spoke at 10 a.m. on Feb. 5.",
        "It rose by 3.5 percent, or No. 5 in the table, e.g. in Oslo.",
        "He said … and then nothing.",
        '"Stop!" she cried.',
        "They fled the U.S. Embassy at night.",
        "The firm, Acme Inc. of Ohio, closed.",
        "See p. 12 and art. 5.",
        "“We are ready.” he said in a whisper.",
    ],
)
def test_one_sentence_stays_whole(sentence):
    assert texts(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two.", 2),
        ("One! Two? Three…", 3),
        ('He said: "It is over." Then he left.', 2),
        ("He lives in the U.S. The house is old.", 2),
        ("They sell pens, paper, etc. The shop is small.", 2),
        ("It was I. The others had gone.", 2),
        ("城市恢复供水。工作仍在继续。", 2),
        ("(A note stood here.) Nobody read it.", 2),
        ("In 1997. New rules came.", 2),
        ("It warmed up to 48 °C. The court closed.", 2),
    ],
)
def test_sentences_end_where_they_end(text, count):
    assert len(texts(text)) == count


def test_the_last_sentence_needs_no_full_stop():
    assert texts("One. And two") == ["One.", "And two"]


@given(st.text(st.sampled_from("Ab. !?…\"” )'1"), max_size=60))
def test_sentences_are_in_order_and_miss_only_white_space(text):
    place = 0
    for start, end in split(text):
        assert place <= start < end <= len(text)
        assert not text[place:start].strip()
        place = end
    assert not text[place:].strip()
