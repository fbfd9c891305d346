"""Which article an address belongs to, and one article made of two that met in one address."""

from __future__ import annotations

from collections.abc import Iterable

from reader.article import ArticleId
from reader.library.addresses import canonical
from reader.library.store import Store


def canonical_all(urls: Iterable[str]) -> tuple[str, ...]:
    """The canonical forms of *urls* that have one, each once, in their order."""
    return tuple(dict.fromkeys(filter(None, map(canonical, dict.fromkeys(urls)))))


def find(store: Store, addresses: Iterable[str]) -> ArticleId | None:
    """The article known under the first of these canonical addresses that is known at all."""
    for address in addresses:
        row = store.database.row(
            """SELECT article.id FROM address JOIN article ON article.id = address.article
               WHERE address = ? AND erased IS NULL""",
            address,
        )
        if row:
            return ArticleId(row[0])
    return None


def learn(store: Store, article: ArticleId, addresses: Iterable[str]) -> None:
    """Note canonical addresses of an article; what another article has stays its own."""
    store.database.run_each(
        """INSERT INTO address(address, article) VALUES (?, ?) ON CONFLICT(address) DO UPDATE
           SET article = excluded.article
           WHERE (SELECT erased FROM article WHERE id = address.article) IS NOT NULL""",
        ((address, article) for address in addresses),
    )


def merge(store: Store, gone: ArticleId, kept: ArticleId) -> None:
    """Give *kept* what the reader did with *gone*, its addresses too, and drop *gone*."""
    store.index.take_out(gone)
    for statement in (
        "UPDATE address SET article = ?2 WHERE article = ?1",
        """INSERT OR IGNORE INTO tagging(tag, article, place)
           SELECT tag, ?2, (SELECT place FROM article WHERE id = ?2)
           FROM tagging WHERE article = ?1""",
        "UPDATE highlight SET article = ?2 WHERE article = ?1",
        """UPDATE article SET favorite = 1
           WHERE id = ?2 AND (SELECT favorite FROM article WHERE id = ?1)""",
        "UPDATE seen_link SET article = ?2 WHERE article = ?1",
    ):
        store.database.run(statement, gone, kept)
    store.database.run("DELETE FROM article WHERE id = ?", gone)
