"""What commands do on the screen: one function a command, by its name in the registry."""

from collections.abc import Callable
from typing import Any

from tui.actions import deciding, files, going, showing

ACTIONS: dict[str, Callable[..., Any]] = {**deciding.ACTIONS, **going.ACTIONS, **showing.ACTIONS, **files.ACTIONS}
