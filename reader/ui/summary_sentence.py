"""One sentence of a summary: a numbered line that leads to its place in the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.ui import fonts, lines
from reader.ui.direction import reads_right_to_left
from reader.ui.painting import focus_ring, panel
from reader.ui.theme import LIGHT, Theme

SIZE, LINE = 16, 25
NUMBER_WIDTH, INDENT, END = 24, 28, 6
ABOVE, BELOW = 4, 8


class SentenceButton(QAbstractButton):
    """A key sentence, word for word as in the text."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, number: int, text: str) -> None:
        super().__init__(parent)
        self._number = number
        self._theme = LIGHT
        self._laid_out: tuple[int, lines.Lines] | None = None
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        spoken = self.tr("Key sentence %1: %2")
        self.setAccessibleName(spoken.replace("%1", str(number + 1), 1).replace("%2", text, 1))
        self.setAccessibleDescription(self.tr("Go to this sentence in the article"))
        self.clicked.connect(lambda: self.chosen.emit(self._number))

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        self._theme = theme
        self.update()

    def height_for(self, width: int) -> int:
        """Pixels that it needs at a width."""
        return self._lines(width).height + ABOVE + BELOW

    def _lines(self, width: int) -> lines.Lines:
        if self._laid_out is None or self._laid_out[0] != width:
            scale = fonts.scale()
            made = lines.lay_out(
                self.text(),
                fonts.reading(round(SIZE * scale)),
                width - INDENT - END,
                round(LINE * scale),
            )
            self._laid_out = (width, made)
        return self._laid_out[1]

    def _is_mirrored(self) -> bool:
        """Whether the number stands at the right: where the sentence begins."""
        return reads_right_to_left(self.text())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the number and the sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, place = self._theme, QRectF(self.rect())
        if self.underMouse() or self.isDown():
            panel(painter, place.adjusted(0, 0, 0, -3), 8, fill=theme.mark)
        if self.hasFocus():
            focus_ring(painter, place.adjusted(0, 0, 0, -3), 8, theme.focus)
        is_mirrored = self._is_mirrored()
        painter.setPen(theme.accent)
        painter.setFont(fonts.interface(13, 600))
        x = place.width() - NUMBER_WIDTH if is_mirrored else 0
        first = QRectF(x, ABOVE - 2, NUMBER_WIDTH, LINE * fonts.scale())
        painter.drawText(
            first, Qt.AlignmentFlag.AlignCenter, self.locale().toString(self._number + 1)
        )
        start = QPointF(END if is_mirrored else INDENT, ABOVE)
        self._lines(self.width()).draw(painter, start, theme.body)
