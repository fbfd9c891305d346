"""What the first picture needs, and no more: the panes, the list in them, and the colors.

The article, its summary and all that can be done are made when this has been painted (see
`desktop`); until then the place of the article is blank. The garbage collector, which rests
since the start of the program, comes back after that, and passes over all that was made so far.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader import paths
from reader.article import Query, View
from reader.library import Counts, Library
from reader.settings import Settings
from reader.ui import icons
from reader.ui import theme as themes
from reader.ui.article_bar import ArticleBar
from reader.ui.article_list import ArticleDelegate, ArticleListModel, ArticleListView, ListPane
from reader.ui.article_pane import ArticlePane
from reader.ui.choices import Choices
from reader.ui.notices import announce
from reader.ui.shelf import Shelf
from reader.ui.sidebar import Sidebar
from reader.ui.theme import Theme
from reader.ui.window import Window


class Frame(QObject):
    """The window with its list.

    Args:
        app: the running application.
        library: open, and closed by whoever opened it.
        places: where the settings are kept.
        chosen: the settings as they were loaded.
    """

    def __init__(
        self, app: QApplication, library: Library, places: paths.Paths, chosen: Settings
    ) -> None:
        super().__init__()
        self.app, self.library = app, library
        theme = themes.choose(chosen.theme)
        themes.apply(app, theme)
        self.model = ArticleListModel(library.headlines, self)
        self.delegate = ArticleDelegate(theme, library.thumbnail, self)
        self.list = ArticleListView(self.model, self.delegate)
        self.bar = ArticleBar()
        self.pane = ArticlePane(self.bar)
        self.window = Window(Sidebar(), ListPane(self.list), self.pane)
        self.choices = Choices(chosen, places.settings, self.pane.notices.say, self)
        self.shelf = Shelf(library, self.list, chosen, self)
        self._connect()
        self.window.set_theme(theme)
        self.window.restore(chosen)
        self.shelf.show_now()

    def show(self, then: Callable[[], object]) -> None:
        """Show the window, and call *then* when it has been painted."""

        def go_on() -> None:
            self.window.setWindowIcon(icons.app_icon())
            try:
                then()
            finally:
                gc.freeze()
                gc.enable()

        _AfterFirstPaint(self.window, go_on)
        self.window.show()

    def set_theme(self, theme: Theme) -> None:
        """Take these colors, everywhere."""
        themes.apply(self.app, theme)
        self.window.set_theme(theme)

    def _connect(self) -> None:
        sidebar, pane = self.window.sidebar, self.window.list_pane
        sidebar.view_chosen.connect(self.shelf.show_view)
        sidebar.tag_chosen.connect(self.shelf.show_tag)
        sidebar.view_chosen.connect(lambda _view: self.window.end_peek())
        sidebar.tag_chosen.connect(lambda _tag: self.window.end_peek())
        pane.search.words_changed.connect(self.shelf.search)
        pane.search.left.connect(self.list.setFocus)
        pane.search.entered.connect(self.list.enter)
        pane.order_chosen.connect(self.shelf.show_order)
        self.shelf.counted.connect(self._show_counts)
        self.shelf.listed.connect(self._show_listed)

    def _show_counts(self, counts: Counts) -> None:
        query = self.shelf.query
        self.window.sidebar.show_counts(counts)
        self.window.sidebar.show_chosen(query.view, query.tags[0] if query.tags else "")
        self.window.list_pane.show_total(counts.views.get(View.ALL, 0))

    def _show_listed(self, count: int) -> None:
        query = self.shelf.query
        pane = self.window.list_pane
        pane.show_heading(self._heading(query), count)
        pane.show_order(query.order, can_match=bool(query.words))
        if query.words:
            announce(self.list, self.tr("%n results", "", count))

    def _heading(self, query: Query) -> str:
        place = query.site or (query.tags[0] if query.tags else "")
        place = place or self.window.sidebar.name(query.view)
        if not query.minutes:
            return place
        short = self.tr("{place}, up to {number} min")
        number = QLocale().toString(query.minutes)
        return short.replace("{place}", place).replace("{number}", number)


class _AfterFirstPaint(QObject):
    """Calls a function once, when a widget has been painted for the first time."""

    def __init__(self, widget: QObject, does: Callable[[], object]) -> None:
        super().__init__(widget)
        self._does = does
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Wait for the first paint event."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._does)
        return False
