"""The small language of phrases in rules: alternatives in braces, a star for the rest of a word, inflection."""

import re
from collections.abc import Sequence
from itertools import product

from lint.patterns import pattern

BRACES = pattern(r"\{([^{}]*)\}")
MOST_FORMS = 400
SIBILANT = pattern(r"(?:s|x|z|ch|sh)$")
CONSONANT_Y = pattern(r"[^aeiou]y$")
DOUBLED = pattern(r"^[^aeiou]*[aeiou][bdfgklmnprt]$")
"""One short syllable: its last consonant is doubled before -ed and -ing."""


def expand(phrase: str) -> list[str]:
    """Every form that the braces of a phrase stand for. Raises ValueError when they nest, do not close or are too many."""
    parts = BRACES.split(phrase)
    if any("{" in part or "}" in part for part in parts[::2]):
        raise ValueError("braces must close and may not nest")
    choices = [part.split("|") if i % 2 else [part] for i, part in enumerate(parts)]
    total = 1
    for choice in choices:
        total *= len(choice)
    if total > MOST_FORMS:
        raise ValueError(f"{total} forms; at most {MOST_FORMS}: split the phrase")
    forms = dict.fromkeys(re.sub(r"  +", " ", "".join(form)).strip() for form in product(*choices))
    if "" in forms:
        raise ValueError("some form of it is empty")
    return list(forms)


def expression(phrase: str) -> str:
    """A phrase as a regular expression with word boundaries. `/…/` is one already."""
    if len(phrase) > 2 and phrase[0] == phrase[-1] == "/":
        return f"(?:{phrase[1:-1]})"
    forms = sorted(expand(phrase), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(_bounded(form) for form in forms) + ")"


def _bounded(form: str) -> str:
    body = re.escape(form).replace(r"\ ", " ").replace(r"\*", r"\w*").replace("'", "['’]")
    before = r"(?<!\w)" if form[0].isalnum() else ""
    after = r"(?!\w)" if form[-1].isalnum() else ""
    return before + body + after


def stems(items: Sequence[str]) -> list[str]:
    """Lower-case text one of which stands wherever one of the phrases does; empty when an expression is among them."""
    if any(len(item) > 2 and item[0] == item[-1] == "/" for item in items):
        return []
    return list(dict.fromkeys(form.split("*")[0].strip().lower() for item in items for form in expand(item)))


def inflect(phrase: str, how: str) -> list[str]:
    """The phrase and its inflected forms, in an order that is the same for a phrase and its replacement.

    `noun` inflects the last word (plural, possessives); `verb` the first (-s, -ed, -ing).
    """
    if how == "noun":
        head, _, noun = phrase.rpartition(" ")
        lead = f"{head} " if head else ""
        plural = _plural(noun)
        return [phrase, lead + plural, f"{phrase}'s", lead + plural + ("'" if plural.endswith("s") else "'s")]
    verb, _, rest = phrase.partition(" ")
    tail = f" {rest}" if rest else ""
    return [form + tail for form in (verb, _third_person(verb), _past(verb), _participle(verb))]


def _plural(noun: str) -> str:
    if CONSONANT_Y.search(noun):
        return noun[:-1] + "ies"
    if noun.endswith("man") and noun != "human":
        return noun[:-2] + "en"
    return noun + ("es" if SIBILANT.search(noun) else "s")


def _third_person(verb: str) -> str:
    if CONSONANT_Y.search(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if SIBILANT.search(verb) or verb.endswith("o") else "s")


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if CONSONANT_Y.search(verb):
        return verb[:-1] + "ied"
    return verb + (verb[-1] if DOUBLED.match(verb) else "") + "ed"


def _participle(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if DOUBLED.match(verb) else "") + "ing"


def follow_case(replacement: str, matched: str, written: str) -> str:
    """The replacement in the case of what stood there. `written` is the phrase as the rule has it.

    Capitals of the replacement stay; a lower-case replacement takes the matched text's initial capital or all capitals.
    """
    if not replacement or replacement != replacement.lower():
        return replacement
    letters = [c for c in matched if c.isalpha()]
    if len(letters) > 3 and matched.isupper() and not written.isupper():
        return replacement.upper()
    if matched[:1].isupper() and not written[:1].isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement
