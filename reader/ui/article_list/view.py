"""The list on the screen: choosing by pointer and keyboard, and keeping the place.

The article under the cursor is the one that is read; others may be selected with it for acts
on many. The focus ring is painted only for people who came by keyboard.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.article import ArticleId
from reader.ui import viewports
from reader.ui.article_list.delegate import ArticleDelegate
from reader.ui.article_list.model import ArticleListModel

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ArticleListView(QListView):
    """Shows the model's rows; `article_chosen` carries an `ArticleId`, or None for none."""

    article_chosen = Signal(object)
    selection_changed = Signal()
    reading_wanted = Signal()
    menu_wanted = Signal(QPoint)

    SELECT: ClassVar = (
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    )

    def __init__(
        self,
        model: ArticleListModel,
        delegate: ArticleDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        viewports.take(self)
        self._articles = model
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(self.tr("Articles"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(36)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.customContextMenuRequested.connect(self.menu_wanted)
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    @property
    def articles(self) -> ArticleListModel:
        """The model, as what it is."""
        return self._articles

    def current(self) -> ArticleId | None:
        """The article under the cursor."""
        return self._articles.id_at(self.currentIndex().row())

    def selected(self) -> list[ArticleId]:
        """The articles that an act is for, in the list's order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = [self._articles.id_at(row) for row in rows]
        return [article for article in found if article is not None]

    def show_others(self, ids: Iterable[int]) -> None:
        """List what else was asked for.

        The cursor stays on its article if that is among it. Otherwise it is nowhere, and nothing
        is opened, which nobody chose; only where there is nothing at all, nothing stays open.
        """
        current = self.current()
        self.selectionModel().blockSignals(True)
        self._articles.show(ids)
        self.selectionModel().clear()
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        if not self._articles.rowCount():
            self.article_chosen.emit(None)
        elif current is None or not self.choose(current):
            self.scrollToTop()

    def show_articles(self, ids: Iterable[int]) -> None:
        """List these articles; the cursor stays on its article if that is still here.

        If it is gone, the one in its place is chosen.
        """
        current, row = self.current(), self.currentIndex().row()
        chosen = self.selected()
        top = self.verticalScrollBar().value()
        self._articles.show(ids)
        if self.current() is not None or current is None:
            self._select_current()
            return
        self.verticalScrollBar().setValue(top)
        if not self.choose(current):
            self.choose_row(min(row, self._articles.rowCount() - 1))
        elif len(chosen) > 1:
            self._select(chosen)

    def choose(self, article: ArticleId) -> bool:
        """Put the cursor on an article; False where it isn't listed."""
        return self.choose_row(self._articles.row_of(article))

    def choose_row(self, row: int) -> bool:
        """Put the cursor on a row and make it visible; False where there is none."""
        index = self._articles.index(row)
        if row < 0 or not index.isValid():
            return False
        self.selectionModel().setCurrentIndex(index, self.SELECT)
        self.scrollTo(index)
        return True

    def enter(self) -> None:
        """Take the keyboard, and put the cursor on the first row if it is nowhere."""
        self.setFocus()
        if not self.currentIndex().isValid():
            self.choose_row(0)

    def choose_none(self) -> None:
        """Take the cursor off the list."""
        self.selectionModel().clear()
        self.article_chosen.emit(None)

    def go(self, step: int) -> bool:
        """Move the cursor *step* rows on; False at either end."""
        row = self.currentIndex().row()
        return self.choose_row(row + step if row >= 0 else 0)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the ring to those who came by keyboard, and open nothing unasked.

        Qt would put the cursor on the first row, and the article there would be opened.
        """
        self._delegate.keyboard_focus = event.reason() in _KEYBOARD
        had_cursor = self.currentIndex().isValid()
        self.selectionModel().blockSignals(not had_cursor)
        super().focusInEvent(event)
        if not had_cursor:
            self.selectionModel().clear()
            self.selectionModel().blockSignals(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the ring away."""
        self._delegate.keyboard_focus = False
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose by pointer, without a ring."""
        self._delegate.keyboard_focus = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes on to the article; letters are the window's, not a search by typing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.reading_wanted.emit()
            return
        self._delegate.keyboard_focus = True
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Nothing: single letters act on the article."""

    def _select_current(self) -> None:
        """Select the row that Qt put the cursor on when the former one went."""
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectionModel().select(self.currentIndex(), self.SELECT)

    def _select(self, articles: list[ArticleId]) -> None:
        flag = QItemSelectionModel.SelectionFlag.Select
        for article in articles:
            row = self._articles.row_of(article)
            if row >= 0:
                self.selectionModel().select(self._articles.index(row), flag)

    def _tell_current(self, current: QModelIndex) -> None:
        self.article_chosen.emit(self._articles.id_at(current.row()))
