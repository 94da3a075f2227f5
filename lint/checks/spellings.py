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
from lint.names.sounds import romanized, sound
from lint.names.transcribe import FAR, RARE, cost, spelling
from lint.pack import Rule
from lint.patterns import pattern
from lint.record import Record

WORD = pattern(rf"{CAPITAL}(?<![\w’'-].)[\w’'\-]{{2,}}[^\W_]")
NOT_FIRM = pattern(r"([mnlrbpdt])(?=\1)|t(?=[sz]|ch)|d(?=zh|j)|p(?=h)|[^mnlrbpdt]+")
"""All but the firm consonants of a name's sound: see `sounds.frame`."""
FIRST_LETTERS = ("ckqxh", "gh", "cszxt", "uvwf", "aeiouyjwh", "jzgd", "pf")
"""Letters that one name may begin with in two spellings."""
NOT_PROSE = frozenset(("attribute", "field"))
TITLES = name.TITLES | frozenset(
    """mr mrs ms miss dr prof professor sir lord lady pastor father rabbi imam bishop archbishop cardinal patriarch colonel
    major captain lieutenant sergeant marshal judge justice prosecutor lawyer attorney coach striker midfielder goalkeeper
    defender director producer actor actress singer writer author poet novelist composer conductor journalist reporter
    columnist blogger analyst expert economist historian scientist political mayor deputy lawmaker mp mep representative
    congressman congresswoman chairman chairwoman founder owner businessman billionaire oligarch activist candidate architect
    painter artist sculptor philosopher engineer teacher doctor surgeon physicist politician officer pilot cosmonaut astronaut
    grandmaster swimmer boxer wrestler skater footballer player pianist violinist dancer designer presenter spokesperson ombudsman
    adviser aide co-founder commander""".split()
)
STARTERS = frozenset(
    """a an the this that these those there then than they their he his him she her it its we our you your i my who whose when
    where what which while why how and but or nor so yet if as at by for from in into of off on onto out over since to under
    until up upon with within without after before during because although though however meanwhile also even only just still
    once now here yesterday today tomorrow earlier later like unlike both all some many most no not yes monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october november
    december""".split()
)
FAMILY_FIRST = frozenset(
    """nguyen tran pham le phan vu dang bui do ho ngo kim park lee choi jung kang cho yoon jang lim han shin seo kwon hwang ahn
    song li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang""".split()
)
"""Family names before given names that differ by one letter."""
NOT_ALONE = frozenset(
    "the a an in at near outside around across into inside this that these those new every last next since".split()
)
"""Words before a place, a month or an adjective."""
DISCUSSED = frozenset("see or née nee born spelled spelt written aka alias".split())
"""Words before a name that the article knows to be another spelling, or somebody else's."""
AS_NAME = pattern(
    r"[’']s(?!\w)|[’']?(?:$|[.,;:!?)”\"’]| (?:[a-z]+ed|and|or|of|in|on|at|to|for|with|from|by|as|who|whose|that|was|is|has|had"
    r"|will|would|can|could|should|may|might|must|did|does|do|says?|said|tells?|told|held|takes?|took|makes?|made|comes?|came|goes"
    r"|went|gives?|gave|writes?|wrote|spoke|thinks?|thought|believes?|knows?|knew|saw|left|met|won|lost|began|became|also|not"
    r"|himself|herself|bought|sold|led|fell|rose|stood|sat|ran|kept|found|lives?|plays?|works?|wants?|agrees?|then|again"
    r"|after|before|during|when|while|but|because)(?![\w-]))"
)
"""What follows a name, and seldom an adjective."""
SPEAKS = pattern(
    r"(?:,? who)? (?:said|says|told|tells|added|stressed|noted|explained|wrote|writes|recalled|argued|believes|admitted)(?!\w)"
)
INITIAL = pattern(r"[^\W\d_]\.?")
LEFT = pattern(r"([\w’'\-]+)[.,]? $")
SHORTEST = 4
SHORTEST_CHANGED = 5
"""Letters of names that differ by more than the system of romanization."""
LONG = 7
"""Letters of surnames that are one although neither has a given name, or nothing else says that a person is meant."""
FULL, GIVEN, BARE, TITLED, BOTH_KNOWN = 0.85, 0.75, 0.8, 0.7, 0.6
FARTHER = 0.2


class Said(Record):
    """A name in a block: places of the surname and of the given name before it (empty if none), and what speaks for a person.

    `person`: a title, a known given name, a verb of speech; `alone`: a surname that stands where a name may, and no adjective.
    """

    block: Block
    given: str
    given_at: int
    surname: str
    surname_at: int
    end: int
    titled: bool
    person: bool
    alone: bool
    zone: str

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.given_at if self.given else self.surname_at

    @property
    def text(self) -> str:
        """The name as it stands."""
        return self.block.text[self.start : self.end]


class Pair(Record):
    """Two spellings of one part of a name: where the article has each, and how sure it is that one person is meant."""

    words: tuple[str, str]
    sides: tuple[list[Said], list[Said]]
    confidence: float
    wrong: int | None = None


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """The spelling that is in the minority, or not the known one: its first place, the others related."""
    near = _near_pairs(context)
    names = context.names
    if not near or names is None:
        return
    said = list(_said(context, names, frozenset(chain.from_iterable(near))))
    reported: set[str] = set()
    for words in near:
        pair = _surnames(names, said, words) or _given_names(names, said, words)
        if pair and reported.isdisjoint(words) and not _meant(pair):
            pair = _unsaid(context, rule, pair)
            hit = _hit(rule, names, pair) if pair else None
            if hit:
                reported.update(words)
                yield hit


def _near_pairs(context: Context) -> list[tuple[str, str]]:
    """Capitalised words of the article that may be one name."""
    texts = (block.text for block in context.document.blocks if block.kind not in NOT_PROSE)
    groups: dict[str, set[str]] = {}
    for word in set(chain.from_iterable(map(WORD.findall, texts))):
        key, bare = _key(word)
        if key:
            groups.setdefault(key, set()).add(bare)
    crowds = (sorted(words) for words in groups.values() if len(words) > 1)
    return sorted(pair for words in crowds for pair in combinations(words, 2) if _distance(*pair) <= RARE)


@lru_cache(maxsize=16_000)
def _key(word: str) -> tuple[str, str]:
    """What spellings of a name have in common (nothing if it cannot be one), and the word without its possessive ending."""
    bare = word[:-2] if word.endswith(("’s", "'s")) else word
    if bare.isupper() or len(bare) < SHORTEST or bare.lower() in STARTERS:
        return "", bare
    low = bare.lower()
    return NOT_FIRM.sub("", low if low.isascii() else plain(low)), bare


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
    return min(_price(one, other), _price(other, one))


def _stem(sounded: str) -> str:
    return sounded.rstrip("aeiouys")


def _price(right: str, wrong: str) -> float:
    """What it costs that one spelling became the other; part by part where there are hyphens."""
    rights, wrongs = words_of(right), words_of(wrong)
    if len(rights) != len(wrongs):
        return FAR
    return sum(cost(spelling(a), sound(b)) for a, b in zip(rights, wrongs, strict=True))


def _said(context: Context, names: Gazetteer, words: frozenset[str]) -> Iterator[Said]:
    """Names that have one of the words in them, in the order of the article."""
    for block in context.document.blocks:
        if block.kind in NOT_PROSE or not any(word in block.text for word in words):
            continue
        for run, titled in _runs(block.text):
            if len(run) > 1 and plain(run[0][0]) in FAMILY_FIRST:
                continue
            said = _name(context, names, block, run, titled)
            if said.surname in words or said.given in words:
                yield said


def _runs(text: str) -> Iterator[tuple[list[tuple[str, int]], bool]]:
    """Capitalised words in a row, each with its place, and whether a title stands before them."""
    for span in SPAN.finditer(text):
        run: list[tuple[str, int]] = []
        titled = _before(text, span.start()) in TITLES
        for match in TOKEN.finditer(span.group()):
            bare = _key(match.group())[1]
            low = bare.lower()
            if low not in TITLES and (run or low not in STARTERS):
                run.append((bare, span.start() + match.start()))
                if bare == match.group():
                    continue
            if run:
                yield run, titled
            run, titled = [], low in TITLES
        if run:
            yield run, titled


def _before(text: str, start: int) -> str:
    """The word before a place, in lower case."""
    left = LEFT.search(text[max(0, start - 25) : start])
    return left.group(1).lower() if left else ""


def _name(context: Context, names: Gazetteer, block: Block, run: list[tuple[str, int]], titled: bool) -> Said:
    surname, at = run[-1]
    end = at + len(surname)
    before = [(word, start) for word, start in run[:-1] if word[:1].isupper()]
    given, start = next((b for b in reversed(before) if not INITIAL.fullmatch(b[0])), before[0] if before else ("", at))
    after = block.text[end : end + 20]
    person = titled or bool(SPEAKS.match(after)) or bool(given and names.given(plain(given)))
    alone = not before and (titled or bool(AS_NAME.match(after) and _before(block.text, at) not in NOT_ALONE))
    return Said(block, given, start, surname, at, end, titled, person, alone, context.zone(block, start, end))


def _surnames(names: Gazetteer, said: list[Said], words: tuple[str, str]) -> Pair | None:
    """Is this one person's surname in two spellings?"""
    if _two_known(names, *words):
        return None
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
    if not any(s.alone for s in bare) or any(_before(s.block.text, s.surname_at) in NOT_ALONE for s in bare):
        return False
    return not any(f" {word.lower()}" in block.text for block in bare[0].block.document.blocks)


def _given_names(names: Gazetteer, said: list[Said], words: tuple[str, str]) -> Pair | None:
    """Is this one person's given name in two spellings before one surname?"""
    if _two_known(names, *words):
        return None
    one, other = ([s for s in said if s.given == word] for word in words)
    shared = {plain(s.surname) for s in one} & {plain(s.surname) for s in other}
    one, other = ([s for s in side if plain(s.surname) in shared] for side in (one, other))
    if not shared or not any(s.person or names.part(plain(s.surname)) for s in chain(one, other)):
        return None
    return Pair(words, (one, other), GIVEN - FARTHER * _distance(*words))


def _meant(pair: Pair) -> bool:
    """Does the article know that there are two spellings, or two people? They stand in one sentence, or it says so."""
    if any(_before(s.block.text, s.start) in DISCUSSED for s in chain(*pair.sides)):
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
