"""`calque names`: make one file of lists of people, and tell what is known of a name."""

import argparse
import os
import sys
from collections.abc import Iterator

from lint.errors import UserError
from lint.files import write_atomic
from lint.names import gazetteer
from lint.names.gazetteer import Gazetteer, Key
from lint.names.keys import plain, words_of
from lint.names.sounds import frame, sound
from lint.names.transcribe import VOWEL, cost

ALIKE = 20
"""People that sound alike who are named at most."""


def add(parser: argparse.ArgumentParser) -> None:
    """Options of `names` and its subcommands."""
    commands = parser.add_subparsers(metavar="ACTION", required=True)
    parser.set_defaults(run=show)
    making = commands.add_parser("import", help="make a file for --names of lists of people")
    making.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="names files (YAML, CSV), Wikidata query results (CSV, JSON), OpenSanctions' targets.simple.csv",
    )
    making.add_argument("--output", required=True, metavar="FILE.names", help="where to write it")
    making.add_argument(
        "--lang", default="ru", metavar="LANG", help="language of source forms that do not say theirs (default ru)"
    )
    making.set_defaults(run=importing)
    showing = commands.add_parser("show", help="what is known of a name")
    showing.add_argument("file", metavar="FILE", help="a names file: compiled, YAML or CSV")
    showing.add_argument("name", metavar="NAME", help="a full name, right or not, or a surname")
    showing.set_defaults(run=show)


def importing(args: argparse.Namespace) -> int:
    """Read the lists, write the table. Raises UserError for a list that is wrong, or a file that cannot be written."""
    from lint.names import imports

    if not (args.lang.isascii() and args.lang.isalpha() and args.lang.islower() and len(args.lang) == 2):
        raise UserError(f"--lang {args.lang}: must be two letters of ISO 639-1, such as ru or uk")
    if os.path.realpath(args.output) in map(os.path.realpath, args.sources):
        raise UserError(f"--output {args.output}: is one of the lists; name another file")
    made = imports.imported(args.sources, args.lang, gazetteer.load().variants)
    try:
        write_atomic(args.output, made.data)
    except OSError as error:
        raise UserError(f"--output {args.output}: cannot be written: {error.strerror}") from error
    people = f"{made.people:,} {'person' if made.people == 1 else 'people'}"
    sys.stdout.write(f"{args.output}: {people}{imports.said(made.left_out)}\n")
    return 0


def show(args: argparse.Namespace) -> int:
    """Print the person of a name and who sounds alike: 0 when there is somebody, 1 when not. Raises UserError."""
    names = gazetteer.load([args.file])
    files = (args.file, "built in")
    known = names.known(plain(args.name))
    surname = names.surname(plain(args.name)) if known is None else None
    key = known[0] if known else surname
    if known is None:
        sys.stdout.write(f"{args.name}: {'a surname' if surname else 'nobody’s accepted name'}\n")
    elif not known[1]:
        sys.stdout.write(f"{args.name}: known to be wrong\n")
    if key is not None:
        sys.stdout.write(_about(names, key, files[key.table]))
    alike = [other for other in dict.fromkeys(_alike(names, args.name)) if other != key][:ALIKE]
    for other in alike:
        person = names.person(other)
        role = f", {person.role}" if person.role else ""
        sys.stdout.write(f"sounds like: {person.name}{role} ({files[other.table]})\n")
    return int(key is None and not alike)


def _about(names: Gazetteer, key: Key, file: str) -> str:
    person = names.person(key)
    lines = [
        ("role", person.role),
        ("gender", person.gender),
        ("accepted", "; ".join(person.aliases)),
        ("wrong", "; ".join(person.wrong)),
        *((language, "; ".join(forms)) for language, forms in person.source.items()),
        ("from", file),
    ]
    return f"{person.name}\n" + "".join(f"  {label:9} {said}\n" for label, said in lines if said)


def _alike(names: Gazetteer, name: str) -> Iterator[Key]:
    """Whose names may be meant, the nearest of each kind first."""
    sounds = [sound(word) for word in words_of(name)]
    yield from (key for key in names.returned(" ".join(sounds)) if not names.replaced(key))
    priced = [(sum(map(cost, spelt.split(" "), sounds)), key) for key, spelt in names.like(" ".join(map(frame, sounds)))]
    yield from (key for price, key in sorted(priced) if price <= VOWEL and not names.replaced(key))
