"""Makes the pictures of docs/review.md and the table of keys in it: `python docs/review/make.py`, from any folder.

The pictures are screenshots of the review over articles of `seeds/`. Made twice they are the same, byte for byte.
"""

import argparse
import asyncio
import os
import re
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import chdir
from datetime import UTC, datetime
from pathlib import Path

os.environ.update(TEXTUAL_ANIMATIONS="none", TEXTUAL_THEME="textual-dark", UNICODE_VERSION="15.0.0")
os.environ.pop("NO_COLOR", None)

from textual.pilot import Pilot

from lint.review.commands import COMMANDS, GROUPS, key_name, rebound
from lint.review.session import Session
from lint.run import Options, Runner
from tui.app import ReviewApp

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGE = HERE.parent / "review.md"
ARTICLES = ("grain-corridor.txt", "night-train.md")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
WIDE, NARROW = (120, 32), (80, 24)
BLOCK = re.compile(r"(?<=<!-- keys: made by docs/review/make.py -->\n).*?(?=<!-- end of keys -->)", re.DOTALL)
UNIQUE = re.compile(r"terminal-\d+-")
FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
Script = Callable[["Camera"], Awaitable[None]]


class Camera:
    """A review that is driven by keys, and pictures of it in a folder."""

    def __init__(self, pilot: Pilot[int], folder: Path) -> None:
        self.pilot = pilot
        self.folder = folder

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until the screen is still."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def shoot(self, name: str) -> None:
        """Take a picture, without messages that go away by themselves."""
        self.pilot.app.clear_notifications()
        await self.pilot.pause()
        picture = FONTS.sub("", UNIQUE.sub(f"{name}-", self.pilot.app.export_screenshot(title="calque review", simplify=True)))
        lines = (line.rstrip() for line in picture.splitlines())
        (self.folder / f"{name}.svg").write_text("\n".join(lines) + "\n", encoding="utf-8")


async def first_reader(camera: Camera) -> None:
    """An aside goes, a pronoun is put right wherever it is, a phrase stands."""
    await camera.press("n", "F")
    await camera.shoot("alike")
    await camera.press("1", "f")
    await camera.shoot("aside")
    await camera.press("f", "c", *"quoted", "enter", "s", "w", "escape", "s", "f")


async def second_reader(camera: Camera) -> None:
    """Another opinion on some of the flags, which the first reader does not see yet."""
    await camera.press("g", "5", "enter", "c", *"who says so?", "enter", "l", "s", "f")


async def comparing(camera: Camera) -> None:
    """Where the two differ."""
    await camera.press("D")
    await camera.shoot("readers")


async def narrow(camera: Camera) -> None:
    """Less than a hundred columns."""
    await camera.press("n")
    await camera.shoot("narrow")


def review(script: Script, folder: Path, reviewer: str = "Anna", second: bool = False, size: tuple[int, int] = WIDE) -> None:
    """Drive a review of the articles in the current folder."""
    session = Session(Runner(Options()), list(ARTICLES), reviewer, second, lambda: NOON)
    for path in session.unchecked:
        session.receive(session.check(path))

    async def driven() -> None:
        app = ReviewApp(session, rebound({}))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await script(Camera(pilot, folder))

    asyncio.run(driven())


def make_pictures(folder: Path) -> None:
    """Make all pictures in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as project, chdir(project):
        Path("calque.yaml").touch()
        for name in ARTICLES:
            shutil.copy(ROOT / "seeds" / "ru" / name, name)
        review(narrow, folder, size=NARROW)
        review(second_reader, folder, "Bert", second=True)
        review(first_reader, folder)
        review(comparing, folder)


def keys_table() -> str:
    """The commands with their keys, a row each, as Markdown."""
    return "| key | command | |\n|---|---|---|\n" + "\n".join(_rows()) + "\n"


def _rows() -> Iterator[str]:
    for group in GROUPS:
        for command in COMMANDS:
            if command.group == group:
                keys = "1–9" if command.id == "choose" else " ".join(map(key_name, command.keys))
                yield f"| {keys} | `{command.id}` | {command.help} |"


def with_keys(page: str) -> str:
    """A page with the table of today in its marked block."""
    return BLOCK.sub(lambda _: keys_table(), page)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="only make the pictures, and there")
    elsewhere = parser.parse_args().pictures
    make_pictures((elsewhere or HERE).resolve())
    if not elsewhere:
        PAGE.write_text(with_keys(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
