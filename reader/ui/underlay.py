"""Painting what lies under the text, on the screen and on paper, and the veil of skimming."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextDocument

from reader.ui import fonts, tints
from reader.ui.fonts import TypeStyle
from reader.ui.painting import panel
from reader.ui.theme import Theme
from reader.ui.tints import Tint
from reader.ui.typography import ITEM, PANEL, QUOTE, QUOTE_INDENT, ROW_LINE, RULE

SKIM_VEIL = 0.68
NUMBER_GAP, BULLET_GAP, NUMBER_ROOM = 9, 14, 90


@dataclass(frozen=True, slots=True)
class Underlay:
    """Where and how: the document, its colors and type, its column's left edge and width."""

    document: QTextDocument
    theme: Theme
    style: TypeStyle
    left: float
    column: float

    def paint_tint(self, painter: QPainter, tint: Tint, first: int, last: int) -> None:
        """Paint a mark's stretches between two positions."""
        over = tint.overhang
        for rect in tint.visible(self.document, first, last, self.style.size):
            grown = rect.adjusted(-over, 0, over, 0)
            panel(painter, grown, tint.radius, fill=tint.color)
            if tint.underline:
                line = QRectF(grown.left(), grown.bottom() - 2, grown.width(), 2)
                panel(painter, line, 1, fill=tint.underline)

    def paint_grounds(self, painter: QPainter, exposed: QRectF) -> None:
        """Paint panels, bars, rules and list marks of the blocks in a strip of the document."""
        first = tints.block_at(self.document, exposed.top() - 2 * self.style.line)
        for ground in tints.grounds(self.document, first, exposed.bottom()):
            self._paint_ground(painter, ground)

    def _paint_ground(self, painter: QPainter, ground: tints.Ground) -> None:
        place = ground.place
        if ground.kind == PANEL:
            wide = QRectF(self.left, place.top() - 12, self.column, place.height() + 30)
            panel(painter, wide, 8, fill=self.theme.code, line=self.theme.line)
        elif ground.kind == QUOTE:
            self._paint_bars(painter, ground)
        elif ground.kind == ITEM:
            self._paint_item(painter, ground)
        elif ground.kind == RULE:
            middle = QRectF(place.center().x() - 60, place.center().y(), 120, 1)
            painter.fillRect(middle, QColor(self.theme.quote))
        elif ground.kind == ROW_LINE:
            line = QRectF(self.left, place.top() - 5, self.column, 1)
            painter.fillRect(line, QColor(self.theme.line))

    def _paint_bars(self, painter: QPainter, ground: tints.Ground) -> None:
        place = ground.place
        for depth in range(int(ground.value)):
            away = depth * QUOTE_INDENT
            end = self.left + self.column - 3 - away
            x = end if ground.is_right_to_left else self.left + away
            bar = QRectF(x, place.top(), 3, place.height())
            panel(painter, bar, 1.5, fill=self.theme.quote)

    def _paint_item(self, painter: QPainter, ground: tints.Ground) -> None:
        """The bullet or number, in the margin before its item."""
        place, mark, is_rtl = ground.place, str(ground.value), ground.is_right_to_left
        gap = NUMBER_GAP if mark.endswith(".") else BULLET_GAP
        # A block's rectangle leaves out its right margin, but not its left one.
        x = place.right() + gap if is_rtl else place.left() + ground.inset - gap
        if not mark.endswith("."):
            self._paint_bullet(painter, x, place.top(), is_filled=mark == "•")
            return
        painter.setFont(fonts.reading(self.style.size, family=self.style.family))
        painter.setPen(QColor(self.theme.text2))
        sides = Qt.AlignmentFlag
        near = sides.AlignLeft if is_rtl else sides.AlignRight
        room = QRectF(x if is_rtl else x - NUMBER_ROOM, place.top(), NUMBER_ROOM, self.style.line)
        painter.drawText(room, near | sides.AlignAbsolute | sides.AlignVCenter, mark)

    def _paint_bullet(self, painter: QPainter, x: float, top: float, *, is_filled: bool) -> None:
        side = self.style.size * 0.28
        # The middle of a small letter above the base line, which lies at 4/5 of the line.
        middle = top + self.style.line * 0.8 - self.style.size * 0.27
        dot = QRectF(x - side / 2, middle - side / 2, side, side)
        color = self.theme.text2
        panel(painter, dot, side / 2, fill=color if is_filled else "", line=color)

    def paint_veil(
        self, painter: QPainter, kept: Tint, exposed: QRectF, between: tuple[int, int]
    ) -> None:
        """Dim a strip of the document but for the stretches that are kept."""
        veil, clear = QPainterPath(), QPainterPath()
        veil.addRect(exposed)
        clear.setFillRule(Qt.FillRule.WindingFill)
        for rect in kept.visible(self.document, *between, self.style.size):
            clear.addRoundedRect(rect.adjusted(-3, 0, 3, 0), 5, 5)
        color = QColor(self.theme.page)
        color.setAlphaF(SKIM_VEIL)
        painter.fillPath(veil.subtracted(clear), color)
