"""The address of the link under the pointer, at the foot of the article."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui import fonts
from reader.ui.painting import panel
from reader.ui.theme import LIGHT, Theme

MARGIN, PADDING = 8, 10


class LinkBubble(QWidget):
    """A line of text over the article's lower corner; it takes no clicks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self._theme = LIGHT
        self.link = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        self._theme = theme
        self.update()

    def show_link(self, link: str) -> None:
        """Show an address, or nothing."""
        self.link = link
        self.setVisible(bool(link))
        if link:
            self.place()
            self.raise_()

    def place(self) -> None:
        """Lie in the parent's lower corner, where lines begin."""
        room = self._view.size()
        size = self.sizeHint().boundedTo(QSize(room.width() - 2 * MARGIN, room.height()))
        x = room.width() - size.width() - MARGIN if self.isRightToLeft() else MARGIN
        self.setGeometry(x, room.height() - size.height() - MARGIN, size.width(), size.height())

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as the address."""
        metrics = QFontMetricsF(fonts.interface(12))
        width = metrics.horizontalAdvance(self.link) + 2 * PADDING + 2
        return QSize(round(width), round(metrics.height()) + 12)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the address, its middle left out when it is long."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place, theme = QRectF(self.rect()), self._theme
        panel(painter, place, 8, fill=theme.list, line=theme.line)
        painter.setFont(fonts.interface(12))
        painter.setPen(theme.text2)
        room = place.adjusted(PADDING, 0, -PADDING, 0)
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(self.link, Qt.TextElideMode.ElideMiddle, room.width() + 1)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        # An address is read from the left in every interface.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(room, align, shown)
