"""Tables: what stands in which cell, and whether there is room to show it as a grid.

A table that is too wide or too big for the column is folded: its rows follow each other,
each cell on its own line behind its column's heading. A table inside a table isn't one: its
cells' text stands in the outer cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.ui.markup import Tag

MOST_CELLS = 600
MOST_COLUMNS = 12
MOST_LETTERS = 20_000
LETTER = 9
"""Pixels that a letter of a cell takes, about."""
GUTTER = 16

_INNER = frozenset({"table", "thead", "tbody", "tfoot", "tr"})
_CELLS = frozenset({"td", "th"})


@dataclass(slots=True)
class Cell:
    """One cell: its markup, its own tag first, and how far it reaches."""

    is_header: bool
    columns: int
    rows: int
    markup: list[Tag | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its text, as far as judging its width goes."""
        return " ".join("".join(t for t in self.markup if isinstance(t, str)).split())


@dataclass(slots=True)
class Table:
    """The cells by row, and what stands outside of them."""

    rows: list[list[Cell]] = field(default_factory=list)
    caption: list[Tag | str] = field(default_factory=list)

    @property
    def columns(self) -> int:
        """How many columns it needs."""
        return max((column + cell.columns for _, column, cell in self.grid()), default=0)

    def grid(self) -> Iterator[tuple[int, int, Cell]]:
        """Each cell with the row and the column where it begins, those above considered."""
        taken: set[tuple[int, int]] = set()
        for row, cells in enumerate(self.rows):
            column = 0
            for cell in cells:
                while (row, column) in taken:
                    column += 1
                cell.rows = min(cell.rows, len(self.rows) - row)
                if cell.rows > 1:
                    taken |= {
                        (row + down, column + along)
                        for down in range(cell.rows)
                        for along in range(cell.columns)
                    }
                yield row, column, cell
                column += cell.columns

    @property
    def is_simple(self) -> bool:
        """Whether it is only there to place one thing beside or under another."""
        return self.columns <= 1 or len(self.rows) == 0

    def fits(self, width: int) -> bool:
        """Whether a grid as many pixels wide can hold it."""
        cells = sum(map(len, self.rows))
        letters = sum(len(cell.text) for row in self.rows for cell in row)
        if cells > MOST_CELLS or letters > MOST_LETTERS or self.columns > MOST_COLUMNS:
            return False
        longest = [0] * self.columns
        for _, column, cell in self.grid():
            words = re.split(r"[\s\u200b]+", cell.text[:2000])
            need = round(max(map(len, words)) / cell.columns)
            longest[column] = max(longest[column], need)
        return sum(min(letters, 24) * LETTER + GUTTER for letters in longest) <= width

    def headings(self) -> list[str]:
        """The text above each column, when the first row consists of headings."""
        first = self.rows[0] if self.rows else []
        if not first or not all(cell.is_header for cell in first):
            return []
        made = [""] * self.columns
        for row, column, cell in self.grid():
            if row > 0:
                break
            made[column] = cell.text
        return made


def read(markup: Sequence[Tag | str]) -> Table:
    """The table that these tags and texts, without its own tag, describe."""
    table, depth = Table(), 0
    into = table.caption
    for token in markup:
        if not isinstance(token, Tag):
            into.append(token)
            continue
        if token.name == "table":
            depth += -1 if token.is_end else 1
        elif depth == 0 and token.name == "tr" and not token.is_end:
            table.rows.append([])
        elif depth == 0 and token.name in _CELLS:
            into = table.caption if token.is_end else _open_cell(table, token).markup
        elif token.name in _CELLS or token.name not in _INNER:
            into.append(token)
    table.rows = [row for row in table.rows if row]
    return table


def until_closed(source: Iterator[Tag | str]) -> Iterator[Tag | str]:
    """What stands in the table that was just opened, its end tag left out."""
    # The markup may end before; then so does this.
    depth = 1
    for token in source:
        if isinstance(token, Tag) and token.name == "table":
            depth += -1 if token.is_end else 1
            if depth == 0:
                return
        yield token


def _open_cell(table: Table, tag: Tag) -> Cell:
    attributes = tag.attributes
    cell = Cell(
        tag.name == "th",
        _number(attributes.get("colspan", ""), MOST_COLUMNS),
        _number(attributes.get("rowspan", ""), MOST_CELLS),
        [tag],
    )
    if not table.rows:
        table.rows.append([])
    table.rows[-1].append(cell)
    return cell


def _number(text: str, most: int) -> int:
    return min(int(text), most) or 1 if text.isdecimal() and len(text) < len("10000") else 1
