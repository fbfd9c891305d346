"""What stands where there is nothing to show: a drawing, a title, a sentence, a few buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.article import Query, View
from reader.library import Counts
from reader.ui import fonts, labels
from reader.ui.theme import LIGHT, Theme

translate = QCoreApplication.translate

SENTENCE_WIDTH, EDGE = 460, 32
BUTTON_WIDTH, BUTTON_HEIGHT = 142, 42


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A button: what it says and what it does."""

    text: str
    does: Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyState:
    """The words of one empty place; the first offer is the one that most want."""

    title: str
    sentence: str
    offers: tuple[Offer, ...] = ()
    link: Offer | None = None


class Offers(Protocol):
    """What the empty states may offer."""

    def paste(self) -> None:
        """Save what the clipboard holds."""

    def import_files(self) -> None:
        """Import other programs' exports."""

    def open_sample(self) -> None:
        """Save the sample."""

    def show_view(self, view: View) -> None:
        """List a shelf."""

    def search_everything(self) -> None:
        """Look in the whole library."""

    def clear_search(self) -> None:
        """Search for nothing."""


def state_for(query: Query, counts: Counts, listed: int, offers: Offers) -> EmptyState:
    """The words for a window in which no article is open."""
    if not any(counts.views.values()):
        return _library_state(offers)
    if query.words and not listed:
        return _search_state(query, offers)
    if listed:
        return EmptyState(
            title=translate("EmptyStates", "Choose an article"),
            sentence=translate(
                "EmptyStates",
                "J and K go through the list, G opens the summary, "
                "and ? shows all the other keys.",
            ),
        )
    return _view_state(query.view if not query.tags else View.ALL, offers)


def _library_state(offers: Offers) -> EmptyState:
    return EmptyState(
        title=translate("EmptyStates", "Save something to read"),
        sentence=translate(
            "EmptyStates",
            "Paste a link here, drop a web page or a file on this window, "
            "or import your Pocket or Instapaper export.",
        ),
        offers=(
            Offer(text=translate("EmptyStates", "Paste a link"), does=offers.paste),
            Offer(text=translate("EmptyStates", "Import…"), does=offers.import_files),
        ),
        link=Offer(text=translate("EmptyStates", "Open the sample"), does=offers.open_sample),
    )


def _search_state(query: Query, offers: Offers) -> EmptyState:
    everything = Offer(
        text=translate("EmptyStates", "Search everything"), does=offers.search_everything
    )
    clear = Offer(text=translate("EmptyStates", "Clear"), does=offers.clear_search)
    is_narrow = query.view is not View.ALL or bool(query.tags)
    return EmptyState(
        title=translate("EmptyStates", "Nothing matches “{words}”").replace(
            "{words}", query.words
        ),
        sentence=translate(
            "EmptyStates",
            "Titles and sites are searched from the first letter, texts from the third.",
        ),
        offers=(everything, clear) if is_narrow else (clear,),
    )


def _view_state(view: View, offers: Offers) -> EmptyState:
    all_articles = Offer(
        text=translate("EmptyStates", "Show all articles"), does=lambda: offers.show_view(View.ALL)
    )
    if view is View.UNREAD:
        return EmptyState(
            title=translate("EmptyStates", "All caught up"),
            sentence=translate("EmptyStates", "You have read everything that you saved."),
            offers=(all_articles,),
        )
    titles = {
        View.ALL: translate("EmptyStates", "Nothing here yet"),
        View.FAVORITES: translate("EmptyStates", "No favorites yet"),
        View.HIGHLIGHTS: translate("EmptyStates", "No highlights yet"),
        View.ARCHIVE: translate("EmptyStates", "The archive is empty"),
        View.BIN: translate("EmptyStates", "The bin is empty"),
    }
    sentences = {
        View.ALL: translate("EmptyStates", "Articles that you save will stand here."),
        View.FAVORITES: translate("EmptyStates", "Press S on an article to keep it here."),
        View.HIGHLIGHTS: translate(
            "EmptyStates", "Select words in an article and press H to mark them."
        ),
        View.ARCHIVE: translate("EmptyStates", "Press E on an article that you are done with."),
        View.BIN: translate("EmptyStates", "What you delete stays here for 30 days."),
    }
    return EmptyState(title=titles[view], sentence=sentences[view])


class Drawing(QWidget):
    """A sheet of paper with four lines on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.setFixedSize(92, 108)

    def set_theme(self, theme: Theme) -> None:
        """Take these colors."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the sheet, 88 by 104."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.card_line), 1.5))
        painter.setBrush(QColor(self._theme.card))
        painter.drawRoundedRect(QRectF(2, 2, 88, 104), 12, 12)
        ink = QPen(QColor(self._theme.quote), 4)
        ink.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(ink)
        for line, width in enumerate((52, 52, 52, 30)):
            y = 30 + line * 15
            painter.drawLine(QPointF(20, y), QPointF(20 + width, y))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the sheet and its line."""
        return self.minimumSize()


class EmptyPane(QWidget):
    """Shows an `EmptyState` in the middle of the place where an article would be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = LIGHT
        self._drawing = Drawing()
        self._title = QLabel()
        self._sentence = QLabel()
        self._buttons = QHBoxLayout()
        self.link = QPushButton()
        self._shown: list[QPushButton] = []
        self._state: EmptyState | None = None
        self._build()

    def set_theme(self, theme: Theme) -> None:
        """Take these colors."""
        self._theme = theme
        self._drawing.set_theme(theme)
        labels.color(self._title, theme.text)
        labels.color(self._sentence, theme.text2)
        self.link.setStyleSheet(
            f"QPushButton {{ border: 0; padding: 8px; color: {theme.link}; }}"
            f"QPushButton:hover {{ background: {theme.hover}; }}"
            f"QPushButton:focus {{ border: 2px solid {theme.focus}; padding: 6px; }}"
        )

    def show_state(self, state: EmptyState) -> None:
        """Show other words and buttons."""
        self._state = state
        self.setAccessibleName(state.title)
        self._title.setText(state.title)
        self._sentence.setText(state.sentence)
        self._fit()
        while (item := self._buttons.takeAt(0)) is not None:
            if (former := item.widget()) is not None:
                former.deleteLater()
        self._shown = [
            self._button(offer, is_first=number == 0) for number, offer in enumerate(state.offers)
        ]
        for button in self._shown:
            self._buttons.addWidget(button)
        self.link.setVisible(state.link is not None)
        self.link.setText(state.link.text if state.link else "")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break the words anew where the pane is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = min(round(SENTENCE_WIDTH * fonts.scale()), max(160, self.width() - 2 * EDGE))
        for label in (self._title, self._sentence):
            # A layout asks a centered label for its usual height, too low for two lines.
            label.setFixedSize(width, label.heightForWidth(width))

    def offers(self) -> list[QPushButton]:
        """The buttons, the most wanted first."""
        return list(self._shown)

    def _button(self, offer: Offer, *, is_first: bool) -> QPushButton:
        button = QPushButton(offer.text)
        button.setFont(fonts.interface(14, 600))
        button.setDefault(is_first)
        button.setMinimumSize(
            round(BUTTON_WIDTH * fonts.scale()), round(BUTTON_HEIGHT * fonts.scale())
        )
        button.clicked.connect(lambda _on=False: offer.does())
        return button

    def _use_link(self) -> None:
        if self._state is not None and self._state.link is not None:
            self._state.link.does()

    def _build(self) -> None:
        self._title.setFont(fonts.interface(22, 700))
        self._sentence.setFont(fonts.interface(15, 400))
        self.link.setFont(fonts.interface(14, 500))
        self.link.clicked.connect(self._use_link)
        for label in (self._title, self._sentence):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons.setSpacing(16)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(10)
        column.addWidget(self._drawing, 0, middle)
        column.addSpacing(28)
        column.addWidget(self._title, 0, middle)
        column.addSpacing(10)
        column.addWidget(self._sentence, 0, middle)
        column.addSpacing(24)
        row = QHBoxLayout()
        row.addStretch()
        row.addLayout(self._buttons)
        row.addStretch()
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self.link, 0, middle)
        column.addStretch(10)
