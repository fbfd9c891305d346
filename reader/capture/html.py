"""A page saved as HTML: alone, with its `_files` folder, or in one file with its pictures in it.

Programs that save pages write where a page is from into it, each in its own way: browsers in a
comment ("saved from url", the mark of the web), SingleFile and monolith in comments, Save Page
WE and WebScrapBook in attributes, HTTrack in a comment.
"""

from __future__ import annotations

import html
import mimetypes
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import unquote, urljoin

from reader.article import Page, Resource
from reader.capture.saved import Lookup, bind, own_address
from reader.capture.source import Source

_LARGEST_PICTURE = 30 << 20
_LARGEST_ALL = 200 << 20
_LONGEST_NAME = 1_000
_HEAD = 1 << 16
_ADDRESSES = (
    re.compile(rb"Page saved with SingleFile\s+url:\s*(\S{1,4000})"),
    re.compile(rb"saved from url=\(\d{4,6}\)(https?://[^\s>]{1,4000})"),
    re.compile(rb"Saved from (https?://\S{1,4000}) at \S+ using monolith"),
    re.compile(rb'<meta name="savepage-url" content="([^"]{1,4000})"'),
    re.compile(rb'data-scrapbook-source="([^"]{1,4000})"'),
    re.compile(rb"Mirrored from (\S{1,4000}) by HTTrack"),
)
_TIMES = (
    re.compile(rb"saved date:\s*([^\r\n]{10,60})"),
    re.compile(rb" at (\S{10,40}) using monolith"),
    re.compile(rb'<meta name="savepage-date" content="([^"]{10,60})"'),
    re.compile(rb'data-scrapbook-create="(\d{14})\d*"'),
)
_BROWSER_DATE = re.compile(r"\w{3} (\w{3}) (\d\d?) (\d{4}) (\d\d:\d\d:\d\d)(?: GMT([+-]\d{4}))?")


def read(source: Source) -> Iterator[Page]:
    """The one page of *source*, with the pictures that came with it.

    Raises:
        CaptureError: the file can't be read.
    """
    markup = source.read()
    head = markup[:_HEAD]
    address = source.address or saved_address(head)
    asked = source.asked or address
    lookup = folder_lookup(source.path, address) if source.path else nothing
    data, resources = bind(markup, lookup)
    captured = (saved_time(head) if source.path else None) or source.captured
    media_type = source.media_type or "text/html"
    yield source.page(
        data,
        address=address,
        asked=asked,
        resources=resources,
        captured=captured,
        media_type=media_type,
    )


def saved_address(head: bytes) -> str:
    """The address that the saving program wrote into the page, or nothing."""
    for pattern in _ADDRESSES:
        if match := pattern.search(head):
            address = html.unescape(match[1].decode("utf-8", "replace"))
            if "://" not in address:
                address = f"http://{address}"
            if address.lower().startswith(("http://", "https://")):
                return address
    return ""


def saved_time(head: bytes) -> datetime | None:
    """When the saving program says that it saved the page."""
    for pattern in _TIMES:
        if match := pattern.search(head):
            return _moment(match[1].decode("utf-8", "replace").strip())
    return None


def _moment(text: str) -> datetime | None:
    if match := _BROWSER_DATE.match(text):
        month, day, year, clock, zone = match.groups()
        text = f"{day} {month} {year} {clock} {zone or '+0000'}"
    try:
        when = parsedate_to_datetime(text) if match else datetime.fromisoformat(text)
        return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    except (ValueError, TypeError, OverflowError):
        return None


def nothing(_: str) -> None:
    """The lookup of a page that brought no files along."""


def folder_lookup(path: Path, address: str) -> Lookup:
    """Finds pictures that lie beside the page or in folders beside it, and nowhere else.

    A page from anywhere must not reach for the person's other files, so links that lead out
    of the page's folder are not followed.
    """
    folder = path.resolve().parent
    left = _LARGEST_ALL

    def lookup(reference: str) -> tuple[str, Resource] | None:
        nonlocal left
        if (
            not reference
            or len(reference) > _LONGEST_NAME
            or re.match(r"[\w.+-]+:|[/\\#]", reference)
        ):
            return None
        name = unquote(reference.partition("#")[0].partition("?")[0])
        resource = _picture_at(folder, name, min(left, _LARGEST_PICTURE))
        if resource is None:
            return None
        left -= len(resource.data)
        own = own_address(resource.data, resource.media_type, name)
        return (urljoin(address, reference) if address else own), resource

    return lookup


def _picture_at(folder: Path, name: str, most: int) -> Resource | None:
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    if not media_type.startswith(("image/", "application/octet-stream")):
        return None
    try:
        file = (folder / name).resolve()
        if not file.is_relative_to(folder) or not file.is_file() or file.stat().st_size > most:
            return None
        return Resource(media_type=media_type, data=file.read_bytes())
    except (OSError, ValueError, RuntimeError):
        return None
