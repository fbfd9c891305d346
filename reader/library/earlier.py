"""An article's other texts, whole: read one by one, and kept as another library had them.

`reader.library.bodies` makes versions and brings them back.
"""

from __future__ import annotations

from reader.article import THUMBNAIL_ADDRESS, ArticleId, EarlierText, Image, Page, SavedLink
from reader.library import bodies, originals, reading
from reader.library.outcomes import Version
from reader.library.records import moment, storable, storable_draft
from reader.library.store import Store


class EarlierTexts:
    """What a library can say of the other texts of its articles."""

    _store: Store

    def versions(self, article: ArticleId) -> tuple[Version, ...]:
        """Other texts of an article, the newest first."""
        return bodies.versions(self._store, article)

    def earlier_text(self, article: ArticleId, version: Version) -> EarlierText:
        """One of them, as the article would be with it; its pictures are asked for by `image`.

        Raises:
            NotFoundError: there is no such article, or no such version of it.
            DamagedError: its text was altered on the disk.
        """
        current = reading.article(self._store, article)
        draft, original = bodies.version(self._store, current, version.number)
        page = originals.page_numbered(self._store, original)
        return EarlierText(kept=version.kept, reason=version.reason, draft=draft, page=page)


def keep_all(store: Store, article: ArticleId, link: SavedLink) -> None:
    """Give a new article the other texts that its link brings, each since when it was one.

    Their files are written within the transaction, and are there before its rows are.
    """
    for text in reversed(link.versions[: bodies.MOST_VERSIONS]):
        original = _original(store, article, text.page, link.page)
        draft, reason = storable_draft(text.draft), storable(text.reason)
        bodies.keep_other(store, article, draft, original, reason, kept=moment(text.kept))
        for image in text.images:
            _add_image(store, article, image)


def _original(
    store: Store, article: ArticleId, page: Page | None, page_of_article: Page | None
) -> int | None:
    """The number of a version's page, which is often the article's own."""
    if page is None:
        return None
    if page == page_of_article:
        row = store.database.row("SELECT original FROM article WHERE id = ?", article)
        return row[0] if row else None
    return originals.add_row(store, page, originals.keep_files(store, page))


def _add_image(store: Store, article: ArticleId, image: Image) -> None:
    """Keep a picture of a version; those of the article's own text stay as they are."""
    if image.address == THUMBNAIL_ADDRESS:
        return
    store.database.run(
        "INSERT OR IGNORE INTO image VALUES (?, ?, ?, ?, ?, ?)",
        article,
        storable(image.address),
        image.media_type,
        image.width,
        image.height,
        store.files.add(image.data),
    )
