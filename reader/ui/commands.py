"""Everything a reader can do, with its words and keys: the one table behind them all.

Menus, shortcuts, the command palette and the sheet of keys are made from it. Each command
names a method of `Actions`. A key without a modifier acts only while no text field has the
focus, which Qt sees to, and can be switched off in the settings.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802
    """Mark a text for translation; the translation tools know the function by this name.

    Qt's own says that it returns an object, which no type checker takes for a text.
    """
    return text


class Group(StrEnum):
    """Where the sheet of keys lists a command."""

    MOVE = QT_TRANSLATE_NOOP("Commands", "Moving about")
    ARTICLE = QT_TRANSLATE_NOOP("Commands", "The article")
    SUMMARY = QT_TRANSLATE_NOOP("Commands", "The summary")
    LIBRARY = QT_TRANSLATE_NOOP("Commands", "The library")
    WINDOW = QT_TRANSLATE_NOOP("Commands", "The window")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing to do.

    `does` is the name of a method of `Actions`. The first of `keys` is shown in menus.
    `needs_article` disables it while nothing is open.
    """

    does: str
    text: str
    group: Group
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs_article: bool = False

    @property
    def words(self) -> str:
        """What it is called, in the interface's language."""
        return QCoreApplication.translate("Commands", self.text)

    @property
    def has_single_key(self) -> bool:
        """Whether a key without a modifier does it."""
        return any(is_single(key) for key in self.keys)


def is_single(key: str) -> bool:
    """Whether *key* is a letter or a sign of its own."""
    return len(key.removeprefix("Shift+")) == 1


def _article(
    does: str, text: str, *keys: str, icon: str = "", group: Group = Group.ARTICLE
) -> Command:
    return Command(does=does, text=text, group=group, keys=keys, icon=icon, needs_article=True)


def _window(
    does: str, text: str, *keys: str, icon: str = "", group: Group = Group.WINDOW
) -> Command:
    return Command(does=does, text=text, group=group, keys=keys, icon=icon)


COMMANDS: tuple[Command, ...] = (
    _window("next_article", QT_TRANSLATE_NOOP("Commands", "Next article"), "J", group=Group.MOVE),
    _window(
        "previous_article",
        QT_TRANSLATE_NOOP("Commands", "Previous article"),
        "K",
        group=Group.MOVE,
    ),
    _article("next_heading", QT_TRANSLATE_NOOP("Commands", "Next heading"), "]", group=Group.MOVE),
    _article(
        "previous_heading",
        QT_TRANSLATE_NOOP("Commands", "Previous heading"),
        "[",
        group=Group.MOVE,
    ),
    _window("find", QT_TRANSLATE_NOOP("Commands", "Find"), "Ctrl+F", "/", group=Group.MOVE),
    _window(
        "search",
        QT_TRANSLATE_NOOP("Commands", "Search articles"),
        "Ctrl+L",
        icon="search",
        group=Group.MOVE,
    ),
    _window("next_pane", QT_TRANSLATE_NOOP("Commands", "Next pane"), "F6", group=Group.MOVE),
    _window(
        "previous_pane",
        QT_TRANSLATE_NOOP("Commands", "Previous pane"),
        "Shift+F6",
        group=Group.MOVE,
    ),
    _article(
        "toggle_summary",
        QT_TRANSLATE_NOOP("Commands", "Get a summary"),
        "G",
        icon="standfirst",
        group=Group.SUMMARY,
    ),
    _article(
        "skim",
        QT_TRANSLATE_NOOP("Commands", "Skim: dim all but the summary's sentences"),
        "D",
        icon="skim",
        group=Group.SUMMARY,
    ),
    _article(
        "next_sentence",
        QT_TRANSLATE_NOOP("Commands", "Next sentence of the summary"),
        "N",
        group=Group.SUMMARY,
    ),
    _article(
        "previous_sentence",
        QT_TRANSLATE_NOOP("Commands", "Previous sentence of the summary"),
        "Shift+N",
        group=Group.SUMMARY,
    ),
    _window(
        "digest",
        QT_TRANSLATE_NOOP("Commands", "Digest of all that is listed…"),
        "Shift+G",
        icon="standfirst",
        group=Group.SUMMARY,
    ),
    _article("toggle_favorite", QT_TRANSLATE_NOOP("Commands", "Favorite"), "S", icon="star"),
    _article("archive", QT_TRANSLATE_NOOP("Commands", "Archive"), "E", icon="archive"),
    _article(
        "toggle_read", QT_TRANSLATE_NOOP("Commands", "Mark as read or unread"), "M", icon="read"
    ),
    _article("edit_tags", QT_TRANSLATE_NOOP("Commands", "Tags…"), "T", icon="tag"),
    _article("highlight", QT_TRANSLATE_NOOP("Commands", "Highlight"), "H", icon="highlighter"),
    _article(
        "open_original", QT_TRANSLATE_NOOP("Commands", "Open original"), "O", icon="external"
    ),
    _article("copy_link", QT_TRANSLATE_NOOP("Commands", "Copy link"), "Ctrl+Shift+C", icon="link"),
    _window(
        "show_highlights",
        QT_TRANSLATE_NOOP("Commands", "Highlights…"),
        "Shift+H",
        icon="highlighter",
        group=Group.ARTICLE,
    ),
    _article(
        "copy_highlights",
        QT_TRANSLATE_NOOP("Commands", "Copy highlights as Markdown"),
        icon="copy",
    ),
    _article(
        "toggle_original",
        QT_TRANSLATE_NOOP("Commands", "Original or readable text"),
        "V",
        icon="globe",
    ),
    _article(
        "remove_element",
        QT_TRANSLATE_NOOP("Commands", "Remove the selected words' elements"),
        "X",
        icon="edit",
    ),
    _article(
        "pick_text", QT_TRANSLATE_NOOP("Commands", "Wrong article text? Pick it…"), icon="edit"
    ),
    _article("fetch_again", QT_TRANSLATE_NOOP("Commands", "Fetch again"), "F5", icon="retry"),
    _article("show_versions", QT_TRANSLATE_NOOP("Commands", "Earlier texts…"), icon="restore"),
    _article("stop_fetching", QT_TRANSLATE_NOOP("Commands", "Stop fetching"), icon="close"),
    _article("print", QT_TRANSLATE_NOOP("Commands", "Print…"), "Ctrl+P", icon="print"),
    _article("save_pdf", QT_TRANSLATE_NOOP("Commands", "Save as PDF…"), icon="print"),
    _article("export", QT_TRANSLATE_NOOP("Commands", "Export…"), icon="export"),
    _article("delete", QT_TRANSLATE_NOOP("Commands", "Delete"), "Del", icon="bin"),
    _article("restore", QT_TRANSLATE_NOOP("Commands", "Restore from the bin"), icon="restore"),
    _window(
        "paste",
        QT_TRANSLATE_NOOP("Commands", "Paste a link"),
        "Ctrl+V",
        icon="link",
        group=Group.LIBRARY,
    ),
    _window(
        "add",
        QT_TRANSLATE_NOOP("Commands", "Add an article…"),
        "Ctrl+N",
        icon="plus",
        group=Group.LIBRARY,
    ),
    _window(
        "import_files",
        QT_TRANSLATE_NOOP("Commands", "Import…"),
        icon="import",
        group=Group.LIBRARY,
    ),
    _window(
        "export_list",
        QT_TRANSLATE_NOOP("Commands", "Export all that is listed…"),
        icon="export",
        group=Group.LIBRARY,
    ),
    _window(
        "show_import",
        QT_TRANSLATE_NOOP("Commands", "Progress of the import"),
        group=Group.LIBRARY,
    ),
    _window(
        "undo", QT_TRANSLATE_NOOP("Commands", "Undo"), "Ctrl+Z", icon="undo", group=Group.LIBRARY
    ),
    _window("redo", QT_TRANSLATE_NOOP("Commands", "Redo"), "Ctrl+Shift+Z", group=Group.LIBRARY),
    _window(
        "select_all", QT_TRANSLATE_NOOP("Commands", "Select all articles"), group=Group.LIBRARY
    ),
    _window(
        "show_palette", QT_TRANSLATE_NOOP("Commands", "Commands…"), "Ctrl+K", group=Group.WINDOW
    ),
    _window("larger", QT_TRANSLATE_NOOP("Commands", "Larger text"), "Ctrl++", "Ctrl+="),
    _window("smaller", QT_TRANSLATE_NOOP("Commands", "Smaller text"), "Ctrl+-"),
    _window("usual_size", QT_TRANSLATE_NOOP("Commands", "Usual text size"), "Ctrl+0"),
    _window("show_type", QT_TRANSLATE_NOOP("Commands", "Text settings"), "Ctrl+,", icon="type"),
    _window("toggle_sidebar", QT_TRANSLATE_NOOP("Commands", "Sidebar"), "F9", icon="sidebar"),
    _window("wider_list", QT_TRANSLATE_NOOP("Commands", "Wider list"), "Alt+Shift+Right"),
    _window("narrower_list", QT_TRANSLATE_NOOP("Commands", "Narrower list"), "Alt+Shift+Left"),
    _window(
        "toggle_focus",
        QT_TRANSLATE_NOOP("Commands", "Only the article"),
        "F11",
        icon="fullscreen",
    ),
    _window("show_settings", QT_TRANSLATE_NOOP("Commands", "Settings…"), icon="settings"),
    _window(
        "show_shortcuts",
        QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"),
        "?",
        "F1",
        icon="help",
    ),
    _window("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q"),
)

KEYS_OF_THE_PANES: tuple[tuple[str, str], ...] = (
    ("Space", QT_TRANSLATE_NOOP("Commands", "Down a page, then the next unread article")),
    ("Shift+Space", QT_TRANSLATE_NOOP("Commands", "Up a page")),
    ("Return", QT_TRANSLATE_NOOP("Commands", "From the list to the article")),
    ("Esc", QT_TRANSLATE_NOOP("Commands", "Back to the list")),
)
"""Keys that belong to the list and the article, for the sheet."""


class Commands(QObject):
    """The commands as Qt actions of a window.

    Args:
        window: in which the shortcuts work.
        actions: whose methods are called.
    """

    def __init__(self, window: QWidget, actions: object) -> None:
        super().__init__(window)
        self._made = {
            command.does: _action(command, getattr(actions, command.does), window)
            for command in COMMANDS
        }

    def action(self, does: str) -> QAction:
        """The action that calls this method."""
        return self._made[does]

    def allow_single_keys(self, *, is_allowed: bool) -> None:
        """Let keys without a modifier act, or leave them alone."""
        for command in COMMANDS:
            keys = [key for key in command.keys if is_allowed or not is_single(key)]
            self._made[command.does].setShortcuts([QKeySequence(key) for key in keys])

    def show_article(self, *, is_open: bool) -> None:
        """Enable what needs an open article."""
        for command in COMMANDS:
            if command.needs_article:
                self._made[command.does].setEnabled(is_open)


def _action(command: Command, does: Callable[[], object], window: QWidget) -> QAction:
    action = QAction(command.words, window)
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.triggered.connect(lambda _on=False: does())
    window.addAction(action)
    return action
