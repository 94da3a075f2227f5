"""*It* for a clearly named person, as engines write from languages whose pronouns know no gender.

Turkish, Finnish, Hungarian, Persian, Georgian and spoken Chinese have one pronoun for he, she and it; Russian *он* and *она*
go wrong the same way when the name stands in another segment. English uses *it* for so much that only verbs that need
a person count, behind a sentence whose subject is one.
"""

from collections.abc import Iterator

from lint.checks.hit import Change, Context, Hit, Mention
from lint.checks.mentions import LEAD_IN, NAME
from lint.document import Block
from lint.names.keys import plain
from lint.pack import Rule
from lint.patterns import pattern

TELLING = frozenset(
    "born married divorced widowed pregnant graduated studied reporters resigned died grew smiled wept shrugged survived".split()
)
"""One of these stands in every paragraph that the check looks at."""
IT = pattern(
    r"(?P<it>[Ii]t) (?:also |then |later |never )?(?:was born (?:in|on|into|near)|"
    r"(?:is|was) (?:married|divorced|widowed|pregnant|survived by)|graduated from|studied \w+ (?:at|in)|told reporters|"
    r"resigned (?:as|from)|died (?:in|on|at|aged)|grew up|smiled|wept|shrugged)\b"
)
PRONOUNS = {"f": "she", "m": "he"}


def find(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """Pronouns of a block that stand for the person who is the subject of the sentence before."""
    if context.names is None:
        return
    for match in IT.finditer(block.text):
        start, end = match.span("it")
        sentence, _ = block.sentence_at(start)
        before = next(((a, b) for a, b in reversed(block.sentences) if b <= sentence), None)
        if before is None or block.text[sentence:start].strip('"“«(*—–- '):
            continue
        person = _subject(context, block, *before)
        if person is None:
            continue
        low, high, gender = person
        right = PRONOUNS[gender].capitalize() if match["it"][0].isupper() else PRONOUNS[gender]
        name = block.text[low:high]
        mention = Mention("antecedent", block, low, high, "what the pronoun stands for")
        change = Change(f"Replace with “{right}”", ((start, end, right),))
        words = {"text": match["it"], "replace": right, "better": name}
        evidence = f"the subject of the sentence before is “{name}”; “{match.group()}” needs a person"
        yield Hit(rule, block, start, end, rule.rows[0], (change,), words, evidence, (mention,))


def _subject(context: Context, block: Block, start: int, end: int) -> tuple[int, int, str] | None:
    """The person that a sentence begins with: a full name whose given name has one gender."""
    opening = LEAD_IN.match(block.text[start:end])
    low = start + (opening.end() if opening else 0)
    match = NAME.match(block.text, low)
    if match is None or match.end() > end or " " not in match.group() or context.names is None:
        return None
    given = context.names.given(plain(match.group().split()[0]))
    return (match.start(), match.end(), given[0]) if given and given[0] in PRONOUNS else None
