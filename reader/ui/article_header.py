"""What stands above the text: where the article is from, its title, and the summary."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from reader.article import Article
from reader.ui import fonts, lines
from reader.ui.absence import Absence, has_text
from reader.ui.article_list import wording
from reader.ui.direction import isolated, reads_right_to_left
from reader.ui.fonts import TypeStyle
from reader.ui.painting import focus_ring
from reader.ui.summary_pane import SummaryPane
from reader.ui.theme import LIGHT, Theme
from reader.ui.typography import is_foreign

META_HEIGHT, BELOW_META, BELOW_TITLE = 20, 12, 24
DESCENT = 10
"""Pixels of the space below the title that deep letters of its last line may take."""
LETTERS = 8
"""How many of its sizes a title's line holds at least, for very large type in a small window."""
SIZES, LARGE_LINES, SMALL_LINES = (36, 26), 6, 12
"""A title of more than so many lines is no headline; it is set smaller, and cut in the end."""
DOT = "\u2002·\u2002"


class Title(QLabel):
    """The article's title, in lines of a fixed height."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._theme = LIGHT
        self._style = TypeStyle()
        self._lines: lines.Lines | None = None

    def set_look(self, theme: Theme, style: TypeStyle) -> None:
        """Use these colors and this type."""
        self._theme, self._style = theme, style
        self._lines = None
        self.update()

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        """Show a title."""
        super().setText(text)
        self.setAccessibleName(text)
        self._lines = None
        self.update()

    def height_for(self, width: int) -> int:
        """Pixels that it needs at a width."""
        large, small = (self._style.size * size / 19 for size in SIZES)
        large = max(small, min(large, width / LETTERS))
        self._lines = self._set(large, width, 0)
        if self._lines.layout.lineCount() > LARGE_LINES:
            self._lines = self._set(small, width, SMALL_LINES)
        return max(self._lines.height, 1)

    def _set(self, size: float, width: int, most: int) -> lines.Lines:
        font = fonts.font(
            fonts.reading_families(self._style.family),
            round(size),
            700,
            spacing=-0.3,
            is_foreign=is_foreign(self.text()),
        )
        return lines.lay_out(self.text(), font, width, round(size * 1.25), most=most)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the lines."""
        if self._lines is None:
            self.height_for(self.width())
        assert self._lines is not None
        painter = QPainter(self)
        self._lines.draw(painter, QPointF(0, 0), self._theme.text)


class Meta(QAbstractButton):
    """Source, date and minutes; pressing it opens the original page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._source = self._rest = self._byline = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        self._theme = theme
        self.update()

    def show_article(self, article: Article) -> None:
        """Say where the article is from, when it was published, and how long it takes."""
        draft = article.draft
        self._source = draft.site or site_of(draft.url) or self.tr("Saved text")
        minutes = self.tr("%n min read", "", article.minutes) if has_text(article) else ""
        parts = [self._day(draft.published), minutes]
        self._rest = DOT.join(isolated(part) for part in parts if part)
        self._byline = isolated(draft.byline) if draft.byline else ""
        has_page = draft.url.startswith(("http://", "https://"))
        self.setEnabled(has_page)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if has_page else Qt.CursorShape.ArrowCursor
        )
        self.setToolTip(draft.url if has_page else "")
        self.setAccessibleName(", ".join(filter(None, (self._source, *parts))))
        self.setAccessibleDescription(self.tr("Open the original page") if has_page else "")
        self.update()

    def _day(self, published: datetime | date | None) -> str:
        if published is None:
            return ""
        day = published.astimezone().date() if isinstance(published, datetime) else published
        pattern = self.tr("d MMMM yyyy", "how a date is written: 22 November 2026")
        return QLocale().toString(QDate(day.year, day.month, day.day), pattern)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One line of text."""
        return QSize(200, round(META_HEIGHT * fonts.scale()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the source in the accent, the rest quietly."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Else the dots, which have no direction, would follow the application's.
        painter.setLayoutDirection(self.layoutDirection())
        place = QRectF(self.rect())
        strong, plain = fonts.interface(14, 600), fonts.interface(14)
        source = QFontMetricsF(strong).elidedText(
            self._source, Qt.TextElideMode.ElideRight, place.width() * 0.6
        )
        taken = QFontMetricsF(strong).horizontalAdvance(source)
        is_mirrored = self.isRightToLeft()
        sides = Qt.AlignmentFlag
        start = (sides.AlignRight if is_mirrored else sides.AlignLeft) | sides.AlignAbsolute
        start |= sides.AlignVCenter
        painter.setFont(strong)
        painter.setPen(self._theme.accent)
        painter.drawText(place, start, source)
        rest = place.adjusted(taken, 0, 0, 0)
        if is_mirrored:
            rest = place.adjusted(0, 0, -taken, 0)
        painter.setFont(plain)
        painter.setPen(self._theme.text2)
        painter.drawText(rest, start, self._shortened(rest.width(), QFontMetricsF(plain)))
        if self.hasFocus():
            focus_ring(painter, place.adjusted(-1, -1, 1, 1), 4, self._theme.focus)

    def _shortened(self, width: float, metrics: QFontMetricsF) -> str:
        """What follows the source, with the author where there is room."""
        whole = "".join(DOT + part for part in (self._byline, self._rest) if part)
        if metrics.horizontalAdvance(whole) <= width:
            return whole
        rest = DOT + self._rest if self._rest else ""
        return metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)


class Head(QWidget):
    """Everything above the text."""

    source_chosen = Signal()

    def __init__(self, pane: SummaryPane) -> None:
        super().__init__()
        self.meta = Meta(self)
        self.title = Title(self)
        self.absence = Absence(self)
        self.pane = pane
        pane.setParent(self)
        self.meta.clicked.connect(self.source_chosen)

    def set_look(self, theme: Theme, style: TypeStyle) -> None:
        """Use these colors and this type."""
        self.meta.set_theme(theme)
        self.absence.set_theme(theme)
        self.title.set_look(theme, style)

    def show_article(self, article: Article) -> None:
        """Show an article's source and title."""
        self.meta.show_article(article)
        self.absence.show_article(article)
        self.pane.setVisible(has_text(article))
        title = wording.name(article.draft.title, article.draft.url)
        self.title.setText(title)
        is_rtl = reads_right_to_left(title)
        self.meta.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        )

    def height_for(self, width: int) -> int:
        """Pixels that it needs at a width."""
        return self._above(width) + BELOW_TITLE + self._below(width)

    def _below(self, width: int) -> int:
        """Pixels of what is under the title: the summary, or why there is nothing to read."""
        return self.absence.height_for(width) or self.pane.height_for(width)

    def _above(self, width: int) -> int:
        return self.meta.sizeHint().height() + BELOW_META + self.title.height_for(width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Put the parts under each other."""
        super().resizeEvent(event)
        width = self.width()
        meta = self.meta.sizeHint().height()
        above = self._above(width)
        self.meta.setGeometry(0, 0, width, meta)
        title = above - meta - BELOW_META + DESCENT
        self.title.setGeometry(QRect(0, meta + BELOW_META, width, title))
        top = above + BELOW_TITLE
        for part in (self.pane, self.absence):
            part.setGeometry(0, top, width, self.height() - top)


def site_of(url: str) -> str:
    """The host of an address, as people say it."""
    host = url.split("://", 1)[-1].split("/", 1)[0].rsplit("@", 1)[-1]
    return host.split(":", 1)[0].removeprefix("www.") if "://" in url else ""
