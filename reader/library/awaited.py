"""Articles whose page is still to come: wanted, or known not to come."""

from __future__ import annotations

from reader.article import ArticleId, Status
from reader.library.records import storable
from reader.library.store import Store, require


def want_page(store: Store, article: ArticleId) -> None:
    """Let the page of an article that has a text wait to be fetched as well."""
    store.database.run(
        "UPDATE article SET status = ? WHERE id = ? AND url LIKE 'http%'", Status.WAITING, article
    )


def fail(store: Store, article: ArticleId, sentence: str) -> None:
    """Note why an article's page could not be had; a text that is here stays, and is enough."""
    with store.transaction():
        require(store, article)
        store.database.run(
            """UPDATE article SET status = iif(has, 'complete', 'failed'),
                 failure = iif(has, '', ?)
               FROM (SELECT EXISTS (SELECT 1 FROM body WHERE article = ?2) AS has)
               WHERE id = ?2 AND status <> 'complete'""",
            storable(sentence),
            article,
        )
