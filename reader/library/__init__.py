"""The library: keeps articles, lists and finds them, and loses none.

`Library` is the whole interface. Behind it:

    opening, database, schema    the file, its connection, its migrations
    records, folding, anchors    values as rows, text as it is looked for, places in a text
    saving, known, addresses     articles come in, each under one address
    bodies, earlier              texts and their versions, one of these whole
    originals, files             pages as they came, images
    reading, listing             articles go out: one, a list
    search, conditions, query    what was looked for
    index, places                the full-text indexes and the order of saving
    awaited                      articles whose page is still to come
    acts, tags, correcting, undo what a reader does with articles, and takes back
    marks                        found words shown and marked
    summaries, extraction        summaries that were made, articles made anew
    backup, restoring            copies, and how they become the library again
    care, checking, salvage      looking after a library, mending it
    leaves                       rows of a broken file
    tending, surroundings        what leaves for good, and where a library shouldn't lie
    trouble                      what an error of the disk means, and what to do about it
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import now
from reader.library.library import Library
from reader.library.outcomes import Counts, Reextraction, Report, Saved, Snippet, Version

if TYPE_CHECKING:
    from reader.library.checking import Extract

__all__ = [
    "Counts",
    "Library",
    "Reextraction",
    "Report",
    "Saved",
    "Snippet",
    "Version",
    "check",
    "require_library",
    "restore",
    "tend",
]


def require_library(folder: Path) -> None:
    """Make sure that there is a library in *folder*, without making one.

    Raises:
        LibraryError: there is none; the sentence says what to do.
    """
    from reader.library import opening

    opening.require(folder)


def check(folder: Path, extract: Extract | None = None) -> Report:
    """Look at everything in a library that no window has open, and repair what can be.

    Args:
        folder: the library's folder.
        extract: makes an article of a page again, where its text is lost.

    Raises:
        LibraryError: it can't be opened at all, or it is open elsewhere and needs repair.
    """
    from reader.library import care

    return care.check(folder, extract)


def restore(file: Path, folder: Path) -> Path | None:
    """Make the library in *folder* what it was when *file*, a backup or a copy, was written.

    Says where the library that was there lies now, None if there was none.

    Raises:
        LibraryError: the file can't be used, or what is in the folder is not ours to touch;
            nothing was changed.
    """
    from reader.library import restoring

    return restoring.restore(file, folder)


def tend(folder: Path, clock: Callable[[], datetime] = now) -> None:
    """Make today's copy, empty the bin of what is older than thirty days, collect files.

    It opens the library on its own, so that a window can leave it to another thread.

    Raises:
        LibraryError: something could not be done; the library is as it was.
    """
    from reader.library import care

    care.tend(folder, clock)
