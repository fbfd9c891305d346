"""Adding by hand: addresses, one in a line, or files from the disk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.ui import fonts
from reader.ui.dialogs.base import Dialog
from reader.ui.theme import Theme


class Lines(QPlainTextEdit):
    """A field of a few lines in which Ctrl+Enter is done and Tab leaves."""

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(round(96 * fonts.scale()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter in a single line is done; in several, Ctrl+Enter is."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        wants_line = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if is_enter and not wants_line:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class AddDialog(Dialog):
    """Asks what to save; `sources_given` carries addresses and files."""

    sources_given = Signal(list)
    import_wanted = Signal()

    def __init__(
        self, theme: Theme, found: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("AddDialog", "Add an article"), theme, parent)
        label = QLabel(self.tr("Addresses, one in a line"))
        label.setFont(fonts.interface(12, 600))
        self._lines = Lines()
        self._lines.setPlaceholderText("https://")
        self._lines.setPlainText("\n".join(found))
        self._lines.selectAll()
        self._lines.done.connect(self._save)
        self._lines.textChanged.connect(self._show_readiness)
        label.setBuddy(self._lines)
        self._buttons = self._button_box()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        column.addWidget(label)
        column.addWidget(self._lines)
        column.addWidget(self._buttons)
        self.setMinimumWidth(round(520 * fonts.scale()))
        self._show_readiness()

    def sources(self) -> list[str]:
        """The addresses in the field; one without a scheme gets https."""
        lines = [line.strip() for line in self._lines.toPlainText().splitlines()]
        return [line if "://" in line else f"https://{line}" for line in lines if line]

    def _button_box(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        box = QDialogButtonBox()
        self._save_button = box.addButton(self.tr("Save"), role.AcceptRole)
        self._save_button.setDefault(True)
        box.addButton(QDialogButtonBox.StandardButton.Cancel).clicked.connect(self.reject)
        box.addButton(self.tr("Choose files…"), role.ActionRole).clicked.connect(self._choose)
        box.addButton(self.tr("Import…"), role.ActionRole).clicked.connect(self._import)
        self._save_button.clicked.connect(self._save)
        return box

    def _show_readiness(self) -> None:
        self._save_button.setEnabled(bool(self.sources()))

    def _save(self) -> None:
        if sources := self.sources():
            self.accept()
            self.sources_given.emit(sources)

    def _choose(self) -> None:
        files, _filter = QFileDialog.getOpenFileNames(
            self,
            self.tr("Save files as articles"),
            "",
            self.tr("Pages and texts")
            + " (*.html *.htm *.xhtml *.mhtml *.mht *.webarchive *.maff *.warc *.wacz *.txt *.md"
            " *.epub *.pdf *.zip);;" + self.tr("All files") + " (*)",
        )
        if files:
            self.accept()
            self.sources_given.emit(files)

    def _import(self) -> None:
        self.accept()
        self.import_wanted.emit()
