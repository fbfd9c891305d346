"""What the window does for the library by itself, and what it says about its place."""

import contextlib
import os
import sqlite3
from datetime import timedelta

import pytest

from reader.article import Query, View, now
from reader.library import Library
from reader.transfer import broken_off, import_paths
from reader.ui.dialogs.importing import ImportDialog

from .conftest import draft

ROWS = 1200


def said(desktop):
    return desktop.notices.accessibleName()


@pytest.fixture
def open_library():
    """Opens libraries that stay open as long as their windows."""
    with contextlib.ExitStack() as stack:
        yield lambda folder, **how: stack.enter_context(Library.open(folder, **how))


@pytest.fixture
def export(tmp_path):
    file = tmp_path / "pocket.csv"
    rows = [f"Story {n},https://example.org/{n},1700000000,,unread" for n in range(ROWS)]
    file.write_text("\n".join(["title,url,time_added,tags,status", *rows]))
    return file


def break_off(library, export):
    """Import until the first batch is kept, as a process does that is killed then."""

    class Killed(BaseException):
        pass

    def die(_progress):
        raise Killed

    with pytest.raises(Killed):
        import_paths(library, [export], on_progress=die)


def grow_old(library):
    """As if the journals had been written an hour ago."""
    for file in (library.folder / "imports").glob("*.jsonl"):
        os.utime(file, (0, 0))


def test_the_bin_is_emptied_and_a_copy_made_some_time_after_the_start(
    open_library, open_desktop, tmp_path, qtbot
):
    folder = tmp_path / "library"
    with Library.open(folder, clock=lambda: now() - timedelta(days=31)) as old:
        old.remove([old.save(draft("Old")).id])
    library = open_library(folder)
    desktop = open_desktop(library)
    assert len(library.ids(Query(view=View.BIN))) == 1
    desktop.care.look_after()
    qtbot.waitUntil(lambda: not desktop.jobs.is_busy(), timeout=20_000)
    assert len(library.ids(Query(view=View.BIN))) == 0
    copies = list((folder / "backups").rglob("*.db"))
    assert copies
    with contextlib.closing(sqlite3.connect(copies[0])) as copy:
        assert copy.execute("SELECT count(*) FROM article").fetchone() == (1,)


def test_an_import_that_was_broken_off_is_offered_and_goes_on(desktop, qtbot, export):
    break_off(desktop.library, export)
    assert broken_off(desktop.library) == []  # it may be running elsewhere
    grow_old(desktop.library)
    desktop.care.look_after()
    qtbot.waitUntil(lambda: said(desktop) == "An import was broken off", timeout=20_000)
    desktop.notices.act.click()
    qtbot.waitUntil(lambda: desktop.importing.report is not None, timeout=30_000)
    assert desktop.importing.report.new == ROWS
    assert len(desktop.library.ids(Query(view=View.ALL))) == ROWS + 3
    assert broken_off(desktop.library) == []


def test_a_stopped_import_can_be_continued_in_its_dialog(desktop, qtbot, export):
    desktop.importing.progressed.connect(lambda _text: desktop.importing.stop())
    desktop.importing.import_files([str(export)])
    qtbot.waitUntil(lambda: desktop.importing.report is not None, timeout=30_000)
    assert desktop.importing.report.is_stopped
    desktop.importing.progressed.disconnect()
    dialog = ImportDialog(desktop.importing, desktop.window.theme, desktop.window)
    dialog.open()
    dialog.resume_button.click()
    qtbot.waitUntil(lambda: desktop.importing.report is not None, timeout=30_000)
    assert not desktop.importing.report.is_stopped
    assert not dialog.resume_button.isVisible()
    assert len(desktop.library.ids(Query(view=View.ALL))) == ROWS + 3


def test_a_folder_that_is_synchronized_is_warned_of(open_library, open_desktop, tmp_path):
    assert "synchronized" in said(open_desktop(open_library(tmp_path / "Dropbox" / "library")))


def test_a_library_that_can_only_be_read_says_so(library, open_library, open_desktop):
    opened = open_library(library.folder, read_only=True)
    assert "can only be read" in said(open_desktop(opened))
