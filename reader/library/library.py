"""The whole interface of the library: articles are saved, listed, found, kept and not lost.

    with Library.open(folder) as library:
        saved = library.save(draft, page=page, images=images)
        library.headlines(library.ids(Query(words="climate")))

A `Library` belongs to the thread that opened it; other processes may use the same folder at
the same time. Every act on articles can be undone until the library is closed.

What is seldom asked for is imported when it is, to keep the start of the program short.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from reader.article import (
    Article,
    ArticleId,
    Draft,
    Headline,
    Highlight,
    Image,
    Page,
    Query,
    SavedLink,
    Summary,
    now,
)
from reader.library import bodies, listing, opening, originals, reading, summaries, tending
from reader.library.acts import Acts
from reader.library.earlier import EarlierTexts
from reader.library.outcomes import Counts, Reextraction, Report, Saved, Snippet
from reader.library.store import Store

_MOST_LISTS = 8


class Library(Acts, EarlierTexts):
    """A reader's articles in a folder, what a reader does with them, and what they were before.

    Made by `Library.open`; closed by `close` or at the end of a `with` block.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._seen_version = 0
        self._known_state = (0, 0)
        self._listed: dict[tuple[Query, int | None], array[int]] = {}
        self._counted: Counts | None = None
        self.changed_outside()

    @classmethod
    def open(
        cls, folder: Path, *, read_only: bool = False, clock: Callable[[], datetime] = now
    ) -> Self:
        """The library in *folder*, made if it isn't there.

        Args:
            folder: where the library lies; made, with its parents, unless *read_only*.
            read_only: change nothing.
            clock: what tells the time.

        Raises:
            LibraryError: a folder or a file that can't be used, with a sentence on why; it is
                then left exactly as it was.
        """
        return cls(opening.open_store(folder, read_only=read_only, clock=clock))

    @property
    def folder(self) -> Path:
        """Where the library lies."""
        return self._store.folder

    @property
    def warning(self) -> str:
        """A sentence where the folder puts the library at risk, empty where it doesn't."""
        from reader.library import surroundings

        return surroundings.warning(self.folder)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._store.database.read_only

    def need_writing(self) -> None:
        """Make sure that something can be changed, before anything is begun.

        Raises:
            ReadOnlyError: nothing can; the sentence says why and what to do.
        """
        self._store.database.need_writing()

    def close(self) -> None:
        """Close the library; what was deleted forever in this session is now gone."""
        if not self.read_only:
            self.finish()
        self._store.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    # --- saving ----------------------------------------------------------------------------

    def save(
        self,
        draft: Draft,
        *,
        page: Page | None = None,
        images: Sequence[Image] = (),
        link: SavedLink | None = None,
        article: ArticleId | None = None,
    ) -> Saved:
        """Keep an article, durably, before this returns.

        An article that is here under the same canonical address comes to the top and keeps
        its state; its text is replaced (and kept as a version) unless the new one is worse.

        Args:
            draft: the readable article.
            page: the page that it was made of.
            images: its pictures; the one at the address "thumbnail:" is shown in the list.
            link: what another program knew of it.
            article: the article whose page this is; it stays at its place in the list.
        """
        from reader.library import saving

        return saving.save(
            self._store, draft, page=page, images=images, link=link, article=article
        )

    def save_link(self, link: SavedLink) -> Saved:
        """Keep a link, whose page comes later unless it brought its text.

        What is here already gets the link's tags and highlights and keeps all that the
        reader did. The very same link a second time changes nothing.
        """
        from reader.library import saving

        return saving.save_link(self._store, link)

    def fail(self, article: ArticleId, sentence: str) -> None:
        """Note why the page of an article could not be had; a text that is here stays."""
        from reader.library import awaited

        awaited.fail(self._store, article, sentence)

    def batch(self) -> AbstractContextManager[None]:
        """Save many articles as one: all are durable at the end of the `with` block or none."""
        return self._store.batch()

    # --- reading ---------------------------------------------------------------------------

    def article(self, article: ArticleId) -> Article:
        """One article, whole.

        Raises:
            NotFoundError: there is none of that number.
            DamagedError: its text was altered on the disk.
        """
        return reading.article(self._store, article)

    def ids(self, query: Query, *, limit: int | None = None) -> Sequence[ArticleId]:
        """The numbers of the articles that *query* asks for, in its order, at most *limit*.

        They come as a compact array, eight bytes each.

        Raises:
            LibraryError: the search was interrupted.
        """
        self._forget_if_changed()
        asked = (query, limit)
        found = self._listed.get(asked)
        if found is None:
            found = self._find(query, limit)
            # What was saved in the last seven days is another answer tomorrow.
            if not query.words and len(self._listed) < _MOST_LISTS:
                self._listed[asked] = found
        return cast("Sequence[ArticleId]", found[:])

    def _find(self, query: Query, limit: int | None) -> array[int]:
        if not query.words:
            return listing.ids(self._store.database, query, limit)
        from reader.library import search

        return search.ids(self._store.database, query, self._store.clock(), limit)

    def headlines(self, articles: Sequence[ArticleId]) -> list[Headline]:
        """Rows of the list in the order of *articles*; what isn't there is left out."""
        return reading.headlines(self._store, articles)

    def counts(self) -> Counts:
        """How many articles each shelf, tag and site holds; counted anew after any change."""
        self._forget_if_changed()
        if self._counted is None:
            self._counted = reading.counts(self._store)
        return self._counted

    def _forget_if_changed(self) -> None:
        """Forget lists and counts when anything was changed, here or elsewhere."""
        database = self._store.database
        state = (database.number("PRAGMA data_version"), database.connection.total_changes)
        if state != self._known_state:
            self._known_state = state
            self._listed.clear()
            self._counted = None

    def find_url(self, url: str) -> ArticleId | None:
        """The article known under *url*, or under another address of the same page."""
        from reader.library import known

        return known.find(self._store, known.canonical_all((url,)))

    def waiting(self) -> list[tuple[ArticleId, str]]:
        """Articles whose page is still to be fetched, with their addresses, newest first."""
        return reading.waiting(self._store)

    def image(self, article: ArticleId, address: str) -> tuple[str, bytes] | None:
        """The media type and bytes of a picture, None if it isn't kept or was altered."""
        return reading.image(self._store, article, address)

    def thumbnail(self, digest: str) -> bytes | None:
        """The small picture that a headline names."""
        return self._store.files.get(digest) if digest else None

    def original(self, article: ArticleId) -> Page | None:
        """The page that an article was made of, None if it isn't kept or was altered."""
        return originals.page_of(self._store, article)

    def snippet(self, article: ArticleId, words: str) -> Snippet:
        """A piece of an article around what *words*, a query, look for."""
        from reader.library import marks

        return marks.snippet(self._paragraphs(article), marks.finders(words, self._store.clock()))

    def matches(self, article: ArticleId, words: str) -> tuple[tuple[int, int, int], ...]:
        """Paragraph, start and end of every place where *words*, a query, are found."""
        from reader.library import marks

        return marks.matches(self._paragraphs(article), marks.finders(words, self._store.clock()))

    def _paragraphs(self, article: ArticleId) -> tuple[str, ...]:
        return bodies.read_body(self._store, article).paragraphs

    def interrupt(self) -> None:
        """Stop a search that runs, from another thread; it raises a LibraryError there."""
        self._store.database.connection.interrupt()

    # --- acts are inherited; each can be undone ----------------------------------------------

    def undo(self) -> str | None:
        """Take the last act back and say which it was; None if there is none."""
        return self.history.undo(self._store)

    def redo(self) -> str | None:
        """Do again what was undone last and say what it was; None if there is nothing."""
        return self.history.redo(self._store)

    def highlights(self) -> list[tuple[ArticleId, str, Highlight]]:
        """All highlights with the number and title of their article, the newest first."""
        return reading.highlights(self._store)

    # --- summaries -------------------------------------------------------------------------

    def summary(self, article: ArticleId, key: str) -> Summary | None:
        """The summary kept under *key* of the text as it is now, or None."""
        return summaries.get(self._store, article, key)

    def keep_summary(self, article: ArticleId, key: str, summary: Summary) -> None:
        """Keep a summary of the text as it is now; *key* says how it was made."""
        summaries.keep(self._store, article, key, summary)

    # --- versions --------------------------------------------------------------------------

    def reextract(self, extract: Callable[[Page], Draft]) -> Reextraction:
        """Make all articles anew from their pages; what comes out worse is not taken."""
        from reader.library import extraction

        return extraction.reextract(self._store, extract)

    def roll_back_extraction(self) -> tuple[ArticleId, ...]:
        """Bring back the texts that the last `reextract` replaced, and say whose.

        Raises:
            LibraryError: there is nothing to roll back.
        """
        from reader.library import extraction

        return extraction.roll_back(self._store)

    # --- nothing lost ----------------------------------------------------------------------

    def check(self, extract: Callable[[Page], Draft] | None = None) -> Report:
        """Look whether all is as it was kept, and repair what can be from what else is kept.

        Args:
            extract: makes an article of a page again, where its text is lost.

        Raises:
            DamagedError: the file itself is damaged; `reader.library.check` repairs it when
                nobody has it open.
        """
        from reader.library import checking

        return checking.check_open(self._store, extract)

    def backup(self, file: Path) -> None:
        """Write one file with everything in it; it counts only once it was read back.

        Raises:
            LibraryError: it could not be written; a file of that name stays as it was.
        """
        from reader.library import backup

        backup.write_portable(self._store, file)

    def purge_bin(self) -> int:
        """Drop what has been in the bin for thirty days, and say how many that were."""
        return tending.purge_bin(self._store)

    # --- one file, many processes ----------------------------------------------------------

    def changed_outside(self) -> bool:
        """Whether another process changed or replaced the library since this was last asked."""
        if self._store.database.is_replaced():
            return True
        version = self._store.database.number("PRAGMA data_version")
        changed = version != self._seen_version
        self._seen_version = version
        return changed
