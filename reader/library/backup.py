"""Copies of the library: every day, before every migration, and one portable file with all of it.

Copies are made with SQLite's backup API (sqlite.org/backup.html), so that they are of one
moment while others write, and are read back before they count. Daily copies are told apart by
a running number: a clock that is ten years off makes no copy look old.

A portable file is a zip:

    library.db       the database
    files/DIGEST     original pages and images
    manifest.json    {"format": 1, "version": …, "articles": …, "files": {name: SHA-256}}
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

from reader.errors import DamagedError, LibraryError, StorageError
from reader.library import schema
from reader.library.database import FILE_NAME, Database, PlainErrors
from reader.library.files import FOLDER_NAME as FILES
from reader.library.files import sync_folder
from reader.library.store import Store
from reader.library.tending import WANTED_FILES
from reader.library.trouble import on_disk
from reader.paths import SITE_RULES

FOLDER_NAME = "backups"
MANIFEST = "manifest.json"
_DAILY, _WEEKLY = 7, 4
_NAME = re.compile(r"(?P<kind>daily|weekly)-(?P<number>\d{6})-(?P<day>\d{4}-\d\d-\d\d)\.db")
_PAGES = 4096
_SPARE = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One of the rotating copies."""

    path: Path
    kind: str
    number: int
    day: date


def copies(folder: Path) -> list[Copy]:
    """The rotating copies in a library's folder, the newest first."""
    found = []
    for path in (folder / FOLDER_NAME).glob("*.db"):
        match = _NAME.fullmatch(path.name)
        if match:
            day = date.fromisoformat(match["day"])
            found.append(Copy(path=path, kind=match["kind"], number=int(match["number"]), day=day))
    return sorted(found, key=lambda copy: copy.number, reverse=True)


def daily(store: Store) -> Path | None:
    """Make today's copy unless there is one; drop the eighth daily and the fifth weekly.

    Raises:
        LibraryError: it could not be made; the copies that are there stay.
    """
    today = store.clock().date()
    there = copies(store.folder)
    newest = {
        kind: next((c for c in there if c.kind == kind), None) for kind in ("daily", "weekly")
    }
    if newest["daily"] and newest["daily"].day == today:
        return None
    number = 1 + max((c.number for c in there), default=0)
    folder = _backup_folder(store.folder)
    path = folder / f"daily-{number:06}-{today.isoformat()}.db"
    copy_database(store.database, path)
    weekly = newest["weekly"]
    if weekly is None or weekly.day.isocalendar()[:2] != today.isocalendar()[:2]:
        _link(path, folder / f"weekly-{number:06}-{today.isoformat()}.db")
    for kind, most in (("daily", _DAILY), ("weekly", _WEEKLY)):
        for old in [c for c in copies(store.folder) if c.kind == kind][most:]:
            old.path.unlink()
    return path


def before_migration(database: Database) -> Path:
    """Copy a database that is about to be changed to a new version."""
    version = database.number("PRAGMA user_version")
    folder = _backup_folder(database.file.parent)
    taken = len(list(folder.glob(f"before-migration-from-{version}*.db")))
    path = folder / f"before-migration-from-{version}-{taken + 1}.db"
    copy_database(database, path)
    return path


def copy_database(database: Database, path: Path) -> None:
    """Write a copy of one moment to *path*, read it back, and only then give it its name."""
    _need_room(database, path.parent)
    partial = path.with_name(f".{path.name}.partial")
    try:
        with _target(partial) as target, PlainErrors(partial):
            database.connection.backup(target, pages=_PAGES)
            target.execute("PRAGMA journal_mode = DELETE")
            verify(target, partial)
        _sync(partial)
        partial.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise on_disk(error, f"{path} could not be written: {error.strerror}.", path) from error
    finally:
        with contextlib.suppress(OSError):
            _remove(partial)


def _remove(path: Path) -> None:
    """Remove an unfinished copy and what SQLite had beside it, which is of no other copy."""
    for tail in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + tail).unlink(missing_ok=True)


@contextlib.contextmanager
def _target(path: Path) -> Iterator[sqlite3.Connection]:
    _remove(path)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def verify(connection: sqlite3.Connection, file: Path) -> int:
    """Make sure that a copy is whole and ours, and say how many articles it has."""
    faults = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if faults != "ok" or application != schema.APPLICATION_ID:
        raise DamagedError(f"The copy {file.name} is not whole, so it was not kept.", file)
    return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])


def _need_room(database: Database, folder: Path) -> None:
    needed = database.number("PRAGMA page_count") * database.number("PRAGMA page_size") + _SPARE
    if shutil.disk_usage(folder).free < needed:
        raise StorageError(
            f"There is not enough room in {folder} for a copy of the library"
            f" ({needed // 1_000_000} MB).",
            folder,
        )


def _backup_folder(folder: Path) -> Path:
    backups = folder / FOLDER_NAME
    try:
        backups.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise on_disk(error, f"{backups} can't be made: {error.strerror}.", backups) from error
    return backups


def _link(path: Path, other: Path) -> None:
    try:
        other.hardlink_to(path)
    except OSError:
        shutil.copy2(path, other)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


# --- one portable file ---------------------------------------------------------------------


def write_portable(store: Store, file: Path) -> None:
    """Write the whole library into one file, read it back, and only then give it its name.

    Raises:
        LibraryError: it could not be written, or another file has this name already, which is
            kept.
    """
    _refuse_to_replace(file)
    partial = file.with_name(f".{file.name}.partial")
    try:
        with tempfile.TemporaryDirectory(prefix=".standfirst-", dir=file.parent) as temporary:
            snapshot = Path(temporary) / FILE_NAME
            copy_database(store.database, snapshot)
            _zip(snapshot, store, partial)
        check_portable(partial)
        _sync(partial)
        partial.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        raise on_disk(error, f"{file} could not be written: {error.strerror}.", file) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


def _refuse_to_replace(file: Path) -> None:
    """Make sure that nothing but an earlier backup is written over, least of all the library."""
    try:
        if not file.exists() or not file.stat().st_size:
            return
        with zipfile.ZipFile(file) as archive:
            if MANIFEST in archive.namelist():
                return
    except (OSError, zipfile.BadZipFile):
        pass
    raise LibraryError(
        f"{file} is there already and is no backup of Standfirst; choose another name.", file
    )


def _zip(snapshot: Path, store: Store, target: Path) -> None:
    with contextlib.closing(sqlite3.connect(snapshot)) as connection:
        digests = [row[0] for row in connection.execute(WANTED_FILES)]
        articles = connection.execute("SELECT count(*) FROM article").fetchone()[0]
    handle = os.open(target, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600)
    with os.fdopen(handle, "w+b") as raw, zipfile.ZipFile(raw, "w") as archive:
        archive.write(snapshot, FILE_NAME, zipfile.ZIP_DEFLATED, compresslevel=1)
        hashes = {FILE_NAME: _hash_of(snapshot)}
        for digest in sorted(digests):
            data = store.files.get(digest)
            if data is not None:
                archive.writestr(f"{FILES}/{digest}", data)
                hashes[f"{FILES}/{digest}"] = digest
        for rule in sorted((store.folder / SITE_RULES).glob("*.txt")):
            name = f"{SITE_RULES}/{rule.name}"
            data = rule.read_bytes()
            archive.writestr(name, data)
            hashes[name] = hashlib.sha256(data).hexdigest()
        manifest = {"format": 1, "version": schema.VERSION, "articles": articles, "files": hashes}
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1))


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _hash_of_member(member: IO[bytes]) -> str:
    found = hashlib.sha256()
    while piece := member.read(1 << 20):
        found.update(piece)
    return found.hexdigest()


def check_portable(file: Path) -> dict[str, str]:
    """Read a portable file whole, and say the hash of each file that is in it.

    Raises:
        DamagedError: it is none, or not as it was written.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            hashes: dict[str, str] = dict(manifest["files"])
            for name, expected in hashes.items():
                with archive.open(name) as member:
                    if _hash_of_member(member) != expected:
                        raise not_whole(file)
            return hashes
    except (
        zipfile.BadZipFile,
        KeyError,
        TypeError,
        ValueError,
        EOFError,
        NotImplementedError,
    ) as error:
        raise not_whole(file) from error
    except OSError as error:
        raise StorageError(f"{file} can't be read: {error.strerror}.", file) from error


def not_whole(file: Path) -> DamagedError:
    """What to raise for a backup that isn't one any more, or never was."""
    return DamagedError(
        f"{file} is no backup of Standfirst, or it is damaged. Nothing was changed.", file
    )
