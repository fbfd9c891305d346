"""What a reader takes along from articles: highlights, a digest, files, paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog

from reader.article import ArticleId, Highlight
from reader.errors import ReaderError
from reader.library import Version
from reader.ui import errands
from reader.ui.acts import Acts
from reader.ui.article_list import wording
from reader.ui.exporting import PDF
from reader.ui.sentences import said

DIGEST_LENGTH = 7
"""Sentences of a digest."""


class Takeaways(Acts):
    """The acts that take something out of articles."""

    # --- highlights ------------------------------------------------------------------------

    def highlight(self) -> None:
        """Mark the selected words."""
        if not self._view.highlight_selection():
            self._notices.say(self.tr("Select the words first that you want to highlight"))

    def keep_highlight(self, highlight: Highlight) -> None:
        """Keep a highlight that was made in the article."""
        article = self._reading.article
        if article is not None:
            self._act((), lambda: self._library.add_highlight(article.id, highlight))

    def edit_highlight(self, highlight: Highlight) -> None:
        """Ask for the note of a highlight that was clicked, or whether it goes."""
        from reader.ui.dialogs.note import NoteDialog

        dialog = NoteDialog(highlight, self._window.theme, self._window)
        dialog.note_given.connect(
            lambda note: self._act((), lambda: self._library.change_note(highlight.id, note))
        )
        dialog.removal_wanted.connect(
            lambda: self._act(
                (),
                lambda: self._library.remove_highlight(highlight.id),
                self.tr("Highlight removed"),
            )
        )
        dialog.open()

    def copy_highlights(self) -> None:
        """Copy the article's highlights and notes as Markdown."""
        article = self._reading.article
        if article is None or not article.highlights:
            self._notices.say(self.tr("This article has no highlights"))
            return
        draft = article.draft
        self._copy([as_markdown(draft.title, draft.url, article.highlights)])
        self._notices.say(self.tr("%n highlights copied", "", len(article.highlights)))

    def show_highlights(self) -> None:
        """List the highlights of the open article, or of all."""
        from reader.ui.dialogs.highlights import HighlightsDialog

        article = self._reading.article
        dialog = HighlightsDialog(
            self._library.highlights,
            None if article is None else article.id,
            self._window.theme,
            self._window,
        )
        dialog.chosen.connect(
            lambda number, one: self.open_at(number, one.paragraph, one.start, one.end)
        )
        dialog.edit_wanted.connect(self.edit_highlight)
        dialog.copy_wanted.connect(self._copy_found)
        self._shelf.counted.connect(dialog.refresh)
        dialog.open()

    def _copy_found(self, found: Sequence[tuple[ArticleId, str, Highlight]]) -> None:
        ordered = sorted(found, key=lambda one: (one[0], one[2].paragraph, one[2].start))
        parts = []
        for article, group in groupby(ordered, key=lambda one: one[0]):
            draft = self._library.article(article).draft
            parts.append(as_markdown(draft.title, draft.url, (one[2] for one in group)))
        self._copy(parts)
        self._notices.say(self.tr("%n highlights copied", "", len(found)))

    def _copy(self, parts: Iterable[str]) -> None:
        QGuiApplication.clipboard().setText("\n".join(parts))

    # --- other texts of an article ----------------------------------------------------------

    def show_versions(self) -> None:
        """Offer the texts that the open article had before."""
        article = self._reading.article
        versions = () if article is None else self._library.versions(article.id)
        if article is None or not versions:
            self._notices.say(self.tr("This article has no other text"))
            return
        names = {_named(version): version.number for version in versions}
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Earlier texts"))
        dialog.setLabelText(self.tr("Which text shall the article have?"))
        dialog.setComboBoxItems(list(names))
        dialog.textValueSelected.connect(
            lambda name: self._act(
                (), lambda: self._library.restore_version(article.id, names[name])
            )
        )
        dialog.open()

    # --- a digest --------------------------------------------------------------------------

    def digest(self) -> None:
        """Show what the listed articles say, in a few of their own sentences."""
        from reader.ui.dialogs.digest import DigestDialog

        dialog = DigestDialog(self._window.list_pane.title, self._window.theme, self._window)
        dialog.chosen.connect(
            lambda line: self.open_at(line.article, line.paragraph, line.start, line.end)
        )
        self._jobs.run(
            dialog,
            errands.digest,
            self._library.folder,
            self._shelf.query,
            DIGEST_LENGTH,
            done=lambda made: dialog.show_lines(made[1], made[0]),
            failed=lambda error: dialog.show_note(_sentence(error)),
        )
        dialog.open()

    def open_at(self, article: ArticleId, paragraph: int, start: int, end: int) -> None:
        """Open an article at a place of its text, whether it is listed or not."""
        if not self._list.choose(article):
            self._reading.open(article)
        self._view.setFocus()
        self._view.go_to(paragraph, start, end)

    # --- out of the window -------------------------------------------------------------------

    def export(self) -> None:
        """Ask where to, and write the chosen articles, or else all that are listed."""
        chosen = self._chosen() or list(self._list.articles.ids)
        self._exporting.ask(chosen, self._name_of(chosen))

    def save_pdf(self) -> None:
        """Ask where to, and write the chosen articles as PDF."""
        chosen = self._chosen()
        self._exporting.ask(chosen, self._name_of(chosen), PDF)

    def export_list(self) -> None:
        """Ask where to, and write all articles that are listed."""
        self._exporting.ask(list(self._list.articles.ids), self._window.list_pane.title)

    def print(self) -> None:
        """Print the open article."""
        article = self._reading.article
        if article is not None:
            self._try(lambda: self._exporting.print_one(article.id))

    def _name_of(self, chosen: Sequence[ArticleId]) -> str:
        if len(chosen) == 1:
            return self._name(chosen[0])
        return self._window.list_pane.title


def _named(version: Version) -> str:
    time = QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(version.kept.timestamp())), QLocale.FormatType.ShortFormat
    )
    words = QCoreApplication.translate("Takeaways", "%n words", "", version.word_count)
    return f"{time} · {words} · {said(version.reason)} ({version.number})"


def _sentence(error: Exception) -> str:
    if not isinstance(error, ReaderError):
        raise error
    return said(str(error))


def as_markdown(title: str, url: str, highlights: Iterable[Highlight]) -> str:
    """An article's highlights as quotations, each with its note below."""
    name = wording.name(title, url)
    parts = [f"## [{name}]({url})" if url else f"## {name}"]
    for highlight in highlights:
        parts.append("\n".join(f"> {line}" for line in highlight.quote.splitlines()))
        if highlight.note:
            parts.append(highlight.note)
    return "\n\n".join(parts) + "\n"
