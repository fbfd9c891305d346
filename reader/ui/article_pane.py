"""The place of the article: its bar, and below it the article or the words for its absence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.ui.article_bar import ArticleBar
from reader.ui.empty_states import EmptyPane, EmptyState
from reader.ui.notices import Notices
from reader.ui.strip import Strip
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.article_view import ArticleView
    from reader.ui.original import Original


class ArticlePane(QWidget):
    """The bar, and below it the article or the words for its absence."""

    def __init__(self, bar: ArticleBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = bar
        self.view: ArticleView | None = None
        self.instead: Original | None = None
        self.strip = Strip()
        self.empty = EmptyPane()
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(bar)
        self._column.addWidget(self.strip)
        self._column.addWidget(self._stack, 1)
        self.notices = Notices(self)

    def take_view(self, view: ArticleView) -> None:
        """Keep a place for the article."""
        self.view = view
        self._stack.addWidget(view)

    def show_article(self) -> None:
        """Show the article, or what stands in its place."""
        shown = self.instead or self.view
        if shown is not None:
            self._stack.setCurrentWidget(shown)

    def show_instead(self, widget: Original | None) -> None:
        """Show something else in the article's place, or with None the article again."""
        self.instead = widget
        if widget is not None and self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self.show_article()

    def take_keyboard(self) -> None:
        """Give the keyboard to the article."""
        shown = self.instead or self.view
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_empty(self, state: EmptyState) -> None:
        """Show why there is none."""
        self.empty.show_state(state)
        self._stack.setCurrentWidget(self.empty)

    def float_bar(self, *, is_floating: bool) -> None:
        """Let the bar lie over the article, so that its coming and going moves no text."""
        if is_floating:
            self._column.removeWidget(self.bar)
            self.bar.raise_()
        else:
            self._column.insertWidget(0, self.bar)
        self.fold_bar(is_folded=is_floating)

    def fold_bar(self, *, is_folded: bool) -> None:
        """Leave only the reading progress of the bar, or show all of it."""
        self.bar.show_tools(is_shown=not is_folded)
        self._place_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep a floating bar as wide as the article."""
        super().resizeEvent(event)
        self._place_bar()

    def _place_bar(self) -> None:
        if self._column.indexOf(self.bar) < 0:
            self.bar.setGeometry(0, 0, self.width(), self.bar.sizeHint().height())

    def set_theme(self, theme: Theme) -> None:
        """Take these colors."""
        for pane in (self.bar, self.strip, self.empty, self.notices):
            pane.set_theme(theme)
        for shown in (self.view, self.instead):
            if shown is not None:
                shown.set_theme(theme)
