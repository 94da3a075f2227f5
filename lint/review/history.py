"""The steps of one reviewer, from the journals: what undo takes back and redo puts in again, after a restart too."""

from collections.abc import Iterable

from lint.decisions.entry import Entry
from lint.record import Record


class Step(Record):
    """What was decided at once: entries with the paths of their articles."""

    entries: tuple[tuple[str, Entry], ...]

    @property
    def ids(self) -> frozenset[str]:
        """Ids of the entries."""
        return frozenset(entry.id for _, entry in self.entries)

    @property
    def about(self) -> frozenset[str]:
        """Ids of the entries that they are about."""
        return frozenset(name for _, entry in self.entries for name in entry.about)

    @property
    def verdict(self) -> str:
        """What was decided; all entries of a step say the same."""
        return self.entries[0][1].verdict


class History:
    """Steps that can be undone, the last one last, and those that can be redone with the steps that undid them."""

    def __init__(self, entries: Iterable[tuple[str, Entry]] = ()) -> None:
        self.done: list[Step] = []
        self.undone: list[tuple[Step, Step]] = []
        batches: dict[str, list[tuple[str, Entry]]] = {}
        for path, entry in sorted(entries, key=lambda pair: pair[1].at):
            batches.setdefault(entry.batch or entry.id, []).append((path, entry))
        for batch in batches.values():
            self.add(Step(tuple(batch)))

    def add(self, step: Step) -> None:
        """Take a step that was made."""
        if step.verdict != "undo":
            self.done.append(step)
            self.undone.clear()
            return
        about = step.about
        again = next((i for i, (_, undoing) in enumerate(self.undone) if undoing.ids & about), None)
        if again is not None:
            self.done.append(self.undone.pop(again)[0])
            return
        back = next((i for i in reversed(range(len(self.done))) if self.done[i].ids & about), None)
        if back is not None:
            taken = self.done.pop(back)
            if taken.verdict != "written":
                self.undone.append((taken, step))
