"""The page as it came, kept compressed beside the text that was made of it.

Pictures of the page that were kept as images are not kept twice: the page as it came keeps
its markup and the other files that came with it.
"""

from __future__ import annotations

from collections.abc import Collection
from types import MappingProxyType

from reader.article import ArticleId, Page, Resource
from reader.library.records import moment, storable, time_of, without_login
from reader.library.store import Store

Kept = tuple[str, tuple[tuple[str, str, str], ...]]
"""The digest of a page's bytes, and address, media type and digest of each file of it."""


def keep_files(store: Store, page: Page, without: Collection[str] = ()) -> Kept:
    """Write a page's bytes and files, all but those *without*; the row comes later."""
    import zstandard

    compress = zstandard.ZstdCompressor(level=9).compress
    digest = store.files.add(compress(page.data))
    others = (item for item in page.resources.items() if item[0] not in without)
    return digest, tuple(
        (storable(address), resource.media_type, store.files.add(compress(resource.data)))
        for address, resource in others
    )


def add_row(store: Store, page: Page, kept: Kept) -> int:
    """Note the page whose files were *kept*, and say its number."""
    digest, files = kept
    original = store.database.insert(
        """INSERT INTO original(asked, address, media_type, charset, captured, etag,
           last_modified, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        storable(without_login(page.asked)),
        storable(without_login(page.address)),
        page.media_type,
        page.charset,
        moment(page.captured),
        storable(page.etag),
        storable(page.last_modified),
        digest,
    )
    store.database.run_each(
        "INSERT OR REPLACE INTO original_file VALUES (?, ?, ?, ?)",
        ((original, *file) for file in files),
    )
    return original


def page_of(store: Store, article: ArticleId) -> Page | None:
    """The page that an article was made of, None if it wasn't kept or is damaged."""
    row = store.database.row("SELECT original FROM article WHERE id = ?", article)
    return page_numbered(store, row[0]) if row else None


def page_numbered(store: Store, original: int | None) -> Page | None:
    """The page whose row has this number, None if there is none or it is damaged."""
    row = store.database.row(
        """SELECT id, asked, address, media_type, charset, captured, etag, last_modified,
           digest FROM original WHERE id = ?""",
        original,
    )
    data = _expanded(store, row[8]) if row else None
    if row is None or data is None:
        return None
    return Page(
        asked=row[1],
        address=row[2],
        data=data,
        media_type=row[3],
        charset=row[4],
        resources=MappingProxyType(_resources(store, row[0])),
        captured=time_of(row[5]),
        etag=row[6],
        last_modified=row[7],
    )


def _resources(store: Store, original: int) -> dict[str, Resource]:
    files = store.database.rows(
        "SELECT address, media_type, digest FROM original_file WHERE original = ?", original
    )
    found = ((address, kind, _expanded(store, digest)) for address, kind, digest in files)
    return {
        address: Resource(media_type=kind, data=data)
        for address, kind, data in found
        if data is not None
    }


def _expanded(store: Store, digest: str) -> bytes | None:
    import zstandard

    data = store.files.get(digest)
    return None if data is None else zstandard.ZstdDecompressor().decompress(data)
