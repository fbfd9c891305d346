"""A few strokes that the painted widgets share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen


def panel(  # noqa: PLR0913 (a shape's look, each part with its default)
    painter: QPainter,
    place: QRectF,
    radius: float,
    *,
    fill: str = "",
    line: str = "",
    thickness: float = 1,
) -> None:
    """A rectangle with rounded corners; its line lies inside the rectangle."""
    half = thickness / 2 if line else 0
    painter.setPen(QPen(QColor(line), thickness) if line else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(fill)) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(half, half, -half, -half), radius, radius)


def focus_ring(painter: QPainter, place: QRectF, radius: float, color: str) -> None:
    """The 2 px ring inside a widget that has the keyboard."""
    panel(painter, place, radius, line=color, thickness=2)
