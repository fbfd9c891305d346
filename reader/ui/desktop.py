"""The whole window put together: every object made once, handed to those who need it.

The frame with its list is there already, and painted. Here come the article, its summary,
what can be done with it, the other process, and the look for changes from outside.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu

from reader.article import Article, ArticleId, Query, View
from reader.settings import Settings
from reader.ui import theme as themes
from reader.ui.actions import Actions
from reader.ui.acts import Parts
from reader.ui.adding import Adding
from reader.ui.arrivals import Arrivals
from reader.ui.article_list import wording
from reader.ui.article_list.snippets import Snippets
from reader.ui.article_view import ArticleView
from reader.ui.care import Care
from reader.ui.commands import Commands
from reader.ui.empty_states import state_for
from reader.ui.exporting import Exporting
from reader.ui.fonts import TypeStyle
from reader.ui.frame import Frame
from reader.ui.importing import Importing
from reader.ui.jobs import Jobs
from reader.ui.pane_keys import PaneKeys
from reader.ui.reading import Reading
from reader.ui.summaries import Summaries

MORE_MENU = (
    "toggle_summary",
    "skim",
    "",
    "toggle_read",
    "highlight",
    "show_highlights",
    "find",
    "",
    "toggle_original",
    "pick_text",
    "",
    "open_original",
    "copy_link",
    "fetch_again",
    "",
    "export",
    "print",
    "",
    "delete",
    "restore",
    "",
    "show_palette",
    "show_shortcuts",
)
"""The menu of the article's bar, by the commands' names; empty is a line."""

LIST_MENU = (
    "toggle_favorite",
    "toggle_read",
    "edit_tags",
    "archive",
    "",
    "open_original",
    "copy_link",
    "fetch_again",
    "stop_fetching",
    "export",
    "",
    "delete",
    "restore",
    "",
    "digest",
    "select_all",
)
"""The menu of the list."""

LOOK_OUTSIDE = 800
"""Milliseconds between two looks whether another program changed the library."""


class Desktop(QObject):
    """Puts the article and everything that can be done into a frame, and connects it all."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._app, self.library, self.window = frame.app, frame.library, frame.window
        self._frame = frame
        self.model, self.delegate, self.list = frame.model, frame.delegate, frame.list
        self.choices, self.shelf, self.bar = frame.choices, frame.shelf, frame.bar
        self.notices = frame.pane.notices
        self.view = ArticleView()
        frame.pane.take_view(self.view)
        self.jobs = Jobs(self)
        library = self.library
        self.reading = Reading(library, self.model, self.view, self)
        self.summaries = Summaries(library, self.jobs, self.view, self.choices, self)
        rules = partial(self.choices.rule_folders, library.folder)
        self.adding = Adding(library, self.jobs, self.notices, rules, self)
        self.importing = Importing(library.folder, self.jobs, self.notices, rules, self)
        self.care = Care(library, self.jobs, self.importing, self.notices, self)
        self.exporting = Exporting(library, self.jobs, self.notices, self.window, self)
        self.actions = Actions(self._parts(), self)
        self.commands = Commands(self.window, self.actions)
        self.arrivals = Arrivals(self._parts(), self.delegate, self)
        self._outside = QTimer(self, interval=LOOK_OUTSIDE)
        self._connect()
        self.view.set_theme(self.window.theme)
        self._set_type(self.choices.now)
        self.commands.allow_single_keys(is_allowed=self.choices.now.single_keys)
        self._begin()

    def open(self, sources: Sequence[str]) -> None:
        """Come to the front, and save what was named by a second start."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.adding.add(sources)

    def close(self) -> None:
        """Keep what is to be kept, and end the other process."""
        self._outside.stop()
        self.window.list_pane.search.give_up()
        self.reading.close()
        article = self.reading.article
        query = self.shelf.query
        self.choices.change(
            **self.window.place(),
            view=query.view,
            tag=query.tags[0] if query.tags else "",
            order=query.order,
            article=article.id if article else 0,
        )
        self.choices.keep()
        self.jobs.close()

    # --- after the first picture -----------------------------------------------------------

    def _begin(self) -> None:
        self.list.setFocus()
        self.shelf.bring_back(ArticleId(self.choices.now.article))
        self.list.choose(ArticleId(self.choices.now.article))
        # The other process takes as much memory as a third of the window; it is made ready when
        # somebody reads, and that an article was left open is no sign of it.
        self.list.article_chosen.connect(self.summaries.warm_up)
        if self.reading.article is None:
            self._show_empty()
        self._outside.start()
        self.care.begin()
        if self.library.waiting() and not self.library.read_only:
            self.importing.fetch_waiting()

    def _rest(self) -> None:
        """Do without the other process while nobody reads."""
        if self.reading.article is None:
            self.jobs.rest()

    def _look_outside(self) -> None:
        if self.library.changed_outside():
            self.shelf.reload()
            # In a turn of its own: both at once are felt while an import changes much.
            QTimer.singleShot(0, self.reading, self.reading.reload)

    # --- connections -----------------------------------------------------------------------

    def _parts(self) -> Parts:
        return Parts(
            library=self.library,
            choices=self.choices,
            window=self.window,
            view=self.view,
            shelf=self.shelf,
            reading=self.reading,
            summaries=self.summaries,
            adding=self.adding,
            importing=self.importing,
            exporting=self.exporting,
            jobs=self.jobs,
        )

    def _connect(self) -> None:
        self._connect_list()
        self._connect_article()
        self._connect_bar()
        panes = (self.list, self.view.page)
        PaneKeys(panes, self.actions.page, self.actions.leave, self)
        self._outside.timeout.connect(self._look_outside)
        self.care.done.connect(self._rest)
        self.choices.changed.connect(self._take_settings)
        self.window.closing.connect(self.close)
        self.window.dropped.connect(self.adding.add)
        self.adding.export_found.connect(self.importing.import_files)
        self.importing.progressed.connect(self.window.sidebar.show_import)
        self.importing.ended.connect(lambda _report: self._app.alert(self.window))
        self.adding.changed.connect(self.summaries.prepare)
        hints = self._app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(lambda _: self._follow_system())

    def _connect_list(self) -> None:
        sidebar, pane, actions = self.window.sidebar, self.window.list_pane, self.actions
        sidebar.add_button.clicked.connect(actions.add)
        sidebar.import_button.clicked.connect(actions.show_import)
        sidebar.settings_row.clicked.connect(actions.show_settings)
        sidebar.tag_rename_wanted.connect(actions.ask_tag_name)
        sidebar.tag_delete_wanted.connect(actions.delete_tag)
        pane.add_button.clicked.connect(actions.add)
        self.shelf.listed.connect(self._show_listed)
        self.shelf.query_changed.connect(self._show_matches)
        self.list.article_chosen.connect(self._make_room)
        self.list.article_chosen.connect(self.reading.open)
        self.list.reading_wanted.connect(self.view.setFocus)
        self.list.menu_wanted.connect(self._show_list_menu)

    def _connect_article(self) -> None:
        view, actions = self.view, self.actions
        self.reading.opened.connect(self._show_opened)
        self.reading.opened.connect(self.summaries.show_for)
        self.reading.laid_out.connect(lambda _article: self._mark_matches())
        self.reading.was_read.connect(actions.note_read)
        self.reading.place_kept.connect(lambda _article: self.model.refresh())
        view.previous_chosen.connect(actions.previous_article)
        view.next_chosen.connect(actions.next_article)
        view.highlight_made.connect(actions.keep_highlight)
        view.link_chosen.connect(actions.open_link)
        view.highlight_chosen.connect(actions.edit_highlight)
        absence = view.head.absence
        absence.fetch_chosen.connect(actions.fetch_again)
        absence.stop_chosen.connect(actions.stop_fetching)
        absence.original_chosen.connect(actions.open_original)
        view.position_changed.connect(
            lambda _anchor, progress: self.bar.progress.show_progress(progress)
        )

    def _connect_bar(self) -> None:
        bar, actions = self.bar, self.actions
        for button, does in (
            (bar.previous, actions.previous_article),
            (bar.following, actions.next_article),
            (bar.favorite, actions.toggle_favorite),
            (bar.archive, actions.archive),
            (bar.tags, actions.edit_tags),
            (bar.type, actions.show_type),
        ):
            button.clicked.connect(lambda _on=False, does=does: does())
        bar.more.setMenu(self._menu(MORE_MENU))
        bar.more.setPopupMode(bar.more.ToolButtonPopupMode.InstantPopup)

    def _show_list_menu(self, place: QPoint) -> None:
        """What can be done with the chosen articles, as they are now."""
        is_fetching = not self.adding.fetching.isdisjoint(self.list.selected())
        useless = {
            "restore": self.shelf.query.view is not View.BIN,
            "stop_fetching": not is_fetching,
        }
        menu = self._menu([name for name in LIST_MENU if not useless.get(name)])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _menu(self, names: Sequence[str]) -> QMenu:
        menu = QMenu(self.window)
        for name in names:
            if name:
                menu.addAction(self.commands.action(name))
            else:
                menu.addSeparator()
        return menu

    # --- what changed is shown -------------------------------------------------------------

    def _show_listed(self, _count: int) -> None:
        if self.list.current() is None and self.reading.article is not None:
            self.list.choose(self.reading.article.id)
        self.reading.show_neighbors()
        self._show_neighbors()
        if self.reading.article is None:
            self._show_empty()

    def _make_room(self, article: ArticleId | None) -> None:
        """Give the article its place before it is laid out, for its size is that place's."""
        if article is not None:
            self.window.article.show_article()

    def _show_opened(self, article: Article | None) -> None:
        self.bar.show_article(article)
        self.commands.show_article(is_open=article is not None)
        self._show_neighbors()
        if article is None:
            self._show_empty()
        else:
            self.window.article.show_article()
            name = wording.name(article.draft.title, article.draft.url)
            self.window.setWindowTitle(f"{name} – Standfirst")

    def _show_matches(self, query: Query) -> None:
        """Show found words in their surroundings, in the list and in the open article."""
        found = Snippets(self.library.snippet, query.words) if query.words else None
        self.delegate.snippets = found
        self._mark_matches()

    def _mark_matches(self) -> None:
        article, words = self.reading.article, self.shelf.query.words
        found = self.library.matches(article.id, words) if article and words else ()
        is_new = article is not None and article.position is None
        self.view.finding.take(found, goes_there=is_new)

    def _show_neighbors(self) -> None:
        before, after = self.reading.neighbors()
        self.bar.show_neighbors(has_previous=before is not None, has_following=after is not None)

    def _show_empty(self) -> None:
        self.window.setWindowTitle("Standfirst")
        self.window.article.show_empty(
            state_for(self.shelf.query, self.shelf.counts, len(self.model.ids), self.actions)
        )

    # --- settings --------------------------------------------------------------------------

    def _take_settings(self, old: Settings, new: Settings) -> None:
        if old.theme != new.theme:
            self._frame.set_theme(themes.choose(new.theme))
        if (_style(old), old.reduce_motion) != (_style(new), new.reduce_motion):
            self._set_type(new)
        if old.single_keys != new.single_keys:
            self.commands.allow_single_keys(is_allowed=new.single_keys)

    def _set_type(self, settings: Settings) -> None:
        self.view.set_type(_style(settings))
        self.view.set_motion(not settings.reduce_motion)

    def _follow_system(self, scheme: Qt.ColorScheme | None = None) -> None:
        self._frame.set_theme(themes.choose(self.choices.now.theme, scheme))


def _style(settings: Settings) -> TypeStyle:
    return TypeStyle(
        family=settings.font.value,
        size=settings.size,
        line_height=settings.line_height,
        width=settings.width,
        justify=settings.justify,
    )
