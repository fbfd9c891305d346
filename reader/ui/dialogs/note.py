"""A highlight and what the reader thinks of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.article import Highlight
from reader.ui import fonts
from reader.ui.dialogs.base import Dialog
from reader.ui.theme import Theme

SHOWN = 300
"""Characters of the quotation that are shown."""


class NoteDialog(Dialog):
    """Asks for a note; `note_given` carries it, `removal_wanted` asks to unmark the words."""

    note_given = Signal(str)
    removal_wanted = Signal()

    def __init__(self, highlight: Highlight, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("NoteDialog", "Highlight"), theme, parent)
        self._highlight = highlight
        quote = highlight.quote
        label = QLabel(quote if len(quote) <= SHOWN else f"{quote[:SHOWN]}…")
        label.setFont(fonts.reading(round(16 * fonts.scale())))
        label.setWordWrap(True)
        self._note = QPlainTextEdit(highlight.note)
        self._note.setPlaceholderText(self.tr("Your note"))
        self._note.setAccessibleName(self.tr("Your note"))
        self._note.setTabChangesFocus(True)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        remove = buttons.addButton(
            self.tr("Remove the highlight"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        remove.clicked.connect(self._remove)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        for widget in (label, self._note, buttons):
            column.addWidget(widget)
        self._note.setFocus()
        self.resize(round(460 * fonts.scale()), round(280 * fonts.scale()))

    def _save(self) -> None:
        self.accept()
        note = self._note.toPlainText().strip()
        if note != self._highlight.note:
            self.note_given.emit(note)

    def _remove(self) -> None:
        self.accept()
        self.removal_wanted.emit()
