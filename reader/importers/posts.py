"""Bookmarks in XML: Pinboard's and Delicious's posts, and XBEL.

A post has all in attributes: href, description (its title), extended (a note), time, tag
(words between spaces), toread. XBEL 1.0, the exchange form of KDE, Epiphany and buku, has
folders with titles and bookmarks with href, added, a title and a desc.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.importers import entries, fields, trees
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.netscape import folder_tags
from reader.importers.rows import Row


def claims(seen: Glimpse) -> bool:
    """Whether it is either of them."""
    return seen.has("<posts", "<post ", "href=") or seen.has("<xbel", "<bookmark")


def read(file: ExportFile) -> Iterator[Row]:
    """The links."""
    if b"<xbel" in file.head().lower():
        for bookmark in trees.elements(file, "bookmark"):
            yield _bookmark(bookmark)
        return
    for post in trees.elements(file, "post"):
        given = {**post.attrib, "tags": list(fields.tags(post.get("tag"), spaces=True))}
        yield entries.link(given)


def _bookmark(bookmark: Any) -> Row:
    folders = [fields.line(each.findtext("title")) for each in bookmark.iterancestors("folder")]
    return entries.link(
        {
            "url": bookmark.get("href"),
            "title": bookmark.findtext("title"),
            "note": bookmark.findtext("desc"),
            "created": bookmark.get("added"),
            "tags": [*folder_tags(tuple(reversed(folders))), *fields.tags(bookmark.get("tags"))],
        }
    )
