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
        for path, entry in _in_time(entries):
            batches.setdefault(entry.batch or entry.id, []).append((path, entry))
        for batch in batches.values():
            made = _kept(batch)
            if made:
                self.add(Step(made))

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


def _in_time(entries: Iterable[tuple[str, Entry]]) -> list[tuple[str, Entry]]:
    """Entries by the time of their making; within one journal the order of the file goes before what a clock said."""
    latest: dict[str, str] = {}
    timed = []
    for path, entry in entries:
        latest[path] = max(latest.get(path, ""), entry.at)
        timed.append((latest[path], path, entry))
    return [(path, entry) for _, path, entry in sorted(timed, key=lambda item: item[0])]


def _kept(batch: list[tuple[str, Entry]]) -> tuple[tuple[str, Entry], ...]:
    """The entries of a step without those that it took back itself, because it could not be made whole."""
    ids = {entry.id for _, entry in batch}
    back = {entry.id: ids.intersection(entry.about) for _, entry in batch if entry.verdict == "undo"}
    gone = {name for names in back.values() for name in names} | {name for name, names in back.items() if names}
    return tuple((path, entry) for path, entry in batch if entry.id not in gone)
