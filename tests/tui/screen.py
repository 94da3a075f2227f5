"""Driving an app without a terminal, and what its screen shows as text."""

import asyncio
import io
import os
from pathlib import Path

from rich.console import Console
from textual.app import App


def drive(app: App, script, size: tuple[int, int] = (120, 40)):
    """Run an app at a size; `script` is given the pilot. What it returns is returned."""

    async def go():
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            return await script(pilot)

    return asyncio.run(go())


def screen_text(app: App) -> str:
    """What stands on the screen, line by line, without styles or trailing space."""
    width, height = app.size
    console = Console(width=width, height=height, file=io.StringIO(), record=True, color_system=None, legacy_windows=False)
    console.print(app.screen._compositor.render_update(full=True))
    return "\n".join(line.rstrip() for line in console.export_text(styles=False).splitlines())


def assert_snapshot(text: str, name: str) -> None:
    """The text is that of `snapshots/NAME.txt`; with CALQUE_SNAPSHOTS=write it becomes that."""
    path = Path(__file__).parent / "snapshots" / f"{name}.txt"
    if os.environ.get("CALQUE_SNAPSHOTS") == "write":
        path.write_text(text + "\n", encoding="utf-8")
    assert text + "\n" == path.read_text(encoding="utf-8"), f"{path} is another screen; CALQUE_SNAPSHOTS=write takes it"
