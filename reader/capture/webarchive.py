"""A page saved by Safari (`.webarchive`): a property list with the page and its pictures.

Apple has not published the format; its keys are those of WebKit's LegacyWebArchive.cpp.
"""

from __future__ import annotations

import plistlib
from collections.abc import Iterator
from typing import Any
from xml.parsers.expat import ExpatError

from reader.article import Page, Resource
from reader.capture.saved import bind, by_address
from reader.capture.source import Source


def read(source: Source) -> Iterator[Page]:
    """The one page of *source*.

    Raises:
        CaptureError: the file can't be read or is no web archive.
    """
    archive = _loaded(source)
    main = _resource(archive.get("WebMainResource"))
    if main is None:
        raise source.unreadable("is a property list without a page.")
    address, resource, charset = main
    others = [_resource(entry) for entry in _list(archive.get("WebSubresources"))]
    pictures = {one[0]: one[1] for one in others if one and one[0]}
    data, resources = bind(resource.data, by_address(pictures, address))
    yield source.page(
        data,
        address=address,
        asked=source.asked or address,
        charset=charset,
        media_type=resource.media_type,
        resources=resources,
    )


def _loaded(source: Source) -> dict[str, Any]:
    try:
        archive = plistlib.loads(source.read())
    except (
        plistlib.InvalidFileException,
        ExpatError,
        ValueError,
        RecursionError,
        TypeError,
        AttributeError,
        LookupError,
        OverflowError,
    ) as error:
        # plistlib checks little of what a damaged XML list holds.
        raise source.unreadable("is a damaged web archive.") from error
    if not isinstance(archive, dict):
        raise source.unreadable("is a property list without a page.")
    return archive


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _resource(entry: object) -> tuple[str, Resource, str | None] | None:
    """The address, file and charset of an entry, or None when it lacks what it needs."""
    if not isinstance(entry, dict) or not isinstance(entry.get("WebResourceData"), bytes):
        return None
    address = str(entry.get("WebResourceURL") or "")
    if not address.lower().startswith(("http://", "https://")):
        address = ""
    media_type = str(entry.get("WebResourceMIMEType") or "text/html")
    charset = entry.get("WebResourceTextEncodingName")
    resource = Resource(media_type=media_type, data=entry["WebResourceData"])
    return address, resource, str(charset) if charset else None
