"""What is listed: the reader's query, its answer in the list, and the counts in the sidebar.

An article that is read while it is open drops out of "Unread" for the library at once, but
not for the reader, who would see the list move under the pointer. It stays until another
view is chosen or something is done with it.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.article import ArticleId, Order, Query, View
from reader.library import Counts, Library
from reader.settings import Settings
from reader.ui.article_list import ArticleListView


class Shelf(QObject):
    """Asks the library and shows the answer; `listed` carries the number of rows."""

    listed = Signal(int)
    counted = Signal(object)
    query_changed = Signal(object)

    def __init__(
        self,
        library: Library,
        view: ArticleListView,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._view = view
        tags = (settings.tag,) if settings.tag else ()
        self._query = Query(view=settings.view, tags=tags, order=settings.order)
        self._before_search: tuple[Order, ArticleId | None] | None = None
        self._staying: set[ArticleId] = set()
        self._ids: array[int] = array("q")
        self._counts: Counts | None = None

    @property
    def query(self) -> Query:
        """What is asked for."""
        return self._query

    @property
    def counts(self) -> Counts:
        """How many articles there are, by shelf, tag and site."""
        if self._counts is None:
            self._counts = self._library.counts()
        return self._counts

    def show_now(self) -> None:
        """List what was asked for when the window closed last."""
        self._list()

    def show_view(self, view: View) -> None:
        """List a shelf."""
        self._ask(replace(self._query, view=view, tags=(), site="", minutes=0))

    def show_tag(self, tag: str) -> None:
        """List what has a tag, wherever it stands."""
        self._ask(replace(self._query, view=View.ALL, tags=(tag,), site="", minutes=0))

    def show_site(self, site: str) -> None:
        """List what is from a site, wherever it stands."""
        self._ask(replace(self._query, view=View.ALL, tags=(), site=site, minutes=0))

    def show_minutes(self, minutes: int) -> None:
        """List what of the present shelf can be read in so many minutes."""
        self._ask(replace(self._query, minutes=minutes))

    def show_order(self, order: Order) -> None:
        """List the same articles in another order."""
        self._ask(replace(self._query, order=order))

    def search(self, words: str) -> None:
        """List what has these words; none brings back the former list and its row."""
        if words and not self._query.words:
            self._before_search = (self._query.order, self._view.current())
        if words or self._before_search is None:
            self._ask(replace(self._query, words=words))
            return
        (order, article), self._before_search = self._before_search, None
        self._ask(replace(self._query, words="", order=order))
        if article is not None:
            self._view.choose(article)

    def stay(self, article: ArticleId) -> None:
        """Keep an article in the list although the query doesn't find it any more."""
        self._staying.add(article)

    def bring_back(self, article: ArticleId) -> None:
        """List the article that was being read when the window closed, among the unread ones.

        Args:
            article: its number; 0 if there was none.
        """
        if not article or self._query.view is not View.UNREAD or article in self._ids:
            return
        order = self._library.ids(replace(self._query, view=View.ALL))
        if article not in order or not self._was_being_read(article):
            return
        after = order[order.index(article) + 1 :]
        listed = set(self._ids)
        below = next((one for one in after if one in listed), None)
        row = len(self._ids) if below is None else self._ids.index(below)
        self._staying.add(article)
        self._ids = self._ids[:row] + array("q", [article]) + self._ids[row:]
        self._view.show_articles(self._ids)
        self.listed.emit(len(self._ids))

    def _was_being_read(self, article: ArticleId) -> bool:
        kept = self._library.article(article)
        return kept.archived is None and kept.binned is None

    def reload(self, acted_on: Sequence[ArticleId] = ()) -> None:
        """Ask again; articles that were acted on stay only if they are still found."""
        self._staying.difference_update(acted_on)
        self._list()

    def reload_counts(self) -> None:
        """Count again, and read the rows on the screen again."""
        self._counts = None
        self.counted.emit(self.counts)
        self._view.show_articles(self._ids)

    def _ask(self, query: Query) -> None:
        if query != self._query:
            self._query = query
            self._staying.clear()
            self.query_changed.emit(query)
            self._list(self._view.show_others)

    def _list(self, show: Callable[[array[int]], None] | None = None) -> None:
        self._counts = None
        found = array("q", self._library.ids(self._query))
        self._ids = _with_staying(self._ids, found, self._staying)
        self.counted.emit(self.counts)
        (show or self._view.show_articles)(self._ids)
        self.listed.emit(len(self._ids))


def _with_staying(old: array[int], found: array[int], staying: set[ArticleId]) -> array[int]:
    """What was found, with those that stay put back beside the rows that they stood beside."""
    for row in sorted(old.index(article) for article in staying if article in old):
        if old[row] not in found:
            found.insert(_place(old, row, found), old[row])
    return found


def _place(old: array[int], row: int, found: array[int]) -> int:
    if row and old[row - 1] in found:
        return found.index(old[row - 1]) + 1
    if row + 1 < len(old) and old[row + 1] in found:
        return found.index(old[row + 1])
    return min(row, len(found))
