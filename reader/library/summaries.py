"""Summaries that were made, each bound to the text that it was made of."""

from __future__ import annotations

from reader.article import ArticleId, Summary
from reader.library.bodies import read_body
from reader.library.records import summary_of, summary_text
from reader.library.store import Store, require


def get(store: Store, article: ArticleId, key: str) -> Summary | None:
    """The summary under *key*, if the article's text is still the one it was made of."""
    row = store.database.row(
        "SELECT hash, value FROM summary WHERE article = ? AND key = ?", article, key
    )
    if row is None or row[0] != read_body(store, article).text_hash:
        return None
    return summary_of(row[1])


def keep(store: Store, article: ArticleId, key: str, summary: Summary) -> None:
    """Keep *summary* under *key*, in the place of an earlier one."""
    with store.transaction():
        require(store, article)
        store.database.run(
            "INSERT OR REPLACE INTO summary VALUES (?, ?, ?, ?)",
            article,
            key,
            read_body(store, article).text_hash,
            summary_text(summary),
        )
