"""Any other table with a column of addresses: mymind's, Omnivore's, Readeck's, one's own.

Its columns are named as the fields of JSON exports are, so a row is read as such an object.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import SavedLink
from reader.importers import fields, services, tables
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, RowFailure, failure


def claims(seen: Glimpse) -> bool:
    """Whether it is a table with addresses."""
    return any(name in seen.columns for name in tables.ADDRESS_COLUMNS)


def read(file: ExportFile) -> Iterator[Row]:
    """The links of the table."""
    for row in tables.read(file):
        yield row if isinstance(row, RowFailure) else _link(row)


def _link(row: tables.TableRow) -> Row:
    state = row.cell("state", "status", "folder").lower()
    found = services.link(
        {
            **row.cells,
            "url": row.cell(*tables.ADDRESS_COLUMNS),
            "archived": row.cell("archived", "is archived", "is_archived") or "archive" in state,
            "tags": list(fields.tags(row.cell("tags", "labels", "document tags"))),
        }
    )
    if isinstance(found, SavedLink):
        return found
    return failure("This row has no web address.", row.line, row.text)
