"""The reader's highlights: of the open article or of all, with their notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.article import ArticleId, Highlight
from reader.ui import fonts
from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.quotes import Quote, QuoteList
from reader.ui.fields import ChoiceBox
from reader.ui.theme import Theme

Found = Sequence[tuple[ArticleId, str, Highlight]]
"""Highlights with the number and title of their article."""


class HighlightsDialog(Dialog):
    """Lists highlights, and leads to their places.

    `chosen` carries an article and its highlight, `edit_wanted` a highlight, and `copy_wanted`
    all that are listed.

    Args:
        find: gives all highlights, the newest first.
        article: the open article, None where there is none.
    """

    chosen = Signal(object, object)
    edit_wanted = Signal(object)
    copy_wanted = Signal(object)

    def __init__(
        self,
        find: Callable[[], Found],
        article: ArticleId | None,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            QCoreApplication.translate("HighlightsDialog", "Highlights"), theme, parent
        )
        self._find, self._article = find, article
        self._found: Found = ()
        self.scope = ChoiceBox()
        self.scope.setAccessibleName(self.tr("Which highlights"))
        if article is not None:
            self.scope.addItem(self.tr("This article"), False)
        self.scope.addItem(self.tr("All articles"), True)
        self.scope.currentIndexChanged.connect(lambda _row: self.refresh())
        self.list = QuoteList(self.tr("Highlights"), theme)
        self.list.chosen.connect(self._choose)
        self._none = QLabel(self.tr("Select words in an article and press H to keep them here."))
        self._none.setWordWrap(True)
        self._lay_out()
        self.refresh()
        if not self.list.count():
            self.scope.setCurrentIndex(self.scope.count() - 1)
        self.list.setFocus()

    def refresh(self) -> None:
        """List what there is now."""
        is_all = bool(self.scope.currentData())
        self._found = [one for one in self._find() if is_all or one[0] == self._article]
        if not is_all:
            self._found = sorted(self._found, key=lambda one: (one[2].paragraph, one[2].start))
        self.list.show_quotes(
            [Quote(one.quote, title if is_all else "", one.note) for _, title, one in self._found]
        )
        self.list.setVisible(bool(self._found))
        self._none.setVisible(not self._found)
        for button in (self.edit, self.copy):
            button.setEnabled(bool(self._found))

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.edit = buttons.addButton(self.tr("Edit note…"), role)
        self.copy = buttons.addButton(self.tr("Copy as Markdown"), role)
        self.edit.clicked.connect(self._edit)
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(list(self._found)))
        buttons.rejected.connect(self.reject)
        for button in (self.edit, self.copy):
            button.setAutoDefault(False)
        top = QHBoxLayout()
        top.addWidget(self.scope)
        top.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self._none, 1)
        column.addWidget(buttons)
        self.resize(round(560 * fonts.scale()), round(520 * fonts.scale()))

    def _choose(self, row: int) -> None:
        article, _title, highlight = self._found[row]
        self.accept()
        self.chosen.emit(article, highlight)

    def _edit(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.edit_wanted.emit(self._found[row][2])
