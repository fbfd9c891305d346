"""A row's text laid out: a title in a few lines, a line with found words in it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from reader.library import Snippet
from reader.ui import fonts
from reader.ui.theme import Theme

BOLD_TAKES = 4
"""Pixels to spare for each found word, which is wider than the rest of its line."""


def snippet_line(found: Snippet, font: QFont, width: float, theme: Theme) -> QTextLayout:
    """One line that stands out where words were found."""
    bold = QTextCharFormat()
    bold.setFont(fonts.interface(13, 600))
    bold.setForeground(QColor(theme.text))
    room = width - BOLD_TAKES * len(found.spans)
    shown = QFontMetricsF(font).elidedText(found.text, Qt.TextElideMode.ElideRight, room)
    formats = []
    for start, end in found.spans:
        # Qt counts UTF-16 units.
        units = len(shown[:start].encode("utf-16-le")) // 2
        part = QTextLayout.FormatRange()
        part.start, part.length = units, len(shown[start:end].encode("utf-16-le")) // 2
        part.format = bold
        formats.append(part)
    layout = QTextLayout(shown, font)
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout


def title_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The text broken into so many lines; the last ends in an ellipsis where it must."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts = []
    for _ in range(most + 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return _cut(text, starts, font, width, most)


def _cut(text: str, starts: list[int], font: QFont, width: float, most: int) -> list[str]:
    # Qt counts UTF-16 units; so does this string.
    units = text.encode("utf-16-le")
    cut = [*starts[:most], len(units) // 2]
    lines = [
        units[2 * start : 2 * end].decode("utf-16-le", "ignore").strip()
        for start, end in pairwise(cut)
    ]
    if len(starts) > most:
        mode = Qt.TextElideMode.ElideRight
        lines[-1] = QFontMetricsF(font).elidedText(lines[-1], mode, width)
    return lines
