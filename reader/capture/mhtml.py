"""A page saved as MHTML (RFC 2557): the page and its pictures as the parts of one message.

The form of Chrome's and Edge's "single file" and of old Internet Explorer's and Opera's
archives, which disagree on nearly everything that the standard leaves open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import Message
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

from reader.article import Page, Resource
from reader.capture.saved import Lookup, bind, by_address, is_web
from reader.capture.source import Source
from reader.capture.text import as_page, decoded

LARGEST = 50 << 20
MOST_PARTS = 20_000
_MOST_NESTED = 50
_NESTING = re.compile(rb"^content-type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
_MOST_LINES = 2_000_000
_ENDLESS_HEADER = re.compile(
    rb"^content-(?:type|disposition):(?:[^\n]{4000}|(?:[^\n]*\n[ \t]+){40})",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST_HEADER = 2_000
_LONGEST_DATE = 100
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_DELIMITERS = re.compile(rb"^--", re.MULTILINE)


def read(source: Source) -> Iterator[Page]:
    """The one page of *source*; what it shows in frames is left out.

    Raises:
        CaptureError: the file can't be read, or holds no page.
    """
    message = parsed(source)
    parts = [part for part in message.walk() if not part.is_multipart()]
    root = _root(message, parts)
    if root is None:
        raise source.unreadable("holds no page.")
    location = _location(message, root)
    address = source.address or (location if is_web(location) else "")
    data = body(root)
    known = {
        "address": address,
        "asked": source.asked or address,
        "captured": moment(header(message, "Date")) or source.captured,
    }
    charset = root.get_content_charset()
    if root.get_content_type() not in _HTML:
        page = as_page(source, decoded(data, charset))
        yield source.page(page.data, **{**known, "media_type": "text/plain", "charset": "utf-8"})
        return
    data, resources = bind(data, lookup_in(parts, location))
    yield source.page(
        data, **known, charset=charset, resources=resources, media_type=root.get_content_type()
    )


def _location(message: Message, root: Message) -> str:
    return header(message, "Snapshot-Content-Location") or header(root, "Content-Location")


def parsed(source: Source, data: bytes | None = None) -> Message:
    """The message in *source*.

    Raises:
        CaptureError: the file can't be read.
        FormatError: its parts are nested or numerous beyond all use.
    """
    data = source.read(LARGEST) if data is None else data
    # The parser's work grows with lines times levels, each level is a call, and headers are
    # taken apart in quadratic time.
    if (
        len(_NESTING.findall(data)) > _MOST_NESTED
        or len(_DELIMITERS.findall(data)) > MOST_PARTS
        or data.count(b"\n") > _MOST_LINES
        or _ENDLESS_HEADER.search(data)
    ):
        raise source.unreadable("has too many parts within parts to be read.")
    return message_from_bytes(data.lstrip(b"\r\n"), policy=policy.compat32)


def body(part: Message) -> bytes:
    """The bytes of *part*, its transfer encoding taken off as well as it can be."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def header(part: Message, name: str) -> str:
    """A header as it is spelled, letters beyond ASCII included, though the standard has none."""
    for key, value in part.raw_items():
        if key.lower() == name.lower():
            raw = str(value).encode("utf-8", "surrogateescape")
            return " ".join(decoded(raw[:_LONGEST_HEADER]).split())
    return ""


def moment(date: str) -> datetime | None:
    """The time in a Date header, or None when it holds none."""
    try:
        when = parsedate_to_datetime(date[:_LONGEST_DATE]) if date else None
        return when.astimezone(UTC) if when else None
    except (ValueError, TypeError, OverflowError):
        return None


def lookup_in(parts: list[Message], base: str = "") -> Lookup:
    """Finds pictures among *parts* by their Content-ID or Content-Location."""
    resources: dict[str, Resource] = {}
    for part in parts:
        if part.get_content_type() in _HTML:
            continue
        resource = Resource(media_type=part.get_content_type(), data=body(part))
        location = header(part, "Content-Location")
        identity = header(part, "Content-ID").strip("<>")
        if location:
            resources.setdefault(_joined(base, location), resource)
        if identity:
            resources.setdefault(f"cid:{identity}", resource)
    return by_address(resources, base)


def _joined(base: str, reference: str) -> str:
    try:
        return urljoin(base, reference)
    except ValueError:
        return reference


def _root(message: Message, parts: list[Message]) -> Message | None:
    """The part that is the page: the one named as the start, or the first page there is."""
    start = str(message.get_param("start", "")).strip().strip("<>")
    named = [part for part in parts if start and header(part, "Content-ID").strip("<>") == start]
    pages = [part for part in parts if part.get_content_type() in _HTML]
    texts = [part for part in parts if part.get_content_type() == "text/plain"]
    return next((part for part in (*named, *pages, *texts) if body(part).strip()), None)
