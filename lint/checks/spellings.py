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
from lint.checks.name import CAPITAL, SPAN, TOKEN
from lint.document import Block
from lint.names.gazetteer import Gazetteer
from lint.names.keys import plain, words_of
from lint.names.sounds import frame, romanized, sound
from lint.names.transcribe import FAR, RARE, cost, spelling
from lint.pack import Rule
from lint.patterns import pattern
from lint.record import Record

WORD = pattern(rf"{CAPITAL}(?<![\w’'-].)[\w’'\-]{{2,}}[^\W_]")
NOT_PROSE = frozenset(("attribute", "field"))
TITLES = name.TITLES | frozenset(
    """mr mrs ms miss dr prof professor sir lord lady pastor father rabbi imam bishop archbishop cardinal patriarch colonel
    major captain lieutenant sergeant marshal judge justice prosecutor lawyer attorney coach striker midfielder goalkeeper
    defender director producer actor actress singer writer author poet novelist composer conductor journalist reporter
    columnist blogger analyst expert economist historian scientist political mayor deputy lawmaker mp mep representative
    congressman congresswoman chairman chairwoman founder owner businessman billionaire oligarch activist candidate""".split()
)
STARTERS = frozenset(
    """a an the this that these those there then than they their he his him she her it its we our you your i my who whose when
    where what which while why how and but or nor so yet if as at by for from in into of off on onto out over since to under
    until up upon with within without after before during because although though however meanwhile also even only just still
    once now here yesterday today tomorrow earlier later like unlike both all some many most no not yes monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october november
    december""".split()
)
NOT_ALONE = frozenset("the a an in at near outside around across into inside this that these those new every last next since".split())
"""Words before a place, a month or an adjective."""
AS_NAME = pattern(
    r"(?:[’']s?)?(?:$|[.,;:!?)”\"’]| (?:[a-z]+ed|and|or|of|in|on|at|to|for|with|from|by|as|who|whose|that|was|is|has|had|will|would|can"
    r"|could|should|may|might|must|did|does|do|said|says|told|tells|held|took|takes|made|makes|came|went|gave|gives|wrote|writes"
    r"|spoke|thinks|thought|believes|knows|knew|saw|left|met|won|lost|began|became|also|not|himself|herself|himself|then|again"
    r"|after|before|during|when|while|but|because)(?![\w-]))"
)
SPEAKS = pattern(r"(?:,? who)? (?:said|says|told|tells|added|stressed|noted|explained|wrote|writes|recalled|argued|believes|admitted)(?!\w)")
INITIAL = pattern(r"[^\W\d_]\.?")
SHORTEST = 5
"""Letters of a name that may be another by more than the system of romanization."""
FULL, GIVEN, BARE, TITLED, BOTH_RIGHT = 0.85, 0.75, 0.8, 0.7, 0.6


class Said(Record):
    """A name in a block: the given name or initial before the surname (None for a surname alone), and what speaks for a person."""

    block: Block
    start: int
    end: int
    given: str
    given_at: int
    surname: str
    surname_at: int
    titled: bool
    person: bool
    alone: bool
    zone: str


class Pair(Record):
    """Two spellings, as places in the article that have them, and how sure it is that one person is meant."""

    one: list[Said]
    other: list[Said]
    confidence: float


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """The spelling that is not the article's, or not the known one: at its first place, with the others as related."""
    near = _near_pairs(context)
    names = context.names
    if not near or names is None:
        return
    said = list(_said(context, names, frozenset(chain.from_iterable(near))))
    reported: set[str] = set()
    for one, other in near:
        for pair in (_surnames(names, said, one, other), _given(names, said, one, other)):
            if pair and reported.isdisjoint((one, other)) and not _known_wrong(context, rule, pair):
                for hit in _hits(rule, names, pair):
                    reported.update((one, other))
                    yield hit


def _near_pairs(context: Context) -> list[tuple[str, str]]:
    """Capitalised words of the article that may be one name, in alphabetic order."""
    texts = (block.text for block in context.document.blocks if block.kind not in NOT_PROSE)
    groups: dict[str, set[str]] = {}
    for word in set(chain.from_iterable(map(WORD.findall, texts))):
        key, bare = _key(word)
        if key:
            groups.setdefault(key, set()).add(bare)
    crowds = (sorted(words) for words in groups.values() if len(words) > 1)
    return sorted(pair for words in crowds for pair in combinations(words, 2) if _near(*pair) <= RARE)


@lru_cache(maxsize=16_000)
def _key(word: str) -> tuple[str, str]:
    """What spellings of a name have in common, and the word without its possessive ending."""
    bare = word[:-2] if word.endswith(("’s", "'s")) else word
    if bare.isupper() or len(bare) < 4 or bare.lower() in STARTERS:
        return "", bare
    return frame(sound(bare)), bare


@lru_cache(maxsize=16_000)
def _near(one: str, other: str) -> float:
    """How far two words are from being spellings of one name; FAR for an ending (Petrova, Kennedys, Georgian) more or less."""
    sounds = sound(one), sound(other)
    if plain(one) == plain(other):
        return FAR
    if sounds[0] == sounds[1]:
        return 0.0
    short, long = sorted(sounds, key=len)
    if long.startswith(short) or _stem(short) == _stem(long) or min(len(one), len(other)) < SHORTEST:
        return FAR
    return min(_price(one, other), _price(other, one))


def _stem(sounded: str) -> str:
    return sounded.rstrip("aeiouys")


def _price(right: str, wrong: str) -> float:
    rights, wrongs = words_of(right), words_of(wrong)
    if len(rights) != len(wrongs):
        return FAR
    return sum(cost(spelling(a), sound(b)) for a, b in zip(rights, wrongs, strict=True))


def _said(context: Context, names: Gazetteer, words: frozenset[str]) -> Iterator[Said]:
    """Names with one of the words as given name or surname, in the order of the article."""
    for block in context.document.blocks:
        if block.kind in NOT_PROSE or not any(word in block.text for word in words):
            continue
        for run, titled in _runs(block):
            said = _name(context, names, block, run, titled)
            if said and (said.surname in words or said.given in words):
                yield said


def _runs(block: Block) -> Iterator[tuple[list[tuple[str, int, int]], bool]]:
    """Words in a row that may be a name, each with its place, and whether a title stands before them."""
    text = block.text
    for span in SPAN.finditer(text):
        run: list[tuple[str, int, int]] = []
        titled = _word_before(text, span.start()) in TITLES
        for match in TOKEN.finditer(span.group()):
            token = match.group()
            bare = _key(token)[1]
            start = span.start() + match.start()
            if bare.lower() in TITLES or (not run and bare.lower() in STARTERS):
                if run:
                    yield run, titled
                run, titled = [], bare.lower() in TITLES
                continue
            run.append((bare, start, start + len(bare)))
            if bare != token:
                yield run, titled
                run, titled = [], False
        if run:
            yield run, titled


def _word_before(text: str, start: int) -> str:
    left = text[max(0, start - 25) : start]
    return left.split(" ")[-2].strip(".,").lower() if left.endswith(" ") and left.count(" ") > 1 else left.strip(" .,").lower()


def _name(context: Context, names: Gazetteer, block: Block, run: list[tuple[str, int, int]], titled: bool) -> Said | None:
    surname, at, end = run[-1]
    before = [(word, start) for word, start, _ in run[:-1] if word[:1].isupper()]
    given, given_at = next(((w, s) for w, s in reversed(before) if not INITIAL.fullmatch(w)), before[0] if before else ("", at))
    after = block.text[end : end + 20]
    alone = not before and (titled or bool(AS_NAME.match(after))) and _word_before(block.text, at) not in NOT_ALONE
    person = titled or bool(SPEAKS.match(after)) or (bool(given) and names.given(plain(given)) is not None)
    zone = context.zone(block, given_at, end)
    return Said(block, given_at, end, given, given_at, surname, at, titled, person, alone, zone)


def _surnames(names: Gazetteer, said: list[Said], one: str, other: str) -> Pair | None:
    """Are these one person's surname? The places where they are."""
    if _two_known(names, one, other):
        return None
    sides = [[s for s in said if s.surname == word] for word in (one, other)]
    full = [[s for s in side if s.given] for side in sides]
    price = _near(one, other)
    if all(full):
        same = [[s for s in mine if any(_same_given(names, s.given, o.given) for o in others)] for mine, others in (full, full[::-1])]
        if not all(same) or not any(s.person for s in chain(*same)):
            return None
        sides = [[s for s in side if s in mine or (s.alone and len(mine) == len(all_))] for side, mine, all_ in zip(sides, same, full, strict=True)]
        return Pair(*sides, FULL - 0.2 * price)
    bare = [side for side, whole in zip(sides, full, strict=True) if not whole]
    if not all(_stands_alone(names, said, side) for side in bare):
        return None
    if any(full):
        known = any(s.person for s in chain(*full)) or any(s.person for s in bare[0])
        return Pair(*sides, BARE - 0.2 * price) if known else None
    titled = all(any(s.titled for s in side) for side in sides)
    return Pair(*sides, TITLED) if titled and not price else None
