"""Raindrop.io's table of links and its highlights.

Columns: id, title, note, excerpt, url, folder, tags, created, cover, highlights, favorite.

The folder is a path ("Work / Reading"); highlights are paragraphs that begin with
"Highlight:", each with a "Note:" below it if it has one. The excerpt is the page's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Highlight, SavedLink
from reader.importers import fields, tables
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.netscape import folder_tags
from reader.importers.rows import Row, RowFailure, failure

_MARK = re.compile(r"(?:^|\n)\s*(Highlight|Note):[ \t]*")


def claims(seen: Glimpse) -> bool:
    """Whether it is Raindrop's table."""
    return seen.has_columns("url", "folder", "created") and "selection" not in seen.columns


def read(file: ExportFile) -> Iterator[Row]:
    """The links of the table."""
    for row in tables.read(file):
        yield row if isinstance(row, RowFailure) else _link(row)


def _link(row: tables.TableRow) -> Row:
    url = fields.address(row.cell("url"))
    if not url:
        return failure("This row has no web address.", row.line, row.text)
    folders = tuple(re.split(r"\s*/\s*", fields.line(row.cell("folder"))))
    created = row.cell("created")
    note = fields.highlight("", row.cell("note"), created)
    return SavedLink(
        url=url,
        title=fields.line(row.cell("title")),
        saved=fields.when(created),
        tags=fields.unique((*folder_tags(folders), *fields.tags(row.cell("tags")))),
        archived="archive" in map(str.lower, folders),
        favorite=fields.truth(row.cell("favorite")),
        highlights=fields.marks(note, *_highlights(row.cell("highlights"), created)),
        lead_image=fields.address(row.cell("cover")),
    )


def _highlights(text: str, created: str) -> list[Highlight]:
    parts = _MARK.split(text)
    if len(parts) == 1:
        return [fields.highlight(text, created=created)]
    marks: list[Highlight] = []
    for kind, words in zip(parts[1::2], parts[2::2], strict=True):
        if kind == "Note" and marks:
            marks[-1] = fields.highlight(marks[-1].quote, words, created)
        else:
            marks.append(fields.highlight(words, created=created))
    return marks
