"""One person's name in two spellings within an article, whoever the person is.

Capitalised words that sound alike, or of which one may be what practical transcription makes of the other, are looked at as
names: two full names with the same given name, a full name and a surname that nobody else in the article has, surnames behind
titles. Relatives, plurals, adjectives, places and other known people with like names are left alone.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, combinations

from lint.checks import name
from lint.checks.hit import Change, Context, Hit, Mention
from lint.checks.said import INITIAL, NOT_ALONE, NOT_PROSE, WORD, Said, before, key, names_said
from lint.document import joined
from lint.names.gazetteer import Gazetteer
from lint.names.keys import plain, words_of
from lint.names.sounds import romanized, sound
from lint.names.transcribe import FAR, RARE, cost, spelling
from lint.pack import Rule
from lint.record import Record

FIRST_LETTERS = ("ckqxh", "gh", "cszxt", "uvwf", "aeiouyjwh", "jzgd", "pf")
"""Letters that one name may begin with in two spellings."""
DISCUSSED = frozenset("see or née nee born spelled spelt written aka alias".split())
"""Words before a name that the article knows to be another spelling, or somebody else's."""
SHORTEST_CHANGED = 5
"""Letters of names that differ by more than the system of romanization."""
LONG = 7
"""Letters of surnames that are one although neither has a given name, or nothing else says that a person is meant."""
FULL, GIVEN, BARE, TITLED, BOTH_KNOWN = 0.85, 0.75, 0.8, 0.7, 0.6
FARTHER = 0.2


class Pair(Record):
    """Two spellings of one part of a name: where the article has each, and how sure it is that one person is meant."""

    words: tuple[str, str]
    sides: tuple[list[Said], list[Said]]
    confidence: float
    wrong: int | None = None


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """The spelling that is in the minority, or not the known one: its first place, the others related."""
    names = context.names
    if names is None:
        return
    text, _ = joined([block.text for block in context.document.blocks])
    near = [pair for pair in _near_pairs(context) if not _two_known(names, *pair) and _capital(text, *pair)]
    if not near:
        return
    said = list(names_said(context, names, frozenset(chain.from_iterable(near))))
    reported: set[str] = set()
    for words in near:
        pair = _surnames(names, said, words) or _given_names(names, said, words)
        if pair and reported.isdisjoint(words) and not _meant(pair):
            pair = _unsaid(context, rule, pair)
            hit = _hit(rule, names, pair) if pair else None
            if hit:
                reported.update(words)
                yield hit


def _capital(text: str, *words: str) -> bool:
    """Does the article write these words with a capital only? What it writes small too is no name."""
    return not any(f" {word.lower()} " in text for word in words)


def _near_pairs(context: Context) -> list[tuple[str, str]]:
    """Capitalised words of the article that may be one name."""
    texts = (block.text for block in context.document.blocks if block.kind not in NOT_PROSE)
    first: dict[str, str] = {}
    groups: dict[str, set[str]] = {}
    for shared, bare in map(key, set(chain.from_iterable(map(WORD.findall, texts)))):
        if first.setdefault(shared, bare) != bare and shared:
            groups.setdefault(shared, {first[shared]}).add(bare)
    crowds = map(sorted, groups.values())
    return sorted(pair for words in crowds for pair in combinations(words, 2) if _distance(*pair) <= RARE)


@lru_cache(maxsize=16_000)
def _distance(one: str, other: str) -> float:
    """How far words are from being spellings of one name: FAR if an ending makes the difference (Petrova, Kennedys, Georgian)."""
    first, second = plain(one), plain(other)
    if first == second or not (first[0] == second[0] or any(first[0] in like and second[0] in like for like in FIRST_LETTERS)):
        return FAR
    short, long = sorted((sound(one), sound(other)), key=len)
    if short == long:
        return 0.0
    if long.startswith(short) or _stem(short) == _stem(long) or min(len(one), len(other)) < SHORTEST_CHANGED:
        return FAR
    most = max(2, max(len(first), len(second)) // 3)
    if abs(len(first) - len(second)) > most:
        return FAR
    if not _within(most, first, second):
        return FAR  # one may become the other, but nobody would take them for one name
    return min(_price(one, other), _price(other, one))


def _within(most: int, one: str, other: str) -> bool:
    """May at most so many letters be added, dropped or changed to make one of the other (Levenshtein, 1965)?"""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        diagonal, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            above = row[j]
            row[j] = (
                diagonal if a == b else 1 + (diagonal if diagonal < above and diagonal < row[j - 1] else min(above, row[j - 1]))
            )
            diagonal = above
        if min(row) > most:
            return False
    return row[-1] <= most


def _stem(sounded: str) -> str:
    return sounded.rstrip("aeiouys")


def _price(right: str, wrong: str) -> float:
    """What it costs that one spelling became the other; part by part where there are hyphens."""
    rights, wrongs = words_of(right), words_of(wrong)
    if len(rights) != len(wrongs):
        return FAR
    return sum(cost(spelling(a), sound(b)) for a, b in zip(rights, wrongs, strict=True))


def _surnames(names: Gazetteer, said: list[Said], words: tuple[str, str]) -> Pair | None:
    """Is this one person's surname in two spellings?"""
    one, other = ([s for s in said if s.surname == word] for word in words)
    price = _distance(*words)
    if not one or not other:
        return None
    full = [s for s in one if s.given], [s for s in other if s.given]
    if all(full):
        same = _with_same_given(names, *full), _with_same_given(names, *reversed(full))
        sure = FULL if all(same) and any(s.person for s in chain(*same)) else 0.0
        if [len(side) for side in same] != [len(side) for side in full]:
            one, other = same  # a relative may be meant by the surname alone
    elif any(full):
        bare = other if full[0] else one
        known = any(s.person for s in chain(one, other)) or (sound(words[0]) == sound(words[1]) and min(map(len, words)) >= LONG)
        sure = BARE if known and _alone(names, said, bare) and not _somebody_else(names, *words) else 0.0
    else:
        titled = any(s.titled for s in chain(one, other)) and not price and min(map(len, words)) >= LONG
        sure = TITLED if titled and _alone(names, said, one) and _alone(names, said, other) else 0.0
    return Pair(words, (one, other), sure - FARTHER * price) if sure else None


def _two_known(names: Gazetteer, one: str, other: str) -> bool:
    """Are these two names that people have, and no spellings of one?"""
    if sound(one) == sound(other) or _one_letter_for_i(one) == _one_letter_for_i(other):
        return False
    one, other = plain(one), plain(other)
    surname = names.surname(one)
    if surname is not None and surname == names.surname(other):
        return False
    return bool(names.part(one) or names.given(one)) and bool(names.part(other) or names.given(other))


def _somebody_else(names: Gazetteer, one: str, other: str) -> bool:
    """Have two known people these surnames?"""
    known = names.surname(plain(one)), names.surname(plain(other))
    return None not in known and known[0] != known[1]


def _one_letter_for_i(word: str) -> str:
    """Tatyana and Tatiana, Kseniya and Ksenia."""
    return plain(word).replace("y", "i").replace("ii", "i")


def _with_same_given(names: Gazetteer, one: list[Said], other: list[Said]) -> list[Said]:
    return [s for s in one if any(_same_given(names, s.given, o.given) for o in other)]


def _same_given(names: Gazetteer, one: str, other: str) -> bool:
    if plain(one) == plain(other):
        return True
    if INITIAL.fullmatch(one) or INITIAL.fullmatch(other):
        return plain(one[0]) == plain(other[0])
    return _distance(*sorted((one, other))) <= RARE and not _two_known(names, one, other)


def _alone(names: Gazetteer, said: list[Said], bare: list[Said]) -> bool:
    """May a word without a given name be a person's surname here: no place, no organisation, no word of the language?"""
    word = bare[0].surname
    low = plain(word)
    if any(s.given == word for s in said) or names.somewhere(low) or names.organisation(low) or names.given(low):
        return False
    if not any(s.alone for s in bare) or any(before(s.block.text, s.surname_at) in NOT_ALONE for s in bare):
        return False
    return not any(f" {word.lower()}" in block.text for block in bare[0].block.document.blocks)


def _given_names(names: Gazetteer, said: list[Said], words: tuple[str, str]) -> Pair | None:
    """Is this one person's given name in two spellings before one surname?"""
    one, other = ([s for s in said if s.given == word] for word in words)
    shared = {plain(s.surname) for s in one} & {plain(s.surname) for s in other}
    one, other = ([s for s in side if plain(s.surname) in shared] for side in (one, other))
    if not shared or not any(s.person or names.part(plain(s.surname)) for s in chain(one, other)):
        return None
    return Pair(words, (one, other), GIVEN - FARTHER * _distance(*words))


def _meant(pair: Pair) -> bool:
    """Does the article know that there are two spellings, or two people? They stand in one sentence, or it says so."""
    if any(before(s.block.text, s.start) in DISCUSSED for s in chain(*pair.sides)):
        return True
    full = [[s for s in side if s.given] for side in pair.sides]
    one, other = ({(s.block.index, s.block.sentence_at(s.start)) for s in side} for side in (full if all(full) else pair.sides))
    return not one.isdisjoint(other)


def _unsaid(context: Context, rule: Rule, pair: Pair) -> Pair | None:
    """The pair without the places that the check of known people's names speaks of: what it calls wrong is wrong."""
    alone = Context(context.document, context.names, context.settings)
    hits = [hit for block in context.document.blocks for hit in name.find(alone, rule, block)]
    left = [
        [s for s in side if not any(h.block is s.block and h.start < s.end and s.start < h.end for h in hits)]
        for side in pair.sides
    ]
    wrong = [i for i in (0, 1) if len(left[i]) < len(pair.sides[i])]
    if not wrong:
        return pair
    return Pair(pair.words, (left[0], left[1]), pair.confidence, wrong[0]) if len(wrong) == 1 and all(left) else None


def _hit(rule: Rule, names: Gazetteer, pair: Pair) -> Hit | None:
    """The finding at the first place in the rule's zones."""
    levels = [max(_level(names, word, s) for s in side) for word, side in zip(pair.words, pair.sides, strict=True)]
    ranks = [(levels[i], len(pair.sides[i]), *_own(pair.words[i], pair.words[1 - i])) for i in (0, 1)]
    earlier = min((0, 1), key=lambda i: (pair.sides[i][0].block.index, pair.sides[i][0].start))
    right = earlier if ranks[0] == ranks[1] else ranks.index(max(ranks))
    if pair.wrong is not None:
        right = 1 - pair.wrong
    good, bad = pair.sides[right], [s for s in pair.sides[1 - right] if not rule.zones or s.zone in rule.zones]
    sure = pair.confidence
    if all(levels):
        good, sure = [s for s in good if not rule.zones or s.zone in rule.zones], min(sure, BOTH_KNOWN)
    if not bad or not good:
        return None
    first, *others = bad
    edits = _edits(first, next((s for s in good if bool(s.given) == bool(first.given)), good[0]))
    replace = first.text
    for start, end, text in reversed(edits):
        replace = replace[: start - first.start] + text + replace[end - first.start :]
    change = Change(f"Replace with “{replace}”", edits)
    related = tuple(Mention("variant", s.block, s.start, s.end, s.text) for s in (good[0], *others))
    evidence = f"{pair.words[right]} × {len(pair.sides[right])}, {pair.words[1 - right]} × {len(pair.sides[1 - right])}"
    words = {"text": first.text, "replace": replace}
    return Hit(rule, first.block, first.start, first.end, rule.rows[0], (change,), words, evidence, related, confidence=sure)


def _level(names: Gazetteer, word: str, said: Said) -> int:
    """How well a spelling is known: as somebody's full name, as a part of a name, not at all."""
    known = names.known(plain(f"{said.given} {said.surname}"))
    if known and known[1]:
        return 2
    return int(names.part(plain(word)) or bool(names.given(plain(word))))


def _own(one: str, other: str) -> tuple[bool, float]:
    """What speaks for a name's own spelling: letters that no romanization writes, and that the other may have come from it."""
    return not romanized(one) or not one.isascii(), -_price(one, other)


def _edits(wrong: Said, right: Said) -> tuple[tuple[int, int, str], ...]:
    """Swap what differs."""
    edits = []
    if wrong.given and right.given and not INITIAL.fullmatch(right.given) and not INITIAL.fullmatch(wrong.given):
        edits.append((wrong.given_at, wrong.given, right.given))
    edits.append((wrong.surname_at, wrong.surname, right.surname))
    return tuple((at, at + len(old), new) for at, old, new in edits if plain(old) != plain(new))
