"""What the window does for the library once it is there and has nothing more urgent to do.

It says where the library lies badly or can't be written to, empties the bin of what is older
than thirty days, makes the day's copy, and offers to go on with an import that was broken
off. The work is done in the other process.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.library import Library
from reader.ui import errands
from reader.ui.importing import Importing
from reader.ui.jobs import Jobs
from reader.ui.notices import Notices
from reader.ui.sentences import said

PAUSE = 5000
"""Milliseconds from the window's start to the work for the library."""


class Care(QObject):
    """Looks after the library, once for each start; `done` says that it is over."""

    done = Signal()

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        importing: Importing,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._importing, self._notices = importing, notices
        self._wait = QTimer(self, singleShot=True, interval=PAUSE)
        self._wait.timeout.connect(self.look_after)

    def begin(self) -> None:
        """Say what has to be known of the library's place, and do the rest in a while."""
        if self._library.read_only:
            self._notices.say(
                self.tr("The library can only be read here; nothing can be saved or changed")
            )
            return
        if self._library.warning:
            self._notices.say(said(self._library.warning))
        self._wait.start()

    def look_after(self) -> None:
        """Do the day's work for the library."""
        self._jobs.run(
            self,
            errands.look_after,
            self._library.folder,
            done=self._offer,
            failed=self._explain,
        )

    def _offer(self, broken_off: str) -> None:
        self.done.emit()
        if broken_off and not self._importing.is_running:
            self._notices.say(
                self.tr("An import was broken off"),
                self.tr("Continue"),
                partial(self._importing.resume, broken_off),
            )

    def _explain(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            raise error
        self._notices.say(said(str(error)))
