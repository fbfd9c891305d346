"""The sheet of paper: one scroller with the text, and widgets above and below it.

The text is a `QTextDocument` of fixed width, so that a wider window only moves it. Its first
and last blocks are empty and as high as the head and the foot, which are real widgets on
the viewport; when a pane in them opens, only an empty block changes its height, and what the
reader looks at stays where it is. Marks are painted before the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.ui import fonts, tints
from reader.ui.browser import Browser
from reader.ui.fonts import TypeStyle
from reader.ui.paper import Paper
from reader.ui.pictures import Pictures
from reader.ui.theme import LIGHT, Theme
from reader.ui.tints import Tint
from reader.ui.underlay import Underlay

PADDING = 24
"""Pixels on each side of the column where marks may reach."""
NEAREST_EDGE = 32
TOP, GAP, ABOVE_FOOT, BELOW_FOOT = 44, 30, 8, 88
SCROLL_MS = 120


class Page(Browser):
    """The scroller. `head` and `foot` say by `height_for(width)` how high they want to be."""

    scrolled = Signal()
    column_changed = Signal()

    def __init__(self, head: QWidget, foot: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head, self.foot = head, foot
        self.theme: Theme = LIGHT
        self.style_of_type = TypeStyle()
        self.tints: list[Tint] = []
        self.skim: Tint | None = None
        self.has_motion = True
        self._paper = Paper(self)
        self._column = 0
        self._is_complete = True
        self._gliding = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._gliding.setDuration(SCROLL_MS)
        self._gliding.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._set_up()

    def _set_up(self) -> None:
        for widget in (self.head, self.foot):
            widget.setParent(self.viewport())
        self.foot.hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.set_look(self.theme, self.style_of_type)

    @property
    def column(self) -> int:
        """Pixels of a line of text."""
        return self._column

    @property
    def paper(self) -> Paper:
        """The document that is shown."""
        return self._paper

    def set_look(self, theme: Theme, style: TypeStyle) -> None:
        """Use these colors and this type from the next paper on."""
        self.theme, self.style_of_type = theme, style
        made = self.palette()
        made.setColor(QPalette.ColorRole.Base, QColor(theme.page))
        made.setColor(QPalette.ColorRole.Text, QColor(theme.body))
        made.setColor(QPalette.ColorRole.Highlight, QColor(theme.selection))
        made.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.text))
        self.setPalette(made)
        self._find_column()

    def new_paper(self, pictures: Pictures) -> Paper:
        """An empty document of the right width, at its top, in place of the old one."""
        self._gliding.stop()
        old, self._paper = self._paper, Paper(self)
        self._paper.pictures = pictures
        self.tints.clear()
        self.skim = None
        self._is_complete = False
        self.foot.hide()
        self.setDocument(self._paper)
        frame = self._paper.rootFrame().frameFormat()
        frame.setLeftMargin(PADDING)
        frame.setRightMargin(PADDING)
        self._paper.rootFrame().setFrameFormat(frame)
        self._paper.documentLayout().documentSizeChanged.connect(self._resized_text)
        old.deleteLater()
        return self._paper

    def complete(self) -> None:
        """All text is there: the foot may follow it."""
        self._is_complete = True
        self.foot.show()
        self.place_widgets()

    # --- places -----------------------------------------------------------------------------

    def place_widgets(self) -> None:
        """Give head and foot their room and put them there."""
        width = self._column
        head, foot = self.head.height_for(width), self.foot.height_for(width)  # type: ignore[attr-defined]
        self.head.setFixedSize(width, head)
        self.foot.setFixedSize(width, foot)
        self._reserve(self._paper.firstBlock().position(), TOP + head + GAP)
        if self._is_complete:
            last = self._paper.lastBlock().position()
            self._reserve(last, ABOVE_FOOT + foot + BELOW_FOOT)
        self._move_widgets()

    def _reserve(self, position: int, height: int) -> None:
        cursor = QTextCursor(self._paper)
        cursor.setPosition(position)
        made = cursor.blockFormat()
        if int(made.lineHeight()) != height:
            made = QTextBlockFormat()
            made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            cursor.setBlockFormat(made)
            self._forget_places()

    def _move_widgets(self) -> None:
        top = self.verticalScrollBar().value()
        self.head.move(PADDING, TOP - top)
        if self._is_complete:
            last = self._paper.lastBlock()
            foot = self._paper.documentLayout().blockBoundingRect(last).top()
            self.foot.move(PADDING, round(foot) + ABOVE_FOOT - top)

    @contextmanager
    def kept_still(self) -> Iterator[None]:
        """Whatever changes meanwhile, the line at the top of the window stays there.

        At the head there is no text to keep still, and the head stays.
        """
        bar = self.verticalScrollBar()
        position = self.position_at_top()
        before = tints.top_of(self._paper, position) - bar.value()
        is_reading = bar.value() > 0 and before <= self.viewport().height()
        is_at_head = self._paper.findBlock(position).position() == 0 or before > NEAREST_EDGE * 4
        yield
        if is_reading and not is_at_head:
            bar.setValue(round(tints.top_of(self._paper, position) - before))
        self._move_widgets()

    def position_at_top(self) -> int:
        """The document's position of the first line that is fully visible."""
        height = self.verticalScrollBar().value() + self.style_of_type.line * 0.6
        first = self._paper.firstBlock().next().position()
        return max(tints.position_at(self._paper, height), first)

    def text_top(self) -> float:
        """The height at which the article's text begins."""
        return float(self._block_rect(self._paper.firstBlock().next()).top())

    def text_bottom(self) -> float:
        """The height at which the article's text ends, as far as it is there."""
        return float(self._block_rect(self._paper.lastBlock()).top())

    def _block_rect(self, block: QTextBlock) -> QRectF:
        return self._paper.documentLayout().blockBoundingRect(block)

    def scroll_to(self, height: float, *, smoothly: bool = True) -> None:
        """Scroll until a height of the document is at the window's top."""
        bar = self.verticalScrollBar()
        goal = max(0, min(bar.maximum(), round(height)))
        self._gliding.stop()
        if smoothly and self.has_motion and self.isVisible():
            self._gliding.setStartValue(bar.value())
            self._gliding.setEndValue(goal)
            self._gliding.start()
        else:
            bar.setValue(goal)

    def goal(self) -> int:
        """Where scrolling will have led when it comes to rest."""
        is_gliding = self._gliding.state() is QPropertyAnimation.State.Running
        value = self._gliding.endValue() if is_gliding else self.verticalScrollBar().value()
        return int(value)

    def turn(self, pages: int) -> bool:
        """Scroll by whole windows, two lines kept; False where there is no more."""
        goal, bar = self.goal(), self.verticalScrollBar()
        if goal >= bar.maximum() if pages > 0 else goal <= 0:
            return False
        line = self.style_of_type.line
        self.scroll_to(goal + pages * max(line, self.viewport().height() - 2 * line))
        return True

    # --- painting ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Grounds and marks, then the text, then the veil of skimming."""
        top = self.verticalScrollBar().value()
        exposed = QRectF(event.rect()).translated(0, top)
        look = Underlay(self._paper, self.theme, self.style_of_type, PADDING, self._column)
        first, last = self._visible(exposed)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -top)
        look.paint_grounds(painter, exposed)
        for tint in self.tints:
            look.paint_tint(painter, tint, first, last)
        painter.end()
        super().paintEvent(event)
        if self.skim is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -top)
            look.paint_veil(painter, self.skim, exposed, (first, last))
            painter.end()

    def _visible(self, exposed: QRectF) -> tuple[int, int]:
        line = self.style_of_type.line
        first = tints.block_at(self._paper, exposed.top() - line)
        last = tints.block_at(self._paper, exposed.bottom() + line)
        table = tints.table_of(last)
        end = table.lastPosition() if table is not None else last.position() + last.length()
        return first.position(), end

    # --- what Qt calls ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Center the column; a narrow window makes it narrower."""
        super().resizeEvent(event)
        with self.kept_still():
            self._find_column()

    def _find_column(self) -> None:
        scroll_bar = self.verticalScrollBar().sizeHint().width()
        room = max(1, self.width() - scroll_bar)
        column = max(120, min(fonts.column(self.style_of_type), room - 2 * NEAREST_EDGE))
        side = max(0, (room - column) // 2 - PADDING)
        self.setViewportMargins(side, 0, 0, 0)
        if column != self._column:
            self._column = column
            self.setLineWrapColumnOrWidth(column + 2 * PADDING)
            self._forget_places()
            self.column_changed.emit()
        self.place_widgets()

    def _scrolled(self) -> None:
        self._move_widgets()
        self.scrolled.emit()

    def _resized_text(self) -> None:
        if self._is_complete:
            self._forget_places()
            self._move_widgets()

    def _forget_places(self) -> None:
        for tint in (*self.tints, *([self.skim] if self.skim else [])):
            tint.forget_places()
        self.viewport().update()
