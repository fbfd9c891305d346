"""Instapaper's table: URL, Title, Selection, Folder; newer ones with Timestamp and Tags.

The folder says where an article lies: Unread, Archive, Starred, or a folder of the reader's,
which becomes a tag. The selection is what was marked when saving, or a text without a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import SavedLink
from reader.importers import fields, tables
from reader.importers.entries import paragraphs
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, RowFailure, failure

_SHELVES = frozenset({"", "unread", "archive", "starred", "home"})


def claims(seen: Glimpse) -> bool:
    """Whether it is Instapaper's table."""
    return seen.has_columns("url", "selection", "folder")


def read(file: ExportFile) -> Iterator[Row]:
    """The links of the table."""
    for row in tables.read(file):
        yield row if isinstance(row, RowFailure) else _link(row)


def _link(row: tables.TableRow) -> Row:
    url = fields.address(row.cell("url"))
    words = "" if row.cell("url") else row.cell("selection")
    if not url and not words:
        return failure("This row has no web address.", row.line, row.text)
    folder = fields.line(row.cell("folder"))
    saved = row.cell("timestamp", "time")
    own = () if folder.lower() in _SHELVES else (folder,)
    return SavedLink(
        url=url,
        title=fields.line(row.cell("title")),
        saved=fields.when(saved),
        tags=fields.unique((*own, *fields.tags(row.cell("tags")))),
        read=folder.lower() == "archive",
        archived=folder.lower() == "archive",
        favorite=folder.lower() == "starred",
        highlights=()
        if words
        else fields.marks(fields.highlight(row.cell("selection"), created=saved)),
        body=paragraphs(words),
    )
