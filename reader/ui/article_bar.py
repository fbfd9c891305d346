"""The bar above the article: to its neighbors on one side, what can be done with it on the other.

Below it runs the reading progress, three pixels high.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from reader.article import Article
from reader.ui.buttons import IconButton
from reader.ui.theme import LIGHT, Theme

MARGIN = 12


class ReadingProgress(QProgressBar):
    """How far the reader is in the article: a line under the bar."""

    HEIGHT = 3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.setRange(0, 1000)
        self.setTextVisible(False)
        self.setFixedHeight(self.HEIGHT)
        self.setAccessibleName(self.tr("Reading progress"))

    def set_theme(self, theme: Theme) -> None:
        """Take these colors."""
        self._theme = theme
        self.update()

    def show_progress(self, progress: float) -> None:
        """Show *progress*, from 0 to 1."""
        self.setValue(round(progress * 1000))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint a hairline, and over it what was read."""
        painter = QPainter(self)
        painter.fillRect(0, 2, self.width(), 1, QColor(self._theme.line))
        read = self.width() * self.value() // 1000
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        start = self.width() - read if is_mirrored else 0
        painter.fillRect(start, 1, read, 2, QColor(self._theme.accent))


class ArticleBar(QWidget):
    """The buttons above the article; what they do is connected outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.previous = IconButton("chevron-up", self.tr("Previous article"), key="K")
        self.following = IconButton("chevron-down", self.tr("Next article"), key="J")
        self.favorite = IconButton(
            "star", self.tr("Favorite"), key="S", checked_icon="star-filled", is_star=True
        )
        self.archive = IconButton("archive", self.tr("Archive"), key="E")
        self.tags = IconButton("tag", self.tr("Tags"), key="T")
        self.type = IconButton("type", self.tr("Text settings"), key="Ctrl+,")
        self.more = IconButton("more", self.tr("More actions"))
        self.progress = ReadingProgress()
        self._build()
        self.show_article(None)

    def set_theme(self, theme: Theme) -> None:
        """Take these colors."""
        for button in self._buttons():
            button.set_theme(theme)
        self.progress.set_theme(theme)

    def show_article(self, article: Article | None) -> None:
        """Show the state of an article; without one nothing can be done."""
        for button in self._buttons():
            button.setEnabled(article is not None)
            button.explain("" if article else self.tr("No article is open"))
        self.favorite.setChecked(article is not None and article.favorite)
        is_archived = article is not None and article.archived is not None
        self.archive.draw("unarchive" if is_archived else "archive")
        name = self.tr("Move out of the archive") if is_archived else self.tr("Archive")
        self.archive.name(name, "E")
        self.progress.show_progress(0.0 if article is None else article.progress)

    def show_tools(self, *, is_shown: bool) -> None:
        """Show the buttons, or nothing but the progress."""
        self._tools.setVisible(is_shown)

    def show_neighbors(self, *, has_previous: bool, has_following: bool) -> None:
        """Allow only the ways that lead somewhere, and say why not."""
        self.previous.setEnabled(has_previous)
        self.following.setEnabled(has_following)
        self.previous.name(self.tr("Previous article"), "K")
        self.following.name(self.tr("Next article"), "J")
        first = self.tr("This is the first article of the list")
        last = self.tr("This is the last article of the list")
        self.previous.explain("" if has_previous else first)
        self.following.explain("" if has_following else last)

    def _buttons(self) -> tuple[IconButton, ...]:
        return (
            self.previous,
            self.following,
            self.favorite,
            self.archive,
            self.tags,
            self.type,
            self.more,
        )

    def _build(self) -> None:
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(MARGIN, 10, MARGIN, 6)
        row.setSpacing(2)
        row.addWidget(self.previous)
        row.addWidget(self.following)
        row.addStretch()
        for button in self._buttons()[2:]:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools)
        column.addWidget(self.progress)
