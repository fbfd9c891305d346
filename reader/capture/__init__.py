"""The entrance: an address in the web or a saved file becomes a `Page`.

    web         fetches an address; alone in the program to use the network
    recognize   tells a saved file's format by its content
    saved       ties the pictures in a saved file to its markup
    html, mhtml, mail, warc, zips (epub, docx, odt, wacz), pdf, webarchive, rtf, markdown, text
                one module per format, each with `read(source) -> Iterator[Page]`
    refresh     pages that only lead to another one
    rest        fetches the pages in which an article goes on
    images      fetches, checks, scales and encodes an article's pictures

Whatever is not a page in one of these forms is refused with a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from reader.article import Page
from reader.capture import source as sources
from reader.capture.addresses import as_address
from reader.capture.formats import read


def capture(source: str | Path, *, allow_private: bool = False, known: Page | None = None) -> Page:
    """The page at an address or in a file; the first one if a file holds several.

    Args:
        source: an http(s) address, with or without its scheme, or a saved file.
        allow_private: whether the address may be in the person's own network.
        known: an earlier copy of the page at an address; it is returned itself when the site
            says that it is still good.

    Raises:
        CaptureError: it can't be had, or is no page; the sentence says why.
    """
    return next(pages(source, allow_private=allow_private, known=known))


def pages(
    source: str | Path, *, allow_private: bool = False, known: Page | None = None
) -> Iterator[Page]:
    """All pages at an address or in a file, such as a mailbox or a web archive; at least one.

    Raises:
        CaptureError: it can't be had, or holds no page; the sentence says why.
    """
    found = fetched(source, allow_private=allow_private, known=known)
    return read(found) if found else iter((known,) if known else ())


def fetched(
    source: str | Path, *, allow_private: bool = False, known: Page | None = None
) -> sources.Source | None:
    """The bytes at an address, or the file, before anybody looked at what they are.

    None where the site says that the *known* copy of the page is still good.

    Raises:
        CaptureError: they can't be had; the sentence says why.
    """
    address = None if isinstance(source, Path) else address_in(source)
    if address is None:
        return sources.from_file(_path(source))
    from reader.capture import web

    page = web.fetch(address, allow_private=allow_private, known=known)
    return None if page is known else sources.from_page(page)


def page_of(data: bytes, name: str) -> Page:
    """The page in *data*, the bytes of a saved file; the first one if it holds several.

    Args:
        data: what was read.
        name: what to call it in a sentence.

    Raises:
        CaptureError: it holds no page; the sentence says why.
    """
    return next(read(sources.Source(name=name, data=data)))


def address_in(text: str) -> str | None:
    """The web address in *text*, unless a file of that name is there; None where is none."""
    if "://" not in text and Path(text).suffix and Path(text).is_file():
        return None
    return as_address(text)


def _path(source: str | Path) -> Path:
    if isinstance(source, str) and source.startswith("file:"):
        from urllib.request import url2pathname

        return Path(url2pathname(urlsplit(source).path))
    return Path(source).expanduser()
