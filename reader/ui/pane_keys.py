"""The keys that mean something only in the list or in the text: Space, Shift+Space, Esc.

They are no shortcuts of the window, for a button that has the keyboard needs Space itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class PaneKeys(QObject):
    """Watches some widgets for these keys.

    Args:
        widgets: those that the keys are for.
        on_page: called with whether to go down (Space) or up (Shift+Space).
        on_leave: called for Esc.
    """

    def __init__(
        self,
        widgets: tuple[QWidget, ...],
        on_page: Callable[[bool], object],
        on_leave: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._on_page, self._on_leave = on_page, on_leave
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Act on the keys, and let everything else pass."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        shift = Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Space and event.modifiers() & ~shift == _NONE:
            self._on_page(not event.modifiers() & shift)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._on_leave()
            return True
        return False


_NONE = Qt.KeyboardModifier.NoModifier
