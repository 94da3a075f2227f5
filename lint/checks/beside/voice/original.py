"""*She* and *he* where the English original says *it* or *they*: a translation there and back again made a person of a thing."""

from collections.abc import Iterator, Sequence

from lint.align.voice import persons
from lint.align.voice.pronouns import Pronoun, pronouns
from lint.align.words import STOP, WORD, stem
from lint.checks.beside.compared import Side
from lint.checks.beside.laid import laid
from lint.checks.beside.voice import instead
from lint.checks.hit import Change, Context, Hit
from lint.pack import Rule

NEAR = 3
"""Words beside a pronoun by which two sentences are compared."""
FAR = 0.2
UNSURE = 0.15
"""What a finding loses whose pronoun stands beside other words than in the original."""
GENDERED = ("masculine", "feminine")
THINGS = ("neuter", "plural")


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Gendered pronouns whose counterpart in the original is *it* or *they*."""
    alignment = context.alignment
    if alignment is None or alignment.language != "en":
        return
    for source, target in laid(alignment):
        here, there = Side(alignment.target, target), Side(alignment.source, source)
        said = [p for p in pronouns(here.text, alignment.english) if p.gender in GENDERED]
        meant = pronouns(there.text, alignment.english)
        genders = {p.gender for p in meant}
        wrong = [p for p in said if p.gender not in genders]
        things = [p for p in meant if p.gender in THINGS and not _expletive(p, there.text)]
        for pronoun in wrong:
            twin = _twin(here, there, pronoun, things)
            origin = twin or (None if genders & set(GENDERED) else _only(here, there, pronoun, wrong, things))
            if origin is None:
                continue
            block, start, end = here.place(pronoun.start, pronoun.end)
            better = _better(pronoun, origin, here.text)
            change = Change(f"Replace with “{better}”", ((start, end, better),))
            yield Hit(
                rule,
                block,
                start,
                end,
                rule.rows[0],
                changes=(change,) if origin.gender == "neuter" or "s" not in origin.roles else (),
                words={"replace": better, "better": origin.text},
                evidence=f"the original has “{origin.text}”",
                related=(there.mention(origin.start, origin.end, "what the original has"),),
                confidence=rule.confidence if twin else rule.confidence - UNSURE,
            )


def _better(pronoun: Pronoun, origin: Pronoun, text: str) -> str:
    if origin.gender == "neuter":
        return instead.neuter(pronoun, text)
    return origin.text.capitalize() if pronoun.text[:1].isupper() else origin.text.lower()


def _expletive(pronoun: Pronoun, text: str) -> bool:
    """Does an *it* stand for nothing: “it is clear that”, “it takes time to”?"""
    return bool(instead.EXPLETIVE.match(text, pronoun.start))


def _around(text: str, pronoun: Pronoun) -> tuple[list[str], list[str]]:
    before = [stem(m.group().lower()) for m in WORD.finditer(text, 0, pronoun.start) if m.group().lower() not in STOP]
    after = [stem(m.group().lower()) for m in WORD.finditer(text, pronoun.end) if m.group().lower() not in STOP]
    return before[-NEAR:], after[:NEAR]


def _twin(here: Side, there: Side, pronoun: Pronoun, things: Sequence[Pronoun]) -> Pronoun | None:
    """The pronoun of the original with the same words beside it."""
    before, after = _around(here.text, pronoun)
    best, most = None, 0
    for origin in things:
        if not origin.may_be(pronoun) and pronoun.roles:
            continue
        source_before, source_after = _around(there.text, origin)
        next_word = bool(after and source_after and after[0] == source_after[0])
        shared = 2 * next_word + len(set(after) & set(source_after)) + len(set(before) & set(source_before))
        if shared > most and (next_word or shared >= 3):
            best, most = origin, shared
    return best


def _only(here: Side, there: Side, pronoun: Pronoun, wrong: Sequence[Pronoun], things: Sequence[Pronoun]) -> Pronoun | None:
    """The one *it* of a sentence that has nobody in it, for its one pronoun."""
    fit = [p for p in things if p.may_be(pronoun) and p.gender == "neuter"]
    words = {m.group().lower() for m in WORD.finditer(here.text)}
    nobody = not words & (persons.WOMEN | persons.MEN | persons.PEOPLE)
    if (
        len(fit) != 1
        or len(wrong) != 1
        or not nobody
        or abs(pronoun.start / len(here.text) - fit[0].start / len(there.text)) > FAR
    ):
        return None
    return fit[0]
