"""The summary of the open article: the stored one at once, another one made elsewhere.

Looking a summary up is quick and done here; making one is done in the other process. While
it takes more than a blink, the pane shows its gray bars. A summary that arrives after another
article was opened is still kept, but not shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer

from reader import briefing
from reader.article import Article, ArticleId, Draft, Kind, Status, Summary
from reader.errors import LibraryError, ReaderError
from reader.library import Library
from reader.ui.article_view import ArticleView
from reader.ui.choices import Choices
from reader.ui.jobs import Jobs
from reader.ui.notices import announce
from reader.ui.sentences import said

_FIRST_WORDS = Draft(
    title="A text to begin with",
    language="en",
    html="",
    paragraphs=("The first sentence loads the words. " * 4, "And another one follows it. " * 4),
    kinds=(Kind.TEXT, Kind.TEXT),
    word_count=44,
)
"""What the other process summarizes once, so that all it needs is loaded."""


BLINK = 80
"""Milliseconds that a summary may take before the pane shows that it is being made."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Whose summary is wanted, how long, and made how."""

    article: ArticleId
    length: int | str
    method: str


class Summaries(QObject):
    """Keeps the summary pane in step with the article and the reader's choices."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        view: ArticleView,
        choices: Choices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._jobs, self._view, self._choices = library, jobs, view, choices
        self._article: Article | None = None
        self._shown: Wish | None = None
        self._wish: Wish | None = None
        self._is_warm = False
        self._blink = QTimer(self, singleShot=True, interval=BLINK)
        self._blink.timeout.connect(self._show_busy)
        view.summary_toggled.connect(lambda is_open: choices.change(summary_open=is_open))
        view.summary_length_chosen.connect(lambda length: choices.change(summary_length=length))
        view.summary_method_chosen.connect(lambda method: choices.change(summary_method=method))
        choices.changed.connect(self._follow_choices)

    @property
    def is_shown(self) -> bool:
        """Whether the summary that is wanted is on the screen."""
        return self._shown is not None and self._wish is None

    def show_for(self, article: Article | None) -> None:
        """Show the summary of an article that was opened."""
        is_other = article is None or self._article is None or article.id != self._article.id
        has_changed = is_other or _text(article) != _text(self._article)
        self._article = article
        if has_changed:
            # What is still being made for the former article is kept, and not shown here.
            self._shown = self._wish = None
            self._view.show_summary(None)
            self._view.open_summary(self._choices.now.summary_open)
        self._update()

    def warm_up(self) -> None:
        """Start the other process, once, and let it load what summaries need."""
        if self._is_warm:
            return
        self._is_warm = True
        self._jobs.run(
            self,
            briefing.make_summary,
            _FIRST_WORDS,
            done=lambda _summary: None,
            failed=lambda _error: None,
        )

    def prepare(self, number: ArticleId) -> None:
        """Make the summary of an article that was just saved, to have it when it is wanted."""
        article, chosen = self._library.article(number), self._choices.now
        wish = Wish(number, chosen.summary_length, chosen.summary_method)
        is_known = wish == self._wish or briefing.stored_summary(
            self._library, wish.article, wish.length, wish.method
        )
        if article.status is Status.COMPLETE and not is_known:
            self._order(wish, article)

    def toggle(self) -> None:
        """Open the summary, or close it."""
        self._choices.change(summary_open=not self._choices.now.summary_open)

    def _follow_choices(self, old: object, new: object) -> None:
        was_open = getattr(old, "summary_open", False)
        is_open = self._choices.now.summary_open
        if was_open != is_open:
            self._view.open_summary(is_open)
            said = self.tr("Summary shown") if is_open else self.tr("Summary hidden")
            announce(self._view, said)
        if old != new:
            self._update()

    def _update(self) -> None:
        article, chosen = self._article, self._choices.now
        if article is None or article.status is not Status.COMPLETE or not chosen.summary_open:
            return
        wish = Wish(article.id, chosen.summary_length, chosen.summary_method)
        if wish in (self._shown, self._wish):
            return
        stored = briefing.stored_summary(self._library, wish.article, wish.length, wish.method)
        if stored is not None:
            self._show(wish, stored)
        else:
            self._make(wish, article)

    def _make(self, wish: Wish, article: Article) -> None:
        self._wish = wish
        self._blink.start()
        self._order(wish, article)

    def _show_busy(self) -> None:
        """Show the gray bars; most summaries are there before they would flash up."""
        if self._wish is not None:
            self._view.show_summary_busy()

    def _order(self, wish: Wish, article: Article) -> None:
        self._jobs.run(
            self,
            briefing.make_summary,
            article.draft,
            wish.length,
            wish.method,
            done=partial(self._take, wish),
            failed=partial(self._explain, wish),
        )

    def _take(self, wish: Wish, summary: Summary) -> None:
        if not self._library.read_only:
            self._keep(wish, summary)
        if wish == self._wish:
            self._show(wish, summary)

    def _keep(self, wish: Wish, summary: Summary) -> None:
        try:
            briefing.keep(self._library, wish.article, summary)
        except LibraryError:
            # It can be made again at any time; the article may just have been deleted.
            return

    def _show(self, wish: Wish, summary: Summary) -> None:
        self._wish, self._shown = None, wish
        self._view.show_summary(summary)

    def _explain(self, wish: Wish, error: Exception) -> None:
        if wish != self._wish:
            return
        self._wish = None
        if not isinstance(error, ReaderError):
            raise error
        self._view.show_summary_note(said(str(error)))


def _text(article: Article | None) -> tuple[str, ...]:
    return () if article is None else article.draft.paragraphs
