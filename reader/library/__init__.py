"""The library: keeps articles, lists and finds them, and loses none.

`Library` is the whole interface. Behind it:

    opening, database, schema    the file, its connection, its migrations
    records, folding, anchors    values as rows, text as it is looked for, places in a text
    saving, known, addresses     articles come in, each under one address
    bodies, originals, files     texts and their versions, pages as they came, images
    reading, search, query       articles go out: one, a list, what was looked for
    index, places                the full-text indexes and the order of saving
    acts, tags, undo             what a reader does with articles, and takes back
    marks                        found words shown and marked
    summaries, extraction        summaries that were made, articles made anew
    backup, restoring            copies, and how they become the library again
    care, checking, salvage      looking after a library, mending it
    tending                      what leaves for good
"""

from __future__ import annotations

from reader.library.care import check, tend
from reader.library.library import Library
from reader.library.outcomes import Reextraction, Report, Saved, Snippet, Version
from reader.library.restoring import restore

__all__ = [
    "Library",
    "Reextraction",
    "Report",
    "Saved",
    "Snippet",
    "Version",
    "check",
    "restore",
    "tend",
]
