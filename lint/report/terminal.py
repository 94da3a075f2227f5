"""Text for a terminal: an article may hold escape sequences and bidirectional controls; they are shown, never obeyed."""

import os
import re

from lint.patterns import pattern
from lint.types import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

UNSAFE = pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff\ud800-\udfff]"
)
STYLES = {"critical": "1;31", "major": "31", "minor": "33", "mark": "1;7", "dim": "2", "good": "32", "path": "1"}


def safe(text: str) -> str:
    """The text with every control made visible: `␛`, `⟨U+202E⟩`; line ends and tabs become spaces."""
    text = text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ")
    return UNSAFE.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"


class Style:
    """Colours, or none."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, style: str, text: str) -> str:
        """The text in a style of STYLES."""
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self.colour and text else text


def style_for(stream: "TextIO", when: str = "auto") -> Style:
    """Colours for a stream: `always`, `never`, or `auto`: on a terminal unless NO_COLOR or TERM=dumb says no."""
    if when == "auto":
        plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        return Style(stream.isatty() and not plain)
    return Style(when == "always")
