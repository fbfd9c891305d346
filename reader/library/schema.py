"""The migrations: how the library's file came to look as it does, step by step.

The version of a file is how many of these steps it has seen, kept in `user_version` beside
our `application_id`. Shipped steps are never edited; a new need is a new step at the end.

    article    one row each: what a list shows, the state, where the reader stopped
    address    every canonical address under which an article is known
    body       the readable text, packed; read only when an article is opened
    version    other texts of an article
    original   the page as it came, and its files, both named by their digest
    image      the pictures of an article, named by their digest
    summary    summaries, each bound to the hash of the text it was made from
    heading    full-text index of title, site and byline from the first character
    fulltext   full-text index of headings and bodies; it keeps no text of its own
    beginnings the first three and four letters of each article's words

A `seal` is a hash of the texts beside it: SQLite doesn't notice when the disk alters them.
`place` orders articles by the time they were saved and is the row number in all indexes, so
that a search gives the newest first without sorting.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

APPLICATION_ID = 0x5374_6664
"""'Stfd', at byte 68 of the file (sqlite.org/fileformat.html, 1.3.17)."""

READ, FAVORITE, ARCHIVED, BINNED, ERASED = 1, 2, 4, 8, 16
"""The bits of an article's `state`."""

INDEX_TABLES = ("heading", "fulltext", "beginnings")
INDEXES = (
    """CREATE VIRTUAL TABLE heading USING fts5(
      title, site, byline, tokenize = 'ascii', prefix = '1 2 3')""",
    """CREATE VIRTUAL TABLE fulltext USING fts5(
      heading, body, tokenize = 'ascii', content = '')""",
    """CREATE VIRTUAL TABLE beginnings USING fts5(
      body, tokenize = 'ascii', content = '', detail = none, columnsize = 0)""",
    "INSERT INTO fulltext(fulltext, rank) VALUES ('rank', 'bm25(4.0, 1.0)')",
    "INSERT INTO heading(heading, rank) VALUES ('rank', 'bm25(4.0, 1.0, 1.0)')",
)
"""The indexes, which can be made anew from the articles at any time."""

_ARTICLE = """
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  place INTEGER NOT NULL,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  site TEXT NOT NULL,
  byline TEXT NOT NULL,
  language TEXT NOT NULL,
  published TEXT NOT NULL,
  lead_image TEXT NOT NULL,
  thumbnail TEXT NOT NULL DEFAULT '',
  words INTEGER NOT NULL,
  partial INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL,
  failure TEXT NOT NULL DEFAULT '',
  added INTEGER NOT NULL,
  read INTEGER,
  archived INTEGER,
  binned INTEGER,
  erased INTEGER,
  favorite INTEGER NOT NULL DEFAULT 0,
  state INTEGER NOT NULL DEFAULT 0,
  progress REAL NOT NULL DEFAULT 0,
  position TEXT NOT NULL DEFAULT '',
  original INTEGER REFERENCES original(id),
  title_key TEXT NOT NULL,
  seal BLOB NOT NULL
)"""

_STATE_OF_NEW = """((new.read IS NOT NULL) + 2 * new.favorite + 4 * (new.archived IS NOT NULL)
  + 8 * (new.binned IS NOT NULL) + 16 * (new.erased IS NOT NULL))"""


def _first(connection: sqlite3.Connection) -> None:
    for statement in (
        """CREATE TABLE original (
          id INTEGER PRIMARY KEY, asked TEXT NOT NULL, address TEXT NOT NULL,
          media_type TEXT NOT NULL, charset TEXT, captured INTEGER NOT NULL,
          etag TEXT NOT NULL, last_modified TEXT NOT NULL, digest TEXT NOT NULL)""",
        """CREATE TABLE original_file (
          original INTEGER NOT NULL REFERENCES original(id) ON DELETE CASCADE,
          address TEXT NOT NULL, media_type TEXT NOT NULL, digest TEXT NOT NULL,
          PRIMARY KEY (original, address)) WITHOUT ROWID""",
        _ARTICLE,
        """CREATE TABLE address (
          address TEXT PRIMARY KEY,
          article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE) WITHOUT ROWID""",
        "CREATE INDEX address_article ON address(article)",
        "CREATE UNIQUE INDEX article_place ON article(place)",
        "CREATE INDEX article_newest ON article(place, state, words)",
        "CREATE INDEX article_published ON article(published, place, state, words)",
        "CREATE INDEX article_length ON article(words, place, state)",
        "CREATE INDEX article_title ON article(title_key, place, state, words)",
        "CREATE INDEX article_progress ON article(progress, place, state, words)",
        "CREATE INDEX article_site ON article(site, place, state, words)",
        "CREATE INDEX article_state ON article(state)",
        "CREATE INDEX article_binned ON article(binned) WHERE binned IS NOT NULL",
        "CREATE INDEX article_erased ON article(erased) WHERE erased IS NOT NULL",
        "CREATE INDEX article_original ON article(original) WHERE original IS NOT NULL",
        "CREATE INDEX article_open ON article(status, place) WHERE status <> 'complete'",
        *(
            # Writing the state again would write six indexes again.
            f"""CREATE TRIGGER {name} AFTER {event} ON article
              WHEN new.state <> {_STATE_OF_NEW} BEGIN
              UPDATE article SET state = {_STATE_OF_NEW} WHERE id = new.id; END"""  # noqa: S608
            for name, event in (
                ("article_new", "INSERT"),
                ("article_state", "UPDATE OF read, favorite, archived, binned, erased"),
            )
        ),
        """CREATE TABLE body (
          article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
          hash BLOB NOT NULL, packed BLOB NOT NULL)""",
        """CREATE TABLE version (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
          kept INTEGER NOT NULL, reason TEXT NOT NULL, run INTEGER,
          title TEXT NOT NULL, words INTEGER NOT NULL, original INTEGER REFERENCES original(id),
          hash BLOB NOT NULL, packed BLOB NOT NULL)""",
        "CREATE INDEX version_article ON version(article)",
        "CREATE INDEX version_original ON version(original) WHERE original IS NOT NULL",
        """CREATE TABLE image (
          article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
          address TEXT NOT NULL, media_type TEXT NOT NULL, width INTEGER NOT NULL,
          height INTEGER NOT NULL, digest TEXT NOT NULL,
          PRIMARY KEY (article, address)) WITHOUT ROWID""",
        """CREATE TABLE tag (
          id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, folded TEXT NOT NULL,
          name TEXT NOT NULL)""",
        """CREATE TABLE tagging (
          tag INTEGER NOT NULL REFERENCES tag(id), place INTEGER NOT NULL,
          article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
          PRIMARY KEY (tag, place)) WITHOUT ROWID""",
        "CREATE UNIQUE INDEX tagging_article ON tagging(article, tag)",
        """CREATE TRIGGER article_moved AFTER UPDATE OF place ON article BEGIN
          UPDATE tagging SET place = new.place WHERE article = new.id; END""",
        """CREATE TABLE highlight (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
          paragraph INTEGER NOT NULL, start INTEGER NOT NULL, end_paragraph INTEGER NOT NULL,
          "end" INTEGER NOT NULL, quote TEXT NOT NULL, note TEXT NOT NULL,
          created INTEGER NOT NULL, seal BLOB NOT NULL)""",
        "CREATE INDEX highlight_article ON highlight(article)",
        """CREATE TABLE summary (
          article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
          key TEXT NOT NULL, hash BLOB NOT NULL, value TEXT NOT NULL,
          PRIMARY KEY (article, key)) WITHOUT ROWID""",
        "CREATE TABLE seen_link (digest BLOB PRIMARY KEY, article INTEGER) WITHOUT ROWID",
        "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        *INDEXES,
    ):
        connection.execute(statement)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_first,)
VERSION = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Take the steps after *version*, and note the new one, within the caller's transaction."""
    for step in MIGRATIONS[version:]:
        step(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
