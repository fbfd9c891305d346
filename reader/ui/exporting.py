"""Articles leave the window: as files in any of the formats, as PDF, or on paper.

Files are written by the other process, from a library of its own. Only what Qt lays out is
done here: an article on paper, and PDF, one article at a time so that the window goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.article import ArticleId
from reader.errors import ReaderError
from reader.library import Library
from reader.ui import errands
from reader.ui.commands import QT_TRANSLATE_NOOP
from reader.ui.jobs import Jobs
from reader.ui.notices import Notices
from reader.ui.sentences import said

PDF = "pdf"
LONGEST_NAME = 80
MANY = 20
"""From so many articles on, writing takes long enough to say that it goes on."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format as the dialog offers it; `is_folder` where several articles make a folder."""

    name: str
    text: str
    suffix: str
    is_folder: bool = False

    @property
    def filter(self) -> str:
        """A line of the dialog, in the interface's language."""
        words = QCoreApplication.translate("Exporting", self.text)
        return f"{words} (*{self.suffix})"


FORMATS = (
    Format("epub", QT_TRANSLATE_NOOP("Exporting", "EPUB book"), ".epub"),
    Format(PDF, QT_TRANSLATE_NOOP("Exporting", "PDF"), ".pdf", is_folder=True),
    Format(
        "html",
        QT_TRANSLATE_NOOP("Exporting", "Web pages, each complete in itself"),
        ".html",
        is_folder=True,
    ),
    Format(
        "html-folder",
        QT_TRANSLATE_NOOP("Exporting", "Folder of web pages with an index"),
        "",
        is_folder=True,
    ),
    Format(
        "markdown",
        QT_TRANSLATE_NOOP("Exporting", "Markdown notes with pictures"),
        ".md",
        is_folder=True,
    ),
    Format("text", QT_TRANSLATE_NOOP("Exporting", "Plain text"), ".txt", is_folder=True),
    Format(
        "standfirst",
        QT_TRANSLATE_NOOP("Exporting", "Standfirst bundle: everything"),
        ".standfirst.zip",
    ),
    Format("json", QT_TRANSLATE_NOOP("Exporting", "JSON"), ".json"),
    Format("wallabag", QT_TRANSLATE_NOOP("Exporting", "JSON for wallabag"), ".wallabag.json"),
    Format("pocket", QT_TRANSLATE_NOOP("Exporting", "CSV as Pocket wrote it"), ".csv"),
    Format("bookmarks", QT_TRANSLATE_NOOP("Exporting", "Browser bookmarks"), ".bookmarks.html"),
)
"""What can be chosen; the first is the usual one."""


class Exporting(QObject):
    """Asks where to, writes, and says what was written."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        notices: Notices,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._notices, self._window = notices, window

    def ask(self, articles: Sequence[ArticleId], name: str, form: str = "") -> None:
        """Ask for a file and a format, and write articles there.

        Args:
            articles: which, in their order.
            name: what the file is called unless the reader calls it otherwise.
            form: the format that is offered first.
        """
        if not articles:
            self._notices.say(self.tr("There is no article to export"))
            return
        offered = sorted(FORMATS, key=lambda one: one.name != form)
        filters = {one.filter: one for one in offered}
        target, chosen = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export"),
            file_name(name) + offered[0].suffix,
            ";;".join(filters),
        )
        if target:
            self.write(articles, Path(target), filters[chosen], title=name)

    def write(
        self, articles: Sequence[ArticleId], target: Path, form: Format, *, title: str
    ) -> None:
        """Write articles to a file, or to a folder where the format makes one of several."""
        target = _named(target, form, is_one=len(articles) == 1)
        if len(articles) >= MANY:
            self._notices.say(self.tr("Exporting %n articles…", "", len(articles)))
        if form.name == PDF:
            _Pdfs(self, self._library, articles, target).go_on()
            return
        self._jobs.run(
            self,
            errands.export_articles,
            self._library.folder,
            tuple(articles),
            target,
            form.name,
            title,
            done=partial(self.say_done, target),
            failed=self.say_failed,
        )

    def print_one(self, article: ArticleId) -> None:
        """Print an article, after asking for the printer."""
        from reader.ui import printing

        whole = self._library.article(article)
        printing.print_article(whole, self._window, printing.pictures_of(self._library, article))

    def say_done(self, target: Path, count: int) -> None:
        """Tell where the articles are now, and offer to go there."""
        words = self.tr("%n articles written to {name}", "", count)
        self._notices.say(
            words.replace("{name}", target.name),
            self.tr("Show"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent))),
        )

    def say_failed(self, error: Exception) -> None:
        """Tell why nothing was written."""
        if not isinstance(error, ReaderError):
            raise error
        self._notices.say(said(str(error)))


class _Pdfs(QObject):
    """Writes one article after another as PDF; between two of them the window goes on."""

    def __init__(
        self, owner: Exporting, library: Library, articles: Sequence[ArticleId], target: Path
    ) -> None:
        from reader.ui import printing

        super().__init__(owner)
        self._owner, self._target = owner, target
        self._written = 0
        self._steps = printing.write_pdfs(library, articles, target)

    def go_on(self) -> None:
        """Write the next one, or tell that all are written."""
        try:
            self._written = next(self._steps)
        except StopIteration:
            self._owner.say_done(self._target, self._written)
        except ReaderError as error:
            self._owner.say_failed(error)
        else:
            QTimer.singleShot(0, self, self.go_on)
            return
        self.deleteLater()


def _named(target: Path, form: Format, *, is_one: bool) -> Path:
    """The file with the format's suffix, or the folder without one."""
    if form.is_folder and not is_one:
        return target.with_name(target.name.removesuffix(form.suffix))
    has_suffix = target.name.lower().endswith(form.suffix)
    return target if has_suffix else target.with_name(target.name + form.suffix)


def file_name(title: str) -> str:
    """A title as the name of a file, on every system."""
    kept = "".join(" " if one in '/\\:*?"<>|' or not one.isprintable() else one for one in title)
    return " ".join(kept.split())[:LONGEST_NAME].strip(" .") or "Standfirst"
