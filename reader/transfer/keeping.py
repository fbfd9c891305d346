"""Rows of an import, put into the library a batch at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.article import ArticleId, Page, SavedLink
from reader.errors import LibraryError
from reader.importers import RowFailure
from reader.library import Library
from reader.transfer import journal
from reader.transfer.journal import Addition, Batch, Journal, Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A link to keep, with the page that it is from if there is one."""

    link: SavedLink
    page: Page | None = None


class Keeper:
    """Keeps the rows of one run and notes what became of them."""

    def __init__(self, library: Library, run: Run, log: Journal) -> None:
        self._library = library
        self._run = run
        self._log = log
        self._undone = _undone(library)

    def keep(self, batch: Batch, items: Sequence[Item | RowFailure]) -> None:
        """Make a batch durable in the library, then in the journal."""
        links = [item for item in items if isinstance(item, Item)]
        batch.failures += [item for item in items if isinstance(item, RowFailure)]
        try:
            outcome = replace(batch, failures=list(batch.failures))
            with self._library.batch():
                for item in links:
                    self._keep_one(outcome, item)
        except LibraryError:
            outcome = batch
            self._keep_each(outcome, links)
        self._log.add(outcome)
        self._run.take(outcome)

    def _keep_each(self, batch: Batch, items: Sequence[Item]) -> None:
        """Keep what can be kept of a batch that failed as a whole.

        Raises:
            LibraryError: when nothing of it can be kept.
        """
        for number, item in enumerate(items):
            try:
                self._keep_one(batch, item)
            except LibraryError as error:
                if number == 0:
                    raise
                batch.failures.append(RowFailure(reason=str(error), row=item.link.url))

    def _keep_one(self, batch: Batch, item: Item) -> None:
        before = self._before(item.link)
        saved = self._library.save_link(item.link)
        is_of_run = saved.id > self._run.newest and saved.id not in self._run.new
        if saved.is_new and item.link.is_excerpt and item.link.draft is not None:
            self._library.want_page(saved.id)
        if saved.is_new or (saved.unchanged and is_of_run and saved.id not in batch.new):
            batch.new.append(saved.id)
            self._keep_page(item, saved.id)
            if item.link.failure:
                self._library.fail(saved.id, item.link.failure)
        elif saved.unchanged:
            batch.skipped += 1
            self._bring_back(saved.id)
        else:
            batch.merged += 1
            self._keep_page(item, saved.id)
            if before is not None:
                batch.additions.append(_difference(before, self._addition(saved.id)))

    def _before(self, link: SavedLink) -> Addition | None:
        """What an article has that was there before the run; None for any other."""
        if not (self._run.newest and link.url):
            return None
        there = self._library.find_url(link.url)
        return self._addition(there) if there and there <= self._run.newest else None

    def _keep_page(self, item: Item, article: ArticleId) -> None:
        if item.page is not None and item.link.draft is not None:
            self._library.save(
                item.link.draft,
                page=item.page,
                images=item.link.images,
                link=item.link,
                article=article,
            )

    def _addition(self, article: ArticleId) -> Addition:
        found = self._library.article(article)
        return Addition(
            article=article,
            tags=found.tags,
            highlights=tuple(mark.id for mark in found.highlights),
            favorite=found.favorite,
        )

    def _bring_back(self, article: ArticleId) -> None:
        """What an undone import threw away comes back when it is imported again."""
        if article in self._undone:
            self._library.restore([article])


def _difference(before: Addition, after: Addition) -> Addition:
    return Addition(
        article=after.article,
        tags=tuple(tag for tag in after.tags if tag not in before.tags),
        highlights=tuple(mark for mark in after.highlights if mark not in before.highlights),
        favorite=after.favorite and not before.favorite,
    )


def _undone(library: Library) -> frozenset[ArticleId]:
    """The articles of imports that were undone."""
    return frozenset(article for run in journal.undone(library.folder) for article in run.new)
