"""Pocket's exports: tables of links in parts, annotations beside them, and the older page.

Since 2024 Pocket sent a ZIP of `part_000000.csv`, `part_000001.csv` … (columns title, url,
time_added, cursor or none, tags between `|`, status) and of `annotations/part_000000.json`
(a list of url, title and highlights with quote and created_at); before that a page
`ril_export.html` with the headings Unread and Read Archive. Instapaper's older page has the
same form, with a heading for each folder.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import SavedLink
from reader.importers import fields, objects, tables
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.markup import Anchors
from reader.importers.rows import Row, RowFailure, failure

_ANNOTATED = frozenset({"url", "title", "highlights", "annotations", "item_id", "resolved_url"})
_SHELVES = frozenset(
    {
        "",
        "unread",
        "my list",
        "starred",
        "liked",
        "favorites",
        "home",
        "pocket export",
        "bookmarks",
    }
)
NO_ADDRESS = "This row has no web address."


def is_table(seen: Glimpse) -> bool:
    """Whether it is a part of the table."""
    return seen.has_columns("url", "time_added")


def read_table(file: ExportFile) -> Iterator[Row]:
    """The links of one part."""
    for row in tables.read(file):
        yield row if isinstance(row, RowFailure) else _link(row)


def _link(row: tables.TableRow) -> Row:
    url = fields.address(row.cell("url"))
    if not url:
        return failure(NO_ADDRESS, row.line, row.text)
    title = fields.line(row.cell("title"))
    is_archived = row.cell("status").strip().lower() in {"archive", "archived", "read", "1"}
    return SavedLink(
        url=url,
        title="" if title == url else title,
        saved=fields.when(row.cell("time_added")),
        tags=fields.tags(row.cell("tags")),
        read=is_archived,
        archived=is_archived,
        favorite=fields.truth(row.cell("favorite")),
    )


def is_annotations(seen: Glimpse) -> bool:
    """Whether it is a part of the annotations; later dialects call the list so too."""
    return (
        seen.is_list
        and seen.has_keys("url")
        and (seen.has_keys("highlights") or seen.has_keys("annotations"))
        and seen.keys <= _ANNOTATED
    )


def read_annotations(file: ExportFile) -> Iterator[Row]:
    """The links with their highlights; the table says the rest of them."""
    for entry in objects.elements(file):
        yield entry if isinstance(entry, RowFailure) else _annotated(entry)


def _annotated(entry: objects.JsonObject) -> Row:
    url = fields.address(entry.get("url"))
    if not url:
        return failure(NO_ADDRESS, row=objects.written(entry))
    marks = (
        fields.highlight(
            each.get("quote") or each.get("text"), each.get("note"), each.get("created_at")
        )
        for name in ("highlights", "annotations")
        for each in objects.dicts(entry.get(name))
    )
    return SavedLink(
        url=url, title=fields.line(entry.get("title")), highlights=fields.marks(*marks)
    )


def is_page(seen: Glimpse) -> bool:
    """Whether it is the older page, or Instapaper's, which has the same form."""
    return (
        seen.has("<li", "<a ", "time_added=")
        or seen.has("<title>pocket export</title>")
        or seen.has("<title>instapaper", "<li", "<a ")
    )


def read_page(file: ExportFile) -> Iterator[Row]:
    """The links of the older page."""
    for anchor in Anchors(file).read():
        url = fields.address(anchor.attributes.get("href"))
        if not url:
            yield failure(NO_ADDRESS, anchor.line, anchor.written)
            continue
        shelf = fields.line(anchor.heading)
        is_archived = "archive" in shelf.lower()
        own = () if is_archived or shelf.lower() in _SHELVES else (shelf,)
        title = fields.line(anchor.text)
        yield SavedLink(
            url=url,
            title="" if title == url else title,
            saved=fields.when(anchor.attributes.get("time_added")),
            tags=fields.unique((*own, *fields.tags(anchor.attributes.get("tags")))),
            read=is_archived,
            archived=is_archived,
            favorite=shelf.lower() in {"starred", "liked", "favorites"},
        )
