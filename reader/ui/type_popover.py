"""The settings of the text, in a small sheet below their button: theme, font, size, spacing.

Every change shows at once in the article behind it. The sheet is a child of the window, not a
window of its own, so that its shadow needs no compositor; a click elsewhere or Esc closes it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from reader.settings import RANGES, FontChoice, Settings, ThemeChoice
from reader.ui import fonts, labels
from reader.ui.choices import Choices
from reader.ui.dialogs.base import controls
from reader.ui.fields import Switch
from reader.ui.theme import LIGHT, THEMES, Theme, choose

WIDTH, SHADOW, PADDING, RADIUS = 316, 10, 16, 14
SAMPLE = "Aa"

_Choice = TypeVar("_Choice", ThemeChoice, FontChoice)


class Tile(QAbstractButton):
    """One of a few choices, painted in what it stands for."""

    def __init__(self, name: str, height: int, *, font: QFont, sample: str = "") -> None:
        super().__init__()
        self._sample, self._font = sample, font
        self._theme, self._own = LIGHT, LIGHT
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(round(height * fonts.scale()))

    def set_themes(self, theme: Theme, own: Theme) -> None:
        """Take the window's colors for the frame, and one's own for the inside."""
        self._theme, self._own = theme, own
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = self.isChecked()
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(
            QPen(QColor(self._theme.accent if is_on else self._theme.line), 2 - (not is_on))
        )
        painter.setBrush(QColor(self._ground(is_on=is_on)))
        painter.drawRoundedRect(frame, 9, 9)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 6, 6)
        painter.setPen(QColor(self._own.body if self._sample else self._theme.text))
        if self._sample:
            self._paint_sample(painter, frame)
        else:
            painter.setFont(self._font)
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.text())

    def _ground(self, *, is_on: bool) -> str:
        if self._sample:
            return self._own.page
        return self._theme.selection if is_on else self._theme.list

    def _paint_sample(self, painter: QPainter, frame: QRectF) -> None:
        middle = Qt.AlignmentFlag.AlignCenter
        scale = fonts.scale()
        painter.setFont(self._font)
        painter.drawText(frame.adjusted(0, 5 * scale, 0, -17 * scale), middle, self._sample)
        painter.setFont(fonts.interface(11, 500))
        painter.drawText(frame.adjusted(0, 30 * scale, 0, -4 * scale), middle, self.text())


class Sheet(QWidget):
    """A white card with a soft shadow, on top of everything in the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._theme = LIGHT
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint ten faint sheets under the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 12 if self._theme.is_dark else 4))
        frame = QRectF(self.rect())
        for depth in range(SHADOW, 0, -1):
            far = SHADOW - depth
            painter.drawRoundedRect(
                frame.adjusted(far, far + 2, -far, -far), RADIUS + depth, RADIUS + depth
            )
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QColor(self._theme.list))
        painter.drawRoundedRect(frame.adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW), RADIUS, RADIUS)

    def open_at(self, right: int, top: int) -> None:
        """Show with the card's outer edge at *right* and its head at *top*."""
        self.adjustSize()
        self.move(max(0, min(right, self._window.width()) - self.width()), top)
        self._before = self._window.focusWidget()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        _application().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Stop watching clicks, and give the keyboard back to whoever had it."""
        _application().removeEventFilter(self)
        had_keyboard = self.hasFocus() or self.isAncestorOf(self._window.focusWidget())
        if had_keyboard and self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A click anywhere else closes."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            place = self.mapFromGlobal(event.globalPosition().toPoint())
            if not self.rect().contains(place):
                self.hide()
        return False


def _application() -> QCoreApplication:
    app = QApplication.instance()
    assert app is not None
    return app


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A slider's setting: its name in the settings, its words, and a step."""

    name: str
    label: str
    step: float
    shown: Callable[[float], str]


class TypePopover(Sheet):
    """Theme, font, size, line spacing, width and justification."""

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = choices
        self._themes = self._tiles(self._theme_names(), 54, sample=SAMPLE)
        self._fonts = self._tiles(self._font_names(), 40)
        self._sliders: dict[str, tuple[Scale, QSlider, QLabel]] = {}
        self._labels: list[QLabel] = []
        self._justify = Switch(self.tr("Justify"))
        self._justify.clicked.connect(lambda is_on: choices.change(justify=is_on))
        self._build()
        self._show(choices.now)
        choices.changed.connect(lambda _old, new: self._show(new))
        self.setAccessibleName(self.tr("Text settings"))
        self.setFixedWidth(round(WIDTH * fonts.scale()))

    def set_theme(self, theme: Theme) -> None:
        """Take these colors."""
        self._theme = theme
        for name, tile in self._themes.items():
            own = choose(name) if name is ThemeChoice.AUTO else THEMES[name]
            tile.set_themes(theme, own)
        for tile in self._fonts.values():
            tile.set_themes(theme, theme)
        self._justify.setStyleSheet(controls(theme))
        for label in self._labels:
            labels.color(label, theme.text2)
        self.update()

    def _show(self, settings: Settings) -> None:
        self._themes[settings.theme].setChecked(True)
        self._fonts[settings.font].setChecked(True)
        self._justify.setChecked(settings.justify)
        for scale, slider, number in self._sliders.values():
            value = getattr(settings, scale.name)
            slider.blockSignals(True)
            slider.setValue(round(value / scale.step))
            slider.blockSignals(False)
            number.setText(scale.shown(value))

    def _theme_names(self) -> dict[ThemeChoice, tuple[str, QFont]]:
        font = fonts.reading(round(17 * fonts.scale()), 600)
        return {
            ThemeChoice.AUTO: (self.tr("Auto"), font),
            ThemeChoice.LIGHT: (self.tr("Light"), font),
            ThemeChoice.SEPIA: (self.tr("Sepia"), font),
            ThemeChoice.DARK: (self.tr("Dark"), font),
        }

    def _font_names(self) -> dict[FontChoice, tuple[str, QFont]]:
        size = round(14 * fonts.scale())
        return {
            FontChoice.LITERATA: ("Literata", fonts.reading(size, 500)),
            FontChoice.INTER: ("Inter", fonts.reading(size, 500, family="inter")),
            FontChoice.SYSTEM: (self.tr("System"), fonts.reading(size, 500, family="system")),
        }

    def _tiles(
        self, names: dict[_Choice, tuple[str, QFont]], height: int, sample: str = ""
    ) -> dict[_Choice, Tile]:
        return {
            choice: Tile(name, height, font=font, sample=sample)
            for choice, (name, font) in names.items()
        }

    def _build(self) -> None:
        inset = SHADOW + PADDING
        column = QVBoxLayout(self)
        column.setContentsMargins(inset, SHADOW + 12, inset, inset)
        column.setSpacing(0)
        column.addWidget(self._label(self.tr("Theme")))
        column.addSpacing(4)
        column.addLayout(self._row(self._themes, "theme"))
        column.addSpacing(12)
        column.addWidget(self._label(self.tr("Font")))
        column.addSpacing(4)
        column.addLayout(self._row(self._fonts, "font"))
        for scale in self._scales():
            column.addSpacing(12)
            self._add_slider(column, scale)
        column.addSpacing(12)
        column.addWidget(self._justify)

    def _row(self, tiles: dict[_Choice, Tile], name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(7)
        group = QButtonGroup(self)
        for choice, tile in tiles.items():
            group.addButton(tile)
            row.addWidget(tile, 1)
            tile.clicked.connect(partial(self._choose, name, choice))
        return row

    def _choose(self, name: str, choice: ThemeChoice | FontChoice) -> None:
        self._choices.change(**{name: choice})

    def _scales(self) -> tuple[Scale, ...]:
        characters = self.tr("{number} characters")
        return (
            Scale(name="size", label=self.tr("Size"), step=1, shown=lambda n: f"{n:.0f}"),
            Scale(
                name="line_height",
                label=self.tr("Line spacing"),
                step=0.05,
                shown=lambda n: QLocale().toString(round(n, 2), "g", 3),
            ),
            Scale(
                name="width",
                label=self.tr("Width"),
                step=1,
                shown=lambda n: characters.replace("{number}", f"{n:.0f}"),
            ),
        )

    def _add_slider(self, column: QVBoxLayout, scale: Scale) -> None:
        label, number = self._label(scale.label), QLabel()
        number.setFont(fonts.interface(12, 500))
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setAccessibleName(scale.label)
        slider.setFixedHeight(round(22 * fonts.scale()))
        least, most = RANGES[scale.name]
        slider.setRange(round(least / scale.step), round(most / scale.step))
        slider.valueChanged.connect(lambda value: self._slide(scale, value))
        head = QHBoxLayout()
        head.addWidget(label)
        head.addStretch()
        head.addWidget(number)
        column.addLayout(head)
        column.addWidget(slider)
        self._sliders[scale.name] = (scale, slider, number)

    def _slide(self, scale: Scale, value: int) -> None:
        number = value * scale.step
        chosen = round(number) if scale.step == 1 else round(number, 2)
        self._choices.change(**{scale.name: chosen})

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setFont(fonts.interface(12, 600))
        self._labels.append(label)
        return label
