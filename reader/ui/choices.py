"""The reader's settings while the window is open: changed in one place, kept a moment later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader import paths, settings
from reader.errors import SettingsError
from reader.settings import Settings
from reader.ui.sentences import said

PAUSE = 500
"""Milliseconds without another change before the file is written."""


class Choices(QObject):
    """Holds the settings; `changed` carries the old and the new ones.

    Args:
        chosen: what was loaded at start.
        file: where they are kept.
        complain: takes the sentence that says why they could not be kept.
    """

    changed = Signal(object, object)

    def __init__(
        self,
        chosen: Settings,
        file: Path,
        complain: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._file = file
        self._complain = complain
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.keep)

    @property
    def now(self) -> Settings:
        """The settings as they are."""
        return self._chosen

    def rule_folders(self, data: Path) -> tuple[Path, ...]:
        """The reader's folders of site rules, of which one lies in the library's."""
        return paths.site_rules(data, self._chosen.site_rules)

    def change(self, **values: Any) -> None:
        """Change some settings by name."""
        old, self._chosen = self._chosen, replace(self._chosen, **values)
        if self._chosen != old:
            self._pause.start()
            self.changed.emit(old, self._chosen)

    def keep(self) -> None:
        """Write them now, if something changed since they were written."""
        self._pause.stop()
        try:
            settings.save(self._chosen, self._file)
        except SettingsError as error:
            self._complain(said(str(error)))
