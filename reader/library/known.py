"""Which article an address or a link belongs to, and one made of two that met in an address."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import fields

from reader.article import ArticleId, SavedLink
from reader.library.addresses import canonical
from reader.library.store import Store

_BULKY = frozenset({"draft", "images", "page", "versions"})
"""What of a saved link is too large to be told apart by as a whole."""


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


# --- links that came before ----------------------------------------------------------------


def digest_of(link: SavedLink) -> bytes:
    """What tells a saved link, with all it brings, apart from others."""
    told = [getattr(link, field.name) for field in fields(link) if field.name not in _BULKY]
    found = hashlib.sha256(repr(told).encode("utf-8", "backslashreplace"))
    found.update((link.draft.html if link.draft else "").encode("utf-8", "backslashreplace"))
    return found.digest()


def seen(store: Store, digest: bytes) -> ArticleId | None:
    """The article that a link brought when it came before."""
    row = store.database.row(
        """SELECT article.id FROM seen_link JOIN article ON article.id = seen_link.article
           WHERE digest = ? AND erased IS NULL""",
        digest,
    )
    return ArticleId(row[0]) if row else None


def note_seen(store: Store, digest: bytes, article: ArticleId) -> None:
    """Remember that a link came, and what it brought."""
    store.database.run("INSERT OR REPLACE INTO seen_link VALUES (?, ?)", digest, article)
