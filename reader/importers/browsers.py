"""The bookmark trees that browsers keep for themselves: Firefox's backups, Chrome's file.

Firefox writes `children` of objects with a uri, dateAdded in microseconds and tags between
commas; Chrome writes `roots` with children of type url and date_added since 1601.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import SavedLink
from reader.importers import fields, objects
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.netscape import folder_tags
from reader.importers.rows import Row, failure

_DESCRIPTION = "bookmarkProperties/description"


def claims(seen: Glimpse) -> bool:
    """Whether it is such a tree."""
    if seen.is_list:
        return False
    return seen.has_keys("roots") or (
        seen.has_keys("children") and (seen.has_keys("title") or seen.has_keys("guid"))
    )


def read(file: ExportFile) -> Iterator[Row]:
    """The links of the tree with their folders as tags."""
    top = objects.whole(file)
    roots = top.get("roots") if isinstance(top, dict) else None
    starts = list(roots.values()) if isinstance(roots, dict) else objects.dicts([top])
    for start in objects.dicts(starts):
        yield from _links(start, is_root=True)


def _links(start: objects.JsonObject, *, is_root: bool) -> Iterator[Row]:
    """The links under a folder, in order, without recursion: trees may be deep."""
    rest: list[tuple[objects.JsonObject, tuple[str, ...]]] = [(start, ())]
    while rest:
        node, folders = rest.pop()
        children = node.get("children")
        if isinstance(children, list):
            name = "" if is_root and node is start else fields.line(_title(node))
            inside = (*folders, name) if name else folders
            rest.extend((child, inside) for child in reversed(objects.dicts(children)))
        elif node.get("uri") or node.get("url"):
            yield _link(node, folders)


def _title(node: objects.JsonObject) -> object:
    return node.get("title") or node.get("name")


def _link(node: objects.JsonObject, folders: tuple[str, ...]) -> Row:
    url = fields.address(node.get("uri") or node.get("url"))
    if not url:
        row = objects.written(node)
        return failure("This bookmark is a page of the browser or a command.", row=row)
    saved = fields.when(node.get("dateAdded") or node.get("date_added"))
    remarks = [
        a.get("value") for a in objects.dicts(node.get("annos")) if a.get("name") == _DESCRIPTION
    ]
    return SavedLink(
        url=url,
        title=fields.line(_title(node)),
        saved=saved,
        tags=fields.unique((*folder_tags(folders), *fields.tags(node.get("tags")))),
        highlights=fields.marks(*(fields.highlight("", remark, saved) for remark in remarks)),
    )
