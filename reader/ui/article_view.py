"""The article that is read: header, summary, text, summary again, and the neighbors.

It is told what to show by method and says by signal what the reader did. The text itself is
the `Sheet`'s; here it meets the summary, what is found, and the reader's highlights.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reader.article import Anchor, Article, Headline, Highlight, Kind, Summary
from reader.ui import places
from reader.ui.absence import has_text
from reader.ui.article_header import Head
from reader.ui.end_cards import Foot
from reader.ui.find_bar import FindBar
from reader.ui.finding import Finding
from reader.ui.fonts import TypeStyle
from reader.ui.link_bubble import LinkBubble
from reader.ui.marks import Marks
from reader.ui.pictures import no_pictures
from reader.ui.sheet import ABOVE_GOAL, Sheet
from reader.ui.summary_pane import SummaryPane
from reader.ui.theme import LIGHT, Theme

OPENED = ("http://", "https://", "mailto:")
"""What a link may begin with to be opened."""
SAME_LINE = 2
"""Pixels by which heights of one line may differ."""


class ArticleView(QWidget):
    """The article column."""

    summary_toggled = Signal(bool)
    summary_length_chosen = Signal(object)
    summary_method_chosen = Signal(str)
    previous_chosen = Signal()
    next_chosen = Signal()
    link_chosen = Signal(str)
    position_changed = Signal(object, float)
    highlight_made = Signal(object)
    highlight_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._summary: Summary | None = None
        self.upper_pane, self.lower_pane = SummaryPane(), SummaryPane()
        self.head, self.foot = Head(self.upper_pane), Foot(self.lower_pane)
        self.sheet = Sheet(self.head, self.foot, self)
        self.page = self.sheet.page
        self.find_bar = FindBar(self)
        self.finding = Finding(self.find_bar, self.sheet, self)
        self.link_bubble = LinkBubble(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.setFocusProxy(self.page)
        self._connect()
        self._set_tab_order()
        self._dress(LIGHT)

    def _connect(self) -> None:
        for pane in (self.upper_pane, self.lower_pane):
            pane.toggled.connect(self._toggle)
            pane.sentence_chosen.connect(self._go_to_sentence)
            pane.length_chosen.connect(self.summary_length_chosen)
            pane.method_chosen.connect(self.summary_method_chosen)
            pane.copy_chosen.connect(self.copy_summary)
        self.head.source_chosen.connect(self._open_source)
        self.foot.previous_chosen.connect(self.previous_chosen)
        self.foot.next_chosen.connect(self.next_chosen)
        self.sheet.moved.connect(self.position_changed)
        self.page.link_chosen.connect(self._open_link)
        self.page.link_hovered.connect(self._show_link)
        self.page.highlight_wanted.connect(self.highlight_selection)
        self.page.place_clicked.connect(self._choose_highlight)

    def _set_tab_order(self) -> None:
        order: list[QWidget] = [
            self.head.meta,
            *self.head.absence.findChildren(QPushButton),
            *self.upper_pane.tab_stops,
            self.page,
            *self.lower_pane.tab_stops,
            self.foot.previous,
            self.foot.following,
        ]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    # --- what is shown ----------------------------------------------------------------------

    def show_article(
        self, article: Article | None, image: Callable[[str], bytes | None] = no_pictures
    ) -> None:
        """Show an article where it was left, or nothing.

        Args:
            article: what to show.
            image: gives the bytes of the picture at an address, None when it isn't kept.
        """
        self._article, self._summary = article, None
        draft = article.draft if article is not None else None
        marks = Marks(
            are_sentences_shown=self.upper_pane.is_open,
            is_skimming=self.sheet.marks.is_skimming,
        )
        self.sheet.marks = marks
        self.finding.close()
        for pane in (self.upper_pane, self.lower_pane):
            pane.clear()
        if article is not None:
            self.head.show_article(article)
            self.foot.show_pane(is_shown=has_text(article))
            marks.highlights = places.all_again(article.draft.paragraphs, article.highlights)
        self.head.setVisible(article is not None)
        self.sheet.show(draft, image, article.position if article is not None else None)

    def show_neighbors(self, previous: Headline | None, following: Headline | None) -> None:
        """Lead to these articles at the end."""
        self.foot.show_neighbors(previous, following)
        self.page.place_widgets()

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Mark these words as the reader's own."""
        self.sheet.marks.highlights = places.all_again(self.sheet.paragraphs, highlights)
        self.sheet.apply_marks()

    def set_theme(self, theme: Theme) -> None:
        """Use these colors."""
        self._dress(theme)
        self.sheet.set_look(theme, self.sheet.style)

    def _dress(self, theme: Theme) -> None:
        for part in (self.upper_pane, self.lower_pane, self.foot, self.find_bar, self.link_bubble):
            part.set_theme(theme)
        self.head.set_look(theme, self.sheet.style)

    def set_type(self, style: TypeStyle) -> None:
        """Set the text like this."""
        self.head.set_look(self.sheet.theme, style)
        self.sheet.set_look(self.sheet.theme, style)

    def set_motion(self, has_motion: bool) -> None:  # noqa: FBT001 (one obvious thing)
        """Whether scrolling to a place may be seen."""
        self.page.has_motion = has_motion

    # --- walking ----------------------------------------------------------------------------

    def position(self) -> Anchor | None:
        """Where the reader is: the first visible line."""
        return self.sheet.position()

    def progress(self) -> float:
        """How much was read, from 0 to 1; 1 when the text's end is seen."""
        return self.sheet.progress()

    def go_to(self, paragraph: int, start: int = 0, end: int = 0, *, pulse: bool = True) -> None:
        """Scroll to a place of the text and let it shine for a moment."""
        self.sheet.go_to(paragraph, start, end, pulse=pulse)

    def headings(self) -> list[tuple[str, int]]:
        """The text of each heading and its paragraph."""
        if self._article is None:
            return []
        draft = self._article.draft
        return [
            (text, number)
            for number, (text, kind) in enumerate(zip(draft.paragraphs, draft.kinds, strict=True))
            if kind is Kind.HEADING
        ]

    def page_down(self) -> bool:
        """Scroll by a window's height; False at the end."""
        return self.page.turn(1)

    def page_up(self) -> bool:
        """Scroll back by a window's height; False at the start."""
        return self.page.turn(-1)

    # --- summary ----------------------------------------------------------------------------

    def show_summary(self, summary: Summary | None) -> None:
        """Show a summary in both panes and in the text; None where there is none yet."""
        self._summary = summary
        self.sheet.marks.sentences = summary.sentences if summary is not None else ()
        self._each_pane(
            lambda pane: pane.clear() if summary is None else pane.show_summary(summary)
        )

    def show_summary_busy(self) -> None:
        """Show that a summary is being made."""
        self._each_pane(SummaryPane.show_busy)

    def show_summary_note(self, sentence: str) -> None:
        """Say why there is no summary."""
        self._summary = None
        self.sheet.marks.sentences = ()
        self._each_pane(lambda pane: pane.show_note(sentence))

    def open_summary(self, is_open: bool) -> None:  # noqa: FBT001 (one obvious thing)
        """Open or close both panes; the text being read stays where it is."""
        self.sheet.marks.are_sentences_shown = is_open
        self._each_pane(lambda pane: pane.set_open(is_open))

    def _each_pane(self, act: Callable[[SummaryPane], None]) -> None:
        with self.page.kept_still():
            for pane in (self.upper_pane, self.lower_pane):
                act(pane)
            self.page.place_widgets()
        self._set_tab_order()
        self.sheet.apply_marks()

    @Slot(bool)
    def _toggle(self, is_open: bool) -> None:  # noqa: FBT001 (a signal's value)
        self.open_summary(is_open)
        self.summary_toggled.emit(is_open)

    @Slot()
    def copy_summary(self) -> None:
        """Put the summary's sentences, the title and the address on the clipboard."""
        if self._summary is None or self._article is None:
            return
        draft = self._article.draft
        sentences = (f"• {sentence.text}" for sentence in self._summary.sentences)
        parts = (draft.title, "\n".join(sentences), draft.url)
        QGuiApplication.clipboard().setText("\n\n".join(part for part in parts if part))

    def set_skim(self, is_on: bool) -> None:  # noqa: FBT001 (one obvious thing)
        """Dim everything but the summary's sentences, or nothing."""
        self.sheet.marks.is_skimming = is_on
        self.sheet.apply_marks()

    def next_sentence(self) -> bool:
        """Go to the next of the summary's sentences; False after the last."""
        return self._walk(1)

    def previous_sentence(self) -> bool:
        """Go to the previous of the summary's sentences; False before the first."""
        return self._walk(-1)

    def _walk(self, direction: int) -> bool:
        if self._summary is None:
            return False
        here = self.page.goal() + ABOVE_GOAL
        beyond = [
            number
            for number, one in enumerate(self._summary.sentences)
            if (self.sheet.height_of(one.paragraph, one.start) - here) * direction > SAME_LINE
        ]
        if beyond:
            self._go_to_sentence(beyond[0] if direction > 0 else beyond[-1])
        return bool(beyond)

    @Slot(int)
    def _go_to_sentence(self, number: int) -> None:
        if self._summary is not None:
            one = self._summary.sentences[number]
            self.go_to(one.paragraph, one.start, one.end)

    # --- finding ----------------------------------------------------------------------------

    def open_find(self) -> None:
        """Show the find bar with the selected words in it."""
        self.finding.open()

    def find_words(self, words: str) -> tuple[int, int]:
        """Mark *words*; the number of the current match, from one, and how many there are."""
        return self.finding.find(words)

    # --- highlights and links ---------------------------------------------------------------

    @Slot()
    def highlight_selection(self) -> bool:
        """Offer the selected words as a highlight; False when none are selected."""
        selected = self.sheet.selection()
        if selected is None:
            return False
        self.page.clear_selection()
        self.highlight_made.emit(places.highlight(self.sheet.paragraphs, *selected))
        return True

    @Slot(int)
    def _choose_highlight(self, position: int) -> None:
        place = self.sheet.map.place(position)
        for one in self.sheet.marks.highlights:
            if (one.paragraph, one.start) <= place < (one.end_paragraph, one.end):
                self.highlight_chosen.emit(one)
                return

    @Slot()
    def _open_source(self) -> None:
        if self._article is not None:
            self._open_link(self._article.draft.url)

    @Slot(str)
    def _open_link(self, link: str) -> None:
        if link.startswith("#"):
            position = self.sheet.names.get(link[1:])
            if position is not None:
                self.go_to(*self.sheet.map.place(position))
        elif link.startswith(OPENED):
            self.link_chosen.emit(link)

    @Slot(str)
    def _show_link(self, link: str) -> None:
        self.link_bubble.show_link(link if link.startswith(OPENED) else "")

    # --- what Qt calls ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the bars in their corners."""
        super().resizeEvent(event)
        self._place_bars()

    def _place_bars(self) -> None:
        self.find_bar.place()
        self.link_bubble.place()
