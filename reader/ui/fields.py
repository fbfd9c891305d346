"""Boxes for choices, numbers and switches, with our own arrows and tick.

A style sheet can put only picture files there, and those would not follow the theme; so the
sheet (see `dialogs.base.controls`) leaves the place blank, and our icons are painted over it.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from reader.ui import icons

ARROW, INSET = 14, 8
"""Pixels of an arrow, and between it and the edge."""


class ChoiceBox(QComboBox):
    """One of a few."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the box and its arrow."""
        super().paintEvent(event)
        _paint_arrow(self, "chevron-down", self.height() / 2)


class NumberBox(QSpinBox):
    """A whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(ARROW // 2, 0, ARROW // 2, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the box and its arrows."""
        super().paintEvent(event)
        _paint_arrows(self)


class DecimalBox(QDoubleSpinBox):
    """A number with decimals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(ARROW // 2, 0, ARROW // 2, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the box and its arrows."""
        super().paintEvent(event)
        _paint_arrows(self)


class Switch(QCheckBox):
    """Something that is on or off."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the box, its words and, when it is on, the tick."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        place = QRectF(self.style().subElementRect(part, option, self)).adjusted(2, 2, -2, -2)
        icons.paint(QPainter(self), "check", self.palette().base().color().name(), place)


def _paint_arrows(box: QWidget) -> None:
    _paint_arrow(box, "chevron-up", box.height() * 0.33)
    _paint_arrow(box, "chevron-down", box.height() * 0.67)


def _paint_arrow(box: QWidget, name: str, middle: float) -> None:
    x = INSET if box.isRightToLeft() else box.width() - ARROW - INSET
    place = QRectF(x, middle - ARROW / 2, ARROW, ARROW)
    icons.paint(QPainter(box), name, box.palette().text().color().name(), place)
