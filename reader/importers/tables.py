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
_LINE_END = re.compile(r"\r\n|\r|\n")
_EXCEL = re.compile(r"\"?sep=.\"?\s*$")
_TIME_COLUMNS = frozenset(
    {"time_added", "timestamp", "created", "created_at", "date_added", "saved date",
     "creation date", "last interaction date"}
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row: its cells by lower-case column name, its first line, and its text."""

    cells: Mapping[str, str]
    line: int
    text: str

    def cell(self, *names: str) -> str:
        """The first of these columns that holds something."""
        return next((self.cells[name] for name in names if self.cells.get(name)), "")


def first_line(head: str) -> str:
    """The line with the column names, without its end; Excel may write the delimiter above."""
    lines = (line for line in _LINE_END.split(head) if line.strip())
    return next((line for line in lines if not _EXCEL.match(line)), "")


def header_of(head: str) -> tuple[str, ...]:
    """The lower-case column names in a table's beginning; empty when it is no table."""
    first = first_line(head)
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
    first = next((line for line in lines if line.strip() and not _EXCEL.match(line)), "")
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

    With the wrong number of cells the address shows where the row was bent, and behind it
    the time does: too many before the address are a title with delimiters, too many after
    it are unquoted tags, too few before the time lack the first of them, and a row that ends
    too early lacks the last. The time must be in its place then.
    """
    if len(cells) == len(header):
        return cells if _is_timely(header, cells) else _straight(header, cells) or cells
    return _straight(header, cells)


def _straight(header: Sequence[str], cells: list[str]) -> list[str] | None:
    place = next(i for i, name in enumerate(header) if name in ADDRESS_COLUMNS)
    found = next((i for i, cell in enumerate(cells) if fields.address(cell)), None)
    if found is None or found < place:
        return None
    before = _merged(cells[:found], place, header.index("title") if "title" in header else 0)
    after = _behind(header[place + 1 :], cells[found + 1 :])
    if before is None or after is None:
        return None
    straight = [*before, cells[found], *after]
    return straight if _is_timely(header, straight) else None


def _is_timely(header: Sequence[str], cells: list[str]) -> bool:
    """Whether there is a time, or nothing, wherever a time has to be."""
    times = [c for n, c in zip(header, cells, strict=True) if n in _TIME_COLUMNS and c]
    return all(time.isdigit() or fields.when(time) for time in times)


def _behind(names: Sequence[str], cells: list[str]) -> list[str] | None:
    """The cells behind the address, told apart by the time among them."""
    clock = next((i for i, name in enumerate(names) if name in _TIME_COLUMNS), None)
    found = next((i for i, cell in enumerate(cells) if _is_moment(cell)), None)
    if clock is None or found is None:
        return _cut_off(names, cells)
    first, last = cells[:found], cells[found + 1 :]
    missing = [""] * max(0, clock - len(first))
    before = _merged(missing + first, clock, _tags_in(names[:clock]))
    missing = [""] * max(0, len(names) - clock - 1 - len(last))
    after = _merged(missing + last, len(names) - clock - 1, _tags_in(names[clock + 1 :]))
    return None if before is None or after is None else [*before, cells[found], *after]


def _is_moment(cell: str) -> bool:
    """Whether a cell is a time and nothing else that looks like one, as a year or a share does."""
    return len(cell.strip()) >= len("2024-1-1") and fields.when(cell) is not None


def _cut_off(names: Sequence[str], cells: list[str]) -> list[str] | None:
    """The cells of a row that ended too early, or whose tags nobody quoted."""
    if len(cells) <= len(names):
        return cells + [""] * (len(names) - len(cells))
    return _merged(cells, len(names), _tags_in(names))


def _tags_in(names: Sequence[str]) -> int | None:
    return next((i for i, name in enumerate(names) if "tags" in name), None)


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
