"""Something to read: help, the documentation of a rule, what was written."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, Static

NARROW, WIDEST, AROUND = 100, 110, 9
"""Of the screen, and of the dialog as app.tcss has it: its border, padding and scrollbar."""


class Reading(ModalScreen[None]):
    """A text over the review; any of Escape, Enter, q closes it."""

    BINDINGS = [
        ("escape,enter,q,question_mark", "dismiss(None)", "Close"),
        ("j,down", "scroll(1)", "Down"),
        ("k,up", "scroll(-1)", "Up"),
    ]

    def __init__(self, title: str, content: Content | str) -> None:
        super().__init__()
        self.title_text = title
        self.content = content if isinstance(content, Content) else Content(content)

    @staticmethod
    def room(width: int) -> int:
        """Columns for a line on a screen of this width."""
        return (width if width < NARROW else min(width * 8 // 10, WIDEST)) - AROUND

    def compose(self) -> ComposeResult:
        """Title and text."""
        with Vertical(classes="dialog large"):
            yield Label(self.title_text, classes="title", markup=False)
            with VerticalScroll():
                yield Static(self.content)

    def action_scroll(self, step: int) -> None:
        """A line further or back."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)
