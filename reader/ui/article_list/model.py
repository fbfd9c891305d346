"""The articles of the list: numbers for all of them, headlines for those on the screen.

The model knows the id of every row, and reads headlines a window at a time when a row is
first asked for. Qt asks a model for its number of rows very often, tens of thousands of
times while a long list is laid out; answering in Python would take half a second. So this is
a `QStringListModel` of empty strings, which counts its rows in C++, and only `data` is ours.

What changes is told in the smallest way that is true: rows that went or came in one stretch
are removed or inserted, so that the selection and the place on the screen stay; anything
else is a reset.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    QUrl,
)

from reader.article import ArticleId, Headline, now
from reader.ui.article_list import wording
from reader.ui.sentences import said

HEADLINE = Qt.ItemDataRole.UserRole
"""The role under which a row's `Headline` is found."""

WINDOW = 64
"""How many headlines are read at once; a tall screen shows a dozen."""

WINDOWS_KEPT = 24


class ArticleListModel(QStringListModel):
    """One row per article, in the order in which the ids were given.

    Args:
        headlines: gives the headlines of some ids, in their order, skipping unknown ones.
        clock: gives the current time, which ages are told from.
    """

    def __init__(
        self,
        headlines: Callable[[Sequence[ArticleId]], Sequence[Headline]],
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = now,
    ) -> None:
        super().__init__(parent)
        self._headlines = headlines
        self._clock = clock
        self._ids = array("q")
        self._next_ids = self._ids
        self._windows: OrderedDict[int, dict[ArticleId, Headline]] = OrderedDict()
        # Connected before anybody else, so that all others find the new ids.
        self.rowsRemoved.connect(self._take_next)
        self.rowsInserted.connect(self._take_next)

    @property
    def ids(self) -> Sequence[ArticleId]:
        """The ids of all rows; a compact array that must not be changed."""
        return self._ids  # type: ignore[return-value]  # an array of the ints that ids are

    def show(self, ids: Iterable[int]) -> None:
        """Show these articles, in this order."""
        new = ids if isinstance(ids, array) and ids.typecode == "q" else array("q", ids)
        if new == self._ids:
            self.refresh()
            return
        self._next_ids = new
        head, tail = _common_ends(self._ids, new)
        gone, came = len(self._ids) - head - tail, len(new) - head - tail
        if not came:
            self.removeRows(head, gone)
        elif not gone and self._ids:
            self.insertRows(head, came)
        else:
            self._reset()
        self.refresh()

    def refresh(self) -> None:
        """Read the headlines again; the rows are the same."""
        self._windows.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def id_at(self, row: int) -> ArticleId | None:
        """The article of a row, or None where there is no such row."""
        return ArticleId(self._ids[row]) if 0 <= row < len(self._ids) else None

    def row_of(self, article: ArticleId) -> int:
        """The row of an article, -1 where it isn't listed."""
        try:
            return self._ids.index(article)
        except ValueError:
            return -1

    def headline(self, row: int) -> Headline | None:
        """What a row shows; None for an article that was deleted behind our back."""
        article = self.id_at(row)
        return None if article is None else self._window(row // WINDOW).get(article)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What Qt and assistive technology ask of a row."""
        headline = self.headline(index.row()) if index.isValid() else None
        if headline is None:
            return None
        if role == HEADLINE:
            return headline
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.title(headline)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return wording.spoken(headline, self._clock())
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(headline.failure) or None
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Rows can be chosen and dragged out, and are never edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return (
            flag.ItemIsEnabled
            | flag.ItemIsSelectable
            | flag.ItemIsDragEnabled
            | flag.ItemNeverHasChildren
        )

    def setData(  # noqa: N802
        self, _index: QModelIndex | QPersistentModelIndex, _value: Any, _role: int = 0
    ) -> bool:
        """Nothing; the strings behind the rows are only counted."""
        return False

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """A dragged row is an address and, for whoever takes no addresses, text."""
        return ["text/uri-list", "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """The addresses of the dragged rows; those without one are left out."""
        found = [self.headline(index.row()) for index in indexes]
        addresses = [headline.url for headline in found if headline and headline.url]
        data = QMimeData()
        data.setUrls([QUrl(address) for address in addresses])
        data.setText("\n".join(addresses))
        return data

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Dropping on the list is the window's affair."""
        return Qt.DropAction.IgnoreAction

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802
        """Dragging copies an address and moves nothing."""
        return Qt.DropAction.CopyAction

    def _window(self, number: int) -> dict[ArticleId, Headline]:
        window = self._windows.get(number)
        if window is None:
            ids = self._ids[number * WINDOW : (number + 1) * WINDOW]
            window = {
                headline.id: headline for headline in self._headlines([ArticleId(i) for i in ids])
            }
            self._windows[number] = window
            if len(self._windows) > WINDOWS_KEPT:
                self._windows.popitem(last=False)
        return window

    def _take_next(self) -> None:
        self._ids = self._next_ids
        self._windows.clear()

    def _reset(self) -> None:
        self._take_next()
        self.setStringList([""] * len(self._ids))


def _common_ends(old: array[int], new: array[int]) -> tuple[int, int]:
    """How many items two arrays share at their start, and how many of the rest at their end."""
    most = min(len(old), len(new))
    head = bisect_left(range(1, most + 1), True, key=lambda size: old[:size] != new[:size])
    rest = most - head
    tail = bisect_left(
        range(1, rest + 1),
        True,
        key=lambda size: old[len(old) - size :] != new[len(new) - size :],
    )
    return head, tail
