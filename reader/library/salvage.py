"""A damaged database: what is whole in it is carried, row by row, into a new one.

Rows are read by their number, so that a bad page costs the rows on it and no others. An
article's line and its text are taken only if seal and hash say that they are as they were
kept; what isn't is looked for in the database without its log, and in the daily copies. What
is found nowhere stays in the list with a sentence, and can be fetched again.

Where the tree above the rows is broken, they are read from the pages alone, and told apart by
what is in them. Where even the schema can't be read, the pages that hold it are taken from a
new, empty library: one that was made by the same steps has the same tables at the same pages.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import MappingProxyType

from reader.article import Status
from reader.errors import DamagedError
from reader.library import schema
from reader.library.bodies import SEALED, title_key
from reader.library.database import Database
from reader.library.folding import tag_key
from reader.library.leaves import Leaves, Values
from reader.library.places import dated_place
from reader.library.records import seal, unpack

Row = dict[str, object]
Accepts = Callable[[str, Row], bool]

_NUMBERED = ("original", "article", "body", "version", "tag", "highlight")
# Tables without row numbers are read forwards and backwards, up to the bad page.
_KEYED = ("address", "original_file", "image", "tagging", "summary", "seen_link", "fact")
# The kinds of a row's values: i(nteger), r(eal), t(ext), b(lob), n(othing).
_SHAPES = MappingProxyType(
    {
        "original": "nttt[tn]ittt",
        "article": "nit{8}iitti[in]{4}ii[ri]t[in]tb",
        "body": "nbb",
        "version": "niit[in]ti[in]bb",
        "tag": "nttt",
        "highlight": "niiiiittib",
        "address": "ti",
        "image": "ittiit",
        "tagging": "iii",
    }
)
_LETTERS = MappingProxyType({int: "i", float: "r", str: "t", bytes: "b", type(None): "n"})
_TITLE_WORDS = 10
_FAR = 10_000_000
LOST = "The text was lost when the library's file was damaged. Fetch the page again."


def salvage(sources: Iterable[Path], target: Database) -> dict[str, int]:
    """Carry all rows that can be read into a new database, and say how many of each table.

    Args:
        sources: copies of the damaged database and of earlier states, the best first; SQLite
            may write to them.
        target: a new, empty database of this version.
    """
    counts: dict[str, int] = {}
    sources = tuple(sources)
    with target.transaction():
        target.run("PRAGMA defer_foreign_keys = ON")
        for accepts in (_is_sound, _is_anything):
            for source in sources:
                for table, count in _carry_all(source, target, accepts):
                    counts[table] = counts.get(table, 0) + count
            for source in sources[:1]:
                for table, count in _carry_leaves(source, target, accepts):
                    counts[table] = counts.get(table, 0) + count
        _mend(target)
    return counts


def _carry_all(source: Path, target: Database, accepts: Accepts) -> Iterator[tuple[str, int]]:
    with contextlib.closing(_open(source)) as connection:
        with contextlib.suppress(sqlite3.DatabaseError):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for table in _NUMBERED:
            rows = _numbered(connection, table)
            yield table, _carry(target, table, rows, accepts)
        for table in _KEYED:
            yield table, _carry(target, table, _both_ways(connection, table), accepts)


def _carry_leaves(source: Path, target: Database, accepts: Accepts) -> Iterator[tuple[str, int]]:
    columns = {
        table: [row[1] for row in target.rows(f"PRAGMA table_info({table})")] for table in _SHAPES
    }
    with contextlib.closing(Leaves(source)) as leaves:
        # What tags an article makes sense only once the article is there.
        for wanted in (_SHAPES.keys() - {"tagging"}, {"tagging"}):
            for number, values in leaves.rows():
                for table in wanted.intersection(_tables_like(number, values)):
                    rows = _rows_like(table, columns[table], number, values)
                    sensible = (row for row in rows if _makes_sense(target, table, row))
                    yield table, _carry(target, table, sensible, accepts)


def _rows_like(table: str, columns: list[str], number: int | None, values: Values) -> list[Row]:
    row = dict(zip(columns, values, strict=False))
    if number is not None:
        row["id" if "id" in row else "article"] = number
    if table != "tagging":
        return [row]
    # The index over it says the same in another order.
    return [row, dict(zip(("article", "tag", "place"), values, strict=True))]


def _tables_like(number: int | None, values: Values) -> list[str]:
    """The tables that may have a row like this, by the kinds of its values."""
    letters = "".join(_LETTERS.get(type(value), "?") for value in values)
    return [
        table
        for table, shape in _SHAPES.items()
        if (table in _NUMBERED) == (number is not None) and re.fullmatch(shape, letters)
    ]


def _makes_sense(target: Database, table: str, row: Row) -> bool:
    """Whether a row that has the form of a table's is one of it."""
    if table == "tag":
        return row["key"] == tag_key(str(row["name"]))
    if table == "tagging":
        sql = "SELECT 1 FROM article WHERE id = ? AND place = ?"
        return target.row(sql, row["article"], row["place"]) is not None
    return True


def _open(source: Path) -> sqlite3.Connection:
    connection = _connect(source)
    try:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
        if {"article", "body"} <= tables:
            return connection
    except sqlite3.DatabaseError:
        pass
    connection.close()
    _lend_schema(source)
    return _connect(source)


def _connect(source: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(source, isolation_level=None)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    connection.row_factory = sqlite3.Row
    for pragma in ("cell_size_check = ON", "trusted_schema = OFF", "synchronous = OFF"):
        with contextlib.suppress(sqlite3.DatabaseError):
            connection.execute(f"PRAGMA {pragma}")
    return connection


def _lend_schema(source: Path) -> None:
    """Write the pages that hold the schema of a new library into a damaged file."""
    model = source.with_name("model.db")
    model.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(model, isolation_level=None)) as connection:
        schema.migrate(connection, 0)
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        pages = connection.execute("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'")
        numbers = [row[0] for row in pages]
    count = max(1, source.stat().st_size // size)
    with model.open("rb") as giver, source.open("r+b") as taker:
        for number in numbers:
            giver.seek((number - 1) * size)
            taker.seek((number - 1) * size)
            taker.write(giver.read(size))
        # The size in pages and no list of free pages (sqlite.org/fileformat.html, 1.3).
        taker.seek(28)
        taker.write(count.to_bytes(4, "big") + bytes(8))
    for tail in ("-wal", "-shm"):
        source.with_name(source.name + tail).unlink(missing_ok=True)


# --- reading -------------------------------------------------------------------------------


def _numbered(source: sqlite3.Connection, table: str) -> Iterator[Row]:
    """Rows of a table by growing number, stepping over what can't be read."""
    last = -1
    while True:
        try:
            for row in source.execute(
                f"SELECT rowid AS number, * FROM {table} WHERE rowid > ? ORDER BY rowid",  # noqa: S608
                (last,),
            ):
                last = row["number"]
                yield dict(row)
        except sqlite3.DatabaseError:
            last = _before_next(source, table, last + 1)
            if last < 0:
                return
        else:
            return


def _before_next(source: sqlite3.Connection, table: str, first: int) -> int:
    """The number before the next row that can be read on its own; -1 where none is left."""
    sql = f"SELECT rowid FROM {table} WHERE rowid >= ? ORDER BY rowid LIMIT 1"  # noqa: S608
    number = first
    while number < first + _FAR:
        # Small steps near a bad page, which has a few rows, and larger ones when it goes on.
        step = 1 + (number - first) // 16
        number += step
        with contextlib.suppress(sqlite3.DatabaseError):
            found = source.execute(sql, (number,)).fetchone()
            return -1 if found is None else _exactly_before(source, sql, number - step, number)
    return -1


def _exactly_before(source: sqlite3.Connection, sql: str, bad: int, good: int) -> int:
    """The last number from which nothing can be read, by halving."""
    while good - bad > 1:
        middle = (bad + good) // 2
        try:
            source.execute(sql, (middle,)).fetchone()
            good = middle
        except sqlite3.DatabaseError:
            bad = middle
    return good - 1


def _both_ways(source: sqlite3.Connection, table: str) -> Iterator[Row]:
    try:
        info = source.execute(f"PRAGMA table_info({table})").fetchall()
    except sqlite3.DatabaseError:
        return
    keys = [f'"{row["name"]}"' for row in sorted(info, key=lambda r: r["pk"]) if row["pk"]]
    for order in (", ".join(keys), ", ".join(f"{key} DESC" for key in keys)):
        with contextlib.suppress(sqlite3.DatabaseError):
            for row in source.execute(f"SELECT * FROM {table} ORDER BY {order}"):  # noqa: S608
                yield dict(row)
            return


# --- writing -------------------------------------------------------------------------------


def _carry(target: Database, table: str, rows: Iterator[Row], accepts: Accepts) -> int:
    names = [row[1] for row in target.rows(f"PRAGMA table_info({table})")]
    count = 0
    for row in rows:
        there = [name for name in names if name in row]
        columns = ", ".join(f'"{name}"' for name in there)
        marks = ", ".join("?" * len(there))
        if accepts(table, row):
            with contextlib.suppress(sqlite3.IntegrityError, UnicodeEncodeError):
                count += target.connection.execute(
                    f"INSERT OR IGNORE INTO {table}({columns}) VALUES ({marks})",  # noqa: S608
                    [row[name] for name in there],
                ).rowcount
    return count


def _is_sound(table: str, row: Row) -> bool:
    """Whether a row is, by its hash, as it was written; rows without one pass."""
    if table == "article":
        return row["seal"] == seal(*(row[name] for name in SEALED.split(", ")))
    if table == "highlight":
        return row["seal"] == seal(row["quote"], row["note"])
    if table in {"body", "version"}:
        return _unpacks(row)
    return True


def _unpacks(row: Row) -> bool:
    digest, packed = row["hash"], row["packed"]
    try:
        return (
            isinstance(digest, bytes)
            and isinstance(packed, bytes)
            and bool(unpack(digest, packed))
        )
    except DamagedError:
        return False


def _is_anything(table: str, _: Row) -> bool:
    """What is taken at last: lines of the list and notes, better altered than gone."""
    return table in {"article", "highlight"}


def _mend(target: Database) -> None:
    """Make the carried rows a library again: nothing refers to what isn't there."""
    for row in target.rows(
        "SELECT article, hash, packed FROM body WHERE article NOT IN (SELECT id FROM article)"
    ):
        _revive(target, *row)
    for table in ("body", "version", "highlight", "address", "image", "tagging", "summary"):
        target.run(f"DELETE FROM {table} WHERE article NOT IN (SELECT id FROM article)")  # noqa: S608
    target.run("DELETE FROM original_file WHERE original NOT IN (SELECT id FROM original)")
    target.run("DELETE FROM tagging WHERE tag NOT IN (SELECT id FROM tag)")
    for table in ("article", "version"):
        target.run(
            f"""UPDATE {table} SET original = NULL
                WHERE original NOT IN (SELECT id FROM original)"""  # noqa: S608
        )
    target.run(
        """UPDATE OR IGNORE tagging
           SET place = (SELECT place FROM article WHERE article.id = tagging.article)"""
    )
    target.run(
        """UPDATE article SET status = ?, failure = ? WHERE status = ?
           AND id NOT IN (SELECT article FROM body)""",
        Status.FAILED,
        LOST,
        Status.COMPLETE,
    )


def _revive(target: Database, article: int, digest: bytes, packed: bytes) -> None:
    """Give a text whose line in the list is lost a new one, from what is known of it."""
    body = unpack(digest, packed, article)
    words = " ".join(body.paragraphs).split()
    address = target.row("SELECT address FROM address WHERE article = ?", article)
    near = target.row("SELECT added FROM article WHERE id < ? ORDER BY id DESC LIMIT 1", article)
    added = near[0] if near else 0
    values: Row = {
        "id": article,
        "url": f"https:{address[0]}" if address else "",
        "title": " ".join(words[:_TITLE_WORDS]),
        **dict.fromkeys(("site", "byline", "language", "published", "lead_image"), ""),
        "words": len(words),
    }
    values["seal"] = seal(*(values[name] for name in SEALED.split(", ")))
    values |= {
        "place": dated_place(target, added),
        "title_key": title_key(str(values["title"])),
        "status": Status.COMPLETE,
        "added": added,
    }
    marks = ", ".join("?" * len(values))
    target.run(f"INSERT INTO article({', '.join(values)}) VALUES ({marks})", *values.values())  # noqa: S608


def copy_with_log(file: Path, folder: Path) -> Path:
    """Copy a database and its log into *folder*, to be read there."""
    folder.mkdir(mode=0o700)
    for tail in ("", "-wal"):
        part = file.with_name(file.name + tail)
        if part.exists():
            shutil.copyfile(part, folder / part.name)
    return folder / file.name
