"""Which part of its page an article's text is: offered when the program was wrong about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from reader.article import Correction
from reader.ui import fonts
from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.quotes import Quote, QuoteList
from reader.ui.theme import Theme

BEGINNING, END = 180, 90
"""Characters that are shown of a part's beginning and of its end."""


class PickDialog(Dialog):
    """Waits for the parts of a page, lists them; `chosen` carries the one that was picked."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("PickDialog", "Pick the article's text"), theme, parent
        )
        self._parts: Sequence[Correction] = ()
        self._about = QLabel(self.tr("Looking at the page as it was kept…"))
        self._about.setWordWrap(True)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setAccessibleName(self.tr("The page is being looked at"))
        self.list = QuoteList(self.tr("Parts of the page"), theme)
        self.list.chosen.connect(self._choose)
        self.list.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use = buttons.addButton(
            self.tr("This is the article"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.use.setEnabled(False)
        self.use.clicked.connect(lambda: self._choose(self.list.currentRow()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        for widget in (self._about, self._busy):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addStretch()
        column.addWidget(buttons)
        self.resize(round(620 * fonts.scale()), round(560 * fonts.scale()))

    def show_parts(self, parts: Sequence[Correction]) -> None:
        """List the parts of the page."""
        self._parts = parts
        self._busy.hide()
        self._about.setText(
            self.tr("Where does the article stand? The site's next pages are read the same way.")
            if parts
            else self.tr("The page as it was kept has no part that could be an article.")
        )
        self.list.show_quotes([Quote(_ends(part), self._length(part)) for part in parts])
        self.list.setVisible(bool(parts))
        self.use.setEnabled(bool(parts))
        self.list.setFocus()

    def show_note(self, sentence: str) -> None:
        """Say why there is nothing to pick."""
        self._busy.hide()
        self._about.setText(sentence)

    def _length(self, part: Correction) -> str:
        return self.tr("%n words", "", part.words)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._parts):
            self.accept()
            self.chosen.emit(self._parts[row])


def _ends(part: Correction) -> str:
    """How a part begins and how it ends."""
    if len(part.start) <= BEGINNING:
        return part.start
    beginning = part.start[:BEGINNING].rpartition(" ")[0] or part.start[:BEGINNING]
    end = part.end[-END:].partition(" ")[2] or part.end[-END:]
    return f"{beginning} … {end}"
