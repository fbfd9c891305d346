"""A backup becomes the library again; what was there before is set aside, never deleted.

Everything is checked and laid out beside the library before the first file of it is touched;
then the database takes its place by one rename. Where a window has the library open, the
backup is written into the open file instead, as one transaction, and the window notices it as
it notices any change from outside. A crash in between leaves either the old library or the
new one, and the folder `set-aside` with what was there.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Collection
from pathlib import Path

from reader.errors import DamagedError, LibraryError
from reader.library import opening
from reader.library.backup import check_portable, copy_database, not_whole, verify
from reader.library.database import FILE_NAME, Database, PlainErrors
from reader.library.files import FOLDER_NAME as FILES
from reader.library.files import FileStore, sync_folder
from reader.library.trouble import on_disk
from reader.library.undo import write_file
from reader.paths import SITE_RULES

ASIDE = "set-aside"
_RULE = re.compile(rf"{re.escape(SITE_RULES)}/[A-Za-z0-9._-]{{1,250}}\.txt")
_TAILS = ("-wal", "-shm", "-journal")


class OpenElsewhereError(LibraryError):
    """Another process has the library open."""


def restore(file: Path, folder: Path) -> Path | None:
    """Make the library in *folder* what it was when *file* was written.

    *file* is a portable backup or one of the daily copies. Says where the library that was
    there lies now, None if there was none.

    Raises:
        LibraryError: the file can't be used, or what lies in the folder is none of ours to
            touch; nothing was changed.
    """
    opening.make_folder(folder)
    opening.refuse_what_is_not_ours(folder)
    try:
        with tempfile.TemporaryDirectory(prefix=".restoring-", dir=folder) as temporary:
            new = Path(temporary) / FILE_NAME
            names = _lay_out(file, new, folder)
            _make_ready(new, file)
            try:
                aside = set_aside(folder)
            except OpenElsewhereError:
                aside = _write_into_open(new, folder)
            else:
                _put(new, folder / FILE_NAME)
            _put_rules(file, names, folder, aside)
    except OSError as error:
        sentence = f"The backup could not be restored in {folder}: {error.strerror}."
        raise on_disk(error, sentence, folder) from error
    return aside


def _lay_out(file: Path, new: Path, folder: Path) -> Collection[str]:
    """Put the database at *new* and the files where they belong; the names of all there is."""
    if not zipfile.is_zipfile(file):
        shutil.copyfile(file, new)
        return ()
    names = check_portable(file)
    store = FileStore(folder)
    with zipfile.ZipFile(file) as archive:
        with archive.open(FILE_NAME) as source, new.open("xb") as target:
            shutil.copyfileobj(source, target)
        for name in names:
            if name.startswith(f"{FILES}/"):
                data = archive.read(name)
                if store.add(data) != hashlib.sha256(data).hexdigest():
                    raise DamagedError(f"{name} in {file} is damaged.", file)
    return names


def _put_rules(backup: Path, names: Collection[str], folder: Path, aside: Path | None) -> None:
    """Bring back the reader's site rules; one that reads otherwise by now is set aside."""
    rules = [name for name in names if _RULE.fullmatch(name)]
    if not rules:
        return
    with zipfile.ZipFile(backup) as archive:
        for name in rules:
            there, data = folder / name, archive.read(name)
            if there.exists() and there.read_bytes() != data:
                aside = aside or _new_folder(folder / ASIDE)
                (aside / name).parent.mkdir(mode=0o700, exist_ok=True)
                there.replace(aside / name)
            write_file(there, data.decode("utf-8", "replace"))


def _make_ready(new: Path, backup: Path) -> None:
    """Make sure that a database is a whole library, and bring it to this version."""
    try:
        with PlainErrors(new), contextlib.closing(sqlite3.connect(new)) as connection:
            verify(connection, new)
        opening.bring_up_to_date(new, named=backup)
    except DamagedError as error:
        raise not_whole(backup) from error


def _write_into_open(new: Path, folder: Path) -> Path:
    """Make *new* the content of a library that others have open; they see all of it or none."""
    target = _new_folder(folder / ASIDE)
    file = folder / FILE_NAME
    try:
        with contextlib.closing(Database(file)) as there:
            there.prepare()
            copy_database(there, target / FILE_NAME)
            with PlainErrors(file), contextlib.closing(sqlite3.connect(new)) as source:
                source.backup(there.connection)
    except BaseException:
        shutil.rmtree(target)
        raise
    return target


def set_aside(folder: Path) -> Path | None:
    """Move a library's database out of the way, with its log, and say where to.

    Raises:
        OpenElsewhereError: another process has it open.
    """
    file = folder / FILE_NAME
    if not file.exists():
        return None
    target = _new_folder(folder / ASIDE)
    # Copied before the claim, which may write a healthy log into the database.
    for tail in ("", *_TAILS):
        part = file.with_name(file.name + tail)
        if part.exists():
            shutil.copy2(part, target / part.name)
    try:
        _claim(file)
    except LibraryError:
        shutil.rmtree(target)
        raise
    for tail in _TAILS:
        file.with_name(file.name + tail).unlink(missing_ok=True)
    sync_folder(target)
    return target


def _claim(file: Path) -> None:
    """Make sure that nobody else has the database open."""
    with contextlib.closing(sqlite3.connect(file, isolation_level=None, timeout=1)) as connection:
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise OpenElsewhereError(
                    "The library is open in another window or command. Close it and try again.",
                    file,
                ) from error
            # A damaged file can't be claimed, and nobody can work in it.


def _new_folder(parent: Path) -> Path:
    parent.mkdir(mode=0o700, exist_ok=True)
    number = 1 + len(list(parent.iterdir()))
    while (parent / str(number)).exists():
        number += 1
    target = parent / str(number)
    target.mkdir(mode=0o700)
    return target


def _put(new: Path, file: Path) -> None:
    new.chmod(0o600)
    handle = os.open(new, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    new.replace(file)
    sync_folder(file.parent)
