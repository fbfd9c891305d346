"""From a process to a window: the application, its language, the window, and their end."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from types import TracebackType

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication

from reader import paths
from reader.library import Library
from reader.settings import Settings
from reader.ui import translation
from reader.ui.frame import Frame
from reader.ui.single_instance import Instance
from reader.ui.window import Window


def run(
    library: Library,
    places: paths.Paths,
    chosen: Settings,
    sources: Sequence[str],
    instance: Instance,
) -> int:
    """Open the window and wait until it is closed; returns the exit status."""
    app = make_application(chosen)
    frame = Frame(app, library, places, chosen)
    _show_bugs(frame.window)
    _end_on_interrupt(app)

    def furnish() -> None:
        # Only now: what the article needs takes as long to load as all that is painted so far.
        from reader.ui.desktop import Desktop

        desktop = Desktop(frame)
        _listen(instance, frame.window, desktop.open)
        desktop.adding.add(sources)

    frame.show(furnish)
    return app.exec()


def make_application(chosen: Settings) -> QApplication:
    """The application in the reader's language, with Qt's plainest style under our own."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("standfirst")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("io.github.standfirst.Standfirst")
    app.setStyle("Fusion")
    translation.install(app, chosen.language)
    return app


def _listen(
    instance: Instance, window: Window, take_over: Callable[[Sequence[str]], object]
) -> None:
    """Take over what later starts hand to this one."""
    instance.listen()
    if instance.socket is None:
        return
    notifier = QSocketNotifier(instance.socket.fileno(), QSocketNotifier.Type.Read, window)

    def take() -> None:
        sources = instance.receive()
        if sources is not None:
            take_over(sources)

    notifier.activated.connect(take)


def _end_on_interrupt(app: QApplication) -> None:
    """Let Ctrl+C in the terminal close the window.

    Python sees a signal only when it runs, and while Qt waits it doesn't; so a descriptor
    wakes Qt up, where the system has that.
    """
    signal.signal(signal.SIGINT, lambda *_: app.closeAllWindows())
    signal.signal(signal.SIGTERM, lambda *_: app.closeAllWindows())
    if sys.platform == "win32":
        return
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda: os.read(reading, 64))


def _show_bugs(window: Window) -> None:
    """Show what no code expected as a report that can be copied, instead of silence."""

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        QTimer.singleShot(0, window, lambda: _report(window, text))

    sys.excepthook = report


def _report(window: Window, text: str) -> None:
    from reader.ui.dialogs.bug import BugDialog

    BugDialog(text, window.theme, window).open()
