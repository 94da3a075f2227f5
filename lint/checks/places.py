"""Place names: house style, two romanization systems in one article, and forms that belong to none."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from lint.checks.hit import Change, Context, Hit, Mention
from lint.document import Block, joined
from lint.names.gazetteer import Gazetteer, Place
from lint.names.keys import plain
from lint.pack import Rule


class Found:
    """One place name in a block."""

    __slots__ = ("block", "end", "form", "place", "start")

    def __init__(self, block: Block, start: int, end: int, form: str, place: Place) -> None:
        self.block, self.start, self.end, self.form, self.place = block, start, end, form, place


def _found(context: Context) -> list[Found]:
    """Place names that have a house style or are wrong, in the order of the article; read once a document."""
    key = "places"
    if key not in context.memory:
        names = context.names
        context.memory[key] = [] if names is None else list(_in_blocks(names, context.document.blocks))
    places: list[Found] = context.memory[key]
    return places


def _in_blocks(names: Gazetteer, blocks: Sequence[Block]) -> Iterator[Found]:
    """The blocks are looked at as one text, a line each; no form holds a line end."""
    text, starts = joined([block.text for block in blocks])
    for low, high, form in names.place_forms(text):
        number = bisect_right(starts, low) - 1
        block, start, end = blocks[number], low - starts[number], high - starts[number]
        place = names.place(form)
        before = block.text[:start].rstrip(" ").rpartition(" ")[2]
        if before[:1].isupper() and names.given(plain(before)):
            continue  # Sergei Lvov
        if not any(_covers(phrase, block.view.fold, start, end) for phrase in place.legit):
            yield Found(block, start, end, form, place)


def _covers(phrase: str, text: str, start: int, end: int) -> bool:
    """Is the form a part of this phrase here? Hyphens count as spaces."""
    wanted = phrase.lower().replace("-", " ")
    low = max(0, start - len(wanted))
    said = text[low : end + len(wanted)].replace("-", " ")
    at = said.find(wanted)
    while at >= 0:
        if low + at <= start and end <= low + at + len(wanted):
            return True
        at = said.find(wanted, at + 1)
    return False


def _mixed(found: list[Found]) -> bool:
    return len({f.place.system for f in found} & {"kyiv", "kiev"}) == 2


def style(context: Context, rule: Rule) -> Iterator[Hit]:
    """Forms of the system that is not the house's, when the article keeps to it; once a document for each place."""
    house = context.settings.get("house", "kyiv")
    found = [f for f in _found(context) if _speaks(context, rule, f)]
    if _mixed(found):
        return
    yield from _first_of_each(rule, [f for f in found if f.place.system not in (house, "wrong")], house, f"house style: {house}")


def mixed(context: Context, rule: Rule) -> Iterator[Hit]:
    """Forms of the minority system (of the system that is not the house's, if the house's is there too)."""
    found = [f for f in _found(context) if f.place.system in ("kyiv", "kiev") and _speaks(context, rule, f)]
    if not _mixed(found):
        return
    counts = Counter(f.place.system for f in found)
    house = context.settings.get("house", "kyiv")
    other = next(f for f in found if f.place.system == house)
    evidence = f"{counts['kyiv']} × Ukrainian-derived, {counts['kiev']} × Russian-derived; here is {other.form}"
    minority = [f for f in found if f.place.system != house]
    for hit in _first_of_each(rule, minority, house, evidence):
        mention = Mention("variant", other.block, other.start, other.end, "a form of the other system")
        yield hit._replace(related=(mention, *hit.related))


def wrong(context: Context, rule: Rule) -> Iterator[Hit]:
    """Forms that no system of romanization gives."""
    house = context.settings.get("house", "kyiv")
    yield from _first_of_each(rule, [f for f in _found(context) if f.place.system == "wrong"], house, "no system writes it so")


def _speaks(context: Context, rule: Rule, found: Found) -> bool:
    return not rule.zones or context.zone(found.block, found.start, found.end) in rule.zones


def _first_of_each(rule: Rule, found: list[Found], house: str, evidence: str) -> Iterator[Hit]:
    by_place: dict[str, list[Found]] = {}
    for one in found:
        by_place.setdefault(one.form, []).append(one)
    for first, *others in by_place.values():
        right = first.place.form(house)
        if right == first.form:
            continue
        change = Change(f"Replace with “{right}”", ((first.start, first.end, right),))
        related = tuple(Mention("variant", o.block, o.start, o.end, right) for o in others)
        words = {"text": first.form, "replace": right, "source": first.place.name}
        yield Hit(rule, first.block, first.start, first.end, rule.rows[0], (change,), words, evidence, related)
