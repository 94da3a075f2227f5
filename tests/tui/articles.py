"""A project whose rules, articles and flags are its own, so that no screen changes with calque's rules; and the screen over it."""

import asyncio
import os
from pathlib import Path

from lint.review import resume
from lint.review.commands import rebound
from lint.review.session import Session
from tests.review.articles import project, review
from tests.tui.screen import drive
from tui.app import ReviewApp

RULES = """\
family: term
rules:
  - code: TRM990
    name: water-main
    kind: substitute
    severity: major
    confidence: 0.9
    category: terminology
    source: Wasserstrang
    find: ["flumed line", "water artery"]
    replace: ["water main", "supply pipe"]
    message: "English calls {source} a “{replace}”"
    why: Words put together by a dictionary, where plumbers have one of their own.
    bad: ["The [[flumed line]] burst at noon."]
    good: ["The water main burst at noon."]
  - code: TRM991
    name: dry-valve
    kind: substitute
    severity: critical
    confidence: 0.95
    category: accuracy/mistranslation
    fix: none
    find: ["dry valve"]
    better: say which valve was shut
    message: "“{text}” says the opposite of what was meant"
    why: The valve was shut, not dry.
    bad: ["A [[dry valve]] saved the town."]
    good: ["A valve saved the town."]
  - code: TRM992
    name: pumping-post
    kind: substitute
    severity: minor
    confidence: 0.6
    category: terminology
    find: ["pumping post"]
    replace: pumping station
    message: "{replace}"
    why: A post is for sentries.
    bad: ["The [[pumping post]] hums."]
    good: ["The pumping station hums."]
"""
SETTINGS = (("rules", ["own.yaml"]), ("select", ["TRM990", "TRM991", "TRM992", "NAM001"]))
TOWN = """\
# A dry summer in Nordhaven

The flumed line under Mill Street burst at noon, and a dry valve kept the water from the lower town. Nobody was hurt.

By evening the pumping post was running again. The mayor called the flumed line “a gift of our grandfathers”.

The water artery is to be replaced in May.
"""
"""Five flags: TRM990, TRM991, TRM992, TRM990, TRM990."""
PORT = """\
The port has a pumping post of its own, and no flumed line at all.
"""
"""Two flags: TRM992, TRM990."""
CLEAN = "The rain came on Friday, and the town slept.\n"
NAMED = "General Aleksus Grinkevich opened the valve himself.\n"
"""One flag: NAM001."""
HOSTILE = (
    "Red \x1b[31malert\x1b]0;owned\x07 flumed line \U0001f468\u200d\U0001f469\u200d\U0001f467 end.\n\n"
    "水道管が破裂した flumed line 漢字。\n\n"
    "הצינור flumed line פרץ and العربية too.\n\n"
    "One\u2028flumed line\u0085two\tthree\x00four\x0cfive.\n\n"
    "e\u0301\u0301\u0301 flumed\u00a0line \u202eevil\u202c.\n"
)
"""Five flags among what a terminal would obey, cannot turn round, or takes for a line end."""
PLACES = [("port.txt", 0), ("port.txt", 1), *(("town.md", n) for n in range(5))]


def town(folder: Path, **articles: str | bytes) -> Path:
    """A project with the own rules; `port.txt` and `town.md` unless articles are given (`clean=CLEAN` is `clean.txt`)."""
    made = project(folder, **(articles or {"port": PORT}))
    if not articles:
        (made / "town.md").write_text(TOWN, encoding="utf-8")
    (made / "own.yaml").write_text(RULES, encoding="utf-8")
    return made


def session_in(folder: Path, **how) -> Session:
    """A session over all articles of the current folder by short paths, checked unless `received=False`."""
    os.chdir(folder)
    found = sorted(path for path in Path().rglob("*") if path.suffix in (".txt", ".md") and path.is_file())
    paths = how.pop("paths", None) or [str(path) for path in found]
    return review(Path(), paths=paths, settings=SETTINGS, **how)


def app_in(folder: Path, keys=None, theme="", **how) -> ReviewApp:
    """The screen as `calque review` opens it in a folder: at the place where it was left."""
    session = session_in(folder, **how)
    by = session.desk.reviewer
    return ReviewApp(session, rebound(keys or {}), theme, resume.load(".", by), lambda place: resume.save(".", by, place))


def run(app: ReviewApp, script=None, size=(120, 40)):
    """Run the screen with a script of the pilot; what it returns. What calque itself did wrong is raised."""

    async def nothing(pilot):
        return None

    leave = app.exit

    def left(*args, **named):
        leave(*args, **named)
        if app.broken is not None:
            app._exception_event.set()  # or the pilot waits half a minute for a screen that is gone

    app.exit = left
    try:
        return drive(app, script or nothing, size)
    finally:
        if app.broken is not None:
            raise app.broken


def pressed(app: ReviewApp, *keys: str, size=(120, 40)) -> ReviewApp:
    """The screen after some keys; its session is to be looked at."""

    async def script(pilot):
        await pilot.press(*keys)
        await pilot.pause()

    run(app, script, size)
    return app


async def until(pilot, true, seconds: float = 20.0):
    """Let the screen go on until something is true."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while not true():
        assert loop.time() < end, "it did not come to pass"
        await pilot.pause()
    await pilot.pause()


def said(app: ReviewApp) -> str:
    """What was said in the corner, oldest first."""
    return "\n".join(notification.message for notification in app._notifications)
