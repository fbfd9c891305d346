"""Coloring labels, in a way that style sheets don't undo."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel


def color(label: QLabel, name: str) -> None:
    """Write *label* in a color.

    The style sheet's first look at a widget drops a palette that was set before, so it has
    to look first.
    """
    label.ensurePolished()
    palette = label.palette()
    palette.setColor(label.foregroundRole(), QColor(name))
    label.setPalette(palette)
