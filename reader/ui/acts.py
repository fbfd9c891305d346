"""What a reader does with articles: one small method for each act.

An act goes to the library, which can take every one back; then the list and the counts are
read again, and a notice says what was done and offers to undo it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QInputDialog

from reader.article import Article, ArticleId
from reader.errors import NotFoundError, ReaderError
from reader.library import Library
from reader.ui.adding import Adding
from reader.ui.article_list import wording
from reader.ui.article_view import ArticleView
from reader.ui.choices import Choices
from reader.ui.exporting import Exporting
from reader.ui.importing import Importing
from reader.ui.jobs import Jobs
from reader.ui.reading import Reading
from reader.ui.sentences import said
from reader.ui.shelf import Shelf
from reader.ui.summaries import Summaries
from reader.ui.window import Window

SCHEMES = frozenset({"http", "https", "mailto"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the actions act on."""

    library: Library
    choices: Choices
    window: Window
    view: ArticleView
    shelf: Shelf
    reading: Reading
    summaries: Summaries
    adding: Adding
    importing: Importing
    exporting: Exporting
    jobs: Jobs


class Acts(QObject):
    """The acts on articles; `Takeaways` adds what is taken out of them, `Actions` the window."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._choices = parts.library, parts.choices
        self._window, self._shelf, self._reading = parts.window, parts.shelf, parts.reading
        self._summaries, self._adding = parts.summaries, parts.adding
        self._importing, self._exporting = parts.importing, parts.exporting
        self._jobs = parts.jobs
        self._list = parts.window.list_pane.list
        self._view = parts.view
        self._notices = parts.window.article.notices
        self._noted_read: set[ArticleId] = set()

    # --- articles --------------------------------------------------------------------------

    def toggle_favorite(self) -> None:
        """Make the chosen articles favorites, or no longer."""
        chosen = self._chosen()
        if chosen:
            is_on = not self._all(chosen, lambda article: article.favorite)
            self._act((), lambda: self._library.favorite(chosen, on=is_on))

    def toggle_read(self) -> None:
        """Mark the chosen articles as read, or as unread."""
        chosen = self._chosen()
        if chosen:
            is_read = not self._all(chosen, lambda article: article.read is not None)
            self._act(chosen, lambda: self._library.mark_read(chosen, read=is_read))

    def archive(self) -> None:
        """Put the chosen articles into the archive, or take them out."""
        chosen = self._chosen()
        if not chosen:
            return
        is_on = not self._all(chosen, lambda article: article.archived is not None)
        words = self._what(
            chosen,
            self.tr("“{title}” archived")
            if is_on
            else self.tr("“{title}” moved out of the archive"),
            self.tr("%n articles archived", "", len(chosen))
            if is_on
            else self.tr("%n articles moved out of the archive", "", len(chosen)),
        )
        self._act(chosen, lambda: self._library.archive(chosen, on=is_on), words)

    def delete(self) -> None:
        """Move the chosen articles to the bin."""
        chosen = self._chosen()
        if not chosen:
            return
        words = self._what(
            chosen,
            self.tr("“{title}” moved to the bin"),
            self.tr("%n articles moved to the bin", "", len(chosen)),
        )
        self._act(chosen, lambda: self._library.remove(chosen), words)

    def restore(self) -> None:
        """Take the chosen articles out of the bin."""
        chosen = self._chosen()
        if chosen:
            words = self._what(
                chosen,
                self.tr("“{title}” restored"),
                self.tr("%n articles restored", "", len(chosen)),
            )
            self._act(chosen, lambda: self._library.restore(chosen), words)

    def undo(self) -> None:
        """Take the last act back."""
        self._step(self._undo_an_act, self.tr("There is nothing to undo"))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(self._library.redo, self.tr("There is nothing to redo"))

    def note_read(self, article: ArticleId) -> None:
        """Mark the open article as read, and leave it where it stands."""
        if not self._library.read_only:
            self._shelf.stay(article)
            self._try(lambda: self._library.mark_read([article], read=True))
            self._noted_read.add(article)
            self._shelf.reload_counts()
            self._reading.reload()

    def edit_tags(self) -> None:
        """Ask for the tags of the chosen articles."""
        from reader.ui.dialogs.tags import TagsDialog

        chosen = self._chosen()
        if not chosen:
            return
        given = [self._library.article(article).tags for article in chosen]
        dialog = TagsDialog(self._shelf.counts.tags, given, self._window.theme, self._window)
        dialog.tags_chosen.connect(lambda add, drop: self._tag(chosen, add, drop))
        dialog.open()

    def ask_tag_name(self, old: str) -> None:
        """Ask what a tag is to be called."""
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Rename the tag"))
        dialog.setLabelText(self.tr("Another tag's name takes its articles in."))
        dialog.setTextValue(old)
        dialog.textValueSelected.connect(lambda new: self.rename_tag(old, new))
        dialog.open()

    def rename_tag(self, old: str, new: str) -> None:
        """Call a tag something else; a name that exists takes its articles in."""
        if new.strip() and new != old:
            self._act((), lambda: self._library.rename_tag(old, new.strip()))

    def delete_tag(self, tag: str) -> None:
        """Take a tag off all articles."""
        words = self.tr("Tag “{tag}” deleted").replace("{tag}", tag)
        self._act((), lambda: self._library.delete_tag(tag), words)

    def open_original(self) -> None:
        """Open the article's page in the browser."""
        if (address := self._address()) is not None:
            self.open_link(address)

    def open_link(self, address: str) -> None:
        """Open an address in the browser, if that is what Qt makes of it; nothing else."""
        link = QUrl(address)
        if link.isValid() and link.scheme() in SCHEMES:
            QDesktopServices.openUrl(link)

    def copy_link(self) -> None:
        """Copy the article's address."""
        if (address := self._address()) is not None:
            QGuiApplication.clipboard().setText(address)
            self._notices.say(self.tr("Link copied"))

    def fetch_again(self) -> None:
        """Fetch the chosen articles' pages again."""
        for article in self._chosen():
            self._try(lambda article=article: self._adding.fetch_again(article))  # type: ignore[misc]

    def stop_fetching(self) -> None:
        """Wait no longer for the pages of the chosen articles."""
        stopped = [self._adding.stop_fetching(article) for article in self._chosen()]
        if not any(stopped):
            self._notices.say(self.tr("No page is being fetched here"))

    # --- inside ----------------------------------------------------------------------------

    def _chosen(self) -> list[ArticleId]:
        """The selected articles, or the one that is open."""
        article = self._reading.article
        return self._list.selected() or ([article.id] if article else [])

    def _all(self, ids: Sequence[ArticleId], has: Callable[[Article], bool]) -> bool:
        return all(has(self._library.article(article)) for article in ids)

    def _what(self, ids: Sequence[ArticleId], one: str, many: str) -> str:
        if len(ids) > 1:
            return many
        return one.replace("{title}", self._name(ids[0]))

    def _name(self, article: ArticleId) -> str:
        draft = self._library.article(article).draft
        return wording.name(draft.title, draft.url)

    def _act(self, done: Sequence[ArticleId], does: Callable[[], object], words: str = "") -> None:
        """Do something with articles, show what changed, and offer to undo it.

        Args:
            done: articles that the reader is done with; they leave the list if the query doesn't
                find them any more, while others that were read meanwhile stay for now.
            does: the act.
            words: what was done, for the notice.
        """
        if not self._try(does):
            return
        self._shelf.reload(done)
        self._reading.reload()
        if words:
            self._notices.say(words, self.tr("Undo"), self.undo)

    def _undo_an_act(self) -> str | None:
        """Undo what the reader did, passing over articles that became read by being read.

        Those are steps of the library's history too, but nobody thinks of them as acts.
        """
        unread: list[ArticleId] = []
        while (done := self._library.undo()) is not None:
            passed = [one for one in self._noted_read if not self._is_read(one)]
            passed = [one for one in passed if one not in unread]
            if not passed:
                break
            unread += passed
        if unread:
            self._library.mark_read(unread, read=True)
        return done

    def _is_read(self, article: ArticleId) -> bool:
        try:
            return self._library.article(article).read is not None
        except NotFoundError:
            return True

    def _step(self, step: Callable[[], str | None], nothing: str) -> None:
        done: list[str | None] = []
        if self._try(lambda: done.append(step())):
            self._shelf.reload()
            self._reading.reload()
            self._notices.say(said(done[0]) if done[0] else nothing)

    def _try(self, does: Callable[[], object]) -> bool:
        """Do something; where that fails as the world may, say so."""
        try:
            does()
        except ReaderError as error:
            self._notices.say(said(str(error)))
            return False
        return True

    def _address(self) -> str | None:
        article = self._reading.article
        if article is None:
            return None
        if not article.draft.url.startswith(("http://", "https://")):
            self._notices.say(self.tr("This article came from a file and has no address"))
            return None
        return article.draft.url

    def _tag(self, ids: Sequence[ArticleId], add: Sequence[str], drop: Sequence[str]) -> None:
        if add or drop:
            self._act((), lambda: self._library.tag(ids, add=add, drop=drop))
