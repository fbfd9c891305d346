"""Text in lines of a fixed height, for the widgets that paint their own."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from reader.ui.direction import reads_right_to_left


class Lines(NamedTuple):
    """A text broken into lines, and the height of all of them."""

    layout: QTextLayout
    height: int

    def draw(self, painter: QPainter, at: QPointF, color: str) -> None:
        """Paint the lines with their upper left corner at a point."""
        painter.setPen(QColor(color))
        self.layout.draw(painter, at)


def lay_out(  # noqa: PLR0913 (a text and how it is set)
    text: str,
    font: QFont,
    width: float,
    line: int,
    *,
    alignment: Qt.AlignmentFlag | None = None,
    most: int = 0,
) -> Lines:
    """Break a text into lines.

    Args:
        text: one paragraph.
        font: what it is set in.
        width: pixels of a line.
        line: pixels from one line to the next.
        alignment: left or right; unless told, the side where the text's direction begins.
        most: how many lines there may be, the last of which is then cut short; 0 for any.
    """
    made = _broken(text, font, width, line, alignment)
    if not 0 < most < made.layout.lineCount():
        return made
    start = made.layout.lineAt(most - 1).textStart()
    units = text.encode("utf-16-le")  # as Qt counts
    kept = units[: 2 * start].decode("utf-16-le", "ignore")
    rest = units[2 * start :].decode("utf-16-le", "ignore")
    cut = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return _broken(kept + cut, font, width, line, alignment)


def _broken(
    text: str, font: QFont, width: float, line: int, alignment: Qt.AlignmentFlag | None
) -> Lines:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    is_rtl = reads_right_to_left(text)
    # A QTextLayout of its own, unlike one in a document, does not mirror "left" by itself.
    start = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(start if alignment is None else alignment)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    metrics = QFontMetricsF(font)
    above = (line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    layout.beginLayout()
    top = 0
    while (row := layout.createLine()).isValid():
        row.setLineWidth(max(1.0, width))
        # All base lines keep their distance, whatever script a line needs.
        row.setPosition(QPointF(0, top + above - row.ascent()))
        top += line
    layout.endLayout()
    return Lines(layout, top)
