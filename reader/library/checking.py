"""Is everything as it was kept? What isn't is repaired from what else is kept.

Looked at are the structure of the file, each text by its hash, the indexes, and each file
beside the database by its name, which is its hash. A text comes back from another version of
the article, from a daily copy, or from the original page; a page or an image that was altered
is moved to `quarantine`, never deleted. The indexes are made anew from the texts.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.article import ArticleId, Draft, Page, Status
from reader.errors import DamagedError, ReaderError
from reader.library import bodies, originals
from reader.library.backup import copies
from reader.library.folding import FOLDING_VERSION, tag_key
from reader.library.index import headings_fault, rebuild, texts_fault
from reader.library.outcomes import Report
from reader.library.records import body_of, pack, seal, storable_draft, unpack
from reader.library.salvage import LOST
from reader.library.store import Store
from reader.library.tending import WANTED_FILES, collect_files

Extract = Callable[[Page], Draft]


@dataclass(slots=True)
class Findings:
    """What was found and done so far."""

    problems: list[str] = field(default_factory=list)
    repairs: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def structural_faults(store: Store) -> list[str]:
    """What SQLite finds wrong with the file itself, at most a hundred faults."""
    try:
        rows = store.database.rows("PRAGMA integrity_check")
    except DamagedError as error:
        return [str(error)]
    return [str(row[0]) for row in rows if row[0] != "ok"]


def check_open(store: Store, extract: Extract | None = None) -> Report:
    """Look at everything in a library that is in use.

    Raises:
        DamagedError: the file itself is damaged; it can't be mended while it is open.
    """
    faults = structural_faults(store)
    if faults:
        raise DamagedError(
            "The library's file is damaged. Close all windows and run “standfirst check”;"
            f" it was found that: {faults[0]}",
            store.folder,
        )
    return check_all(store, extract)


def check_all(store: Store, extract: Extract | None = None) -> Report:
    """Look at everything and repair what can be repaired; the file's structure must be sound."""
    found = Findings()
    _check_references(store, found)
    _check_lines(store, found)
    _check_texts(store, found, extract)
    _check_files(store, found)
    _check_index(store, found)
    gone = collect_files(store)
    if gone:
        found.repairs.append(f"Removed {gone} files that nothing refers to.")
    return Report(
        articles=store.database.number("SELECT count(*) FROM article"),
        problems=tuple(found.problems),
        repairs=tuple(found.repairs),
        lost=tuple(found.lost),
    )


# --- rows ----------------------------------------------------------------------------------


def _check_references(store: Store, found: Findings) -> None:
    faults = store.database.rows("PRAGMA foreign_key_check")
    if faults:
        found.problems.append(f"{len(faults)} rows refer to what isn't there.")
        with store.transaction():
            for table, number, *_ in faults:
                if table == "article":
                    store.database.run(
                        "UPDATE article SET original = NULL WHERE rowid = ?", number
                    )
                elif number is not None:
                    store.database.run(f"DELETE FROM {table} WHERE rowid = ?", number)  # noqa: S608
            for table in ("tagging", "image", "summary"):
                store.database.run(
                    f"DELETE FROM {table} WHERE article NOT IN (SELECT id FROM article)"  # noqa: S608
                )
        found.repairs.append("Dropped what referred to nothing.")
    for number, key, name in store.database.rows("SELECT id, key, name FROM tag"):
        if tag_key(name) != key:
            found.problems.append(f"The name of the tag “{name}” was altered.")
            store.database.run("UPDATE tag SET name = key WHERE id = ?", number)


def _check_lines(store: Store, found: Findings) -> None:
    """The columns of articles and highlights that hold texts, by their seals."""
    rows = store.database.each(f"SELECT id, seal, {bodies.SEALED} FROM article")  # noqa: S608
    for number in [row[0] for row in rows if row[1] != seal(*row[2:])]:
        _mend_line(store, found, ArticleId(number))
    unknown = store.database.run(
        """UPDATE article SET status = iif(id IN (SELECT article FROM body), ?, ?)
           WHERE status NOT IN (?, ?, ?)""",
        Status.COMPLETE,
        Status.WAITING,
        *Status,
    )
    if unknown:
        found.problems.append(f"The status of {unknown} articles was altered.")
        found.repairs.append("It was set again.")
    marked = store.database.rows("SELECT id, seal, quote, note FROM highlight")
    for number, sealed, quote, note in marked:
        if sealed != seal(quote, note):
            found.problems.append(f"A highlight or its note was altered: “{note or quote}”.")
            found.lost.append("Its former words; it was kept as it is now.")
            store.database.run(
                "UPDATE highlight SET seal = ? WHERE id = ?", seal(quote, note), number
            )


def _mend_line(store: Store, found: Findings, article: ArticleId) -> None:
    found.problems.append(f"The title or another detail of article {article} was altered.")
    for copy in _copies(store.folder):
        row = copy.execute(
            f"SELECT seal, {bodies.SEALED} FROM article WHERE id = ?",  # noqa: S608
            (article,),
        ).fetchone()
        if row and row[0] == seal(*row[1:]):
            names = ", ".join(f"{name} = ?" for name in ("seal", *bodies.SEALED.split(", ")))
            store.database.run(f"UPDATE article SET {names} WHERE id = ?", *row, article)  # noqa: S608
            found.repairs.append(f"The details of article {article} came back from a copy.")
            return
    bodies.seal_article(store, article)
    found.lost.append(f"The former details of article {article}; they were kept as they are.")


def _copies(folder: Path) -> Iterator[sqlite3.Connection]:
    """The daily and weekly copies, opened to be read, the newest first."""
    for copy in copies(folder):
        with contextlib.suppress(sqlite3.DatabaseError):
            uri = f"{copy.path.absolute().as_uri()}?mode=ro&immutable=1"
            with contextlib.closing(sqlite3.connect(uri, uri=True)) as connection:
                yield connection


# --- texts ---------------------------------------------------------------------------------


def _check_texts(store: Store, found: Findings, extract: Extract | None) -> None:
    for number in [row[0] for row in store.database.rows("SELECT article FROM body")]:
        try:
            bodies.read_body(store, number)
        except DamagedError as error:
            found.problems.append(str(error))
            _mend_text(store, found, number, extract)
    rows = store.database.each("SELECT id, article, hash, packed FROM version")
    for number, article, packed in [(row[0], row[1], row[3]) for row in rows if _is_altered(*row)]:
        found.problems.append(f"An earlier text of article {article} was altered.")
        store.files.keep_aside(f"version-{number}", packed)
        store.database.run("DELETE FROM version WHERE id = ?", number)


def _is_altered(_number: int, article: int, digest: bytes, packed: bytes) -> bool:
    try:
        unpack(digest, packed, article)
    except DamagedError:
        return True
    return False


def _mend_text(store: Store, found: Findings, article: ArticleId, extract: Extract | None) -> None:
    row = store.database.row("SELECT hash, packed FROM body WHERE article = ?", article)
    assert row is not None
    store.files.keep_aside(f"article-{article}", row[1])
    packed = _from_copies(store, article, row[0])
    if packed is not None:
        store.database.run("UPDATE body SET packed = ? WHERE article = ?", packed, article)
        found.repairs.append(f"The text of article {article} came back from a copy.")
        return
    draft = _from_original(store, article, extract)
    if draft is not None:
        digest, packed = pack(body_of(draft))
        store.database.run(
            "UPDATE body SET hash = ?, packed = ? WHERE article = ?", digest, packed, article
        )
        found.repairs.append(f"The text of article {article} was made anew from its page.")
        return
    with store.transaction():
        store.database.run("DELETE FROM body WHERE article = ?", article)
        store.database.run(
            "UPDATE article SET status = ?, failure = ? WHERE id = ?",
            Status.FAILED,
            LOST,
            article,
        )
    found.lost.append(f"The text of article {article}; its page can be fetched again.")


def _from_copies(store: Store, article: ArticleId, digest: bytes) -> bytes | None:
    for copy in _copies(store.folder):
        with contextlib.suppress(sqlite3.DatabaseError, DamagedError):
            row = copy.execute(
                "SELECT packed FROM body WHERE article = ? AND hash = ?", (article, digest)
            ).fetchone()
            if row:
                unpack(digest, row[0], article)
                return bytes(row[0])
    return None


def _from_original(store: Store, article: ArticleId, extract: Extract | None) -> Draft | None:
    page = originals.page_of(store, article)
    if page is None or extract is None:
        return None
    try:
        return storable_draft(extract(page))
    except ReaderError:
        return None


# --- files and indexes ---------------------------------------------------------------------


def _check_files(store: Store, found: Findings) -> None:
    for (digest,) in store.database.rows(WANTED_FILES):
        if store.files.get(digest) is not None:
            continue
        if store.files.path(digest).exists():
            store.files.quarantine(digest)
            found.problems.append(f"The file {digest[:12]} was altered; it is in quarantine now.")
        else:
            found.problems.append(f"The file {digest[:12]} is missing.")
        found.lost.append(_whose(store, digest))


def _whose(store: Store, digest: str) -> str:
    row = store.database.row(
        """SELECT article FROM image WHERE digest = ?1 UNION ALL SELECT article.id FROM article
           JOIN original ON original.id = article.original WHERE digest = ?1""",
        digest,
    )
    return f"A picture or the original page of article {row[0] if row else 'unknown'}."


def _check_index(store: Store, found: Findings) -> None:
    fault = _index_fault(store)
    if fault:
        found.problems.append(fault)
        found.repairs.append("The search index was made anew.")
    # With a newer Python come newer letters, which is nothing wrong.
    made_by = store.database.row("SELECT value FROM fact WHERE name = 'folding'")
    is_of_today = made_by is not None and made_by[0] == FOLDING_VERSION
    if not fault and not is_of_today:
        found.repairs.append("The search index was made anew, since another version made it.")
    if fault or not is_of_today:
        rebuild(store.database)


def _index_fault(store: Store) -> str:
    database = store.database
    try:
        for table in ("heading", "fulltext", "beginnings"):
            database.run(f"INSERT INTO {table}({table}) VALUES ('integrity-check')")  # noqa: S608
    except (DamagedError, sqlite3.DatabaseError):
        return "The search index was damaged."
    if database.number(
        """SELECT count(*) FROM (SELECT place FROM article EXCEPT SELECT id FROM fulltext_docsize)
           """
    ) or database.number("SELECT count(*) FROM fulltext_docsize") != database.number(
        "SELECT count(*) FROM article"
    ):
        return "The search index did not have the articles that the library has."
    return headings_fault(database) or texts_fault(database)
