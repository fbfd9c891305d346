"""Opening a library: what may lie in its folder, and what is said when it can't be used.

The file tells what it is before anything is written: ours by its application id, older or
newer by its version. A foreign, newer or damaged file is left exactly as it is. What may not
be written, or lies on a full disk, is opened for reading.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from reader.article import now
from reader.errors import (
    DamagedError,
    ForeignFileError,
    LibraryError,
    ReadOnlyError,
    StorageError,
)
from reader.library import schema
from reader.library.database import FILE_NAME, READING, Database, PlainErrors
from reader.library.files import FileStore, sync_folder
from reader.library.index import Index, note_folding
from reader.library.store import Store
from reader.library.trouble import is_full, on_disk

_FULL = (
    "The library is open for reading only, because the disk is full. Make room and open it again;"
    " nothing that was kept before is lost."
)


def open_store(
    folder: Path, *, read_only: bool = False, clock: Callable[[], datetime] = now
) -> Store:
    """The parts of the library in *folder*; see `Library.open`."""
    database = open_database(folder, read_only=read_only)
    return Store(
        folder=folder,
        database=database,
        files=FileStore(folder),
        index=Index(database),
        clock=clock,
    )


def open_database(folder: Path, *, read_only: bool) -> Database:
    """The library's file in *folder*, made if it isn't there, brought to this version.

    Raises:
        LibraryError: with a sentence, for a folder or a file that can't be used.
    """
    file = folder / FILE_NAME
    if not read_only:
        make_folder(folder)
    why_reading = READING if read_only else ""
    if _size(file):
        _peek(file)
        why_reading = why_reading or _why_not_to_write(file)
    elif read_only:
        raise _none_in(folder)
    if why_reading:
        return _ready(_to_read(file, why_reading))
    try:
        return _ready(_to_write(file))
    except StorageError:
        # SQLite needs room for its locks even to read; what is there can be read without.
        if not _size(file) or not is_full(folder):
            raise
        return _ready(_to_read(file, _FULL))


def _ready(database: Database) -> Database:
    """The database, once it is known to be ours and brought to this version."""
    try:
        _refuse_others(database)
        database.prepare()
        _bring_up_to_date(database)
    except BaseException:
        database.close()
        raise
    return database


def make_folder(folder: Path) -> None:
    """Make a folder for a library, if it isn't there.

    Raises:
        StorageError: it can't be made; the sentence says what to do.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise StorageError(
            f"The library can't be kept in {folder}, because that is not a folder. Choose"
            " another place with --data-dir.",
            folder,
        ) from error
    except OSError as error:
        sentence = (
            f"The folder {folder} can't be made: {error.strerror}. Choose another place with"
            " --data-dir."
        )
        raise on_disk(error, sentence, folder, advice="") from error


def _size(file: Path) -> int:
    try:
        if file.exists() and not file.is_file():
            raise StorageError(f"{file} is not a file, so no library can be kept there.", file)
        return file.stat().st_size
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise StorageError(f"{file} can't be read: {error.strerror}.", file) from error


def _why_not_to_write(file: Path) -> str:
    """Why a library can only be read, as a sentence; empty where it can be written."""
    if os.access(file, os.W_OK) and os.access(file.parent, os.W_OK):
        return ""
    return (
        f"The library is open for reading only, because you may not write in {file.parent}."
        " Change who may, or choose another folder with --data-dir."
    )


def require(folder: Path) -> None:
    """Make sure that there is a library in *folder*, or something in its place.

    Raises:
        StorageError: there is nothing; the sentence says what to do.
    """
    file = folder / FILE_NAME
    try:
        is_none = not file.exists() and (folder.is_dir() or not folder.exists())
    except OSError as error:
        raise StorageError(f"{file} can't be read: {error.strerror}.", file) from error
    if is_none:
        raise _none_in(folder)


def _none_in(folder: Path) -> StorageError:
    return StorageError(
        f"There is no library in {folder}. Save an article to begin one, or name the folder of"
        " another with --data-dir.",
        folder,
    )


def refuse_what_is_not_ours(folder: Path) -> None:
    """Make sure that no other program's file, and no newer version's, is in a library's place.

    A damaged one passes.

    Raises:
        ForeignFileError: there is one; it was not touched.
    """
    if _size(folder / FILE_NAME):
        with contextlib.suppress(DamagedError):
            _peek(folder / FILE_NAME)


def bring_up_to_date(file: Path, *, named: Path) -> None:
    """Bring a database that nobody has open to this version; errors call it *named*."""
    with contextlib.closing(Database(file)) as database:
        _refuse_others(database, named)
        database.prepare()
        _bring_up_to_date(database)


# --- what the file is ----------------------------------------------------------------------


def _peek(file: Path) -> None:
    """Refuse a file that isn't ours without touching it, not even by its locks.

    It is read by SQLite and not by us: closing a file drops the locks that another connection
    of this process has on it (sqlite.org/howtocorrupt.html, 2.2).
    """
    with contextlib.closing(Database(file, why_reading=READING, immutable=True)) as database:
        try:
            _refuse_others(database)
        except DamagedError as error:
            if _has_log(file) or _has_journal(file):
                # Half of a log may be written back, or a first page be half written that the
                # journal takes back; together they may well be sound.
                return
            raise DamagedError(
                f"{file} is damaged, or no library of Standfirst. It was left as it is;"
                " “standfirst check” brings back what can be read of it.",
                file,
            ) from error


def _refuse_others(database: Database, named: Path | None = None) -> None:
    """Refuse another program's file and a newer version's."""
    file = named or database.file
    application = database.number("PRAGMA application_id")
    version = database.number("PRAGMA user_version")
    is_ours = application == schema.APPLICATION_ID
    if not is_ours and (application or database.number("SELECT count(*) FROM sqlite_schema")):
        raise ForeignFileError(
            f"{file} belongs to another program. It was left as it is; choose another folder"
            " with --data-dir.",
            file,
        )
    if version > schema.VERSION:
        raise ForeignFileError(
            f"{file} was written by a newer Standfirst (version {version} of the file, this one"
            f" knows {schema.VERSION}). It was left as it is; install the newer program.",
            file,
        )


# --- connecting ----------------------------------------------------------------------------


def _to_write(file: Path) -> Database:
    # An empty file that only its owner can read, before SQLite makes one that all can; its
    # name is durable before anything in it is.
    with contextlib.suppress(OSError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        sync_folder(file.parent)
        sync_folder(file.parent.parent)
    return Database(file)


def _to_read(file: Path, why: str) -> Database:
    """Open for reading; a log that can't be used where it lies is read in a copy."""
    database = Database(file, why_reading=why)
    try:
        database.number("SELECT count(*) FROM sqlite_schema")
    except DamagedError:
        database.close()
        raise
    except LibraryError:
        database.close()
        if _has_log(file):
            return _copied(file, why)
        return Database(file, why_reading=why, immutable=True)
    return database


def _has_log(file: Path) -> bool:
    log = file.with_name(f"{file.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _has_journal(file: Path) -> bool:
    """Whether a power cut may have left what SQLite takes back, as it does for a new library."""
    journal = file.with_name(f"{file.name}-journal")
    return journal.exists() and journal.stat().st_size > 0


def _copied(file: Path, why: str) -> Database:
    import shutil
    import tempfile

    try:
        folder = tempfile.TemporaryDirectory(prefix="standfirst-")
        for part in (file, file.with_name(f"{file.name}-wal")):
            shutil.copyfile(part, Path(folder.name) / part.name)
    except OSError as error:
        sentence = f"{file} could not be copied to be read: {error.strerror}."
        raise on_disk(error, sentence, file) from error
    return Database(Path(folder.name) / file.name, why_reading=why, until_closed=folder)


def _bring_up_to_date(database: Database) -> None:
    version = database.number("PRAGMA user_version")
    if version == schema.VERSION:
        return
    if database.read_only:
        raise ReadOnlyError(
            f"{database.file} is of an older version and can't be brought up to date, because"
            " it may only be read.",
            database.file,
        )
    if version:
        from reader.library.backup import before_migration

        before_migration(database)
    with PlainErrors(database.file), database.transaction():
        # Another process may have been faster while we waited for the lock.
        version = database.number("PRAGMA user_version")
        schema.migrate(database.connection, version)
        if not version:
            note_folding(database)
