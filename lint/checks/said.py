"""Names of people as an article says them: given name, surname, and what speaks for a person."""

from collections.abc import Iterator
from functools import lru_cache

from lint.checks import name
from lint.checks.hit import Context
from lint.checks.name import CAPITAL, SPAN, TOKEN
from lint.document import Block
from lint.names.gazetteer import Gazetteer
from lint.names.keys import plain
from lint.patterns import pattern
from lint.record import Record

WORD = pattern(rf"{CAPITAL}(?<![\w’'-].)[\w’'\-]{{2,}}[^\W_]")
NOT_FIRM = pattern(r"([mnlrbpdt])(?=\1)|t(?=[sz]|ch)|d(?=zh|j)|p(?=h)|[^mnlrbpdt]+")
"""All but the firm consonants of a name's sound: see `sounds.frame`."""
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


@lru_cache(maxsize=16_000)
def key(word: str) -> tuple[str, str]:
    """What spellings of a name have in common (nothing if it cannot be one), and the word without its possessive ending."""
    bare = word[:-2] if word.endswith(("’s", "'s")) else word
    if bare.isupper() or len(bare) < SHORTEST or bare.lower() in STARTERS:
        return "", bare
    low = bare.lower()
    return NOT_FIRM.sub("", low if low.isascii() else plain(low)), bare


def names_said(context: Context, names: Gazetteer, words: frozenset[str]) -> Iterator[Said]:
    """Names that have one of the words in them, in the order of the article."""
    for block in context.document.blocks:
        if block.kind in NOT_PROSE or not any(map(block.text.__contains__, words)):
            continue
        for run, titled in _runs(block.text):
            if words.isdisjoint([word for word, _ in run]) or (len(run) > 1 and plain(run[0][0]) in FAMILY_FIRST):
                continue
            said = _name(context, names, block, run, titled)
            if (said.surname in words or said.given in words) and not (said.given and _no_person(names, plain(said.text))):
                yield said


def _no_person(names: Gazetteer, name: str) -> bool:
    """Is this the name of an organisation or a place, such as a theatre called after somebody?"""
    return names.organisation(name) is not None or names.somewhere(name)


def _runs(text: str) -> Iterator[tuple[list[tuple[str, int]], bool]]:
    """Capitalised words in a row, each with its place, and whether a title stands before them."""
    for span in SPAN.finditer(text):
        run: list[tuple[str, int]] = []
        titled = before(text, span.start()) in TITLES
        for match in TOKEN.finditer(span.group()):
            bare = key(match.group())[1]
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


def before(text: str, start: int) -> str:
    """The word before a place, in lower case."""
    left = LEFT.search(text[max(0, start - 25) : start])
    return left.group(1).lower() if left else ""


def _name(context: Context, names: Gazetteer, block: Block, run: list[tuple[str, int]], titled: bool) -> Said:
    surname, at = run[-1]
    end = at + len(surname)
    earlier = [(word, start) for word, start in run[:-1] if word[:1].isupper()]
    given, start = next((b for b in reversed(earlier) if not INITIAL.fullmatch(b[0])), earlier[0] if earlier else ("", at))
    after = block.text[end : end + 20]
    person = titled or bool(SPEAKS.match(after)) or bool(given and names.given(plain(given)))
    alone = not earlier and (titled or bool(AS_NAME.match(after) and before(block.text, at) not in NOT_ALONE))
    return Said(block, given, start, surname, at, end, titled, person, alone, context.zone(block, start, end))
