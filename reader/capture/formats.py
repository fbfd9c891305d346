"""Where each format is read; a format's module is loaded only when a file of it is."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import MappingProxyType

from reader.article import Page
from reader.capture.recognize import Format, recognize
from reader.capture.source import Source
from reader.errors import FormatError

_READERS = MappingProxyType(
    {
        Format.HTML: "html",
        Format.TEXT: "text",
        Format.MARKDOWN: "markdown",
        Format.MHTML: "mhtml",
        Format.MAIL: "mail",
        Format.MAILBOX: "mailbox",
        Format.WARC: "warc",
        Format.ZIP: "zips",
        Format.GZIP: "gzipped",
        Format.PDF: "pdf",
        Format.WEBARCHIVE: "webarchive",
        Format.RTF: "rtf",
    }
)


def read(source: Source) -> Iterator[Page]:
    """All pages of *source*, whose format its content tells.

    Raises:
        CaptureError: it can't be read, or holds no page; the sentence says why.
    """
    found = 0
    for page in import_module(f"reader.capture.{_READERS[recognize(source)]}").read(source):
        found += 1
        yield page
    if not found:
        raise FormatError(f"{source.name} holds no page.", source.path or source.address)
