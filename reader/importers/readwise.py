"""Readwise Reader's table of documents, and Matter's with the texts beside it.

Reader: Title, URL, ID, Document tags (a Python list), Saved date, Reading progress (a share
or percent), Location (new, later, shortlist, archive, feed), Seen. Matter: Title, Author,
Publisher, URL, Tags between `;`, In Queue (once Saved), Favorited, Read, Last Interaction
Date, File Id; in its archive a file called by that id has the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.article import SavedLink
from reader.importers import fields, tables
from reader.importers.beside import beside
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, RowFailure, failure

_NO_ADDRESS = "This row has no web address."


def claims(seen: Glimpse) -> bool:
    """Whether it is Reader's table."""
    return seen.has_columns("url", "document tags", "location")


def read(file: ExportFile) -> Iterator[Row]:
    """The documents of Reader's table."""
    for row in tables.read(file):
        yield row if isinstance(row, RowFailure) else _document(row)


def _document(row: tables.TableRow) -> Row:
    url = fields.address(row.cell("url"))
    if not url:
        return failure(_NO_ADDRESS, row.line, row.text)
    location = row.cell("location").lower()
    progress = fields.share(row.cell("reading progress"))
    return SavedLink(
        url=url,
        title=fields.line(row.cell("title")),
        saved=fields.when(row.cell("saved date")),
        tags=fields.tags(row.cell("document tags")),
        read=location == "archive" or progress == 1,
        archived=location == "archive",
        favorite=location == "shortlist",
        progress=progress,
    )


def claims_matter(seen: Glimpse) -> bool:
    """Whether it is Matter's table."""
    return seen.has_columns("url", "publisher", "last interaction date")


def read_matter(file: ExportFile) -> Iterator[Row]:
    """The articles of Matter's table."""
    for row in tables.read(file):
        yield row if isinstance(row, RowFailure) else _article(row, file.path.parent)


def _article(row: tables.TableRow, folder: Path) -> Row:
    url = fields.address(row.cell("url"))
    if not url:
        return failure(_NO_ADDRESS, row.line, row.text)
    in_queue = row.cell("in queue", "saved")
    return SavedLink(
        url=url,
        title=fields.line(row.cell("title")),
        byline=fields.line(row.cell("author")),
        site=fields.line(row.cell("publisher")),
        saved=fields.when(row.cell("last interaction date")),
        tags=fields.tags(row.cell("tags")),
        read=fields.truth(row.cell("read")),
        archived=bool(in_queue) and not fields.truth(in_queue),
        favorite=fields.truth(row.cell("favorited")),
        body=beside(folder, row.cell("file id")),
    )
