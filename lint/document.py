"""One article: decoded once, read only, cut into blocks whose normalised text maps back to the file."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from lint import markup, sentences, zones
from lint.decode import Decoded, decode
from lint.files import DEFAULT_MAX_SIZE, read_bytes
from lint.kept import kept
from lint.markup.reading import Comment, Prose
from lint.patterns import pattern
from lint.positions import LineIndex
from lint.view import View, view

WORD = pattern(r"\w+(?:['’\-]\w+)*")


class Block:
    """A paragraph, heading, list item, quotation, cell, caption, footnote, attribute or front matter field.

    Places are offsets into its normalised `text`; `view.span` gives the file's.
    """

    def __init__(self, document: "Document", index: int, prose: Prose) -> None:
        self.document = document
        self.index = index
        self.kind = prose.kind
        self.quoted = prose.quoted
        self.lang = prose.lang
        self.view: View = view(document.text, prose.pieces)
        self.text = self.view.text
        """The normalised text."""

    @kept
    def tokens(self) -> list[str]:
        """The folded text cut at spaces: for questions that are asked before a closer look."""
        return self.view.fold.split(" ")

    @kept
    def sentences(self) -> list[tuple[int, int]]:
        """Places of the sentences."""
        return sentences.split(self.text)

    @kept
    def quotations(self) -> list[tuple[int, int]]:
        """Places between quotation marks, the marks included, outermost only."""
        if self.quoted:
            return [(0, len(self.text))]
        return zones.quotations(self.text, self._goes_on())

    def _goes_on(self) -> bool:
        """Does a quotation left open here go on in the next paragraph? Then that one starts with a mark too."""
        after = self.document.blocks[self.index + 1 : self.index + 2]
        return bool(after) and after[0].text[:1] in zones.OPENERS

    def sentence_at(self, place: int) -> tuple[int, int]:
        """The sentence that holds a place."""
        for start, end in self.sentences:
            if place < end:
                return start, end
        return self.sentences[-1] if self.sentences else (0, len(self.text))

    def starts_sentence(self, place: int) -> bool:
        """Is the place the first word of a sentence, opening marks aside?"""
        start, _ = self.sentence_at(place)
        return not self.text[start:place].strip(zones.LEADING)

    def in_quotation(self, start: int, end: int) -> bool:
        """Does `[start, end)` lie wholly inside a quotation?"""
        return any(low <= start and end <= high for low, high in self.quotations)


class Document:
    """A decoded article. Build it with `of_bytes` or `of_text`."""

    def __init__(self, path: str, decoded: Decoded, form: str) -> None:
        self.path = path
        self.decoded = decoded
        self.text = decoded.text
        self.form = form
        reading = markup.read(self.text, form)
        self.comments: Sequence[Comment] = reading.comments
        proses = sorted(reading.blocks, key=lambda prose: prose.pieces[0].start)
        self.blocks: list[Block] = [Block(self, i, prose) for i, prose in enumerate(proses)]

    def release(self) -> None:
        """Let go of the blocks, which hold the document as it holds them: memory then need not wait for the collector."""
        self.blocks.clear()

    @kept
    def lines(self) -> LineIndex:
        """Where lines start."""
        return LineIndex(self.text)

    @kept
    def words(self) -> int:
        """How many words of prose there are."""
        return sum([block.text.count(" ") + 1 for block in self.blocks if block.text])

    def block_at(self, offset: int) -> Block | None:
        """The last block that starts at or before an offset of the file."""
        place = bisect_right(self._block_starts, offset)
        return self.blocks[place - 1] if place else None

    @kept
    def _block_starts(self) -> list[int]:
        return [block.view.span(0, 0)[0] for block in self.blocks]


def joined(texts: Sequence[str]) -> tuple[str, list[int]]:
    """Texts as one, a line each, and the places where they begin: a view holds no line end."""
    return "\n".join(texts), list(accumulate((len(text) + 1 for text in texts), initial=0))


def of_text(text: str, path: str = "article.txt", form: str | None = None) -> Document:
    """A document from decoded text, for examples and editors. `form` is text, markdown or html; by default the path's."""
    return Document(path, Decoded(text, "utf-8", b"", "text"), form or markup.format_of(path))


def of_bytes(data: bytes, path: str, encoding: str | None = None) -> Document:
    """A document from a file's bytes. Raises UserError(kind="decode")."""
    form = markup.format_of(path)
    return Document(path, decode(data, encoding, markup=form == "html"), form)


def of_file(path: str, encoding: str | None = None, max_size: int = DEFAULT_MAX_SIZE) -> Document:
    """A document from a file. Raises UserError (missing, unreadable, too-large, decode)."""
    return of_bytes(read_bytes(path, max_size), path, encoding)
