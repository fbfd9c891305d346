"""An import taken back: its articles go to the bin, its additions are taken off again.

Everything happens through the library's own acts, so that even this can be undone, and an
article that the reader meanwhile came to like is found in the bin.
"""

from __future__ import annotations

from reader.article import ArticleId
from reader.errors import ImportFileError, NotFoundError
from reader.library import Library
from reader.transfer import journal
from reader.transfer.journal import Addition, Journal


def undo_import(library: Library, name: str) -> int:
    """Take the import called *name* back; how many articles went to the bin.

    Raises:
        ImportFileError: when there is none, or it was undone before.
    """
    run = journal.find(library.folder, name)
    if run is None or run.state == journal.UNDONE:
        raise ImportFileError(f"There is no import called {name} to be undone.", name)
    there = [article for article in sorted(run.new) if _is_there(library, article)]
    if there:
        library.remove(there)
    for addition in run.additions:
        if _is_there(library, addition.article):
            _take_off(library, addition)
    Journal(library.folder / journal.FOLDER / f"{name}.jsonl").end(journal.UNDONE)
    return len(there)


def _is_there(library: Library, article: ArticleId) -> bool:
    return bool(library.headlines([article]))


def _take_off(library: Library, addition: Addition) -> None:
    if addition.tags:
        library.tag([addition.article], drop=addition.tags)
    if addition.favorite:
        library.favorite([addition.article], on=False)
    for mark in addition.highlights:
        try:
            library.remove_highlight(mark)
        except NotFoundError:  # the reader was faster
            continue
