"""Bookmark files: the form in which every browser and most bookmark services let go.

Netscape's form of 1996, as Microsoft wrote it down ("Netscape Bookmark File Format"), with
the attributes that came since: TAGS (Delicious, Shaarli, Raindrop), PRIVATE, TOREAD
(Pinboard), FEED, and linkding's notes. Folders become tags, except for those that every
browser has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import SavedLink
from reader.importers import fields
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.markup import Anchor, Anchors
from reader.importers.rows import Row, failure

_ENTRY = re.compile(r"\bdt>\s*<(a\s|h3)", re.IGNORECASE)
_LINKDING_NOTES = re.compile(r"\[/?linkding-notes\]")
_ARCHIVED_TAG = "linkding:bookmarks.archived"
_OWN_FOLDERS = frozenset(
    {
        "bookmarks",
        "bookmarks bar",
        "bookmarks toolbar",
        "bookmarks menu",
        "bookmark menu",
        "other bookmarks",
        "mobile bookmarks",
        "favorites",
        "favorites bar",
        "favourites",
        "reading list",
        "com.apple.readinglist",
        "unlabeled",
        "unsorted",
        "export",
        "lesezeichen",
        "lesezeichenleiste",
        "lesezeichen-symbolleiste",
        "weitere lesezeichen",
        "barre de favoris",
        "barre personnelle",
        "marque-pages",
        "autres marque-pages",
        "autres favoris",
        "favoris sur mobile",
        "menu signets",
        "favoris",
    }
)
_FAVORITE_FOLDERS = frozenset({"starred", "liked"})
_ARCHIVE_FOLDERS = frozenset({"archive", "archived", "read archive"})


def claims(seen: Glimpse) -> bool:
    """Whether it is a bookmark file, or a part of one."""
    return seen.has("netscape-bookmark-file") or bool(_ENTRY.search(seen.head))


def read(file: ExportFile) -> Iterator[Row]:
    """The links of a bookmark file."""
    for anchor in Anchors(file).read():
        yield _link(anchor)


def _link(anchor: Anchor) -> Row:
    given = anchor.attributes
    url = fields.address(given.get("href"))
    if not url:
        return failure("This bookmark has no web address.", anchor.line, anchor.written)
    is_archived = _is_archived(anchor)
    return SavedLink(
        url=url,
        title=fields.line(anchor.text),
        saved=fields.when(given.get("add_date") or given.get("time_added")),
        tags=tags_of(anchor),
        read=is_archived or given.get("toread") == "0",
        archived=is_archived,
        favorite=fields.truth(given.get("data-important"))
        or any(name.lower() in _FAVORITE_FOLDERS for name in anchor.folders),
        highlights=fields.marks(fields.highlight("", _note(anchor), given.get("add_date"))),
        lead_image=fields.address(given.get("data-cover")),
    )


def tags_of(anchor: Anchor) -> tuple[str, ...]:
    """The folders that a person made, and the tags."""
    given = fields.tags(anchor.attributes.get("tags"), spaces=True)
    return fields.unique((*folder_tags(anchor.folders), *(t for t in given if t != _ARCHIVED_TAG)))


def folder_tags(folders: tuple[str, ...]) -> tuple[str, ...]:
    """Those folders that say something about what is in them."""
    shelves = _OWN_FOLDERS | _FAVORITE_FOLDERS | _ARCHIVE_FOLDERS
    return tuple(name for name in folders if name.strip().lower() not in shelves)


def _is_archived(anchor: Anchor) -> bool:
    given = anchor.attributes
    shelves = {name.strip().lower() for name in (*anchor.folders, anchor.heading)}
    return (
        _ARCHIVED_TAG in given.get("tags", "")
        or (given.get("toread") == "0" and not _is_of_linkding(anchor))
        or bool(shelves & _ARCHIVE_FOLDERS)
    )


def _is_of_linkding(anchor: Anchor) -> bool:
    """Whether linkding wrote it, where what needn't be read is no less in the list."""
    return "last_modified" in anchor.attributes


def _note(anchor: Anchor) -> str:
    below = _LINKDING_NOTES.sub("\n", anchor.below) or anchor.attributes.get("description", "")
    return "" if below.strip() == anchor.text.strip() else below.strip()
