"""What is done for a library that isn't open: daily care, a check, and the repair of its file."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from reader.article import now
from reader.errors import DamagedError, StorageError
from reader.library import opening, schema
from reader.library.backup import copies, daily
from reader.library.checking import Extract, check_all, structural_faults
from reader.library.database import FILE_NAME, Database
from reader.library.files import sync_folder
from reader.library.index import note_folding, rebuild
from reader.library.outcomes import Report
from reader.library.restoring import set_aside
from reader.library.salvage import copy_with_log, salvage
from reader.library.tending import collect_files, purge_bin
from reader.library.trouble import on_disk

Clock = Callable[[], datetime]


def tend(folder: Path, clock: Clock = now) -> None:
    """Empty the bin of what is older than thirty days, collect files, make today's copy.

    It opens the library on its own, so that a window can leave it to another thread.

    Raises:
        LibraryError: something could not be done; the library is as it was.
    """
    store = opening.open_store(folder, clock=clock)
    with contextlib.closing(store.database):
        store.database.need_writing()
        lacking = None
        try:
            daily(store)
        except StorageError as error:
            # What goes now may be the room that the next copy needs.
            lacking = error
        purge_bin(store)
        collect_files(store)
    if lacking is not None:
        raise lacking


def check(folder: Path, extract: Extract | None = None, clock: Clock = now) -> Report:
    """Look at everything in a library that no window has open, and repair what can be.

    Args:
        folder: the library's folder.
        extract: makes an article of a page again, where its text is lost.
        clock: what tells the time.

    Raises:
        LibraryError: there is none, it can't be opened at all, or it is open elsewhere and
            needs repair.
    """
    opening.require(folder)
    try:
        store = opening.open_store(folder, clock=clock)
        with contextlib.closing(store.database):
            faults = structural_faults(store)
            if not faults:
                return check_all(store, extract)
    except DamagedError as error:
        faults = [str(error)]
    mended = repair(folder)
    store = opening.open_store(folder, clock=clock)
    with contextlib.closing(store.database):
        report = check_all(store, extract)
    return replace(
        report,
        problems=(f"The library's file was damaged: {faults[0]}", *report.problems),
        repairs=(*mended, *report.repairs),
    )


def repair(folder: Path) -> tuple[str, ...]:
    """Set a damaged database aside and make a new one of what is whole; say what was done.

    Raises:
        LibraryError: it is open elsewhere, or there is no room.
    """
    file = folder / FILE_NAME
    try:
        with tempfile.TemporaryDirectory(prefix=".repairing-", dir=folder) as temporary:
            work = Path(temporary)
            sources = _sources(folder, work)
            counts = _make_new(work / "new.db", sources)
            if not counts.get("article") and not _looks_like_ours(file):
                raise DamagedError(
                    f"Nothing could be read of {file}, so it was left as it is. Restore a backup"
                    " with “standfirst restore FILE”, or choose another folder with --data-dir.",
                    file,
                )
            aside = set_aside(folder)
            (work / "new.db").replace(file)
            sync_folder(folder)
    except OSError as error:
        raise on_disk(error, f"{file} could not be repaired: {error.strerror}.", file) from error
    articles, texts = counts.get("article", 0), counts.get("body", 0)
    return (
        f"The damaged file was set aside in {aside}.",
        f"{articles} articles and {texts} texts were carried into a new one.",
    )


def _looks_like_ours(file: Path) -> bool:
    """Whether a file begins as a database does, or with the zeros that a bad disk leaves."""
    with file.open("rb") as opened:
        return opened.read(16) in {b"SQLite format 3\0", bytes(16), b""}


def _sources(folder: Path, work: Path) -> list[Path]:
    """Copies to read from: the file with its log, without it, and the newest daily copy."""
    whole = copy_with_log(folder / FILE_NAME, work / "with-log")
    alone = copy_with_log(folder / FILE_NAME, work / "without-log")
    alone.with_name(f"{FILE_NAME}-wal").unlink(missing_ok=True)
    newest = [
        copy_with_log(copy.path, work / f"copy-{copy.number}") for copy in copies(folder)[:1]
    ]
    return [whole, alone, *newest]


def _make_new(path: Path, sources: list[Path]) -> dict[str, int]:
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    target = Database(path)
    with contextlib.closing(target):
        target.run("PRAGMA foreign_keys = ON")
        with target.transaction():
            schema.migrate(target.connection, 0)
            note_folding(target)
        counts = salvage(sources, target)
        rebuild(target)
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    return counts
