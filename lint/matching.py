"""The literal gate: one Aho-Corasick pass over a block says which phrases stand in it and which patterns may match.

Aho and Corasick, "Efficient string matching" (CACM 18, 1975), by pyahocorasick.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import ahocorasick

from lint import gates
from lint.document import Block
from lint.errors import UserError
from lint.rules import Pack, Row, Rule, Selection

TIME_LIMIT = 2.0
"""Seconds that one pattern of a user's own rule may take on one block."""


class Match(NamedTuple):
    """A row's match in places of a block; `written` is the phrase as the rule has it."""

    rule: Rule
    row: Row
    start: int
    end: int
    replacements: list[str]
    written: str


class Matcher:
    """The selected rules of a pack, ready to scan blocks. Patterns are compiled when first needed."""

    def __init__(self, pack: Pack, selection: Selection) -> None:
        self.pack = pack
        active = selection.active
        automaton = ahocorasick.Automaton()
        whole = len(active) == len(pack.data)
        for line in pack.keys.split("\n") if pack.keys else ():
            literal, _, entries = line.partition("\t")
            kept = entries if whole else _active(entries, active)
            if kept:
                automaton.add_word(literal, (literal, kept))
        self._automaton = automaton if len(automaton) else None
        if self._automaton is not None:
            automaton.make_automaton()
        self._classes = [
            (gates.CLASSES[name], [(r, row) for r, row in rows if r in active]) for name, rows in pack.classes.items()
        ]
        self.wholes = [pack.rule(number) for number in pack.wholes if number in active]
        self._compiled: dict[tuple[int, int], Any] = {}
        self._entries: dict[str, list[tuple[int, int, int]]] = {}

    def scan(self, block: Block) -> tuple[list[Match], list[tuple[Rule, Row]]]:
        """Phrases found in a block, and the rows whose gate opened: to be run with `run` or by their check."""
        text = block.view.fold
        found: list[Match] = []
        opened: dict[tuple[int, int], None] = {}
        if self._automaton is not None:
            for last, (literal, entries) in self._automaton.iter(text):
                for rule, row, form in self._decoded(entries):
                    if form < 0:
                        opened[rule, row] = None
                    else:
                        match = self._phrase(block, text, last + 1, literal, rule, row, form)
                        if match:
                            found.append(match)
        for gate, rows in self._classes:
            if rows and gate.search(text):
                opened.update(dict.fromkeys(rows))
        rules = self.pack
        return found, [(rules.rule(r), rules.rule(r).rows[row]) for r, row in sorted(opened)]

    def _decoded(self, entries: str) -> list[tuple[int, int, int]]:
        """Rule, row and form of each entry; remembered, for the same literals come again."""
        found = self._entries.get(entries)
        if found is None:
            parts = (entry.split(",") for entry in entries.split(";"))
            found = self._entries[entries] = [(int(rule), int(row), int(form)) for rule, row, form in parts]
        return found

    def _phrase(self, block: Block, text: str, end: int, literal: str, number: int, place: int, form: int) -> Match | None:
        start = end - len(literal)
        if (start and text[start - 1].isalnum() and literal[0].isalnum()) or (
            end < len(text) and text[end].isalnum() and literal[-1].isalnum()
        ):
            return None
        rule = self.pack.rule(number)
        row = rule.rows[place]
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
        key = (rule.index, id(row))
        if key not in self._compiled:
            flags = 0 if row.exact else re.IGNORECASE
            try:
                if rule.trusted:
                    self._compiled[key] = re.compile(row.regex or "", flags)
                else:
                    import regex

                    self._compiled[key] = regex.compile(row.regex or "", flags)
            except Exception as error:
                raise UserError(f"{rule.code}: pattern: {error}", kind="rule") from error
        return self._compiled[key]


def _active(entries: str, active: frozenset[int]) -> str:
    return ";".join(entry for entry in entries.split(";") if int(entry.partition(",")[0]) in active)
