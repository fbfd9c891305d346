"""One connection to the library's file: how it is opened, written to, and what failures say.

Commits are durable when they return: a write-ahead log with `synchronous = FULL`
(sqlite.org/wal.html, sqlite.org/pragma.html#pragma_synchronous). Writers take the lock when
they begin, so that two processes wait for each other and never meet halfway.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, Literal

from reader.errors import DamagedError, LibraryError, ReaderError, ReadOnlyError, StorageError
from reader.library.records import storable
from reader.library.trouble import FULL_DISK, is_full

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

FILE_NAME = "library.db"
PATIENCE = 20.0
"""Seconds to wait for another process that is writing."""

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -16384",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_size_limit = 67108864",
)

READING = "The library is open for reading only, so nothing can be changed in it."
_FAILING = "The library could not be read or written, because the disk reported an error."
_DAMAGED = "The library's file is damaged. “standfirst check” repairs what can be repaired."
# What Python says of a stored text that is no UTF-8 any more; it comes without SQLite's code.
_ALTERED_TEXT = "Could not decode to UTF-8"
_SENTENCES = MappingProxyType(
    {
        sqlite3.SQLITE_FULL: (StorageError, FULL_DISK),
        sqlite3.SQLITE_IOERR: (StorageError, _FAILING),
        sqlite3.SQLITE_CANTOPEN: (
            StorageError,
            "The library's file can't be opened. Look at its folder's permissions.",
        ),
        sqlite3.SQLITE_NOTADB: (DamagedError, _DAMAGED),
        sqlite3.SQLITE_CORRUPT: (DamagedError, _DAMAGED),
        sqlite3.SQLITE_READONLY: (ReadOnlyError, READING),
        sqlite3.SQLITE_PERM: (StorageError, "The library's file may not be opened by you."),
        sqlite3.SQLITE_AUTH: (StorageError, "The library's file may not be opened by you."),
        sqlite3.SQLITE_BUSY: (
            LibraryError,
            "Another Standfirst is busy with the library. Try again in a moment.",
        ),
        sqlite3.SQLITE_INTERRUPT: (LibraryError, "The search was stopped."),
        sqlite3.SQLITE_TOOBIG: (LibraryError, "This article is too large for the library."),
        sqlite3.SQLITE_NOMEM: (LibraryError, "There is not enough memory for this."),
    }
)


def in_words(error: sqlite3.Error, file: Path) -> ReaderError | None:
    """What *error* means to a person, or None where it is our mistake."""
    if str(error).startswith(_ALTERED_TEXT):
        return DamagedError(_DAMAGED, file)
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    kind, sentence = _SENTENCES.get(code, (None, ""))
    if kind is StorageError and is_full(file.parent):
        sentence = FULL_DISK
    return kind(sentence, file) if kind else None


class PlainErrors:
    """Turns what the world did to *file* into a sentence; lets our own mistakes through.

    It is entered for each statement, which a generator would make noticeably slower.

    Args:
        file: what the sentence is about.
        why_reading: why nothing can be written, where that is so.
    """

    __slots__ = ("_file", "_why_reading")

    def __init__(self, file: Path, why_reading: str = READING) -> None:
        self._file, self._why_reading = file, why_reading

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> Literal[False]:
        meant = in_words(error, self._file) if isinstance(error, sqlite3.Error) else None
        if isinstance(meant, ReadOnlyError):
            raise ReadOnlyError(self._why_reading, self._file) from error
        if meant is not None:
            raise meant from error
        return False


class Database:
    """A connection, its transactions and its failures in words.

    Args:
        file: the database; it must exist unless it may be written.
        why_reading: a sentence that says why nothing is ever written, not even the log beside
            the file; empty for a file to be written.
        immutable: the file can't change while it is open, so no lock is needed.
        until_closed: the folder of a copy, which is needed no longer than the connection.
    """

    def __init__(
        self,
        file: Path,
        *,
        why_reading: str = "",
        immutable: bool = False,
        until_closed: TemporaryDirectory[str] | None = None,
    ) -> None:
        self.file = file
        self._plain_errors = PlainErrors(file, why_reading or READING)
        self._copy = until_closed
        self._why_reading = why_reading
        self._depth = 0
        mode = ("?mode=ro" if why_reading else "?mode=rwc") + ("&immutable=1" if immutable else "")
        with self._plain_errors:
            self.connection = sqlite3.connect(
                file.absolute().as_uri() + mode,
                uri=True,
                timeout=PATIENCE,
                isolation_level=None,
                cached_statements=256,
            )
        self._identity = _identity(file)

    @property
    def read_only(self) -> bool:
        """Whether nothing is ever written."""
        return bool(self._why_reading)

    def need_writing(self) -> None:
        """Make sure that something can be changed.

        Raises:
            ReadOnlyError: nothing can, and why.
        """
        if self._why_reading:
            raise ReadOnlyError(self._why_reading, self.file)

    def prepare(self) -> None:
        """Set how this connection writes; only on a file that is known to be ours."""
        with self._plain_errors:
            for pragma in _PRAGMAS[2:] if self.read_only else _PRAGMAS:
                self.connection.execute(pragma)

    def is_replaced(self) -> bool:
        """Whether another file, or none, has taken the place of the one that is open."""
        return self._identity is not None and self._identity != _identity(self.file)

    def close(self) -> None:
        """End the connection; a second time does nothing."""
        self.connection.close()
        if self._copy:
            self._copy.cleanup()

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """All rows that *sql* gives."""
        with self._plain_errors:
            return self._execute(sql, values).fetchall()

    def each(self, sql: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """The rows that *sql* gives, one after the other; nothing may be changed meanwhile."""
        with self._plain_errors:
            yield from self._execute(sql, values)

    def row(self, sql: str, *values: object) -> tuple[Any, ...] | None:
        """The first row that *sql* gives, or None."""
        with self._plain_errors:
            found: tuple[Any, ...] | None = self._execute(sql, values).fetchone()
            return found

    def number(self, sql: str, *values: object) -> int:
        """The one whole number that *sql* gives, 0 for none."""
        found = self.row(sql, *values)
        return int(found[0]) if found and found[0] is not None else 0

    def run(self, sql: str, *values: object) -> int:
        """Carry *sql* out, and say how many rows it changed."""
        with self._plain_errors:
            return self._execute(sql, values).rowcount

    def insert(self, sql: str, *values: object) -> int:
        """Carry *sql* out, and say the number of the new row."""
        with self._plain_errors:
            return self._execute(sql, values).lastrowid or 0

    def run_each(self, sql: str, each: Iterable[tuple[object, ...]]) -> None:
        """Carry *sql* out for every tuple of values."""
        with self._plain_errors:
            self.connection.executemany(sql, each)

    def _execute(self, sql: str, values: tuple[object, ...]) -> sqlite3.Cursor:
        try:
            return self.connection.execute(sql, values)
        except UnicodeEncodeError:
            # Half a surrogate pair, which no file of text can hold.
            kept = [storable(v) if isinstance(v, str) else v for v in values]
            return self.connection.execute(sql, kept)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block's changes or none; within another one, a part that may fail alone."""
        if self._depth == 0 and self.is_replaced():
            raise LibraryError(
                "The library's file was replaced by another one while it was open. Close it and"
                " open it again; nothing more is written to the old one.",
                self.file,
            )
        begin, commit, undo = _outer() if self._depth == 0 else _inner(self._depth)
        self.run(begin)
        self._depth += 1
        try:
            yield
            self.run(commit)
        except BaseException:
            self._take_back(undo)
            raise
        finally:
            self._depth -= 1

    def _take_back(self, undo: tuple[str, ...]) -> None:
        # A full disk makes SQLite roll back by itself (sqlite.org/lang_transaction.html).
        if self.connection.in_transaction:
            for statement in undo:
                self.connection.execute(statement)


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _outer() -> tuple[str, str, tuple[str, ...]]:
    return "BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",)


def _inner(depth: int) -> tuple[str, str, tuple[str, ...]]:
    name = f"part{depth}"
    return f"SAVEPOINT {name}", f"RELEASE {name}", (f"ROLLBACK TO {name}", f"RELEASE {name}")
