"""What was asked for comes in: its row, the wait for its page, its text or why there is none."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.article import Article, ArticleId, View
from reader.ui.acts import Parts
from reader.ui.article_list import ArticleDelegate, wording
from reader.ui.notices import announce


class Arrivals(QObject):
    """Shows what `Adding` tells, in the list and in the article's place."""

    def __init__(
        self, parts: Parts, delegate: ArticleDelegate, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._adding, self._reading, self._shelf = parts.adding, parts.reading, parts.shelf
        self._pane, self._view = parts.window.list_pane, parts.view
        self._list = parts.window.list_pane.list
        self._delegate = delegate
        self._adding.added.connect(self._show_added)
        self._adding.changed.connect(self._show_changed)
        self._adding.fetching_changed.connect(self._show_fetching)
        self._reading.opened.connect(self._show_wait)

    def _show_added(self, article: ArticleId) -> None:
        query = self._shelf.query
        is_narrow = query.words or query.tags or query.site or query.minutes
        if is_narrow or query.view not in (View.UNREAD, View.ALL):
            self._pane.search.clear_search()
            self._shelf.show_view(View.UNREAD)
        self._shelf.reload()
        self._list.choose(article)

    def _show_changed(self, article: ArticleId) -> None:
        self._shelf.reload()
        if self._reading.article is not None and self._reading.article.id == article:
            self._reading.reload()
        model = self._list.articles
        if (headline := model.headline(model.row_of(article))) is not None:
            announce(self._list, wording.outcome(headline))

    def _show_fetching(self, fetching: frozenset[ArticleId]) -> None:
        self._delegate.fetching = fetching
        self._list.viewport().update()
        self._show_wait(self._reading.article)

    def _show_wait(self, article: Article | None) -> None:
        is_fetching = article is not None and article.id in self._adding.fetching
        self._view.head.absence.show_fetching(is_fetching=is_fetching)
        self._view.page.place_widgets()
