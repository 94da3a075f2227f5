"""How long a key of the review takes, without the screen: 200 articles with 5,000 flags in all, and one article with 5,000.

    python -m benchmarks.review [--runs 20]

Medians and the slowest of the runs, in milliseconds. `decide` is a decision on the disk, the session moved on; of it, `fsync`
is what the disk takes and nobody can change.
"""

import argparse
import os
import pathlib
import statistics
import tempfile
import time
from collections.abc import Callable

from lint.review.session import Session
from lint.run import Options, Runner

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SENTENCES = (
    "Moscow left the START III treaty in round {n} of the talks on {day}.",
    "The {n}-th pump of the {day} shift came from Odense.",
)
LONGER = "The {day} crew number {n} was paid 75 thousand euros."


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.review", description=__doc__)
    parser.add_argument("--runs", type=int, default=20)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="calque-bench-") as folder:
        many = articles(pathlib.Path(folder) / "many", 200, 10)
        one = articles(pathlib.Path(folder) / "one", 1, 2_000)
        for title, paths in (("200 articles", many), ("one article", one)):
            print_table(title, measured(paths, runs))
    return 0


def articles(folder: pathlib.Path, count: int, paragraphs: int) -> list[str]:
    """Articles with five flags in two paragraphs."""
    folder.mkdir()
    (folder / "calque.yaml").write_text("")
    for number in range(count):
        text = "\n\n".join(map(paragraph, range(paragraphs)))
        (folder / f"article-{number:03}.txt").write_text(f"Talks and pumps\n\n{text}\n", encoding="utf-8")
    return sorted(str(path) for path in folder.glob("*.txt"))


def paragraph(n: int) -> str:
    sentences = (*SENTENCES, LONGER) if n % 2 else SENTENCES
    return " ".join(sentence.format(n=n + 24, day=DAYS[n % 7]) for sentence in sentences)


def measured(paths: list[str], runs: int) -> dict[str, list[float]]:
    """Times of what a key does, by name."""
    took: dict[str, list[float]] = {}

    def timed(name: str, call: Callable[[], object]) -> None:
        start = time.perf_counter()
        call()
        took.setdefault(name, []).append(1000 * (time.perf_counter() - start))

    runner = Runner(Options())
    session = Session(runner, paths, "Anna")
    for path in paths:
        checked = session.check(path)
        timed("receive", lambda checked=checked: session.receive(checked))
    flags = session.visible
    print(f"{len(paths)} articles, {len(flags)} flags")
    session.decide(flags[:: max(1, len(flags) // 1_000)], "later")  # nobody's journal is empty
    data = b"x" * 400
    for number in range(runs):
        session.go(number * len(session.visible) // runs)
        timed("move", lambda: session.move(1))
        timed("next undecided", lambda: session.move_undecided(1))
        flag = session.current
        timed("decide", lambda flag=flag: (session.decide([flag], "keep"), session.move_undecided(1)))
        timed("  fsync", lambda: synced(paths[0] + ".sync", data))
        timed("note", lambda: session.annotate(session.current, "asked the desk"))
        timed("undo", session.undo)
        timed("redo", session.redo)
        timed("refresh", session.refresh)
        timed("progress", lambda: session.progress)
        timed("filter", lambda number=number: session.show("state:open -rule:LOC003" if number % 2 else ""))
        timed("filter words", lambda: session.show("treaty -monday"))
        session.show("")
        timed("sort", lambda number=number: session.sort("place" if number % 2 else "confidence"))
        timed("all like it", lambda: session.like(session.current, everywhere=True))
    like = session.like(session.visible[0], everywhere=True, same="rule")
    timed(f"decide {len(like)}", lambda: session.decide(like, "keep"))
    timed(f"undo {len(like)}", session.undo)
    timed("open again", lambda: Session(runner, paths, "Anna"))
    return took


def synced(path: str, data: bytes) -> None:
    with open(path, "ab", buffering=0) as handle:
        handle.write(data)
        os.fsync(handle.fileno())


def print_table(title: str, took: dict[str, list[float]]) -> None:
    print(f"{title:16} {'median ms':>10} {'slowest':>9}")
    for name, times in took.items():
        print(f"{name:16} {statistics.median(times):10.1f} {max(times):9.1f}")
    print()


if __name__ == "__main__":
    raise SystemExit(main())
