"""What stands in the place of a text that isn't here: why, and what can be done about it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.article import Article, Status
from reader.ui import fonts, icons, labels
from reader.ui.painting import panel
from reader.ui.sentences import said
from reader.ui.theme import LIGHT, Theme

SIDE, TOP, SIGN, GAP = 20, 18, 20, 14


class Reason(Enum):
    """Why there is no text."""

    FAILED = "warning"
    WAITING = "clock"
    FETCHING = "globe"


class Absence(QWidget):
    """A card with a sentence and two buttons."""

    fetch_chosen = Signal()
    stop_chosen = Signal()
    original_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._reason = Reason.WAITING
        self._article: Article | None = None
        self._is_fetching = False
        self.words = QLabel()
        self.fetch = self._button(self.tr("Try again"), self.fetch_chosen)
        self.stop = self._button(self.tr("Stop"), self.stop_chosen)
        self.original = self._button(self.tr("Open original"), self.original_chosen)
        self._column = QVBoxLayout(self)
        self._build()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        self._theme = theme
        self._color()

    def show_article(self, article: Article) -> None:
        """Say why an article has no text; one that has its text needs no words."""
        self._article = article
        self._show()

    def show_fetching(self, *, is_fetching: bool) -> None:
        """Say that the page is being fetched, or no longer."""
        self._is_fetching = is_fetching
        self._show()

    def _show(self) -> None:
        article = self._article
        if article is None or has_text(article):
            self.hide()
            return
        self._reason = self._reason_for(article)
        self.words.setText(self._sentence(article))
        self.fetch.setText(
            self.tr("Try again") if self._reason is Reason.FAILED else self.tr("Fetch now")
        )
        self.fetch.setVisible(self._reason is not Reason.FETCHING)
        self.stop.setVisible(self._reason is Reason.FETCHING)
        self._color()
        self.show()

    def _reason_for(self, article: Article) -> Reason:
        if self._is_fetching:
            return Reason.FETCHING
        return Reason.FAILED if article.status is Status.FAILED else Reason.WAITING

    def _sentence(self, article: Article) -> str:
        if self._reason is Reason.FETCHING:
            return self.tr("The page is being fetched…")
        if self._reason is Reason.FAILED:
            return said(article.failure) or self.tr("The page could not be saved.")
        return self.tr("The page was not fetched yet.")

    def height_for(self, width: int) -> int:
        """Pixels that it needs at a width; nothing when it isn't shown."""
        return self._column.heightForWidth(width) if not self.isHidden() else 0

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the card and the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        panel(painter, QRectF(self.rect()), 14, fill=theme.card, line=theme.card_line)
        side = SIGN * fonts.scale()
        x = self.width() - SIDE - side if self.isRightToLeft() else SIDE
        place = QRectF(x, TOP, side, side)
        icons.paint(painter, self._reason.value, self._ink(), place)

    def _ink(self) -> str:
        is_error = self._reason is Reason.FAILED
        return self._theme.danger if is_error else self._theme.text2

    def _color(self) -> None:
        labels.color(self.words, self._ink())
        self.update()

    def _button(self, text: str, chosen: object) -> QPushButton:
        button = QPushButton(text)
        button.setFont(fonts.interface(14, 600))
        button.setMinimumHeight(round(36 * fonts.scale()))
        button.clicked.connect(lambda _on=False: chosen.emit())  # type: ignore[attr-defined]  # a signal
        return button

    def _build(self) -> None:
        self.words.setFont(fonts.interface(15))
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.fetch, self.stop, self.original):
            row.addWidget(button)
        row.addStretch()
        column = self._column
        beside = round(SIDE + SIGN * fonts.scale() + GAP)
        column.setContentsMargins(beside, TOP, SIDE, TOP)
        column.setSpacing(GAP)
        column.addWidget(self.words)
        column.addLayout(row)


def has_text(article: Article) -> bool:
    """Whether there is something to read."""
    return article.status is Status.COMPLETE or bool(article.draft.paragraphs)
