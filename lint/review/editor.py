"""The reviewer's own editor: which it is, and how it is told the line and column to open a file at."""

import os
import shlex
import shutil
from collections.abc import Callable, Mapping

from lint.errors import UserError

Words = Callable[[str, int, int], list[str]]
"""Arguments from path, line and column."""
INSTALLED = ("nano", "vim", "nvim", "vi", "micro", "hx", "kak", "emacs", "notepad")
"""Editors that are looked for when nobody named one, the gentlest first."""


def chosen(environ: Mapping[str, str]) -> str:
    """The editor's command: $VISUAL, else $EDITOR, else one that is installed. Raises UserError when there is none."""
    for name in ("VISUAL", "EDITOR"):
        if environ.get(name, "").strip():
            return environ[name]
    for name in INSTALLED:
        if shutil.which(name, path=environ.get("PATH", "")):
            return name
    raise UserError("no editor: name yours in EDITOR, such as EDITOR=nano")


def command(editor: str, path: str, line: int, column: int) -> list[str]:
    """The words that start an editor at a line and column, both from 1, the column in code points.

    `editor` may have arguments of its own. An editor that is not known gets the path alone. Raises UserError.
    """
    try:
        words = [editor] if os.path.isfile(editor) else shlex.split(editor)
    except ValueError as error:
        raise UserError(f"editor: {editor}: {error}") from error
    if not words:
        raise UserError("editor: is empty; name yours in EDITOR, such as EDITOR=nano")
    safe = os.path.join(os.curdir, path) if path.startswith(("-", "+")) else path
    return [*words, *FORMS.get(_name(words[0]), _path)(safe, max(line, 1), max(column, 1))]


def _name(word: str) -> str:
    """What an editor is called, wherever it is: without folder, and without what Windows adds."""
    name = word.replace("\\", "/").rpartition("/")[2].lower()
    return name.removesuffix(".exe").removesuffix(".cmd")


def _path(path: str, line: int, column: int) -> list[str]:
    return [path]


def _line(path: str, line: int, column: int) -> list[str]:
    return [f"+{line}", path]


def _vim(path: str, line: int, column: int) -> list[str]:
    steps = f"{column - 1}l" if column > 1 else ""  # `cursor()` would count bytes
    return [f"+{line}", "-c", f"normal! 0{steps}", path]


def _comma(path: str, line: int, column: int) -> list[str]:
    return [f"+{line},{column}", path]


def _colon(path: str, line: int, column: int) -> list[str]:
    return [f"+{line}:{column}", path]


def _behind(path: str, line: int, column: int) -> list[str]:
    return [f"{path}:{line}:{column}"]


def _goto(path: str, line: int, column: int) -> list[str]:
    return ["--goto", f"{path}:{line}:{column}"]


def _options(path: str, line: int, column: int) -> list[str]:
    return ["--line", str(line), "--column", str(column), path]


FORMS: dict[str, Words] = {
    **dict.fromkeys(("vi", "view", "nvi", "ex"), _line),
    **dict.fromkeys(("vim", "nvim", "gvim", "mvim", "vimx"), _vim),
    **dict.fromkeys(("nano", "rnano", "pico"), _comma),
    **dict.fromkeys(("micro", "emacs", "emacsclient", "kak", "gedit"), _colon),
    **dict.fromkeys(("hx", "helix", "subl", "sublime_text", "zed", "zeditor"), _behind),
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium"), _goto),
    **dict.fromkeys(("kate", "kwrite"), _options),
}
