"""An article's text on the page: laid out in steps, marked, and walked through by place.

A short text is there at once; a long one comes in steps between which the window lives. Marks,
the reading position and goals are places in the text and survive every new layout.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.article import Anchor, Draft
from reader.ui import places, tints
from reader.ui.document import Builder
from reader.ui.fonts import TypeStyle
from reader.ui.marks import Marks
from reader.ui.page import Page
from reader.ui.pictures import Pictures, Source, no_pictures
from reader.ui.text_map import TextMap
from reader.ui.theme import LIGHT, Theme
from reader.ui.typography import Typography

FIRST_STEP, STEP = 30_000, 12_000
"""Characters laid out before the first look at an article, and between two looks after."""
ABOVE_GOAL = 120
"""Pixels left above what was gone to."""
PULSE_MS = 1400
FIT_PAUSE = 120
"""Milliseconds that the column keeps its width before pictures are made for it."""
MARKED_STEPS = 10
"""Marks are painted anew after so many steps, for that takes time too."""


class Sheet(QObject):
    """One article's text, and the page that it is on."""

    moved = Signal(object, float)
    completed = Signal()

    def __init__(self, head: QWidget, foot: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = Page(head, foot)
        self.marks = Marks()
        self.theme, self.style = LIGHT, TypeStyle()
        self._draft: Draft | None = None
        self._source: Source = no_pictures
        self._builder: Builder | None = None
        self._steps: Iterator[int] | None = None
        self._goal: Anchor | None = None
        self._is_quiet = False
        self._step = 0
        self._built_for = 0
        self._next_step = QTimer(self, singleShot=True, interval=0)
        self._fit = QTimer(self, singleShot=True, interval=FIT_PAUSE)
        self._pulse = QTimer(self, singleShot=True, interval=PULSE_MS)
        self._next_step.timeout.connect(self._build_on)
        self._fit.timeout.connect(self._fit_column)
        self.page.column_changed.connect(self._fit.start)
        self._pulse.timeout.connect(self._end_pulse)
        self.page.scrolled.connect(self._tell_position)

    # --- laying out -------------------------------------------------------------------------

    def show(self, draft: Draft | None, source: Source, anchor: Anchor | None) -> None:
        """Lay out a text and go to a place in it."""
        self._draft, self._source = draft, source
        self._build(anchor)

    def set_look(self, theme: Theme, style: TypeStyle) -> None:
        """Lay the text out anew in these colors and this type, and stay at its place."""
        anchor = self.position()
        self.theme, self.style = theme, style
        self.page.set_look(theme, style)
        self._build(anchor)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text."""
        return self._draft.paragraphs if self._draft is not None else ()

    @property
    def map(self) -> TextMap:
        """Where each paragraph stands, as far as laid out."""
        return self._builder.map if self._builder is not None else TextMap()

    @property
    def names(self) -> dict[str, int]:
        """The positions that links within the article lead to."""
        return self._builder.names if self._builder is not None else {}

    @property
    def is_complete(self) -> bool:
        """Whether all of the text is laid out."""
        return self._steps is None

    def _build(self, anchor: Anchor | None) -> None:
        self._next_step.stop()
        self._is_quiet = True
        self._step = 0
        pictures = Pictures(self._source, self.page.devicePixelRatioF())
        paper = self.page.new_paper(pictures)
        language = self._draft.language if self._draft is not None else ""
        typography = Typography(self.theme, self.style, language)
        self._built_for = self.page.column
        self._builder = Builder(paper, typography, self._built_for, pictures)
        html = self._draft.html if self._draft is not None else ""
        self._steps = self._builder.steps(html, FIRST_STEP, STEP)
        self._goal = anchor
        self.page.place_widgets()
        self._build_on()
        self._is_quiet = False

    def _fit_column(self) -> None:
        """Make pictures and tables anew for the width that the column came to have."""
        builder = self._builder
        if builder is None or self._built_for == self.page.column:
            return
        if builder.depends_on_width or not self.is_complete:
            self._build(self.position())

    def _build_on(self) -> None:
        """The next step; the event loop runs between two of them."""
        if self._steps is None:
            return
        if next(self._steps, None) is None:
            self._steps = None
            if self._draft is not None:
                self.page.complete()
            self.completed.emit()
        else:
            self._next_step.start()
        if self.is_complete or self._step % MARKED_STEPS == 0:
            self.apply_marks()
        self._step += 1
        self._seek_goal()

    def _seek_goal(self) -> None:
        """Go to the place that was asked for as soon as the text reaches it."""
        goal = self._goal
        if goal is None or not self.paragraphs:
            return
        paragraph, offset = places.find_again(self.paragraphs, goal)
        if not self._reaches(paragraph):
            return
        height = self.height_of(paragraph, offset)
        if self.is_complete or height + self.page.viewport().height() <= self.page.text_bottom():
            self._goal = None
            is_start = (paragraph, offset) == (0, 0)
            was, self._is_quiet = self._is_quiet, True
            self.page.scroll_to(0 if is_start else height - 4, smoothly=False)
            self._is_quiet = was

    def _reaches(self, paragraph: int) -> bool:
        return self.is_complete or self.map.has(paragraph + 1)

    # --- marks ------------------------------------------------------------------------------

    def apply_marks(self) -> None:
        """Paint the marks as they are now."""
        if self._builder is not None:
            self.page.tints = self.marks.tints(self.map, self._builder.decorations, self.theme)
            self.page.skim = self.marks.skim_tint(self.map, self.theme)
            self.page.viewport().update()

    def _end_pulse(self) -> None:
        self.marks.pulsing = None
        self.apply_marks()

    # --- places -----------------------------------------------------------------------------

    def position(self) -> Anchor | None:
        """Where the reader is: the first visible line."""
        if self._goal is not None or self._draft is None or not len(self.map):
            return self._goal
        if self.page.verticalScrollBar().value() == 0:
            return places.anchor_at(self.paragraphs, 0, 0)
        return places.anchor_at(self.paragraphs, *self.map.place(self.page.position_at_top()))

    def progress(self) -> float:
        """How much was read, from 0 to 1; 1 when the text's end is seen."""
        top = self.page.verticalScrollBar().value()
        whole = self.page.text_bottom()
        if not self.is_complete and self._builder is not None:
            length = sum(map(len, self.paragraphs))
            whole *= max(1.0, length / max(1, self._builder.written))
        room = whole - self.page.viewport().height()
        return min(1.0, max(0.0, top / room)) if room > 0 else 1.0

    def _tell_position(self) -> None:
        if not self._is_quiet and self._draft is not None:
            self._goal = None
            self.moved.emit(self.position(), self.progress())

    def height_of(self, paragraph: int, offset: int = 0) -> float:
        """The height in the document of the line that holds a place."""
        return tints.top_of(self.page.paper, self.map.position(paragraph, offset))

    def go_to(self, paragraph: int, start: int = 0, end: int = 0, *, pulse: bool = True) -> None:
        """Scroll to a place of the text and let it shine for a moment."""
        if not self._reaches(paragraph):
            self._goal = places.anchor_at(self.paragraphs, paragraph, start)
            return
        self.page.scroll_to(self.height_of(paragraph, start) - ABOVE_GOAL)
        if pulse and end > start:
            self.marks.pulsing = (paragraph, start, end)
            self.apply_marks()
            self._pulse.start()

    def selection(self) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """The places where the selected words start and end."""
        cursor = self.page.textCursor()
        if not cursor.hasSelection() or not len(self.map):
            return None
        start = self.map.place(cursor.selectionStart())
        end = self.map.place(cursor.selectionEnd())
        return (start, end) if start < end else None
