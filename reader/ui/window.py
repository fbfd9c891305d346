"""The window: sidebar, list and article side by side, and what is hidden when room is short.

It lays panes out and knows nothing of articles. Below 1000 pixels the sidebar goes away by
itself; asked for, it lies over the list until something is chosen in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QWidget

from reader.settings import Settings
from reader.ui import fonts
from reader.ui.article_list import ListPane
from reader.ui.article_pane import ArticlePane
from reader.ui.sidebar import Sidebar
from reader.ui.theme import LIGHT, Theme

LEAST_WIDTH, LEAST_HEIGHT = 720, 520
MOST_GROWN = 1.35
SIDEBAR_FROM = 1000
"""The window's width below which the sidebar hides."""

BAR_STAYS = 2000
"""Milliseconds that the bar stays after the pointer moved, while only the article is shown."""


class Window(QWidget):
    """All panes; `dropped` carries addresses and files, `closing` comes before it goes."""

    dropped = Signal(list)
    closing = Signal()
    sidebar_changed = Signal(bool)
    theme_changed = Signal(object)

    def __init__(self, sidebar: Sidebar, list_pane: ListPane, article: ArticlePane) -> None:
        super().__init__()
        self.sidebar, self.list_pane, self.article = sidebar, list_pane, article
        self.theme: Theme = LIGHT
        self._line = QWidget()
        self._splitter = QSplitter()
        self._wants_sidebar = True
        self._is_peeking = False
        self._before_peek: QWidget | None = None
        self._is_focused = False
        self._was_maximized = False
        self._bar_time = QTimer(self, singleShot=True, interval=BAR_STAYS)
        self._bar_time.timeout.connect(self._hide_bar)
        self.setWindowTitle("Standfirst")
        # Large letters need more room, but not more than a small screen has.
        grown = min(fonts.scale(), MOST_GROWN)
        self.setMinimumSize(round(LEAST_WIDTH * grown), round(LEAST_HEIGHT * grown))
        self.setAcceptDrops(True)
        self._build()

    # --- look ------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Take these colors."""
        self.theme = theme
        for pane in (self.sidebar, self.list_pane, self.article):
            pane.set_theme(theme)
        palette = self._line.palette()
        palette.setColor(self._line.backgroundRole(), QColor(theme.line))
        self._line.setPalette(palette)
        self.theme_changed.emit(theme)

    def restore(self, settings: Settings) -> None:
        """Stand where the window was left, if that place is still on a screen."""
        self.resize(settings.window_width, settings.window_height)
        if settings.window_x is not None and settings.window_y is not None:
            corner = QPoint(settings.window_x, settings.window_y)
            if QGuiApplication.screenAt(corner + QPoint(40, 40)) is not None:
                self.move(corner)
        if settings.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self._wants_sidebar = settings.sidebar
        self._splitter.setSizes([settings.list_width, max(1, self.width())])
        self._place_sidebar()

    def place(self) -> dict[str, int | bool]:
        """Where the window stands now, in the words of the settings."""
        inner = self.normalGeometry() if self.isMaximized() or self._is_focused else QRect()
        inner = inner if inner.isValid() else self.geometry()
        # A window is put somewhere by the corner of its frame, which the desktop draws.
        corner = inner.topLeft() - self.geometry().topLeft() + self.pos()
        return {
            "window_x": corner.x(),
            "window_y": corner.y(),
            "window_width": inner.width(),
            "window_height": inner.height(),
            "maximized": self.isMaximized(),
            "sidebar": self._wants_sidebar,
            "list_width": self.list_pane.width(),
        }

    # --- panes -----------------------------------------------------------------------------

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar; in a narrow window it comes and goes over the list."""
        if self._has_room():
            self._wants_sidebar = not self._wants_sidebar
            self.sidebar_changed.emit(self._wants_sidebar)
            self._place_sidebar()
        elif self._is_peeking:
            self.end_peek()
        else:
            self._begin_peek()

    def resize_list(self, pixels: int) -> None:
        """Make the list wider by so many pixels, or narrower, as far as it goes."""
        width = self.list_pane.width() + pixels
        self._splitter.setSizes([width, max(1, self._splitter.width() - width)])

    def _begin_peek(self) -> None:
        self._is_peeking = True
        self._before_peek = self.focusWidget()
        self._watch()
        self._place_sidebar()
        self.sidebar.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def end_peek(self) -> None:
        """Take the sidebar off the list of a narrow window; the keyboard goes back."""
        if not self._is_peeking:
            return
        self._is_peeking = False
        self._watch()
        if self.sidebar.isAncestorOf(self.focusWidget()):
            (self._before_peek or self.list_pane.list).setFocus(_BACK)
        self._place_sidebar()

    def leave_sidebar(self) -> None:
        """Go from the sidebar to the list, or to where the keyboard was before it lay there."""
        if self._is_peeking:
            self.end_peek()
        else:
            self.list_pane.list.setFocus(_BACK)

    @property
    def is_focused(self) -> bool:
        """Whether only the article is shown."""
        return self._is_focused

    def show_only_article(self, *, is_only: bool) -> None:
        """Show nothing but the article on the whole screen, or everything again."""
        if is_only == self._is_focused:
            return
        self._is_focused = is_only
        if is_only:
            self._was_maximized = self.isMaximized()
            self.showFullScreen()
        elif self._was_maximized:
            self.showMaximized()
        else:
            self.showNormal()
        self.list_pane.setVisible(not is_only)
        self.article.float_bar(is_floating=is_only)
        self._place_sidebar()
        self._watch()
        self.article.take_keyboard()

    def panes(self) -> Sequence[QWidget]:
        """The widgets between which F6 moves, those that can be seen."""
        wanted = (
            self.sidebar.first(),
            self.list_pane.search,
            self.list_pane.list,
            self.article.instead or self.article.view or self.article,
        )
        return [pane for pane in wanted if pane.isVisible()]

    def go_to_pane(self, step: int) -> None:
        """Move the keyboard to the next pane, or the one before."""
        panes = self.panes()
        focused = self.focusWidget()
        here = [
            number
            for number, pane in enumerate(panes)
            if pane is focused or _home(pane).isAncestorOf(focused)
        ]
        if panes:
            number = (here[-1] + step) % len(panes) if here else 0
            panes[number].setFocus(Qt.FocusReason.TabFocusReason)

    # --- what Qt calls ---------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Hide the sidebar when there is no room for it."""
        super().resizeEvent(event)
        self.end_peek()
        self._place_sidebar()

    def eventFilter(self, _watched: object, event: QEvent) -> bool:  # noqa: N802
        """Bring the bar back when the pointer moves; end a peek when it presses elsewhere."""
        if self._is_focused and event.type() is QEvent.Type.MouseMove:
            self._show_bar()
        elif self._is_peeking and event.type() is QEvent.Type.MouseButtonPress:
            self._end_peek_outside(event)
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take addresses, files and text that holds an address."""
        if event.source() is None and sources_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Save what was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(sources_in(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let others keep what they have."""
        self.closing.emit()
        super().closeEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.list_pane)
        self._splitter.addWidget(self.article)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._line.setFixedWidth(1)
        self._line.setAutoFillBackground(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.sidebar)
        self._row.addWidget(self._line)
        self._row.addWidget(self._splitter, 1)
        self.sidebar.hide_button.clicked.connect(self.toggle_sidebar)
        self.list_pane.sidebar_button.clicked.connect(self.toggle_sidebar)
        self.sidebar.left.connect(self.leave_sidebar)
        for order in ((self.sidebar, self.list_pane), (self.list_pane, self.article)):
            self.setTabOrder(*order)

    def _has_room(self) -> bool:
        return self.width() >= SIDEBAR_FROM * fonts.scale()

    def _place_sidebar(self) -> None:
        is_beside = self._wants_sidebar and self._has_room() and not self._is_focused
        is_over = self._is_peeking and not self._has_room() and not self._is_focused
        self.list_pane.show_side_buttons(is_shown=not is_beside)
        if is_over:
            self._row.removeWidget(self.sidebar)
            is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            x = self.width() - self.sidebar.width() if is_mirrored else 0
            self.sidebar.setGeometry(x, 0, self.sidebar.width(), self.height())
            self.sidebar.raise_()
        elif self._row.indexOf(self.sidebar) < 0:
            self._row.insertWidget(0, self.sidebar)
        self.sidebar.setVisible(is_beside or is_over)
        self._line.setVisible(is_beside)

    def _watch(self) -> None:
        """Watch the pointer as long as it means something, wherever it is in the window."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            if self._is_focused or self._is_peeking:
                app.installEventFilter(self)

    def _end_peek_outside(self, event: QEvent) -> None:
        if isinstance(event, QMouseEvent):
            place = self.sidebar.mapFromGlobal(event.globalPosition().toPoint())
            if not self.sidebar.rect().contains(place):
                self.end_peek()

    def _show_bar(self) -> None:
        self.article.fold_bar(is_folded=False)
        self._bar_time.start()

    def _hide_bar(self) -> None:
        if not self._is_focused:
            return
        is_used = self.article.bar.underMouse() or QApplication.activePopupWidget() is not None
        if is_used:
            self._bar_time.start()
        else:
            self.article.fold_bar(is_folded=True)


_BACK = Qt.FocusReason.OtherFocusReason
"""Why a widget has the keyboard again that had it before."""


def sources_in(data: QMimeData | None) -> list[str]:
    """The addresses and files that were pasted or dropped; of an empty clipboard, none.

    Text counts where a line of it is an address, as people copy one with its surroundings.
    """
    if data is None:
        return []
    if data.hasUrls():
        found = [url.toLocalFile() or url.toString() for url in data.urls()]
    else:
        words = data.text().split()
        found = [word for word in words if word.lower().startswith(("http://", "https://"))]
    return list(dict.fromkeys(filter(None, found)))


def _home(pane: QWidget) -> QWidget:
    """The pane that a widget stands for; a sidebar's row stands for the sidebar."""
    parent = pane.parentWidget()
    return parent if isinstance(parent, Sidebar) else pane
