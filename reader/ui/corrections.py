"""What a reader puts right: the original beside the article, and what doesn't belong in it.

The work is done in the other process on the page that was kept; what comes back becomes the
article's text and a rule of its site in one step of the history.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from reader.article import Article, ArticleId, Correction, Draft
from reader.correcting import Corrected, keep_correction
from reader.errors import ReaderError
from reader.ui import second_looks
from reader.ui.acts import Parts
from reader.ui.original import Original
from reader.ui.sentences import said
from reader.ui.strip import Offer
from reader.ui.takeaways import Takeaways

Place = tuple[tuple[int, ...], tuple[str, ...]]
"""Numbers of paragraphs, and addresses of pictures."""


class Corrections(Takeaways):
    """The acts that put an article right."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts, parent)
        self._original: Original | None = None
        self._is_correcting = False
        self._reading.opened.connect(self._note_opened)
        self._view.page.menu_opening.connect(self._add_to_menu)

    # --- the original ------------------------------------------------------------------------

    def toggle_original(self) -> None:
        """Show all that the kept page says, or the article again."""
        article = self._reading.article
        if article is None:
            return
        if self.is_original_shown:
            self._show_readable()
            return
        self._jobs.run(
            self,
            second_looks.original_text,
            self._library.folder,
            article.id,
            done=partial(self._show_original, article.id),
            failed=self._say_failed,
        )

    @property
    def is_original_shown(self) -> bool:
        """Whether the original stands in the article's place."""
        return self._original is not None and self._window.article.instead is self._original

    def _show_original(self, article: ArticleId, draft: Draft) -> None:
        if self._reading.article is None or self._reading.article.id != article:
            return
        if self._original is None:
            self._original = Original()
            self._original.left.connect(self._show_readable)
            self._original.link_chosen.connect(self.open_link)
        self._original.set_look(self._window.theme, self._view.sheet.style)
        # In its place first: what is laid out before it has its size is laid out again.
        self._window.article.show_instead(self._original)
        self._original.show_page(article, draft, self._reading.image)
        self._original.setFocus()
        self._say_standing(self._reading.article)

    def _show_readable(self) -> None:
        self._window.article.show_instead(None)
        self._view.setFocus()
        self._say_standing(self._reading.article)

    # --- what is wrong -----------------------------------------------------------------------

    def remove_element(self) -> None:
        """Take the selected paragraphs out of the article, here and on the site's next pages."""
        selected = self._view.sheet.selection()
        if selected is None:
            self._notices.say(self.tr("Select words of what shall go, or right-click it"))
            return
        (first, _), (last, end) = selected
        numbers = tuple(range(first, last + (end > 0)))
        self._view.page.clear_selection()
        self._remove((numbers, ()))

    def pick_text(self) -> None:
        """Ask which part of the page the article is."""
        from reader.ui.dialogs.pick import PickDialog

        article = self._reading.article
        if article is None:
            return
        dialog = PickDialog(self._window.theme, self._window)
        dialog.chosen.connect(partial(self._use_part, article.id))
        self._jobs.run(
            dialog,
            second_looks.choices,
            self._library.folder,
            article.id,
            self._rules(),
            done=dialog.show_parts,
            failed=lambda error: dialog.show_note(_sentence(error)),
        )
        dialog.open()

    def _rules(self) -> tuple[Path, ...]:
        return self._choices.rule_folders(self._library.folder)

    def _use_part(self, article: ArticleId, part: Correction) -> None:
        self._correct(article, second_looks.choose, part, self._rules())

    def _remove(self, place: Place) -> None:
        article = self._reading.article
        if article is None:
            return
        numbers, images = place
        texts = tuple(article.draft.paragraphs[number] for number in numbers)
        self._correct(article.id, second_looks.remove_from, texts, images, self._rules())

    def _remove_box(self, place: Place) -> None:
        article = self._reading.article
        if article is not None:
            text = article.draft.paragraphs[place[0][0]]
            self._correct(article.id, second_looks.remove_box, text, self._rules())

    def _correct(
        self, article: ArticleId, does: Callable[..., Corrected], *arguments: object
    ) -> None:
        if self._library.read_only or self._is_correcting:
            return
        self._is_correcting = True
        self._jobs.run(
            self,
            does,
            self._library.folder,
            article,
            *arguments,
            done=partial(self._keep, article),
            failed=self._say_failed,
        )

    def _keep(self, article: ArticleId, corrected: Corrected) -> None:
        self._is_correcting = False
        self._reading.keep_place()
        site = corrected.rule.file.stem
        words = self.tr("Corrected for all of {site}")
        # Named to the list, an article that became read meanwhile would leave it.
        self._act(
            (),
            lambda: keep_correction(self._library, article, corrected),
            words.replace("{site}", site),
        )

    def _say_failed(self, error: Exception) -> None:
        self._is_correcting = False
        self._notices.say(_sentence(error))

    # --- in the article ----------------------------------------------------------------------

    def _add_to_menu(self, menu: QMenu, position: int) -> None:
        """Add what can be put right at a place to the menu that opens there."""
        place = self._place_at(position)
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove this element"))
        remove.setEnabled(place is not None and not self._library.read_only)
        if place is not None:
            remove.triggered.connect(lambda: self._remove(place))
        box = menu.addAction(self.tr("Remove the box around it"))
        box.setEnabled(remove.isEnabled() and place is not None and len(place[0]) == 1)
        if place is not None:
            box.triggered.connect(lambda: self._remove_box(place))
        menu.addAction(self.tr("Wrong article text? Pick it…")).triggered.connect(self.pick_text)
        menu.addAction(self.tr("Show the original")).triggered.connect(self.toggle_original)

    def _place_at(self, position: int) -> Place | None:
        """The paragraph or the picture at a position of the text; the selected ones if any."""
        sheet, article = self._view.sheet, self._reading.article
        if article is None or not article.draft.paragraphs:
            return None
        if (address := sheet.page.paper.picture_at(position)) is not None:
            return (), (address,)
        selected = sheet.selection()
        if selected is not None:
            (first, _), (last, end) = selected
            return tuple(range(first, last + (end > 0))), ()
        return (sheet.map.place(position)[0],), ()

    # --- what is special about the article ---------------------------------------------------

    def _note_opened(self, article: Article | None) -> None:
        shown = self._original.article if self._original is not None else None
        if self.is_original_shown and (article is None or article.id != shown):
            self._window.article.show_instead(None)
        self._say_standing(article)

    def _say_standing(self, article: Article | None) -> None:
        """Say above the article what its reader should know, and offer what helps."""
        strip = self._window.article.strip
        if article is None:
            strip.clear()
        elif self.is_original_shown:
            strip.say(
                self.tr("Original: all that the page says, as it was kept."),
                [(self.tr("Readable"), self._show_readable)],
            )
        elif article.draft.partial:
            strip.say(
                self.tr("Only a part of the article could be read."),
                [(self.tr("Original"), self.toggle_original), *self._helps(article)],
            )
        else:
            strip.clear()

    def _helps(self, article: Article) -> list[Offer]:
        if not article.draft.url.startswith(("http://", "https://")):
            return []
        return [
            (self.tr("Try again"), self.fetch_again),
            (self.tr("Open in browser"), self.open_original),
        ]


def _sentence(error: Exception) -> str:
    if not isinstance(error, ReaderError):
        raise error
    return said(str(error))
