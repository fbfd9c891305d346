"""wallabag's exports: JSON of versions 1 and 2, and its table and XML.

Version 2 (its `EntriesExport`) writes a list of entries with `is_archived`, `is_starred`,
tags as a list, times in ISO 8601, annotations with a quote and a text; version 1 wrote
`is_read`, `is_fav`, and tags between commas. All of them carry the article's HTML.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import Highlight, SavedLink
from reader.importers import fields, objects, tables, trees
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, RowFailure, failure

_NO_ADDRESS = "This entry has neither a web address nor a text."
_NO_TITLE = frozenset({"No title found", "Untitled", "[unable to retrieve full-text content]"})
_NO_BODY = ("wallabag can't retrieve contents", "[unable to retrieve full-text content]")


def is_list(seen: Glimpse) -> bool:
    """Whether it is JSON of either version."""
    versions = ("is_archived", "is_read", "is_starred", "is_fav")
    return (
        seen.is_list
        and seen.has_keys("url", "title")
        and any(seen.has_keys(key) for key in versions)
        and (seen.has_keys("content") or seen.has_keys("is_starred") or seen.has_keys("is_fav"))
    )


def read_list(file: ExportFile) -> Iterator[Row]:
    """The entries of a JSON export."""
    for entry in objects.elements(file):
        yield entry if isinstance(entry, RowFailure) else _link(entry)


def _link(entry: objects.JsonObject) -> Row:
    url = fields.address(entry.get("url")) or fields.address(entry.get("given_url"))
    body = _body(entry.get("content"))
    if not url and not body:
        return failure(_NO_ADDRESS, row=objects.written(entry))
    archived = entry.get("archived_at")
    is_archived = fields.truth(entry.get("is_archived", entry.get("is_read")))
    return SavedLink(
        url=url,
        title=_title(entry.get("title")),
        site=fields.line(entry.get("domain_name")),
        byline=_byline(entry.get("published_by")),
        language=fields.line(entry.get("language"), 35).replace("_", "-"),
        published=fields.when(entry.get("published_at")),
        saved=fields.when(entry.get("created_at")),
        tags=fields.tags(entry.get("tags")),
        read=is_archived,
        archived=is_archived,
        archived_at=fields.when(archived) if is_archived else None,
        favorite=fields.truth(entry.get("is_starred", entry.get("is_fav"))),
        highlights=fields.marks(*map(_highlight, objects.dicts(entry.get("annotations")))),
        lead_image=fields.address(entry.get("preview_picture")),
        body=body,
    )


def _highlight(note: objects.JsonObject) -> Highlight:
    return fields.highlight(note.get("quote"), note.get("text"), note.get("created_at"))


def _title(value: object) -> str:
    title = fields.line(value)
    return "" if title in _NO_TITLE else title


def _byline(value: object) -> str:
    authors = value if isinstance(value, list) else [value]
    return ", ".join(filter(None, (fields.line(author, 200) for author in authors[:20])))


def _body(value: object) -> str:
    body = fields.text(value)
    return "" if any(sign in body[:300] for sign in _NO_BODY) else body


def is_table(seen: Glimpse) -> bool:
    """Whether it is wallabag's table."""
    return seen.has_columns("url", "content", "mime type")


def read_table(file: ExportFile) -> Iterator[Row]:
    """The entries of the table; it says nothing of archived and starred."""
    for row in tables.read(file):
        if isinstance(row, RowFailure):
            yield row
            continue
        entry = {**row.cells, "created_at": row.cell("creation date")}
        found = _link(entry)
        yield found if isinstance(found, SavedLink) else failure(_NO_ADDRESS, row.line, row.text)


def is_tree(seen: Glimpse) -> bool:
    """Whether it is wallabag's XML."""
    return seen.has("<?xml", "<entry>", "<is_archived>")


def read_tree(file: ExportFile) -> Iterator[Row]:
    """The entries of the XML export."""
    for entry in trees.elements(file, "entry", parent="result"):
        found: objects.JsonObject = {child.tag: child.text or "" for child in entry}
        found["published_by"] = [each.text for each in entry.iterfind("published_by/entry")]
        tags = [tag.text or "" for tag in entry.iterfind("tags/entry")]
        notes = [{c.tag: c.text for c in each} for each in entry.iterfind("annotations/entry")]
        yield _link({**found, "tags": tags, "annotations": notes})
