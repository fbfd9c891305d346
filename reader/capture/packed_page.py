"""A page or a note in a zip archive, with its pictures beside it (SingleFileZ, TextBundle)."""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import Page
from reader.capture import markdown
from reader.capture.html import saved_address
from reader.capture.saved import bind
from reader.capture.source import Source
from reader.capture.zips import Archive

_NAMES = ("index.html", "text.md", "text.markdown")


def read(source: Source, archive: Archive) -> Iterator[Page]:
    """The one page of *source*, from its *archive*.

    Raises:
        FormatError: the archive is damaged.
    """
    name = next(name for name in _NAMES if name in archive.names)
    data = archive.read(name)
    lookup = archive.lookup(name)
    if not name.endswith(".html"):
        yield markdown.page_of(source, data, lookup)
        return
    address = source.address or saved_address(data)
    markup, resources = bind(data, lookup)
    yield source.page(
        markup,
        address=address,
        asked=source.asked or address,
        resources=resources,
        charset=None,
        media_type="text/html",
    )
