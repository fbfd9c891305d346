"""Everything has a name and a role, is reached by Tab, and is told to assistive technology."""

import re
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from reader import paths
from reader.ui.commands import COMMANDS

from .real_window import PATIENCE, needs, open_screen, running, wait_for

Role = QAccessible.Role

NAMED = {
    "Articles": Role.List,
    "Article text": Role.StaticText,
    "Search articles": Role.EditableText,
    "No time to read? Get a summary": Role.CheckBox,
    "Previous article: Alpha": Role.Button,
    "Next article: Gamma": Role.Button,
    "Reading progress": Role.ProgressBar,
    "Favorite": Role.CheckBox,
    "Archive": Role.Button,
    "Tags": Role.Button,
    "Text settings": Role.Button,
    "More actions": Role.ButtonMenu,
    "Previous article": Role.Button,
    "Next article": Role.Button,
    "Hide sidebar": Role.Button,
    "Add an article": Role.Button,
    "Settings": Role.Button,
    "Unread, 3 articles": Role.CheckBox,
    "Sort: newest first": Role.ButtonMenu,
}
OPERABLE = (
    QAbstractButton,
    QLineEdit,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QTextEdit,
)
SPEAKING = frozenset(
    {
        Role.Button,
        Role.CheckBox,
        Role.ButtonMenu,
        Role.EditableText,
        Role.List,
        Role.ListItem,
        Role.ProgressBar,
        Role.Slider,
        Role.ComboBox,
    }
)

TAB_ORDER = (
    "Hide sidebar",
    "Unread, 3 articles",
    "Settings",
    "Search articles",
    "Articles",
    "Previous article",
    "More actions",
    "The Long Line, 4 min read",
    "No time to read? Get a summary",
    "Key sentence 1: The harbor of the small town froze over in the first week of January.",
    "Article text",
    "No time to read? Get a summary",
    "Previous article: Alpha",
    "Next article: Gamma",
)


@pytest.fixture
def reading(desktop, qtbot):
    """The window with the middle one of three articles open, and its summary."""
    desktop.list.choose_row(1)
    desktop.actions.toggle_summary()
    qtbot.waitUntil(lambda: desktop.summaries.is_shown, timeout=20_000)
    return desktop


def interfaces(widget):
    """All that assistive technology sees of a widget, except what is hidden."""
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        one = waiting.pop()
        if not one.state().invisible:
            yield one
            waiting += filter(None, (one.child(number) for number in range(one.childCount())))


def name_of(interface):
    return interface.text(QAccessible.Text.Name)


def test_the_names_and_roles_of_the_window(reading):
    found = {(name_of(one), one.role()) for one in interfaces(reading.window)}
    assert set(NAMED.items()) - found == set()


def test_nothing_that_can_be_used_is_without_a_name(reading):
    reading.actions.show_type()
    reading.view.open_find()
    for one in interfaces(reading.window):
        if one.role() in SPEAKING:
            assert name_of(one).strip(), one.object()


def test_a_row_says_all_that_is_painted_in_it(reading, library, clock):
    article = reading.model.ids[0]
    library.favorite([article])
    reading.shelf.reload()
    clock.wait(hours=1)
    row = QAccessible.queryAccessibleInterface(reading.list).child(0)
    assert row.role() is Role.ListItem
    assert re.match(r"Unread, Favorite, Alpha, The Long Line, 4 minutes, ", name_of(row))


def test_the_toggle_tells_its_state(reading):
    (upper, lower) = (
        one for one in interfaces(reading.window) if name_of(one).startswith("No time to read?")
    )
    assert upper.state().checked
    assert lower.state().checked
    reading.actions.toggle_summary()
    assert not upper.state().checked
    assert not lower.state().checked


def test_names_leave_the_key_to_the_tooltip(reading):
    bar = reading.bar
    assert bar.favorite.accessibleName() == "Favorite"
    assert bar.favorite.toolTip() == "Favorite (S)"


def test_tab_goes_through_the_window_from_the_sidebar_to_the_cards(reading):
    names = [widget.accessibleName() for widget in tab_chain(reading.window)]
    start = names.index(TAB_ORDER[0])
    names = iter(names[start:] + names[:start])
    for wanted in TAB_ORDER:
        assert wanted in names, wanted


def tab_chain(window):
    """The widgets to which Tab leads, in this order."""
    widget = window.nextInFocusChain()
    while widget is not window:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        widget = widget.nextInFocusChain()


def test_nothing_is_reached_by_the_pointer_alone(reading):
    reading.actions.show_type()
    reading.view.open_find()
    reached = set(tab_chain(reading.window))
    for widget in reading.window.findChildren(QWidget):
        is_used = isinstance(widget, OPERABLE) and not isinstance(widget, QScrollBar)
        if is_used and widget.isVisible() and widget.isEnabled():
            assert widget in reached, (widget, widget.accessibleName())


def test_every_command_is_in_the_palette(reading):
    listed = {entry.text for entry in reading.actions._entries()}
    for command in COMMANDS:
        if command.does != "show_palette":
            assert command.words in listed


def test_focus_is_visible(reading, qtbot):
    window = reading.window
    window.activateWindow()
    buttons = [widget for widget in tab_chain(window) if isinstance(widget, QAbstractButton)]
    buttons = [button for button in buttons if button.visibleRegion().boundingRect().height() > 20]
    assert len(buttons) > 15
    for button in buttons:
        window.setFocus()
        before = button.grab().toImage()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert button.grab().toImage() != before, button.accessibleName()


# --- as another program sees it ------------------------------------------------------------


@pytest.fixture
def session():
    """A message bus of our own, on which AT-SPI's registry starts when it is asked for."""
    bus = subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", "echo $DBUS_SESSION_BUS_ADDRESS; cat"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    yield bus.stdout.readline().strip()
    bus.communicate(timeout=PATIENCE)


class Bus:
    """Asks accessible objects on AT-SPI's bus, by the words of its specification."""

    def __init__(self, environ):
        self._environ = environ
        launcher = ("org.a11y.Bus", "/org/a11y/bus")
        found = self._gdbus(["--session"], launcher, "org.a11y.Bus.GetAddress")
        if not found:
            pytest.skip("AT-SPI does not start here")
        self.address = re.search(r"'(.*)'", found)[1]
        self._bus = ["--address", self.address]

    def call(self, place, method, *arguments):
        return self._gdbus(self._bus, place, method, *arguments)

    def children(self, place):
        answer = self.call(place, "org.a11y.atspi.Accessible.GetChildren")
        return re.findall(r"\('([:.\w]+)', (?:objectpath )?'([/\w]+)'\)", answer)

    def role(self, place):
        return self.call(place, "org.a11y.atspi.Accessible.GetRoleName").strip("()',\n")

    def name(self, place):
        answer = self.call(
            place, "org.freedesktop.DBus.Properties.Get", "org.a11y.atspi.Accessible", "Name"
        )
        found = re.search(r"<['\"](.*)['\"]>", answer)
        # What is replaced while we walk, as a summary's bars by its sentences, has no name.
        return found[1] if found else ""

    def _gdbus(self, bus, place, method, *arguments):
        destination, path = place
        to = ["--dest", destination, "--object-path", path, "--method", method]
        done = subprocess.run(
            ["gdbus", "call", *bus, *to, *arguments],
            env=self._environ,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        return done.stdout


def spoken_to(screen, session):
    """The surroundings of a program that a screen reader listens to."""
    return {
        **screen.environ,
        "DBUS_SESSION_BUS_ADDRESS": session,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }


REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


@pytest.mark.slow
@needs["Xvfb"]
@needs["xdotool"]
@needs["dbus-run-session"]
@needs["gdbus"]
def test_a_screen_reader_sees_the_window(session, tmp_path):
    with open_screen() as screen:
        environ = spoken_to(screen, session)
        with running(environ, tmp_path / "data", paths.sample()) as program:
            window = screen.window(".* – Standfirst")
            screen.tool("windowfocus", "--sync", window)
            found = wait_for(lambda: everything_in(Bus(environ)), "the whole window")
            screen.press("ctrl+q")
            program.communicate(timeout=PATIENCE)
    assert program.returncode == 0
    assert {name: found[name] for name in ROLES} == ROLES
    assert found["Article text"] in {"text", "label", "static"}


ROLES = {
    "Articles": "list",
    "Search articles": "text",
    "No time to read? Get a summary": "check box",
    "Reading progress": "progress bar",
    "Favorite": "check box",
}


def everything_in(bus):
    """The roles of all things, once the window is complete."""
    found = spoken_by(bus)
    return found if {*ROLES, "Article text"} <= set(found) else None


def spoken_by(bus):
    """The roles of all things in the program's window, by their names."""
    (program,) = wait_for(lambda: bus.children(REGISTRY), "the program on AT-SPI's bus")
    waiting, found = [program], {}
    while waiting:
        place = waiting.pop()
        found[bus.name(place)] = bus.role(place)
        waiting += bus.children(place)
    return found


@pytest.mark.slow
@needs["Xvfb"]
@needs["xdotool"]
@needs["dbus-run-session"]
@needs["gdbus"]
def test_a_screen_reader_hears_what_happens(session, tmp_path):
    with open_screen() as screen:
        environ = spoken_to(screen, session)
        with heard_by(environ, Bus(environ)) as heard:
            with running(environ, tmp_path / "data", paths.sample()) as program:
                window = screen.window(".* – Standfirst")
                screen.tool("windowfocus", "--sync", window)
                wait_for(lambda: said(heard, "saved"), "“… saved”")
                screen.press("g")
                wait_for(lambda: said(heard, "Summary shown"), "“Summary shown”")
                screen.press("e")
                wait_for(lambda: said(heard, "archived"), "“… archived”")
                screen.press("ctrl+l")
                screen.tool("type", "few lines")
                wait_for(lambda: said(heard, "result"), "the results")
                screen.press("ctrl+q")
                program.communicate(timeout=PATIENCE)
            with running(environ, tmp_path / "data", "http://127.0.0.1:9/gone") as program:
                wait_for(lambda: said(heard, "127.0.0.1"), "the failure")
                program.terminate()
                program.communicate(timeout=PATIENCE)


@contextmanager
def heard_by(environ, bus):
    """What is announced while the block lasts, in a list that grows."""
    listener = Path(__file__).with_name("listener.py")
    ear = subprocess.Popen(
        [sys.executable, listener, bus.address],
        env=environ,
        stdout=subprocess.PIPE,
        text=True,
    )
    words = []
    line = ear.stdout.readline()
    assert line.strip() == "ready", line
    thread = threading.Thread(target=lambda: words.extend(ear.stdout), daemon=True)
    thread.start()
    try:
        yield words
    finally:
        ear.kill()
        thread.join()
        ear.communicate()


def said(heard, words):
    """Whether something with these words was announced."""
    return any(words in line for line in list(heard))
