import pytest

from lint import document
from lint.decisions.entry import Entry
from lint.decisions.ledger import Decision
from lint.decisions.matching import Match
from lint.decisions.settle import Settled
from lint.errors import UserError
from lint.review import filters
from lint.review.flags import STATES
from tests.review.flags import finding_at, flag_of

TEXT = "The shadow fleet, and a 25-th pump; Ukraine’s word “said: yes”."
ARTICLE = document.of_text(TEXT, "News/Два слова.txt")


def decided(verdict, note=""):
    return Settled("", Decision(Entry("e", verdict, "Anna", "2026", "TRM901", "f1", "q", note=note)), Match(0, 0, "exact", 1.0))


FLAGS = {
    "fleet": flag_of(ARTICLE, finding_at(ARTICLE, "shadow fleet", message="say so", confidence=0.8)),
    "pump": flag_of(
        ARTICLE,
        finding_at(
            ARTICLE, "25-th", code="LOC004", rule="ordinal-hyphen", family="locale", severity="minor", message="a hyphen", confidence=0.93
        ),
        decided("keep", note="the Desk agreed"),
    ),
    "word": flag_of(
        ARTICLE,
        finding_at(
            ARTICLE, "Ukraine’s word “said: yes”", code="ASD001", rule="aside", family="aside", severity="critical", message="an aside", confidence=0.5
        ),
        decided("later"),
    ),
}  # fmt: skip


def shown(said):
    test = filters.parse(said)
    return " ".join(name for name, flag in FLAGS.items() if test(flag))


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("", "fleet pump word"),
        ("   ", "fleet pump word"),
        ("rule:TRM", "fleet"),
        ("rule:trm901", "fleet"),
        ("rule:hyphen", "pump"),
        ("rule:Hyphen", "pump"),
        ("rule:XYZ", ""),
        ("family:locale", "pump"),
        ("family:loc", "pump"),
        ("Family:Locale", "pump"),
        ("severity:minor", "fleet pump word"),
        ("severity:major", "fleet word"),
        ("severity:CRITICAL", "word"),
        ("confidence:0.8", "fleet pump"),
        ("confidence:>0.8", "pump"),
        ("confidence:>=0.8", "fleet pump"),
        ("confidence:<0.8", "word"),
        ("confidence:<=0.8", "fleet word"),
        ("confidence:=.5", "word"),
        ("state:open", "fleet"),
        ("state:undecided", "fleet"),
        ("state:decided", "pump word"),
        ("state:keep", "pump"),
        ("path:news", "fleet pump word"),
        ("path:ДВА", "fleet pump word"),
        ('path:"два слова"', "fleet pump word"),
        ("path:other", ""),
    ],
)
def test_a_key_and_a_value(said, names):
    assert shown(said) == names


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("fleet", "fleet"),
        ("FLEET", "fleet"),
        ("shadow fleet", "fleet"),
        ("fleet shadow", "fleet"),
        ('"shadow fleet"', "fleet"),
        ('"fleet shadow"', ""),
        ('"  shadow   fleet "', "fleet"),
        ("25-th", "pump"),
        ("hyphen", "pump"),
        ("desk", "pump"),
        ("Ukraine's", "word"),
        ("ukraine’s word", "word"),
        ('"said: yes"', "word"),
        ("“", "word"),
        ("planted", "fleet"),
    ],
)
def test_words_are_searched_in_passage_message_rule_and_note_whatever_their_case_and_marks(said, names):
    assert shown(said) == names


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("-rule:TRM", "pump word"),
        ("-state:open -state:keep", "word"),
        ("-fleet", "pump word"),
        ('-"shadow fleet"', "pump word"),
        ('-path:"два слова"', ""),
        ("-confidence:>0.8 -severity:critical", "fleet"),
        ("-", "fleet pump"),
    ],
)
def test_a_minus_shows_what_does_not_pass(said, names):
    assert shown(said) == names


def test_everything_that_is_asked_must_be_so():
    assert shown("severity:major state:open fleet") == "fleet"
    assert shown("severity:major state:open pump") == ""


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("stat:open", "stat: unknown; rule:CODE family:NAME severity:minor|major|critical"),
        ("rule:", "rule: what? rule:CODE"),
        ('-path:""', "path: what?"),
        ("family:x", "family: must be one of aside, pronoun, name"),
        ("severity:high", "severity: must be one of minor, major, critical"),
        ("confidence:sure", "confidence: must be a number from 0 to 1"),
        ("confidence:nan", "confidence: must be a number from 0 to 1"),
        ("confidence:80", "confidence: must be a number from 0 to 1"),
        ("confidence:>>0.1", "confidence: must be a number from 0 to 1"),
        ("state:done", f"state: must be undecided, decided, or one of {', '.join(STATES)}"),
        ('"shadow fleet', 'quotation marks stand in pairs'),
        ('shadow"fleet"', 'quotation marks stand in pairs'),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_says_what_can(said, message):
    with pytest.raises(UserError) as raised:
        filters.parse(said)
    assert raised.value.message.startswith("filter: ")
    assert message in raised.value.message


@pytest.mark.parametrize("said", ['rule:TRM  -"shadow   fleet"', "Ukraine's", "10:30"])
def test_what_was_said_can_be_said_again(said):
    again = filters.parse(filters.parse(said).said)
    assert [again(flag) for flag in FLAGS.values()] == [filters.parse(said)(flag) for flag in FLAGS.values()]
