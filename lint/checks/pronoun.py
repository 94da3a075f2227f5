"""*She* and *he* for what English calls *it*: a country, an organisation, a thing with a gender in the source language.

A pronoun is a finding when the subject of the clause or sentence before it is such a thing and no person could be
meant. A person fits when one of that gender, or of unknown gender, was named in the sentence or in the two before; only
the subject of the coordinate clause in the same sentence beats an earlier person.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from lint.checks.hit import Change, Context, Hit, Mention
from lint.document import Block
from lint.names.keys import plain
from lint.rules import Rule

PRONOUN = re.compile(r"(?<![\w’'-])(?:[Ss]he|[Hh]e|[Hh]ers?(?:elf)?|[Hh]is|[Hh]im(?:self)?)(?![\w-])")
PRONOUNS = frozenset(("she", "he", "her", "hers", "herself", "his", "him", "himself"))
FEMALE = frozenset(("she", "her", "hers", "herself"))
NEUTER = {
    "she": "it",
    "he": "it",
    "her": "its",
    "his": "its",
    "him": "it",
    "hers": "its",
    "herself": "itself",
    "himself": "itself",
}
CLAUSE = re.compile(
    r"[;:—–]\s|,?\s(?:but|and|because|since|although|though|while|whereas|for|so|when|where|until|after|before|if|that)\s|,\s"
)
FINITE = re.compile(
    r"^(?:(?:also|now|still|already|again|\w+ly|itself|alone|first|then|never|not)\s)*"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|does|do|did|lost|won|took|gave|made|went|"
    r"came|became|began|kept|held|sent|built|bought|sold|met|put|cut|set|said|told|got|let|rose|fell|spent|led|left|paid|wrote|"
    r"\w+(?:s|ed))(?![\w’'])"
)
LEAD_IN = re.compile(
    r"^(?:[\"“«(\[—–\-•*\s]*)(?:(?:But|And|Yet|So|Now|Still|Today|Meanwhile|However|Moreover|Besides|Earlier|Then|Thus|Instead|"
    r"In (?:addition|turn|fact|response|\d{4})|On \w+(?: \d+)?|According to [^,]{1,40}|At the same time|For (?:its|his|her) part|"
    r"In (?:early |late |mid-)?\w+(?: \d{4})?|Last \w+|This \w+)(?:,\s|\s))?"
)
CAPITALISED = re.compile(
    r"(?<![\w’'-])[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*[a-zà-öø-ÿ](?:\s(?:(?:de|van|von|al|bin|el|da|di)\s)?[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*)*"
)
DETERMINERS = frozenset(("The", "the", "This", "this", "Its", "its", "Their", "their", "Our", "our"))
POSSESSIVE = re.compile(r"^[A-Z].*[’']s?$")
WORD = re.compile(r"[\w.]+(?:[’'-]\w+)*[’']?")
SPEAKER = re.compile(
    r"\s(?:said|says|adds|added|told|wrote|writes|argued|argues|noted|notes|warned|recalled|believes|thinks|explained)[,.]"
)
"""“…, he said, …”: somebody speaks, whatever stands before."""
WORDS = re.compile(r"[a-zà-ž]+")
WINDOW = 2
"""Sentences before the pronoun's own in which a person may be meant."""
POSSESSED = re.compile(
    r"\s(?:own\s)?(?:troops|army|armies|territory|economy|borders?|allies|neighbours?|neighbors?|forces|fleet|citizens|population|exports|imports)\b"
)


class Thing(NamedTuple):
    """What English calls *it*, as the subject of a clause."""

    block: Block
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence, or the part of it before the pronoun."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """What it says."""
        return self.block.text[self.start : self.end]


def _words(text: str) -> set[str]:
    return set(WORDS.findall(text.lower()))


class Lexicon:
    """Word lists of a rule's options, as expressions. Built once a rule."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.things = frozenset(options["things"])
        self.names = frozenset(name.removeprefix("the ") for name in options["names"])
        self.openers = DETERMINERS.union(name.split()[0] for name in self.names)
        self.roles = frozenset(options["people"])
        self.female = frozenset(options["women"])
        self.male = frozenset(options["men"])
        self.vessels = frozenset(options["vessels"])
        self.not_people = frozenset(options["not-people"])

    def subject(self, text: str, start: int) -> tuple[int, int] | None:
        """The thing that a clause starts with: a known name, or a noun of the list after a determiner and a few words."""
        opener = WORD.match(text, start)
        if not opener or not (
            opener.group() in self.openers or (opener.group()[0].isupper() and POSSESSIVE.search(opener.group()))
        ):
            return None
        words = [(m.group(), m.start(), m.end()) for m in islice(WORD.finditer(text, start), 7)]
        first = 1 if words[0][0] in ("The", "the") else 0
        for size in (3, 2, 1):
            name = words[first : first + size]
            if len(name) == size and " ".join(w for w, _, _ in name) in self.names:
                return start, name[-1][2]
        if words[0][0] in DETERMINERS or POSSESSIVE.search(words[0][0]):
            for word, _, end in words[1:]:
                if word in self.things:
                    return start, end
                if not word[0].isalpha() or text[end : end + 1] not in (" ", "-"):
                    return None
        return None


def find(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """Pronouns of a block that stand for a thing."""
    if PRONOUNS.isdisjoint(WORDS.findall(block.view.fold)):
        return
    lexicon = _lexicon(rule)
    for match in PRONOUN.finditer(block.text):
        if block.in_quotation(*match.span()) or SPEAKER.match(block.text, match.end()):
            continue
        found = _antecedent(context, lexicon, block, match)
        if found:
            yield _hit(context, rule, block, match, *found)


@lru_cache(maxsize=16)
def _lexicon(rule: Rule) -> Lexicon:
    return Lexicon(rule.data["options"])


def _antecedent(context: Context, lexicon: Lexicon, block: Block, match: re.Match[str]) -> tuple[Thing, bool] | None:
    """The thing that is meant, and whether it stands in the same sentence; None when a person may be meant."""
    start, _ = block.sentence_at(match.start())
    own = Sentence(block, start, match.start())
    pronoun = match.group().lower()
    female = pronoun in FEMALE
    subject = pronoun in ("she", "he")
    thing = _subject(lexicon, own) if own.text.strip() else None
    if thing:
        fits = lexicon.vessels & _words(own.text) or _fits(context, lexicon, own, female)
        return None if fits or not _follows_clause(own, thing, match, subject) else (thing, True)
    if own.text.strip(' "“«(—–-•*') and not re.fullmatch(
        r"(?:But|And|Yet|So|At the same time,|However,|Also,?)", own.text.strip()
    ):
        return None
    earlier = _before(own) if subject else []
    if not earlier:
        return None
    thing = _subject(lexicon, earlier[0])
    if thing is None and len(earlier) > 1 and not CAPITALISED.search(earlier[0].text[1:]):
        thing = _subject(lexicon, earlier[1])
    if thing is None or any(_fits(context, lexicon, s, female) or lexicon.vessels & _words(s.text) for s in earlier):
        return None
    return thing, False


def _follows_clause(own: Sentence, thing: Thing, match: re.Match[str], subject: bool) -> bool:
    """Does the pronoun open a clause that is coordinate with, or depends on, the thing's own?"""
    between = own.block.text[thing.end : match.start()]
    if not subject:
        return not re.search(r"[A-Z][a-z]+ [A-Z]", between) or bool(POSSESSED.match(own.block.text, match.end()))
    return bool(
        re.search(
            r"(?:[;:—–]|,|\b(?:but|and|because|since|although|though|while|for|so|that|says|said|stated|announced|believes|specifies|hopes|warned|insists|claims))(?:\s(?:also|now))?\s*$",
            between,
        )
    )


def _before(own: Sentence) -> list[Sentence]:
    """The sentences before, nearest first, those of the paragraph before among them."""
    found: list[Sentence] = []
    block: Block | None = own.block
    limit = own.start
    while block is not None and len(found) < WINDOW:
        for start, end in reversed(block.sentences):
            if end <= limit and len(found) < WINDOW:
                found.append(Sentence(block, start, end))
        block = block.document.blocks[block.index - 1] if block.index else None
        if block is not None:
            if block.kind == "heading":
                break
            limit = len(block.text)
    return found


def _subject(lexicon: Lexicon, sentence: Sentence) -> Thing | None:
    """The last clause's subject in a sentence, when it is a thing with its verb behind it."""
    text = sentence.text
    found = None
    starts = [LEAD_IN.match(text).end()] + [m.end() for m in CLAUSE.finditer(text)]  # type: ignore[union-attr]
    for start in sorted(set(starts)):
        match = lexicon.subject(text, start)
        if not match:
            continue
        rest = text[match[1] :]
        after = re.sub(
            r"^(?:\s(?:in|of|at|for|on|from|around)\s(?:the\s)?[\w’'\-]+(?:\s[A-Z][\w’'-]+)?)*(?:,\s(?:which|whose|that|the|a|an|built)[^,]{1,80},)?",
            "",
            rest,
        )
        if FINITE.match(after.lstrip()) or (not found and re.match(r",\s(?:for|on)\s(?:its|his|her)", rest)):
            found = Thing(sentence.block, sentence.start + match[0], sentence.start + match[1])
    return found


def _fits(context: Context, lexicon: Lexicon, sentence: Sentence, female: bool) -> bool:
    """Could a person of this gender be meant by somebody named in the sentence?"""
    text = sentence.text
    words = _words(text)
    if words & (lexicon.female if female else lexicon.male) or words & lexicon.roles:
        return True
    names = context.names
    for match in CAPITALISED.finditer(text):
        name = match.group().split()
        if _known_thing(lexicon, match.group(), name, match.start() == 0 or text[: match.start()].strip(' "“«(') == ""):
            continue
        gender = "u"
        for word in name:
            entry = names.given.get(plain(word)) if names else None
            if entry:
                gender = entry[0]
                break
        else:
            person = names.known.get(plain(name[-1].removesuffix("’s").removesuffix("'s"))) if names else None
            if person and names:
                gender = names.person(person[0]).gender or "u"
        if gender in ("u", "f" if female else "m"):
            return True
    return False


def _known_thing(lexicon: Lexicon, name: str, words: list[str], first: bool) -> bool:
    """A capitalised stretch that is a place, an organisation, a month, a nationality, or just a sentence's first word."""
    bare = re.sub(r"[’']s?$", "", name)
    if bare in lexicon.names or all(re.sub(r"[’']s?$", "", w) in lexicon.not_people for w in words):
        return True
    rest = words[1:] if first else words
    return (
        first
        and all(w in lexicon.not_people or w in lexicon.names for w in rest)
        and (
            (len(words) == 1 and (words[0] in lexicon.not_people or words[0].lower() in COMMON_OPENERS))
            or (len(words) > 1 and words[0].lower() in COMMON_OPENERS)
        )
    )


COMMON_OPENERS = frozenset(
    """the a an this that these those it its they their there here in on at by for from with of to as and but or so yet if
    when while after before since until because although though however meanwhile all both each every some many most more
    other another such no not only also even still now then today earlier later last next one two three four five six seven
    eight nine ten about around according during under over between among without within despite what which who how why
    where our we i you your my his her talks officials residents experts sources prices work works trips trains
    open""".split()
)


def _hit(context: Context, rule: Rule, block: Block, match: re.Match[str], thing: Thing, same: bool) -> Hit:
    said = thing.block.text[thing.start : thing.end]
    pronoun = match.group()
    neuter = NEUTER[pronoun.lower()]
    neuter = neuter.capitalize() if pronoun[0].isupper() else neuter
    change = Change(f"Replace with “{neuter}”", ((match.start(), match.end(), neuter),))
    mention = Mention("antecedent", thing.block, thing.start, thing.end, "what the pronoun stands for")
    where = "the same sentence" if same else "the sentence before"
    evidence = f"the subject of {where} is “{said}”; no person is named who could be meant"
    words = {"text": pronoun, "replace": neuter, "better": said}
    return Hit(rule, block, match.start(), match.end(), rule.rows[0], (change,), words, evidence, (mention,))
