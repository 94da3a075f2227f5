"""What the forms of a name in a list are written in."""

import re
from collections.abc import Iterable

from lint.names.keys import plain

LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
NOT_LATIN = re.compile(r"[\u0370-\u1cff\u2c00-\ua71f\ua800-\uffff\U00010000-\U0010ffff]")
TELLING = (("uk", frozenset("іїєґІЇЄҐ")), ("be", frozenset("ўЎ")), ("mk", frozenset("ѓќѕЃЌЅ")), ("sr", frozenset("ђјљњћџЂЈЉЊЋЏ")))
"""Letters that one language has and Russian has not; і is Ukrainian unless ў stands beside it."""


def clean(form: str) -> str:
    """A form with single spaces."""
    return " ".join(form.split())


def is_latin(form: str) -> bool:
    """Is the form in Latin letters?"""
    return bool(LATIN.search(form)) and not NOT_LATIN.search(form)


def is_cyrillic(form: str) -> bool:
    """Is the form in Cyrillic letters?"""
    return bool(CYRILLIC.search(form)) and not LATIN.search(form)


def language_of(form: str, otherwise: str) -> str:
    """The language that the letters of a Cyrillic form tell, or the other one."""
    letters = set(form)
    if letters & TELLING[1][1]:
        return "be"
    return next((language for language, telling in TELLING if letters & telling), otherwise)


def others(forms: Iterable[str], name: str) -> list[str]:
    """Forms of more than one word in Latin letters that are looked up otherwise than the name, each once."""
    found: dict[str, str] = {}
    for form in map(clean, forms):
        if " " in form and is_latin(form):
            found.setdefault(plain(form), form)
    found.pop(plain(name), None)
    return list(found.values())
