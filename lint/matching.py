"""The literal gate: one Aho-Corasick pass over a block says which phrases stand in it and which patterns may match.

Aho and Corasick, "Efficient string matching" (CACM 18, 1975), by pyahocorasick.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, count, repeat

import ahocorasick

from lint import gates
from lint.document import Block, joined
from lint.errors import UserError
from lint.pack import Members, Pack, Row, Rule
from lint.patterns import compiled
from lint.record import Record
from lint.rules import Selection
from lint.types import Any

LONE = (0,)
BEGINNING = 5
ONE_ARTICLE = 40_000
"""Code points up to which an article is looked at before the automaton is made for it."""
TIME_LIMIT = 2.0
"""Seconds that one pattern of a user's own rule may take on one block."""


class Match(Record):
    """A row's match in places of a block; `written` is the phrase as the rule has it."""

    rule: Rule
    row: Row
    start: int
    end: int
    replacements: list[str]
    written: str


class Opened(Record):
    """A row whose gate opened. `search` says at once whether its pattern matches; None if `run` or a check must tell."""

    rule: Rule
    row: Row
    search: "Callable[[str], Any] | None"


class Matcher:
    """The selected rules of a pack, ready to scan blocks. Patterns are compiled when first needed."""

    def __init__(self, pack: Pack, selection: Selection) -> None:
        self.pack = pack
        self._active = active = selection.active
        self._automaton: Any = None
        self._lengths = b""
        """Code points of each stretch."""
        self._whole = False
        running = {name: [(r, row) for r, row in rows if r in active] for name, rows in pack.classes.items()}
        always = sorted(running.pop("any", []))
        self.everywhere = [rule for rule in (pack.rule(number) for number, _ in always) if rule.data.get("check")]
        """Rules whose check looks at every block, in one go over the document."""
        apart = {rule.index for rule in self.everywhere}
        self._always = [place for place in always if place[0] not in apart]
        self._classes = [(gates.CLASSES[name], name in gates.NEVER_ASCII, rows) for name, rows in running.items() if rows]
        self._opened: dict[tuple[int, int], Opened] = {}
        self._beside = [number for number in pack.wholes if number in active and pack.heads[number].family == "source"]
        self.wholes = [pack.rule(number) for number in pack.wholes if number in active and number not in self._beside]
        self._compiled: dict[int, Any] = {}
        self._members: dict[int, Members] = {}

    @property
    def beside(self) -> list[Rule]:
        """Rules that compare a document with its source."""
        return [self.pack.rule(number) for number in self._beside]

    def scan(self, blocks: Sequence[Block]) -> Iterator[tuple[Block, list[Match], list[Opened]]]:
        """Blocks in which phrases stand or gates opened: the phrases, and the rows to be run with `run` or by their check.

        The blocks of a document are looked at as one text, a line each; no literal holds a line end.
        """
        folds = [block.view.fold for block in blocks]
        text, starts = joined(folds)
        self._attend(text)
        found: dict[int, list[Match]] = {}
        opened: dict[int, set[tuple[int, int]]] = {}
        for place, start, end, form in self._literals(text):
            number = bisect_right(starts, start) - 1
            if form < 0:
                opened.setdefault(number, set()).add(place)
            else:
                low = starts[number]
                match = self._phrase(blocks[number], folds[number], (start - low, end - low), place, form)
                if match:
                    found.setdefault(number, []).append(match)
        numbers = range(len(blocks))
        strange = [] if text.isascii() else [number for number in numbers if not folds[number].isascii()]
        for gate, never_ascii, rows in self._classes:
            for number in strange if never_ascii else numbers:
                if gate.search(folds[number]):
                    opened.setdefault(number, set()).update(rows)
        for number in numbers if self._always else sorted(opened.keys() | found.keys()):
            places = sorted(opened.get(number, set()).union(self._always))
            yield blocks[number], found.get(number, []), [self._opened.get(place) or self._open(place) for place in places]

    def _attend(self, text: str) -> None:
        """Make the automaton ready for a text.

        One article is enough for most runs: for the first, only stretches whose beginnings stand in it go in. The
        second gets the whole automaton, and all after it.
        """
        if self._whole:
            return
        beginnings = None if self._automaton is not None else _beginnings(text)
        self._whole = beginnings is None
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        stretches = self.pack.stretches
        self._lengths = bytes(map(len, stretches))
        for number, stretch in enumerate(stretches):
            if beginnings is None or stretch[:BEGINNING] in beginnings or len(stretch) < BEGINNING:
                self._automaton.add_word(stretch, number)
        self._automaton.make_automaton()

    def _literals(self, text: str) -> Iterator[tuple[tuple[int, int], int, int, int]]:
        """`(rule and row, start, end, form)` of every literal in a text, form -1 for a gate."""
        for last, number in self._automaton.iter(text) if len(self._automaton) else ():
            held = self._members.get(number) or self._read(number)
            after = last + 1
            begin = after - self._lengths[number]
            if not text.startswith(held.behind, after) or not text.endswith(held.read or held.before, 0, begin):
                continue  # none of them: what most often comes of it
            places: Iterable[int] = LONE if held.lone else compress(count(), map(text.startswith, held.behind, repeat(after)))
            for at in places:
                before = held.read[at]
                if text.endswith(before, 0, begin):
                    rule, row, form = held.lead(at)
                    if rule in self._active:
                        yield (rule, row), begin - len(before), after + len(held.behind[at]), form

    def _open(self, place: tuple[int, int]) -> Opened:
        rule = self.pack.rule(place[0])
        row = rule.rows[place[1]]
        search = self._pattern(rule, row).search if rule.trusted and row.regex is not None else None
        found = self._opened[place] = Opened(rule, row, search)
        return found

    def _read(self, number: int) -> Members:
        """The members of a stretch; remembered, for stretches come again."""
        found = self._members[number] = self.pack.members(number)
        return found

    def _phrase(self, block: Block, text: str, span: tuple[int, int], place: tuple[int, int], form: int) -> Match | None:
        start, end = span
        if (start and text[start - 1].isalnum() and text[start].isalnum()) or (
            end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
        ):
            return None
        rule = self.pack.rule(place[0])
        row = rule.rows[place[1]]
        written, given = row.form(form)
        if row.exact and block.text[start:end].replace("’", "'") != written:
            return None
        return Match(rule, row, start, end, given, written)

    def run(self, block: Block, rule: Rule, row: Row) -> Iterator[Match]:
        """Matches of a row's pattern. Raises TimeoutError when a user's pattern takes too long."""
        pattern = self._pattern(rule, row)
        text = block.text
        found = pattern.finditer(text) if rule.trusted else pattern.finditer(text, timeout=TIME_LIMIT)
        narrowed = "hit" in pattern.groupindex
        for match in found:
            start, end = match.span("hit") if narrowed and match.start("hit") >= 0 else match.span()
            if end > start:
                yield Match(rule, row, start, end, [match.expand(r) for r in row.replace], row.regex or "")

    def _pattern(self, rule: Rule, row: Row) -> Any:
        key = id(row)
        if key not in self._compiled:
            flags = 0 if row.exact else re.IGNORECASE
            try:
                if rule.trusted:
                    self._compiled[key] = compiled(row.regex or "", flags)
                else:
                    import regex

                    self._compiled[key] = regex.compile(row.regex or "", flags)
            except Exception as error:
                raise UserError(f"{rule.code}: pattern: {error}", kind="rule") from error
        return self._compiled[key]


def _beginnings(text: str) -> frozenset[str] | None:
    """All runs of BEGINNING code points in a text; None when they are many, and the whole automaton costs less."""
    if len(text) > ONE_ARTICLE:
        return None
    return frozenset(text[at : at + BEGINNING] for at in range(len(text) - BEGINNING + 1))
