"""From the sanitized fragment to the document on the screen, in steps.

Not `setHtml`: its layout doubles with every nested table, it hangs on very long words, and
it knows nothing of fixed line heights or of where each paragraph went. This builder writes
block by block into a `QTextDocument`, keeps a `TextMap`, and can pause after any block, so
that a very long article never stops the window. The document's first and last blocks are
empty; the page sets their heights to leave room for what lies above and below the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from time import thread_time

from PySide6.QtGui import QTextDocument

from reader.ui import tables
from reader.ui.blocks import Block, Decoration, Level
from reader.ui.elements import BLOCKS, INLINE, ROLES
from reader.ui.markup import Tag, tokens
from reader.ui.pictures import Pictures
from reader.ui.text_map import TextMap
from reader.ui.typography import Inline, Role, Typography
from reader.ui.writer import Writer

MOST_IMAGES = 400
SMALL_IMAGE = 48
"""Pixels up to which a picture stays in its line."""
DEEPEST = 100
"""Inline elements inside each other that are still told apart."""
LINKS = ("http://", "https://", "mailto:", "#")

FIRST_TIME, TIME = 0.030, 0.008
"""Seconds of CPU after which a step ends too; laying out takes about as long again."""
LONGEST_TABLE = 2_000
"""Tags and texts of a table that is looked at as a whole; a longer one is read as it comes."""


class Builder:
    """One article's document in the making.

    Args:
        document: empty; what is written goes into it.
        typography: how it is set.
        width: pixels of the column.
        pictures: the article's pictures.
    """

    def __init__(
        self,
        document: QTextDocument,
        typography: Typography,
        width: int,
        pictures: Pictures,
    ) -> None:
        self._pen = Writer(document, typography, width, pictures)
        self._pictures = pictures
        self._levels: list[Level] = []
        self._item_is_due = False
        self._quotes = 0
        self._figures = 0
        self._containers: list[str] = []
        self._directions: list[str] = []
        self._styles: list[tuple[str, Inline, str]] = []
        self._style = Inline.PLAIN
        self._link = ""
        self._open = ""
        self._nested = 0
        self._images = 0
        self._flat_tables = 0
        self._sources: list[Iterator[Tag | str]] = []
        self._names: list[str] = []

    @property
    def depends_on_width(self) -> bool:
        """Whether pictures or tables were made for this very width of the column."""
        return self._pen.depends_on_width

    @property
    def map(self) -> TextMap:
        """Where each paragraph went, as far as written."""
        return self._pen.map

    @property
    def written(self) -> int:
        """How many characters were written so far."""
        return self._pen.written

    @property
    def names(self) -> dict[str, int]:
        """The document's positions that links within the article lead to."""
        return self._pen.names

    @property
    def decorations(self) -> list[Decoration]:
        """Inline code and marked words, painted under the text."""
        return self._pen.decorations

    def steps(self, fragment: str, first: int = 30_000, each: int = 12_000) -> Iterator[int]:
        """Write the fragment, pausing whenever enough of it is laid out.

        Args:
            fragment: sanitized HTML.
            first: characters before the first pause.
            each: characters between two pauses.

        Yields:
            how many characters were written in all.
        """
        self._sources.append(tokens(fragment))
        size, seconds = first, FIRST_TIME
        while True:
            with self._pen.edit():
                is_done = self._write_slice(self._pen.effort + size, thread_time() + seconds)
            if is_done:
                return
            size, seconds = each, TIME
            yield self._pen.written

    def _write_slice(self, limit: int, deadline: float) -> bool:
        for token in self._tokens():
            self._take(token)
            if self._pen.effort >= limit or thread_time() > deadline:
                return False
        self._pen.end()
        return True

    def _tokens(self) -> Iterator[Tag | str]:
        """What comes next: what was put back, then the fragment."""
        while self._sources:
            token = next(self._sources[-1], None)
            if token is None:
                self._sources.pop()
            else:
                yield token

    def _take(self, token: Tag | str) -> None:
        if not isinstance(token, Tag):
            self._text(token)
        elif token.name == "table":
            self._take_table(token)
        elif token.name == "tr" and not token.is_end:
            self._pen.has_row_line = True
        elif token.is_end:
            self._close(token.name)
        else:
            self._open_tag(token)

    def _take_table(self, token: Tag) -> None:
        if self._flat_tables:
            self._flat_tables += -1 if token.is_end else 1
        elif not token.is_end:
            self._close_block()
            markup = list(islice(tables.until_closed(self._tokens()), LONGEST_TABLE))
            if len(markup) < LONGEST_TABLE:
                self._table(tables.read(markup))
            else:
                self._flat_tables = 1
                self._sources.append(iter(markup))

    def _text(self, text: str) -> None:
        if not self._open:
            if not text.strip():
                return
            if not self._pen.has_begun:
                self._pen.start(self._block(Role.BODY, -1, ""))
        self._pen.write(text, self._style, self._link)

    def _open_tag(self, tag: Tag) -> None:
        name, attributes = tag.name, tag.attributes if tag.rest else {}
        own = attributes.get("id", "")
        if own and (name in BLOCKS or not self._pen.has_named(own)):
            self._names.append(own)
        if name in BLOCKS and not self._open:
            self._pen.end()
        self._enter(name, attributes)
        if "data-p" in attributes:
            self._open_block(name, attributes)
        elif name in BLOCKS:
            if name in ROLES:
                self._containers.append(name)
        elif name == "img":
            self._image(attributes)
        elif name == "br":
            self._pen.break_line()
        else:
            self._open_inline(name, attributes)

    def _enter(self, name: str, attributes: dict[str, str]) -> None:
        if name in {"ul", "ol"}:
            start = attributes.get("start", "")
            number = int(start) if start.isdecimal() and len(start) < len("1000000") else 1
            self._levels.append(Level(len(self._levels) + 1, number if name == "ol" else None))
        elif name == "li":
            self._item_is_due = True
        elif name == "blockquote":
            self._quotes += 1
        elif name == "figure":
            self._figures += 1
        elif name == "div":
            self._directions.append(attributes.get("dir", ""))
        elif name == "hr":
            self._pen.rule()

    def _close(self, name: str) -> None:
        if name == self._open:
            self._nested -= 1
            if self._nested < 0:
                self._close_block()
        elif name in BLOCKS:
            if not self._open:
                self._pen.end()
            if self._containers and self._containers[-1] == name:
                self._containers.pop()
        else:
            self._close_inline(name)
        self._leave(name)

    def _leave(self, name: str) -> None:
        if name in {"ul", "ol"} and self._levels:
            self._levels.pop()
            if not self._levels:
                self._pen.loosen()
        elif name == "dl":
            self._pen.loosen()
        elif name == "blockquote":
            self._quotes = max(0, self._quotes - 1)
        elif name == "figure":
            self._figures = max(0, self._figures - 1)
        elif name == "div" and self._directions:
            self._directions.pop()

    def _open_block(self, name: str, attributes: dict[str, str]) -> None:
        number = attributes["data-p"]
        paragraph = int(number) if number.isdecimal() else -1
        self._open, self._nested = name, 0
        self._styles.clear()
        self._style, self._link = Inline.PLAIN, ""
        around = self._containers[-1] if self._containers else ""
        role = ROLES.get(name) or ROLES.get(around)
        role = role or (Role.ITEM if self._levels else Role.BODY)
        self._pen.start(self._block(role, paragraph, attributes.get("dir", "")))

    def _close_block(self) -> None:
        self._pen.end()
        self._open, self._nested = "", 0
        self._styles.clear()
        self._style, self._link = Inline.PLAIN, ""

    def _block(self, role: Role, paragraph: int, direction: str) -> Block:
        around = next((given for given in reversed(self._directions) if given), "")
        made = Block(
            role=role,
            paragraph=paragraph,
            direction=direction or around,
            level=self._levels[-1] if self._levels else None,
            depth=len(self._levels),
            is_item=self._item_is_due,
            quotes=self._quotes,
            names=self._names,
        )
        self._item_is_due = False
        self._names = []
        return made

    def _open_inline(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._open:
            self._nested += 1
        if len(self._styles) > DEEPEST:
            return
        self._styles.append((name, self._style, self._link))
        self._style |= INLINE.get(name, Inline.PLAIN)
        if name == "a" and attributes.get("href", "").startswith(LINKS):
            self._link = attributes["href"]
            self._style |= Inline.LINK

    def _close_inline(self, name: str) -> None:
        for index in range(len(self._styles) - 1, -1, -1):
            opened, style, link = self._styles[index]
            if opened == name:
                self._style, self._link = style, link
                del self._styles[index:]
                return

    def _image(self, attributes: dict[str, str]) -> None:
        address, description = attributes.get("src", ""), attributes.get("alt", "")
        self._images += 1
        if self._images > MOST_IMAGES:
            return
        size = self._pictures.size(address)
        if size is None:
            if description and not self._open:
                self._pen.start(self._block(Role.CAPTION, -1, ""))
                self._pen.write(description)
                self._pen.end()
        elif max(size) <= SMALL_IMAGE:
            self._pen.small_picture(address, *size)
        else:
            self._pen.picture(address, *size, has_caption=bool(self._figures))

    def _table(self, table: tables.Table) -> None:
        self._run([Tag("caption", is_end=False, rest=""), *table.caption])
        self._close("caption")
        if table.is_simple:
            for _, _, cell in table.grid():
                self._run(cell.markup[1:] if not _is_block(cell) else cell.markup)
                self._close_block()
        else:
            self._pen.depends_on_width = True
            (self._grid if table.fits(self._pen.width) else self._fold)(table)

    def _grid(self, table: tables.Table) -> None:
        shown = self._pen.table(len(table.rows), table.columns)
        width = self._pen.width // table.columns
        for row, column, cell in table.grid():
            if cell.rows > 1 or cell.columns > 1:
                shown.mergeCells(row, column, cell.rows, cell.columns)
            place = shown.cellAt(row, column)
            with self._pen.inside(place, width, is_header=cell.is_header):
                self._cell(cell)

    def _fold(self, table: tables.Table) -> None:
        headings, last = table.headings(), -1
        for row, column, cell in table.grid():
            if headings and row == 0:
                continue
            self._pen.has_row_line, last = row != last, row
            if headings and headings[column] and not cell.is_header:
                self._pen.start(Block(role=Role.LABEL))
                self._pen.write(headings[column])
            self._cell(cell)
            self._pen.loosen(10)
        self._pen.loosen()

    def _cell(self, cell: tables.Cell) -> None:
        levels, quotes, containers = self._levels, self._quotes, self._containers
        self._levels, self._quotes, self._containers = [], 0, []
        self._run(cell.markup)
        self._close_block()
        self._levels, self._quotes, self._containers = levels, quotes, containers

    def _run(self, markup: Sequence[Tag | str]) -> None:
        for token in markup:
            self._take(token)


def _is_block(cell: tables.Cell) -> bool:
    opening = cell.markup[0]
    return isinstance(opening, Tag) and "data-p" in opening.attributes
