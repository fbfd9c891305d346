"""A digest: what the listed articles say, in a few of their own sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from reader.ui import fonts
from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.quotes import Quote, QuoteList
from reader.ui.errands import DigestLine
from reader.ui.theme import Theme


class DigestDialog(Dialog):
    """Waits for a digest, shows it; `chosen` carries the `DigestLine` that leads to its article.

    Args:
        what: what is summarized, in words.
    """

    chosen = Signal(object)

    def __init__(self, what: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("DigestDialog", "Digest"), theme, parent)
        self._lines: Sequence[DigestLine] = ()
        self._title = QLabel(what)
        self._title.setFont(fonts.interface(18, 700))
        self._title.setWordWrap(True)
        self._about = QLabel(self.tr("Reading the articles…"))
        self._about.setWordWrap(True)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setAccessibleName(self.tr("The digest is being made"))
        self.list = QuoteList(self.tr("Sentences of the digest"), theme)
        self.list.chosen.connect(self._choose)
        self.list.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setAutoDefault(False)
        self.copy.setEnabled(False)
        self.copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        for widget in (self._title, self._about, self._busy):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addStretch()
        column.addWidget(buttons)
        self.resize(round(600 * fonts.scale()), round(560 * fonts.scale()))

    def show_lines(self, lines: Sequence[DigestLine], articles: int) -> None:
        """Show the digest of so many articles."""
        self._lines = lines
        self._busy.hide()
        self._about.setText(
            self.tr("The most important sentences of %n articles, word for word", "", articles)
        )
        self.list.show_quotes([Quote(line.text, " · ".join(line.titles)) for line in lines])
        self.list.show()
        self.copy.setEnabled(bool(lines))
        self.list.setFocus()

    def show_note(self, sentence: str) -> None:
        """Say why there is none."""
        self._busy.hide()
        self._about.setText(sentence)

    def _choose(self, row: int) -> None:
        self.accept()
        self.chosen.emit(self._lines[row])

    def _copy(self) -> None:
        lines = (f"• {line.text}\n  — {' · '.join(line.titles)}" for line in self._lines)
        QGuiApplication.clipboard().setText("\n\n".join((self._title.text(), *lines)))
