"""Finding words in the open article: what is found, which match is the current one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.ui import places
from reader.ui.find_bar import FindBar
from reader.ui.sheet import ABOVE_GOAL, Sheet


class Finding(QObject):
    """Opens and closes the find bar over a sheet, and keeps the marks there in step with it."""

    def __init__(self, bar: FindBar, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar, self._sheet = bar, sheet
        self._found: list[places.Span] = []
        self._current = -1
        bar.words_changed.connect(self.find)
        bar.next_wanted.connect(self.next)
        bar.previous_wanted.connect(self.previous)
        bar.closed.connect(self.close)

    @Slot()
    def open(self) -> None:
        """Show the bar with the selected words in it."""
        selected, field = self._sheet.page.selected_text(), self._bar.field
        self._bar.show()
        self._bar.place()
        self._bar.raise_()
        if selected and "\n" not in selected:
            field.setText(selected)
        field.setFocus()
        field.selectAll()
        self.find(field.text())

    @Slot()
    def close(self) -> None:
        """Hide the bar and its marks; the keyboard goes back to the text if the bar had it."""
        had_focus = any(part.hasFocus() for part in self._bar.findChildren(QWidget))
        self._bar.hide()
        self.clear()
        if had_focus:
            self._sheet.page.setFocus()

    @Slot(str)
    def find(self, words: str) -> tuple[int, int]:
        """Mark all matches and go to the first one from here on.

        Returns:
            the number of the current match, from one, and how many there are.
        """
        self._found = places.occurrences(self._sheet.paragraphs, words)
        self._current = self._first_from_here()
        self._show()
        return self._current + 1, len(self._found)

    @Slot()
    def next(self) -> None:
        """Go to the next match, after the last one to the first."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Go to the match before, from the first one to the last."""
        self._step(-1)

    def take(self, found: Sequence[places.Span], *, goes_there: bool) -> None:
        """Mark what a search of the whole library found here, and go to the first of it."""
        if not self._bar.isHidden():
            return
        self._found, self._current = list(found), 0 if found and goes_there else -1
        self._show()

    def clear(self) -> None:
        """Find nothing."""
        self._found, self._current = [], -1
        self._show()

    def _step(self, by: int) -> None:
        if self._found:
            self._current = (self._current + by) % len(self._found)
            self._show()

    def _first_from_here(self) -> int:
        if not self._found:
            return -1
        here = self._sheet.position()
        place = (here.paragraph, here.offset) if here is not None else (0, 0)
        after = (n for n, found in enumerate(self._found) if found[:2] >= place)
        return next(after, 0)

    def _show(self) -> None:
        marks = self._sheet.marks
        marks.matches = self._found
        marks.current = self._found[self._current] if self._current >= 0 else None
        self._sheet.apply_marks()
        self._bar.show_count(self._current + 1, len(self._found))
        if marks.current is not None and not self._is_seen(marks.current):
            self._sheet.go_to(*marks.current, pulse=False)

    def _is_seen(self, span: places.Span) -> bool:
        top = self._sheet.page.goal()
        height = self._sheet.height_of(*span[:2])
        room = self._sheet.page.viewport().height()
        return top + ABOVE_GOAL / 2 < height < top + room - ABOVE_GOAL / 2
