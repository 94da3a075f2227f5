"""How long the review screen takes, as somebody at a terminal sees it: through a pseudo-terminal, from key to last byte painted.

    python -m benchmarks.screen [--runs 10]

First flag: from the start of the process until the first flag is named on the screen, everything in the cache, and nothing in it.
A key: until the screen has not been written to for a while; medians and the slowest, in milliseconds, and beside them the
processor's time, which does not depend on what else the machine does (Linux alone tells it).
"""

import argparse
import fcntl
import os
import pathlib
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

from benchmarks.review import articles

ROWS, COLUMNS = 40, 120
QUIET = 0.15
"""Seconds without output after which a key is thought to be painted."""
PATIENCE = 60.0
KEYS = (
    ("next flag", "j"),
    ("next undecided", "n"),
    ("stands", "s"),
    ("undo", "u"),
    ("page down", " "),
    ("page up", "\x1b[5~"),
    ("zoom", "z"),
    ("dense", "d"),
)


class Screen:
    """`calque review` on a pseudo-terminal of its own."""

    def __init__(self, folder: pathlib.Path, cache: pathlib.Path) -> None:
        self.start = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if not self.pid:
            own = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "CALQUE_REVIEWER": "bench", "CALQUE_CACHE_DIR": str(cache)}
            words = [sys.executable, "-m", "lint", "review", str(folder)]
            os.execve(sys.executable, words, {**os.environ, **own})
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def read(self, seconds: float) -> bytes:
        """What is written, or nothing if nothing is in this time."""
        ready, _, _ = select.select([self.fd], [], [], seconds)
        return os.read(self.fd, 1 << 16) if ready else b""

    def until(self, said: bytes) -> float:
        """Seconds from the start until something was written."""
        seen = b""
        while said not in seen:
            more = self.read(PATIENCE)
            if not more:
                raise SystemExit(f"{said.decode()} did not appear in {PATIENCE:.0f} s:\n{seen[-500:]!r}")
            seen = seen[-100:] + more
        return time.perf_counter() - self.start

    def settle(self, quiet: float = QUIET) -> float:
        """When the last byte was written before it was quiet."""
        last = time.perf_counter()
        while self.read(quiet):
            last = time.perf_counter()
        return last

    def press(self, key: str) -> float:
        """Seconds from a key to the last byte that it painted."""
        sent = time.perf_counter()
        os.write(self.fd, key.encode())
        return self.settle() - sent

    @property
    def processor(self) -> float:
        """Seconds that the processor has worked for it; 0 where nobody tells."""
        try:
            tasks = pathlib.Path(f"/proc/{self.pid}/task").glob("*/schedstat")
            return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9
        except (OSError, ValueError):
            return 0.0

    def leave(self) -> None:
        """End it, with what it keeps on the disk."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.screen", description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="calque-bench-") as folder:
        base = pathlib.Path(folder)
        for title, name, count, paragraphs in (("200 articles", "many", 200, 10), ("one article", "one", 1, 2_000)):
            articles(base / name, count, paragraphs)
            measure(title, base / name, base / f"{name}-cache", runs)
    return 0


def measure(title: str, folder: pathlib.Path, cache: pathlib.Path, runs: int) -> None:
    """Print a table for a folder."""
    print(f"\n{title}\n{'':<28}{'median':>10}{'slowest':>10}{'processor':>11}")
    for kind in ("nothing in the cache", "everything in the cache"):
        screen = Screen(folder, cache)
        print(f"{f'first flag, {kind}':<38}{screen.until(b'flag 1 of') * 1000:>10.0f}", flush=True)
        screen.settle(3.0)
        if kind.startswith("nothing"):
            screen.leave()
    for name, key in KEYS:
        took, worked = [], []
        for _ in range(runs):
            before = screen.processor
            took.append(screen.press(key) * 1000)
            worked.append((screen.processor - before) * 1000)
        print(f"{name:<28}{statistics.median(took):>10.1f}{max(took):>10.1f}{statistics.median(worked):>11.1f}", flush=True)
    screen.leave()


if __name__ == "__main__":
    raise SystemExit(main())
