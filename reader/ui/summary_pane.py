"""No time to read? The pane with an article's most important sentences.

It stands above and below the text; both are this component and show one state, which
`ArticleView` keeps. It is told what to show by method and says what the reader did by signal.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from reader.article import WORDS_PER_MINUTE, Summary
from reader.ui import fonts, icons
from reader.ui.painting import focus_ring, panel
from reader.ui.sentences import said
from reader.ui.summary_foot import SummaryFoot
from reader.ui.summary_sentence import SentenceButton
from reader.ui.theme import LIGHT, Theme

HEADER = 64
SIDE, BELOW_HEADER, BOTTOM = 20, 4, 13
BARS = (1.0, 0.94, 0.72)
BAR_STEP, BAR_HEIGHT = 26, 12
EMBLEM, EMBLEM_ROWS = 36, (18, 18, 11)


def header_height() -> int:
    """Pixels of the header, which grows with the system's text size."""
    return round(HEADER * fonts.scale())


class SummaryHeader(QAbstractButton):
    """The whole header opens and closes the pane."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("No time to read? Get a summary"))

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the emblem, the two lines and the chevron."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, place = self._theme, QRectF(self.rect())
        if self.underMouse() or self.isDown():
            panel(painter, place.adjusted(5, 5, -5, -5), 10, fill=theme.mark)
        if self.hasFocus():
            focus_ring(painter, place.adjusted(4, 4, -4, -4), 10, theme.focus)
        self._paint_emblem(painter, place)
        self._paint_words(painter, place)
        x = SIDE if self.isRightToLeft() else place.right() - SIDE - 20
        name = "chevron-up" if self.isChecked() else "chevron-down"
        icons.paint(painter, name, theme.text2, QRectF(x, place.center().y() - 10, 20, 20))

    def _paint_emblem(self, painter: QPainter, place: QRectF) -> None:
        scale = fonts.scale()
        side = EMBLEM * scale
        x = place.right() - SIDE - side if self.isRightToLeft() else SIDE
        square = QRectF(x, place.center().y() - side / 2, side, side)
        panel(painter, square, 10 * scale, fill=self._theme.accent)
        for row, length in enumerate(size * scale for size in EMBLEM_ROWS):
            inset = 9 * scale
            start = square.left() + inset
            if self.isRightToLeft():
                start = square.right() - inset - length
            line = QRectF(start, square.top() + (11 + 6 * row) * scale, length, 2 * scale)
            panel(painter, line, scale, fill=self._theme.on_accent)

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        before = SIDE + EMBLEM * fonts.scale() + 16
        room = place.adjusted(before, 0, -60, 0)
        if self.isRightToLeft():
            room = place.adjusted(60, 0, -before, 0)
        left = Qt.AlignmentFlag.AlignLeft
        middle = place.center().y()
        upper = QRectF(room.left(), 0, room.width(), middle - 3)
        lower = QRectF(room.left(), middle - 2, room.width(), middle)
        painter.setPen(self._theme.text2)
        painter.setFont(fonts.interface(13, 500))
        painter.drawText(upper, left | Qt.AlignmentFlag.AlignBottom, self.tr("No time to read?"))
        painter.setPen(self._theme.accent)
        painter.setFont(fonts.interface(16, 600))
        painter.drawText(lower, left | Qt.AlignmentFlag.AlignTop, self.tr("Get a summary"))


class SummaryPane(QWidget):
    """One of the two panes."""

    toggled = Signal(bool)
    sentence_chosen = Signal(int)
    length_chosen = Signal(object)
    method_chosen = Signal(str)
    copy_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._is_busy = False
        self.sentences: list[SentenceButton] = []
        self.header = SummaryHeader(self)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setFont(fonts.interface(14))
        self.foot = SummaryFoot(self)
        self.header.clicked.connect(self.toggled)
        self.foot.length_chosen.connect(self.length_chosen)
        self.foot.method_chosen.connect(self.method_chosen)
        self.foot.copy_chosen.connect(self.copy_chosen)
        self.clear()

    @property
    def is_open(self) -> bool:
        """Whether more than the header is shown."""
        return self.header.isChecked()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 (one obvious thing)
        """Show or hide what is below the header."""
        self.header.setChecked(is_open)
        self._show_parts()

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        self._theme = theme
        self.header.set_theme(theme)
        self.foot.set_theme(theme)
        self.note.setStyleSheet(f"color: {theme.text2}")
        for button in self.sentences:
            button.set_theme(theme)
        self.update()

    def clear(self) -> None:
        """Show nothing yet."""
        self._fill((), "")
        self._is_busy = False

    def show_summary(self, summary: Summary) -> None:
        """Show a summary's sentences, or its note when it has none."""
        self._is_busy = False
        self._fill(tuple(sentence.text for sentence in summary.sentences), said(summary.note))
        words = sum(len(sentence.text.split()) for sentence in summary.sentences)
        seconds = round(words / WORDS_PER_MINUTE * 60)
        self.foot.show_summary(summary, len(summary.sentences), seconds)
        self._show_parts()

    def show_busy(self) -> None:
        """Show that sentences are being looked for."""
        self._fill((), "")
        self._is_busy = True
        self._show_parts()

    def show_note(self, sentence: str) -> None:
        """Say why there is no summary."""
        self._is_busy = False
        self._fill((), sentence)

    def height_for(self, width: int) -> int:
        """Pixels that the pane needs at a width."""
        if not self.is_open:
            return header_height()
        return header_height() + BELOW_HEADER + self._body_height(width - 2 * SIDE) + BOTTOM

    def _body_height(self, width: int) -> int:
        height = sum(button.height_for(width) for button in self.sentences)
        height += self._note_height(width)
        if self._is_busy:
            return height + len(BARS) * BAR_STEP + 8
        return height + (self.foot.height_for(width) if self.sentences else 0)

    def _note_height(self, width: int) -> int:
        return self.note.heightForWidth(width) + 12 if self.note.text() else 0

    def _fill(self, sentences: tuple[str, ...], note: str) -> None:
        for button in self.sentences:
            button.hide()
            button.deleteLater()
        self.sentences = [
            SentenceButton(self, number, text) for number, text in enumerate(sentences)
        ]
        for button in self.sentences:
            button.set_theme(self._theme)
            button.chosen.connect(self.sentence_chosen)
        self.note.setText(note)
        self._show_parts()

    @property
    def tab_stops(self) -> list[QWidget]:
        """What the Tab key goes to, in this order."""
        return [self.header, *self.sentences, *self.foot.buttons]

    def _show_parts(self) -> None:
        for button in self.sentences:
            button.setVisible(self.is_open)
        self.note.setVisible(self.is_open and bool(self.note.text()))
        self.foot.setVisible(self.is_open and bool(self.sentences) and not self._is_busy)
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Put the parts under each other."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width = self.width() - 2 * SIDE
        self.header.setGeometry(0, 0, self.width(), header_height())
        top = header_height() + BELOW_HEADER
        for button in self.sentences:
            height = button.height_for(width)
            button.setGeometry(SIDE, top, width, height)
            top += height
        note = self._note_height(width)
        self.note.setGeometry(SIDE, top, width, max(0, note - 8))
        self.foot.setGeometry(SIDE, top + note, width, self.foot.height_for(width))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the card, and three gray bars where sentences will be."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        panel(painter, QRectF(self.rect()), 14, fill=theme.card, line=theme.card_line)
        if not (self._is_busy and self.is_open):
            return
        width = self.width() - 2 * SIDE
        for row, part in enumerate(BARS):
            x = self.width() - SIDE - width * part if self.isRightToLeft() else SIDE
            bar = QRectF(x, header_height() + 4 + row * BAR_STEP, width * part, BAR_HEIGHT)
            panel(painter, bar, BAR_HEIGHT / 2, fill=theme.card_line)
