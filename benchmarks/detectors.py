"""How many misspelt names come back, and how many right ones are left alone, on people who do not exist.

    python -m benchmarks.detectors [--people 600] [--seed 2026]

Given names and surnames of the gazetteer's people of one country are shuffled, with their Russian forms: nobody knows the
result. Half of them are listed in a names file, once with the Russian form and once without; each is written back
from the Russian in the ways of several romanization systems. The other half, and the right spellings, must stay silent.
"""

import argparse
import collections
import pathlib
import random
import sys
import tempfile

from lint import document, engine, rules
from lint.matching import Matcher
from lint.names import gazetteer
from lint.names.keys import plain
from lint.names.namesfile import parse
from lint.names.romanize import forms

PEOPLE = pathlib.Path(__file__).resolve().parent.parent / "rules" / "names" / "people"
AT_HOME = frozenset("RU UA BY BG RS MK ME KZ KG TJ UZ TM MN AM AZ GE MD".split())
SENTENCES = (
    "On Tuesday {} met reporters before the vote.",
    "The decision was welcomed by {}, who had asked for it in March.",
    "Talks with {} will go on next week, officials said.",
)
VARIANTS = 3


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.detectors", description=__doc__)
    parser.add_argument("--people", type=int, default=600)
    parser.add_argument("--seed", type=int, default=2026)
    args = parser.parse_args()
    people = invented(args.people, random.Random(args.seed))
    listed, others = people[::2], people[1::2]
    pack = rules.load()
    matcher = Matcher(pack, rules.select(pack, ["NAM001"]))
    print(f"{len(listed)} people listed, {len(others)} not; nobody of them exists")
    for label, source in (("with the Russian form", True), ("without it", False)):
        names = load([(name, russian if source else "") for name, russian in listed])
        back = [(name, variant) for name, russian in listed for variant in returned(name, russian)]
        right = sum(fixed(variant, matcher, names) == name for name, variant in back)
        own = sum(fixed(name, matcher, names) is not None for name, _ in listed)
        wrong = [(name, found) for name, _ in others if (found := fixed(name, matcher, names)) is not None]
        print(
            f"{label}: {right / len(back):.3f} of {len(back)} misspelt names come back; false: {own} right ones, {len(wrong)} others"
        )
        for name, found in wrong[:5]:
            print(f"    {name} taken for {found}")
    return 0


def invented(count: int, chance: random.Random) -> list[tuple[str, str]]:
    """Names and their Russian forms, of two words each, put together from people of one country."""
    by_country: dict[str, list[tuple[list[str], list[str]]]] = collections.defaultdict(list)
    for path in sorted(PEOPLE.glob("*.yaml")):
        for entry in parse(path.read_bytes(), str(path))["people"]:
            name, russian = entry["name"].split(), (entry.get("source", {}).get("ru") or [""])[0].split()
            if len(name) == len(russian) == 2 and entry.get("country") not in AT_HOME:
                by_country[entry.get("country", "")].append((name, russian))
    known = {" ".join(name) for entries in by_country.values() for name, _ in entries}
    found: dict[str, str] = {}
    countries = [country for country, entries in by_country.items() if len(entries) > 5]
    while len(found) < count:
        (one, one_russian), (other, other_russian) = chance.sample(by_country[chance.choice(countries)], 2)
        name = f"{one[0]} {other[1]}"
        if name not in known:
            found[name] = f"{one_russian[0]} {other_russian[1]}"
    return list(found.items())


def returned(name: str, russian: str) -> list[str]:
    """What romanization systems make of the Russian form, as far as it is not the name itself."""
    choices = [["-".join(part.capitalize() for part in form.split("-")) for form in forms(word)] for word in russian.split()]
    found = dict.fromkeys(" ".join(word[min(i, len(word) - 1)] for word in choices) for i in (0, 1, 3))
    return [variant for variant in found if plain(variant) != plain(name)][:VARIANTS]


def load(people: list[tuple[str, str]]) -> gazetteer.Gazetteer:
    with tempfile.TemporaryDirectory(prefix="calque-bench-") as folder:
        path = pathlib.Path(folder) / "names.csv"
        lines = ["name,lang,source,role", *(f'"{name}",{"ru" if russian else ""},{russian},' for name, russian in people)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return gazetteer.load([str(path)])


def fixed(name: str, matcher: Matcher, names: gazetteer.Gazetteer) -> str | None:
    """What calque would write instead of a name; None when it is silent."""
    sentence = SENTENCES[sum(map(ord, name)) % len(SENTENCES)]
    findings = engine.check(document.of_text(sentence.format(name)), matcher, names).findings
    return findings[0].fixes[0].edits[0].text if findings else None


if __name__ == "__main__":
    sys.exit(main())
