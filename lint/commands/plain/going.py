"""Going from flag to flag, in lines."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from lint.review.places import place_of
from lint.review.session import Session

if TYPE_CHECKING:
    from lint.commands.plain.talk import Plain


def _moving(move: Callable[[Session], object]) -> "Callable[[Plain, str], None]":
    def moved(plain: "Plain", _: str) -> None:
        before = plain.session.current
        move(plain.session)
        if plain.session.current is before:
            plain.say("no other flag that way")
        else:
            plain.show()

    return moved


def go_to(plain: "Plain", said: str) -> None:
    """Go to a flag by number, a line, a part of an article's path."""
    said = said or plain.ask(f"go to (1 to {len(plain.session.visible)}, :12 for a line, or a part of an article's path)")
    if said:
        plain.session.go(place_of(plain.session, said))
        plain.show()


DOING = {
    "next-undecided": _moving(lambda session: session.move_undecided(1)),
    "previous-undecided": _moving(lambda session: session.move_undecided(-1)),
    "next": _moving(lambda session: session.move(1)),
    "previous": _moving(lambda session: session.move(-1)),
    "next-article": _moving(lambda session: session.move_article(1)),
    "previous-article": _moving(lambda session: session.move_article(-1)),
    "first": _moving(lambda session: session.go(0)),
    "last": _moving(lambda session: session.go(len(session.visible) - 1)),
    "go-to": go_to,
}
