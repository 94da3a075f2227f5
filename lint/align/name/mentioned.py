"""Names of an English sentence: what the lexicon has, and what its capitals tell."""

from collections.abc import Callable, Sequence

from lint.align.name.capitals import CALENDAR, Capital, capitals, groups, in_title_case
from lint.align.name.known import Knowledge
from lint.align.voice import persons
from lint.patterns import pattern
from lint.record import Record

OF = pattern(r"([A-Z]\w+) (?:of|for) (?:the )?$")
QUOTED = pattern(r"[\"“«‘][^\"”»’]{0,40}$")
"""Within a title, or at the beginning of a quotation."""


class Said(Record):
    """A name of the target: its words' place, the section of the lexicon that has it (or none), its words, and whether it may
    be no name: a noun in a title, an acronym, a word that only opens a sentence."""

    text: str
    start: int
    end: int
    section: str
    words: tuple[Capital, ...]
    doubtful: bool


def said(text: str, knowledge: Knowledge, common: Callable[[str], bool], proper: Callable[[str], bool]) -> list[Said]:
    """The names of a sentence of the target: what the lexicon has, and runs of other words with a capital that are no English
    words. `proper` tells whether a word is known to be one of a name."""
    if in_title_case(text):
        return []
    found: list[Said] = []
    for group in groups(capitals(text, common)):
        named = list(knowledge.said([word.text for word in group]))
        sections = {first: (end, section) for first, end, section in named if not _in_a_name(group, first, end)}
        place = 0
        before = len(found)
        while place < len(group):
            end, section = sections.get(place, (place, ""))
            while not section and end < len(group) and end not in sections and not group[end].ordinary:
                end += 1
            words = tuple(group[place:end])
            if words and not (section and all(word.ordinary for word in words)):
                sure = bool(section) or _a_name(text, group, place, end, sections, proper)
                found.append(_said(text, words, section, not sure))
            place = max(end, place + 1)
        if len(found) == before and len(group) > 1 and not group[0].opens and not any(word.low in CALENDAR for word in group):
            found.append(_said(text, tuple(group), "", True))
    return [one for one in found if not _set_apart(text, one.start) and not (one.doubtful and QUOTED.search(text, 0, one.start))]


def _said(text: str, words: tuple[Capital, ...], section: str, doubtful: bool) -> Said:
    return Said(text[words[0].start : words[-1].end], words[0].start, words[-1].end, section, words, doubtful)


def _in_a_name(group: Sequence[Capital], first: int, end: int) -> bool:
    """Does a name of a place stand among words that are no English: *Jordan Okonkwo*?"""
    near = [group[place] for place in (first - 1, end) if 0 <= place < len(group)]
    return end - first == 1 and any(not word.ordinary and not word.acronym for word in near)


def _a_name(
    text: str, group: Sequence[Capital], first: int, end: int, sections: dict[int, tuple[int, str]], proper: Callable[[str], bool]
) -> bool:
    """Are words that neither the lexicon nor the vocabulary has a name, and not a noun of a title: *Aerospace Institute*?"""
    words = group[first:end]
    if any(proper(word.low) for word in words):
        return True
    if all(word.acronym for word in words):
        return False
    before = OF.search(text, 0, words[0].start)
    if QUOTED.search(text, 0, words[0].start) or (before and not persons.kind([before[1].lower()])):
        return False
    if len(words) > 1:
        return True
    noun = end < len(group) or any(after == first for after, _ in sections.values())
    if first and group[first - 1].ordinary and not persons.kind([group[first - 1].low]):
        noun = True
    return not words[0].opens and not noun


def _set_apart(text: str, place: int) -> bool:
    """Does a place stand in brackets, where translators explain?"""
    return text.rfind("(", 0, place) > text.rfind(")", 0, place)
