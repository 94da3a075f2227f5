"""Where to go, as a reviewer says it: the number of a flag, a line, a part of an article's path."""

from lint.errors import UserError
from lint.review.session import Session


def place_of(session: Session, said: str) -> int:
    """The place of a flag that somebody named. Raises UserError when there is none."""
    said = said.strip()
    if said.isdecimal():
        if not session.visible:
            raise UserError("no flag is shown")
        if not 1 <= int(said) <= len(session.visible):
            raise UserError(f"flags go from 1 to {len(session.visible)}")
        return int(said) - 1
    if said.startswith(":") and said[1:].isdecimal():
        if session.current is None:
            raise UserError("no flag is shown")
        path = session.current.path
        places = [(abs(f.position.line - int(said[1:])), i) for i, f in enumerate(session.visible) if f.path == path]
        return min(places)[1]
    found = next((i for i, f in enumerate(session.visible) if said and said.lower() in f.path.lower()), None)
    if found is None:
        raise UserError("no article with a flag has this in its path")
    return found
