"""Any other table with a column of addresses: mymind's, Omnivore's, Readeck's, one's own.

Its columns are named as the fields of JSON exports are, so a row is read as such an object.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import SavedLink
from reader.importers import entries, fields, tables
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.netscape import folder_tags
from reader.importers.rows import Row, RowFailure, failure

_TAGS = ("tags", "labels", "document tags", "tag", "keywords")


def claims(seen: Glimpse) -> bool:
    """Whether it is a table with addresses."""
    return any(name in seen.columns for name in tables.ADDRESS_COLUMNS)


def read(file: ExportFile) -> Iterator[Row]:
    """The links of the table."""
    for row in tables.read(file):
        yield row if isinstance(row, RowFailure) else _link(row)


def _link(row: tables.TableRow) -> Row:
    folder = fields.line(row.cell("folder", "collection", "list"))
    folders = folder_tags(tuple(re.split(r"\s*/\s*", folder)))
    found = entries.link(
        {
            **{entries.known_name(name): cell for name, cell in row.cells.items() if cell},
            "url": row.cell(*tables.ADDRESS_COLUMNS),
            "state": row.cell("state", "status") or folder,
            "tags": [*folders, *fields.tags(row.cell(*_TAGS))],
        }
    )
    if isinstance(found, SavedLink):
        return found
    return failure("This row has no web address.", row.line, row.text)
