"""A known person's name that came back from Cyrillic misspelt: recognised by given name or title beside its skeleton.

A skeleton alone decides nothing: the given name must be the person's, or a title before the surname. Another known
person's name, an accepted spelling and a name that only resembles are left alone.
"""

from collections.abc import Iterator
from functools import lru_cache, partial

from lint.checks.hit import Change, Context, Hit, Mention
from lint.document import Block
from lint.names.gazetteer import Gazetteer
from lint.names.keys import distance, plain, skeleton
from lint.pack import Rule
from lint.patterns import pattern
from lint.record import Record

CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
REST = r"(?:[\w’'\-]*[^\W_]|\.?)"
SPAN = pattern(rf"{CAPITAL}(?<![\w’'-].){REST}(?: (?:(?:de|van|von|der|den|al|bin|el|ben|da|di|la|le) )?{CAPITAL}{REST})*")
TOKEN = pattern(r"[^\s]+")
TITLE = pattern(
    r"(?:President|Minister|Premier|Secretary|Secretary-General|Chancellor|General|Admiral|Ambassador|Commissioner|Governor|"
    r"Senator|Speaker|Envoy|envoy|leader|chief|head|president|minister|premier|secretary|chancellor|general|spokes(?:man|woman))$"
)
LOWER_TITLE = pattern(
    r"(?:president|minister|premier|secretary|chancellor|general|envoy|leader|chief|head|spokes(?:man|woman)),? $"
)
DOUBLED = pattern(r"(.)\1")
COMMON = frozenset("the of and for a in s to".split())
BACKED, GIVEN_EXACT, GIVEN_LIKE, BY_TITLE, GIVEN_WRONG = 0.95, 0.85, 0.75, 0.8, 0.75


class Meant(Record):
    """Who is meant: the person's number, how sure, and how many words before the surname belong to the name."""

    person: int
    confidence: float
    words: int


def find(context: Context, rule: Rule, block: Block) -> Iterator[Hit]:
    """Misspelt names of known people in a block, and bare surnames that were misspelt with their given name before."""
    names = context.names
    if names is None:
        return
    text = block.text
    seen: dict[str, tuple[int, Mention]] = context.memory.setdefault("misspelt", {})
    if all(map(partial(_silent, names), SPAN.findall(text))):
        return
    for span in SPAN.finditer(text):
        said = span.group()
        if _silent(names, said):
            continue
        if " " not in said and not seen and not LOWER_TITLE.search(text, max(0, span.start() - 14), span.start()):
            continue
        tokens = [(m.group(), span.start() + m.start(), span.start() + m.end()) for m in TOKEN.finditer(span.group())]
        place = len(tokens) - 1
        while place >= 0:
            word, start, end = tokens[place]
            word, end = _bare(word, end)
            meant = None
            if names.resembles(word):
                meant = _meant(names, [t for t, _, _ in tokens[:place]], word, text[max(0, start - 80) : start])
            if meant:
                first = tokens[place - meant.words][1] if meant.words else start
                yield _hit(rule, block, names, meant, first, end, word)
                seen.setdefault(plain(word), (meant.person, Mention("variant", block, first, end, "the full name")))
                place -= meant.words
            elif plain(word) in seen and (place == 0 or not _is_given(names, tokens[place - 1][0])):
                number, mention = seen[plain(word)]
                hit = _hit(rule, block, names, Meant(number, GIVEN_EXACT, 0), start, end, word)
                yield hit._replace(related=(mention,))
            place -= 1


@lru_cache(maxsize=8_000)
def _silent(names: Gazetteer, said: str) -> bool:
    """Is nothing to be said of these capitalised words whatever stands around them? The same ones come again and again."""
    if names.right(plain(said)) is not None:
        return True
    words = [_bare(word, 0)[0] for word in said.split(" ")]
    return all(map(partial(_right_here, names, words), range(len(words))))


def _right_here(names: Gazetteer, words: list[str], place: int) -> bool:
    word = words[place]
    if len(word) < 3 or word.isupper() or not names.resembles(word):
        return True
    before = tuple(words[:place][-3:])
    if before and _by_given(names, before, word):
        return False
    surname = plain(word)
    return names.part(surname) or not any(
        _spelling_fits(surname, right, backs, at_home) for _, _, right, backs, at_home in names.like(skeleton(word))
    )


def _bare(word: str, end: int) -> tuple[str, int]:
    """A word without its possessive ending and final mark."""
    for tail in ("’s", "'s", "’", "'", "."):
        if word.endswith(tail) and len(word) > len(tail) + 1:
            return word[: -len(tail)], end - len(tail)
    return word, end


def _meant(names: Gazetteer, before: list[str], word: str, left: str) -> Meant | None:
    if len(word) < 3 or word.isupper():
        return None
    given = tuple(before[-3:])
    found = _by_given(names, given, word) if given else None
    if found:
        return found
    return _by_title(names, word, left)


@lru_cache(maxsize=4_000)
def _by_given(names: Gazetteer, given: tuple[str, ...], word: str) -> Meant | None:
    surname = plain(word)
    for size in range(1, len(given) + 1):
        full = " ".join((*(plain(w) for w in given[-size:]), surname))
        if names.right(full) is not None:
            return None
        wrong = names.wrong(full)
        if wrong is not None:
            return Meant(wrong, BACKED, size)
    best: Meant | None = None
    for number, givens, right, backs, at_home in names.like(skeleton(word)):
        confidence = _given_fits(names, plain(given[-1]), givens)
        if surname == right:
            return None if confidence >= GIVEN_EXACT else _wrong_given(names, number, plain(given[-1]), givens, best)
        if not confidence or not _spelling_fits(surname, right, backs, at_home):
            continue
        others = names.known(surname)
        if others and confidence < GIVEN_EXACT:
            continue
        if surname in backs:
            confidence = min(BACKED, confidence + 0.1)
        size = 1
        while size < len(given) and _given_fits(names, plain(given[-size - 1]), givens):
            size += 1
        if best is None or confidence > best.confidence:
            best = Meant(number, confidence, size)
    return best


def _wrong_given(names: Gazetteer, number: int, given: str, givens: list[str], best: Meant | None) -> Meant | None:
    """A right surname after a given name that is spelt like nobody's but sounds like this person's."""
    if names.given(given) or not givens:
        return best
    right = givens[0]
    if len(given) >= 4 and skeleton(given) == skeleton(right) and 0 < distance(given, right, 2) <= 2:
        return Meant(number, GIVEN_WRONG, 1)
    return best


def _given_fits(names: Gazetteer, given: str, givens: list[str]) -> float:
    """How well a word fits the given names of a person: 0 when it does not."""
    if given in givens:
        return GIVEN_EXACT
    known = names.given(given)
    for right in givens:
        other = names.given(right)
        if known and other and known[1] == other[1]:
            return GIVEN_EXACT
        if len(given) >= 3 and len(right) >= 3 and (right.startswith(given) or given.startswith(right)):
            return GIVEN_LIKE
        if not known and len(given) >= 4 and skeleton(given) == skeleton(right) and distance(given, right, 2) <= 2:
            return GIVEN_LIKE
    return 0.0


def _spelling_fits(surname: str, right: str, backs: list[str], at_home: bool) -> bool:
    if at_home:  # in Cyrillic: other romanizations of it are right too
        return surname not in backs and _merged(surname) == _merged(right)
    if surname in backs:
        return True
    if len(skeleton(surname)) < 3:
        return False
    most = 1 if len(surname) <= 4 else 2 if len(surname) <= 8 else 3
    return distance(surname, right, most) <= most or any(distance(surname, back, 1) <= 1 for back in backs)


def _merged(word: str) -> str:
    """A word without what romanization systems disagree on."""
    word = word.replace("y", "i").replace("kh", "h").replace("w", "v").replace("x", "ks")
    return DOUBLED.sub(r"\1", word)


def _by_title(names: Gazetteer, word: str, left: str) -> Meant | None:
    """A surname alone after a title that the person's role has too."""
    words = left.split()[-5:]
    if not words or not TITLE.search(words[-1].strip(",")):
        return None
    surname = plain(word)
    if names.part(surname) or names.given(surname):
        return None
    for number, _, right, backs, at_home in names.like(skeleton(word)):
        role = {w.strip(",.’'").lower() for w in names.person(number).role.split()} - COMMON
        said = {w.strip(",.’'").lower() for w in words}
        if role & said and _spelling_fits(surname, right, backs, at_home) and len(surname) >= 4:
            return Meant(number, BY_TITLE, 0)
    return None


def _is_given(names: Gazetteer, word: str) -> bool:
    return names.given(plain(word)) is not None


def _hit(rule: Rule, block: Block, names: Gazetteer, meant: Meant, start: int, end: int, word: str) -> Hit:
    person = names.person(meant.person)
    right = person.name if meant.words else person.name.split()[-1]
    text = block.text[start:end]
    source = next((forms[0] for forms in person.source.values() if forms), "")
    role = f" ({person.role})" if person.role else ""
    path = " → ".join(filter(None, (person.name, source, text)))
    words = {"text": text, "replace": right, "better": f"{person.name}{role}", "source": source}
    change = Change(f"Replace with “{right}”", ((start, end, right),))
    return Hit(rule, block, start, end, rule.rows[0], (change,), words, path, confidence=meant.confidence)
