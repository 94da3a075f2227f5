"""Who and what is mentioned in a sentence: persons that a pronoun could mean, and things that are a clause's subject."""

from functools import lru_cache
from itertools import islice

from lint.checks.hit import Context
from lint.document import Block
from lint.names.keys import plain
from lint.pack import Rule
from lint.patterns import pattern
from lint.record import Record
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lint.names.gazetteer import Gazetteer

WORD = pattern(r"[\w.]+(?:[’'-]\w+)*[’']?")
WORDS = pattern(r"[a-zà-ž]+")
DETERMINERS = frozenset(
    ("The", "the", "This", "this", "Its", "its", "Their", "their", "Our", "our", "A", "An", "a", "an", "One", "one", "Another")
)
POSSESSIVE = pattern(r"[’']s?$")
CLAUSE = pattern(
    r"[;:—–]\s|,?\s(?:but|and|because|since|although|though|while|whereas|for|so|when|where|until|after|before|if|that)\s|,\s"
)
ARTICLE = pattern(r"(?<![\w’'-])(?:[Tt]he|[Tt]his|[Oo]ne|[Aa]n?|[A-Z][\w’']+)\b")
IT = pattern(r"(?:[\"“«(\[—–\-•*\s]*)(?:(?:But|And|Yet|So)\s)?(?P<it>It)\s(?!(?:is|was) (?:\w+ ){0,2}(?:that|to|who)\b)")
PLACED = pattern(r"\b(?:in|at|near|from|around|across|outside|inside|through|over|towards?|into|via|to|between|of)\s(?:the\s)?$")
"""A preposition before a capitalised word: rather a place than somebody who could be meant. `by`, `with` are not among them."""
CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
REST = r"[\w’'-]*"
NAME = pattern(rf"{CAPITAL}(?<![\w’'-].){REST}[a-zà-öø-ÿ](?!\w)(?:\s(?:(?:de|van|von|al|bin|el|da|di)\s)?{CAPITAL}{REST})*")
ASIDE = pattern(
    r"^(?:,\s(?:(?:he|she|they)\s\w+|\w+\s(?:he|she)\s\w+|which|whose|that|the|a|an|built|for (?:its|his|her) part)[^,;]{0,80},)"
)
MODIFIER = pattern(r"^\s(?:in|of|at|for|on|from|around|to)\s(?:the\s)?[\w’'\-]+(?:\s(?:and\s)?[A-Z][\w’'-]+)*")
FINITE = pattern(
    r"^(?:(?:also|now|still|already|again|\w+ly|itself|alone|first|then|never|not|only)\s)*"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|does|do|did|lost|won|took|gave|made|went|"
    r"came|became|began|kept|held|sent|built|bought|sold|met|put|cut|set|said|told|got|let|rose|fell|spent|led|left|paid|wrote|"
    r"\w+(?:s|ed))(?![\w’'])"
)
LEAD_IN = pattern(
    r"^(?:[\"“«(\[—–\-•*\s]*)(?:(?:But|And|Yet|So|Now|Still|Today|Meanwhile|However|Moreover|Besides|Earlier|Then|Thus|Instead|"
    r"In (?:addition|turn|fact|response|\d{4})|On \w+(?: \d+)?|According to [^,]{1,40}|At the same time|For (?:its|his|her) part|"
    r"In (?:early |late |mid-)?\w+(?: \d{4})?|Last \w+|This \w+)(?:,\s|\s))?"
)
REPUBLISHED = pattern(
    r"\b(?:author|columnist|journalist|correspondent)s?\sof\sthe\s(?:article|material|publication|piece|text|column)\b"
)
OUTLET = pattern(r",\s(?:writes|reports)\s(?:the\s)?[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}(?=[.,]?$)")
EXPANSION = pattern(r"(?<=[A-Z]{2})\s\([A-Z][^()]{3,60}\)")
"""What an acronym stands for, behind it."""
LONG_NAME = 4
"""Words of a capitalised stretch from which on, with no given name in it, it is a body's and nobody's."""
DEFINITE_VESSEL = pattern(r"\b(?:the|this|that|its|their|[A-Z][\w’']+)\s(?:[\w-]+\s){0,2}$|^$")


class Sentence(Record):
    """A sentence, or the part of it before a pronoun."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """What it says."""
        return self.block.text[self.start : self.end]


class Thing(Record):
    """What English calls *it*, as the subject of a clause."""

    block: Block
    start: int
    end: int


class Lexicon:
    """The word lists of a pronoun rule."""

    def __init__(self, options: dict[str, Any], gazetteer: "Gazetteer | None", ships: str) -> None:
        self.gazetteer = gazetteer
        self.things = frozenset((*options["things"], *(options["vessels"] if ships == "it" else ())))
        self.names = frozenset(name.removeprefix("the ") for name in options["names"])
        self.openers = DETERMINERS.union(name.split()[0] for name in self.names)
        self.roles = frozenset(options["people"])
        self.women = frozenset(options["women"])
        self.men = frozenset(options["men"])
        self.vessels: frozenset[str] = frozenset(() if ships == "it" else options["vessels"])
        """Ships that house style allows to be *she*; else they are things like others."""
        self.capitals = frozenset(options["not-people"]) | self.names | {w for name in self.names for w in name.split()}

    def thing(self, text: str, start: int) -> int | None:
        """The end of the thing that a clause begins with: a known name, or a listed noun a few words after a determiner."""
        opener = WORD.match(text, start)
        if not opener:
            return None
        first = opener.group()
        owner = first[0].isupper() and POSSESSIVE.search(first)
        known = first in self.openers or owner
        if not known and not (first[0].isupper() and self.gazetteer):
            return None
        words = [(m.group(), m.end()) for m in islice(WORD.finditer(text, start), 7)]
        skip = 1 if first in ("The", "the") else 0
        for size in (3, 2, 1):
            name = words[skip : skip + size]
            if len(name) == size and self.body(" ".join(word for word, _ in name)):
                head = words[skip + size : skip + size + 1]  # the Moscow police
                return head[0][1] if head and head[0][0] in self.things and first in DETERMINERS else name[-1][1]
        if not known:
            return None
        if first in DETERMINERS or owner:
            found = None
            for word, end in words[1:]:
                if word in self.things:
                    found = end
                elif found is not None:
                    break
                if not word[0].isalpha() or text[end : end + 1] not in (" ", "-"):
                    break
            return None if found is None or text[found : found + 2] in ("’s", "'s") else found
        return None

    def body(self, name: str) -> bool:
        """Is this the name of a state, a capital or an organisation?"""
        return name in self.names or (name[0].isupper() and _organisation(self.gazetteer, name))

    def mention(self, sentence: Sentence) -> Thing | None:
        """The last thing that a sentence names anywhere, or the *it* that it begins with."""
        text = sentence.text
        found = None
        reached = 0
        for opener in ARTICLE.finditer(text):
            end = self.thing(text, opener.start()) if opener.start() >= reached else None
            if end is not None:
                reached = end
                found = Thing(sentence.block, sentence.start + opener.start(), sentence.start + end)
        if found is None and (match := IT.match(text)):
            found = Thing(sentence.block, sentence.start + match.start("it"), sentence.start + match.end("it"))
        return found

    def subject(self, sentence: Sentence) -> Thing | None:
        """The subject of the last clause that has a thing for its subject, with a finite verb behind it."""
        text = sentence.text
        found = None
        opening = LEAD_IN.match(text)
        for start in sorted({opening.end() if opening else 0, *[m.end() for m in CLAUSE.finditer(text)]}):
            end = self.thing(text, start)
            if end is not None and _has_verb(text[end : end + 200]):
                found = Thing(sentence.block, sentence.start + start, sentence.start + end)
        return found


@lru_cache(maxsize=16)
def lexicon(rule: Rule, gazetteer: "Gazetteer | None", ships: str) -> Lexicon:
    """The lexicon of a rule, built once."""
    return Lexicon(rule.data["options"], gazetteer, ships)


@lru_cache(maxsize=4_000)
def _organisation(gazetteer: "Gazetteer | None", name: str) -> bool:
    return gazetteer is not None and gazetteer.organisation(plain(name)) is not None


def _has_verb(rest: str) -> bool:
    while match := MODIFIER.match(rest):
        rest = rest[match.end() :]
    if match := ASIDE.match(rest):
        rest = rest[match.end() :]
    return bool(FINITE.match(rest.lstrip(" ")))


def person_fits(context: Context, words: Lexicon, sentence: Sentence, female: bool, known_only: bool = False) -> bool:
    """Is somebody named in a sentence whom a pronoun of this gender could mean?

    With `known_only` people whose gender is not known do not count.
    """
    text = EXPANSION.sub("", OUTLET.sub("", REPUBLISHED.sub("", sentence.text)))
    said = set(WORDS.findall(text.lower()))
    if said & (words.women if female else words.men):
        return True
    if not known_only and said & words.roles:
        return True
    return any(
        gender == ("f" if female else "m") or (gender == "u" and not known_only) for gender in _names(context, words, text)
    )


def _names(context: Context, words: Lexicon, text: str) -> list[str]:
    """Genders (f, m, u) of the capitalised stretches that may be persons."""
    genders = []
    names = context.names
    for match in NAME.finditer(text):
        parts = [POSSESSIVE.sub("", part) for part in match.group().split()]
        first = not text[: match.start()].strip(' "“«(*—–-•')
        if first and parts[0].lower() in OPENERS:
            parts = parts[1:]
        if all(part in words.capitals or part.split("-")[0] in words.capitals for part in parts):
            continue
        if words.body(" ".join(parts)):
            continue
        gender = _gender(context, parts)
        if gender == "u" and (len(parts) >= LONG_NAME or (names and names.somewhere(plain(" ".join(parts))))):
            continue
        if gender == "u" and len(parts) == 1 and PLACED.search(text[: match.start()]):
            continue
        genders.append(gender)
    return genders


def _gender(context: Context, parts: list[str]) -> str:
    names = context.names
    if names is None:
        return "u"
    for part in parts:
        entry = names.given(plain(part))
        if entry:
            return str(entry[0])
    number = names.surname(plain(parts[-1]))
    return (names.person(number).gender or "u") if number is not None else "u"


def vessel_fits(words: Lexicon, sentence: Sentence) -> bool:
    """Is a ship named or definite in the sentence? Then *she* may be the ship. “A vessel” in passing is not."""
    text = sentence.text
    for match in WORDS.finditer(text.lower()):
        if match.group() in words.vessels and DEFINITE_VESSEL.search(text[: match.start()]):
            return True
    return False


OPENERS = frozenset(
    """the a an this that these those it its they their there here in on at by for from with of to as and but or so yet if
    when while after before since until because although though however meanwhile all both each every some many most more
    other another such no not only also even still now then today earlier later last next one two three four five six seven
    eight nine ten about around according during under over between among without within despite what which who how why
    where our we i you your my his her talks officials residents experts sources prices work works trips trains
    open""".split()
)
