"""A project with articles whose flags are known, and sessions over it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from lint.review.session import Session
from lint.run import Options, Runner

TREATY = """\
Moscow left the START III treaty on Monday.

The 25-th pump came from Odense (thank you to our friends! – ed.).

Inspectors say that START III is over.
"""
"""Four flags: TRM420, LOC004, ASD001, TRM420."""
PUMPS = """\
The 3-rd pump cost 75 thousand euros.

The START III treaty was not discussed.
"""
"""Three flags: LOC004, LOC003 (without a fix), TRM420."""
CODES = ["TRM420", "LOC004", "ASD001", "TRM420"]
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Clock:
    """A time that goes on by a second whenever it is asked for."""

    def __init__(self, start=NOON):
        self.at = start

    def __call__(self):
        self.at += timedelta(seconds=1)
        return self.at


def project(folder: Path, **articles: str | bytes) -> Path:
    """A project folder with articles: `treaty=TREATY` is `treaty.txt`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "calque.yaml").touch()
    for name, text in articles.items():
        (folder / f"{name}.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def review(folder: Path, by="Anna", *, second=False, clock=None, paths=None, settings=(), received=True) -> Session:
    """A session over all articles of a project, all of them checked."""
    found = paths or sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md", ".html"))
    runner = Runner(Options(overrides=tuple((key, value, "test") for key, value in settings)))
    session = Session(runner, [str(path) for path in found], by, second, clock or later(folder))
    for path in session.unchecked if received else ():
        session.receive(session.check(path))
    return session


def later(folder: Path) -> Clock:
    """A clock that starts after all that is in the project's journals."""
    entries = sum(path.read_bytes().count(b"\n") for path in (folder / ".calque").rglob("*.yaml"))
    return Clock(NOON + timedelta(minutes=entries))


def codes(session: Session) -> list[str]:
    return [flag.finding.code for flag in session.visible]


def states(session: Session) -> list[str]:
    return [flag.state for flag in session.visible]


def fix(session: Session, place: int, replacement: str | None = None):
    """Decide on the first fix of a flag, or on own words."""
    flag = session.visible[place]
    title = "" if replacement is not None else flag.finding.fixes[0].title
    return session.decide([flag], "fix", title, replacement)


def text(folder: Path, name="treaty") -> str:
    return (folder / f"{name}.txt").read_bytes().decode()


def journal(folder: Path, name="treaty.txt") -> Path:
    return folder / ".calque" / "review" / f"{name}.yaml"
