"""Below a summary's sentences: how long it is, how long it should be, how it was made."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QInputDialog, QLabel, QMenu, QWidget

from reader.article import Summary
from reader.ui import fonts, icons
from reader.ui.painting import focus_ring, panel
from reader.ui.theme import LIGHT, Theme

SHORT, MEDIUM, LONG = 3, 6, 10
ABOVE, HEIGHT, SPACING = 3, 34, 4
AROUND, ICON, BEFORE_INFO = 3, 16, 10
"""Pixels above and below what is seen of a chip that can be pressed too."""
COUNTS = (1, 2, 3, 5, 8, 12, 20)
SHARES = ("5%", "10%", "20%", "30%")
NAMES = MappingProxyType(
    {
        "standfirst": "Standfirst",
        "lex-rank": "LexRank",
        "text-rank": "TextRank",
        "luhn": "Luhn",
        "sum-basic": "SumBasic",
        "reduction": "Reduction",
        "edmundson": "Edmundson",
        "kl": "KL",
        "lsa": "LSA",
    }
)
"""Methods by the names that their authors gave them; they aren't translated."""


class Chip(QAbstractButton):
    """A small flat button: words, an icon, or both."""

    def __init__(self, parent: QWidget, text: str = "", icon: str = "") -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._icon = icon
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as its words and icon with a margin."""
        words = QFontMetricsF(fonts.interface(13, 600)).horizontalAdvance(self.text())
        icon = ICON * fonts.scale() + (6 if self.text() else 0) if self._icon else 0
        return QSize(
            round(words + icon + (22 if self.text() else 14)), round(HEIGHT * fonts.scale())
        )

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the words; a checked chip is filled."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, place = self._theme, QRectF(self.rect()).adjusted(0, AROUND, 0, -AROUND)
        color = theme.on_accent if self.isChecked() else theme.text2
        if self.isChecked():
            panel(painter, place, 8, fill=theme.accent)
        elif self.underMouse() or self.isDown():
            panel(painter, place, 8, fill=theme.mark)
        if self.hasFocus():
            ring = theme.text if self.isChecked() else theme.focus
            focus_ring(painter, place, 8, ring)
        self._paint_content(painter, place, color)

    def _paint_content(self, painter: QPainter, place: QRectF, color: str) -> None:
        center = Qt.AlignmentFlag.AlignCenter
        if self._icon:
            side = ICON * fonts.scale()
            x = place.right() - 10 - side if self.isRightToLeft() else 10.0
            x = x if self.text() else place.center().x() - side / 2
            square = QRectF(x, place.center().y() - side / 2, side, side)
            icons.paint(painter, self._icon, color, square)
            taken = side + 4
            sides = (0, -taken) if self.isRightToLeft() else (taken, 0)
            place = place.adjusted(sides[0], 0, sides[1], 0)
        painter.setPen(color)
        painter.setFont(fonts.interface(13, 600 if self.isChecked() else 500))
        painter.drawText(place, center, self.text())


class SummaryFoot(QWidget):
    """Short, Medium, Long; count and time; more ways; Copy."""

    length_chosen = Signal(object)
    method_chosen = Signal(str)
    copy_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._length: int | str = SHORT
        self._method = "standfirst"
        self._lengths = {
            SHORT: Chip(self, self.tr("Short")),
            MEDIUM: Chip(self, self.tr("Medium")),
            LONG: Chip(self, self.tr("Long")),
        }
        self.info = QLabel(self)
        self.info.setFont(fonts.interface(13))
        self.more = Chip(self, icon="more")
        self.more.setAccessibleName(self.tr("More summary settings"))
        self.more.setToolTip(self.more.accessibleName())
        self.copy_button = Chip(self, self.tr("Copy"), "copy")
        self.copy_button.setAccessibleName(self.tr("Copy the summary"))
        for length, chip in self._lengths.items():
            chip.setCheckable(True)
            chip.setAccessibleName(self.tr("Summary length: %1").replace("%1", chip.text()))
            chip.clicked.connect(lambda _on=False, length=length: self._choose_length(length))
        self.more.clicked.connect(self._open_menu)
        self.copy_button.clicked.connect(self.copy_chosen)

    @property
    def buttons(self) -> list[QWidget]:
        """The buttons in the order of the Tab key."""
        return [*self._lengths.values(), self.more, self.copy_button]

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        for chip in (*self._lengths.values(), self.more, self.copy_button):
            chip.set_theme(theme)
        self.info.setStyleSheet(f"color: {theme.text2}")

    def show_summary(self, summary: Summary, count: int, seconds: int) -> None:
        """Say how long the summary is and which length and method made it."""
        self._length, self._method = summary.length, summary.method
        for length, chip in self._lengths.items():
            chip.setChecked(length == summary.length)
        sentences = self.tr("%n sentences", "", count)
        self.info.setText(f"{sentences} · {self._time(seconds)}")
        self._place()

    def _time(self, seconds: int) -> str:
        if seconds < 60:  # noqa: PLR2004 (seconds of a minute)
            return self.tr("%n sec", "", max(1, seconds))
        return self.tr("%n min", "", round(seconds / 60))

    def height_for(self, width: int) -> int:
        """Pixels that it needs at a width; a narrow one takes more rows."""
        rows = self._rows(width)
        return ABOVE + rows * (self.more.sizeHint().height() + SPACING) - SPACING

    def _rows(self, width: int) -> int:
        return 1 + max(row for _part, row, _x, _width in self._places(width))

    def _places(self, width: int) -> list[tuple[QWidget, int, int, int]]:
        """Each part with its row, where in it it begins, and how wide it is."""
        placed: list[tuple[QWidget, int, int, int]] = []
        row = x = 0
        for part in (*self._lengths.values(), self.info):
            needed = part.sizeHint().width()
            has_to_break = part is self.info and self._needed() > width
            if x and (has_to_break or x + needed > width):
                row, x = row + 1, 0
            x += BEFORE_INFO if part is self.info else 0
            placed.append((part, row, x, needed))
            x += needed + SPACING
        more, copy = self.more.sizeHint().width(), self.copy_button.sizeHint().width()
        row += x + SPACING + more + copy > width
        placed.append((self.copy_button, row, width - copy, copy))
        placed.append((self.more, row, width - copy - SPACING - more, more))
        return placed

    def _needed(self) -> int:
        """Pixels that one row would take."""
        parts = (*self._lengths.values(), self.info, self.more, self.copy_button)
        return BEFORE_INFO + sum(part.sizeHint().width() + SPACING for part in parts)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Put the parts beside each other."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        height = self.more.sizeHint().height() + SPACING
        for part, row, x, width in self._places(self.width()):
            self._put(part, x, ABOVE + row * height, width)

    def _put(self, part: QWidget, x: int, y: int, width: int) -> None:
        """Place a part, counted from where the interface's lines begin."""
        left = self.width() - x - width if self.isRightToLeft() else x
        part.setGeometry(left, y, width, self.more.sizeHint().height())

    def _choose_length(self, length: int | str) -> None:
        for known, chip in self._lengths.items():
            chip.setChecked(known == length)
        self.length_chosen.emit(length)

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Numbers of sentences, shares of the article, and methods."""
        menu = QMenu(self)
        counts = menu.addMenu(self.tr("Number of sentences"))
        group = QActionGroup(menu)
        for count in COUNTS:
            self._add(counts, group, self.locale().toString(count), count)
        other = counts.addAction(self.tr("Other…"))
        other.triggered.connect(self._ask_count)
        shares = menu.addMenu(self.tr("Share of the article"))
        for share in SHARES:
            self._add(shares, group, share.replace("%", self.tr(" %")), share)
        self._add_methods(menu.addMenu(self.tr("Method")))
        return menu

    def _add(self, menu: QMenu, group: QActionGroup, text: str, length: int | str) -> None:
        action = self._checkable(menu, group, text, is_on=length == self._length)
        action.triggered.connect(lambda _on=False, length=length: self._choose_length(length))

    def _add_methods(self, menu: QMenu) -> None:
        from reader.summary import METHODS

        group = QActionGroup(menu)
        for method in METHODS:
            text = NAMES.get(method, method)
            action = self._checkable(menu, group, text, is_on=method == self._method)
            action.triggered.connect(
                lambda _on=False, method=method: self.method_chosen.emit(method)
            )

    @staticmethod
    def _checkable(menu: QMenu, group: QActionGroup, text: str, *, is_on: bool) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_on)
        group.addAction(action)
        return action

    def _ask_count(self) -> None:
        given = self._length if isinstance(self._length, int) else SHORT
        title, label = self.tr("Summary"), self.tr("Number of sentences:")
        count, is_given = QInputDialog.getInt(self, title, label, given, 1, 200)
        if is_given:
            self._choose_length(count)
