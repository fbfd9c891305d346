"""The bar that finds words in the open article."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.ui import fonts, icons
from reader.ui.painting import panel
from reader.ui.theme import Theme

WIDTH, MARGIN = 420, 12


class FindBar(QWidget):
    """A field, a count, two arrows and a cross."""

    words_changed = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._theme: Theme | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Find in article"))
        self.field.setPlaceholderText(self.tr("Find in article"))
        self.count = QLabel()
        self.count.setFont(fonts.interface(13))
        self.count.setMinimumWidth(round(76 * fonts.scale()))
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = {
            "chevron-up": self._button(self.tr("Previous match"), self.previous_wanted),
            "chevron-down": self._button(self.tr("Next match"), self.next_wanted),
            "close": self._button(self.tr("Close find"), self.closed),
        }
        self._lay_out()
        self.field.textChanged.connect(self.words_changed)
        self.hide()

    def place(self) -> None:
        """Lie in the upper corner of the text, as wide as there is room."""
        around = self._over.width()
        width = min(round(WIDTH * fonts.scale()), around - 2 * MARGIN)
        x = MARGIN if self.isRightToLeft() else around - width - MARGIN - 8
        self.setGeometry(x, 8, width, self.sizeHint().height())

    def _button(self, name: str, pressed: object) -> QToolButton:
        made = QToolButton()
        made.setAccessibleName(name)
        made.setToolTip(name)
        side = round(34 * fonts.scale())
        made.setFixedSize(side, side)
        made.setIconSize(icons.icon_size(round(18 * fonts.scale())))
        made.clicked.connect(pressed)
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 8, 8)
        row.setSpacing(2)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in self._buttons.values():
            row.addWidget(button)

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        self._theme = theme
        for name, button in self._buttons.items():
            button.setIcon(icons.icon(name, theme))
        self.count.setStyleSheet(f"color: {theme.text2}")
        self.update()

    def show_count(self, current: int, total: int) -> None:
        """Say which match is shown, counted from one, and how many there are."""
        if not self.field.text().strip():
            text = ""
        elif total:
            places = self.locale()
            text = self.tr("%1 of %2").replace("%1", places.toString(current), 1)
            text = text.replace("%2", places.toString(total), 1)
        else:
            text = self.tr("No matches")
        self.count.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_wanted if is_back else self.next_wanted).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the ground, as it floats over the text."""
        if self._theme is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = QRectF(self.rect())
            panel(painter, place, 14, fill=self._theme.list, line=self._theme.line)
