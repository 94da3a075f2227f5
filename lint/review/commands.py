"""What a reviewer can do: one registry for keys, palette, footer, help, the line mode and the configuration's `keys`."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping

from lint.errors import UserError
from lint.record import Record
from lint.review.session import Session

Reason = Callable[[Session], str]
"""Why a command cannot be used now; empty when it can."""
GROUPS = ("decide", "go", "show", "files")


class Command(Record):
    """`id` names it in the configuration; `title` is short enough for a footer; keys are Textual's names."""

    id: str
    keys: tuple[str, ...]
    title: str
    group: str
    help: str
    why_not: Reason = lambda session: ""


def _flag(session: Session) -> str:
    return session.why_not(session.current)


def _fix(session: Session) -> str:
    flag = session.current
    return _flag(session) or ("" if flag and flag.finding.fixes else "no fix is offered: edit the replacement instead")


def _edit(session: Session) -> str:
    flag = session.current
    empty = flag is not None and flag.finding.start == flag.finding.end
    return _flag(session) or ("the flag marks a gap: there are no words to replace" if empty else "")


def _name(session: Session) -> str:
    flag = session.current
    known = flag is not None and flag.finding.family in ("name", "consistency")
    return _flag(session) or ("" if known else "the flag is not about a name")


def _decided(session: Session) -> str:
    flag = session.current
    return _flag(session) or ("" if flag and flag.entry else "nothing was decided about it yet")


def _rule(session: Session) -> str:
    flag = session.current
    own = flag is not None and flag.finding.family != "suppression"
    return _decided(session) or ("" if own else "it is about a remark in the article: no rule has examples of it")


def _visible(session: Session) -> str:
    return "" if session.visible else "no flag is shown"


def _undecided(session: Session) -> str:
    return _visible(session) or ("" if any(not flag.decided for flag in session.visible) else "everything shown is decided")


def _staged(session: Session) -> str:
    if session.desk.second:
        return "a second reader leaves the articles alone: the first one writes"
    return "" if session.staged() else "no fix waits to be written"


def _staged_here(session: Session) -> str:
    if session.desk.second:
        return _staged(session)
    return "" if session.article and session.article.staged else "no fix of this article waits to be written"


def _source(session: Session) -> str:
    article = session.article
    if article is None or article.checked is None:
        return _article(session)
    return "" if article.checked.beside else "the article has no source: name it with --source"


def _compared(session: Session) -> str:
    if session.desk.second:
        return "a second reader decides without knowing what others did; the first one compares"
    return _article(session)


def _article(session: Session) -> str:
    return "" if session.article else "no article could be read yet"


def _done(session: Session) -> str:
    return "" if session.desk.history.done else "nothing to undo"


def _undone(session: Session) -> str:
    return "" if session.desk.history.undone else "nothing to redo"


COMMANDS = (
    Command("fix", ("f",), "Fix", "decide", "take the first fix and go on", _fix),
    Command("choose", tuple("123456789"), "Fix 1–9", "decide", "take the fix of this number and go on", _fix),
    Command("keep", ("s",), "Stands", "decide", "it stands: never show it again, and go on", _flag),
    Command("later", ("l",), "Later", "decide", "leave it for later, and go on; it still fails a check", _flag),
    Command("edit", ("e",), "Edit", "decide", "write the replacement yourself", _edit),
    Command("note", ("c",), "Note", "decide", "write a note beside it", _flag),
    Command("fix-like", ("F",), "Fix all like it", "decide", "the same fix for all like it: how many is shown first", _fix),
    Command("keep-like", ("S",), "All like it stand", "decide", "keep all like it: how many is shown first", _flag),
    Command("add-name", ("a",), "Add name", "decide", "put the name into a names file: it is right", _name),
    Command("example", ("t",), "Example", "decide", "make the sentence an example of the rule, as decided", _rule),
    Command("undo", ("u",), "Undo", "decide", "take the last step back, of an earlier day too", _done),
    Command("redo", ("U", "ctrl+r"), "Redo", "decide", "put the step in again that was taken back", _undone),
    Command("next-undecided", ("n",), "Next", "go", "next flag that is undecided", _undecided),
    Command("previous-undecided", ("p",), "Previous", "go", "undecided flag before this one", _undecided),
    Command("next", ("j", "down"), "Down", "go", "next flag, decided or not", _visible),
    Command("previous", ("k", "up"), "Up", "go", "flag before this one, decided or not", _visible),
    Command("next-article", ("J", "right_square_bracket"), "Next article", "go", "first flag of the next article", _visible),
    Command("previous-article", ("K", "left_square_bracket"), "Previous article", "go", "article before this one", _visible),
    Command("first", ("home",), "First", "go", "first flag", _visible),
    Command("last", ("end",), "Last", "go", "last flag", _visible),
    Command("go-to", ("g",), "Go to", "go", "a flag by number, a line as `:12`, an article by a part of its path", _visible),
    Command("page-down", ("pagedown", "space"), "Page down", "go", "scroll the article", _article),
    Command("page-up", ("pageup", "shift+space"), "Page up", "go", "scroll the article back", _article),
    Command("filter", ("slash",), "Filter", "show", "show only some flags: `rule:TRM severity:major state:open words`"),
    Command("find", ("ctrl+f",), "Find", "show", "search in the article; a pattern stands between slashes", _article),
    Command("find-next", ("ctrl+g",), "Find next", "show", "next place that was searched for", _article),
    Command("sort", ("o",), "Order", "show", "by place, or the surest first", _visible),
    Command("source", ("v",), "Source", "show", "the text that the article was translated from, beside it", _source),
    Command("zoom", ("z",), "Zoom", "show", "one pane on the whole screen; again: the next"),
    Command("compact", ("d",), "Dense", "show", "less around everything"),
    Command("theme", ("T",), "Theme", "show", "dark, light, or the terminal's own colours"),
    Command("explain", ("x",), "Rule", "show", "what the rule is for, with examples", _flag),
    Command("second", ("D",), "Two readers", "show", "where two readers decided differently", _compared),
    Command("write", ("w",), "Write", "files", "put the decided fixes into this article", _staged_here),
    Command("write-all", ("W",), "Write all", "files", "put the decided fixes into all articles", _staged),
    Command("editor", ("E",), "Editor", "files", "open the article in $EDITOR at the line, and read it again", _article),
    Command("reread", ("r",), "Read again", "files", "read and check the article again", _article),
    Command("copy", ("y",), "Copy", "files", "path, line and words of the flag to the clipboard", _flag),
    Command("help", ("question_mark",), "Help", "show", "all keys"),
    Command("quit", ("q",), "Quit", "files", "leave; what was decided is on the disk"),
)  # fmt: skip
FOOTER = ("fix", "keep", "later", "edit", "keep-like", "undo", "next-undecided", "write", "filter", "help", "quit")
"""What the footer shows first, as far as there is room."""
BY_ID = {command.id: command for command in COMMANDS}


def rebound(keys: Mapping[str, str]) -> list[Command]:
    """The commands with the keys that a configuration gives (`keep: k` or `keep: k,enter`).

    A key that is given to one command is taken from another. Raises UserError for an unknown command, or one key for two.
    """
    given: dict[str, tuple[str, ...]] = {}
    owner: dict[str, str] = {}
    for name, said in keys.items():
        if name not in BY_ID:
            raise UserError(f"keys: {name}: no such command; {', '.join(BY_ID)}")
        given[name] = tuple(dict.fromkeys(key_of(key.strip()) for key in said.split(",") if key.strip()))
        for key in given[name]:
            if owner.setdefault(key, name) != name:
                raise UserError(f"keys: {key}: given to {owner[key]} and to {name}")
    return [c._replace(keys=given.get(c.id) or tuple(key for key in c.keys if key not in owner)) for c in COMMANDS]


def helped(commands: Iterable[Command], session: Session) -> list[tuple[str, list[tuple[str, str, str, str]]]]:
    """Rows of help by group: keys, title, help, and why it cannot be used now."""
    rows = [(c.group, (" ".join(map(key_name, c.keys)), c.title, c.help, c.why_not(session))) for c in commands]
    return [(group, [row for g, row in rows if g == group]) for group in GROUPS]


def key_of(said: str) -> str:
    """Textual's name of a key that somebody wrote: `/` is `slash`."""
    if len(said) != 1 or said.isalnum():
        return said
    name = unicodedata.name(said, said).lower().replace("-", "_").replace(" ", "_")
    return SHORT.get(name, name)


SHORT = {
    "solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at", "hyphen_minus": "minus",
    "plus_sign": "plus", "low_line": "underscore",
}  # fmt: skip
NAMES = {
    "slash": "/", "question_mark": "?", "right_square_bracket": "]", "left_square_bracket": "[", "down": "↓", "up": "↑",
    "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End", "space": "Space",
}  # fmt: skip


def key_name(key: str) -> str:
    """A key as people write it."""
    return NAMES.get(key, key.replace("ctrl+", "^").replace("shift+", "⇧"))
