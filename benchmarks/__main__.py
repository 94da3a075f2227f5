"""Start-up, throughput and memory of calque beside proselint, codespell and typos, on the same texts in one run.

    python -m benchmarks [--texts FOLDER] [--megabytes 10] [--runs 5]

Without --texts the corpus is made of the sentences of `seeds/clean`, shuffled with a fixed seed into articles of 10 kB.
Tools that are not installed are left out and named (`pip install --group bench`). Ratios are taken pair by pair in one
run: the machines that run this are noisy. Timings are whole processes; memory is the largest resident set.
"""

import argparse
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ARTICLE = 10_500


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--texts", type=pathlib.Path, help="a folder of .txt files instead of the corpus made here")
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="calque-bench-") as folder:
        corpus = args.texts or make_corpus(pathlib.Path(folder) / "corpus", args.megabytes)
        files = sorted(corpus.glob("*.txt"))
        size = sum(f.stat().st_size for f in files)
        report(files, corpus, size, args.runs)
    return 0


def make_corpus(folder: pathlib.Path, megabytes: float) -> pathlib.Path:
    folder.mkdir()
    chance = random.Random(2026)
    texts = [p.read_text(encoding="utf-8") for p in sorted((HERE.parent / "seeds" / "clean").glob("*.txt"))]
    paragraphs = [p for text in texts for p in text.split("\n") if len(p) > 80]
    written, number = 0, 0
    while written < megabytes * 1_000_000:
        parts: list[str] = []
        while sum(map(len, parts)) < ARTICLE:
            parts.append(chance.choice(paragraphs))
        data = "\n\n".join(parts).encode()
        (folder / f"article-{number:04}.txt").write_bytes(data)
        written += len(data)
        number += 1
    return folder


def report(files: list[pathlib.Path], corpus: pathlib.Path, size: int, runs: int) -> None:
    one = str(files[0])
    python = [sys.executable, "-c", "pass"]
    print(
        f"{len(files)} articles, {size / 1e6:.1f} MB; one article: {files[0].stat().st_size / 1000:.1f} kB; {runs} runs, medians\n"
    )
    tools = available()
    for command in tools.values():  # caches, byte code, the disk
        run([*command, one])
    print(f"{'start-up':12} {'wall ms':>8} {'× python':>9} {'peak MiB':>9}")
    for name, command in {"python": python, **{n: [*c, one] for n, c in tools.items()}}.items():
        pairs = [(run(command), run(python)) for _ in range(runs)]
        ratio = statistics.median(a[0] / b[0] for a, b in pairs)
        print(
            f"{name:12} {1000 * statistics.median(a[0] for a, _ in pairs):8.0f} {ratio:9.1f} {max(a[1] for a, _ in pairs):9.1f}"
        )
    print(f"\n{'bulk':12} {'seconds':>8} {'MB/s':>9} {'peak MiB':>9}")
    for name, command in tools.items():
        arguments = [str(corpus)] if name != "proselint" else [str(f) for f in files[: max(1, len(files) // 20)]]
        part = size if name != "proselint" else sum(f.stat().st_size for f in files[: max(1, len(files) // 20)])
        took, peak = run([*command, *arguments])
        print(f"{name:12} {took:8.1f} {part / 1e6 / took:9.2f} {peak:9.1f}")


def available() -> dict[str, list[str]]:
    folder = pathlib.Path(sys.executable).parent
    found: dict[str, list[str]] = {}
    for name, arguments in (("calque", ["check", "--exit-zero"]), ("proselint", ["check"]), ("codespell", []), ("typos", [])):
        path = shutil.which(name, path=f"{folder}{os.pathsep}{os.environ.get('PATH', '')}")
        if path:
            found[name] = [path, *arguments]
        else:
            print(f"({name} is not installed)")
    return found


def run(command: list[str]) -> tuple[float, float]:
    """Wall seconds and peak MiB of a whole process."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - started, usage.ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
