"""Exports in JSON: where in the file the links are, and what is told of them around them.

Karakeep, Linkwarden, Pinboard, Delicious, Readability, elCurator, GoodLinks, the answers of
linkding, Shiori, Readeck, Shaarli and Raindrop, Pocket's own API, Google Reader's form and
others write an object for each link (see `entries`). Folders, collections and lists are tags,
those that they lie in too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reader.importers import entries, fields, objects
from reader.importers.files import ExportFile, decode
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, RowFailure

_UNSORTED = frozenset({"Unorganized", "Unsorted"})
_DEEPEST = 50
_LISTS = ("bookmarks", "links", "items", "results", "data", "raindrops", "articles", "entries")


def claims(seen: Glimpse) -> bool:
    """Whether it is a list of links, or an object that holds one."""
    if seen.is_list:
        return any(seen.has_keys(name) for name in entries.ADDRESSES) or seen.has_keys("windows")
    return any(seen.has_keys(name) for name in (*_LISTS, "collections", "list"))


def read(file: ExportFile) -> Iterator[Row]:
    """The links, wherever in the file they are."""
    start = decode(file.head()).lstrip()[:1]
    found = objects.elements(file) if start == "[" else _listed(objects.whole(file))
    for entry in found:
        if isinstance(entry, RowFailure):
            yield entry
        elif "windows" in entry:
            yield from (entries.link(tab) for tab in _tabs(entry["windows"]))
        else:
            yield entries.link(entry)


def _listed(top: object) -> Iterator[objects.JsonObject]:
    """The link objects in an object, with what its lists and collections say of them."""
    if not isinstance(top, dict):
        return
    yield from _collected(top)
    if isinstance(top.get("list"), dict):  # Pocket's API
        yield from (_of_pocket(each) for each in top["list"].values() if isinstance(each, dict))
    names = _names(each for each in objects.dicts(top.get("lists")) if each.get("type") != "smart")
    for key in _LISTS:
        for each in objects.dicts(top.get(key)):
            own = [name for i in _items(each.get("lists")) for name in names.get(str(i), ())]
            yield {**each, "tags": [*_tag_list(each), *own]} if own else each


def _collected(top: objects.JsonObject) -> Iterator[objects.JsonObject]:
    """The links in Linkwarden's collections, which lie in each other, and whether pinned."""
    pinned = {each.get("url") for each in objects.dicts(top.get("pinnedLinks"))}
    collections = objects.dicts(top.get("collections"))
    names = _names(collections)
    for collection in collections:
        own = names.get(str(collection.get("id"))) or [fields.line(collection.get("name"))]
        shelves = [name for name in own if name not in _UNSORTED]
        for each in objects.dicts(collection.get("links")):
            is_pinned = each.get("url") in pinned or bool(each.get("pinnedBy"))
            yield {**each, "tags": [*_tag_list(each), *shelves], "favorite": is_pinned}


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _names(lists: Iterable[objects.JsonObject]) -> dict[str, list[str]]:
    """The names of lists and of those that they lie in, the outermost first, by their ids."""
    by_id = {str(each["id"]): each for each in lists if each.get("id") is not None}
    return {number: _path(by_id, number) for number in by_id}


def _path(by_id: Mapping[str, objects.JsonObject], number: str) -> list[str]:
    names: list[str] = []
    seen: set[str] = set()
    while number in by_id and number not in seen and len(seen) < _DEEPEST:
        seen.add(number)
        names.append(fields.line(by_id[number].get("name")))
        number = str(by_id[number].get("parentId"))
    return names[::-1]


def _tag_list(entry: objects.JsonObject) -> list[object]:
    tags = entries.first(entry, entries.TAGS)
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
