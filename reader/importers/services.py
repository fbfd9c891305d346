"""Exports in JSON that hold links alone: one form with many names for the same things.

Karakeep, Linkwarden, Pinboard, Delicious, Readability, elCurator, linkding's and Shiori's
answers, Pocket's own API and others write an object for each link. Its fields are looked for
under all the names that they use; lists of links are looked for in the places where they
keep them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.article import Highlight, SavedLink
from reader.importers import fields, objects
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, RowFailure, failure

ADDRESSES = ("url", "href", "article__url", "resolved_url", "given_url", "link", "uri")
_TITLES = ("title", "name", "article__title", "resolved_title", "given_title", "description")
_TIMES = (
    "created_at", "createdAt", "created", "date_added", "dateAdded", "time_added", "time", "date",
    "savedAt", "saved_at", "creationTime", "importDate", "lastAccessed", "addDate",
)  # fmt: skip
_TAGS = ("tags", "labels", "tag_names", "tagNames")
_ARCHIVED = ("archived", "is_archived", "archive", "isArchived")
_READ = ("read", "is_read", "hasBeenRead", "isRead", "is_saved_read")
_FAVORITES = (
    "favorite", "favourite", "is_starred", "starred", "is_marked", "isFavourite", "important",
)  # fmt: skip
_NOTES = ("note", "notes", "extended", "comment")
_LISTS = ("bookmarks", "links", "items", "results", "data", "raindrops", "articles", "entries")


def claims(seen: Glimpse) -> bool:
    """Whether it is a list of links, or an object that holds one."""
    if seen.is_list:
        return any(seen.has_keys(name) for name in ADDRESSES) or seen.has_keys("windows")
    return any(seen.has_keys(name) for name in (*_LISTS, "collections", "list"))


def read(file: ExportFile) -> Iterator[Row]:
    """The links, wherever in the file they are."""
    start = file.head().lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    found = objects.elements(file) if start == b"[" else _listed(objects.whole(file))
    for entry in found:
        if isinstance(entry, RowFailure):
            yield entry
        elif "windows" in entry:
            yield from (link(tab) for tab in _tabs(entry["windows"]))
        else:
            yield link(entry)


def _listed(top: object) -> Iterator[objects.JsonObject]:
    """The link objects in an object, with what its lists and collections say of them."""
    if not isinstance(top, dict):
        return
    pinned = {each.get("url") for each in objects.dicts(top.get("pinnedLinks"))}
    for collection in objects.dicts(top.get("collections")):
        for each in objects.dicts(collection.get("links")):
            folder = [*_tag_list(each), {"name": collection.get("name")}]
            yield {**each, "tags": folder, "favorite": each.get("url") in pinned}
    if isinstance(top.get("list"), dict):  # Pocket's API
        yield from (_of_pocket(each) for each in top["list"].values() if isinstance(each, dict))
    names = _list_names(top.get("lists"))
    for key in _LISTS:
        for each in objects.dicts(top.get(key)):
            own = [names[str(i)] for i in _items(each.get("lists")) if str(i) in names]
            yield {**each, "tags": [*_tag_list(each), *own]} if own else each


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _list_names(lists: object) -> dict[str, str]:
    """Karakeep's lists by their ids."""
    return {
        str(each.get("id")): fields.line(each.get("name"))
        for each in objects.dicts(lists)
        if each.get("type") != "smart"
    }


def _tag_list(entry: objects.JsonObject) -> list[object]:
    tags = _first(entry, _TAGS)
    return tags if isinstance(tags, list) else list(fields.tags(tags))


def _of_pocket(entry: objects.JsonObject) -> objects.JsonObject:
    tags = entry.get("tags")
    return {
        **entry,
        "archived": str(entry.get("status")) == "1",
        "tags": list(tags) if isinstance(tags, dict) else tags,
    }


def _tabs(windows: object) -> Iterator[objects.JsonObject]:
    """The tabs of a session manager's windows."""
    for window in windows.values() if isinstance(windows, dict) else []:
        yield from objects.dicts(list(window.values()) if isinstance(window, dict) else window)


def link(entry: objects.JsonObject) -> Row:
    """The link that an object tells of, under whatever names."""
    content = entry.get("content")
    inner = content if isinstance(content, dict) else {}
    url = _address(entry) or _address(inner)
    if not url:
        row = objects.written(entry)
        return failure("This entry has no web address.", row=row)
    tags = _first(entry, _TAGS)
    toread = entry.get("toread")
    is_archived = fields.truth(_first(entry, _ARCHIVED)) or toread == "no"
    title = fields.line(_first(entry, _TITLES) or inner.get("title"))
    return SavedLink(
        url=url,
        title="" if title in {url, "No title found"} else title,
        byline=fields.line(entry.get("author")),
        language=fields.line(entry.get("lang") or entry.get("language"), 35),
        published=fields.when(entry.get("published") or entry.get("published_at")),
        saved=fields.when(_first(entry, _TIMES)),
        tags=fields.tags(tags, spaces="," not in str(tags)),
        read=is_archived or fields.truth(_first(entry, _READ)),
        archived=is_archived,
        archived_at=fields.when(entry.get("date_archived")) if is_archived else None,
        favorite=fields.truth(_first(entry, _FAVORITES)),
        progress=fields.share(entry.get("read_progress")),
        highlights=fields.marks(
            fields.highlight("", _first(entry, _NOTES), _first(entry, _TIMES)),
            *(_highlight(each) for each in objects.dicts(entry.get("highlights"))),
        ),
        lead_image=fields.address(entry.get("preview_picture") or entry.get("cover")),
        body=fields.text(inner.get("htmlContent") or entry.get("html")),
    )


def _highlight(mark: objects.JsonObject) -> Highlight:
    quote = _first(mark, ("quote", "text"))
    return fields.highlight(quote, mark.get("note"), _first(mark, _TIMES))


def _address(entry: objects.JsonObject) -> str:
    return next(filter(None, (fields.address(entry.get(name)) for name in ADDRESSES)), "")


def _first(entry: objects.JsonObject, names: Sequence[str]) -> object:
    """The first of these fields that holds something."""
    return next((entry[name] for name in names if entry.get(name) not in (None, "")), None)
