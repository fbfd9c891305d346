"""Other programs' exports, each read by its own module into saved links.

A file is recognized by what is in it, never by its name: `recognize` looks at its beginning
and asks each importer in turn. An importer is a generator over the file: it yields a
`SavedLink` for each row that it understands and a `RowFailure` for each other one, and holds
no more than one row in memory. Saved feeds are exports too (`syndication`, `json_feeds`); a
list of feeds is none and has `feeds`. What is not an export may be a saved page; that is for
capture to say. Archives are unpacked first (`archives`), so that importers see only files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.importers import (
    anytable,
    browsers,
    bundle,
    evernote,
    instapaper,
    json_feeds,
    links,
    netscape,
    omnivore,
    pocket,
    posts,
    raindrop,
    readwise,
    services,
    syndication,
    wallabag,
)
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse, glimpse
from reader.importers.rows import Row, RowFailure

__all__ = ["IMPORTERS", "ExportFile", "Importer", "Row", "RowFailure", "recognize"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """How one kind of export is called, recognized and read.

    `is_whole` says that the file brings all that its archive or folder holds, as its own
    format wants it, so that the files beside it are not articles. `is_late` says that it
    only adds to what the other files bring.
    """

    name: str
    claims: Callable[[Glimpse], bool]
    read: Callable[[ExportFile], Iterator[Row]]
    is_whole: bool = False
    is_late: bool = False


IMPORTERS = (
    Importer(name="Standfirst", claims=bundle.claims, read=bundle.read, is_whole=True),
    Importer(name="feed", claims=syndication.claims, read=syndication.read),
    Importer(name="feed", claims=json_feeds.claims, read=json_feeds.read),
    Importer(name="Evernote", claims=evernote.claims, read=evernote.read),
    Importer(name="Omnivore", claims=omnivore.claims, read=omnivore.read, is_whole=True),
    Importer(
        name="Pocket", claims=pocket.is_annotations, read=pocket.read_annotations, is_late=True
    ),
    Importer(name="Pocket", claims=pocket.is_table, read=pocket.read_table),
    Importer(name="wallabag", claims=wallabag.is_list, read=wallabag.read_list),
    Importer(name="wallabag", claims=wallabag.is_table, read=wallabag.read_table),
    Importer(name="wallabag", claims=wallabag.is_tree, read=wallabag.read_tree),
    Importer(name="Instapaper", claims=instapaper.claims, read=instapaper.read),
    Importer(name="Readwise Reader", claims=readwise.claims, read=readwise.read),
    Importer(
        name="Matter", claims=readwise.claims_matter, read=readwise.read_matter, is_whole=True
    ),
    Importer(name="Raindrop", claims=raindrop.claims, read=raindrop.read),
    Importer(name="browser", claims=browsers.claims, read=browsers.read),
    Importer(name="list of links", claims=services.claims, read=services.read),
    Importer(name="list of links", claims=posts.claims, read=posts.read),
    Importer(name="bookmarks", claims=netscape.claims, read=netscape.read),
    Importer(name="Pocket", claims=pocket.is_page, read=pocket.read_page),
    Importer(name="table of links", claims=anytable.claims, read=anytable.read),
    Importer(name="list of links", claims=links.claims, read=links.read),
)


def recognize(file: ExportFile) -> Importer | None:
    """The importer that knows this file; None when it is no export that we know.

    Raises:
        ImportFileError: when the file can't be opened.
    """
    seen = glimpse(file)
    if not seen.head.strip():
        return None
    return next((each for each in IMPORTERS if each.claims(seen)), None)
