"""Panes that come and go: the sidebar over a narrow window, the article alone, the popover."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.article import View
from reader.settings import ThemeChoice
from reader.ui.dialogs.settings import SettingsDialog
from reader.ui.theme import DARK, LIGHT, SEPIA


def press(desktop, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or desktop.window, key, modifier)


def move_pointer(widget):
    place = QPointF(widget.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    move = QEvent.Type.MouseMove
    button = Qt.MouseButton.NoButton
    event = QMouseEvent(move, place, widget.mapToGlobal(place), button, button, none)
    QApplication.sendEvent(widget, event)


@pytest.fixture
def narrow(desktop):
    """A narrow window with the keyboard in the list, and the sidebar lying over it."""
    desktop.window.resize(800, 600)
    desktop.list.setFocus()
    press(desktop, Qt.Key.Key_F9)
    assert desktop.window.sidebar.isVisible()
    assert desktop.window.sidebar.isAncestorOf(QApplication.focusWidget())
    return desktop


def test_esc_takes_the_sidebar_off_the_list_and_gives_the_keyboard_back(narrow):
    press(narrow, Qt.Key.Key_Escape)
    assert not narrow.window.sidebar.isVisible()
    assert narrow.list.hasFocus()


def test_f9_takes_the_sidebar_off_too(narrow):
    press(narrow, Qt.Key.Key_F9)
    assert not narrow.window.sidebar.isVisible()
    assert narrow.list.hasFocus()


def test_a_shelf_chosen_in_a_narrow_window_is_listed_and_has_the_keyboard(narrow, qtbot):
    row = narrow.window.sidebar._views[View.ALL]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert narrow.shelf.query.view is View.ALL
    assert not narrow.window.sidebar.isVisible()
    assert narrow.list.hasFocus()


def test_a_press_beside_the_sidebar_takes_it_off(narrow, qtbot):
    qtbot.mousePress(narrow.window.article, Qt.MouseButton.LeftButton)
    assert not narrow.window.sidebar.isVisible()


def test_esc_goes_from_a_wide_windows_sidebar_to_the_list(desktop):
    desktop.window.sidebar.first().setFocus()
    press(desktop, Qt.Key.Key_Escape)
    assert desktop.window.sidebar.isVisible()
    assert desktop.list.hasFocus()


@pytest.fixture
def alone(desktop, qtbot):
    """Nothing but the open article."""
    press(desktop, Qt.Key.Key_J)
    press(desktop, Qt.Key.Key_F11)
    qtbot.waitUntil(desktop.window.isFullScreen)
    return desktop


def test_f11_leaves_the_text_and_its_progress(alone):
    assert not alone.window.list_pane.isVisible()
    assert not alone.window.sidebar.isVisible()
    assert not alone.bar.favorite.isVisible()
    assert alone.bar.progress.isVisible()
    assert alone.view.page.hasFocus()


def test_the_bar_comes_back_over_the_text_when_the_pointer_moves(alone, qtbot):
    before = alone.view.page.mapTo(alone.window, alone.view.page.rect().topLeft())
    alone.window._bar_time.setInterval(30)
    move_pointer(alone.view.page.viewport())
    assert alone.bar.favorite.isVisible()
    assert alone.view.page.mapTo(alone.window, alone.view.page.rect().topLeft()) == before
    qtbot.waitUntil(lambda: not alone.bar.favorite.isVisible())
    assert alone.bar.progress.isVisible()


def test_esc_brings_everything_back(alone):
    press(alone, Qt.Key.Key_Escape)
    assert not alone.window.isFullScreen()
    assert alone.window.list_pane.isVisible()
    assert alone.bar.favorite.isVisible()
    above = alone.bar.mapTo(alone.window, alone.bar.rect().bottomLeft())
    below = alone.view.mapTo(alone.window, alone.view.rect().topLeft())
    assert above.y() < below.y()


def test_esc_closes_the_popover_and_goes_back_to_the_text(desktop):
    press(desktop, Qt.Key.Key_J)
    desktop.view.setFocus()
    press(desktop, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    popover = desktop.actions._type
    assert popover.isVisible()
    press(desktop, Qt.Key.Key_Tab)
    press(desktop, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert desktop.view.page.hasFocus()


def test_a_theme_chosen_in_the_popover_colors_the_popover_too(desktop, qtbot):
    press(desktop, Qt.Key.Key_J)
    qtbot.mouseClick(desktop.bar.type, Qt.MouseButton.LeftButton)
    popover = desktop.actions._type
    qtbot.mouseClick(popover._themes[ThemeChoice.DARK], Qt.MouseButton.LeftButton)
    assert popover.isVisible()
    ground = popover.grab().toImage().pixelColor(popover.width() // 2, popover.height() - 16)
    assert ground.name().upper() == DARK.list


def test_a_theme_chosen_in_the_settings_colors_the_settings_too(desktop):
    desktop.actions.show_settings()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsDialog))
    assert LIGHT.field in dialog.styleSheet()
    desktop.choices.change(theme=ThemeChoice.SEPIA)
    assert SEPIA.field in dialog.styleSheet()
    dialog.reject()


def test_auto_follows_the_system_while_the_window_is_open(library, open_desktop, qapp):
    desktop = open_desktop(library, theme=ThemeChoice.AUTO)
    system = qapp.styleHints().colorSchemeChanged
    for scheme, theme in ((Qt.ColorScheme.Dark, "dark"), (Qt.ColorScheme.Light, "light")):
        system.emit(scheme)
        assert desktop.window.theme.name == theme
        assert desktop.view.sheet.theme.name == theme
    desktop.choices.change(theme=ThemeChoice.SEPIA)
    system.emit(Qt.ColorScheme.Dark)
    assert desktop.window.theme.name == "sepia"
