"""A question with a few answers."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option


class Choice(ModalScreen[int | None]):
    """Asks for one of some answers, by arrows and Enter or by number; Escape gives None."""

    BINDINGS = [
        ("escape", "dismiss(None)", "Leave"),
        ("j", "down", "Down"),
        ("k", "up", "Up"),
        *((str(n), f"take({n - 1})", str(n)) for n in range(1, 10)),
    ]

    def __init__(self, title: str, answers: Sequence[str], text: str = "") -> None:
        super().__init__()
        self.title_text = title
        self.answers = answers
        self.text = text

    def compose(self) -> ComposeResult:
        """Title, what there is to know, answers."""
        with Vertical(classes="dialog"):
            yield Label(self.title_text, classes="title", markup=False)
            if self.text:
                yield Label(self.text, markup=False)
            yield OptionList(*(Option(f"{n} {answer}") for n, answer in enumerate(self.answers, 1)), markup=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the answer."""
        self.dismiss(event.option_index)

    def action_take(self, place: int) -> None:
        """Take an answer by its number."""
        if place < len(self.answers):
            self.dismiss(place)

    def action_down(self) -> None:
        """Next answer."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """Answer before."""
        self.query_one(OptionList).action_cursor_up()
