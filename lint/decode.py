"""Bytes to text, once: a byte order mark, a declared encoding, or strict UTF-8. Never a guess.

What is neither is refused, with the encoding that charset-normalizer thinks likely as a suggestion.
"""

import codecs
import re

from lint.errors import UserError
from lint.record import Record

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
HTML_DECLARATION = rb"(?i)<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})"
XML_DECLARATION = rb"(?i)^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})[\"']"
DECLARED_WITHIN = 1024
"""HTML asks authors to declare the encoding within the first 1,024 bytes."""
WEB_NAMES = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
"""Labels that the WHATWG Encoding Standard reads as windows-1252."""


class Decoded(Record):
    """The text, the codec that gave it, the length of the byte order mark in bytes, and how the codec was known."""

    text: str
    encoding: str
    bom: bytes
    why: str


def decode(data: bytes, encoding: str | None = None, *, markup: bool = False) -> Decoded:
    """Decode a file. `encoding` is what the user said; `markup` lets an HTML or XML declaration count.

    A byte order mark beats both, as in the WHATWG standard, and is not part of the text.
    Raises UserError(kind="decode") for what cannot be decoded and names a likely encoding.
    """
    for bom, name in BOMS:
        if data.startswith(bom):
            return Decoded(_strict(data[len(bom) :], name, "byte order mark"), name, bom, "byte order mark")
    if encoding:
        return Decoded(_strict(data, encoding, "given encoding"), encoding, b"", "given")
    declared = _declared(data) if markup else None
    if declared:
        return Decoded(_strict(data, declared, "declared encoding"), declared, b"", "declared")
    return Decoded(_strict(data, "utf-8", "default encoding"), "utf-8", b"", "default")


def encode(text: str, decoded: Decoded) -> bytes:
    """The bytes of an edited text in the encoding that the file came in. Raises UserError if a character has no place there."""
    try:
        return decoded.bom + text.encode(decoded.encoding)
    except UnicodeEncodeError as error:
        raise UserError(
            f"{text[error.start]!r} cannot be written in {decoded.encoding}; convert the file to UTF-8 first",
            kind="decode",
        ) from error


def _declared(data: bytes) -> str | None:
    head = data[:DECLARED_WITHIN]
    match = re.search(XML_DECLARATION, head) or re.search(HTML_DECLARATION, head)
    if not match:
        return None
    label = match.group(1).decode("ascii").lower()
    if label.startswith(("utf-16", "utf-32")):
        return None  # it was read as ASCII, so it cannot be true; the standard falls back to UTF-8
    return WEB_NAMES.get(label, label)


def _strict(data: bytes, encoding: str, origin: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise UserError(f"{origin} {encoding!r} is not an encoding that Python knows", kind="decode") from error
    except UnicodeDecodeError as error:
        byte = data[error.start]
        raise UserError(
            f"not {encoding} ({origin}): byte 0x{byte:02x} at position {error.start}{_suggestion(data)}", kind="decode"
        ) from error
    except ValueError as error:
        raise UserError(f"not {encoding} ({origin}): {error}", kind="decode") from error


def _suggestion(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:65536]).best()
    if best is None or best.encoding in ("utf_8", "ascii"):
        return "; it may not be text at all"
    return f"; it may be {best.encoding}: try --encoding {best.encoding}, or convert the file to UTF-8"
