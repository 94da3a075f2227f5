"""How well sentences of real articles find each other: precision, recall and F1 of line pairs, and time.

    python -m benchmarks.alignment PARALLEL.jsonl

Each line of the file is an article: `segments` in English, `source_segments` and `original_segments` line by line the same.
Strict counts beads whose lines are exactly those of one line pair, lax those that share a pair (Bleualign's measures).
"""

import argparse
import json
import pathlib
import time

from lint import document
from lint.align.alignment import Alignment

Pairs = set[tuple[int, int]]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.alignment", description=__doc__)
    parser.add_argument("file", type=pathlib.Path)
    args = parser.parse_args()
    articles = [json.loads(line) for line in args.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    print(f"{'source':>16} {'articles':>9} {'lines':>6} {'strict F1':>10} {'lax F1':>8} {'ms an article':>14}")
    for key, language in (("source_segments", "ru"), ("original_segments", "en")):
        strict = lax = beads = lines = 0
        began = time.perf_counter()
        for article in articles:
            found = line_pairs(article[key], article["segments"], language)
            gold = len(article["segments"])
            strict += sum(s == t and len(s) == 1 for s, t in found)
            lax += sum(bool(s & t) for s, t in found)
            beads += len(found)
            lines += gold
        took = (time.perf_counter() - began) / len(articles)
        print(
            f"{language:>16} {len(articles):9} {lines:6} {f1(strict, beads, lines):10.3f} {f1(lax, beads, lines):8.3f} {took * 1000:14.1f}"
        )
    return 0


def line_pairs(source: list[str], target: list[str], language: str) -> list[tuple[frozenset[int], frozenset[int]]]:
    """Lines of the source and of the target that beads join, one pair for all beads of the same lines."""
    alignment = Alignment(document.of_text("\n".join(source)), document.of_text("\n".join(target)), language)
    found = {(frozenset(u.paragraph for u in s), frozenset(u.paragraph for u in t)) for s, t, _ in alignment.pairs()}
    return sorted(found, key=lambda pair: (sorted(pair[0]), sorted(pair[1])))


def f1(right: int, said: int, wanted: int) -> float:
    precision, recall = right / said if said else 0.0, min(1.0, right / wanted)
    return 2 * precision * recall / (precision + recall) if right else 0.0


if __name__ == "__main__":
    raise SystemExit(main())
