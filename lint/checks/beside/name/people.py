"""Names of people that are not what the source's become: misspelt ones of known people, and letters changed on the way."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lint.align.alignment import Alignment
from lint.align.name import people, spelling
from lint.align.name.capitals import Capital, capitals
from lint.align.name.likeness import alike, edits
from lint.align.name.people import Named
from lint.checks import name
from lint.checks.beside import compared
from lint.checks.beside.compared import Side, akin
from lint.checks.hit import Change, Context, Hit
from lint.language import FUNCTION_WORDS
from lint.names.gazetteer import Gazetteer, Key, Person
from lint.names.keys import plain
from lint.pack import Rule
from lint.patterns import pattern

CYRILLIC = frozenset("ru uk be bg".split())
WORD = pattern(r"[^\W\d_]+")
FULL, BARE, LETTER = 0.9, 0.75, 0.7
MOST_CHANGED = 0.45
"""The part of a surname's letters that may be wrong."""
GIVEN_CHANGED = 2


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Misspelt names beside the source's."""
    alignment = context.alignment
    if alignment is None or not akin(alignment):
        return
    if alignment.language in CYRILLIC:
        if context.names is not None:
            yield from _known(context, rule, alignment, context.names)
    elif spelling.same_alphabet(alignment.language):
        yield from _changed(context, rule, alignment)


def _known(context: Context, rule: Rule, alignment: Alignment, names: Gazetteer) -> Iterator[Hit]:
    """Misspelt names of people whom the gazetteer knows by what the source calls them."""
    about = frozenset(plain(word) for unit in alignment.target_units for word in WORD.findall(unit.text))
    known: dict[str, Key] = {}
    alone = Context(context.document, names, context.settings)
    laid = compared.laid(alignment)
    for source, _, _ in laid:  # a headline may have the surname alone
        list(people.named(Side(alignment.source, source).text, alignment.lexicon, names, (), known))
    for source, target, _ in laid:
        here, there = Side(alignment.target, target), Side(alignment.source, source)
        words = capitals(here.text, lambda _: False)
        taken: set[int] = set()
        for one in people.named(there.text, alignment.lexicon, names, about, known):
            found = _misspelt(here.text, words, one, names)
            if found is None or found[0] in taken:
                continue
            taken.add(found[0])
            start, end, right = found
            block, low, high = here.place(start, end)
            alone.memory.clear()
            if any(low < other.end and other.start < high for other in name.find(alone, rule, block)):
                continue  # it is wrong without a source, too
            yield Hit(
                rule,
                block,
                low,
                high,
                rule.rows[0],
                changes=(Change(f"Replace with “{right}”", ((low, high, right),)),),
                evidence=f"{' '.join(one.words)} in the source is {_about(one.person)}",
                related=(there.mention(one.start, one.end, "the name in the source"),),
                message=f"misspelt: {_about(one.person)}",
                confidence=BARE if one.alone else FULL,
            )


def _about(person: Person) -> str:
    return f"{person.name} ({person.role})" if person.role else person.name


def _misspelt(text: str, words: Sequence[Capital], one: Named, names: Gazetteer) -> tuple[int, int, str] | None:
    """The place of a misspelt name in the target, and what is right; None when it is right, or not there."""
    accepted = [one.person.name, *one.person.aliases]
    surnames = {plain(right.split()[-1]) for right in accepted}
    givens = {plain(right.split()[0]) for right in accepted}
    present = {plain(word) for word in WORD.findall(text)}
    surname = one.person.name.split()[-1]
    if any(present.issuperset(WORD.findall(right)) for right in surnames):
        return None if one.alone else _misgiven(words, one, surnames, givens, names)
    fit = [
        (edits(word.low, plain(surname)), place)
        for place, word in enumerate(words)
        if word.low not in FUNCTION_WORDS and alike(word.low, one.words[-1].split("-")[-1]) and word.low not in givens
    ]
    if not fit:
        return None
    changed, place = min(fit)
    word = words[place]
    if changed > max(GIVEN_CHANGED, MOST_CHANGED * len(surname)):
        return None
    before = words[place - 1] if place and word.joined else None
    if before is not None and (before.low in givens or _near(before.low, givens)):
        return before.start, word.end, one.person.name
    return word.start, word.end, surname


def _near(low: str, givens: set[str]) -> bool:
    return any(edits(low, given) <= GIVEN_CHANGED and alike(low, given) for given in givens)


def _misgiven(
    words: Sequence[Capital], one: Named, surnames: set[str], givens: set[str], names: Gazetteer
) -> tuple[int, int, str] | None:
    """A right surname with a given name before it that is nearly the person's."""
    for before, word in zip(words, words[1:], strict=False):
        if word.low in surnames and word.joined and before.low not in givens and _near(before.low, givens):
            known = names.known(f"{before.low} {word.low}")
            if known is None or not known[1]:
                return before.start, word.end, one.person.name
    return None


def _changed(context: Context, rule: Rule, alignment: Alignment) -> Iterator[Hit]:
    """Names of a source in Latin letters of which a letter was changed, lost or added."""
    counts = Counter(plain(word) for unit in alignment.source_units for word in WORD.findall(unit.text))
    for source, target, _ in compared.laid(alignment):
        here, there = Side(alignment.target, target), Side(alignment.source, source)
        present = {plain(word) for word in WORD.findall(here.text)}
        left = [m for m in WORD.finditer(there.text) if m.group()[0].isupper() and plain(m.group()) not in present]
        for word in capitals(here.text, lambda _: False):
            if word.ordinary or word.acronym or word.low in counts or not left:
                continue
            meant = next((m for m in left if spelling.slip(word.low, plain(m.group()))), None)
            if meant is not None and alignment.language == "en" and not _sure(plain(meant.group()), counts, context.names):
                continue
            if meant is None or spelling.known(word.low, meant.group(), alignment.lexicon, alignment.english, context.names):
                continue
            block, low, high = here.place(word.start, word.end)
            right = meant.group()
            yield Hit(
                rule,
                block,
                low,
                high,
                rule.rows[0],
                changes=(Change(f"Replace with “{right}”", ((low, high, right),)),),
                evidence=f"the source writes “{right}”",
                related=(there.mention(*meant.span(), "the name in the source"),),
                message=f"the source writes “{right}”",
                confidence=LETTER,
            )


def _sure(low: str, counts: Counter[str], names: Gazetteer | None) -> bool:
    """Is the original's own spelling beyond doubt?"""
    return counts[low] > 1 or (names is not None and (names.part(low) or names.given(low) is not None or names.somewhere(low)))
