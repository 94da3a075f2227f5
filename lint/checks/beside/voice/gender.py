"""*He* for *she* and *she* for *he*: the pronouns of the aligned sentence are all of the other gender."""

from collections.abc import Iterator, Sequence

from lint.align.alignment import Alignment
from lint.align.lexicon import Lexicon
from lint.align.voice import persons
from lint.align.voice.pronouns import UNSPACED, Pronoun, pronouns, side_by_side
from lint.align.voice.slavic import BY_LANGUAGE, FEMININE_PAST, MASCULINE_PAST
from lint.checks.beside.compared import Side
from lint.checks.beside.laid import laid
from lint.checks.beside.quoted import sentence
from lint.checks.beside.voice import instead
from lint.checks.hit import Change, Context, Hit
from lint.names.keys import plain
from lint.pack import Rule
from lint.patterns import compiled, pattern

FAR = 0.45
"""How far apart, as parts of their sentences, a pronoun and its translation may stand."""
WORD = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
CAPITALS = pattern(r"(?<![.!?…“\"] )(?<!^)\b[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+)*")
NAMES: Sequence[str] = ("masculine", "feminine")


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Pronouns whose gender the source contradicts."""
    alignment = context.alignment
    if alignment is None:
        return
    for source, target in laid(alignment):
        here, there = Side(alignment.target, target), Side(alignment.source, source)
        found = contradicted(context, alignment, here, there)
        for pronoun, meant in found:
            block, start, end = here.place(pronoun.start, pronoun.end)
            better = instead.other(pronoun, here.text)
            yield Hit(
                rule,
                block,
                start,
                end,
                rule.rows[0],
                changes=(Change(f"Replace with “{better}”", ((start, end, better),)),),
                words={"replace": better, "better": meant.text},
                evidence=f"the source has “{meant.text}”: “{sentence(source[0])}”",
                related=(there.mention(meant.start, meant.end, "what it was translated from"),),
            )


def contradicted(context: Context, alignment: Alignment, here: Side, there: Side) -> list[tuple[Pronoun, Pronoun]]:
    """Pronouns of the target, each with the one of the source that says otherwise."""
    said = [p for p in pronouns(here.text, alignment.english) if p.gender in NAMES]
    meant = pronouns(there.text, alignment.lexicon)
    if not said or not meant:
        return []
    paired = _both(here, there, said, meant)
    if paired:
        return paired
    for gender, opposite in (("feminine", "masculine"), ("masculine", "feminine")):
        either = [p for p in meant if p.gender == "either"]
        wrong = [p for p in said if p.gender == gender and not any(p.may_be(e) for e in either)]
        if not wrong or any(p.gender == gender for p in meant):
            continue
        if gender == "feminine" and any(p.gender == "not-masculine" for p in meant):
            continue
        sources = [p for p in meant if p.gender == opposite or (gender == "masculine" and p.gender == "not-masculine")]
        if not sources or (len(said) - len(wrong) < len(sources) and _explained(alignment, here, sources)):
            continue
        if all(p.gender == gender for p in said):
            found = _single(alignment, here, there, wrong, sources, gender)
        else:
            found = _mixed(context, alignment, here, there, said, wrong, sources, gender)
        if found:
            return found
    return []


def _both(here: Side, there: Side, said: Sequence[Pronoun], meant: Sequence[Pronoun]) -> list[tuple[Pronoun, Pronoun]]:
    """“His/his” for “his/her”: the source names both genders side by side, the target one of them twice."""
    for one, two in zip(meant, meant[1:], strict=False):
        if {one.gender, two.gender} == set(NAMES) and side_by_side(there.text, one, two):
            for first, second in zip(said, said[1:], strict=False):
                if first.gender == second.gender and side_by_side(here.text, first, second):
                    return [(second, two if two.gender != second.gender else one)]
    return []


def _explained(alignment: Alignment, here: Side, sources: Sequence[Pronoun]) -> bool:
    """May the pronouns of the source have become something else than he and she: it, they, you?"""
    other = [p for p in pronouns(here.text, alignment.english) if p.gender in ("neuter", "plural")]
    things = [p for p in other if p.gender == "neuter"]
    if any(p.gender == "not-masculine" for p in sources):
        return bool(other) or bool(compiled(r"(?i)\byou(?:rs?)?\b").search(here.text))
    return alignment.language not in UNSPACED and len(things) >= len(sources)


def _single(
    alignment: Alignment,
    here: Side,
    there: Side,
    wrong: Sequence[Pronoun],
    sources: Sequence[Pronoun],
    gender: str,
) -> list[tuple[Pronoun, Pronoun]]:
    """All pronouns of the target are of one gender, and all of the source of the other."""
    if _has_gender(alignment, here, there, gender):
        return []
    found: list[tuple[Pronoun, Pronoun]] = []
    for pronoun in wrong:
        near = [p for p in sources if _apart(here, there, pronoun, p) <= FAR]
        fit = [p for p in near if p.may_be(pronoun)] or (near if found else [])
        if fit:
            found.append((pronoun, min(fit, key=lambda p: _apart(here, there, pronoun, p))))
    return found


def _mixed(
    context: Context,
    alignment: Alignment,
    here: Side,
    there: Side,
    said: Sequence[Pronoun],
    wrong: Sequence[Pronoun],
    sources: Sequence[Pronoun],
    gender: str,
) -> list[tuple[Pronoun, Pronoun]]:
    """The target has both genders, the source one: one by one where there are as many; else where nobody else is there."""
    if len(said) == len(sources):
        return [
            (p, meant) for p, meant in zip(said, sources, strict=True) if p in wrong and ("s" not in p.roles or p.may_be(meant))
        ]
    if len(said) < len(sources) or _has_gender(alignment, here, there, gender) or _others(context, here, gender):
        return []
    if len(alignment.target_units) > 2 and _others_before(context, alignment, here, gender):
        return []
    return (
        [(p, min(sources, key=lambda s: _apart(here, there, p, s))) for p in wrong]
        if len(wrong) <= len(said) - len(wrong)
        else []
    )


def _apart(here: Side, there: Side, one: Pronoun, other: Pronoun) -> float:
    return abs(one.start / (len(here.text) or 1) - other.start / (len(there.text) or 1))


def _has_gender(alignment: Alignment, here: Side, there: Side, gender: str) -> bool:
    """Does either sentence have somebody of this gender: a woman or man by name of what they are, a verb in the past?"""
    words = {word.lower() for word in WORD.findall(here.text)}
    if words & (persons.WOMEN if gender == "feminine" else persons.MEN) - {"she", "he"}:
        return True
    if alignment.language in BY_LANGUAGE:
        shape = compiled(FEMININE_PAST if gender == "feminine" else MASCULINE_PAST)
        if any(len(word) > 3 and shape.fullmatch(word.lower()) for word in WORD.findall(there.text)):
            return True
    return _known(alignment.lexicon, there.text, gender)


def _known(lexicon: Lexicon, text: str, gender: str) -> bool:
    kinds = {persons.kind(lexicon.words.get(word.lower()) or ()) for word in WORD.findall(text)}
    return ("woman" if gender == "feminine" else "man") in kinds


def _others(context: Context, here: Side, gender: str) -> bool:
    """Is anybody named beside the one that the pronouns of the other gender mean?"""
    names = context.names
    capitals = [match.group().split() for match in CAPITALS.finditer(here.text)]
    for parts in capitals:
        given = names.given(plain(parts[0])) if names else None
        if given and given[0] == ("f" if gender == "feminine" else "m"):
            return True
    return len([parts for parts in capitals if names is None or not names.somewhere(plain(" ".join(parts)))]) > 2


def _others_before(context: Context, alignment: Alignment, here: Side, gender: str) -> bool:
    """Do the two sentences before speak of somebody of this gender?"""
    first = here.units[0].number
    for unit in alignment.target_units[max(0, first - 2) : first]:
        words = {word.lower() for word in WORD.findall(unit.text)}
        if words & (persons.WOMEN | instead.FEMALE if gender == "feminine" else persons.MEN | instead.MALE):
            return True
    return False
