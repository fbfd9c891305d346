"""What stands below the text: the summary again, and the way to the neighbors."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.article import Headline
from reader.ui import fonts, icons, lines
from reader.ui.article_list import wording
from reader.ui.painting import focus_ring, panel
from reader.ui.summary_pane import SummaryPane
from reader.ui.theme import LIGHT, Theme

SPACING, BETWEEN = 20, 16
SIDE, LABEL_TOP, TITLE_TOP, BOTTOM = 18, 18, 44, 18
TITLE_LINE, TITLE_LINES = 24, 4


class NeighborCard(QAbstractButton):
    """A large button that shows the title of the previous or the next article."""

    def __init__(self, parent: QWidget, *, is_next: bool) -> None:
        super().__init__(parent)
        self._is_next = is_next
        self._theme = LIGHT
        self._lines: lines.Lines | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        self._theme = theme
        self.update()

    def show_headline(self, headline: Headline | None) -> None:
        """Lead to this article; to none, the card isn't shown."""
        title = wording.title(headline) if headline else ""
        spoken = self.tr("Next article: %1") if self._is_next else self.tr("Previous article: %1")
        self.setText(title)
        self.setAccessibleName(spoken.replace("%1", title))
        self.setVisible(headline is not None)
        self._lines = None

    def height_for(self, width: int) -> int:
        """Pixels that it needs at a width; nothing when it isn't shown."""
        return self._laid_out(width).height + TITLE_TOP + BOTTOM if not self.isHidden() else 0

    def _laid_out(self, width: float) -> lines.Lines:
        # The right edge is where the card's arrow points; it doesn't follow the title's script.
        is_right = self._is_next != self.isRightToLeft()
        sides = Qt.AlignmentFlag
        align = (sides.AlignRight if is_right else sides.AlignLeft) | sides.AlignAbsolute
        scale = fonts.scale()
        font = fonts.reading(round(16 * scale), 600)
        line = round(TITLE_LINE * scale)
        room = width - 2 * SIDE - 2
        return lines.lay_out(self.text(), font, room, line, alignment=align, most=TITLE_LINES)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the frame, the arrow with its label, and the title."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, place = self._theme, QRectF(self.rect())
        ground = theme.selection if self.isDown() else theme.hover
        is_touched = self.underMouse() or self.isDown()
        panel(painter, place, 14, fill=ground if is_touched else theme.page, line=theme.line)
        if self.hasFocus():
            focus_ring(painter, place, 14, theme.focus)
        self._paint_label(painter, place)
        title = self._laid_out(place.width())
        title.draw(painter, QPointF(SIDE + 1, TITLE_TOP), theme.text)

    def _paint_label(self, painter: QPainter, place: QRectF) -> None:
        is_right = self._is_next != self.isRightToLeft()
        arrow = "arrow-right" if is_right else "arrow-left"
        x = place.right() - SIDE - 16 if is_right else SIDE
        icons.paint(painter, arrow, self._theme.text2, QRectF(x, LABEL_TOP + 1, 16, 16))
        font = fonts.interface(13, 500)
        painter.setFont(font)
        painter.setPen(self._theme.text2)
        sides = Qt.AlignmentFlag
        align = (sides.AlignRight if is_right else sides.AlignLeft) | sides.AlignAbsolute
        label = self.tr("Next Article") if self._is_next else self.tr("Previous Article")
        arrow_side = (0, -24) if is_right else (24, 0)
        row = place.adjusted(SIDE + arrow_side[0], LABEL_TOP, arrow_side[1] - SIDE, 0)
        shown = QFontMetricsF(font).elidedText(label, Qt.TextElideMode.ElideRight, row.width())
        painter.drawText(row, align | sides.AlignTop, shown)


class Foot(QWidget):
    """Everything below the text."""

    previous_chosen = Signal()
    next_chosen = Signal()
    resized = Signal()

    def __init__(self, pane: SummaryPane) -> None:
        super().__init__()
        self.pane = pane
        pane.setParent(self)
        self.previous = NeighborCard(self, is_next=False)
        self.following = NeighborCard(self, is_next=True)
        self.previous.clicked.connect(self.previous_chosen)
        self.following.clicked.connect(self.next_chosen)

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        self.previous.set_theme(theme)
        self.following.set_theme(theme)

    def show_neighbors(self, previous: Headline | None, following: Headline | None) -> None:
        """Lead to these articles."""
        self.previous.show_headline(previous)
        self.following.show_headline(following)

    def height_for(self, width: int) -> int:
        """Pixels that it needs at a width."""
        cards = self._card_height(width)
        return self._pane_height(width) + (SPACING + cards if cards else 0)

    def show_pane(self, *, is_shown: bool) -> None:
        """Show the summary, or nothing in its place where there is no text."""
        self.pane.setVisible(is_shown)
        self._place()

    def _pane_height(self, width: int) -> int:
        return 0 if self.pane.isHidden() else self.pane.height_for(width)

    def _card_height(self, width: int) -> int:
        each = (width - BETWEEN) // 2
        return max(self.previous.height_for(each), self.following.height_for(each))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Put the pane above and the cards beside each other."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Swap the cards when the interface's direction changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._place()

    def _place(self) -> None:
        width = self.width()
        pane, cards = self._pane_height(width), self._card_height(width)
        self.pane.setGeometry(0, 0, width, pane)
        each = (width - BETWEEN) // 2
        places = (0, width - each)
        left, right = places[::-1] if self.isRightToLeft() else places
        self.previous.setGeometry(left, pane + SPACING, each, cards)
        self.following.setGeometry(right, pane + SPACING, each, cards)
