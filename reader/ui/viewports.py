"""The widget that a scroller shows its content in, made here and not by Qt.

Asked for one that Qt made, PySide sets up all classes of widgets to tell which it is.
"""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def take(area: QAbstractScrollArea) -> QWidget:
    """Give a scroller a viewport that looks like Qt's; returns it."""
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
    return viewport
