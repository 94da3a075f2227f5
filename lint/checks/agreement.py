"""*They* and *it* for one body within a paragraph: the Russian США is plural, the English United States is not.

Either is right by itself (British papers say *the government have*); only a paragraph that begins with the body as a singular
and goes on with both is reported.
"""

from collections.abc import Iterator

from lint.checks.hit import Change, Context, Hit, Mention
from lint.checks.mentions import LEAD_IN, Lexicon, lexicon
from lint.document import Block
from lint.pack import Rule
from lint.patterns import pattern

TELLING = frozenset(("they", "their"))
SINGULAR = pattern(r"\s(?:is|was|has|\w{3,}(?<![sui])s)\s")
PRONOUN = pattern(r"[\"“«(\[]*(?:(?:But|And|However,|Also,?|Now)\s)?(?P<it>It|Its|They|Their|it|its|they|their)\s")
PLURAL = pattern(r"(?<![\w’'-])(?:[a-z]{2,}(?<![sui])s|people|men|women|children|police|both|all|many|others?)(?![\w’'-])")
NEUTER = {"They": "It", "Their": "Its", "they": "it", "their": "its"}
MOST = 3
"""Sentences behind the one that names the body in which its pronouns are looked for."""


def find(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """*They* of a body that the same paragraph calls *it*."""
    words = lexicon(rule, context.names, str(context.settings.get("ships", "she")))
    sentences = block.sentences
    for number, (start, end) in enumerate(sentences[:-2]):
        body = _body(words, block.text[start:end])
        if body is None:
            continue
        plural: list[tuple[int, int]] = []
        neuter = False
        others = _plural(block.text[start + body[1] : end])  # whom or what *they* may mean as well
        for low, high in sentences[number + 1 : number + 1 + MOST]:
            match = PRONOUN.match(block.text[low:high])
            if match is None:
                break
            if match["it"] in NEUTER and not others:
                plural.append((low + match.start("it"), low + match.end("it")))
            neuter = neuter or match["it"] not in NEUTER
            others = others or _plural(block.text[low + match.end("it") : high])
        if plural and neuter:
            low, high = start + body[0], start + body[1]
            mention = Mention("antecedent", block, low, high, "what the pronoun stands for")
            for first, last in plural:
                text = block.text[first:last]
                change = Change(f"Replace with “{NEUTER[text]}”", ((first, last, NEUTER[text]),))
                said = {"text": text, "replace": NEUTER[text], "better": block.text[low:high]}
                yield Hit(rule, block, first, last, rule.rows[0], (change,), said, "", (mention,))


def _plural(rest: str) -> bool:
    """Does a plural noun stand behind the verb?"""
    return bool(PLURAL.search(rest.lstrip().partition(" ")[2]))


def _body(words: Lexicon, sentence: str) -> tuple[int, int] | None:
    """The body that is the singular subject of a sentence, by name."""
    opening = LEAD_IN.match(sentence)
    start = opening.end() if opening else 0
    end = words.thing(sentence, start)
    if end is None or not words.body(sentence[start:end].removeprefix("The ").removeprefix("the ")):
        return None
    return (start, end) if SINGULAR.match(sentence, end) else None
