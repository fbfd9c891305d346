"""Writing blocks of text into a document, and noting where each paragraph went.

A block begins when its first character is written, so that its direction and slant can
follow its text and empty ones leave nothing behind. Paragraphs too long to be laid out at
once go on in further blocks that look like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextTable,
    QTextTableCell,
)

from reader.ui.blocks import Block, Decoration, Progress
from reader.ui.direction import reads_right_to_left
from reader.ui.markup import showable
from reader.ui.pictures import Pictures
from reader.ui.text_map import TextMap
from reader.ui.typography import ITEM, PANEL, ROW_LINE, RULE, Inline, Role, Typography, is_foreign

LONGEST_BLOCK = 6_000
"""Characters laid out at once; Qt's time to break lines grows faster than their number."""
MOST_LINES = 150
"""Line breaks in a block, for it is painted whole."""
LINE_EFFORT = 25
"""Characters that are laid out in the time that a line takes."""
BREAK = "\u2028"
"""What a text document calls a line break inside a block."""

_SPACE = re.compile(r"[ \t\n\r\f]+")


class Writer:
    """The pen: it has a place in the document and a block that it is writing."""

    def __init__(
        self, document: QTextDocument, typography: Typography, width: int, pictures: Pictures
    ) -> None:
        self.typography = typography
        self.pictures = pictures
        self.width = width
        self.map = TextMap()
        self.names: dict[str, int] = {}
        self.decorations: list[Decoration] = []
        self.written = 0
        self.effort = 0  # how long laying out takes, counted in characters
        self.depends_on_width = False  # whether another width means more than other lines
        self.has_row_line = False  # whether a folded table's row begins with the next block
        self._cursor = QTextCursor(document)
        self._cursor.insertBlock()
        self._cursor.setPosition(0)
        self._is_fresh = False  # whether the block under the cursor waits for a format
        self._panels = 0
        self._block = Block()
        self._format = QTextBlockFormat()
        self._now = Progress()

    @property
    def has_begun(self) -> bool:
        """Whether the current block has text."""
        return self._now.has_begun

    @contextmanager
    def edit(self) -> Iterator[None]:
        """Lay out what is written inside only once, at the end."""
        self._cursor.beginEditBlock()
        try:
            yield
        finally:
            self._cursor.endEditBlock()

    def start(self, block: Block) -> None:
        """End the current block and prepare the next."""
        self.end()
        self._block = block

    def end(self) -> None:
        """Finish the current block."""
        self._note_run()
        self._now = Progress()
        self._block = Block()

    def has_named(self, name: str) -> bool:
        """Let links lead to the current block by *name*, if it has begun; whether it has."""
        if self.has_begun:
            self.names.setdefault(name, self._cursor.block().position())
        return self.has_begun

    def write(self, text: str, inline: Inline = Inline.PLAIN, link: str = "") -> None:
        """Add text to the block, white space folded as browsers do, except in code."""
        if self._block.role is Role.CODE:
            self._write_code(text, inline, link)
            return
        folded = _SPACE.sub(" ", text)
        if folded.startswith(" "):
            self._now.space = self._now.space or " "
            folded = folded[1:]
        if folded:
            words = folded.removesuffix(" ")
            self._put_gap(inline, link)
            self._put(words, inline, link)
            self._now.last = inline, link
            self._now.space = "" if words == folded else " "

    def break_line(self) -> None:
        """A line break; it counts as one space of the paragraph."""
        if self._block.role is Role.CODE:
            self._write_code("\n", Inline.PLAIN, "")
        elif self._now.has_begun:
            self._now.breaks += 1

    def rule(self) -> None:
        """A line across the column."""
        self.start(Block())
        made = QTextBlockFormat()
        height = self.typography.style.line
        made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setProperty(RULE, True)
        made.setBottomMargin(round(20 * self.typography.ratio))
        self._insert_block(made, QTextCharFormat())
        self.end()

    def picture(self, address: str, width: int, height: int, *, has_caption: bool) -> None:
        """A picture on its own; the block's text, if any follows, goes on below it."""
        self._pause()
        made = QTextBlockFormat()
        made.setBottomMargin(round((10 if has_caption else 24) * self.typography.ratio))
        self._insert_block(made, QTextCharFormat())
        self._insert_picture(address, width, height)

    def small_picture(self, address: str, width: int, height: int) -> None:
        """A picture within a line of text, such as a formula or a smiley."""
        if not self._now.has_begun:
            self._begin("")
        self._put_gap(Inline.PLAIN, "")
        self._note_run()
        self._insert_picture(address, width, height)

    def table(self, rows: int, columns: int) -> QTextTable:
        """An empty table as wide as the column."""
        self.end()
        self._insert_block(_hairline_block(), QTextCharFormat())
        made = self._cursor.insertTable(rows, columns, self.typography.table())
        self._cursor.setPosition(made.lastPosition() + 1)
        self._is_fresh = True
        return made

    def loosen(self, space: int = 20) -> None:
        """Leave a space after the block that was just finished, a paragraph's unless told."""
        self.end()
        made = self._cursor.blockFormat()
        made.setBottomMargin(round(space * self.typography.ratio))
        self._cursor.setBlockFormat(made)

    @contextmanager
    def inside(self, cell: QTextTableCell, width: int, *, is_header: bool) -> Iterator[None]:
        """Write into a table's cell, so many pixels wide, for a while."""
        outside = self._cursor, self.width, self._is_fresh
        self._cursor, self.width, self._is_fresh = cell.firstCursorPosition(), width, True
        try:
            yield
        finally:
            self.end()
            # Last, for the format of the cell's first block would take its place.
            cell.setFormat(self.typography.cell(is_header=is_header))
            self._cursor, self.width, self._is_fresh = outside

    def _write_code(self, text: str, inline: Inline, link: str) -> None:
        text = text.replace("\r\n", "\n").replace("\n", BREAK)
        body = text.rstrip(BREAK)
        if body:
            # Empty lines at the end of the code aren't shown; here there is more of it.
            self._put(BREAK * self._now.breaks + body, inline, link)
            self._now.breaks = 0
        self._now.breaks += len(text) - len(body)

    def _put_gap(self, inline: Inline, link: str) -> None:
        """The white space before a word is plain between words that look different."""
        gap = self._gap()
        if gap:
            is_within = (inline, link) == self._now.last
            self._put(gap, inline if is_within else Inline.PLAIN, link if is_within else "")

    def _gap(self) -> str:
        """The white space that is due before the next text."""
        breaks, space = self._now.breaks, self._now.space
        self._now.breaks, self._now.space = 0, ""
        if not self._now.has_begun:  # at a start; after a picture it counts but isn't shown
            self._now.offset += bool(self._now.offset and (breaks or space))
            return ""
        if breaks > 1:  # one break counts in the paragraph's text, empty lines don't
            self._note_run()
            self._cursor.insertText(BREAK * (breaks - 1))
            self._now.position = self._cursor.position()
        return BREAK if breaks else space

    def _put(self, text: str, inline: Inline, link: str) -> None:
        if not self._now.has_begun:
            self._begin(text)
        while cut := self._cut(text):
            self._insert(text[:cut], inline, link, is_last=True)
            text = text[cut:]
            self._continue()
        if text:
            self._insert(text, inline, link)

    def _cut(self, text: str) -> int:
        """How much of a text the block can still take; 0 means all of it."""
        room = LONGEST_BLOCK - self._now.length
        if len(text) > room:
            return max(text.rfind(" ", 0, room), text.rfind(BREAK, 0, room)) + 1 or max(1, room)
        lines = text.split(BREAK, MOST_LINES - self._now.lines)
        return len(text) - len(lines[-1]) if len(lines) > MOST_LINES - self._now.lines else 0

    def _begin(self, text: str) -> None:
        block = self._block
        is_rtl = block.direction == "rtl" or (not block.direction and reads_right_to_left(text))
        self._now.style = Inline.FOREIGN if is_foreign(text) else Inline.PLAIN
        if block.quotes and block.role in {Role.BODY, Role.ITEM}:
            slant = Inline.PLAIN if self._now.style else Inline.ITALIC
            self._now.style |= Inline.QUOTED | slant
        shared = self.typography.block(
            block.role,
            right_to_left=is_rtl and block.role is not Role.CODE,
            indent=block.depth,
            quotes=block.quotes,
        )
        made = QTextBlockFormat(shared)
        if block.role is Role.CODE:
            self._panels += 1
            made.setProperty(PANEL, self._panels)
        if block.level is not None and block.is_item:
            made.setProperty(ITEM, block.level.next_mark())
            block.is_item = False
        if self.has_row_line:
            made.setProperty(ROW_LINE, True)
            self.has_row_line = False
        self._insert_block(made, self.typography.char(block.role, self._now.style))
        self._now.position = self._cursor.position()
        self._now.has_begun = True

    def _insert_block(self, made: QTextBlockFormat, chars: QTextCharFormat) -> None:
        if self._is_fresh:
            self._cursor.setBlockFormat(made)
            self._cursor.setBlockCharFormat(chars)
        else:
            self._cursor.insertBlock(made, chars)
        self._is_fresh = False
        self._format = made
        self._now.length = self._now.lines = 0
        self._name_place()

    def _continue(self) -> None:
        """Go on in a new block that follows without a gap."""
        self._note_run()
        upper, lower = QTextBlockFormat(self._format), QTextBlockFormat(self._format)
        lower.clearProperty(ITEM)
        upper.setBottomMargin(0)
        lower.setTopMargin(0)
        self._cursor.setBlockFormat(upper)
        self._insert_block(lower, self.typography.char(self._block.role, self._now.style))
        self._now.position = self._cursor.position()

    def _insert(self, text: str, inline: Inline, link: str, *, is_last: bool = False) -> None:
        start = self._cursor.position()
        made = self.typography.char(self._block.role, inline | self._now.style, link)
        # The end of the block stands for the break that it ends with.
        shown = text[:-1] if is_last and text.endswith(BREAK) else text
        self._cursor.insertText(showable(shown), made)
        self._now.parts.append(text)
        self._now.length += len(text)
        breaks = text.count(BREAK)
        self._now.lines += breaks
        self.effort += len(text) + breaks * LINE_EFFORT
        self.written += len(text)
        if inline & (Inline.CODE | Inline.MARK) and self._block.role is not Role.CODE:
            kind = "code" if Inline.CODE in inline else "mark"
            self.decorations.append(Decoration(start, self._cursor.position(), kind))

    def _insert_picture(self, address: str, width: int, height: int) -> None:
        self.depends_on_width = True
        shrink = min(1.0, self.width / max(1, width))
        made = QTextImageFormat()
        wide, high = max(1, round(width * shrink)), max(1, round(height * shrink))
        made.setName(self.pictures.name(address, wide, high))
        made.setWidth(wide)
        made.setHeight(high)
        self._cursor.insertImage(made)
        self._now.position = self._cursor.position()

    def _pause(self) -> None:
        """Interrupt the block; it begins anew when more of its text comes."""
        self._note_run()
        self._now.has_begun = False

    def _note_run(self) -> None:
        text = "".join(self._now.parts)
        if text and self._block.paragraph >= 0:
            self.map.add(self._block.paragraph, self._now.offset, self._now.position, text)
        self._now.offset += len(text)
        self._now.parts.clear()
        self._now.position = self._cursor.position()

    def _name_place(self) -> None:
        for name in self._block.names:
            self.names.setdefault(name, self._cursor.position())
        self._block.names.clear()


def _hairline_block() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made
