"""Snackbars: what was just done, and a way back, for eight seconds.

A notice waits while the pointer or the keyboard is on it. There is one at a time; a newer one
takes its place. What it says is also announced to assistive technology.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.ui import fonts, labels
from reader.ui.buttons import IconButton
from reader.ui.theme import LIGHT, Theme

SECONDS = 8
MARGIN = 18
LONGEST = 360
"""Pixels after which the words are shortened."""


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say *sentence* when it has finished what it is saying."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, sentence)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


class Notices(QWidget):
    """One bar near the foot of the article; hidden while there is nothing to say."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = parent
        self._theme = LIGHT
        self._words = QLabel()
        self.act = QPushButton()
        self._close = IconButton("close", self.tr("Dismiss"))
        self._does: Callable[[], object] | None = None
        self._row = QHBoxLayout(self)
        self._time = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._time.timeout.connect(self._end)
        self._build()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take these colors."""
        self._theme = theme
        labels.color(self._words, theme.on_snack)
        self.act.setStyleSheet(
            f"QPushButton {{ border: 2px solid transparent; border-radius: 8px; padding: 4px 8px;"
            f" color: {theme.snack_action}; }}"
            f"QPushButton:focus {{ border-color: {theme.snack_action}; }}"
            f"QPushButton:hover {{ text-decoration: underline; background: transparent; }}"
        )
        self._close.setStyleSheet(
            "QToolButton:hover { background: transparent; }"
            f"QToolButton:focus {{ border-color: {theme.snack_action}; }}"
        )
        self._close.set_color(theme, theme.on_snack)
        self.update()

    def say(self, sentence: str, act: str = "", does: Callable[[], object] | None = None) -> None:
        """Show and announce *sentence*, with a button *act* that calls *does*."""
        self._does = does
        font = QFontMetricsF(self._words.font())
        shown = font.elidedText(sentence, Qt.TextElideMode.ElideMiddle, LONGEST * fonts.scale())
        self._words.setText(shown)
        self._words.setToolTip(sentence if shown != sentence else "")
        self.act.setText(act)
        self.act.setVisible(does is not None)
        self.setAccessibleName(sentence)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._time.start()
        announce(self, sentence)

    def place(self) -> None:
        """Stand in the middle of the pane's foot."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        sides = (6, 18) if is_mirrored else (18, 6)
        self._row.setContentsMargins(sides[0], 6, sides[1], 6)
        pane = self._pane
        self.move((pane.width() - self.width()) // 2, pane.height() - self.height() - MARGIN)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Wait while the pointer is here."""
        super().enterEvent(event)
        self._time.stop()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Go on when the pointer left."""
        super().leaveEvent(event)
        self._time.start()

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802
        """Wait while one of the buttons has the keyboard; stay in place when the pane grows."""
        if watched is self._pane and event.type() is QEvent.Type.Resize:
            self.place()
        elif event.type() is QEvent.Type.FocusIn:
            self._time.stop()
        elif event.type() is QEvent.Type.FocusOut:
            self._time.start()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.snack))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)

    def _act_now(self) -> None:
        does, self._does = self._does, None
        self._end()
        if does is not None:
            does()

    def _end(self) -> None:
        self._time.stop()
        self.hide()
        self.closed.emit()

    def _build(self) -> None:
        self._words.setFont(fonts.interface(14, 500))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.act.setFont(fonts.interface(14, 600))
        self.act.setFlat(True)
        self.act.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.act.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.act.clicked.connect(self._act_now)
        self._close.clicked.connect(self._end)
        row = self._row
        row.setSpacing(2)
        row.addWidget(self._words)
        row.addSpacing(18)
        row.addWidget(self.act)
        row.addWidget(self._close)
        for watched in (self._pane, self.act, self._close):
            watched.installEventFilter(self)
