"""The article that is being read: opened with its neighbors, marked read, its place kept.

An article counts as read after three seconds or a quarter of its text, whichever comes
first. The place is kept a moment after scrolling ends, and when another article is opened.
"""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article import Anchor, Article, ArticleId, Headline
from reader.errors import LibraryError, NotFoundError
from reader.library import Library
from reader.ui.article_list import ArticleListModel
from reader.ui.article_view import ArticleView

READ_AFTER = 3000
"""Milliseconds after which an open article counts as read."""

READ_FROM = 0.25
"""The share of an article from which on it counts as read."""

PLACE_PAUSE = 800
"""Milliseconds without scrolling before the place is kept."""


class Reading(QObject):
    """Opens articles in the view; `opened` carries the article, or None.

    `laid_out` says so only when its text was laid out, not when something about it changed.
    """

    opened = Signal(object)
    laid_out = Signal(object)
    was_read = Signal(object)
    place_kept = Signal(object)

    def __init__(
        self,
        library: Library,
        model: ArticleListModel,
        view: ArticleView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._model, self._view = library, model, view
        self._article: Article | None = None
        self._place: tuple[Anchor | None, float] | None = None
        self._last_anchor: Anchor | None = None
        self._read = QTimer(self, singleShot=True, interval=READ_AFTER)
        self._read.timeout.connect(self._mark_read)
        self._keep = QTimer(self, singleShot=True, interval=PLACE_PAUSE)
        self._keep.timeout.connect(self.keep_place)
        view.position_changed.connect(self._note_place)

    @property
    def article(self) -> Article | None:
        """What is open."""
        return self._article

    @property
    def paragraph(self) -> int:
        """The number of the paragraph at the top of the screen."""
        anchor = self._last_anchor
        return 0 if anchor is None else anchor.paragraph

    def open(self, article: ArticleId | None) -> None:
        """Show an article; None, or one that is gone, shows nothing."""
        if article is not None and self._article is not None and article == self._article.id:
            return
        self.keep_place()
        self._show(self._load(article))

    def reload(self) -> None:
        """Read the open article from the library again; lay it out only if its text changed."""
        if self._article is None:
            return
        # First, or what is shown of the progress would go back to where it was kept last.
        self.keep_place()
        fresh = self._load(self._article.id)
        if fresh is None or _shows(fresh) != _shows(self._article):
            self._show(fresh)
            return
        if fresh.highlights != self._article.highlights:
            self._view.show_highlights(fresh.highlights)
        self._article = fresh
        self.opened.emit(fresh)
        self.show_neighbors()

    def show_neighbors(self) -> None:
        """Tell the view what comes before and after, as the list is now."""
        before, after = self.neighbors()
        self._view.show_neighbors(before, after)

    def neighbors(self) -> tuple[Headline | None, Headline | None]:
        """What comes before and after the open article in the list."""
        row = -1 if self._article is None else self._model.row_of(self._article.id)
        if row < 0:
            return None, None
        return self._model.headline(row - 1), self._model.headline(row + 1)

    def set_patience(self, milliseconds: int) -> None:
        """How long an article is open before it counts as read."""
        self._read.setInterval(milliseconds)

    def keep_place(self) -> None:
        """Keep where the reader is."""
        self._keep.stop()
        if self._place is None or self._article is None or self._library.read_only:
            return
        (anchor, progress), self._place = self._place, None
        if anchor is None:
            return
        # A place that can't be kept, of an article that is gone or on a full disk, is not worth
        # interrupting anybody for.
        with suppress(LibraryError):
            self._library.set_position(self._article.id, anchor, progress)
            self.place_kept.emit(self._article.id)

    def close(self) -> None:
        """Keep the place, and leave the article as it is from now on."""
        self._read.stop()
        self.keep_place()

    def _load(self, article: ArticleId | None) -> Article | None:
        try:
            return None if article is None else self._library.article(article)
        except NotFoundError:
            return None

    def _show(self, article: Article | None) -> None:
        self._article, self._place, self._last_anchor = article, None, None
        self._read.stop()
        self._view.show_article(article, self.image)
        if article is not None:
            self._view.show_highlights(article.highlights)
            if article.read is None and article.draft.paragraphs:
                self._read.start()
        self.show_neighbors()
        self.opened.emit(article)
        self.laid_out.emit(article)

    def image(self, address: str) -> bytes | None:
        """The bytes of a picture of the open article, None where it isn't kept."""
        found = None if self._article is None else self._library.image(self._article.id, address)
        return None if found is None else found[1]

    def _note_place(self, anchor: Anchor | None, progress: float) -> None:
        self._place, self._last_anchor = (anchor, progress), anchor
        self._keep.start()
        if progress >= READ_FROM and self._read.isActive():
            self._mark_read()

    def _mark_read(self) -> None:
        self._read.stop()
        if self._article is None or self._article.read is not None:
            return
        if self._place is None and self._view.progress() >= 1:
            # All of it is on the screen, so nobody will scroll.
            self._place = (self._view.position(), 1.0)
            self.keep_place()
        self.was_read.emit(self._article.id)


def _shows(article: Article) -> tuple[object, ...]:
    return (article.draft, article.status, article.failure)
