"""What a reader can do: one small method for each, all in this place.

An act on articles goes to the library, which can take every one back; then the list and the
counts are read again, and a notice says what was done and offers to undo it. The methods
whose names stand in `commands` are called by keys, menus and the palette.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader import paths
from reader.article import View
from reader.settings import RANGES
from reader.ui.acts import Parts
from reader.ui.commands import COMMANDS
from reader.ui.corrections import Corrections
from reader.ui.notices import announce
from reader.ui.window import sources_in

if TYPE_CHECKING:
    from reader.ui.dialogs.palette import Entry
    from reader.ui.type_popover import TypePopover

USUAL_SIZE = 19
MINUTES = (5, 10, 20, 30, 60)
"""What a reader may have time for."""
LIST_STEP = 24
"""Pixels by which a key moves the edge between list and article."""


class Actions(Corrections):
    """The verbs of the program."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts, parent)
        self._type: TypePopover | None = None

    # --- moving about ----------------------------------------------------------------------

    def next_article(self) -> None:
        """Open the article below."""
        self._list.go(+1)

    def previous_article(self) -> None:
        """Open the article above."""
        self._list.go(-1)

    def page(self, is_down: bool) -> None:  # noqa: FBT001 (down or up)
        """Scroll by a page; at the end, open the next unread article."""
        if not is_down:
            self._view.page_up()
        elif self._reading.article is None or not self._view.page_down():
            self._next_unread()

    def leave(self) -> None:
        """Go back: from the whole screen to the window, to the list, to what it listed before.

        In the article, Esc leads to the list; in the list, it ends a search.
        """
        if self._window.is_focused:
            self._window.show_only_article(is_only=False)
        elif self._list.hasFocus():
            self.clear_search()
        else:
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search(self) -> None:
        """Go to the search field."""
        field = self._window.list_pane.search
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def clear_search(self) -> None:
        """Search for nothing."""
        self._window.list_pane.search.clear_search()

    def search_everything(self) -> None:
        """Look for the same words in the whole library."""
        self._shelf.show_view(View.ALL)

    def find(self) -> None:
        """Find in the article when it has the keyboard, else in the library."""
        focused = self._window.focusWidget()
        if self._window.article.isAncestorOf(focused):
            (self._window.article.instead or self._view).open_find()
        else:
            self.search()

    def next_heading(self) -> None:
        """Go to the heading below."""
        self._go_to_heading(+1)

    def previous_heading(self) -> None:
        """Go to the heading above."""
        self._go_to_heading(-1)

    def next_pane(self) -> None:
        """Move the keyboard to the next pane."""
        self._window.go_to_pane(+1)

    def previous_pane(self) -> None:
        """Move the keyboard to the pane before."""
        self._window.go_to_pane(-1)

    def show_view(self, view: View) -> None:
        """List a shelf."""
        self._shelf.show_view(view)

    # --- saving ----------------------------------------------------------------------------

    def paste(self) -> None:
        """Save the addresses and files in the clipboard."""
        found = sources_in(QGuiApplication.clipboard().mimeData())
        if found:
            self._adding.add(found)
        else:
            self._notices.say(self.tr("The clipboard holds no link"))

    def add(self) -> None:
        """Ask for addresses to save."""
        from reader.ui.dialogs.add import AddDialog

        found = sources_in(QGuiApplication.clipboard().mimeData())
        dialog = AddDialog(self._window.theme, found, self._window)
        dialog.sources_given.connect(self._adding.add)
        dialog.import_wanted.connect(self.import_files)
        dialog.open()

    def open_sample(self) -> None:
        """Save the article that comes with the program."""
        self._adding.add([str(paths.sample())])

    def import_files(self) -> None:
        """Ask for exports of other programs and import them."""
        files, _filter = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import from other programs")
        )
        if files:
            self._importing.import_files(files)

    def show_import(self) -> None:
        """Show what the import does, or what it did."""
        from reader.ui.dialogs.importing import ImportDialog

        ImportDialog(self._importing, self._window.theme, self._window).open()

    # --- the summary -----------------------------------------------------------------------

    def toggle_summary(self) -> None:
        """Open the summary, or close it."""
        self._summaries.toggle()

    def next_sentence(self) -> None:
        """Go to the summary's next sentence in the text; a closed summary opens."""
        self._choices.change(summary_open=True)
        self._view.next_sentence()

    def previous_sentence(self) -> None:
        """Go to the summary's sentence before, in the text; a closed summary opens."""
        self._choices.change(summary_open=True)
        self._view.previous_sentence()

    def skim(self) -> None:
        """Dim all but the summary's sentences, or nothing."""
        is_skimming = not self._view.sheet.marks.is_skimming
        if is_skimming:
            self._choices.change(summary_open=True)
        self._view.set_skim(is_skimming)

    # --- the window ------------------------------------------------------------------------

    def larger(self) -> None:
        """Set the text one step larger."""
        self._resize(self._choices.now.size + 1)

    def smaller(self) -> None:
        """Set the text one step smaller."""
        self._resize(self._choices.now.size - 1)

    def usual_size(self) -> None:
        """Set the text as large as it was at first."""
        self._resize(USUAL_SIZE)

    def wider_list(self) -> None:
        """Give the list more room."""
        self._window.resize_list(+LIST_STEP)

    def narrower_list(self) -> None:
        """Give the article more room."""
        self._window.resize_list(-LIST_STEP)

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self._window.toggle_sidebar()

    def toggle_focus(self) -> None:
        """Show only the article, or everything."""
        self._window.show_only_article(is_only=not self._window.is_focused)

    def show_type(self) -> None:
        """Show the settings of the text."""
        from reader.ui.type_popover import TypePopover

        if self._type is None:
            self._type = TypePopover(self._choices, self._window)
            self._window.theme_changed.connect(self._type.set_theme)
        self._type.set_theme(self._window.theme)
        button = self._window.article.bar.type
        corner = button.mapTo(self._window, QPoint(0, 0))
        self._type.open_at(corner.x() + button.width() + 90, corner.y() + button.height() + 1)

    def show_settings(self) -> None:
        """Show all settings."""
        from reader.ui.dialogs.settings import SettingsDialog

        SettingsDialog(self._choices, self._window.theme, self._window).open()

    def show_shortcuts(self) -> None:
        """Show what the keys do."""
        from reader.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window.theme, self._window).open()

    def show_palette(self) -> None:
        """Offer everything that can be done, to be found by typing."""
        from reader.ui.dialogs.palette import PaletteDialog

        PaletteDialog(self._entries(), self._window.theme, self._window).open()

    def select_all(self) -> None:
        """Select every article of the list."""
        self._list.selectAll()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    # --- inside ----------------------------------------------------------------------------

    def _next_unread(self) -> None:
        model, row = self._list.articles, self._list.currentIndex().row() + 1
        while (headline := model.headline(row)) is not None:
            if not headline.is_read:
                self._list.choose_row(row)
                return
            row += 1

    def _go_to_heading(self, step: int) -> None:
        """Go to the next heading from where the reader is, in either direction."""
        here = self._reading.paragraph
        found = [paragraph for _text, paragraph in self._view.headings()]
        ahead = [place for place in found if (place > here if step > 0 else place < here)]
        if ahead:
            self._view.go_to(ahead[0] if step > 0 else ahead[-1], 0, 0, pulse=False)

    def _entries(self) -> list[Entry]:
        """What the palette offers: commands, shelves, tags, headings."""
        from reader.ui.dialogs.palette import Entry
        from reader.ui.dialogs.shortcuts import key_text

        commands = [
            Entry(
                text=command.words,
                key=key_text(command.keys[0]) if command.keys else "",
                does=getattr(self, command.does),
            )
            for command in COMMANDS
            if self._reading.article is not None or not command.needs_article
        ]
        go = self.tr("Go to {place}")
        views = [
            Entry(
                text=go.replace("{place}", self._window.sidebar.name(view)),
                does=partial(self._shelf.show_view, view),
            )
            for view in View
        ]
        tags = [
            Entry(text=go.replace("{place}", tag), does=partial(self._shelf.show_tag, tag))
            for tag in self._shelf.counts.tags
        ]
        sites = [
            Entry(text=go.replace("{place}", site), does=partial(self._shelf.show_site, site))
            for site in self._shelf.counts.sites
        ]
        time = self.tr("I have {number} minutes")
        minutes = [
            Entry(
                text=time.replace("{number}", QLocale().toString(number)),
                does=partial(self._shelf.show_minutes, number),
            )
            for number in MINUTES
        ]
        heading = self.tr("Go to heading: {heading}")
        headings = [
            Entry(
                text=heading.replace("{heading}", text),
                does=partial(self._view.go_to, paragraph, 0, 0, pulse=False),
            )
            for text, paragraph in (self._view.headings() if self._reading.article else ())
        ]
        return [*commands, *views, *minutes, *tags, *sites, *headings]

    def _resize(self, size: int) -> None:
        least, most = RANGES["size"]
        self._choices.change(size=int(min(max(size, least), most)))
        announce(self._window, self.tr("Text size {size}").replace("{size}", str(size)))
