"""A newer extractor looks at the pages that were kept, without the network; it can be undone.

A text that comes out worse is not taken. Each one that is replaced is kept as a version that
carries the number of the run, by which the whole run can be rolled back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.article import ArticleId, Draft, Page
from reader.errors import LibraryError, ReaderError
from reader.library import bodies, originals, reading
from reader.library.outcomes import Reextraction
from reader.library.records import body_of, storable_draft
from reader.library.store import Store

_RUN = "extraction"


def reextract(store: Store, extract: Callable[[Page], Draft]) -> Reextraction:
    """Make every article that has its page anew with *extract*, one transaction each."""
    run = _last_run(store) + 1
    rows = store.database.rows(
        "SELECT id FROM article WHERE original IS NOT NULL AND erased IS NULL ORDER BY id"
    )
    changed: list[ArticleId] = []
    worse: list[ArticleId] = []
    failed: list[tuple[ArticleId, str]] = []
    for article in (ArticleId(row[0]) for row in rows):
        try:
            better = _extract_one(store, article, extract, run)
        except ReaderError as error:
            failed.append((article, str(error)))
            continue
        if better is not None:
            (changed if better else worse).append(article)
    if changed:
        _note_run(store, run)
    return Reextraction(
        looked_at=len(rows), changed=tuple(changed), worse=tuple(worse), failed=tuple(failed)
    )


def _extract_one(
    store: Store, number: ArticleId, extract: Callable[[Page], Draft], run: int
) -> bool | None:
    """Whether the new text was taken; None where it is the same."""
    page = originals.page_of(store, number)
    if page is None:
        raise LibraryError("The page that the article was made of is missing or damaged.", number)
    old = reading.article(store, number).draft
    new = storable_draft(extract(page))
    if body_of(new) == body_of(old):
        return None
    if bodies.is_worse(new, old.word_count, partial=old.partial):
        return False
    with store.transaction():
        bodies.keep_current(store, number, "Replaced by a newer extraction.", run)
        bodies.write(store, number, replace(new, url=old.url, title=new.title or old.title), None)
    return True


def roll_back(store: Store) -> tuple[ArticleId, ...]:
    """Bring back the texts that the last run replaced, and say whose they are.

    Raises:
        LibraryError: there was no run, or it was rolled back already.
    """
    run = _last_run(store)
    rows = store.database.rows("SELECT article, id FROM version WHERE run = ? ORDER BY id", run)
    if not run or not rows:
        raise LibraryError("There is no extraction that could be rolled back.")
    with store.transaction():
        for article, version in rows:
            bodies.bring_back(store, reading.article(store, ArticleId(article)), version)
        _note_run(store, run - 1)
    return tuple(ArticleId(row[0]) for row in rows)


def _last_run(store: Store) -> int:
    return store.database.number("SELECT value FROM fact WHERE name = ?", _RUN)


def _note_run(store: Store, run: int) -> None:
    store.database.run("INSERT OR REPLACE INTO fact VALUES (?, ?)", _RUN, str(run))
