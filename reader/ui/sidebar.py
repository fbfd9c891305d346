"""The sidebar: the shelves, the tags, and at its foot the settings.

A pane that takes counts and speaks of what was chosen; it doesn't know what a list is. The
count of a running import stands beside Add.
"""

from __future__ import annotations

import zlib
from types import MappingProxyType

from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.article import View
from reader.library import Counts
from reader.ui import fonts, icons, labels
from reader.ui.buttons import IconButton
from reader.ui.theme import LIGHT, Theme

WIDTH = 208
ROW_HEIGHT = 34
TAG_COLORS = (
    "#C2572B",
    "#2F7DB8",
    "#7A5AB5",
    "#3E8E41",
    "#B8860B",
    "#B0467F",
    "#2B8C8C",
    "#6B7280",
)
VIEW_ICONS = MappingProxyType(
    {
        View.UNREAD: "inbox",
        View.ALL: "library",
        View.FAVORITES: "star",
        View.HIGHLIGHTS: "highlighter",
        View.ARCHIVE: "archive",
        View.BIN: "bin",
    }
)

_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


def tag_color(tag: str) -> str:
    """A tag's own color, the same one in every window."""
    return TAG_COLORS[zlib.crc32(tag.casefold().encode()) % len(TAG_COLORS)]


class SidebarRow(QAbstractButton):
    """One line of the sidebar: an icon or a tag's dot, a name, a count."""

    menu_wanted = Signal(QPoint)

    def __init__(self, name: str, *, icon: str = "", dot: str = "") -> None:
        super().__init__()
        self._icon, self._dot = icon, dot
        self._count = 0
        self._theme = LIGHT
        self.setText(name)
        self.setCheckable(True)
        self.setFixedHeight(round(ROW_HEIGHT * fonts.scale()))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_count(0)

    def set_theme(self, theme: Theme) -> None:
        """Take these colors."""
        self._theme = theme
        self.update()

    def show_count(self, count: int) -> None:
        """Say how many articles are behind this row."""
        self._count = count
        name = self.text()
        self.setAccessibleName(name + ", " + self.tr("%n articles", "", count) if count else name)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as the sidebar, as high as a comfortable target."""
        return QSize(WIDTH, self.minimumHeight())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for a menu."""
        self.menu_wanted.emit(event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Show that the pointer is here."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Show that the pointer left."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(8, 1, -8, -1)
        self._paint_ground(painter, frame)
        self._paint_sign(painter, frame)
        self._paint_text(painter, frame)

    def _paint_ground(self, painter: QPainter, frame: QRectF) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.isDown() or self.underMouse():
            is_strong = self.isChecked() or self.isDown()
            painter.setBrush(QColor(theme.selection if is_strong else theme.hover))
            painter.drawRoundedRect(frame, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 7, 7)

    def _paint_sign(self, painter: QPainter, frame: QRectF) -> None:
        side = 19 * fonts.scale()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = frame.right() - 9 - side if is_mirrored else frame.left() + 9
        middle = QPointF(x + side / 2, frame.center().y())
        if self._dot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._dot))
            painter.drawEllipse(middle, 4.5, 4.5)
            return
        color = self._theme.accent if self.isChecked() else self._theme.text2
        place = QRectF(0, 0, side, side)
        place.moveCenter(middle)
        icons.paint(painter, self._icon, color, place)

    def _paint_text(self, painter: QPainter, frame: QRectF) -> None:
        theme = self._theme
        number = QLocale().toString(self._count) if self._count else ""
        small = fonts.interface(12, 500)
        used = QFontMetricsF(small).horizontalAdvance(number)
        before, after = 38 * fonts.scale(), 12 + used + (8 if number else 0)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        sides = (after, -before) if is_mirrored else (before, -after)
        room = frame.adjusted(sides[0], 0, sides[1], 0)
        font = fonts.interface(14, 600 if self.isChecked() else 500)
        name = QFontMetricsF(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        painter.drawText(room, _START, name)
        painter.setFont(small)
        painter.setPen(QColor(theme.text2))
        painter.drawText(frame.adjusted(12, 0, -12, 0), _END, number)


class Sidebar(QWidget):
    """The shelves and the tags; what is chosen there is told by signals."""

    view_chosen = Signal(object)
    tag_chosen = Signal(str)
    tag_rename_wanted = Signal(str)
    tag_delete_wanted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(round(WIDTH * fonts.scale()))
        self._theme = LIGHT
        self.hide_button = IconButton("sidebar", self.tr("Hide sidebar"), key="F9")
        self.add_button = IconButton("plus", self.tr("Add an article"), key="Ctrl+N")
        self.import_button = QPushButton()
        self.settings_row = SidebarRow(self.tr("Settings"), icon="settings")
        self._group = QButtonGroup(self)
        self._views = self._view_rows()
        self._tags: dict[str, SidebarRow] = {}
        self._tag_label = QLabel(self.tr("Tags"))
        self._tag_column = QVBoxLayout()
        self._build()

    def set_theme(self, theme: Theme) -> None:
        """Take these colors."""
        self._theme = theme
        for button in (self.hide_button, self.add_button):
            button.set_theme(theme)
        for row in (*self._views.values(), *self._tags.values(), self.settings_row):
            row.set_theme(theme)
        labels.color(self._tag_label, theme.text2)

    def name(self, view: View) -> str:
        """What a shelf is called."""
        return self._views[view].text()

    def show_counts(self, counts: Counts) -> None:
        """Show how many articles each shelf and tag holds; unused tags are not shown."""
        for view, row in self._views.items():
            row.show_count(counts.views.get(view, 0))
        bin_row = self._views[View.BIN]
        bin_row.setVisible(bool(counts.views.get(View.BIN)) or bin_row.isChecked())
        if list(self._tags) != sorted(counts.tags, key=str.casefold):
            self._show_tags(sorted(counts.tags, key=str.casefold))
        for tag, row in self._tags.items():
            row.show_count(counts.tags[tag])

    def show_chosen(self, view: View, tag: str) -> None:
        """Mark what the list shows."""
        row = self._tags.get(tag) if tag else self._views[view]
        if row is not None:
            row.setVisible(True)
            row.setChecked(True)

    def show_import(self, text: str) -> None:
        """Say how far an import is; an empty text means that none runs."""
        self.import_button.setText(text)
        self.import_button.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def first(self) -> QWidget:
        """Where the keyboard enters."""
        return self._group.checkedButton() or self._views[View.UNREAD]

    def _view_rows(self) -> dict[View, SidebarRow]:
        names = {
            View.UNREAD: self.tr("Unread"),
            View.ALL: self.tr("All articles"),
            View.FAVORITES: self.tr("Favorites"),
            View.HIGHLIGHTS: self.tr("Highlights"),
            View.ARCHIVE: self.tr("Archive"),
            View.BIN: self.tr("Bin"),
        }
        rows = {}
        for view, name in names.items():
            row = SidebarRow(name, icon=VIEW_ICONS[view])
            row.clicked.connect(lambda _on=True, view=view: self.view_chosen.emit(view))
            self._group.addButton(row)
            rows[view] = row
        rows[View.BIN].hide()
        return rows

    def _build(self) -> None:
        self._tag_label.setFont(fonts.interface(12, 600))
        self._tag_label.setContentsMargins(20, 18, 18, 6)
        self._tag_label.hide()
        self._tag_column.setContentsMargins(0, 0, 0, 0)
        self._tag_column.setSpacing(0)
        self.settings_row.setCheckable(False)
        self.import_button.setFont(fonts.interface(12, 500))
        self.import_button.setFlat(True)
        self.import_button.hide()
        top = QHBoxLayout()
        top.setContentsMargins(10, 0, 10, 0)
        top.setSpacing(2)
        top.addWidget(self.hide_button)
        top.addStretch()
        top.addWidget(self.import_button)
        top.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 12)
        column.setSpacing(0)
        column.addLayout(top)
        column.addSpacing(10)
        for row in self._views.values():
            column.addWidget(row)
        column.addWidget(self._tag_label)
        column.addWidget(self._scroller(), 1)
        column.addWidget(self.settings_row)

    def _scroller(self) -> QScrollArea:
        """Many tags scroll; the shelves and the settings stay."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._tag_column)
        column.addStretch(1)
        area = QScrollArea()
        # Asked for the one that Qt makes, PySide would set up every class of widgets.
        area.setViewport(QWidget())
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner.setAutoFillBackground(False)
        return area

    def _show_tags(self, tags: list[str]) -> None:
        chosen = next((tag for tag, row in self._tags.items() if row.isChecked()), "")
        for row in self._tags.values():
            self._group.removeButton(row)
            self._tag_column.removeWidget(row)
            row.deleteLater()
        self._tags = {tag: self._tag_row(tag) for tag in tags}
        self._tag_label.setVisible(bool(tags))
        if chosen in self._tags:
            self._tags[chosen].setChecked(True)

    def _tag_row(self, tag: str) -> SidebarRow:
        row = SidebarRow(tag, dot=tag_color(tag))
        row.set_theme(self._theme)
        row.clicked.connect(lambda _on=True: self.tag_chosen.emit(tag))
        row.menu_wanted.connect(lambda place: self._show_tag_menu(tag, place))
        self._group.addButton(row)
        self._tag_column.addWidget(row)
        return row

    def _show_tag_menu(self, tag: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rename…")).triggered.connect(
            lambda: self.tag_rename_wanted.emit(tag)
        )
        menu.addAction(self.tr("Delete the tag")).triggered.connect(
            lambda: self.tag_delete_wanted.emit(tag)
        )
        menu.popup(place)
