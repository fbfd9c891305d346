"""A list of quotations, each with where it is from: highlights, and a digest's sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.ui import fonts, lines
from reader.ui.lines import Lines
from reader.ui.theme import Theme

QUOTE = Qt.ItemDataRole.UserRole
INSET, GAP, BAR, RADIUS = 14, 6, 3, 9
BATCH = 50
LONGEST = 1200
"""Characters of a quotation that are shown."""


class Quote(NamedTuple):
    """Words, where they are from, and what the reader thinks of them."""

    text: str
    source: str
    note: str = ""

    @property
    def spoken(self) -> str:
        """All of it, as assistive technology reads it out."""
        return ". ".join(part for part in (self.text, self.note, self.source) if part)


class QuoteList(QListWidget):
    """The quotations; `chosen` carries the row that was clicked or entered."""

    chosen = Signal(int)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_Delegate(theme, self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        # Thousands of highlights take seconds to break into lines; the first show at once.
        self.setLayoutMode(QListWidget.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        # The row under the cursor shows where the keyboard is; a second ring would be too much.
        self.setStyleSheet(
            "QListWidget, QListWidget:focus { border: 0; padding: 0; background: transparent; }"
        )
        self.itemActivated.connect(lambda item: self.chosen.emit(self.row(item)))

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """List these; the cursor stays at its row as far as there is one."""
        row = max(0, self.currentRow())
        self.clear()
        for quote in quotes:
            item = QListWidgetItem(quote.spoken)
            item.setData(QUOTE, quote)
            self.addItem(item)
        self.setCurrentRow(min(row, self.count() - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Laid(NamedTuple):
    quote: Lines
    note: Lines | None
    source: Lines | None

    @property
    def height(self) -> int:
        parts = [part.height for part in (self.quote, self.note, self.source) if part]
        return sum(parts) + GAP * (len(parts) - 1) + 2 * INSET


class _Delegate(QStyledItemDelegate):
    """Paints a quotation like one in an article: a bar beside it, what it is of below."""

    def __init__(self, theme: Theme, view: QuoteList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its lines in the list's width."""
        width = self._view.viewport().width()
        return QSize(width, self._laid(index.data(QUOTE), width).height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one."""
        place = QRectF(option.rect).adjusted(2, 2, -2, -2)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            self._paint_ground(painter, place, state)
        laid = self._laid(index.data(QUOTE), option.rect.width())
        self._paint_text(painter, laid, place)
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRectF, state: QStyle.StateFlag) -> None:
        painter.setBrush(QColor(self._theme.selection))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.focus), 2))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_text(self, painter: QPainter, laid: _Laid, place: QRectF) -> None:
        theme, is_rtl = self._theme, self._view.isRightToLeft()
        top = place.top() + INSET - 2
        bar_x = place.right() - INSET - BAR if is_rtl else place.left() + INSET
        painter.setBrush(QColor(theme.quote))
        painter.drawRoundedRect(QRectF(bar_x, top, BAR, laid.quote.height), 1.5, 1.5)
        left = place.left() + INSET + (0 if is_rtl else BAR + INSET)
        for part, color in (
            (laid.quote, theme.body),
            (laid.note, theme.text),
            (laid.source, theme.text2),
        ):
            if part is not None:
                part.draw(painter, QPointF(left, top), color)
                top += part.height + GAP

    def _laid(self, quote: Quote, width: int) -> _Laid:
        room = width - 3 * INSET - BAR
        words = " ".join(quote.text[:LONGEST].split())
        scale = fonts.scale()
        return _Laid(
            lines.lay_out(words, fonts.reading(round(16 * scale)), room, round(24 * scale)),
            lines.lay_out(quote.note, fonts.interface(14), room, round(21 * scale))
            if quote.note
            else None,
            lines.lay_out(quote.source, fonts.interface(12, 500), room, round(17 * scale))
            if quote.source
            else None,
        )
