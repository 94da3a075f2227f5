"""What a journal adds up to: which entries stand after undoing and replacing, and where two people disagree."""

from collections.abc import Iterable, Sequence

from lint.decisions.entry import VERDICTS, Entry
from lint.record import Record


class Decision(Record):
    """What stands about one finding: the entry, and the entries of others that contradict it."""

    entry: Entry
    against: tuple[Entry, ...] = ()


class Ledger:
    """Entries of one journal, in the order of the file."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: list[Entry] = []
        self._undone_by: dict[str, list[Entry]] = {}
        self._replaced_by: dict[str, list[Entry]] = {}
        self.add(entries)

    def add(self, entries: Iterable[Entry]) -> None:
        """Take entries that were appended to the journal."""
        for entry in entries:
            self.entries.append(entry)
            about = self._undone_by if entry.verdict == "undo" else self._replaced_by
            for name in entry.about if entry.verdict != "written" else ():
                about.setdefault(name, []).append(entry)

    def stands(self, entry: Entry) -> bool:
        """Is an entry not undone? What undid it may have been undone itself."""
        return self._stands(entry.id, frozenset())

    def _stands(self, name: str, asked: frozenset[str]) -> bool:
        asked |= {name}  # entries that undo each other in a circle, which nobody writes but a hand: neither is undone
        return not any(self._stands(u.id, asked) for u in self._undone_by.get(name, ()) if u.id not in asked)

    def decisions(self, second: bool = False) -> list[Decision]:
        """What stands about each finding, or with `second` what second readers said of it.

        Of several entries about one finding that do not name each other, a person's last one stands; entries of several
        people that say different things are a disagreement.
        """
        groups: dict[tuple[str, str], dict[str, Entry]] = {}
        for entry in self.entries:
            if entry.verdict not in VERDICTS or entry.second != second or not self.stands(entry):
                continue
            if any(self.stands(other) for other in self._replaced_by.get(entry.id, ())):
                continue
            mine = groups.setdefault((entry.code, entry.fingerprint or entry.quote), {})
            mine.pop(entry.by, None)
            mine[entry.by] = entry
        return [_decision(list(heads.values())) for heads in groups.values()]

    def written(self) -> list[Entry]:
        """Entries that say that fixes were put into the article, not taken back."""
        return [entry for entry in self.entries if entry.verdict == "written" and self.stands(entry)]

    def applied(self) -> frozenset[str]:
        """Ids of the `fix` entries that are in the article."""
        return frozenset(name for entry in self.written() for name in entry.about)


def _decision(heads: Sequence[Entry]) -> Decision:
    last = heads[-1]
    against = tuple(e for e in heads[:-1] if (e.verdict, e.replacement) != (last.verdict, last.replacement))
    return Decision(last, against)


def compacted(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that stand, and nothing that they replaced or undid."""
    ledger = Ledger(entries)
    heads = [d for second in (False, True) for d in ledger.decisions(second)]
    kept = {e.id for d in heads for e in (d.entry, *d.against)} | {e.id for e in ledger.written()}
    return [entry for entry in ledger.entries if entry.id in kept]
