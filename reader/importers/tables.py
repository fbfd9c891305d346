"""Rows of a comma-separated export, with their line numbers; bent rows are straightened.

RFC 4180 with what people and programs make of it: any of three delimiters, quotes and line
breaks in titles, commas in titles that nobody quoted, a missing cell, and cells that were
made harmless for spreadsheets (see `reader.exporters.cells`), which are restored.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.errors import ImportFileError
from reader.importers import fields
from reader.importers.files import ExportFile
from reader.importers.rows import RowFailure, failure

CELL_LIMIT = 64 * 1024 * 1024
"""Code points of one cell; wallabag puts whole articles in one."""

_HARMLESS = re.compile(r"'+[=+\-@\t\r\n]")
ADDRESS_COLUMNS = ("url", "href", "link", "uri", "address")
_TIME_COLUMNS = ("time_added", "timestamp", "created", "saved date", "creation date")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row: its cells by lower-case column name, its first line, and its text."""

    cells: Mapping[str, str]
    line: int
    text: str

    def cell(self, *names: str) -> str:
        """The first of these columns that holds something."""
        return next((self.cells[name] for name in names if self.cells.get(name)), "")


def header_of(head: str) -> tuple[str, ...]:
    """The lower-case column names in a table's beginning; empty when it is no table."""
    first = head.lstrip("\r\n").split("\n", 1)[0]
    try:
        cells = next(csv.reader([first], delimiter=_delimiter(first)), [])
    except csv.Error:
        return ()
    names = tuple(cell.strip().lower() for cell in cells)
    return names if any(name in ADDRESS_COLUMNS for name in names) else ()


def read(file: ExportFile) -> Iterator[TableRow | RowFailure]:
    """The rows of a table after its header.

    An unclosed quote swallows what follows it; such a row is taken apart into its lines.

    Raises:
        ImportFileError: when it has no column of addresses.
    """
    csv.field_size_limit(CELL_LIMIT)
    lines = file.lines()
    first = next((line for line in lines if line.strip()), "")
    delimiter = _delimiter(first)
    header = header_of(first)
    if not header:
        raise ImportFileError(f"The table {file.name} has no column of addresses.", file.path)
    recorded = _Recorder(lines)
    reader = csv.reader(recorded, delimiter=delimiter)
    while True:
        start = reader.line_num + 2
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield failure(f"This row can't be read: {error}.", start, recorded.take())
            continue
        if cells is None:
            return
        yield from _row(header, cells, start, recorded.take(), delimiter)


class _Recorder:
    """Lines that are remembered until they are asked for."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._seen: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self._seen.append(line)
        return line

    def take(self) -> str:
        """What was read since the last time."""
        seen = "".join(self._seen)
        self._seen.clear()
        return seen


def _delimiter(first: str) -> str:
    return max(",;\t", key=first.count)


def _row(
    header: Sequence[str], cells: list[str], line: int, text: str, delimiter: str
) -> Iterator[TableRow | RowFailure]:
    if not any(cell.strip() for cell in cells):
        return
    straight = straighten(header, cells)
    if straight is not None:
        cleared = {name: restored(cell) for name, cell in zip(header, straight, strict=True)}
        yield TableRow(cells=cleared, line=line, text=text)
    elif text.rstrip("\r\n").count("\n"):
        yield from _line_by_line(header, line, text, delimiter)
    else:
        reason = f"This row has {len(cells)} cells where the header has {len(header)}."
        yield failure(reason, line, text)


def _line_by_line(
    header: Sequence[str], line: int, text: str, delimiter: str
) -> Iterator[TableRow | RowFailure]:
    """The rows in a text that an unclosed quote made one."""
    for offset, single in enumerate(io.StringIO(text, newline="")):
        cells = next(csv.reader([single], delimiter=delimiter, quoting=csv.QUOTE_NONE), [])
        yield from _row(header, cells, line + offset, single, delimiter)


def straighten(header: Sequence[str], cells: list[str]) -> list[str] | None:
    """The cells, as many as the header has; None when nobody can tell which is which.

    With the wrong number of cells the address shows where the row was bent: too many before
    it are a title with delimiters, too many after it are unquoted tags, too few after it
    lack what follows the address. The time must be in its place then.
    """
    if len(cells) == len(header):
        return cells
    place = next(i for i, name in enumerate(header) if name in ADDRESS_COLUMNS)
    found = next((i for i, cell in enumerate(cells) if fields.address(cell)), None)
    if found is None or found < place:
        return None
    before = _merged(cells[:found], place, header.index("title") if "title" in header else 0)
    after = _fitted(header[place + 1 :], cells[found + 1 :])
    if before is None or after is None:
        return None
    straight = [*before, cells[found], *after]
    times = [c for n, c in zip(header, straight, strict=True) if n in _TIME_COLUMNS and c]
    return straight if all(fields.when(time) for time in times) else None


def _fitted(names: Sequence[str], cells: list[str]) -> list[str] | None:
    if len(cells) < len(names):
        return [""] * (len(names) - len(cells)) + cells
    tags = next((i for i, name in enumerate(names) if "tags" in name), None)
    return _merged(cells, len(names), tags) if tags is not None or not names else None


def _merged(cells: list[str], count: int, place: int | None) -> list[str] | None:
    """*count* cells, the surplus joined in the one at *place*."""
    surplus = len(cells) - count
    if surplus == 0:
        return cells
    if place is None or place >= count:
        return None
    end = place + surplus + 1
    return [*cells[:place], ",".join(cells[place:end]), *cells[end:]]


def restored(cell: str) -> str:
    """A cell without the apostrophe that keeps spreadsheets from computing it."""
    return cell[1:] if _HARMLESS.match(cell) else cell
