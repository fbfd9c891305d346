"""How a row looks: a dot while unread, source and age, two lines of title, time, a picture.

Everything is painted; there are no widgets in rows. What costs time, small pictures cut to
their rounded shape, is kept. The lines are measured from the fonts, which grow with the
system's text size, and so does the row.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.article import ArticleId, Headline, Status, now
from reader.library import Snippet
from reader.ui import fonts, icons
from reader.ui.article_list import wording
from reader.ui.article_list.model import HEADLINE
from reader.ui.article_list.row_text import snippet_line, title_lines
from reader.ui.article_list.snippets import Snippets
from reader.ui.theme import Theme

HEIGHT = 108
INSET_X, INSET_Y, RADIUS = 8, 2, 11
TEXT_LEFT, TEXT_RIGHT = 26, 16
PICTURE, PICTURE_RADIUS, PICTURE_GAP = 60, 9, 14
BAR_WIDTH, BAR_HEIGHT = 64, 3
TITLE_LINES = 2
PICTURES_KEPT = 400

_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class ArticleDelegate(QStyledItemDelegate):
    """Paints the rows of the list.

    Args:
        theme: the colors.
        thumbnail: gives the bytes of a small picture by its digest.
        clock: gives the current time, which ages are told from.
    """

    def __init__(
        self,
        theme: Theme,
        thumbnail: Callable[[str], bytes | None],
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = now,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnail = thumbnail
        self._clock = clock
        self._pictures: dict[tuple[str, float], QPixmap] = {}
        self.fetching: frozenset[ArticleId] = frozenset()
        self.keyboard_focus = False
        self.snippets: Snippets | None = None

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colors from now on."""
        self._theme = theme

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows have one height."""
        return QSize(240, round(HEIGHT * fonts.scale()))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        headline = index.data(HEADLINE)
        if headline is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Row(self, painter, option, headline).paint()
        painter.restore()

    @property
    def theme(self) -> Theme:
        """The colors that are painted in."""
        return self._theme

    def age(self, headline: Headline) -> str:
        """How long ago the article was saved."""
        return wording.age(headline.added, self._clock())

    def picture(self, digest: str, ratio: float) -> QPixmap | None:
        """A small picture in its rounded shape, or None where there is none."""
        key = (digest, ratio)
        if key not in self._pictures:
            if len(self._pictures) >= PICTURES_KEPT:
                self._pictures.clear()
            data = self._thumbnail(digest)
            self._pictures[key] = _rounded(data, ratio) if data else QPixmap()
        found = self._pictures[key]
        return None if found.isNull() else found


class _Row:
    """One row while it is painted; its parts move their own way through the rectangle."""

    def __init__(
        self,
        delegate: ArticleDelegate,
        painter: QPainter,
        option: QStyleOptionViewItem,
        headline: Headline,
    ) -> None:
        self.delegate, self.painter, self.headline = delegate, painter, headline
        self.theme = delegate.theme
        self.scale = fonts.scale()
        self.state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        rect: QRect = option.rect
        self.is_mirrored = direction is Qt.LayoutDirection.RightToLeft
        self.frame = QRectF(rect).adjusted(INSET_X, INSET_Y, -INSET_X, -INSET_Y)
        self.is_fetching = headline.id in delegate.fetching
        self.picture = (
            delegate.picture(headline.thumbnail, painter.device().devicePixelRatioF())
            if headline.thumbnail
            else None
        )
        used = PICTURE + PICTURE_GAP if self.picture else 0
        self.left = self.frame.left() + TEXT_LEFT
        self.width = self.frame.width() - TEXT_LEFT - TEXT_RIGHT - used

    def paint(self) -> None:
        self._paint_ground()
        if not self.headline.is_read:
            self._paint_dot()
        self._paint_source()
        snippets = self.delegate.snippets
        found = snippets.of(self.headline.id) if snippets else None
        bottom = self._paint_title(TITLE_LINES if found is None else 1)
        if found is not None:
            bottom = self._paint_snippet(found, bottom)
        self._paint_foot(bottom + 8 * self.scale)
        if self.picture is not None:
            side = QRectF(self.frame.right() - PICTURE_GAP - PICTURE, 0, PICTURE, PICTURE)
            side.moveCenter(QPointF(side.center().x(), self.frame.center().y()))
            self.painter.drawPixmap(self._mirrored(side).topLeft(), self.picture)

    def _paint_ground(self) -> None:
        is_selected = bool(self.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(self.state & QStyle.StateFlag.State_MouseOver)
        self.painter.setPen(Qt.PenStyle.NoPen)
        if is_selected or is_hovered:
            self.painter.setBrush(
                QColor(self.theme.selection if is_selected else self.theme.hover)
            )
            self.painter.drawRoundedRect(self.frame, RADIUS, RADIUS)
        if self.state & QStyle.StateFlag.State_HasFocus and self.delegate.keyboard_focus:
            self.painter.setPen(QPen(QColor(self.theme.focus), 2))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawRoundedRect(self.frame.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)

    def _paint_dot(self) -> None:
        top = self.frame.top() + 13 * self.scale + 8 * self.scale - 4
        place = self._mirrored(QRectF(self.frame.left() + 10, top, 8, 8))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.theme.dot))
        self.painter.drawEllipse(place)

    def _paint_source(self) -> None:
        font = fonts.interface(12, 500)
        text = f"{wording.source(self.headline)} · {self.delegate.age(self.headline)}"
        self._write(text, font, self.theme.text2, 13 * self.scale, 16 * self.scale)

    def _paint_title(self, most: int) -> float:
        """Paint up to so many lines; returns the y below the last."""
        font = fonts.interface(15, 500 if self.headline.is_read else 600)
        line_height = 20 * self.scale
        y = 33 * self.scale
        for line in title_lines(wording.title(self.headline), font, self.width, most):
            self._write(line, font, self.theme.text, y, line_height)
            y += line_height
        return y

    def _paint_snippet(self, found: Snippet, y: float) -> float:
        """Paint a line of the text with the found words in it; returns the y below it."""
        height = 20 * self.scale
        place = QRectF(self.left, self.frame.top() + y, self.width, height)
        line = snippet_line(found, fonts.interface(13), self.width, self.theme)
        self.painter.setPen(QColor(self.theme.text2))
        top = (height - line.boundingRect().height()) / 2
        line.draw(self.painter, self._mirrored(place).topLeft() + QPointF(0, top))
        return y + height

    def _paint_foot(self, y: float) -> None:
        x = self.left
        theme, headline = self.theme, self.headline
        has_failed = headline.status is Status.FAILED and not self.is_fetching
        if headline.favorite:
            x = self._icon("star-filled", theme.star, x, y)
        if has_failed:
            x = self._icon("warning", theme.danger, x, y)
        font = fonts.interface(12, 500)
        text = wording.foot(headline, is_fetching=self.is_fetching)
        color = theme.danger if has_failed else theme.text2
        used = self._write(text, font, color, y, 16 * self.scale, x=x)
        x += used + 10
        if self.is_fetching:
            self._paint_bar(x + 2, y, 1.0, theme.quote)
        elif headline.status is Status.COMPLETE and wording.is_finished(headline):
            self._icon("check", theme.text2, x - 4, y)
        elif headline.status is Status.COMPLETE and headline.progress > 0:
            self._paint_bar(x + 2, y, headline.progress, theme.accent)

    def _paint_bar(self, x: float, y: float, share: float, color: str) -> None:
        is_selected = bool(self.state & QStyle.StateFlag.State_Selected)
        track = QRectF(
            x, self.frame.top() + y + 8 * self.scale - BAR_HEIGHT / 2, BAR_WIDTH, BAR_HEIGHT
        )
        filled = QRectF(track.left(), track.top(), BAR_WIDTH * share, BAR_HEIGHT)
        self.painter.setPen(Qt.PenStyle.NoPen)
        line = self.theme.card_line if is_selected else self.theme.line
        for place, fill in ((track, line), (filled, color)):
            self.painter.setBrush(QColor(fill))
            self.painter.drawRoundedRect(self._mirrored(place), 1.5, 1.5)

    def _icon(self, name: str, color: str, x: float, y: float) -> float:
        """Paint a small icon in the foot; returns where the text goes on."""
        side = 14 * self.scale
        top = self.frame.top() + y + 8 * self.scale - side / 2
        place = self._mirrored(QRectF(x, top, side, side))
        icons.paint(self.painter, name, color, place)
        return x + side + 6

    def _write(  # noqa: PLR0913 (a place and a look)
        self, text: str, font: QFont, color: str, y: float, height: float, *, x: float = 0.0
    ) -> float:
        """Paint one line, shortened to the width that is left; returns the width it took."""
        start = x or self.left
        room = self.left + self.width - start
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.painter.setFont(font)
        self.painter.setPen(QColor(color))
        place = self._mirrored(QRectF(start, self.frame.top() + y, room, height))
        self.painter.drawText(place, _START, shown)
        return metrics.horizontalAdvance(shown)

    def _mirrored(self, place: QRectF) -> QRectF:
        """The same place for a layout from right to left."""
        if not self.is_mirrored:
            return place
        left = self.frame.left() + self.frame.right() - place.right()
        return QRectF(left, place.top(), place.width(), place.height())


def _rounded(data: bytes, ratio: float) -> QPixmap:
    """The middle of a picture as a rounded square."""
    source = QPixmap()
    source.loadFromData(data)
    made = QPixmap(round(PICTURE * ratio), round(PICTURE * ratio))
    if source.isNull():
        return QPixmap()
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    shape = QPainterPath()
    shape.addRoundedRect(0, 0, PICTURE, PICTURE, PICTURE_RADIUS, PICTURE_RADIUS)
    painter.setClipPath(shape)
    side = min(source.width(), source.height())
    middle = QRectF(0, 0, side, side)
    middle.moveCenter(QRectF(source.rect()).center())
    painter.drawPixmap(QRectF(0, 0, PICTURE, PICTURE), source, middle)
    painter.end()
    return made
