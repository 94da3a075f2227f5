"""A question answered in one line."""

from collections.abc import Callable

from rich.highlighter import Highlighter
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from lint.errors import UserError
from lint.report.terminal import safe


class Harmless(Highlighter):
    """Shows controls as signs, one for each: what is edited is not changed by that, and none reaches the terminal."""

    def highlight(self, text: Text) -> None:
        """Put the signs into the text."""
        text.plain = "".join(map(_sign, text.plain))


def _sign(character: str) -> str:
    shown = safe(character)
    return character if shown == character else chr(0x2400 + ord(character)) if ord(character) < SPACE else UNKNOWN


SPACE, UNKNOWN = 0x20, "�"


class Line(ModalScreen[str | None]):
    """Asks for a line. `check` raises UserError while it cannot be taken; Escape gives None."""

    BINDINGS = [("escape", "dismiss(None)", "Leave")]

    def __init__(self, title: str, value: str = "", hint: str = "", check: Callable[[str], object] = str) -> None:
        super().__init__()
        self.title_text = title
        self.value = value
        self.hint = hint
        self.check = check

    def compose(self) -> ComposeResult:
        """Title, line and hint."""
        with Vertical(classes="dialog"):
            yield Label(self.title_text, classes="title", markup=False)
            yield Input(self.value, id="line", highlighter=Harmless())
            yield Label(self.hint, id="hint", classes="hint", markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say at once what is wrong."""
        self._wrong(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the line, if it can be taken."""
        if not self._wrong(event.value):
            self.dismiss(event.value)

    def _wrong(self, value: str) -> bool:
        hint = self.query_one("#hint", Label)
        try:
            self.check(value)
        except UserError as error:
            hint.update(f"⚠ {safe(error.message)}")
            return True
        hint.update(self.hint)
        return False
