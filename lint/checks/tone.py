"""What a remark does to the text that it stands in: it denies, mocks, labels, advertises, explains, or only signs."""

from lint.patterns import pattern
from lint.record import Record

DENIES = pattern(
    r"(?i)\b(?:not|never|no|none|nobody|nothing|neither|untrue|false|fake|lies?|lying|wrong|mistaken|in fact|in reality|"
    r"actually|"
    r"on the contrary|contrary to|refuted|denied|denies|according to plan|growing steadily|unconfirmed|unfounded|"
    r"without evidence|"
    r"does(?:n['’]t)|cannot)\b|n['’]t\b"
)
MOCKS = pattern(
    r"(?i)[!?]|\b(?:sic|of course|rightly|by the way|apparently|thank god|no wonder|for some reason|as usual|so-called|allegedly|"
    r"supposedly|ironic\w*|irony|sarcas\w*|joke|laughs?|literally|for now|in vain|as if|obviously|naturally|clearly|slow|believe|"
    r"advise|remember|again|who would doubt|surprising\w*|long had|let us|our|we|us)\b"
)
LABELS = pattern(
    r"(?i)\b(?:foreign agents?|extremists?|terrorists?|undesirable|banned|outlawed|prohibited|recogni[sz]ed as|designated|"
    r"wanted by|"
    r"included in the (?:list|register))\b"
)
ADVERTISES = pattern(
    r"(?i)\b(?:subscribe|read (?:also|more|about|our)|see also|our (?:channel|material|article|website)|telegram|click|"
    r"follow the link|"
    r"more details|watch (?:also|our)|promo\w*|discount|order (?:here|now))\b"
)
VERB = pattern(
    r"\b(?:is|are|was|were|has|have|had|will|would|does|do|did|can|could|may|must|exists?|denies|knows?|means?|wants?|goes|comes|makes?|[a-z]+(?:ed|ing))\b"
)
NUMBER = pattern(
    r"(?i)\d|\b(?:half|third|quarter|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?)\b"
)
NAME = pattern(r"(?:[A-Z][\w.'’-]*|[A-Z]\.)(?: (?:and|&|of|de|von|van|al-)? ?[A-Z][\w.'’-]*){0,3}")
PLAIN_GLOSS = 5
"""Words up to which a note without judgement is a gloss."""


class Tone(Record):
    """What a remark does, in words for the editor, and how bad that is."""

    does: str
    severity: str
    gloss: bool


def tone(content: str) -> Tone:
    """What a remark does."""
    if not content:
        return Tone("signs", "major", False)
    if DENIES.search(content):
        return Tone("denies or corrects the author", "critical", False)
    if MOCKS.search(content):
        return Tone("comments on the author", "critical", False)
    if ADVERTISES.search(content):
        return Tone("advertises", "major", False)
    if LABELS.search(content):
        return Tone("labels somebody", "major", False)
    short = len(content.split()) <= PLAIN_GLOSS or not VERB.search(content)
    return Tone("explains", "minor" if short else "major", True)


def judges(content: str) -> bool:
    """Does a remark take a stand?"""
    return bool(DENIES.search(content) or MOCKS.search(content))


def asserts(content: str) -> bool:
    """Is a remark a clause?"""
    return bool(VERB.search(content))


def counts(content: str) -> bool:
    """Is there a number in a remark?"""
    return bool(NUMBER.search(content))


def names(content: str) -> bool:
    """Is a remark nothing but a name of a few words?"""
    return bool(NAME.fullmatch(content))


def digits(content: str) -> bool:
    """Is there a digit in a remark?"""
    return any(c.isdigit() for c in content)
