"""The rows of a list, one at a time: CSV with commas, semicolons or tabs, or the JSON that a SPARQL endpoint answers with."""

import csv
import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO, TextIO

from lint.errors import UserError
from lint.record import Record
from lint.table import KIND
from lint.types import Any

Row = dict[str, str]
CHUNK = 1 << 20
LONGEST = 1 << 24
"""Characters of the longest field or object that is read."""
BINDINGS = re.compile(r'\s*\{.*?"bindings"\s*:\s*\[|\s*\[', re.S)
BETWEEN = re.compile(r"[\s,]*")


class Rows(Record):
    """A list: its path, the columns of its first row, and its rows with the lines they end on.

    Of a value whose language is given, the language stands under the column's name and `@`.
    """

    path: str
    columns: tuple[str, ...]
    rows: Iterator[tuple[int, Row]]


def read(path: str) -> Rows:
    """The rows of a list. Raises UserError with file and line, here or when the row is reached."""
    try:
        with open(path, "rb") as handle:
            start = handle.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}", kind="missing") from error
    if start.startswith(KIND):
        raise UserError(f"{path}: is made already; import the lists it was made of")
    rows = _json(path) if start[:1] in (b"{", b"[") else _csv(path)
    first = next(rows, None)
    if first is None:
        raise UserError(f"{path}:1: holds no rows; download it again")
    return Rows(path, tuple(column for column in first[1] if not column.endswith("@")), chain([first], rows))


def _csv(path: str) -> Iterator[tuple[int, Row]]:
    csv.field_size_limit(LONGEST)
    with open(path, "rb") as handle:
        lines = _decoded(path, handle)
        head = next(lines, "")
        reader = csv.reader(chain([head], lines), delimiter=max(",;\t", key=head.count), strict=True)
        columns: list[str] = []
        try:
            for row in reader:
                if not columns:
                    columns = [column.strip() for column in row]
                elif len(row) == len(columns):
                    yield reader.line_num, dict(zip(columns, row, strict=True))
                elif row:
                    said = f"{len(row)} columns where the first line has {len(columns)}"
                    raise UserError(f"{path}:{reader.line_num}: {said}; quote values that hold the delimiter")
        except csv.Error as error:
            raise UserError(f"{path}:{reader.line_num}: not CSV: {error}; close the quotes, double those inside") from error


def _decoded(path: str, handle: BinaryIO) -> Iterator[str]:
    for number, line in enumerate(handle, 1):
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise UserError(f"{path}:{number}: not UTF-8 at byte {error.start + 1} of the line; save it as UTF-8") from error


def _json(path: str) -> Iterator[tuple[int, Row]]:
    with open(path, encoding="utf-8-sig") as handle:
        try:
            for line, value in _objects(path, handle):
                yield line, _flat(path, line, value)
        except UnicodeDecodeError as error:
            raise UserError(f"{path}: not UTF-8: byte 0x{error.object[error.start]:02x}; save it as UTF-8") from error


def _objects(path: str, handle: TextIO) -> Iterator[tuple[int, Any]]:
    """The items of the list that the file holds, without the file ever being in memory as a whole."""
    text = handle.read(CHUNK)
    opening = BINDINGS.match(text)
    if not opening:
        raise UserError(f"{path}:1: neither a list of objects nor the results of a SPARQL query; download it again as JSON")
    decoder = json.JSONDecoder()
    place, line = opening.end(), 1 + text.count("\n", 0, opening.end())
    while True:
        start = BETWEEN.match(text, place).end()  # type: ignore[union-attr]
        line += text.count("\n", place, start)
        if text.startswith("]", start):
            return
        try:
            value, place = decoder.raw_decode(text, start)
        except json.JSONDecodeError as error:
            more = handle.read(CHUNK) if len(text) - start < LONGEST else ""
            if not more:
                raise UserError(f"{path}:{line}: not JSON: {error.msg}; download it again") from error
            text, place = text[start:] + more, 0
            continue
        line += text.count("\n", start, place)
        yield line, value


def _flat(path: str, line: int, value: Any) -> Row:
    """An object's values as text; those of a SPARQL result are objects themselves."""
    row: Row = {}
    for column, said in value.items() if isinstance(value, dict) else ():
        if isinstance(said, dict) and isinstance(said.get("value"), str):
            row[column] = said["value"]
            if "xml:lang" in said:
                row[f"{column}@"] = str(said["xml:lang"])
        elif isinstance(said, str):
            row[column] = said
    if not row:
        raise UserError(f"{path}:{line}: an item that is no object with texts; download it again as JSON from a SPARQL query")
    return row
