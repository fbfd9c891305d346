"""The column of the list: the search field, what is shown and how many, and the list itself.

While the sidebar is hidden, its two buttons stand beside the search field.
"""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from reader.article import Order
from reader.ui import fonts, icons, labels
from reader.ui.article_list.view import ArticleListView
from reader.ui.buttons import IconButton
from reader.ui.theme import Theme

SEARCH_PAUSE = 80
"""Milliseconds after the last key before a search begins."""

LEAST_WIDTH, MOST_WIDTH = 280, 480
GLASS = 18


class SearchField(QLineEdit):
    """Tells `words_changed` after a pause in typing; Esc clears, Enter goes to what was found."""

    words_changed = Signal(str)
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setAccessibleName(self.tr("Search articles"))
        # Not the field's own button, for whose icon Qt reads the desktop's icon themes at start.
        self._clear = QAction(self.tr("Clear"), self, visible=False)
        self._clear.triggered.connect(self.clear_search)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._glass = QLabel(self)
        self._glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._glass.resize(GLASS, GLASS)
        self._told = ""
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._wait)

    def set_theme(self, theme: Theme) -> None:
        """Draw the glass in these colors."""
        ratio = self.devicePixelRatioF()
        self._glass.setPixmap(icons.pixmap("search", theme.text2, GLASS, ratio))
        self._clear.setIcon(icons.icon("close", theme))

    def search(self, words: str) -> None:
        """Search for these words at once."""
        self.setText(words)
        self._tell()

    def give_up(self) -> None:
        """Forget the search that a pause in typing would begin."""
        self._pause.stop()

    def clear_search(self) -> None:
        """Search for nothing."""
        self.search("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc clears and leaves; Enter and Down leave for the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear_search()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._tell()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the glass at the side where reading begins."""
        super().resizeEvent(event)
        self._place_glass()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the layout's direction."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._place_glass()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as a comfortable target."""
        hint = super().sizeHint()
        return hint.expandedTo(QSize(0, round(36 * fonts.scale())))

    def _place_glass(self) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.width() - 12 - GLASS if is_mirrored else 12
        self._glass.move(x, (self.height() - GLASS) // 2)
        sides = "padding-left: 10px; padding-right: 34px;" if is_mirrored else ""
        if self.styleSheet() != f"QLineEdit {{ {sides} }}":
            self.setStyleSheet(f"QLineEdit {{ {sides} }}")

    def _wait(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        words = self.text().strip()
        if words != self._told:
            self._told = words
            self.words_changed.emit(words)


class ListPane(QWidget):
    """The search field, the heading and the list; it knows no article."""

    order_chosen = Signal(object)

    def __init__(self, view: ArticleListView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listpane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # In a window as narrow as it gets, the article needs its half.
        self.setMinimumWidth(round(LEAST_WIDTH * min(fonts.scale(), 1.3)))
        self.setMaximumWidth(round(MOST_WIDTH * fonts.scale()))
        self.list = view
        self.search = SearchField()
        self.sidebar_button = IconButton("sidebar", self.tr("Show sidebar"), key="F9")
        self.add_button = IconButton("plus", self.tr("Add an article"), key="Ctrl+N")
        self._title = _Heading()
        self._count = _Count()
        self._sort = IconButton("sort", self.tr("Sort"))
        self._orders = self._order_menu()
        self._build()

    @property
    def title(self) -> str:
        """What is listed, in words."""
        return self._title.text()

    def set_theme(self, theme: Theme) -> None:
        """Take these colors."""
        for button in (self.sidebar_button, self.add_button, self._sort):
            button.set_theme(theme)
        self.search.set_theme(theme)
        labels.color(self._count, theme.text2)
        labels.color(self._title, theme.text)
        delegate = self.list.itemDelegate()
        delegate.set_theme(theme)  # type: ignore[attr-defined]  # it is an ArticleDelegate
        self.list.viewport().update()

    def show_heading(self, title: str, count: int | None) -> None:
        """Say what is listed, and how many there are."""
        self._title.setText(title)
        self._title.setToolTip(title)
        self._count.setText("" if not count else self.tr("%n articles", "", count))

    def show_total(self, total: int) -> None:
        """Say in the empty search field what it searches."""
        self.search.setPlaceholderText(
            self.tr("Search %Ln articles", "", total) if total else self.tr("Search")
        )

    def show_order(self, order: Order, *, can_match: bool) -> None:
        """Check *order* in the menu; best match is only offered for a search."""
        for action in self._orders.actions():
            action.setChecked(action.data() == order)
            if action.data() == Order.BEST_MATCH:
                action.setVisible(can_match)
        name = self._names()[order]
        self._sort.name(self.tr("Sort: {order}").replace("{order}", name))

    def show_side_buttons(self, *, is_shown: bool) -> None:
        """Show the sidebar's buttons here, because it is hidden."""
        self.sidebar_button.setVisible(is_shown)
        self.add_button.setVisible(is_shown)

    def _build(self) -> None:
        self._title.setFont(fonts.interface(18, 700))
        self._count.setFont(fonts.interface(13, 400))
        self._count.setContentsMargins(0, 4, 0, 0)
        top = QHBoxLayout()
        top.setContentsMargins(14, 11, 10, 6)
        top.setSpacing(4)
        top.addWidget(self.sidebar_button)
        top.addWidget(self.search, 1)
        top.addWidget(self.add_button)
        heading = QHBoxLayout()
        heading.setContentsMargins(16, 4, 10, 4)
        heading.setSpacing(7)
        heading.addWidget(self._title)
        heading.addWidget(self._count, 1)
        heading.addWidget(self._sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(heading)
        column.addWidget(self.list, 1)
        self.show_side_buttons(is_shown=False)
        self._sort.setMenu(self._menu)
        self._sort.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)

    def _order_menu(self) -> QActionGroup:
        self._menu = QMenu(self)
        group = QActionGroup(self)
        for order, name in self._names().items():
            action = QAction(name[:1].upper() + name[1:], group)
            action.setCheckable(True)
            action.setData(order)
            self._menu.addAction(action)
        group.triggered.connect(lambda action: self.order_chosen.emit(Order(action.data())))
        return group

    def _names(self) -> MappingProxyType[Order, str]:
        return MappingProxyType(
            {
                Order.NEWEST: self.tr("newest first"),
                Order.OLDEST: self.tr("oldest first"),
                Order.PUBLISHED: self.tr("by date of publication"),
                Order.SHORTEST: self.tr("shortest first"),
                Order.LONGEST: self.tr("longest first"),
                Order.TITLE: self.tr("by title"),
                Order.PROGRESS: self.tr("most read first"),
                Order.BEST_MATCH: self.tr("best match"),
            }
        )


class _Heading(QLabel):
    """A title that shortens itself instead of widening its column; a count gives way to it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few letters."""
        return QSize(round(40 * fonts.scale()), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint as much as there is room for."""
        metrics = QFontMetricsF(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() + 1)
        _write(self, shown)


class _Count(QLabel):
    """How many; not shown at all where there is no room for the whole of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint it whole or not at all."""
        if self.width() >= self.sizeHint().width():
            _write(self, self.text())


def _write(label: QLabel, text: str) -> None:
    """Write where the interface's lines begin; a label would ask the text's own direction."""
    painter = QPainter(label)
    painter.setPen(label.palette().color(label.foregroundRole()))
    start = QStyle.visualAlignment(label.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
    painter.drawText(label.contentsRect(), start | Qt.AlignmentFlag.AlignVCenter | _ABSOLUTE, text)


_ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute
