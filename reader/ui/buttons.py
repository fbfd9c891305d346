"""Buttons that show only an icon: their name is spoken, their tooltip adds the key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from reader.ui import fonts, icons
from reader.ui.theme import Theme

SIDE, ICON = 36, 20


class IconButton(QToolButton):
    """A flat button with one of our icons.

    Args:
        icon: the drawing.
        name: what assistive technology calls it.
        key: the shortcut that does the same, shown in the tooltip; it isn't set up here.
        checked_icon: the drawing when checked; names a button that can be checked.
        is_star: whether the checked icon has the star's color.
    """

    def __init__(  # noqa: PLR0913 (a button's look, each part with its default)
        self,
        icon: str,
        name: str,
        *,
        key: str = "",
        checked_icon: str = "",
        is_star: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._checked_icon, self._is_star = icon, checked_icon, is_star
        self._theme: Theme | None = None
        self.setCheckable(bool(checked_icon))
        if checked_icon:
            # What is on is told by the icon alone; the ground would say "pressed".
            self.setStyleSheet("QToolButton:checked:!hover:!pressed { background: transparent; }")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        side = round(SIDE * fonts.scale())
        self.setFixedSize(side, side)
        self.setIconSize(icons.icon_size(round(ICON * fonts.scale())))
        self.name(name, key)

    def name(self, name: str, key: str = "") -> None:
        """Call the button *name*, with *key* in its tooltip."""
        self.setAccessibleName(name)
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self._tip = f"{name} ({shown})" if shown else name
        self.setToolTip(self._tip)

    def explain(self, why_not: str) -> None:
        """Say in the tooltip why the button does nothing now; empty where it does something."""
        self.setToolTip(why_not or self._tip)

    def draw(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        if self._theme is not None:
            self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in these colors."""
        self._theme = theme
        color = theme.star if self._is_star else ""
        self.setIcon(
            icons.icon(self._icon, theme, checked=self._checked_icon, checked_color=color)
        )

    def set_color(self, theme: Theme, color: str) -> None:
        """Draw the icon in one color, on a ground that isn't the theme's page."""
        self._theme = theme
        ratio = self.devicePixelRatioF()
        self.setIcon(QIcon(icons.pixmap(self._icon, color, round(ICON * fonts.scale()), ratio)))
