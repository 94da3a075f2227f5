"""A known person's name written as one word: an engine dropped the space that stood at a line's end, or in a tag."""

from collections.abc import Iterator

from lint.checks.hit import Change, Context, Hit
from lint.names.gazetteer import Gazetteer, Person
from lint.names.keys import plain
from lint.pack import Rule
from lint.patterns import pattern

GLUED = pattern(r"[A-ZÀ-Þ](?<![\w’'@#/.-].)(?=[A-Za-zÀ-ÿ’'-]*[a-zà-ÿ][A-ZÀ-Þ])[A-Za-zÀ-ÿ’'-]+[a-zà-ÿ](?![\w@/])")
INNER = pattern(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
MOST = 4
"""Words of a name that is looked up."""


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Words with a capital inside that are, cut there, somebody's name."""
    names = context.names
    if names is None:
        return
    for block in context.document.blocks:
        for match in GLUED.finditer(block.text):
            word = match.group()
            for tail in ("’s", "'s"):
                word = word.removesuffix(tail)
            person = _person(names, word)
            if person is not None:
                end = match.start() + len(word)
                words = {"text": word, "replace": person.name, "better": person.name}
                change = Change(f"Replace with “{person.name}”", ((match.start(), end, person.name),))
                yield Hit(rule, block, match.start(), end, rule.rows[0], (change,), words, person.role)


def _person(names: Gazetteer, word: str) -> Person | None:
    parts = INNER.sub(" ", word).split(" ")
    known = names.known(plain(" ".join(parts))) if 1 < len(parts) <= MOST else None
    return names.person(known[0]) if known else None
