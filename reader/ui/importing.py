"""Imports, quietly: a count beside Add, details on click, a notice at the end.

The import runs in the other process with a library of its own; what it brings shows up as a
change from outside does. When it ends, the pages of links that came without their text are
fetched in the same way, a few at a time, and so are those that wait since the last time. An
import that is broken off by closing the window can be gone on with: nothing doubles.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal

from reader.errors import ReaderError
from reader.ui import errands
from reader.ui.errands import ImportProgress, ImportReport
from reader.ui.jobs import Jobs
from reader.ui.notices import Notices
from reader.ui.sentences import said


class Importing(QObject):
    """Runs imports; `progressed` carries a short text, empty when nothing runs any more.

    Args:
        folder: the library's.
    """

    progressed = Signal(str)
    ended = Signal(object)

    def __init__(
        self,
        folder: Path,
        jobs: Jobs,
        notices: Notices,
        rules: Callable[[], tuple[Path, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._jobs, self._notices, self._rules = folder, jobs, notices, rules
        self._stop: Path | None = None
        self._is_fetching = False
        self.progress: ImportProgress | None = None
        self.report: ImportReport | None = None

    @property
    def is_running(self) -> bool:
        """Whether files are being imported."""
        return self._stop is not None

    def import_files(self, files: Sequence[str]) -> None:
        """Import exports, folders and archives."""
        self._start(errands.import_files, [Path(file) for file in files])

    def resume(self, run: str) -> None:
        """Go on with an import that was stopped or broken off."""
        self._start(errands.resume_import, run)

    def _start(self, errand: Callable[..., ImportReport], what: object) -> None:
        if self.is_running:
            self._notices.say(self.tr("Another import is running; please wait until it ends"))
            return
        self._stop = Path(tempfile.mkdtemp(prefix="standfirst-")) / "stop"
        self.progress = self.report = None
        self.progressed.emit("…")
        self._jobs.run(
            self,
            errand,
            self._folder,
            what,
            self._stop,
            done=self._finish,
            failed=self._fail,
            progress=self._show_progress,
        )

    def stop(self) -> None:
        """Stop after the row that is being imported; what is here stays."""
        if self._stop is not None:
            self._stop.touch()

    def undo(self, run: str) -> None:
        """Take an import back."""
        self._jobs.run(
            self,
            errands.undo_import,
            self._folder,
            run,
            done=lambda count: self._notices.say(
                self.tr("%n imported articles removed", "", count)
            ),
            failed=self._fail,
        )

    def fetch_waiting(self) -> None:
        """Fetch the pages of links that came without their text."""
        if self._is_fetching:
            return
        self._is_fetching = True
        self._jobs.run(
            self,
            errands.fetch_waiting,
            self._folder,
            self._folder / "never",
            self._rules(),
            done=self._end_fetching,
            failed=self._end_fetching,
            progress=self._show_fetching,
        )

    def _show_progress(self, progress: ImportProgress) -> None:
        self.progress = progress
        self.progressed.emit(QLocale().toString(progress.done))

    def _show_fetching(self, waiting: int) -> None:
        if not self.is_running:
            self.progressed.emit(QLocale().toString(waiting) if waiting else "")

    def _end_fetching(self, _outcome: object) -> None:
        self._is_fetching = False
        if not self.is_running:
            self.progressed.emit("")

    def _finish(self, report: ImportReport) -> None:
        self._end()
        self.report = report
        words = self.tr("%n articles imported", "", report.new)
        if report.failed:
            words += ", " + self.tr("%n rows could not be read", "", report.failed)
        if report.new:
            self._notices.say(words, self.tr("Undo"), lambda: self.undo(report.run))
        else:
            self._notices.say(words)
        self.ended.emit(report)
        self.fetch_waiting()

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, ReaderError):
            raise error
        self._notices.say(said(str(error)))

    def _end(self) -> None:
        if self._stop is not None:
            self._stop.unlink(missing_ok=True)
            self._stop.parent.rmdir()
            self._stop = None
        self.progressed.emit("")
