"""What a plain program would do with the same articles: the baseline of the library's figures.

One table of articles with their text, looked through by LIKE; beside it the full-text index that
SQLite makes when nothing else is asked for, written one commit at a time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.article import SavedLink

FILE_NAME = "plain.db"


class Plain:
    """A table of all articles, by their place in time."""

    def __init__(self, folder: Path) -> None:
        self.connection = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
        self.connection.row_factory = sqlite3.Row
        self.connection.execute("PRAGMA synchronous = FULL")
        self.connection.execute(
            """CREATE TABLE IF NOT EXISTS article (
               id INTEGER PRIMARY KEY, url, title, site, added, published, words, state, body)"""
        )

    def add(self, links: Iterable[SavedLink]) -> None:
        """Put articles in, all at once."""
        self.connection.execute("BEGIN")
        self.connection.executemany(
            """INSERT INTO article(url, title, site, added, published, words, state, body)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            map(_row, links),
        )
        self.connection.execute("COMMIT")

    def objects(self, order: str = "added DESC") -> list[dict[str, object]]:
        """An object for each row of the list."""
        found = self.connection.execute(
            f"""SELECT id, url, title, site, added, published, words, state FROM article
                ORDER BY {order}"""
        )
        return [dict(row) for row in found]

    def titles_like(self, word: str, most: int) -> Sequence[object]:
        """The newest articles with *word* in their title."""
        return self._like("title", word, most)

    def texts_like(self, word: str, most: int) -> Sequence[object]:
        """The newest articles with *word* in their text."""
        return self._like("body", word, most)

    def ranked(self, word: str, most: int) -> Sequence[object]:
        """All articles with *word*, those first that have it most often for their length."""
        return self.connection.execute(
            """SELECT id FROM article WHERE body LIKE ?1 ORDER BY
               (length(body) - length(replace(lower(body), ?2, ''))) * 1.0 / length(body) DESC
               LIMIT ?3""",
            (f"%{word}%", word, most),
        ).fetchall()

    def _like(self, column: str, word: str, most: int) -> Sequence[object]:
        return self.connection.execute(
            f"SELECT id FROM article WHERE {column} LIKE ? ORDER BY id DESC LIMIT ?",
            (f"%{word}%", most),
        ).fetchall()


class PlainIndex:
    """A table with the full-text index that SQLite makes unasked, texts and all."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "plain-index.db"
        self._connection = sqlite3.connect(self.file, isolation_level=None)
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, html, body)")
        self._connection.execute("CREATE VIRTUAL TABLE found USING fts5(title, body, prefix='3')")

    def add(self, link: SavedLink) -> None:
        """Put one article in, with a commit of its own."""
        assert link.draft is not None
        body = "\n".join(link.draft.paragraphs)
        self._connection.execute("BEGIN")
        self._connection.execute(
            "INSERT INTO article(html, body) VALUES (?, ?)", (link.draft.html, body)
        )
        self._connection.execute("INSERT INTO found VALUES (?, ?)", (link.draft.title, body))
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _row(link: SavedLink) -> tuple[object, ...]:
    added = link.saved.timestamp() if link.saved else 0
    draft = link.draft
    if draft is None:
        return link.url, link.title, "", added, "", 0, int(link.read), ""
    return (
        *(draft.url, draft.title, draft.site, added, str(draft.published)),
        *(draft.word_count, int(link.read), "\n".join(draft.paragraphs)),
    )
