"""The icons of the window, drawn from `resources/icons` in the theme's colors.

They are line icons on a 24 px grid, written in the small part of SVG that is read here
(https://www.w3.org/TR/SVG2/paths.html): `path` with absolute M, L, H, V, C and Z, `rect`,
`circle`, and a vertical gradient. Reading them ourselves keeps Qt's SVG module, which opens
whatever a picture names, out of the program and its start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QIcon,
    QIconEngine,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from reader import paths
from reader.ui.theme import Theme

_ELEMENT = re.compile(r"<(svg|path|rect|circle|stop)\b([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_STEP = re.compile(r"([MLHVCZ])([^MLHVCZ]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+")
_CURRENT = "currentColor"


class Shape(NamedTuple):
    """One element of a drawing: an outline, its fill (empty: none) and whether it is drawn."""

    outline: QPainterPath
    fill: str
    is_stroked: bool


class Drawing(NamedTuple):
    """A whole icon: the side of its square grid, its line width, shapes, gradient colors."""

    side: float
    line: float
    shapes: tuple[Shape, ...]
    gradient: tuple[str, ...]


@lru_cache(maxsize=512)
def pixmap(name: str, color: str, size: int = 18, ratio: float = 1.0) -> QPixmap:
    """The icon *name* in one color.

    Args:
        name: a file of `resources/icons` without its suffix.
        color: for lines and fills that follow the text.
        size: logical pixels of its sides.
        ratio: device pixels to a logical one.
    """
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, name, color, QRectF(0, 0, size, size))
    painter.end()
    return made


def paint(painter: QPainter, name: str, color: str, place: QRectF) -> None:
    """Draw the icon *name* into a square."""
    drawing = _drawing(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / drawing.side, place.height() / drawing.side)
    pen = QPen(QColor(color), drawing.line)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for shape in drawing.shapes:
        painter.setPen(pen if shape.is_stroked else Qt.PenStyle.NoPen)
        painter.setBrush(_brush(shape, color, drawing.gradient))
        painter.drawPath(shape.outline)
    painter.restore()


class _Engine(QIconEngine):
    """Draws an icon when it is asked for, in the color that its state has in a theme.

    A window starts with dozens of icons, each in six states, of which one is seen.
    """

    def __init__(self, name: str, theme: Theme, checked: str, checked_color: str) -> None:
        super().__init__()
        self._name, self._theme = name, theme
        self._checked, self._checked_color = checked, checked_color

    def clone(self) -> QIconEngine:
        """Another one that draws the same."""
        return _Engine(self._name, self._theme, self._checked, self._checked_color)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into a rectangle."""
        paint(painter, *self._look(mode, state), QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The drawing in so many device pixels."""
        return pixmap(*self._look(mode, state), min(size.width(), size.height()))

    def _look(self, mode: QIcon.Mode, state: QIcon.State) -> tuple[str, str]:
        theme = self._theme
        if mode is QIcon.Mode.Disabled:
            return self._name, theme.line
        if state is QIcon.State.On:
            return self._checked or self._name, self._checked_color or theme.accent
        return self._name, theme.text2 if mode is QIcon.Mode.Normal else theme.text


def icon(name: str, theme: Theme, *, checked: str = "", checked_color: str = "") -> QIcon:
    """An icon for buttons and menus, in the colors of each state.

    Args:
        name: the drawing.
        theme: whose colors.
        checked: the drawing when checked, the same one if empty.
        checked_color: its color when checked, the accent if empty.
    """
    return QIcon(_Engine(name, theme, checked, checked_color))


def app_icon() -> QIcon:
    """The program's own icon in the sizes that window managers ask for."""
    made = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("standfirst", "#000000", side))
    return made


def mirrored(name: str, *, right_to_left: bool) -> str:
    """The name of the arrow or chevron that means the same in the layout's direction."""
    if right_to_left and name.endswith("-left"):
        return name.removesuffix("left") + "right"
    if right_to_left and name.endswith("-right"):
        return name.removesuffix("right") + "left"
    return name


@cache
def _folder() -> Path:
    return paths.resources() / "icons"


@cache
def _drawing(name: str) -> Drawing:
    text = (_folder() / f"{name}.svg").read_text(encoding="utf-8")
    elements: list[tuple[str, dict[str, str]]] = [
        (tag, dict(_ATTRIBUTE.findall(rest))) for tag, rest in _ELEMENT.findall(text)
    ]
    root = next(attributes for tag, attributes in elements if tag == "svg")
    shapes = tuple(
        Shape(
            _outline(tag, attributes),
            attributes.get("fill", root.get("fill", "")).replace("none", ""),
            root.get("stroke") == _CURRENT,
        )
        for tag, attributes in elements
        if tag in {"path", "rect", "circle"}
    )
    return Drawing(
        float(root["viewBox"].split()[2]),
        float(root.get("stroke-width", 1)),
        shapes,
        tuple(attributes["stop-color"] for tag, attributes in elements if tag == "stop"),
    )


def _outline(tag: str, attributes: dict[str, str]) -> QPainterPath:
    made = QPainterPath()
    number = {key: float(text) for key, text in attributes.items() if _NUMBER.fullmatch(text)}
    if tag == "circle":
        made.addEllipse(QPointF(number["cx"], number["cy"]), number["r"], number["r"])
    elif tag == "rect":
        frame = QRectF(number["x"], number["y"], number["width"], number["height"])
        made.addRoundedRect(frame, number["rx"], number["rx"])
    else:
        for command, points in _steps(attributes["d"]):
            _draw_step(made, command, points)
    return made


def _steps(data: str) -> Iterator[tuple[str, list[float]]]:
    arity = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6}
    for command, rest in _STEP.findall(data):
        numbers = [float(text) for text in _NUMBER.findall(rest)]
        size = arity.get(command, 1)
        for start in range(0, len(numbers) or 1, size):
            yield command, numbers[start : start + size]


def _draw_step(made: QPainterPath, command: str, at: list[float]) -> None:
    here = made.currentPosition()
    if command == "M":
        made.moveTo(*at)
    elif command == "L":
        made.lineTo(*at)
    elif command == "H":
        made.lineTo(at[0], here.y())
    elif command == "V":
        made.lineTo(here.x(), at[0])
    elif command == "C":
        made.cubicTo(*at)
    else:
        made.closeSubpath()


def _brush(shape: Shape, color: str, gradient: tuple[str, ...]) -> QBrush:
    if not shape.fill:
        return QBrush(Qt.BrushStyle.NoBrush)
    if not shape.fill.startswith("url"):
        return QBrush(QColor(color if shape.fill == _CURRENT else shape.fill))
    bounds = shape.outline.boundingRect()
    made = QLinearGradient(bounds.topLeft(), bounds.bottomLeft())
    for place, stop in enumerate(gradient):
        made.setColorAt(place / (len(gradient) - 1), QColor(stop))
    return QBrush(made)


def icon_size(size: int = 18) -> QSize:
    """A square size for `setIconSize`."""
    return QSize(size, size)
