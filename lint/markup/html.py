"""HTML: text between tags, alt and title attributes, meta descriptions; scripts, styles, code and preformatted text masked.

A tokenizer by the WHATWG rules for where tags, comments and raw text end; it builds no tree, so every offset stays true.
"""

import html
import re

from lint.markup.reading import Comment, Prose, Reading
from lint.patterns import pattern
from lint.positions import LINE_END
from lint.view import PLACEHOLDER, Piece

TOKEN = pattern(
    r"""<!--(?P<comment>.*?)(?:-->|--!>|\Z)
    |<(?P<close>/?)(?P<tag>[a-zA-Z][^\s/>]*)(?P<attributes>(?:[^"'<>]|"[^"]*"|'[^']*')*+)>
    |<[!?][^>]*(?:>|\Z)
    |(?P<entity>&(?:\#[0-9]{1,7};?|\#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};))""",
    re.X | re.S,
)
ATTRIBUTE = pattern(r"""([^\s"'>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.S)
RAW = frozenset(("script", "style", "pre", "textarea", "template", "svg", "math", "iframe", "noembed", "noframes", "object"))
CODE = frozenset(("code", "kbd", "samp", "var", "tt"))
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb rp rt s small span strike"
    " strong sub sup time tt u wbr".split()
)
VOID = frozenset(("br", "img", "meta", "link", "input", "hr", "wbr", "source", "col", "area", "base", "embed", "track"))
KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "title"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
}
PROSE_ATTRIBUTES = frozenset(("alt", "title", "aria-label"))
PROSE_META = frozenset(
    (
        "description",
        "og:title",
        "og:description",
        "twitter:title",
        "twitter:description",
        "headline",
        "dc.title",
        "dc.description",
    )
)


def read(text: str) -> Reading:
    """Blocks and comments of an HTML file."""
    reader = _Reader(text)
    reader.run()
    return Reading(reader.blocks, reader.comments)


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Prose] = []
        self.comments: list[Comment] = []
        self.pieces: list[Piece] = []
        self.stack: list[tuple[str, str]] = []  # open elements and the language declared on them

    def run(self) -> None:
        place = 0
        while match := TOKEN.search(self.text, place):
            self._said(place, match.start())
            place = match.end()
            if match.group("comment") is not None:
                self._comment(match)
            elif match.group("entity"):
                self._entity(match)
            elif match.group("tag"):
                place = self._tag(match)
        self._said(place, len(self.text))
        self._close()

    def _said(self, start: int, end: int) -> None:
        if end > start:
            self.pieces.append(Piece(start, end))

    def _entity(self, match: re.Match[str]) -> None:
        said = html.unescape(match.group())
        self.pieces.append(Piece(match.start(), match.end(), None if said == match.group() else said))

    def _comment(self, match: re.Match[str]) -> None:
        low = max(self.text.rfind("\n", 0, match.start()), self.text.rfind("\r", 0, match.start())) + 1
        after = LINE_END.search(self.text, match.end())
        rest = self.text[match.end() : after.start() if after else len(self.text)]
        alone = not self.text[low : match.start()].strip() and not rest.strip()
        self.comments.append(Comment(match.start(), match.end(), match.group("comment").strip(), alone))

    def _tag(self, match: re.Match[str]) -> int:
        """Take one tag; where reading goes on."""
        tag = match.group("tag").lower()
        if match.group("close"):
            self._end(tag)
            return match.end()
        attributes = self._attributes(match)
        if tag in RAW:
            self._close()
            close = re.compile(rf"</{tag}\s*>", re.I).search(self.text, match.end())
            return close.end() if close else len(self.text)
        if tag in CODE:
            close = re.compile(rf"</{tag}\s*>", re.I).search(self.text, match.end())
            end = close.end() if close else match.end()
            self.pieces.append(Piece(match.start(), end, PLACEHOLDER))
            return end
        if tag == "br":
            self.pieces.append(Piece(match.start(), match.end(), " "))
        elif tag not in INLINE:
            self._close()
        if tag not in VOID and not match.group("attributes").rstrip().endswith("/"):
            self.stack.append((tag, attributes.get("lang", self.stack[-1][1] if self.stack else "")))
        return match.end()

    def _end(self, tag: str) -> None:
        if tag not in INLINE and tag != "br":
            self._close()
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth][0] == tag:
                del self.stack[depth:]
                break

    def _attributes(self, match: re.Match[str]) -> dict[str, str]:
        """Lower-case attribute names and raw values; texts among them become blocks of their own."""
        found: dict[str, str] = {}
        spans: dict[str, tuple[int, int]] = {}
        for attribute in ATTRIBUTE.finditer(self.text, match.start("attributes"), match.end("attributes")):
            name = attribute.group(1).lower()
            group = next(g for g in (2, 3, 4) if attribute.group(g) is not None)
            found[name], spans[name] = attribute.group(group), attribute.span(group)
        wanted = {name for name in PROSE_ATTRIBUTES if name in found}
        if match.group("tag").lower() == "meta" and (found.get("name") or found.get("property") or "").lower() in PROSE_META:
            wanted = {"content"} & found.keys()
        for name in sorted(wanted, key=lambda name: spans[name]):
            pieces = _entities(self.text, *spans[name])
            if found[name].strip():
                self.blocks.append(Prose("attribute", pieces))
        return found

    def _close(self) -> None:
        """End the open block and keep it if anything is said in it."""
        if any((p.text or self.text[p.start : p.end]).strip() for p in self.pieces):
            tags = [tag for tag, _ in self.stack]
            kind = next((KINDS[tag] for tag in reversed(tags) if tag in KINDS), "paragraph")
            quoted = "blockquote" in tags
            if quoted and kind == "paragraph":
                kind = "quote"
            self.blocks.append(Prose(kind, self.pieces, quoted, self.stack[-1][1] if self.stack else ""))
        self.pieces = []


def _entities(text: str, start: int, end: int) -> list[Piece]:
    pieces, place = [], start
    for match in re.finditer(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};)", text[start:end]):
        said = html.unescape(match.group())
        if said != match.group():
            if start + match.start() > place:
                pieces.append(Piece(place, start + match.start()))
            pieces.append(Piece(start + match.start(), start + match.end(), said))
            place = start + match.end()
    if end > place:
        pieces.append(Piece(place, end))
    return pieces
