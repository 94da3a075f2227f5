"""What a journal adds up to: which entries stand after undoing and replacing, and where two people disagree."""

from collections.abc import Iterable, Sequence

from lint.decisions.entry import VERDICTS, Entry
from lint.record import Record


class Decision(Record):
    """What stands about one finding: the entry, and the entries of others that contradict it."""

    entry: Entry
    against: tuple[Entry, ...] = ()


class Ledger:
    """Entries of one journal, in the order of the file. An entry that a merge wrote twice counts once."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: list[Entry] = []
        self._known: set[Entry] = set()
        self._undone: frozenset[str] | None = None
        self.add(entries)

    def add(self, entries: Iterable[Entry]) -> None:
        """Take entries that were appended to the journal."""
        for entry in entries:
            if entry not in self._known:
                self._known.add(entry)
                self.entries.append(entry)
        self._undone = None

    def stands(self, entry: Entry) -> bool:
        """Is an entry not undone? An undo may have been undone itself, by one further down."""
        if self._undone is None:
            undone: set[str] = set()
            for undo in reversed(self.entries):
                if undo.verdict == "undo" and undo.id not in undone:
                    undone.update(undo.about)
            self._undone = frozenset(undone)
        return entry.id not in self._undone

    def decisions(self, second: bool = False) -> list[Decision]:
        """What stands about each finding, or with `second` what second readers said of it, in the order of the file.

        Of several entries about one finding that do not name each other, a person's last one stands; entries of several
        people that say different things are a disagreement.
        """
        return [_decision(heads) for heads in self._heads(second)]

    def _heads(self, second: bool) -> list[list[Entry]]:
        """The entries about each finding that stand, one a person."""
        standing = [e for e in self.entries if e.verdict in VERDICTS and e.second == second and self.stands(e)]
        replaced = frozenset(name for entry in standing for name in entry.about)
        groups: dict[tuple[str, str], dict[str, Entry]] = {}
        for entry in standing:
            if entry.id in replaced:
                continue
            heads = groups[entry.topic] = groups.pop(entry.topic, {})
            heads.pop(entry.by, None)
            heads[entry.by] = entry
        return [list(heads.values()) for heads in groups.values()]

    def open_decisions(self, second: bool = False) -> list[Decision]:
        """What stands and is not carried out: a fix that is in the article is about nothing that is still there, not about
        another passage of the same words."""
        done = self.applied()
        return [decision for decision in self.decisions(second) if decision.entry.id not in done]

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
    kept = {e for second in (False, True) for heads in ledger._heads(second) for e in heads} | set(ledger.written())
    return [entry for entry in ledger.entries if entry in kept]
