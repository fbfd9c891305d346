"""The full-text indexes, kept in step with the articles.

`heading` holds title, site and byline with an index of beginnings, so that the first typed
character finds; `fulltext` holds the same and the body, but no text: taking an article out
of it needs exactly what was put in (sqlite.org/fts5.html, 4.4.3), which is folded anew from
the article. `beginnings` has the first letters of each article's words, without places: it
answers while a word is still being typed, where `fulltext` would have to merge thousands of
words. All count their rows by `article.place`.

While many articles are saved in one go, what goes into the index waits and is sorted by
place, because FTS5 starts a new segment whenever places don't grow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.errors import DamagedError
from reader.library.database import Database
from reader.library.folding import FOLDING_VERSION, beginnings, index_text
from reader.library.records import Body, unpack
from reader.library.schema import INDEX_TABLES, INDEXES

_BATCH = 500
_LOOKED_FOR = 2_000
_WORD = re.compile(r"[a-z0-9\x80-\U0010ffff]+")
"""A word as the index takes it, which splits ASCII at all that is no letter or digit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the indexes hold of one article, folded."""

    place: int
    title: str
    site: str
    byline: str
    body: str

    @property
    def heading(self) -> str:
        """Title, site and byline in one."""
        return f"{self.title} {self.site} {self.byline}"

    @property
    def beginnings(self) -> str:
        """How the words of heading and body begin."""
        return beginnings(f"{self.heading} {self.body}")


def entry(place: int, title: str, site: str, byline: str, body: Body) -> Entry:
    """What the indexes hold of an article with this heading and *body*."""
    return Entry(
        place=place,
        title=index_text(title),
        site=index_text(site),
        byline=index_text(byline),
        body=index_text("\n".join(body.paragraphs)),
    )


class Index:
    """Puts articles into the indexes and takes them out.

    Args:
        database: the connection that also writes the articles, in the same transaction.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[Entry] = []
        self.may_wait = False

    def put(self, new: Entry) -> None:
        """Make an article found; at once, or with others when it may wait."""
        self._waiting.append(new)
        if not self.may_wait or len(self._waiting) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        entries = sorted(self._waiting, key=lambda e: e.place)
        self._waiting.clear()
        self._database.run_each(
            "INSERT INTO heading(rowid, title, site, byline) VALUES (?, ?, ?, ?)",
            ((e.place, e.title, e.site, e.byline) for e in entries),
        )
        self._database.run_each(
            "INSERT INTO fulltext(rowid, heading, body) VALUES (?, ?, ?)",
            ((e.place, e.heading, e.body) for e in entries),
        )
        self._database.run_each(
            "INSERT INTO beginnings(rowid, body) VALUES (?, ?)",
            ((e.place, e.beginnings) for e in entries),
        )

    def forget_waiting(self) -> None:
        """Drop what waits, because its transaction was taken back."""
        self._waiting.clear()

    def take_out(self, article: int) -> None:
        """Make an article not found any more; it must still be as it was put in."""
        self.flush()
        old = stored_entry(self._database, article, lenient=True)
        self._database.run("DELETE FROM heading WHERE rowid = ?", old.place)
        self._database.run(
            "INSERT INTO fulltext(fulltext, rowid, heading, body) VALUES ('delete', ?, ?, ?)",
            old.place,
            old.heading,
            old.body,
        )
        self._database.run(
            "INSERT INTO beginnings(beginnings, rowid, body) VALUES ('delete', ?, ?)",
            old.place,
            old.beginnings,
        )

    def put_stored(self, article: int) -> None:
        """Make an article found as it is stored now."""
        self.put(stored_entry(self._database, article))


def note_folding(database: Database) -> None:
    """Note how the texts in the indexes are folded."""
    database.run("INSERT OR REPLACE INTO fact VALUES ('folding', ?)", FOLDING_VERSION)


def rebuild(database: Database) -> None:
    """Make the indexes anew from the articles; one with a damaged text keeps its heading."""
    index = Index(database)
    index.may_wait = True
    with database.transaction():
        for table in INDEX_TABLES:
            database.run(f"DROP TABLE IF EXISTS {table}")
        for statement in INDEXES:
            database.run(statement)
        for row in database.rows("SELECT id FROM article ORDER BY place"):
            index.put(stored_entry(database, row[0], lenient=True))
        index.flush()
        note_folding(database)


def headings_fault(database: Database) -> str:
    """What is wrong with the index of headings, if anything, as a sentence."""
    rows = database.each(
        """SELECT a.title, a.site, a.byline, h.title, h.site, h.byline
           FROM article a LEFT JOIN heading h ON h.rowid = place"""
    )
    if any(tuple(map(index_text, row[:3])) != row[3:] for row in rows):
        return "The index of titles did not have the titles that the library has."
    return ""


def texts_fault(database: Database) -> str:
    """What is wrong with the indexes of texts, if anything, as a sentence.

    They keep no texts to be compared; so some of the articles are looked for by their words.
    """
    numbers = [row[0] for row in database.rows("SELECT id FROM article ORDER BY id")]
    for article in numbers[:: 1 + len(numbers) // _LOOKED_FOR]:
        looked_for = stored_entry(database, article, lenient=True)
        words = _WORD.findall(looked_for.body)
        probes = [("fulltext", word) for word in sorted(words, key=len)[-2:]]
        probes += [("beginnings", start) for start in looked_for.beginnings.split()[:2]]
        if not all(_has(database, table, looked_for.place, word) for table, word in probes):
            return "The search index did not have the words that the texts have."
    return ""


def _has(database: Database, table: str, place: int, word: str) -> bool:
    sql = f"SELECT 1 FROM {table} WHERE {table} MATCH ? AND rowid = ?"  # noqa: S608 - ours
    return database.row(sql, f'"{word}"', place) is not None


def stored_entry(database: Database, article: int, *, lenient: bool = False) -> Entry:
    """What the indexes should hold of an article, from its rows.

    Raises:
        DamagedError: its text was altered on the disk, unless *lenient*.
    """
    row = database.row(
        """SELECT place, title, site, byline, hash, packed
           FROM article LEFT JOIN body ON body.article = article.id WHERE article.id = ?""",
        article,
    )
    assert row is not None
    place, title, site, byline, digest, packed = row
    try:
        body = Body() if packed is None else unpack(digest, packed, article)
    except DamagedError:
        if not lenient:
            raise
        body = Body()
    return entry(place, title, site, byline, body)
