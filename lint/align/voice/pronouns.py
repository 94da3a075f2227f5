"""Pronouns of the third person in either text: their gender as far as it is certain, and what they are in the sentence."""

import re
from weakref import WeakKeyDictionary

from lint.align.lexicon import Lexicon
from lint.patterns import compiled, pattern
from lint.record import Record

GENDERS = ("either", "neuter", "masculine", "feminine", "plural")
"""The lists of a lexicon; of a form that stands in two the later holds."""
UNSPACED = frozenset(("zh", "ja"))
NO_PRONOUN = {
    "zh": tuple("其他 他人 他国 他國 他乡 他日 他们 她们 它们 他們 她們".split()),
    "ja": tuple("彼岸 彼ら 彼女ら 彼女たち 彼方".split()),
}
"""Longer words that hold the sign of a pronoun."""
SUBJECT = frozenset("он она оно они він вона воно вони on ona ono oni er il egli he she they".split())
POSSESSIVE = pattern(r"(?:sein|ihr).*|její.*|his|hers|its|their|theirs")
SUBJECT_OR_OBJECT = frozenset("sie es elle elles ella él ele ela lei lui it".split())
REFLEXIVE = frozenset("himself herself itself themselves".split())
IMPERSONAL = pattern(
    r"(?i)\s(?:ne\s|n[’'])?(?:y\s(?:a|avait|aura|eut|ait)\b|l\s?y\sa|faut|fallait|faudra|fallut|suffi|sembl|paraî|pleu|convien|conven|reste\b"
    r"|exist|import|s[’']agi|vaut\smieux|arrive\sque|(?:est|était|sera|serait|fut|soit|a\sété)\s(?:\w+\s){0,2}(?:que|qu[’']|de|d[’'])(?!\w))"
)
"""What follows the French *il* that stands for nobody."""
NOT_MASCULINE, NOT_FEMININE = pattern(r"sie|ihr(?:e[mnrs]?)?"), pattern(r"seine[mnrs]?|ihm")
"""German forms that are *she* or *they*, never *he*; and those that are *he* or *it*."""
UNTELLING = frozenset("se si sí sé soi sein celle-ci celui-ci".split())
"""Forms that lexicons list and that are nobody's, or more than pronouns."""
OWNED = pattern(r"s(?:on|a|es)|sus?|suy[oa]s?|su[oaei]|suoi|seus?|suas?|del[ea]|їх(?:ній|ня|нє|ні).*")
"""Possessives that agree with what is possessed, and those that are nothing else."""

AFTER_PREPOSITIONS = {"ru": {"неё": "feminine", "нее": "feminine", "ей": "feminine"}, "cs": {"jej": "masculine"}}
"""Forms that a lexicon of words need not list."""

BOTH = pattern(r"\s?(?:/|\(|или|або|or|oder|ou|o|lub|nebo|и/или)\s?")


class Pronoun(Record):
    """A pronoun and its place. `gender` is one of GENDERS or `not-masculine`; `roles` has a letter for each thing that it
    may be: s(ubject), o(bject), p(ossessive)."""

    text: str
    start: int
    end: int
    gender: str
    roles: str

    def may_be(self, other: "Pronoun") -> bool:
        """May one have been translated by the other?"""
        return bool(set(self.roles) & set(other.roles))


def pronouns(text: str, lexicon: Lexicon) -> list[Pronoun]:
    """The pronouns of a text in order, by the lexicon of its language."""
    forms, shape = _forms(lexicon)
    if not forms:
        return []
    found = []
    for match in shape.finditer(text):
        low = match.group().lower().replace("’", "'")
        gender = forms.get(low)
        if (
            gender is None
            or low in UNTELLING
            or (lexicon.language == "fr" and low == "il" and IMPERSONAL.match(text, match.end()))
        ):
            continue
        if lexicon.language == "de" and NOT_MASCULINE.fullmatch(low):
            gender = "not-masculine"
        elif lexicon.language == "de" and NOT_FEMININE.fullmatch(low):
            gender = "masculine"
        found.append(Pronoun(match.group(), *match.span(), gender, _roles(low, lexicon.language)))
    return found


def side_by_side(text: str, one: Pronoun, other: Pronoun) -> bool:
    """Do two pronouns stand for whichever fits: his/her, him or her?"""
    return bool(BOTH.fullmatch(text, one.end, other.start))


def _roles(form: str, language: str) -> str:
    if language in UNSPACED:
        return "sop"
    if form in REFLEXIVE:
        return ""
    if form in SUBJECT:
        return "s"
    if form in SUBJECT_OR_OBJECT:
        return "so"
    return "p" if POSSESSIVE.fullmatch(form) or OWNED.fullmatch(form) else "op"


_known: "WeakKeyDictionary[Lexicon, tuple[dict[str, str], re.Pattern[str]]]" = WeakKeyDictionary()


def _forms(lexicon: Lexicon) -> tuple[dict[str, str], re.Pattern[str]]:
    """The forms of a lexicon with their genders, and what finds them."""
    found = _known.get(lexicon)
    if found is None:
        listed = lexicon.data.get("pronouns") or {}
        forms = {str(form).lower(): gender for gender in GENDERS for form in listed.get(gender) or ()}
        if forms:
            forms.update(AFTER_PREPOSITIONS.get(lexicon.language, {}))
        if lexicon.language in UNSPACED:
            others = NO_PRONOUN.get(lexicon.language, ())
            shape = "|".join(map(re.escape, sorted({*forms, *others}, key=len, reverse=True)))
        else:
            shape = r"(?<![\w-])" + f"(?:{'|'.join(map(re.escape, sorted(forms, key=len, reverse=True)))})" + r"(?![\w-])"
        found = _known[lexicon] = forms, compiled(shape, re.IGNORECASE)
    return found
