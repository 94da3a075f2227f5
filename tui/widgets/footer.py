"""The bottom line: the keys that work now, those that do not dimmed; each can be clicked."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from lint.review.commands import FOOTER, Command, key_name
from lint.review.session import Session


class Keys(Static):
    """One line of keys and what they do."""

    DEFAULT_CSS = "Keys { dock: bottom; height: 1; padding: 0 1; background: $panel; color: $foreground; }"

    def show(self, commands: Sequence[Command], session: Session, width: int) -> None:
        """Show as many keys as there is room for, help and quit always."""
        by_id = {command.id: command for command in commands}
        wanted = [by_id[name] for name in FOOTER if by_id[name].keys]
        room = width - 2
        while len(wanted) > 2 and sum(len(_said(command)) + 2 for command in wanted) > room + 2:
            wanted.pop(-3)
        parts = []
        for command in wanted:
            style = "dim" if command.why_not(session) else ""
            click = f"@click=app.command('{command.id}')"
            key, title = key_name(command.keys[0]), command.title
            parts.append(Content.from_markup(f"[{click} {style}][bold]$key[/bold] $title[/]", key=key, title=title))
        self.update(Content("  ").join(parts), layout=False)


def _said(command: Command) -> str:
    return f"{key_name(command.keys[0])} {command.title}"
