"""What leaves the library for good: the bin after its time, and files that nothing refers to."""

from __future__ import annotations

import contextlib
import json
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

from reader.library.store import Store

BIN_DAYS = 30
_DAY = 24 * 3600 * 1_000_000
_ROUND = 200
_UNFINISHED = (
    "backups/.*.partial*",
    ".*.partial*",
    ".repairing-*",
    ".restoring-*",
    ".standfirst-*",
)

WANTED_FILES = """
SELECT digest FROM original UNION SELECT digest FROM original_file
UNION SELECT digest FROM image UNION SELECT thumbnail FROM article WHERE thumbnail <> ''"""


def purge_bin(store: Store) -> int:
    """Drop what has been in the bin for thirty days, and what was deleted forever a day ago.

    What another window deleted today can still be taken back there. Says how many went.
    """
    rows = store.database.rows(
        "SELECT id FROM article WHERE binned < ? UNION SELECT id FROM article WHERE erased < ?",
        store.moment - BIN_DAYS * _DAY,
        store.moment - _DAY,
    )
    drop(store, [row[0] for row in rows])
    return len(rows)


def drop(store: Store, articles: Iterable[int]) -> None:
    """Take articles out of the library and its indexes, a few at a time."""
    numbers = list(articles)
    for start in range(0, len(numbers), _ROUND):
        some = numbers[start : start + _ROUND]
        with store.transaction():
            for number in some:
                store.index.take_out(number)
            store.database.run(
                "DELETE FROM article WHERE id IN (SELECT value FROM json_each(?))",
                json.dumps(some),
            )
            store.database.run("DELETE FROM tag WHERE id NOT IN (SELECT tag FROM tagging)")


def forget_pages(store: Store) -> None:
    """Drop the rows of pages that no article and no version was made of."""
    with store.transaction():
        store.database.run(
            """DELETE FROM original WHERE id NOT IN (
                 SELECT original FROM article WHERE original IS NOT NULL
                 UNION SELECT original FROM version WHERE original IS NOT NULL)"""
        )


def collect_files(store: Store) -> int:
    """Remove files that nothing refers to, but for young ones; say how many went.

    What a crash left behind, and what belonged to articles and texts that are gone.
    """
    forget_pages(store)
    wanted = frozenset(row[0] for row in store.database.rows(WANTED_FILES))
    collect_leftovers(store.folder)
    return store.files.collect(wanted)


def collect_leftovers(folder: Path, youngest: float = _DAY / 1_000_000) -> None:
    """Remove what copying and restoring left unfinished when their process was killed.

    Not what is younger than *youngest* seconds, for another process may be at work on it.
    """
    newest = time.time() - youngest
    for pattern in _UNFINISHED:
        for path in folder.glob(pattern):
            # Whatever can't be removed today may be tomorrow.
            with contextlib.suppress(OSError):
                if path.stat().st_mtime > newest:
                    continue
                if path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink()
