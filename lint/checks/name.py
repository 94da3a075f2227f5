"""A known person's name that came back from Cyrillic misspelt: recognised by how it sounds, given name and surname together.

Two ways lead to a person: the name in Cyrillic, romanized by any system; and the name's own spelling through the rules of
practical transcription. A surname alone decides nothing but behind a title that the person has. Another known person's name,
an accepted spelling, a surname that other people have, and a spelling that no system writes are left alone.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product, repeat

from lint.checks.hit import Change, Context, Hit, Mention
from lint.document import Block
from lint.language import FUNCTION_WORDS
from lint.names.gazetteer import Gazetteer, Key, Person
from lint.names.keys import plain, words_of
from lint.names.sounds import frame, romanized, sound
from lint.names.transcribe import ENDINGS, RARE, cost
from lint.pack import Rule
from lint.patterns import pattern
from lint.record import Record

CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚƏ]"
"""Capital letters of the alphabets that names come in: a plain set is searched several times faster than a category."""
REST = r"(?>[\w’'\-]*[^\W_]|\.?)"
"""The rest of a word, all of it or none: no shorter one is ever followed by a space."""
PARTICLE = r"(?:(?:de|van|von|der|den|al|bin|el|ben|da|di|la|le) )?"
SPAN = pattern(rf"{CAPITAL}(?<![\w’'-].){REST}(?: {PARTICLE}{CAPITAL}{REST})*")
SEVERAL = pattern(rf"{CAPITAL}(?<![\w’'-].){REST}(?: {PARTICLE}{CAPITAL}{REST})+")
TOKEN = pattern(r"[^\s]+")
TITLES = frozenset(
    """president minister premier secretary secretary-general chancellor general admiral ambassador commissioner governor
    senator speaker envoy leader chief head spokesman spokeswoman""".split()
)
NOT_GIVEN = (
    TITLES
    | FUNCTION_WORDS
    | frozenset(
        """us uk eu un nato united european white prime foreign new north south east west supreme national state federal central
        saudi republic democratic defence defense finance interior russian ukrainian american british german french chinese
        monday tuesday wednesday thursday friday saturday sunday january february march july september october november
        december""".split()
    )
)
"""Capitalised words that no name begins with."""
COMMON = frozenset("the of and for a in s to".split())
LISTED_WRONG, CYRILLIC, TRANSCRIBED, BY_TITLE, INFLECTED, SWAPPED = 0.95, 0.9, 0.85, 0.8, 0.8, 0.7
SURNAME_FIRST = frozenset("HU CN TW HK MO KR KP JP VN KH SG".split())
"""ISO 3166 codes of countries where the surname comes before the given name."""
LONGEST_NAME = 5
"""Words of the longest name that is looked up."""
SHORTEST_SURNAME = 4


class Meant(Record):
    """Who is meant: the person's key, how sure, and how many words before the surname belong to the name."""

    person: Key
    confidence: float
    words: int


def find(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """Misspelt names of known people in a block, and bare surnames that were misspelt with their given name before."""
    names = context.names
    if names is None:
        return
    text = block.text
    seen: dict[str, tuple[Key, Mention]] = context.memory.setdefault("misspelt", {})
    if not seen and TITLES.isdisjoint(block.tokens) and all(map(_silent, repeat(names), SEVERAL.findall(text))):
        return
    for span in SPAN.finditer(text):
        said = span.group()
        if not seen and not _titled_here(text, span.start(), said) and (" " not in said or _silent(names, said)):
            continue
        tokens = [(m.group(), span.start() + m.start(), span.start() + m.end()) for m in TOKEN.finditer(span.group())]
        place = len(tokens) - 1
        while place >= 0:
            word, start, end = tokens[place]
            word, end = _bare(word, end)
            before = tuple(token for token, _, _ in tokens[:place][1 - LONGEST_NAME :])
            meant = _by_given(names, before, word) or _by_title(names, word, text[max(0, start - 80) : start])
            if meant:
                first = tokens[place - meant.words][1] if meant.words else start
                yield _hit(rule, block, names, meant, first, end)
                seen.setdefault(plain(word), (meant.person, Mention("variant", block, first, end, "the full name")))
                place -= meant.words
            elif plain(word) in seen and (place == 0 or names.given(plain(tokens[place - 1][0])) is None):
                key, mention = seen[plain(word)]
                yield _hit(rule, block, names, Meant(key, TRANSCRIBED, 0), start, end)._replace(related=(mention,))
            place -= 1


def _titled_here(text: str, start: int, said: str) -> bool:
    """Does a title stand among these words, or right before them?"""
    before = text[max(0, start - 20) : start].rstrip(" ,").rpartition(" ")[2]
    return before.lower() in TITLES or not TITLES.isdisjoint(said.lower().split(" "))


@lru_cache(maxsize=8_000)
def _silent(names: Gazetteer, said: str) -> bool:
    """Is nothing to be said of these capitalised words by themselves? The same ones come again and again."""
    words = [_bare(word, 0)[0] for word in said.split(" ")]
    before = (tuple(words[:place][1 - LONGEST_NAME :]) for place in range(len(words)))
    return not any(_by_given(names, given, word) for given, word in zip(before, words, strict=True))


def _bare(word: str, end: int) -> tuple[str, int]:
    """A word without its possessive ending and final mark."""
    for tail in ("’s", "'s", "’", "'", "."):
        if word.endswith(tail) and len(word) > len(tail) + 1:
            return word[: -len(tail)], end - len(tail)
    return word, end


@lru_cache(maxsize=4_000)
def _by_given(names: Gazetteer, before: tuple[str, ...], word: str) -> Meant | None:
    """Who is meant by a surname and the words before it: the longest name that somebody has; nobody by what bears that name."""
    for size in range(len(before), 0, -1):
        said = (*before[-size:], word)
        if said[0].lower() in NOT_GIVEN:
            continue
        name = plain(" ".join(said))
        known = names.known(name)
        if known and known[1]:
            return None
        meant = Meant(known[0], LISTED_WRONG, size) if known else _misspelt(names, said, size)
        if meant:
            return None if names.organisation(name) or names.somewhere(name) else meant
    return None


def _misspelt(names: Gazetteer, said: tuple[str, ...], size: int) -> Meant | None:
    return _sounding(names, said, size) or _swapped(names, said, size) or _inflected(names, said, size)


def _sounding(names: Gazetteer, said: tuple[str, ...], size: int) -> Meant | None:
    words = [part for word in said for part in words_of(word)]
    if len(words[-1]) < 3 or all(word.isupper() for word in words):
        return None
    sounds = [sound(word) for word in words]
    for key in names.returned(" ".join(sounds)):
        if _may_mean(names, key, words):
            return Meant(key, CYRILLIC, size)
    if not all(map(romanized, words)):
        return None
    best: Meant | None = None
    for key, spelt in names.like(" ".join(map(frame, sounds))):
        price = _price(spelt.split(" "), sounds)
        sure = TRANSCRIBED - 0.2 * price
        if price <= RARE and (best is None or sure > best.confidence) and _may_mean(names, key, words):
            best = Meant(key, sure, size)
    return best


def _swapped(names: Gazetteer, said: tuple[str, ...], size: int) -> Meant | None:
    """Surname before given name, where that is not the order of the person's country."""
    known = names.known(plain(" ".join(reversed(said)))) if size == 1 else None
    if not known or not known[1] or names.given(plain(said[0])) or not names.given(plain(said[1])):
        return None
    return None if names.person(known[0]).country in SURNAME_FIRST else Meant(known[0], SWAPPED, size)


def _inflected(names: Gazetteer, said: tuple[str, ...], size: int) -> Meant | None:
    """A name in its own spelling with a Russian case ending left on one or both of two words: Emmanuela Macrona."""
    if size != 1:
        return None
    surname = [last for last in (said[1], *_without_ending(names, plain(said[1]))) if names.surname(plain(last)) is not None]
    if not surname:
        return None
    given = (said[0], *_without_ending(names, plain(said[0])))
    for first, last in product(given, surname):
        if (first, last) != said:
            known = names.known(plain(f"{first} {last}"))
            if known and known[1]:
                return Meant(known[0], INFLECTED, size)
    return None


@lru_cache(maxsize=4_000)
def _without_ending(names: Gazetteer, word: str) -> tuple[str, ...]:
    """What a word may be without a case ending; nothing if it is a name as it stands."""
    if names.given(word) or names.part(word):
        return ()
    bases = (word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending))
    return tuple(dict.fromkeys(base for base in bases if len(base) >= SHORTEST_SURNAME))


def _price(spelt: list[str], sounds: list[str]) -> float:
    """How far the sounds are from the words of a name; no further than the first word that is another's."""
    price = 0.0
    for word, sounded in zip(spelt, sounds, strict=True):
        price += cost(word, sounded)
        if price > RARE:
            break
    return price


def _may_mean(names: Gazetteer, key: Key, words: list[str]) -> bool:
    """Is the name misspelt, and not rather somebody else's? The user's own list says who is meant; ours is only known people."""
    person = names.person(key)
    right = [plain(word) for word in words_of(person.name)]
    said = [plain(word) for word in words]
    if right == said or names.replaced(key) or (right[-1] == said[-1] and _man_for_woman(names, right[0], said[0])):
        return False
    if person.own:
        return True
    if said[-1] == right[-1]:
        return names.given(said[0]) is None and not names.part(said[0]) and len(said[0]) >= SHORTEST_SURNAME
    return not names.part(said[-1]) and names.given(said[-1]) is None and len(said[-1]) >= SHORTEST_SURNAME


def _man_for_woman(names: Gazetteer, one: str, other: str) -> bool:
    """Is one given name a man's and the other a woman's?"""
    genders = [given[0] for given in (names.given(one), names.given(other)) if given]
    return sorted(genders) == ["f", "m"]


@lru_cache(maxsize=4_000)
def _titled(names: Gazetteer, word: str) -> tuple[Key, ...]:
    """People with a role whose surname this may be, misspelt."""
    surname = plain(word)
    if len(surname) < SHORTEST_SURNAME or word.isupper() or not romanized(word) or names.part(surname) or names.given(surname):
        return ()
    sounded = sound(word)
    return tuple(
        key
        for key, spelt, sounds in names.titled(frame(sounded))
        if (sounded in sounds or cost(spelt, sounded) <= RARE)
        and plain(names.person(key).name.split()[-1]) != surname
        and not names.replaced(key)
    )


def _by_title(names: Gazetteer, word: str, left: str) -> Meant | None:
    """A surname alone after a title that the person's role has too."""
    words = left.split()[-5:]
    if not words or words[-1].strip(",").lower() not in TITLES:
        return None
    said = {w.strip(",.’'").lower() for w in words}
    for key in _titled(names, word):
        role = {w.strip(",.’'").lower() for w in names.person(key).role.split()} - COMMON
        if role & said:
            return Meant(key, BY_TITLE, 0)
    return None


def _hit(rule: Rule, block: Block, names: Gazetteer, meant: Meant, start: int, end: int) -> Hit:
    person = names.person(meant.person)
    right = person.name if meant.words else person.name.split()[-1]
    text = block.text[start:end]
    source = _source(person)
    role = f" ({person.role})" if person.role else ""
    path = " → ".join(filter(None, (person.name, source, text)))
    words = {"text": text, "replace": right, "better": f"{person.name}{role}", "source": source}
    change = Change(f"Replace with “{right}”", ((start, end, right),))
    return Hit(rule, block, start, end, rule.rows[0], (change,), words, path, confidence=meant.confidence)


def _source(person: Person) -> str:
    """The name in the first source language that is known."""
    return next((forms[0] for forms in person.source.values() if forms), "")
