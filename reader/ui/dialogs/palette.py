"""The command palette: everything that can be done or gone to, found by a few letters.

The letters of what is typed must occur in order; matches at the beginnings of words come
first. It also leads to headings, which no assistive technology finds in the text otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.ui import fonts
from reader.ui.dialogs.base import Dialog
from reader.ui.theme import Theme

MOST = 60
NUMBER, KEY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
INSET = 14
"""Pixels between a key and the edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line: what it says, the key that does the same, and what it does."""

    text: str
    key: str = ""
    does: Callable[[], object]


class PaletteDialog(Dialog):
    """A field over a list; Enter does what is chosen."""

    def __init__(
        self, entries: Sequence[Entry], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("PaletteDialog", "Commands"), theme, parent)
        self._entries = entries
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Type what you want to do"))
        self._field.setAccessibleName(self.tr("Type what you want to do"))
        self._field.textChanged.connect(self._show_matches)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_Lines(self._list))
        self._list.itemClicked.connect(lambda _item: self._do())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        self.resize(round(540 * fonts.scale()), round(420 * fonts.scale()))
        self._show_matches("")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let the arrow keys move in the list while the field is typed in."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            row = (self._list.currentRow() + step) % max(1, self._list.count())
            self._list.setCurrentRow(row)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
            return True
        return False

    def _show_matches(self, typed: str) -> None:
        self._list.clear()
        ranked = sorted(
            (rank, number)
            for number, entry in enumerate(self._entries)
            if (rank := rank_of(typed, entry.text)) is not None
        )
        for _rank, number in ranked[:MOST]:
            entry = self._entries[number]
            item = QListWidgetItem(entry.text)
            item.setData(NUMBER, number)
            item.setData(KEY, entry.key)
            spoken = ", ".join(filter(None, (entry.text, entry.key)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _do(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.accept()
            self._entries[item.data(NUMBER)].does()


class _Lines(QStyledItemDelegate):
    """Paints what can be done at one side, and the key for it at the other."""

    def initStyleOption(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave room for the key."""
        super().initStyleOption(option, index)
        metrics: QFontMetrics = option.fontMetrics
        rect: QRect = option.rect
        room = rect.width() - metrics.horizontalAdvance(index.data(KEY) or "") - 3 * INSET
        text = index.data(Qt.ItemDataRole.DisplayRole)
        option.text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        super().paint(painter, option, index)
        rect: QRect = option.rect
        palette: QPalette = option.palette
        painter.save()
        painter.setPen(palette.placeholderText().color())
        painter.setFont(fonts.interface(13))
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(INSET, 0, -INSET, 0), end, index.data(KEY) or "")
        painter.restore()


def rank_of(typed: str, text: str) -> int | None:
    """How well *text* answers to what was typed, less is better; None where it doesn't."""
    wanted, folded = typed.casefold().split(), text.casefold()
    if not wanted:
        return 0
    words = folded.split()
    if all(any(word.startswith(part) for word in words) for part in wanted):
        return 0 if folded.startswith(wanted[0]) else 1
    if all(part in folded for part in wanted):
        return 2
    letters = iter(folded)
    return 3 if all(letter in letters for letter in "".join(wanted)) else None
