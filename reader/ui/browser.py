"""What a reader does to the text itself: select, copy, follow links, move a cursor."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QTextBrowser, QTextEdit, QWidget

from reader.ui import viewports

_ARROWS = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_End}
)


class Browser(QTextBrowser):
    """A text that is read, not written; it opens nothing by itself.

    `menu_opening` carries the menu that is about to open and the position it opens at.
    """

    link_chosen = Signal(str)
    link_hovered = Signal(str)
    highlight_wanted = Signal()
    place_clicked = Signal(int)
    menu_opening = Signal(QMenu, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take_viewport()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setAccessibleName(self.tr("Article text"))
        self.anchorClicked.connect(lambda link: self.link_chosen.emit(link.toString()))
        self.highlighted.connect(lambda link: self.link_hovered.emit(link.toString()))

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 (Qt's name)
        """What is copied: the words, without colors made for another page."""
        made = QMimeData()
        made.setText(self.selected_text())
        return made

    def selected_text(self) -> str:
        """The selected words, paragraphs apart, pictures left out."""
        text = self.textCursor().selectedText().replace("\u2029", "\n\n")
        return text.replace("\u2028", "\n").replace("\ufffc", "").strip("\n")

    def position_at_top(self) -> int:
        """The document's position of the first line that can be seen."""
        return self.cursorForPosition(self.viewport().rect().topLeft()).position()

    def clear_selection(self) -> None:
        """Select nothing; the cursor stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell where was clicked when nothing was selected and no link was followed."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        is_click = event.button() is Qt.MouseButton.LeftButton
        if is_click and not self.textCursor().hasSelection() and not self.anchorAt(point):
            self.place_clicked.emit(self.cursorForPosition(point).position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """What can be done with the selected words and with a link."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        has_words = self.textCursor().hasSelection()
        for text, does in (
            (self.tr("Copy"), self.copy),
            (self.tr("Highlight"), self.highlight_wanted.emit),
        ):
            action = menu.addAction(text)
            action.setEnabled(has_words)
            action.triggered.connect(does)
        link = self.anchorAt(self.viewport().mapFromGlobal(event.globalPos()))
        if link:
            menu.addSeparator()
            menu.addAction(self.tr("Open link")).triggered.connect(
                lambda: self.link_chosen.emit(link)
            )
            menu.addAction(self.tr("Copy link address")).triggered.connect(
                lambda: QGuiApplication.clipboard().setText(link)
            )
        menu.addSeparator()
        menu.addAction(self.tr("Select all")).triggered.connect(self.selectAll)
        point = self.viewport().mapFromGlobal(event.globalPos())
        self.menu_opening.emit(menu, self.cursorForPosition(point).position())
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Arrows scroll; with Shift, or after F7, they move a cursor that selects words."""
        is_selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_F7 or (
            is_selecting and event.key() in _ARROWS and not self.has_caret
        ):
            self.set_caret(is_on=not self.has_caret)
            if event.key() == Qt.Key.Key_F7:
                return
        super().keyPressEvent(event)

    @property
    def has_caret(self) -> bool:
        """Whether a cursor can be moved through the text."""
        flags = self.textInteractionFlags()
        return bool(flags & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def set_caret(self, *, is_on: bool) -> None:
        """Let the arrow keys move a cursor, from the first visible line on, or scroll."""
        flags = Qt.TextInteractionFlag.TextBrowserInteraction
        if is_on:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
            cursor = self.textCursor()
            if not cursor.hasSelection():
                cursor.setPosition(self.position_at_top())
                self.setTextCursor(cursor)
        self.setTextInteractionFlags(flags)

    def _take_viewport(self) -> None:
        """Show the text in a widget of ours, which listens to all that Qt's listens to."""
        viewport = viewports.take(self)
        viewport.setMouseTracking(True)
        viewport.setAcceptDrops(True)
        viewport.setCursor(Qt.CursorShape.ArrowCursor)
        viewport.grabGesture(Qt.GestureType.PanGesture)
        # The empty document that a browser starts with still measures its text for Qt's.
        self.document().documentLayout().setPaintDevice(viewport)
