"""What stands instead of an English pronoun of the wrong gender: *it* and *its*, or the forms of the other gender."""

from lint.align.voice.pronouns import Pronoun
from lint.patterns import pattern

FEMALE = frozenset(("she", "her", "hers", "herself"))
MALE = frozenset(("he", "him", "his", "himself"))
NEUTER = {"she": "it", "he": "it", "him": "it", "his": "its", "hers": "its", "herself": "itself", "himself": "itself"}
OTHER = {"she": "he", "he": "she", "him": "her", "hers": "his", "herself": "himself", "himself": "herself"}
OWNED = pattern(
    r"\s(?!(?:to|in|on|at|by|for|from|with|of|off|out|up|down|into|onto|over|under|about|after|before|during|while|when|if|because|but|and"
    r"|or|as|than|that|who|which|will|would|is|was|has|had|can|could|a|an|the|this|very|more|again|too|also|not|never|away|back"
    r"|through|against|among|until|since|without|so|then|there|here|alongside|right|home)\b)[\w“‘\"'$€£]"
)
"""What follows *her* and *his* that belong to somebody."""
EXPLETIVE = pattern(
    r"(?i)it(?:[’']s|\s(?:is|was|will\sbe|has\sbeen|would\sbe|seems?|seemed|appears?|appeared|turns?|turned|takes?|took|became|remains?|makes?))"
    r"\s(?:[\w-]+\s){0,4}(?:that|to|who|whether|how|what|why|if|out)\b|it(?:[’']s|\s(?:is|was))\s(?:time|early|late|cold|hot|dark|raining|snowing)\b"
)
"""An *it* that stands for nothing."""


def neuter(pronoun: Pronoun, text: str) -> str:
    """*It*, *its* or *itself*, with the capital of what it replaces. `text` is that which the pronoun's place is in."""
    low = pronoun.text.lower()
    if low == "her":
        return "its" if OWNED.match(text, pronoun.end) else "it"
    return _cased(NEUTER[low], pronoun.text)


def other(pronoun: Pronoun, text: str) -> str:
    """The form of the other gender."""
    low = pronoun.text.lower()
    owned = bool(OWNED.match(text, pronoun.end))
    found = OTHER.get(low) or ({"her": "his", "his": "her"}[low] if owned else {"her": "him", "his": "hers"}[low])
    return _cased(found, pronoun.text)


def _cased(found: str, like: str) -> str:
    return found.capitalize() if like[:1].isupper() else found
