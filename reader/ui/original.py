"""The page as it was kept, as text: all that it says, to be compared with the article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.article import ArticleId, Draft
from reader.ui.find_bar import FindBar
from reader.ui.finding import Finding
from reader.ui.fonts import TypeStyle
from reader.ui.pictures import Source
from reader.ui.sheet import Sheet
from reader.ui.theme import Theme


class _Nothing(QWidget):
    """What stands above and below: nothing."""

    def height_for(self, _width: int) -> int:
        """No pixels at all."""
        return 0


class Original(QWidget):
    """Shows the text of whole pages; `left` says that the reader wants the article back."""

    left = Signal()
    link_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article: ArticleId | None = None
        self.sheet = Sheet(_Nothing(), _Nothing(), self)
        self.page = self.sheet.page
        self.page.setAccessibleName(self.tr("Text of the original page"))
        self.page.link_chosen.connect(self.link_chosen)
        self.page.installEventFilter(self)
        self.find_bar = FindBar(self)
        self.finding = Finding(self.find_bar, self.sheet, self)
        self.find_bar.set_theme(self.sheet.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.setFocusProxy(self.page)

    def show_page(self, article: ArticleId, draft: Draft, image: Source) -> None:
        """Show the page of an article from its start."""
        self.article = article
        self.finding.close()
        self.sheet.show(draft, image, None)

    def open_find(self) -> None:
        """Show the bar that finds words, with the selected ones in it."""
        self.finding.open()

    def set_look(self, theme: Theme, style: TypeStyle) -> None:
        """Use these colors and this type."""
        self.find_bar.set_theme(theme)
        self.sheet.set_look(theme, style)

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        self.set_look(theme, self.sheet.style)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the bar in its corner."""
        super().resizeEvent(event)
        self.find_bar.place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go back to the article with Esc; the page has no use for it itself."""
        is_key = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self.left.emit()
            return True
        return False
