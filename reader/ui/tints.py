"""What is painted under the text: stretches of it, line by line, and whole blocks.

Nothing here changes the document, so that a mark never moves a word. All rectangles are in
the document's coordinates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextLine, QTextTable

from reader.ui.typography import ITEM, PANEL, QUOTE, ROW_LINE, RULE

LINE_ASCENT = 0.98
LINE_HEIGHT = 1.36
"""A tinted line reaches so many times the size above its base line, and is so high."""


@dataclass(slots=True)
class Tint:
    """One kind of mark: its stretches of the document, in order, and how it looks."""

    color: str
    spans: list[tuple[int, int]]
    overhang: int = 3
    radius: int = 5
    underline: str = ""
    _cache: dict[tuple[int, int], list[QRectF]] = field(default_factory=dict, compare=False)

    def visible(
        self, document: QTextDocument, first: int, last: int, size: float
    ) -> Iterator[QRectF]:
        """The rectangles of its stretches between two positions of the document."""
        for span in self.spans:
            if span[0] <= last and span[1] >= first:
                if span not in self._cache:
                    self._cache[span] = list(line_rects(document, *span, size))
                yield from self._cache[span]

    def forget_places(self) -> None:
        """Measure anew: the text was laid out again."""
        self._cache.clear()


def line_rects(document: QTextDocument, start: int, end: int, size: float) -> Iterator[QRectF]:
    """One rectangle for each line of a stretch of the document.

    Args:
        document: laid out.
        start: the first position.
        end: the position after the last one.
        size: pixels of the letters that a rectangle encloses.
    """
    layout = document.documentLayout()
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        origin = layout.blockBoundingRect(block).topLeft()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            rect = _piece(line, start - block.position(), end - block.position(), size)
            if rect is not None:
                yield rect.translated(origin)
        block = block.next()


def _piece(line: QTextLine, start: int, end: int, size: float) -> QRectF | None:
    low = max(start, line.textStart())
    high = min(end, line.textStart() + line.textLength())
    if low >= high:
        return None
    left, right = sorted((_x(line, low), _x(line, high)))
    shown = line.naturalTextRect()
    # A line's last space hangs over; it isn't tinted.
    left, right = max(left, shown.left()), min(right, shown.right())
    top = line.y() + line.ascent() - size * LINE_ASCENT
    return QRectF(left, top, max(1.0, right - left), size * LINE_HEIGHT)


def _x(line: QTextLine, position: int) -> float:
    # PySide answers with the place and the position, its types say only the place.
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


@dataclass(frozen=True, slots=True)
class Ground:
    """What belongs to a whole block: a quotation's bar, a code panel, a rule, an item's mark."""

    kind: int
    place: QRectF
    value: int | str = 0
    inset: float = 0
    is_right_to_left: bool = False


def grounds(document: QTextDocument, first: QTextBlock, bottom: float) -> Iterator[Ground]:
    """The grounds of the blocks from *first* down to a height, neighbors joined."""
    layout = document.documentLayout()
    pending: dict[int, Ground] = {}
    block = first
    while block.isValid():
        place = layout.blockBoundingRect(block)
        if place.top() > bottom and table_of(block) is None:
            break
        found = _grounds(block, place)
        for kind in list(pending):
            before, after = pending[kind], found.get(kind)
            if after is not None and _continues(before, after):
                found[kind] = replace(before, place=before.place.united(after.place))
            else:
                yield before
        pending = found
        block = block.next()
    yield from pending.values()


def _grounds(block: QTextBlock, place: QRectF) -> dict[int, Ground]:
    made = block.blockFormat()
    is_rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
    return {
        kind: Ground(kind, place, made.property(kind), made.leftMargin(), is_rtl)
        for kind in (PANEL, QUOTE, RULE, ROW_LINE, ITEM)
        if made.hasProperty(kind)
    }


def _continues(upper: Ground, lower: Ground) -> bool:
    return upper.kind in {PANEL, QUOTE} and upper.value == lower.value


def top_of(document: QTextDocument, position: int) -> float:
    """The height at which the line that holds a position begins."""
    block = document.findBlock(position)
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    line = block.layout().lineForTextPosition(position - block.position())
    return float((origin + QPointF(0, line.y() if line.isValid() else 0)).y())


def block_at(document: QTextDocument, height: float) -> QTextBlock:
    """The first block that reaches below a height; the whole table, where that is in one.

    Qt's own `hitTest` walks over thousands of blocks for it.
    """
    layout = document.documentLayout()
    low, high = 0, document.blockCount() - 1
    while low < high:
        middle = (low + high) // 2
        if layout.blockBoundingRect(document.findBlockByNumber(middle)).bottom() <= height:
            low = middle + 1
        else:
            high = middle
    found = document.findBlockByNumber(low)
    table = table_of(found)
    return document.findBlock(table.firstPosition()) if table is not None else found


def table_of(block: QTextBlock) -> QTextTable | None:
    """The table that a block stands in, if any."""
    found: QTextTable | None = QTextCursor(block).currentTable()
    return found


def position_at(document: QTextDocument, height: float) -> int:
    """The position where the first line that reaches below a height begins."""
    block = block_at(document, height)
    layout = document.documentLayout()
    while block.next().isValid() and layout.blockBoundingRect(block).bottom() <= height:
        block = block.next()
    top = layout.blockBoundingRect(block).top()
    for number in range(block.layout().lineCount()):
        line = block.layout().lineAt(number)
        if top + line.y() + line.height() > height:
            return block.position() + line.textStart()
    return block.position()
