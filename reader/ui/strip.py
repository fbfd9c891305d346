"""A line above the article that says what is special about it, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from reader.ui import fonts, labels
from reader.ui.theme import LIGHT, Theme

Offer = tuple[str, Callable[[], object]]
"""What a button says, and what it does."""


class Strip(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.words = QLabel()
        self.words.setFont(fonts.interface(14))
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 8, 16, 8)
        self._row.setSpacing(8)
        self._row.addWidget(self.words, 1)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take these colors."""
        self._theme = theme
        labels.color(self.words, theme.text2)
        self.update()

    def say(self, sentence: str, offers: Sequence[Offer] = ()) -> None:
        """Show a sentence, and a button for each thing that can be done."""
        self.clear()
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        for text, does in offers:
            button = QPushButton(text)
            button.setFont(fonts.interface(14, 500))
            button.clicked.connect(lambda _on=False, does=does: does())
            self.buttons.append(button)
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        self.hide()
        while self.buttons:
            button = self.buttons.pop()
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint a quiet ground and a line below it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.card))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.line))
