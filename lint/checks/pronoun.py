"""*She* and *he* for what English calls *it*: a country, an organisation, a thing with a gender in the source language.

A pronoun is a finding when the subject of the clause or sentence before it is such a thing and no person could be
meant. A person fits when one of that gender, or of unknown gender, was named in the sentence or in the two before; only
the subject of the coordinate clause in the same sentence beats an earlier person, and never one of known gender.
"""

import re
from collections.abc import Iterator

from lint.checks.hit import Change, Context, Hit, Mention
from lint.checks.mentions import LEAD_IN, Lexicon, Sentence, Thing, lexicon, person_fits, vessel_fits
from lint.document import Block
from lint.pack import Rule
from lint.patterns import pattern

PRONOUN = pattern(r"[SsHh](?<![\w’'-].)(?:(?<=[Ss])he|(?<=[Hh])(?:e|er(?:self)?|is|imself))(?![\w-])")
"""The first letter before what must not stand before it: the search then skips from one such letter to the next."""
PRONOUNS = frozenset(("she", "he", "her", "herself", "his", "himself"))
FEMALE = frozenset(("she", "her", "herself"))
NEUTER = {"she": "it", "he": "it", "her": "its", "his": "its", "herself": "itself", "himself": "itself"}
SPEAKER = pattern(
    r"\s(?:said|says|adds|added|told|wrote|writes|argued|argues|noted|notes|warned|recalled|believes|thinks|explained)[,.]"
)
"""“…, he said, …”: somebody speaks, whatever stands before."""
NEW_CLAUSE = pattern(
    r"(?:[;:—–]|,|\b(?:but|and|because|since|although|though|while|for|so|that|if|when|says?|said|stated|states|announced|believes|"
    r"specifies|hopes|warned|insists|claims|explained|means|and also))\s*$"
)
EDGE = pattern(
    rf"(?:{NEW_CLAUSE.pattern}|[.!?…\"“”«»(\[*•]\s*$|"
    r"(?:^|[.!?]\s)(?:But|And|Yet|So|However|Also|Now|Perhaps|Maybe|Probably)\s$)"
)
"""Where a clause or sentence may begin."""
OPENING = pattern(
    r"[\"“«(\[—–\-•*\s]*(?:(?:But|And|Yet|So|At the same time,|However,|Also,?|Meanwhile,|Now|Perhaps|Maybe|Probably|Possibly|"
    r"In addition,)\s*)?"
)
ADJUNCT = pattern(
    r"[\"“«(\[—–\-•*\s]*(?:(?:But|And|Yet|So|However|Also|Meanwhile|Now),?\s)?"
    r"(?:In|On|At|By|Since|After|Before|During|From|For|Last|This|Next|Earlier|Later|Over|Until|Under|With|Without|If|When|While|"
    r"Although|Though|Once|As|Because|Despite|According|Instead|Perhaps)\b[^.;:!?]{2,140},\s"
)
"""What may stand before the subject of a sentence."""
BODILY = pattern(
    r"\s(?:(?:also|has|had|will|would|can|cannot|could|may|plans to|intends to|is ready to|was|is)\s)*"
    r"(?:(?:received|obtained|got|granted|given|lost) (?:the |its )?(?:status|membership|candidate)|ratif(?:y|ied|ies)|accede\w*|"
    r"join(?:ed|s)? (?:the )?(?:alliance|union|bloc|pact|treaty|euro ?zone|European Union|EU|NATO|WTO|UN|Schengen)\b|"
    r"export\w*|import(?:s|ed)|border(?:s|ed)|annex\w*|invad\w*|deploy\w*|mobili[sz]\w+|nationali[sz]\w+|devalu\w+|"
    r"privati[sz]\w+|liquidated|founded in|established in|populated|located|situated|inhabited|landlocked)\b"
)
"""What states and bodies do rather than people."""
WINDOW = 2
"""Sentences before the pronoun's own in which a person may be meant."""
POSSESSED = pattern(
    r"\s(?:own\s)?(?:troops|army|armies|territory|economy|borders?|allies|neighbou?rs?|forces|fleet|citizens|population|exports|imports|"
    r"lawyers|shareholders|subsidiaries|gold reserves|sovereignty)\b"
)
IN_ITS_STATEMENT = pattern(r"\sin\s$")
STATEMENT = pattern(
    r"\s(?:message|commentary|comment|statement|report|address|review|letter|appeal|publication|article|forecast|ruling|decision)\b"
)


def find(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """Pronouns of a block that stand for a thing."""
    words = lexicon(rule, context.names, str(context.settings.get("ships", "she")))
    last: tuple[int, bool, Thing, int] | None = None  # where a pronoun was found: sentence, gender, antecedent, its own end
    for match in PRONOUN.finditer(block.text):
        pronoun = match.group().lower()
        if last is None and not _worth_a_look(block.text, match, pronoun):
            continue
        sentence, _ = block.sentence_at(match.start())
        own = Sentence(block, sentence, match.start())
        female = pronoun in FEMALE
        if last and last[:2] == (sentence, female):
            between = Sentence(block, last[3], match.start())
            thing = None if person_fits(context, words, between, female, known_only=True) else last[2]
        elif pronoun in ("she", "he"):
            thing = _subject_pronoun(context, words, own, match)
        else:
            thing = _possessive(context, words, own, match)
        if thing is None or block.in_quotation(*match.span()):
            continue
        last = (sentence, female, thing, match.end())
        yield _hit(rule, block, match, thing, same=thing.block is block and thing.start >= sentence)


def _worth_a_look(text: str, match: re.Match[str], pronoun: str) -> bool:
    """Could this pronoun be one that the rule speaks of? The cheap question, from the few words around it."""
    before = text[max(0, match.start() - 24) : match.start()]
    if pronoun in ("she", "he"):
        return not before or bool(EDGE.search(before))
    if pronoun in ("herself", "himself"):
        return True
    return before.rstrip()[-1:] in (";", ":") or bool(
        POSSESSED.match(text, match.end()) or (before.endswith(" in ") and STATEMENT.match(text, match.end()))
    )


def _subject_pronoun(context: Context, words: Lexicon, own: Sentence, match: re.Match[str]) -> Thing | None:
    if SPEAKER.match(own.block.text, match.end()):
        return None
    female = match.group().lower() == "she"
    if OPENING.fullmatch(own.text):
        return _from_before(context, words, own, match)
    if not NEW_CLAUSE.search(own.text[-24:]):
        return None
    thing = words.subject(own) or _agent(words, own)
    if thing is None and ADJUNCT.fullmatch(own.text) and not person_fits(context, words, own, female):
        return _from_before(context, words, own, match)
    if thing is None or vessel_fits(words, own):
        return None
    after = Sentence(own.block, thing.end, own.end)
    before = Sentence(own.block, own.start, thing.start)
    if person_fits(context, words, after, female) or person_fits(context, words, before, female, known_only=True):
        return None
    return thing


HEADED = pattern(r"[;:]\s*$")
AGENT = pattern(r"by (?<!\w.{3})(?:an?|the) (?:[\w-]+ ){0,3}?(?P<thing>[\w-]+),? (?:and|but)\s*$")


def _agent(words: Lexicon, own: Sentence) -> Thing | None:
    """The doer in a passive clause: “was painted by the academy, but he …”."""
    match = AGENT.search(own.text)
    if match and match.group("thing") in words.things:
        return Thing(own.block, own.start + match.start("thing"), own.start + match.end("thing"))
    return None


def _possessive(context: Context, words: Lexicon, own: Sentence, match: re.Match[str]) -> Thing | None:
    """*Her* and *his* of a thing: before what states own, at the head of a new clause, in “in his statement”."""
    text = own.block.text
    pronoun = match.group().lower()
    female = pronoun in FEMALE
    if pronoun in ("herself", "himself"):
        start = _opening(own)
        end = words.thing(own.text, start)
        return Thing(own.block, own.start + start, own.start + end) if end and end == len(own.text) - 1 else None
    if IN_ITS_STATEMENT.search(own.text) and STATEMENT.match(text, match.end()):
        start = _opening(own)
        end = words.thing(own.text, start)
        if end is not None and not person_fits(context, words, own, female):
            return Thing(own.block, own.start + start, own.start + end)
        return None
    heads_clause = HEADED.search(own.text)
    if not heads_clause and not POSSESSED.match(text, match.end()):
        return None
    thing = words.subject(own)
    if thing is None or person_fits(context, words, own, female):
        return None
    if any(person_fits(context, words, s, female, known_only=bool(heads_clause)) for s in _before(own)):
        return None
    return thing


def _opening(sentence: Sentence) -> int:
    """Where the first clause begins, behind “But” or “On Monday,”."""
    match = LEAD_IN.match(sentence.text)
    return match.end() if match else 0


def _from_before(context: Context, words: Lexicon, own: Sentence, match: re.Match[str]) -> Thing | None:
    """The antecedent of a pronoun that opens its sentence: the subject of the sentence before, or of the one before that
    when nothing else could be meant.

    Nobody who fits may stand in the sentence before. Farther off only somebody of known gender counts, and not where the
    verb is one of states and bodies.
    """
    female = match.group().lower() == "she"
    earlier = _before(own)
    if not earlier:
        return None
    near, far = earlier[0], earlier[1:]
    if person_fits(context, words, near, female) or any(vessel_fits(words, sentence) for sentence in earlier):
        return None
    thing = _first_thing(words, near) or words.subject(near)
    if thing is not None:
        bodily = bool(BODILY.match(own.block.text, match.end()))
        return None if not bodily and any(person_fits(context, words, s, female, known_only=True) for s in far) else thing
    if any(person_fits(context, words, s, female) for s in far):
        return None
    return next((found for s in far if (found := words.subject(s))), None) or words.mention(near)


def _first_thing(words: Lexicon, sentence: Sentence) -> Thing | None:
    """A thing that a sentence begins with: the subject of its main clause, most of the time."""
    start = _opening(sentence)
    end = words.thing(sentence.text, start)
    return None if end is None else Thing(sentence.block, sentence.start + start, sentence.start + end)


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


def _hit(rule: Rule, block: Block, match: re.Match[str], thing: Thing, same: bool) -> Hit:
    said = thing.block.text[thing.start : thing.end]
    pronoun = match.group()
    neuter = NEUTER[pronoun.lower()]
    neuter = neuter.capitalize() if pronoun[0].isupper() else neuter
    change = Change(f"Replace with “{neuter}”", ((match.start(), match.end(), neuter),))
    mention = Mention("antecedent", thing.block, thing.start, thing.end, "what the pronoun stands for")
    where = "the same sentence" if same else "a sentence before"
    evidence = f"the subject of {where} is “{said}”; no person is named who could be meant"
    words = {"text": pronoun, "replace": neuter, "better": said}
    return Hit(rule, block, match.start(), match.end(), rule.rows[0], (change,), words, evidence, (mention,))
